"""Where the grammar ended, what was meant there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dvplan.core.model.folding import fold
from dvplan.planfile.diagnosis.bare_values import COMMENT, CURLY, meaning
from dvplan.planfile.schema.fields import TABLES
from dvplan.planfile.schema.suggest import meant
from dvplan.planfile.syntax.scan import CLOSING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.planfile.syntax.scan import Piece, Stop
    from dvplan.planfile.syntax.spans import Span

KEYS: Final = frozenset(key for rows in TABLES.values() for key in rows)
HEADER: Final = re.compile(r"[ \t]*\[\[?[ \t]*[A-Za-z][A-Za-z0-9_.-]*[ \t]*\]\]?[ \t]*(?:#.*)?\r?$", re.MULTILINE)
ASSIGNMENT: Final = re.compile(r"[ \t]*[A-Za-z0-9_-]+[ \t]*=")
NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
VALUE: Final = re.compile(r"""["'\[{0-9+-]|true|false""")
BAD_ESCAPE: Final = re.compile(r"\\(?![btnfre\"\\]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}).")
FOLDER: Final = re.compile(r'"(?:[A-Za-z]:|\\)')


class Stopped(NamedTuple):
    """Code, span, remedy and arguments of the problem."""

    code: str
    span: Span
    hint: str | None = None
    args: Mapping[str, str] = {}


def explain(text: str, pieces: list[Piece], stop: Stop) -> Stopped:
    """The slip at which the scan of `text` stopped."""
    if stop.wanted == "string":
        return _string(text, stop.at)
    if stop.opened and (opened := _left_open(text, stop)) is not None:
        return _unclosed(text, opened, opened + 1)
    if stop.wanted in ("key", "equals"):
        return _key(text, stop.at)
    if stop.wanted == "header":
        return _header(text, stop.at)
    if stop.wanted == "value":
        return _bare(text, stop.at, _end(text, stop.at, inside=bool(stop.opened)))
    return _after(text, pieces[-1], stop)


def _unclosed(text: str, start: int, end: int) -> Stopped:
    return Stopped("unclosed", (start, end), None, {"mark": text[start:end]})


def _left_open(text: str, stop: Stop) -> int | None:
    """The bracket that somebody forgot to close: the innermost open where the text goes on as if none were."""
    innermost = stop.opened[-1]
    if stop.at >= len(text.rstrip()):
        return innermost
    if text[stop.at] in CLOSING.values() and text[stop.at] != CLOSING[text[innermost]]:
        return innermost
    line = text.find("\n", stop.opened[0]) + 1
    while 0 < line <= stop.at:
        end = _line_end(text, line)
        around = max(at for at in stop.opened if at < line)
        beside_item = text[around] == "[" or (stop.wanted == "comma" and line <= stop.at <= end)
        if HEADER.match(text, line, end) or (beside_item and ASSIGNMENT.match(text, line, end)):
            return around
        line = end + 1
    return None


def _string(text: str, at: int) -> Stopped:
    end = _line_end(text, at)
    if text.startswith(('"""', "'''"), at):
        return _unclosed(text, at, at + 3)
    if curly := CURLY.search(text, at, end):
        return Stopped("curly-quote", curly.span(), None, {"value": curly[0]})
    if text[at] == '"':
        escape = BAD_ESCAPE.search(text, at, end)
        if not escape and FOLDER.match(text, at):
            escape = re.compile(r'\\"(?=[ \t]*(?:$|[,\]}#]))', re.MULTILINE).search(text, at, end)
        if escape:
            return Stopped("backslash", escape.span(), None, {"value": escape[0]})
    return _unclosed(text, at, at + 1)._replace(hint="quote")


def _key(text: str, at: int) -> Stopped:
    """A line or a pair that does not begin with `key =`."""
    start = max(text.rfind(mark, 0, at) for mark in "\n{[,") + 1
    start += len(text[start:at]) - len(text[start:at].lstrip())
    end = min((found for mark in "=:]}" if (found := text.find(mark, at, _line_end(text, at))) >= 0), default=-1)
    ended_by = text[end] if end >= 0 else ""
    raw = text[start : end if end >= 0 else _line_end(text, at)].rstrip()
    span = (start, start + len(raw))
    if curly := CURLY.search(raw):
        return Stopped("curly-quote", (start + curly.start(), start + curly.end()), None, {"value": curly[0]})
    if ended_by == ":" and NAME.fullmatch(raw):
        return Stopped("toml-syntax", (end, end + 1), "colon", {"key": raw})
    if ended_by in ("=", "]") and any(char.isalpha() and not char.isascii() for char in raw):
        near = meant(raw, KEYS)
        return Stopped("accented-key", span, "near" if near else None, {"key": raw, "near": near or ""})
    if ended_by == "=" and raw:
        return Stopped("toml-syntax", span, "name-of-key", {"key": raw})
    name = NAME.match(raw)
    if name and VALUE.match(raw[name.end() :].lstrip()):
        return Stopped("toml-syntax", (at, at + 1), "missing-equals", {"key": name[0]})
    if ended_by and not raw:
        return Stopped("toml-syntax", (end, end + 1), "missing-key")
    return Stopped("toml-syntax", (start, max(_content_end(text, start), start + 1)), "comment")


def _header(text: str, at: int) -> Stopped:
    start = text.rfind("[", 0, at)
    start -= text.startswith("[", start - 1) and start > 0
    raw = text[start : _content_end(text, start)]
    if any(char.isalpha() and not char.isascii() for char in raw):
        name = raw.strip("[] ")
        unaccented = "-".join(fold(name).split())
        hint, near = ("named", f"[{unaccented}]") if unaccented.startswith("owner.") else ("header", "")
        return Stopped("accented-key", (start, start + len(raw)), hint, {"key": name, "near": near})
    return Stopped("unclosed", (start, start + len(raw)), "header", {"mark": raw})


def _bare(text: str, start: int, end: int) -> Stopped:
    raw = text[start:end]
    if not raw or raw.startswith(","):
        return Stopped("toml-syntax", (start, max(end, start)), "missing-value")
    code, hint, args, first, last = meaning(raw)
    return Stopped(code, (start + first, start + last), hint, args)


def _after(text: str, last: Piece, stop: Stop) -> Stopped:
    """Something stands where a line or an item should be over."""
    at = stop.at
    end = _content_end(text, at)
    at += len(text[at:end]) - len(text[at:end].lstrip())
    rest = text[at:end]
    if last.kind in ("table", "array"):
        hint = "one-a-line" if ASSIGNMENT.match(rest) else "header"
        return Stopped("toml-syntax" if hint == "one-a-line" else "unclosed", (at, end), hint, {"mark": rest})
    if at > last.end and ASSIGNMENT.match(rest):
        return Stopped(
            "toml-syntax", (at, at + 1 if stop.opened else end), "missing-comma" if stop.opened else "one-a-line"
        )
    quote = text[last.start]
    if quote not in "\"'[{":
        return _bare(text, last.start, _end(text, last.start, inside=bool(stop.opened)))
    if CURLY.match(rest):
        return Stopped("curly-quote", (at, at + 1), None, {"value": rest[0]})
    if COMMENT.match(rest):
        return Stopped("toml-syntax", (at, end), "comment")
    if quote in "\"'" and _goes_on(text, last, at, inside=bool(stop.opened)):
        return _quote_inside(text, last, quote, end)
    if stop.opened:
        return Stopped("toml-syntax", (at, at + 1), "missing-comma")
    return Stopped(
        "toml-syntax", (at, end), "one-a-line" if ASSIGNMENT.match(rest) else "left-over", {"value": rest}
    )


def _goes_on(text: str, last: Piece, at: int, *, inside: bool) -> bool:
    """Whether what follows a string looks like the rest of its text rather than a thing of its own."""
    if "\n" in text[last.start : last.end] and HEADER.search(text, last.start, last.end):
        return True
    rest = text[at : _line_end(text, at)]
    return text[last.start] in rest and (at == last.end or not inside) and not ASSIGNMENT.match(rest)


def _quote_inside(text: str, last: Piece, quote: str, end: int) -> Stopped:
    block = text[last.start : last.end]
    if "\n" in block and HEADER.search(block):
        return _unclosed(text, last.start, last.start + 3)
    closing = text.find(quote, last.end, end)
    return Stopped(
        "quote-in-text", (last.end - 1, closing + 1 if closing >= 0 else last.end), None, {"mark": quote}
    )


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - 1 if end > at and text[end - 1] == "\r" else end


def _content_end(text: str, at: int) -> int:
    """The end of the line that `at` is on, without spaces."""
    return at + len(text[at : _line_end(text, at)].rstrip())


def _end(text: str, at: int, *, inside: bool) -> int:
    """The end of a bare value: of its line, its comment, or of its place in a list."""
    match = re.compile(r"[^,\]}\n\r#]*" if inside else r"[^\n\r#]*").match(text, at)
    return at + len(match[0].rstrip()) if match else at
