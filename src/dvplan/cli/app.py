"""The list of commands, and the way from the arguments to the one that is asked for."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dvplan.adapters import terminal
from dvplan.cli import exit_codes
from dvplan.cli.usage_error import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dvplan.adapters.settings import Environment


class Command(NamedTuple):
    """A command: the group of the help it stands in, and its module below `cli/commands`.

    The module holds a function of the module's own name, which Typer calls.
    """

    group: str
    module: str


COMMANDS: Final[Mapping[str, Command]] = MappingProxyType(
    {
        "status": Command("reports", "status"),
        "list": Command("reports", "list_tasks"),
        "show": Command("reports", "show_task"),
        "agenda": Command("reports", "agenda"),
        "owners": Command("reports", "owners"),
        "digest": Command("reports", "digest"),
        "timeline": Command("reports", "timeline"),
        "burndown": Command("reports", "burndown"),
        "measure": Command("reports", "measure"),
        "done": Command("edits", "done"),
        "progress": Command("edits", "progress"),
        "step": Command("edits", "step"),
        "submit": Command("edits", "submit"),
        "extend": Command("edits", "extend"),
        "assign": Command("edits", "assign"),
        "record": Command("edits", "record"),
        "pause": Command("edits", "pause"),
        "resume": Command("edits", "resume"),
        "cancel": Command("edits", "cancel"),
        "log": Command("edits", "log"),
        "add": Command("plans", "add"),
        "set": Command("plans", "set_field"),
        "edit": Command("plans", "edit"),
        "undo": Command("plans", "undo"),
        "rollover": Command("plans", "rollover"),
        "init": Command("plans", "init"),
        "check": Command("files", "check"),
        "export": Command("files", "export"),
        "schema": Command("files", "schema"),
        "schedule": Command("files", "schedule"),
    }
)

HELP: Final = ("-h", "--help")
FOR_ANY_COMMAND: Final = ("-C", "--workspace", "--lang")
"""Options that may stand before the command too."""


def run(arguments: Sequence[str], environment: Environment) -> int:
    """Run the command asked for and give its exit code. Raises UsageError and what the commands raise."""
    leading, name, rest = split(arguments)
    if "--version" in leading:
        from dvplan import __version__

        terminal.write(f"dvplan {__version__}\n")
        return exit_codes.FINE
    asks_help = any(option in _options(arguments) for option in HELP)
    if name == "help":
        asks_help, name = True, rest[0] if rest else None
    if name is not None and name not in COMMANDS:
        from dvplan.core.model.nearest import nearest

        raise UsageError("unknown-command", nearest(name, (*COMMANDS, "help")), value=name)
    if name is None or asks_help:
        terminal.write(_help(name, arguments, environment))
        return exit_codes.FINE
    return invoke(name, [*leading, *rest])


def split(arguments: Sequence[str]) -> tuple[list[str], str | None, list[str]]:
    """What stands before the command, the command, and what stands behind it. Raises UsageError."""
    leading: list[str] = []
    rest = list(arguments)
    while rest and rest[0].startswith("-"):
        option = rest.pop(0)
        leading.append(option)
        if option in FOR_ANY_COMMAND:
            if not rest:
                raise UsageError("option-needs-value", option=option)
            leading.append(rest.pop(0))
        elif not (option in (*HELP, "--version") or option.startswith(("-C", "--workspace=", "--lang="))):
            from dvplan.core.model.nearest import nearest

            known = (*FOR_ANY_COMMAND, *HELP, "--version")
            raise UsageError("unknown-option", nearest(option, known), value=option)
    return leading, rest[0] if rest else None, rest[1:]


def invoke(name: str, arguments: Sequence[str]) -> int:
    """Let Typer read the arguments and call the command. Raises UsageError and what the command raises."""
    import typer

    command = build(name)
    try:
        typed = negations_last(arguments, _with_value(command))
        with command.make_context(name, typed, obj=(name, *arguments)) as context:
            if context.args:
                raise UsageError("too-many-arguments", value=" ".join(context.args))
            return int(command.invoke(context))
    except typer.TyperException as error:
        from dvplan.cli.typer_errors import translated

        raise translated(error, command.params) from error


def build(name: str) -> Any:
    """The Typer command, with no other command's module imported."""
    import typer

    module = COMMANDS[name].module
    function = getattr(import_module(f"dvplan.cli.commands.{module}"), module)
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, add_help_option=False, context_settings={"allow_extra_args": True})(function)
    return typer.main.get_command(app)


def negations_last(arguments: Sequence[str], with_value: Collection[str]) -> list[str]:
    """The arguments with terms such as `-tag:x` behind a `--`, where they are no options.

    An argument after an option `with_value` is that option's value, whatever it looks like. Raises UsageError
    for such an option with nothing after it, which the `--` would be taken for.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    kept: list[str] = []
    negated: list[str] = []
    before = ""
    for argument in arguments[:end]:
        is_term = before not in with_value and is_negation(argument)
        (negated if is_term else kept).append(argument)
        before = "" if before in with_value else argument
    if before in with_value:
        raise UsageError("option-needs-value", option=before)
    return [*kept, "--", *negated, *arguments[end + 1 :]]


def is_negation(argument: str) -> bool:
    """Whether it is a filter term with a minus before it: `-[a-z_]+:`."""
    field, colon, _ = argument[1:].partition(":")
    return argument.startswith("-") and bool(colon) and field.replace("_", "a").isalpha() and field.islower()


def _with_value(command: Any) -> frozenset[str]:
    options = [p for p in command.params if p.param_type_name == "option" and not p.is_flag]
    return frozenset(name for option in options for name in option.opts)


def _options(arguments: Sequence[str]) -> Sequence[str]:
    return arguments[: list(arguments).index("--")] if "--" in arguments else arguments


def _help(name: str | None, arguments: Sequence[str], environment: Environment) -> str:
    from dvplan.cli.help import command_page, first_page
    from dvplan.cli.language import guess_language
    from dvplan.output.words.usage_words import usage_words

    words = usage_words(guess_language(arguments, environment))
    width = terminal.look_at_screen(environment).width
    if name is None:
        return first_page(words, {name: command.group for name, command in COMMANDS.items()}, width)
    return command_page(words, name, build(name).params, width)
