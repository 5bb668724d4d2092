"""`digest`: the report of a week or another period, as a head of office sends it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.digest.changes import changes
from dvplan.core.query.select import Selection
from dvplan.output.blocks import Heading, Note, Paragraph, Report, text
from dvplan.output.reports.columns import TaskCells
from dvplan.output.reports.digest_ahead import ahead_blocks
from dvplan.output.reports.digest_data import digest_data, digest_records
from dvplan.output.reports.digest_lines import Lines, section, sentences
from dvplan.output.reports.digest_numbers import number_blocks
from dvplan.output.reports.digest_proposals import proposal_parts
from dvplan.output.reports.digest_results import result_parts
from dvplan.output.reports.digest_shortcomings import shortcoming_parts
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out
from dvplan.output.reports.scene import Scene
from dvplan.output.words.digest_words import digest_words
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.checks.left_out import LeftOut
    from dvplan.core.digest.digest import Digest
    from dvplan.output.blocks import Block


def digest_report(digest: Digest, lang: str = "vi", left_out: Sequence[LeftOut] = ()) -> Report:
    """The digest in a language. `left_out` are the plans with errors, of which it says loudly that they are
    not counted."""
    scope = digest.scope
    scene = Scene(
        view=scope.now,
        selection=Selection(scope.tasks, scope.events, scope.closed),
        left_out=tuple(left_out),
        lang=lang,
    )
    names = Names(scene, (*scope.tasks, *scope.helped, *scope.events))
    lines = Lines(digest, TaskCells(load_labels(lang), names), digest_words(lang))
    return Report(
        name="digest",
        title=f"{lines.words.sections['report']} {lines.words.title(scope.period)}",
        as_of=scope.day,
        lang=lang,
        blocks=tuple(_blocks(lines, scene, names)),
        data=lambda: digest_data(digest, scene),
        records=lambda: digest_records(digest, names.notice),
    )


def _blocks(lines: Lines, scene: Scene, names: Names) -> Iterator[Block]:
    words = lines.words
    yield Heading(names.workspace.upper(), 1, lines.labels.as_of(scene.view.day))
    yield Heading(words.sections["report"], 1)
    yield Heading(words.title(lines.digest.scope.period), 1)
    owner = lines.digest.owner
    if owner is not None:
        helped = words.words["of_lead"] if lines.digest.scope.helped else ""
        yield Paragraph(text(sentences(lines.say("of_owner", owner=names.owner(owner)), helped)))
    yield from below_left_out(scene, lines.labels, _sections(lines, scene))
    if scene.selection.closed:
        yield Note(text(lines.say("closed", plans=", ".join(map(names.plan, scene.selection.closed)))))
    if names.notice:
        yield Note(text(names.notice))


def _sections(lines: Lines, scene: Scene) -> Iterator[Block]:
    words, none = lines.words, lines.words.words["none"]
    yield from number_blocks(lines, complete=not scene.left_out)
    yield from section(f"I. {words.sections['results']}", result_parts(lines), none)
    yield from section(f"II. {words.sections['shortcomings']}", shortcoming_parts(lines), none)
    yield from ahead_blocks(lines)
    yield from section(f"IV. {words.sections['proposals']}", proposal_parts(lines), none)
    if _is_starred(lines):
        yield Note(text(words.words["focus"]))


def _is_starred(lines: Lines) -> bool:
    """Whether a task in focus is named: in an item or a change, or one that such a task has to wait for."""
    named = [item.task for found in lines.digest.sections.values() for item in found]
    named += [change.task for change in changes(lines.digest.scope)]
    tasks = lines.digest.scope.now.book.tasks
    keys = {key for t in named for key in (t.task.key, *t.blocked_by)}
    return any(tasks[key].focus for key in keys if key in tasks)
