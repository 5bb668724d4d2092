"""The value of a field of a plan, from text as people type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.cli.usage_error import UsageError, choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.cli.office import Office
    from dvplan.core.ledger.book import Book
    from dvplan.core.model.plan import Plan
    from dvplan.planfile.editing.spelling import Value
    from dvplan.planfile.schema.fields import Field

LISTS = {"texts": "text", "names": "name", "owners": "owner", "tasks": "task", "dates": "date"}
"""Kinds of lists, and what an element is; commas part them."""
MOST_DECIMALS = 6


def field_of(rows: Sequence[Field], name: str) -> Field:
    """The row of that key, "-" or "_" in it. Raises UsageError, also for what is no single value or list."""
    by_key = {row.key: row for row in rows}
    typed = name.strip().replace("-", "_")
    if typed not in by_key:
        from dvplan.core.model.nearest import nearest

        near = nearest(typed, by_key)
        raise UsageError("unknown-field", near, value=name, choices=", ".join(by_key))
    if by_key[typed].of or by_key[typed].kind == "free":
        raise UsageError("field-is-table", field=typed)
    return by_key[typed]


def typed_value(field: Field, text: str, office: Office, book: Book, plan: Plan) -> Value:
    """The value; names are looked up, days understood. Raises UsageError, NotFound, Ambiguous, NumberError."""
    if field.kind in LISTS:
        parts = [part.strip() for part in text.split(",")]
        return [_one(LISTS[field.kind], part, field, office, book, plan) for part in parts if part]
    return _one(field.kind, text.strip(), field, office, book, plan)


def _one(kind: str, text: str, field: Field, office: Office, book: Book, plan: Plan) -> Value:
    match kind:
        case "owner":
            from dvplan.core.lookup.find_parts import find_owner_id

            return find_owner_id(book, text)
        case "task":
            from dvplan.core.lookup.find import find_task

            return find_task(book, text).key.removeprefix(f"{plan.id}/")
        case "date":
            return office.day(text)
        case "due":
            return typed_due(text, office)
        case "flag":
            return _flag(text, field, office)
        case "number" | "percent" | "whole":
            return _number(text, field)
        case "choice":
            return choose(field.key, text, field.choices)
    return text


def typed_due(text: str, office: Office) -> Value:
    """A day, or a period, which stays the text it is. Raises UsageError."""
    from dvplan.core.workdays.periods import DateError, period_end

    try:
        return text.strip().upper() if period_end(text) else office.day(text)
    except DateError as error:
        raise UsageError("impossible-date", value=text) from error


def _flag(text: str, field: Field, office: Office) -> bool:
    from dvplan.core.model.folding import fold
    from dvplan.output.words.plan_edit_words import plan_edit_words

    words, typed = plan_edit_words(office.lang), fold(text)
    if typed in words.yes or typed in words.no:
        return typed in words.yes
    raise UsageError("not-a-flag", option=field.key, value=text)


def _number(text: str, field: Field) -> int | float:
    from dvplan.core.lookup.typed_numbers import parse_figure

    return parse_figure(text.removesuffix("%"), 0 if field.kind == "whole" else MOST_DECIMALS)
