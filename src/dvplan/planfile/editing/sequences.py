"""Items put into and taken out of brackets, whatever the layout: on one line, one a line, commas first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dvplan.planfile.editing.splice import Splice, indent_at, line_end, line_start, newline_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.planfile.syntax.spans import Span

COMMA: Final = re.compile(r"#[^\n]*|(,)")
COMMA_FIRST: Final = re.compile(r"[ \t]*,[ \t]*")
BEFORE_ITEM: Final = re.compile(r"[ \t,]*")
AFTER_ITEM: Final = re.compile(r"[ \t,]*(?:#[^\n]*)?\r?\n")
STEP: Final = "  "


def insertion(text: str, whole: Span, items: Sequence[Span], new: str) -> tuple[Splice, ...]:
    """`new` behind the last of the items between the brackets `whole`, laid out as that one is."""
    close = whole[1] - 1
    if not items:
        return _first(text, whole, new)
    start, end = items[-1]
    if "\n" not in text[end:close]:
        return (Splice(end, end, f", {new}"),)
    comma = _comma(text, end, close)
    first = line_start(text, start)
    at = line_end(text, end if comma is None else comma)
    newline = newline_at(text, at)
    lead = COMMA_FIRST.match(text, first)
    if comma is None and lead and lead.end() == start and first > whole[0]:
        return (Splice(at, at, newline + lead[0] + new),)
    indent = indent_at(text, start) + (STEP if first <= whole[0] else "")
    if comma is None:
        return Splice(end, end, ","), Splice(at, at, newline + indent + new)
    return (Splice(at, at, f"{newline}{indent}{new},"),)


def removal(text: str, whole: Span, items: Sequence[Span], number: int) -> tuple[Splice, ...]:
    """An item, one comma beside it and, if it has them to itself, its lines with the remark behind it."""
    start, end = items[number]
    close = whole[1] - 1
    before = _comma(text, items[number - 1][1], start) if number else None
    after = _comma(text, end, items[number + 1][0] if number + 1 < len(items) else close)
    last = number == len(items) - 1
    first_line, rest = line_start(text, start), AFTER_ITEM.match(text, end)
    lead = BEFORE_ITEM.match(text, first_line)
    alone = first_line > whole[0] and rest and rest.end() <= close and lead and lead.end() >= start
    if rest and alone:
        cut = Splice(first_line, rest.end(), "")
        gone = [comma for comma in (before, after) if comma is not None and cut.start <= comma < cut.end]
        if len(gone) < 2 or last:
            comma = before if last and number else after
            return (cut,) if gone or comma is None else _sorted(cut, _without_comma(text, comma))
    if not last:
        return _up_to(text, (start, items[number + 1][0]), (start, end), after)
    if number:
        return _up_to(text, (items[number - 1][1], end), (start, end), before)
    if not text[whole[0] + 1 : start].strip() and not text[end:close].strip(" \t\r\n,"):
        return (Splice(whole[0] + 1, close, ""),)
    return _up_to(text, (start, end if after is None else after + 1), (start, end), after)


def _first(text: str, whole: Span, new: str) -> tuple[Splice, ...]:
    start, close = whole[0] + 1, whole[1] - 1
    if "#" not in text[start:close]:
        return (Splice(start, close, f" {new} " if text[close] == "}" else new),)
    at = line_start(text, close)
    return (Splice(at, at, indent_at(text, close) + STEP + new + newline_at(text, line_end(text, close))),)


def _up_to(text: str, whole: Span, item: Span, comma: int | None) -> tuple[Splice, ...]:
    """Cut an item together with its comma, but not a remark between the two."""
    if comma is None or "#" not in text[whole[0] : item[0]] + text[item[1] : whole[1]]:
        return (Splice(*whole, ""),)
    return _sorted(Splice(*item, ""), Splice(comma, comma + 1, ""))


def _without_comma(text: str, comma: int) -> Splice:
    alone = not text[line_start(text, comma) : comma].strip()
    return Splice(comma, comma + 1, " " if alone else "")


def _sorted(*splices: Splice) -> tuple[Splice, ...]:
    return tuple(sorted(splices))


def _comma(text: str, start: int, end: int) -> int | None:
    """The comma between two items, remarks aside."""
    return next((match.start() for match in COMMA.finditer(text, start, end) if match[1]), None)
