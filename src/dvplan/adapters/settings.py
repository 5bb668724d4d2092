"""The environment: the only place that reads it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Environment:
    """What the environment asks for; None or False where it does not. An empty variable counts as unset."""

    workspace: str | None = None
    lang: str | None = None
    """DVPLAN_LANG as it stands, not checked."""
    locales: tuple[str, ...] = ()
    """The languages of the locale, as two or three letters, the preferred first."""
    no_colour: bool = False
    force_colour: bool = False
    term: str = ""
    columns: int | None = None
    """Width asked for, in cells."""
    state_folder: str | None = None
    """Where dvplan may keep what can be deleted; None where the user has no home."""
    editor: str | None = None
    """The command of the person's editor."""


def read_environment(variables: Mapping[str, str] | None = None) -> Environment:
    """The environment of this process, or the variables given."""
    found = os.environ if variables is None else variables
    columns = found.get("COLUMNS", "")
    return Environment(
        workspace=found.get("DVPLAN_WORKSPACE") or None,
        lang=found.get("DVPLAN_LANG") or None,
        locales=_locales(found),
        no_colour=bool(found.get("NO_COLOR")),
        force_colour=bool(found.get("FORCE_COLOR")),
        term=found.get("TERM", ""),
        columns=int(columns) if columns.isascii() and columns.isdigit() and 0 < int(columns) < 10_000 else None,
        state_folder=_state_folder(found),
        editor=found.get("VISUAL") or found.get("EDITOR") or None,
    )


def all_variables() -> Mapping[str, str]:
    """The variables, for what the settings name by name and for a program that gets them all."""
    return os.environ


def variables_without(*prefixes: str) -> dict[str, str]:
    """The variables for a program that we start, without those that begin with one of `prefixes`."""
    return {name: value for name, value in os.environ.items() if not name.startswith(prefixes)}


def _locales(found: Mapping[str, str]) -> tuple[str, ...]:
    """As GNU gettext has it: LC_ALL, LC_MESSAGES, LANG, the first that is set; LANGUAGE goes before it, but
    says nothing in the C locale."""
    locale = found.get("LC_ALL") or found.get("LC_MESSAGES") or found.get("LANG") or ""
    names = [_language(locale)]
    if names[0]:
        names = [*map(_language, found.get("LANGUAGE", "").split(":")), *names]
    return tuple(dict.fromkeys(name for name in names if name))


def _language(locale: str) -> str:
    """`vi_VN.UTF-8` → `vi`; nothing for the C locale."""
    name = locale.partition(".")[0].partition("@")[0].partition("_")[0].partition("-")[0].lower()
    return "" if name in ("c", "posix") else name


def _state_folder(found: Mapping[str, str]) -> str | None:
    """By the XDG base directory specification, which has relative paths ignored; on Windows, LOCALAPPDATA."""
    for base in (found.get("XDG_STATE_HOME"), found.get("LOCALAPPDATA") if os.name == "nt" else None):
        if base and os.path.isabs(base):  # noqa: PTH117 - pathlib costs start-up
            return f"{base}/dvplan"
    home = found.get("HOME") or found.get("USERPROFILE")
    return f"{home}/.local/state/dvplan" if home and os.path.isabs(home) else None  # noqa: PTH117
