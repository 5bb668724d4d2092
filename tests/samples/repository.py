"""A real git repository in a temporary folder, deaf to the settings of whoever runs the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

NO_GIT = shutil.which("git") is None


class Repository:
    """A repository with a work tree. Every commit takes all files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        """Run git here and give its answer."""
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=self._variables(), check=True, capture_output=True
        )
        return done.stdout.decode().strip()

    def write(self, files: dict[str, str | bytes]) -> None:
        """Write the files, by path below the root."""
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(self, files: dict[str, str | bytes] | None = None) -> str:
        """Write the files and commit all there is; the commit's id."""
        self.write(files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "x")
        return self.git("rev-parse", "HEAD")

    def _variables(self) -> dict[str, str]:
        told = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        who = {f"GIT_{role}_{what}": "x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        return {**told, **who, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}


def new_repository(root: Path) -> Repository:
    """An empty repository; skips the test where there is no git."""
    if NO_GIT:
        pytest.skip("THERE IS NO GIT HERE: nothing of `check --since` is tested")
    return Repository(root)
