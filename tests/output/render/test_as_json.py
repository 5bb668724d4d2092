"""JSON: what is read again is what was meant."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.output.render import as_json
from tests.samples.reports import HOSTILE, STATUS


def test_read_again() -> None:
    assert json.loads(as_json.render(HOSTILE)) == HOSTILE.data()
    assert json.loads(as_json.render(STATUS)) == {**STATUS.data(), "as_of": "2021-11-24"}


@given(st.dictionaries(st.text(), st.text(st.characters(exclude_categories=["Cs"]))))
def test_any_text_is_read_again(data: dict[str, str]) -> None:
    output = as_json.render(replace(STATUS, data=lambda: MappingProxyType(data)))
    assert json.loads(output) == data
    assert all(line.isprintable() for line in output.split("\n"))


def test_vietnamese_is_readable() -> None:
    assert '"workspace": "Ban Dân vận Tỉnh ủy"' in as_json.render(STATUS)


@pytest.mark.parametrize("value", [float("nan"), object(), {date(2021, 1, 1): 1}])
def test_what_has_no_form_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        as_json.render(replace(STATUS, data=lambda: {"value": value}))
