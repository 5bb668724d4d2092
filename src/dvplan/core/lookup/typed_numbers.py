"""Numbers as people type them, where a sign that might group thousands is asked about, not guessed at."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

LONGEST = 18
"""Digits; a figure with more is a slip of the keyboard."""


class NumberError(ValueError):
    """A text that is no number ("unknown"), has more decimals than there may be ("too-fine"), or one of which the
    point, comma or space seems to group thousands ("thousands"): `meant` is then the number without it."""

    def __init__(
        self, kind: Literal["unknown", "too-fine", "thousands"], text: str, decimals: int = 0, meant: str = ""
    ) -> None:
        super().__init__(kind)
        self.kind = kind
        self.text = text
        self.decimals = decimals
        self.meant = meant


def parse_figure(text: str, decimals: int) -> int | float:
    """The number of "1240", "-12", "35,5" or "35.5", with at most so many decimals. Raises NumberError."""
    typed = text.strip()
    sign, digits = ("-", typed[1:]) if typed[:1] in ("-", "−") else ("", typed.removeprefix("+"))
    groups = _groups(digits)
    if not all(_is_number(group) for group, _ in groups) or sum(len(group) for group, _ in groups) > LONGEST:
        raise NumberError("unknown", typed)
    if len(groups) == 1:
        return int(sign + digits)
    part, mark = groups[-1]
    if len(groups) > 2 or mark == " " or (len(part) == 3 and decimals < 3):
        meant = _without_grouping(groups)
        if meant is not None:
            raise NumberError("thousands", typed, decimals, sign + meant)
        if len(groups) > 2 or mark == " ":
            raise NumberError("unknown", typed)
    if len(part.rstrip("0")) > decimals:
        raise NumberError("too-fine", typed, decimals)
    number = float(f"{sign}{groups[0][0]}.{part}")
    return int(number) if number.is_integer() else number


def _groups(digits: str) -> list[tuple[str, str]]:
    """The groups of digits, each with the sign before it; every kind of space is one sign."""
    groups = [("", "")]
    for char in digits:
        if char in ".," or char.isspace():
            groups.append(("", " " if char.isspace() else char))
        else:
            groups[-1] = (groups[-1][0] + char, groups[-1][1])
    return groups


def _without_grouping(groups: list[tuple[str, str]]) -> str | None:
    """1240000 for "1.240.000", 1240.5 for "1.240,5"; None where the signs do not group by threes."""
    part = ""
    if len({mark for _, mark in groups[1:]}) == 2 and groups[-1][1] != " " and groups[-1][1] != groups[-2][1]:
        part, groups = f".{groups[-1][0]}", groups[:-1]
    same = all(before == after for (_, before), (_, after) in pairwise(groups[1:]))
    first = groups[0][0]
    if not same or len(first) > 3 or first.startswith("0") or any(len(group) != 3 for group, _ in groups[1:]):
        return None
    return "".join(group for group, _ in groups) + part


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()
