"""Which language people are spoken to in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.settings import Environment
from dvplan.cli.language import guess_language, pick_language
from dvplan.cli.usage_error import UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("asked", "variable", "stated", "locales", "lang"),
    [
        ("en", "vi", "vi", ("vi",), "en"),
        (None, "en", "vi", ("vi",), "en"),
        (None, None, "en", ("vi",), "en"),
        (None, None, None, ("en",), "en"),
        (None, None, None, ("fr", "en"), "en"),
        (None, None, None, ("fr",), "vi"),
        (None, None, None, (), "vi"),
        (None, None, "fr", ("en",), "en"),
    ],
)
def test_the_nearest_to_the_command_wins(
    asked: str | None, variable: str | None, stated: str | None, locales: tuple[str, ...], lang: str
) -> None:
    assert pick_language(asked, Environment(lang=variable, locales=locales), stated) == lang


@pytest.mark.parametrize(("asked", "variable", "source"), [("fr", None, "--lang"), (None, "fr", "DVPLAN_LANG")])
def test_a_language_that_is_not_there_is_refused(asked: str | None, variable: str | None, source: str) -> None:
    with pytest.raises(UsageError) as caught:
        pick_language(asked, Environment(lang=variable), None)
    assert caught.value.values["source"] == source


@pytest.mark.parametrize(
    ("settings", "arguments", "environment", "lang"),
    [
        ('lang = "en"', "", Environment(), "en"),
        ("  lang='en' # comment", "", Environment(), "en"),
        ('lang = "en"', "--lang vi", Environment(), "vi"),
        ('lang = "en"', "--lang=vi", Environment(), "vi"),
        ('lang = "en"', "--lang fr", Environment(), "en"),
        ('lang = "en"', "-- --lang vi", Environment(), "en"),
        ('lang = "en"', "", Environment(lang="vi"), "vi"),
        ('lang = "en"', "-C nowhere", Environment(), "vi"),
        ('language = "en"', "", Environment(), "vi"),
        ('lang = "fr"', "", Environment(locales=("en",)), "en"),
        ("lang", "", Environment(), "vi"),
        ("lang =", "--lang", Environment(), "vi"),
    ],
)
def test_help_looks_at_a_workspace_at_hand(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settings: str,
    arguments: str,
    environment: Environment,
    lang: str,
) -> None:
    (tmp_path / "dvplan.toml").write_text(f"[workspace]\n{settings}\n")
    monkeypatch.chdir(tmp_path)
    assert guess_language(arguments.split(), environment) == lang
