"""Measures in words: every part under its whole, and no sum that hides who has not reported."""

from __future__ import annotations

from dvplan.output.blocks import plain
from dvplan.output.render.as_plain import render
from dvplan.output.reports.figures import change_cell, figure_items, missing_notes
from dvplan.output.reports.task_show import task_show_report
from dvplan.output.words.label_words import labels
from tests.samples.office import scene_of
from tests.samples.plans import log, measure, task, view

ALL = measure("All", "A", "B")
JOB = measure("Job", "A", "B", share_of="All")
GOOD = measure("Good", "A", "B", share_of="Job")
WHOLE = measure("Money", share_of="All")


def test_a_part_of_a_part_stands_below_it_with_the_places_that_told_it() -> None:
    values = {"All": {"A": 10, "B": 20}, "Job": {"A": 5, "B": 10}, "Good": {"A": 2}}
    (t,) = view("2021-11-24", [task(measures=(GOOD, ALL, JOB))], log("2021-11-24", values=values)).tasks()
    (item,) = figure_items(labels("en"), t.measures, t.day)
    assert plain(item.text).startswith("All: 30 (2/2 localities reported)")
    assert [plain(line) for line in item.below] == [
        "of these job: 15 (50.0%)",
        "of these good: 2 (40.0%) (1/2 localities reported)",
    ]


def test_a_change_has_its_sign_and_none_is_a_plain_nought() -> None:
    for change, said in ((1.5, "+1.5"), (-1.5, "−1.5"), (0.0, "0")):
        assert plain(change_cell(labels("en"), 3.0, change, 1).text) == said
    assert change_cell(labels("en"), None, 1.0, 1).text == ()


def test_show_has_every_measure_and_says_what_a_sum_lacks() -> None:
    values = {"All": {"A": 10, "B": 20}, "Job": {"A": 5}, "Good": {"A": 2}, "Money": 7}
    found = view("2021-11-24", [task(measures=(ALL, JOB, GOOD, WHOLE))], log("2021-11-24", values=values))
    shown = render(task_show_report(scene_of(found, lang="en"), found.tasks()[0]))
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "- Money: 7" in lines
    assert "Total (2/2 localities reported) 30 2021-11-24 5 (1/2) 50.0% 2 (1/2) 40.0%" in lines


def test_places_none_of_which_ever_reported_share_one_line() -> None:
    (t,) = view("2021-11-24", [task(measures=(ALL,))]).tasks()
    assert [plain(note) for note in missing_notes(labels("en"), t.measures[0], t.day)] == [
        "None has reported yet: A, B"
    ]
    late = log("2021-11-01", values={"All": {"A": 10}})
    (t,) = view("2021-11-24", [task(measures=(ALL,))], late).tasks()
    assert all("None" not in plain(note) for note in missing_notes(labels("en"), t.measures[0], t.day))
