"""The problem of a name that does not exist, with the one that was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.diagnostics.problem import Problem

if TYPE_CHECKING:
    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.location import Location


def unknown(
    code: str,
    location: Location,
    args: dict[str, Arg],
    near: Arg | None,
    otherwise: str | None = None,
    plans: tuple[str, ...] = (),
) -> Problem:
    """`near` becomes an argument and the hint; where there is none, the hint is `otherwise`."""
    if near is None:
        return Problem(code, location, args, otherwise, plans=plans)
    return Problem(code, location, args | {"near": near}, "near", plans=plans)
