"""The words of a command, and which program is meant by the first."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.programs import command_words, find_program

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("pass show mail", ["pass", "show", "mail"]),
        ("gpg -d 'mật khẩu.gpg'", ["gpg", "-d", "mật khẩu.gpg"]),
        (r"a\ b 'c\d' \"e", ["a b", r"c\d", '"e']),
        ("a # $HOME `b` $(c) | d; e > f", ["a", "#", "$HOME", "`b`", "$(c)", "|", "d;", "e", ">", "f"]),
        (" ", []),
    ],
)
def test_words_are_those_of_a_shell_and_nothing_is_expanded(command: str, words: list[str]) -> None:
    assert command_words(command, windows=False) == words


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (r"C:\tools\pass.exe show mail", [r"C:\tools\pass.exe", "show", "mail"]),
        (r'"C:\Program Files\pass.exe" "a b\"', [r"C:\Program Files\pass.exe", "a b" + "\\"]),
        (r"\\server\share\pass.exe", [r"\\server\share\pass.exe"]),
        ("C:\\tools\\", ["C:\\tools\\"]),
    ],
)
def test_on_windows_a_backslash_is_a_letter(command: str, words: list[str]) -> None:
    assert command_words(command, windows=True) == words


@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize("command", ["pass 'show", 'pass "show'])
def test_a_quote_that_is_not_closed(command: str, windows: bool) -> None:
    with pytest.raises(ValueError, match="closing"):
        command_words(command, windows=windows)


@pytest.mark.skipif(sys.platform == "win32", reason="another way to mark a program")
def test_a_program_is_never_taken_from_the_folder_at_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "bai"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "bin" / "text").write_text("", encoding="utf-8")
    monkeypatch.chdir(program.parent)
    monkeypatch.setenv("HOME", str(tmp_path))
    search = f"{tmp_path}{os.pathsep}{program.parent}"
    assert find_program("bai", search) == find_program(str(program), "") == str(program)
    assert find_program("~/bin/bai", "") == str(program)
    for name, folders in (
        ("bai", ""), ("bai", "."), ("bai", f".{os.pathsep}{tmp_path}"), ("./bai", search), ("bin/bai", search),
        ("text", search), ("bin", search), ("", search), (str(tmp_path), search), ("none", search),
    ):  # fmt: skip
        assert find_program(name, folders) is None, (name, folders)
