"""What an edit would change in a file, as a unified diff."""

from __future__ import annotations

from difflib import unified_diff

from dvplan.output.inert import inert


def difference(file: str, before: bytes | None, after: bytes | None) -> str:
    """The lines that go and come; "" where none do. None stands for no file. Carriage returns are left out."""
    names = (file if before is not None else "/dev/null", file if after is not None else "/dev/null")
    lines = unified_diff(_lines(before), _lines(after), *names)
    return "".join(map(_shown, lines))


def _lines(text: bytes | None) -> list[str]:
    lines = (text or b"").decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *filter(None, lines[-1:])]


def _shown(line: str) -> str:
    if line.endswith("\n"):
        return f"{inert(line[:-1])}\n"
    return f"{inert(line)}\n\\ No newline at end of file\n"
