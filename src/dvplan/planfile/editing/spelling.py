"""Values as TOML 1.0 text, nothing in them invisible; a replacement in the manner of what stood there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, TypeAlias
from unicodedata import category

from dvplan.planfile.editing.unsafe_edit import UnsafeEditError

if TYPE_CHECKING:
    from collections.abc import Iterable

Value: TypeAlias = "str | int | float | bool | date | Sequence[Value] | Mapping[str, Value]"

BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
QUOTED_DAY: Final = re.compile(r"""["'](?:[0-9]{1,2}([/-])[0-9]{1,2}\1[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})["']""")
GROUPED: Final = re.compile(r"[+-]?[0-9]{1,3}(_[0-9]{3})+")
LONE_QUOTE: Final = re.compile(r'(?<!")"(?!"|\Z)')
INVISIBLE: Final = frozenset({"Cc", "Cf", "Zl", "Zp"})


def spell(value: Value) -> str:
    """A value on one line: strings basic, tables inline. UnsafeEditError "unspellable" for a lone surrogate."""
    if isinstance(value, str):
        return f'"{_escaped(value)}"'
    if isinstance(value, Mapping):
        return spell_table(value.items())
    if isinstance(value, Sequence):
        return f"[{', '.join(spell(item) for item in value)}]"
    if isinstance(value, datetime) or not isinstance(value, int | float | date):
        raise TypeError(type(value).__name__)
    import tomlkit

    return tomlkit.item(value).as_string()


def spell_table(pairs: Iterable[tuple[str, Value]]) -> str:
    """An inline table."""
    inner = ", ".join(f"{spell_key(name)} = {spell(value)}" for name, value in pairs)
    return f"{{ {inner} }}" if inner else "{}"


def spell_key(name: str) -> str:
    """Bare where it can be."""
    return name if BARE_KEY.fullmatch(name) else spell(name)


def spell_remark(text: str) -> str:
    """A comment on one line, whatever the text holds."""
    return f"# {_escaped(text)}".rstrip(" ")


def restyled(value: Value, old: str) -> Value:
    """A day in place of `"30/11/2021"` is written that way too; any other value stays as it is."""
    if isinstance(value, date) and (match := QUOTED_DAY.fullmatch(old)):
        return value.strftime(f"%d{match[1]}%m{match[1]}%Y") if match[1] else value.isoformat()
    return value


def spell_like(value: Value, old: str, newline: str) -> str:
    """A value in the quotes of the spelling it replaces, where they can hold it; `newline` ends lines there."""
    if isinstance(value, str) and old[0] in "\"'":
        return _spell_text(value, old, newline)
    if isinstance(value, int) and not isinstance(value, bool) and GROUPED.fullmatch(old):
        return f"{value:_}"
    return spell(value)


def _spell_text(text: str, old: str, newline: str) -> str:
    mark = old[:3] if old.startswith(('"""', "'''")) else old[0]
    if mark[0] == "'" and not _fits_literal(text, mark):
        mark = mark.replace("'", '"')
    if mark == '"':
        return spell(text)
    if mark == "'":
        return f"'{text}'"
    # A line break right after the opening quotes is not part of the text.
    opening = newline if text.startswith("\n") or old[3:5].startswith(("\n", "\r\n")) else ""
    if mark == "'''":
        return mark + opening + text.replace("\n", newline) + mark
    parts = LONE_QUOTE.split(text)
    body = '"'.join(newline.join(map(_escaped, part.split("\n"))) for part in parts)
    return mark + opening + body + mark


def _fits_literal(text: str, mark: str) -> bool:
    if mark == "'''":
        text = text.replace("\n", "")
        if text.endswith("'"):
            return False
    return mark not in text and not any(category(char) in INVISIBLE or category(char) == "Cs" for char in text)


def _escaped(text: str) -> str:
    import tomlkit

    inner = tomlkit.string(text).as_string()[1:-1]
    if inner.isascii() or inner.isprintable():
        return inner
    return "".join(_visible(char) for char in inner)


def _visible(char: str) -> str:
    kind = category(char)
    if kind == "Cs":
        raise UnsafeEditError("unspellable")
    if kind not in INVISIBLE:
        return char
    return f"\\u{ord(char):04X}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08X}"
