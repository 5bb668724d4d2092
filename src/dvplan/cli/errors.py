"""The one error boundary: whatever goes wrong becomes a sentence on standard error and an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.adapters import terminal
from dvplan.adapters.export_file import Unwritable
from dvplan.adapters.workspace import NoWorkspace, Unreadable
from dvplan.cli import exit_codes
from dvplan.cli.usage_error import BrokenSettings, UsageError
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dvplan.adapters.settings import Environment

ABOUT_NAMES = (
    "no-workspace", "unknown-plan", "unknown-task", "unknown-owner", "unknown-step", "unknown-measure",
    "unknown-place", "ambiguous-", "none-", "which-", "git-", "mail-",
)  # fmt: skip
"""Errors about what is in the files, on which a help page has nothing to say."""


def guarded(arguments: Sequence[str], environment: Environment, work: Callable[[], int]) -> int:
    """The exit code of `work`, which never gets a traceback onto the screen."""
    try:
        return work()
    except KeyboardInterrupt:
        terminal.write_message("\n")
        return exit_codes.INTERRUPTED
    except Exception as error:  # noqa: BLE001, RUF100 - this is the boundary
        from dvplan.cli.language import guess_language

        text, code = _told(error, arguments, environment, guess_language(arguments, environment))
        terminal.write_message(text)
        return code


def complain(error: Exception, lang: str) -> None:
    """Say what is wrong with something typed that is then asked for again."""
    terminal.write_message(_sentences(lang, (error,) if isinstance(error, UsageError) else _usage_errors(error)))


def _told(error: Exception, arguments: Sequence[str], environment: Environment, lang: str) -> tuple[str, int]:
    """What is said of the error, and the exit code it means."""
    wrong = (error,) if isinstance(error, UsageError) else _usage_errors(error)
    if wrong:
        return _sentences(lang, wrong, _command(arguments)), exit_codes.USAGE
    match error:
        case BrokenSettings():
            from dvplan.output.words.usage_words import usage_words

            last = usage_words(lang).messages["broken-settings"]
            return "".join(f"{line}\n" for line in (*error.lines, last)), exit_codes.PROBLEMS
        case EditRefused():
            return _refusal(error, lang), exit_codes.REFUSED
        case Unreadable():
            reason = _reason(error.cause, lang)
            failed, code = UsageError("unreadable", file=error.file, reason=reason), exit_codes.UNREADABLE
        case Unwritable():
            reason = _reason(error.cause, lang)
            failed, code = UsageError("unwritable", file=error.file, reason=reason), exit_codes.UNREADABLE
        case terminal.OutputFailed():
            reason = _reason(error.cause, lang)
            failed, code = UsageError("output-failed", reason=reason), exit_codes.UNREADABLE
        case _:
            failed, code = _crash(error, arguments, environment), exit_codes.CRASHED
    return _sentences(lang, (failed,)), code


def _refusal(refused: EditRefused, lang: str) -> str:
    from dvplan.output.inert import inert
    from dvplan.output.words.refusal_words import refusal
    from dvplan.output.words.usage_words import usage_words

    sentence = refusal(refused.code, refused.values, lang)
    return f"dvplan: {usage_words(lang).errors['error']}: {inert(sentence)}\n"


def _reason(cause: OSError, lang: str) -> str:
    """The system's reason in the language, or in the system's own words."""
    from errno import errorcode

    from dvplan.output.words.usage_words import usage_words

    return usage_words(lang).reasons.get(errorcode.get(cause.errno or 0, ""), cause.strerror or str(cause))


def _usage_errors(error: Exception) -> tuple[UsageError, ...]:
    if isinstance(error, NoWorkspace):
        if error.asked is None:
            return (UsageError("no-workspace", folder=error.here),)
        return (UsageError("no-workspace-there", folder=error.asked),)
    from dvplan.cli.query_errors import usage_errors

    return usage_errors(error)


def _crash(error: Exception, arguments: Sequence[str], environment: Environment) -> UsageError:
    from dvplan.adapters.crash_report import keep_crash_report

    kind = type(error).__name__
    file = keep_crash_report(error, arguments, environment.state_folder)
    if file is None:
        return UsageError("crashed-unwritten", kind=kind, reason=str(error))
    return UsageError("crashed", kind=kind, file=file)


def _sentences(lang: str, errors: Sequence[UsageError], command: str | None = None) -> str:
    """The errors in words; where a wrong command line is the cause, with the way to its help."""
    from dvplan.output.inert import inert
    from dvplan.output.words.usage_words import usage_words

    words = usage_words(lang)
    lines: list[str] = []
    for error in errors:
        values = dict(error.values)
        if "name" in values:
            values["name"] = words.values[values["name"]]
        lines.append(f"dvplan: {words.errors['error']}: {words.errors[error.key].format(**values)}")
        if error.suggestion is not None:
            lines.append(words.errors["meant"].format(suggestion=error.suggestion))
    if command is not None and not all(error.key.startswith(ABOUT_NAMES) for error in errors):
        lines.append(words.errors["try"].format(command=command))
    return "".join(f"{inert(line)}\n" for line in lines)


def _command(arguments: Sequence[str]) -> str:
    from dvplan.cli.app import COMMANDS

    name = next((argument for argument in arguments if argument in COMMANDS), None)
    return f"dvplan {name}" if name else "dvplan"
