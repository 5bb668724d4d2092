"""A problem in somebody's file, free of any language."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from dvplan.core.diagnostics.codes import CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.model.location import Location

Severity = Literal["error", "warning"]
Arg = str | int | float | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a location. `code` is one of `CODES`; `args` fill the sentence of each language.

    `hint` names the remedy where one code has several ("did you mean", "quote it"); `also` is a second
    location worth showing, such as the first of two equal ids. `plans` are the ids of the plans that an
    error here leaves out of reports, beside the plan the file belongs to.
    """

    code: str
    location: Location
    args: Mapping[str, Arg] = field(default_factory=dict)
    hint: str | None = None
    also: Location | None = None
    plans: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        """Error: the plan is left out of reports; warning: it is not."""
        return CODES[self.code]
