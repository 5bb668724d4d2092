from __future__ import annotations

from datetime import date

import pytest

from dvplan.core.model.location import Location
from dvplan.core.model.workspace import CalendarSettings, Owner, Settings, SignalSettings
from tests.planfile.read_text import read, told

EVERYTHING = """
[workspace]
name = "Ban Dân vận Tỉnh ủy"
name_en = "Board"
lang = "en"
timezone = "Asia/Bangkok"
today = 2021-11-24
notice = "Minh họa"
notice_en = "Demonstration"

[calendar]
country = "LA"
workweek = ["sat", "mon", "mon"]
closed = [2026-01-02, "03/01/2026"]
open = [2026-01-10]

[signals]
due_soon = 5
yellow = 2
critical = 4
behind = 12.5
stale = 20
evidence = false

[owner.van-phong]
name = "Văn phòng"
kind = "unit"
short = "VP"
name_en = "Office"
part_of = "ban"
email = "vp@example.org"
aliases = ["TH"]

[owner.ban]
name = "Ban"
"""


def test_every_key_of_the_settings() -> None:
    workspace = read(settings=EVERYTHING)
    assert told(workspace) == []
    assert workspace.settings == Settings(
        name="Ban Dân vận Tỉnh ủy",
        name_en="Board",
        lang="en",
        timezone="Asia/Bangkok",
        today=date(2021, 11, 24),
        notice="Minh họa",
        notice_en="Demonstration",
        calendar=CalendarSettings(
            "LA", (0, 5), frozenset({date(2026, 1, 2), date(2026, 1, 3)}), frozenset({date(2026, 1, 10)})
        ),
        signals=SignalSettings(5, 2, 4, 12.5, 20, False),
        owners=(
            Owner(
                "van-phong", "Văn phòng", "unit", "VP", "Office", "ban", "vp@example.org", ("TH",),
                Location("dvplan.toml", ("owner", "van-phong"), "table"),
            ),
            Owner("ban", "Ban", location=Location("dvplan.toml", ("owner", "ban"), "table")),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[workspace]\nlang = "fr"\n', [("wrong-value", ("workspace", "lang"), "choices")]),
        ("[[workspace]]\nname = 'A'\n", [("wrong-type", ("workspace",), "double-brackets")]),
        ("workspace = 5\n", [("wrong-type", ("workspace",), None)]),
        ('[calendar]\nworkweek = ["mon", "tues"]\n', [("wrong-value", ("calendar", "workweek", 1), "near")]),
        ("[calendar]\nworkweek = []\n", [("wrong-value", ("calendar", "workweek"), "empty")]),
        ("[calendar]\nclosed = [2026-01-02, 5]\n", [("wrong-type", ("calendar", "closed", 1), "quote")]),
        ("[calendar]\nclosed = 2026-01-02\n", [("wrong-type", ("calendar", "closed"), "brackets")]),
        ("[signals]\ndue_soon = -1\n", [("out-of-range", ("signals", "due_soon"), "between")]),
        ("[signals]\ndue_soon = 3.5\n", [("wrong-type", ("signals", "due_soon"), None)]),
        ("[signals]\nbehind = 200\n", [("out-of-range", ("signals", "behind"), "between")]),
        ("[signal]\n", [("unknown-key", ("signal",), "near-table")]),
        ('name = "A"\n', [("misplaced-key", ("name",), "no-header")]),
        ('[signals]\nname = "A"\n', [("misplaced-key", ("signals", "name"), "above")]),
        ("[owner.a]\n", [("missing-key", ("owner", "a"), None)]),
        ('[[owner]]\nname = "A"\n', [("wrong-type", ("owner",), "named-tables")]),
        ('[owner]\na = "A"\n', [("wrong-type", ("owner", "a"), "named-tables")]),
        ('[owner."a b"]\nname = "A"\n', [("bad-id", ("owner", "a b"), "space")]),
        ('[owner.""]\nname = "A"\n', [("bad-id", ("owner", ""), "empty")]),
        ('[owner.a]\nname = "A"\nkind = "nhóm"\n', [("wrong-value", ("owner", "a", "kind"), "choices")]),
    ],
)
def test_what_will_not_do_has_its_default(text: str, expected: list[object]) -> None:
    workspace = read(settings=text)
    assert told(workspace) == expected
    assert len(workspace.plans) == 1


def test_sound_settings_survive_the_others() -> None:
    settings = read(settings="[signals]\ndue_soon = -1\nyellow = 5\n[calendar]\nworkweek = ['xyz']\n").settings
    assert settings.signals == SignalSettings(yellow=5)
    assert settings.calendar == CalendarSettings()


@pytest.mark.parametrize("text", [None, "[workspace", "", "a = "])
def test_settings_that_are_not_there_or_not_toml(text: str | None) -> None:
    workspace = read(settings=text)
    assert workspace.settings == Settings()
    assert len(workspace.problems) == (text is not None)
