"""JSON for programs: the report's data, names as in the manual, ISO dates, Vietnamese readable as it stands."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dvplan.output.blocks import Report


def render(report: Report) -> str:
    """One document, two spaces a level. Raises TypeError for data that JSON has no form for."""
    text = json.dumps(report.data(), ensure_ascii=False, indent=2, allow_nan=False, default=_plain)
    return "\n".join(line if line.isprintable() else _escaped(line) for line in text.split("\n")) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "items"):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _escaped(line: str) -> str:
    """What does not print is in strings alone, where JSON lets it be escaped."""
    return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in line)
