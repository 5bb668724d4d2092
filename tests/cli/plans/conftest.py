"""The small office of the commands that log, with a person to sit at its terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.edits.conftest import Office, office
from tests.cli.plans.sitting import Sitting

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["office"]


@pytest.fixture
def sit(office: Office) -> Callable[..., Sitting]:
    """`sit("add --plan kh", EDITOR="vi")`: dvplan at a terminal of its own, in the office's folder."""

    def begin(line: str, **variables: str) -> Sitting:
        state = {"XDG_STATE_HOME": str(office.folder.parent / "state"), "PATH": "/usr/bin:/bin"}
        return Sitting(line, office.folder, {**state, **variables})

    return begin
