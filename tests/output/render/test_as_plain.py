"""Plain text: nothing lost, columns straight, and cheap to import."""

from __future__ import annotations

import subprocess
import sys

from dvplan.output.blocks import plain
from dvplan.output.cells import width
from dvplan.output.inert import inert
from dvplan.output.render import as_plain
from tests.samples.reports import HOSTILE_STRINGS, HOSTILE_TABLE, LONG, REPORTS, STATUS, TASKS


def test_no_spaces_at_the_end_of_a_line() -> None:
    for report in REPORTS:
        assert not [line for line in as_plain.render(report).split("\n") if line != line.rstrip()]


def test_nothing_is_cut_off() -> None:
    output = as_plain.render(STATUS)
    assert all(plain(cell.text) in output for row in TASKS.rows for cell in row.cells)
    assert "Dòng 7" in as_plain.render(LONG), "a screenful is for screens"


def test_columns_begin_at_the_same_cell() -> None:
    shown = as_plain._grid(HOSTILE_TABLE)
    heading = next(shown)
    assert {width(line) for line in shown if line.endswith("−1,5")} == {width(heading)}


def test_every_string_is_on_one_line() -> None:
    lines = as_plain.render(REPORTS[1]).splitlines()
    assert all(any(inert(text).rstrip() in line for line in lines) for text in HOSTILE_STRINGS)


def test_it_loads_no_other_format() -> None:
    program = (
        "import sys; import dvplan.output.render.as_plain; "
        "print([name for name in ('rich', 'csv', 'json') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
