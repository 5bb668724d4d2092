"""Vietnamese and English have words for the same things."""

from __future__ import annotations

from string import Formatter
from types import ModuleType
from typing import Any

import pytest

from dvplan.core.ledger.signals import ALERT_RULES, SIGNAL_RULES
from dvplan.core.ledger.task_day import ALERTS, FLAGS, SIGNALS, STATES
from dvplan.core.workdays.recurrence import MONTHS
from dvplan.output.words.en import nouns as en
from dvplan.output.words.en import why as en_why
from dvplan.output.words.vi import nouns as vi
from dvplan.output.words.vi import why as vi_why

FLAG_RULES = (
    "at_risk_behind",
    "at_risk_step",
    "at_risk_need",
    "blocked",
    "stale",
    "extension_asked",
    "no_evidence",
)
RULES = {*(rule for rule, _ in SIGNAL_RULES), *(f"alert_{rule}" for rule, _ in ALERT_RULES), *FLAG_RULES}


def dictionaries(module: ModuleType) -> dict[str, dict[str, Any]]:
    return {name: value for name, value in vars(module).items() if isinstance(value, dict) and name[0] != "_"}


@pytest.mark.parametrize(("ours", "theirs"), [(vi, en), (vi_why, en_why)])
def test_both_languages_have_the_same_keys_in_the_same_order(ours: ModuleType, theirs: ModuleType) -> None:
    assert {name: list(words) for name, words in dictionaries(ours).items()} == {
        name: list(words) for name, words in dictionaries(theirs).items()
    }


@pytest.mark.parametrize("words", [vi, en])
def test_everything_a_task_can_be_has_a_name(words: Any) -> None:
    assert words.signals.keys() == words.short_signals.keys() == set(SIGNALS)
    assert words.states.keys() == set(STATES)
    assert words.alerts.keys() == set(ALERTS)
    assert words.flags.keys() == set(FLAGS)
    assert {f"every_{every}" for every in ("week", *MONTHS)} <= words.words.keys()


@pytest.mark.parametrize("words", [vi_why, en_why])
def test_every_rule_is_asked_and_answered(words: Any) -> None:
    assert words.questions.keys() == RULES
    assert words.answers.keys() >= RULES


def test_answers_use_the_same_figures_in_both_languages() -> None:
    def figures(answer: tuple[str, str]) -> list[set[str]]:
        return [{name for _, name, _, _ in Formatter().parse(said) if name} for said in answer]

    assert {key: figures(answer) for key, answer in vi_why.answers.items()} == {
        key: figures(answer) for key, answer in en_why.answers.items()
    }
