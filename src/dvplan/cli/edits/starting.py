"""A new workspace: what is asked for, and the files that come of it."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal

from dvplan.cli.language import LANGUAGES
from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.core.lookup.propose_id import worded_id
from dvplan.core.workdays.working_calendar import work_calendar
from dvplan.output.words.field_words import field_words
from dvplan.output.words.plan_edit_words import plan_edit_words
from dvplan.output.words.starter_words import starter_words
from dvplan.planfile.editing.spelling import spell
from dvplan.planfile.schema.json_schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    Question = Callable[[str], str]

SCHEMAS: Final[tuple[Literal["plan", "log", "workspace"], ...]] = ("plan", "log", "workspace")
FOR_GIT: Final = (".gitattributes", ".gitignore")
"""They may well be there already, with other things in them."""
TWO_WEEKS: Final = timedelta(14)


def refuse_nested(folder: str) -> None:
    """Raises EditRefused "file-exists" where one workspace would lie in another, whose plans would count twice."""
    from dvplan.adapters.workspace import SETTINGS_FILE, NoWorkspace, current_folder, find_workspace

    here = os.path.normpath(os.path.join(current_folder(), folder))  # noqa: PTH118 -- pathlib costs start-up
    try:
        found = find_workspace(None, here).root
    except NoWorkspace:
        return
    if os.path.commonpath((found, here)) in (found, here):
        raise EditRefused("file-exists", {"file": f"{found}/{SETTINGS_FILE}"})


def asked(question: Question | None, lang: str, *, lang_is_told: bool) -> tuple[str, tuple[str, ...], str]:
    """The office's name, its units and the language, as answered; the usual ones for no answer, and for nobody."""
    if question is None:
        return starter_words(lang).NAME, starter_words(lang).UNITS, lang
    while not lang_is_told:
        answer = question(f"{plan_edit_words(lang).questions['lang']} [{lang}]: ") or lang
        lang_is_told = answer in LANGUAGES
        lang = answer if lang_is_told else lang
    words, usual = plan_edit_words(lang).questions, starter_words(lang)
    name = question(f"{words['office']} [{usual.NAME}]: ") or usual.NAME
    typed = question(f"{words['units']} [{', '.join(usual.UNITS)}]: ").split(",")
    units = tuple(dict.fromkeys(unit.strip() for unit in typed if unit.strip()))
    return name, units or usual.UNITS, lang


def starter_files(name: str, units: Sequence[str], lang: str, today: date) -> dict[str, bytes]:
    """Settings, an example plan, its log, what git is told, and the schemas that editors look for, by name. The
    dates of the example follow from the day."""
    words = starter_words(lang)
    calendar = work_calendar("VN", (0, 1, 2, 3, 4), frozenset(), frozenset())
    owners: dict[str, str] = {}
    for unit in units:
        owners[worded_id(unit, tuple(owners))] = unit
    days = {
        "today": today,
        "middle": calendar.next_working(today + TWO_WEEKS / 2),
        "due": calendar.next_working(today + TWO_WEEKS),
        "next_month": (today.replace(day=1) + timedelta(32)).replace(day=20),
    }
    told = {key: spell(day) for key, day in days.items()} | {"owner": spell(next(iter(owners)))}
    blocks = "".join(words.OWNER.format(id=id_, name=spell(unit)) for id_, unit in owners.items())
    texts = {
        "dvplan.toml": words.SETTINGS.format(name=spell(name), owners=blocks),
        f"{words.PLAN_NAME}.toml": words.PLAN.format(**told),
        f"{words.PLAN_NAME}.log.toml": words.LOG.format(**told),
        ".gitattributes": words.ATTRIBUTES,
        ".gitignore": words.IGNORE,
        **{f".dvplan/{kind}.schema.json": _schema(kind, lang) for kind in SCHEMAS},
    }
    return {file: text.encode() for file, text in texts.items()}


def _schema(kind: Literal["plan", "log", "workspace"], lang: str) -> str:
    import json

    return json.dumps(json_schema(kind, field_words(lang).help), ensure_ascii=False, indent=2) + "\n"
