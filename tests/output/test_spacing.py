"""Where an empty line stands between blocks."""

from __future__ import annotations

import pytest

from dvplan.output.blocks import Block, Heading, Items, Note, Paragraph, Table
from dvplan.output.spacing import apart, ends_title

TITLE, SECTION, PART = Heading("t", 1), Heading("s", 2), Heading("p", 3)
PROSE, NOTE, LIST, TABLE = Paragraph(()), Note(()), Items(()), Table((), ())


@pytest.mark.parametrize(
    ("before", "block", "expected"),
    [
        (None, SECTION, False),
        (TITLE, TITLE, False),
        (TITLE, PROSE, False),
        (TITLE, TABLE, True),
        (PROSE, SECTION, True),
        (SECTION, PART, False),
        (SECTION, TABLE, False),
        (LIST, PART, False),
        (PROSE, PROSE, False),
        (PROSE, LIST, False),
        (PROSE, TABLE, True),
        (TABLE, TABLE, True),
        (TABLE, NOTE, True),
        (PROSE, NOTE, True),
        (NOTE, NOTE, False),
    ],
)
def test_apart(before: Block | None, block: Block, expected: bool) -> None:
    assert apart(before, block) is expected


def test_a_rule_closes_the_last_line_of_the_title() -> None:
    assert [ends_title(TITLE, after) for after in (TITLE, PROSE, None)] == [False, True, True]
    assert not ends_title(SECTION, PROSE)
