"""What somebody meant by a value without quotation marks that TOML does not know."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

CURLY: Final = re.compile("[“”„‟″‘’‚‛′«»＂]")
COMMENT: Final = re.compile(r"(?<!\S)(?://|;|--)")
_PERCENT: Final = re.compile(r"([+-]?[0-9]+(?:[.,][0-9]+)?)\s*%")
_WITH_UNIT: Final = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?)\s+[^\W\d].*")
_ISO: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_MONTH_FIRST: Final = re.compile(r"([0-9]{1,2})[-/]([0-9]{4})")
_PERIOD: Final = re.compile(r"[0-9]{4}-(?:[0-9]{1,2}|[QqHh][0-9])")
_SHORT_DATE: Final = re.compile(r"[0-9]{1,2}[-/][0-9]{1,2}(?:[-/][0-9]{2})?")
_ZEROS: Final = re.compile(r"([+-]?)0+([0-9][0-9_]*(?:\.[0-9]+)?)")
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*|[0-9]+,[0-9]+")
_FLAGS: Final = {
    **dict.fromkeys(("có", "đúng", "yes", "y", "on", "true", "x", "co"), "true"),
    **dict.fromkeys(("không", "sai", "no", "n", "off", "false", "khong"), "false"),
}


class Meaning(NamedTuple):
    """Code, remedy and arguments of the problem, and which part of the text is wrong."""

    code: str
    hint: str | None
    args: Mapping[str, str]
    start: int
    end: int


def meaning(raw: str) -> Meaning:
    """What `raw`, a value without its comment, was meant to be. `args`: value, and iso, flag or number."""
    code, hint, args = _sort(raw)
    start, end = 0, len(raw)
    if curly := CURLY.search(raw):
        return Meaning(code, hint, {"value": curly[0]}, *curly.span())
    if hint == "comment" and (comment := COMMENT.search(raw)):
        start = comment.start()
    return Meaning(code, hint, {"value": raw, **args}, start, end)


def _sort(raw: str) -> tuple[str, str | None, dict[str, str]]:
    if CURLY.search(raw):
        return "curly-quote", None, {}
    if COMMENT.search(raw):
        return "toml-syntax", "comment", {}
    if match := _PERCENT.fullmatch(raw):
        return "percent-sign", None, {"number": match[1].replace(",", ".")}
    if found := _date(raw):
        return found
    if flag := _FLAGS.get(raw.casefold()):
        return "unquoted-text", "flag", {"flag": flag}
    if match := _ZEROS.fullmatch(raw):
        return "leading-zero", None, {"number": match[1] + match[2]}
    if match := _WITH_UNIT.fullmatch(raw):
        return "unquoted-text", "number", {"number": match[1]}
    if _GROUPED.fullmatch(raw):
        return "toml-syntax", "number", {}
    return "unquoted-text", None, {}


def _date(raw: str) -> tuple[str, str | None, dict[str, str]] | None:
    if match := _ISO.fullmatch(raw):
        iso = _real(*match.groups())
        if iso is None:
            return "impossible-date", None, {}
        return "unquoted-date", "iso", {"iso": iso}
    if match := _DAY_FIRST.fullmatch(raw):
        day, month, year = match.groups()
        iso = _real(year, month, day)
        return ("unquoted-date", "iso", {"iso": iso}) if iso else ("impossible-date", None, {})
    if match := _MONTH_FIRST.fullmatch(raw):
        return "unquoted-date", "period", {"iso": f"{match[2]}-{match[1]:0>2}"}
    if _PERIOD.fullmatch(raw):
        return "unquoted-date", "period", {"iso": raw.upper()}
    return ("unquoted-date", "whole", {}) if _SHORT_DATE.fullmatch(raw) else None


def _real(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
