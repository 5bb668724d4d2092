"""One change of a text, every other character as it was. Texts are without byte-order mark; nothing is written.

All raise UnsafeEditError where the change cannot be made, or was made and did not turn out as meant. An integer in
a path counts tables or items from 0; names are compared in NFC.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING
from unicodedata import normalize

from dvplan.planfile.editing.anchors import has_remarks, last_line
from dvplan.planfile.editing.change import plain, same
from dvplan.planfile.editing.document import ABSENT, read_document
from dvplan.planfile.editing.sequences import insertion, removal
from dvplan.planfile.editing.spelling import restyled, spell, spell_key, spell_like
from dvplan.planfile.editing.splice import Splice, indent_at, line_end, line_start, newline_at, next_line, spliced
from dvplan.planfile.editing.unsafe_edit import UnsafeEditError
from dvplan.planfile.editing.verify import verify_change

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dvplan.core.model.location import KeyPath
    from dvplan.planfile.editing.document import Document
    from dvplan.planfile.editing.spelling import Value
    from dvplan.planfile.syntax.spans import Span


def edit_bytes(data: bytes, change: Callable[[str], str]) -> bytes:
    """A change of the text of a file, its byte-order mark kept."""
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        text = data[len(bom) :].decode()
    except UnicodeDecodeError as error:
        at = len(data[len(bom) : len(bom) + error.start].decode())
        raise UnsafeEditError("not-utf8", (at, at + 1)) from error
    try:
        return bom + change(text).encode()
    except UnicodeEncodeError as error:
        raise UnsafeEditError("unspellable") from error


def set_value(text: str, path: KeyPath, value: Value | None) -> str:
    """The value at `path` replaced, in the quotes it had; a new key put below the last of its table; with None
    the key's line removed, and the remark behind it. What is so already gives the text as it is."""
    path = _in_nfc(path)
    document = read_document(text)
    found = document.value(path)
    if value is None:
        return text if found is ABSENT else _remove(document, path)
    if found is ABSENT:
        return _insert(document, path, value)
    if same(found, plain(value)):
        return text
    span = document.spans.values.get(path)
    if span is None:
        raise UnsafeEditError("table-form", document.spans.span(path))
    new = plain(value)
    if isinstance(found, list) and isinstance(new, list) and "\n" in text[slice(*span)]:
        return _set_items(document, path, new)
    return _replace(document, path, value, span)


def append_item(text: str, path: KeyPath, item: Value) -> str:
    """An item more at the end of the list at `path`, which may be missing."""
    path = _in_nfc(path)
    document = read_document(text)
    found = document.value(path)
    if found is ABSENT:
        return set_value(text, path, [item])
    if not isinstance(found, list) or path not in document.spans.values:
        raise UnsafeEditError("table-form", document.spans.span(path))
    return _into_brackets(document, path, (*path, len(found)), spell(item), item)


def _apply(document: Document, splices: Sequence[Splice], path: KeyPath, value: object) -> str:
    new = spliced(document.text, splices)
    verify_change(document, new, splices, path, value)
    return new


def _replace(document: Document, path: KeyPath, value: Value, span: Span) -> str:
    old = document.text[slice(*span)]
    if old[0] in "[{" and has_remarks(document, span):
        raise UnsafeEditError("comments-inside", span)
    value = restyled(value, old)
    new = spell_like(value, old, newline_at(document.text, line_end(document.text, span[1])))
    return document.text if old == new else _apply(document, [Splice(*span, new)], path, value)


def _set_items(document: Document, path: KeyPath, new: list[Value]) -> str:
    """A list of several lines changed item by item, so that remarks stay with what they are about."""
    text, kept = document.text, 0
    old = document.value(path)
    gone = []
    for number, item in enumerate(old):
        if kept < len(new) and same(item, new[kept]):
            kept += 1
        else:
            gone.append(number)
    span = document.spans.values[path]
    moved = any(same(old[number], item) for number in gone for item in new[kept:])
    if moved and has_remarks(document, span):
        raise UnsafeEditError("comments-inside", span)
    for item in new[kept:]:
        text = append_item(text, path, item)
    for number in reversed(gone):
        text = set_value(text, (*path, number), None)
    return text


def _remove(document: Document, path: KeyPath) -> str:
    pair = document.pair(path)
    if pair is None:
        raise UnsafeEditError("table-form", document.spans.span(path))
    text = document.text
    if document.is_inline(path):
        around = path[:-1]
        while around not in document.spans.values:
            around = around[:-1]
        items = document.items(around)
        splices = removal(text, document.spans.values[around], items, items.index(pair))
    else:
        splices = (Splice(line_start(text, pair[0]), next_line(text, pair[1]), ""),)
    return _apply(document, splices, path, ABSENT)


def _insert(document: Document, path: KeyPath, value: Value) -> str:
    parent, name = path[:-1], path[-1]
    if not isinstance(name, str) or not parent:
        raise UnsafeEditError("no-such-table")
    container = document.value(parent)
    if container is ABSENT:
        return _insert(document, parent, {name: value})
    if not isinstance(container, dict):
        raise UnsafeEditError("no-such-table", document.spans.span(parent))
    pair = f"{spell_key(name)} = {spell(value)}"
    if parent in document.spans.values:
        return _into_brackets(document, parent, path, pair, value)
    above, prefix = last_line(document, parent)
    if document.is_inline(path):
        splice = Splice(above[1], above[1], f", {prefix}{pair}")
    else:
        at = line_end(document.text, above[1])
        lead = newline_at(document.text, at) + indent_at(document.text, above[0])
        splice = Splice(at, at, lead + prefix + pair)
    return _apply(document, [splice], path, value)


def _into_brackets(document: Document, around: KeyPath, path: KeyPath, new: str, value: Value) -> str:
    splices = insertion(document.text, document.spans.values[around], document.items(around), new)
    return _apply(document, splices, path, value)


def _in_nfc(path: KeyPath) -> KeyPath:
    return tuple(normalize("NFC", name) if isinstance(name, str) else name for name in path)
