"""The new text read again, before anything is written: it must be the old one with exactly the intended change.

Nothing here believes the planner of the edit: meaning comes from the parser, places from a scan of either text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dvplan.planfile.editing.change import changed, plain, same, without
from dvplan.planfile.editing.document import ABSENT, read_data, read_document
from dvplan.planfile.editing.unsafe_edit import UnsafeEditError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dvplan.core.model.location import KeyPath
    from dvplan.planfile.editing.document import Document
    from dvplan.planfile.editing.splice import Splice
    from dvplan.planfile.editing.unsafe_edit import Refusal
    from dvplan.planfile.syntax.spans import Span

# What may go before and behind what is taken out, and come before and behind what is put in.
NO_GLUE: Final = (re.compile(""),) * 4
LINE_GLUE: Final = tuple(map(re.compile, (r"[ \t]*", r"[ \t]*(\r?\n)?", r"(\r?\n[ \t]*)?", "")))
LIST_GLUE: Final = (re.compile(r"[ \t\r\n,]*"),) * 4
REMARK: Final = re.compile(r"[ \t,]*#[^\r\n]*")
BLANK_LINES: Final = re.compile(r"(?:[ \t]*\r?\n)*")


class _Meant(NamedTuple):
    """What is to go from the old text, and to come in the new, with what holds it there."""

    out: Span | None
    put: Span | None
    glue: tuple[re.Pattern[str], ...]


def verify_change(old: Document, new: str, splices: Sequence[Splice], path: KeyPath, value: Any) -> None:
    """Raises UnsafeEditError unless `new` is `old` with `value` (ABSENT: nothing) at `path`, and nothing else."""
    after = read_document(new, "new-not-toml")
    if value is ABSENT:
        wanted = without(old.data, path, {**old.spans.tables, **old.spans.values})
    else:
        wanted = changed(old.data, path, plain(value))
    _require(same(after.data, wanted), "other-data")
    _check_line_endings(old.text, new)
    inline = old.is_inline(path)
    glue = LIST_GLUE if inline else LINE_GLUE
    if value is ABSENT:
        meant = _Meant(old.pair(path), None, glue)
    elif old.value(path) is ABSENT:
        meant = _Meant(None, after.pair(path), glue)
        _check_place(old, new, splices, meant.put, inline=inline)
    else:
        meant = _Meant(old.spans.values.get(path), after.spans.values.get(path), NO_GLUE)
    _check_text(old.text, new, splices, meant)


def verify_appended(old: str, new: str, key: str, tables: Sequence[Mapping[str, Any]]) -> None:
    """Raises UnsafeEditError unless `new` is `old` followed by these tables of `key` and nothing else."""
    before = read_data(old)
    there = before.get(key, [])
    _require(isinstance(there, list), "table-form")
    wanted = {**before, key: [*there, *map(plain, tables)]}
    _require(same(read_data(new, "new-not-toml"), wanted), "other-data")
    _check_line_endings(old, new)
    blank = BLANK_LINES.match(new, len(old))
    _require(new.startswith(old) and blank is not None and new.startswith(f"[[{key}]]", blank.end()), "other-text")


def _check_text(old: str, new: str, splices: Sequence[Splice], meant: _Meant) -> None:
    """Outside the splices the texts are identical; inside them is what was meant, and what holds it together."""
    for kept, arrived in _between(old, new, splices):
        _require(kept == arrived, "other-text")
    shift = 0
    for start, end, text in splices:
        before, behind = _around(old, start, end, meant.out)
        if meant.put is None and (remark := REMARK.match(behind)):
            behind = behind[remark.end() :]
        added = _around(new, start + shift, start + shift + len(text), meant.put)
        for glue, extra in zip(meant.glue, (before, behind, *added), strict=True):
            _require(glue.fullmatch(extra) is not None, "other-text", (start, end))
        shift += len(text) - (end - start)


def _between(old: str, new: str, splices: Sequence[Splice]) -> Iterator[tuple[str, str]]:
    at = shift = 0
    for start, end, text in splices:
        yield old[at:start], new[at + shift : start + shift]
        shift += len(text) - (end - start)
        yield text, new[end + shift - len(text) : end + shift]
        at = end
    yield old[at:], new[at + shift :]


def _around(text: str, start: int, end: int, inner: Span | None) -> tuple[str, str]:
    """What stands in a stretch of the text before and behind the part that is meant."""
    if inner is None or inner[1] <= start or end <= inner[0]:
        return text[start:end], ""
    return text[start : max(inner[0], start)], text[min(inner[1], end) : end]


def _check_place(old: Document, new: str, splices: Sequence[Splice], put: Span | None, *, inline: bool) -> None:
    """A new line follows a line of its table, not a blank or a remark; a new item gets nobody's remark."""
    if inline:
        _require(put is not None and not REMARK.match(new, put[1]), "wrong-place", put)
        return
    at = splices[0].start
    above = max((piece.end for piece in old.pieces if piece.end <= at), default=0)
    _require("\n" not in old.text[above:at] and old.text[at : at + 1] in ("", "\r", "\n"), "wrong-place", (at, at))


def _check_line_endings(old: str, new: str) -> None:
    before, after = _line_endings(old), _line_endings(new)
    _require(after <= before if before else len(after) < 2, "line-endings")


def _line_endings(text: str) -> set[str]:
    crlf = text.count("\r\n")
    return {ending for ending, count in (("\r\n", crlf), ("\n", text.count("\n") - crlf)) if count}


def _require(holds: bool, code: Refusal, span: Span | None = None) -> None:
    if not holds:
        raise UnsafeEditError(code, span)
