"""The hook that pre-commit is offered names a command that is there."""

from __future__ import annotations

import re
from pathlib import Path

from dvplan.cli.app import COMMANDS

HOOKS = Path(__file__).parent.parent / ".pre-commit-hooks.yaml"


def hook() -> dict[str, str]:
    """The one hook; every line has to be `key: value`, which any YAML reader takes the same way."""
    lines = HOOKS.read_text(encoding="utf-8").splitlines()
    pairs = [re.fullmatch(r"(- |  )([a-z_]+): (\S(?:.*\S)?)", line) for line in lines]
    assert all(pairs), lines
    assert [pair[1] for pair in pairs if pair] == ["- ", *["  "] * (len(lines) - 1)], "one hook"
    return {pair[2]: pair[3] for pair in pairs if pair}


def test_the_hook_runs_a_command_that_there_is() -> None:
    program, command, *options = hook()["entry"].split()
    assert (program, options) == ("dvplan", [])
    assert command in COMMANDS


def test_the_hook_is_installed_from_here_and_reads_the_whole_workspace() -> None:
    told = hook()
    assert {"id", "name", "entry", "language", "files"} <= told.keys()
    assert (told["id"], told["language"], told["pass_filenames"]) == ("dvplan-check", "python", "false")


def test_the_hook_looks_at_every_file_that_counts() -> None:
    files = re.compile(hook()["files"])
    for name in ("plans/ct-2021.toml", "plans/ct-2021.log.toml", "dvplan.toml", "plans/returnees.csv"):
        assert files.search(name), name
    assert not files.search("README.md")
