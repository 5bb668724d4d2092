"""`{n}` in a title is never shown: it is the year of the occurrence that stands for the task, less a base year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dvplan.output.render.as_csv import render as as_csv
from dvplan.output.render.as_json import render as as_json
from dvplan.output.render.as_plain import render as as_plain
from dvplan.output.reports.agenda import agenda_report
from dvplan.output.reports.owners import owners_report
from dvplan.output.reports.status import status_report
from dvplan.output.reports.task_list import task_list_report
from dvplan.output.reports.task_show import task_show_report
from tests.samples.office import scene_of
from tests.samples.plans import log, repeat, task, view

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvplan.output.blocks import Report

DAY = repeat("2019-11-20", "year", counts_from=1930)
TASKS = [task("a", title="Kỷ niệm {n} năm", repeat=DAY), task("b", title="Lễ {n} năm", repeat=DAY, event=True)]
DONE = [log(f"{year}-11-20", "a", occurrence=f"{year}-11-20") for year in (2019, 2020)]


@pytest.mark.parametrize("render", [as_plain, as_json, as_csv])
def test_in_every_report_and_format(render: Callable[[Report], str]) -> None:
    found = view("2021-11-18", TASKS, *DONE)
    scene = scene_of(found)
    reports = [status_report(scene), task_list_report(scene), agenda_report(scene), owners_report(scene)]
    reports += [task_show_report(scene, t) for t in (*scene.tasks, *scene.selection.events)]
    for report in reports:
        text = render(report)
        assert "{n}" not in text, report.name
        if "Kỷ niệm" in text:
            assert "Kỷ niệm 91 năm" in text, report.name
        if "Lễ" in text:
            assert "Lễ 91 năm" in text, report.name
    assert "Kỷ niệm 91 năm" in render(reports[1])
    assert "Lễ 91 năm" in render(reports[2])
