"""Copies that a person edits, kept in the user's own folder until they are stored or given up."""

# ruff: noqa: PTH118, PTH120

from __future__ import annotations

import os

from dvplan.adapters.disk import read_file, write_new
from dvplan.adapters.saving.failures import refusing
from dvplan.adapters.state_folder import own_folder


def new_draft(state: str | None, name: str, content: bytes) -> str:
    """The path of a copy under the file's own name, in a folder of its own. Raises EditRefused."""
    with refusing(state or ""):
        file = os.path.join(own_folder(state, "drafts", os.urandom(8).hex()), name)
        write_new(file, content, 0o600)
        return file


def read_draft(file: str) -> bytes:
    """What it holds by now; nothing where the editor has taken it away. Raises EditRefused."""
    with refusing(file):
        return read_file(os.path.realpath(file)) or b""


def drop_draft(file: str) -> None:
    """Take the copy away, with what an editor left beside it."""
    import shutil

    shutil.rmtree(os.path.dirname(file), ignore_errors=True)
