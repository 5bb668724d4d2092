"""What stands under every report: plans left out for errors, closed plans, and the workspace's notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.blocks import Note, Paragraph, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvplan.output.blocks import Block
    from dvplan.output.reports.names import Names
    from dvplan.output.reports.scene import Scene
    from dvplan.output.words.label_words import Labels


def left_out_notes(scene: Scene, labels: Labels) -> tuple[Block, ...]:
    """A loud line for each plan with errors: the figures do not count it."""
    return tuple(
        Paragraph(text(Span(labels.left_out(left.plan, left.file, left.errors), "critical")))
        for left in scene.left_out
    )


def below_left_out(scene: Scene, labels: Labels, blocks: Iterable[Block]) -> Iterator[Block]:
    """The plans left out, then the report; where no plan could be read, that in its place: nothing found in
    nothing is no finding."""
    yield from left_out_notes(scene, labels)
    if scene.left_out and not scene.view.book.plans:
        yield Paragraph(text(Span(labels.words["nothing_read"], "critical")))
    else:
        yield from blocks


def closed_plans(scene: Scene, labels: Labels, names: Names) -> tuple[Block, ...]:
    """A line for the closed plans, where there are any."""
    closed = ", ".join(names.plan(plan) for plan in scene.selection.closed)
    return (Note(text(labels.closed_plans(closed))),) if closed else ()


def foot_notes(scene: Scene, labels: Labels, names: Names) -> tuple[Block, ...]:
    """Closed plans in a line, then the notice."""
    notice = (Note(text(names.notice)),) if names.notice else ()
    return (*closed_plans(scene, labels, names), *notice)
