"""Typer's complaints as usage errors of our own, since most of Typer's sentences exist in English alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.cli.usage_error import UsageError

if TYPE_CHECKING:
    import typer


def translated(error: typer.TyperException) -> UsageError:
    """The usage error that says the same. Its classes are not public, so they are told apart by name."""
    parameter: Any = getattr(error, "param", None)
    option = str(getattr(error, "option_name", "") or "")
    match type(error).__name__:
        case "NoSuchOption":
            possible = getattr(error, "possibilities", None) or [None]
            return UsageError("unknown-option", possible[0], value=option)
        case "BadOptionUsage":
            takes_value = _takes_value(error, option)
            return UsageError("option-needs-value" if takes_value else "option-takes-no-value", option=option)
        case "MissingParameter" if parameter is not None:
            return UsageError("missing-argument", name=parameter.metavar)
        case "BadParameter" if parameter is not None and parameter.type.name.startswith("integer"):
            return UsageError("not-a-number", option=_name(parameter))
        case "BadParameter" if parameter is not None:
            return UsageError("invalid-value", option=_name(parameter))
    return UsageError("other", reason=error.format_message())


def _name(parameter: Any) -> str:
    """An option's long name, or what stands for an argument."""
    if parameter.param_type_name == "option":
        return str(max(parameter.opts, key=len))
    return str(parameter.metavar or parameter.name)


def _takes_value(error: typer.TyperException, option: str) -> bool:
    command: Any = getattr(error, "cmd", None)
    return command is None or not any(
        option in parameter.opts and getattr(parameter, "is_flag", False) for parameter in command.params
    )
