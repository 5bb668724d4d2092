"""Which language people are spoken to in: `--lang`, DVPLAN_LANG, `dvplan.toml`, the locale, Vietnamese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dvplan.cli.usage_error import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.adapters.settings import Environment

LANGUAGES: Final = ("vi", "en")


def pick_language(asked: str | None, environment: Environment, stated: str | None) -> str:
    """The language of a command. `stated` is what `dvplan.toml` says. Raises UsageError for an unknown one."""
    for source, name in (("--lang", asked), ("DVPLAN_LANG", environment.lang)):
        if name is not None and name not in LANGUAGES:
            raise UsageError("unknown-lang", source=source, value=name, choices=", ".join(LANGUAGES))
    return asked or environment.lang or _first_known((stated, *environment.locales))


def guess_language(arguments: Sequence[str], environment: Environment) -> str:
    """The language for help and for what goes wrong before the workspace is read; never raises."""
    names = [_asked(arguments), environment.lang]
    if not any(name in LANGUAGES for name in names):
        names.append(stated_nearby(_asked(arguments, "-C", "--workspace") or environment.workspace))
    return _first_known((*names, *environment.locales))


def _first_known(names: Sequence[str | None]) -> str:
    return next((name for name in names if name in LANGUAGES), None) or "vi"


def _asked(arguments: Sequence[str], *options: str) -> str | None:
    """The value of an option among raw arguments, the last one given."""
    options = options or ("--lang",)
    value = None
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        for option in options:
            if argument == option and at + 1 < len(arguments):
                value = arguments[at + 1]
            elif argument.startswith(f"{option}=") and option.startswith("--"):
                value = argument.partition("=")[2]
    return value


def stated_nearby(folder: str | None) -> str | None:
    """`lang` of the workspace at hand or in the folder, by a look at its text: a mistake there must not cost
    the help."""
    from dvplan.adapters.workspace import NoWorkspace, Unreadable, find_workspace, read_settings_file

    try:
        return stated_language(read_settings_file(find_workspace(folder)))
    except (NoWorkspace, Unreadable, OSError):
        return None


def stated_language(settings: bytes) -> str | None:
    """The value of `lang` in the text of a `dvplan.toml`."""
    for line in settings.decode("utf-8", "replace").splitlines():
        key, _, value = line.partition("=")
        if key.strip() == "lang":
            return value.partition("#")[0].strip().strip("\"'")
    return None
