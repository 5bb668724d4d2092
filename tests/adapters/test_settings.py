"""What the environment asks for."""

from __future__ import annotations

import pytest

from dvplan.adapters.settings import Environment, read_environment


def test_an_empty_environment_asks_for_nothing() -> None:
    assert read_environment({}) == Environment()


@pytest.mark.parametrize(
    ("variables", "languages"),
    [
        ({"LANG": "vi_VN.UTF-8"}, ("vi",)),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "vi_VN.UTF-8"}, ("en",)),
        ({"LC_MESSAGES": "en_US@euro", "LANG": "vi_VN"}, ("en",)),
        ({"LC_ALL": "", "LANG": "vi"}, ("vi",)),
        ({"LANGUAGE": "fr:vi:en", "LANG": "en_GB.UTF-8"}, ("fr", "vi", "en")),
        ({"LANGUAGE": "en", "LC_ALL": "C"}, ()),
        ({"LANG": "C.UTF-8"}, ()),
        ({"LANG": "POSIX"}, ()),
        ({"LANGUAGE": "en"}, ()),
    ],
)
def test_the_locale_says_which_languages(variables: dict[str, str], languages: tuple[str, ...]) -> None:
    assert read_environment(variables).locales == languages


@pytest.mark.parametrize(
    ("text", "columns"),
    [("80", 80), ("0", None), ("-5", None), ("abc", None), ("", None), ("²", None), ("10000000", None)],
)
def test_columns_is_a_sensible_number_or_nothing(text: str, columns: int | None) -> None:
    assert read_environment({"COLUMNS": text}).columns == columns


@pytest.mark.parametrize(
    ("variables", "folder"),
    [
        ({"XDG_STATE_HOME": "/s", "HOME": "/h"}, "/s/dvplan"),
        ({"XDG_STATE_HOME": "relative", "HOME": "/h"}, "/h/.local/state/dvplan"),
        ({"HOME": "/h"}, "/h/.local/state/dvplan"),
        ({"HOME": ""}, None),
        ({"HOME": "h"}, None),
    ],
)
def test_the_state_folder_is_never_relative(variables: dict[str, str], folder: str | None) -> None:
    assert read_environment(variables).state_folder == folder


def test_empty_switches_are_off() -> None:
    environment = read_environment({"NO_COLOR": "", "FORCE_COLOR": "", "DVPLAN_WORKSPACE": "", "DVPLAN_LANG": ""})
    assert environment == Environment()
    assert read_environment({"NO_COLOR": "1"}).no_colour
    assert read_environment({"FORCE_COLOR": "1"}).force_colour
