"""An edit works on what is there when it is stored, not on what was there when the command began."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dvplan.cli.edits.editing import Errand, log_facts
from dvplan.cli.edits.storing import Rejected, store
from dvplan.cli.office import open_office
from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.planfile.editing.append import append_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from dvplan.planfile.reading.read_workspace import Workspace
    from tests.cli.edits.conftest import Office


def noting(
    on: date, meanwhile: Callable[[], None], log: str = "ct-2021.log.toml"
) -> Callable[[Workspace], Mapping[str, Callable[[str], str]]]:
    """An edit that notes the number of tasks it saw; `meanwhile` happens after its first look."""
    looks: list[int] = []

    def edit(workspace: Workspace) -> Mapping[str, Callable[[str], str]]:
        seen = sum(len(plan.tasks) for plan in workspace.plans)
        if not looks:
            meanwhile()
        looks.append(seen)
        file = log if len(looks) == 1 else "ct-2021.log.toml"
        return {file: lambda text: append_entries(text, [{"on": on, "task": "quy-che", "note": f"{seen} việc"}])}

    return edit


def test_an_edit_is_worked_out_anew_on_files_that_changed(office: Office) -> None:
    opened = open_office()
    stored = store(opened, noting(opened.today, lambda: office.file("kh.toml").unlink()), ("log",))
    assert 'note = "6 việc"' in office.read()
    assert [plan.id for plan in stored.before.plans] == ["ct-2021"]


def test_it_gives_up_where_another_file_is_meant_by_now(office: Office) -> None:
    opened = open_office()
    with pytest.raises(EditRefused) as caught:
        store(opened, noting(opened.today, office.file("kh.toml").unlink, "kh.log.toml"), ("log",))
    assert caught.value.code == "file-busy"
    assert not office.file("kh.log.toml").exists()


def test_an_error_somebody_else_makes_meanwhile_is_not_the_edits(office: Office) -> None:
    opened = open_office()
    spoil = office.read("kh.toml") + 'owner = "ai-do"\n'
    stored = store(opened, noting(opened.today, lambda: office.write("kh.toml", spoil)), ("log",))
    assert [problem.code for problem in stored.problems if problem.severity == "error"] == ["unknown-owner"]
    assert stored.warnings == ()


def test_a_log_that_somebody_else_breaks_meanwhile_is_not_touched(office: Office) -> None:
    opened = open_office()
    with pytest.raises(Rejected) as caught:
        store(opened, noting(opened.today, lambda: office.write("ct-2021.log.toml", "[[log]\n")), ("log",))
    assert not caught.value.brought
    assert office.read() == "[[log]\n"


def test_nothing_told_is_nothing_logged(office: Office) -> None:
    from dvplan.cli.usage_error import UsageError

    with pytest.raises(UsageError):
        log_facts(["quy-che"], {"note": " ", "by": "VP"}, Errand(("log",)))
