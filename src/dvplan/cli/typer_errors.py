"""Typer's complaints as usage errors of our own, since most of Typer's sentences exist in English alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.cli.usage_error import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import typer


def translated(error: typer.TyperException, parameters: Sequence[Any]) -> UsageError:
    """The usage error that says the same, for a command with these parameters.

    Typer's classes are not public, so they are told apart by name.
    """
    parameter: Any = getattr(error, "param", None)
    option = str(getattr(error, "option_name", "") or "")
    match type(error).__name__:
        case "NoSuchOption":
            possible = getattr(error, "possibilities", None) or [None]
            return UsageError("unknown-option", possible[0], value=option)
        case "BadOptionUsage":
            is_flag = any(option in p.opts and p.is_flag for p in parameters if p.param_type_name == "option")
            return UsageError("option-takes-no-value" if is_flag else "option-needs-value", option=option)
        case "MissingParameter" if parameter is not None and parameter.param_type_name == "option":
            return UsageError("missing-option", option=_name(parameter))
        case "MissingParameter" if parameter is not None:
            return UsageError("missing-argument", name=parameter.metavar)
        case "BadParameter" if parameter is not None and parameter.type.name.startswith("int"):
            low, high = getattr(parameter.type, "min", None), getattr(parameter.type, "max", None)
            if low is not None and high is not None:
                return UsageError("not-in-range", option=_name(parameter), low=str(low), high=str(high))
            return UsageError("not-a-number", option=_name(parameter))
        case "BadParameter" if parameter is not None:
            return UsageError("invalid-value", option=_name(parameter))
    return UsageError("other", reason=error.format_message())


def _name(parameter: Any) -> str:
    """An option's long name, or what stands for an argument."""
    if parameter.param_type_name == "option":
        return str(max(parameter.opts, key=len))
    return str(parameter.metavar or parameter.name)
