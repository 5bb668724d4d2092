"""`check --clarity`: which of the office's "6 rõ" each task leaves open. Advice, never a fault."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from dvplan.core.checks.clarity import ASPECTS, clarity
from dvplan.output.blocks import Cell, Column, Facts, Heading, Note, Paragraph, Report, Row, Table, text
from dvplan.output.reports.data import left_out_data
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out, foot_notes
from dvplan.output.words.clarity_words import clarity_words
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.checks.clarity import Clarity
    from dvplan.output.reports.scene import Scene

SETTLED = ("cancelled", "carried")
"""States of tasks that nobody will complete any more."""


def task_clarity_report(scene: Scene) -> Report:
    """One line for each task that lacks a point, in the order of the plans; then which field gives each point."""
    labels, words = load_labels(scene.lang), clarity_words(scene.lang)
    tasks = [t for t in scene.tasks if t.state not in SETTLED]
    names = Names(scene, tasks)
    found = clarity(tasks)
    missing = Counter(aspect for each in found for aspect in each.missing)
    counts = ", ".join(f"{words.aspects[aspect]} {missing[aspect]}" for aspect in ASPECTS if missing[aspect])
    table = _table(
        found, scene, names, words.aspects, (labels.columns["id"], labels.columns["title"], words.missing)
    )
    fields = Facts(tuple((words.aspects[aspect], text(words.fields[aspect])) for aspect in ASPECTS))
    lacking = (Paragraph(text(words.lacking(counts))), table, Heading(words.where, 2), fields)
    return Report(
        name="clarity",
        title=words.title,
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=(
            Heading(names.workspace.upper(), 1, labels.as_of(scene.view.day)),
            Heading(words.title, 2),
            *below_left_out(
                scene,
                labels,
                (
                    Paragraph(text(words.summary(sum(not each.missing for each in found), len(found)))),
                    *(lacking if counts else ()),
                ),
            ),
            Note(text(words.advice)),
            *foot_notes(scene, labels, names),
        ),
        data=lambda: _data(found, scene),
        records=lambda: table,
    )


def _table(
    found: tuple[Clarity, ...],
    scene: Scene,
    names: Names,
    aspects: Mapping[str, str],
    headings: tuple[str, str, str],
) -> Table:
    rows = []
    for each in found:
        task = scene.view.book.tasks[each.task]
        if each.missing:
            said = ", ".join(aspects[aspect] for aspect in each.missing)
            cells = (
                Cell(text(task.id), task.key),
                Cell(text(names.title(task)), task.title),
                Cell(text(said), " ".join(each.missing)),
            )
            rows.append(Row(cells, names.plan(task.plan)))
    id_, title, missing = headings
    columns = (Column("id", id_), Column("title", title, wide=True), Column("missing", missing, wide=True))
    return Table(columns, tuple(rows))


def _data(found: tuple[Clarity, ...], scene: Scene) -> dict[str, Any]:
    """The document "clarity/1"."""
    settings = scene.view.book.settings
    return {
        "dvplan": "clarity/1",
        "as_of": scene.view.day,
        "workspace": settings.name,
        "notice": settings.notice,
        "left_out": left_out_data(scene),
        "tasks": [{"id": each.task, "missing": list(each.missing)} for each in found],
    }
