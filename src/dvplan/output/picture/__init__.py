"""Charts as lines and shapes: what every format that can draw shares."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from dvplan.output.charts import Timeline
from dvplan.output.picture import paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.output.charts import Chart
    from dvplan.output.picture.paper import Body

PIECE: Final = 15
"""Lanes of a piece of a timeline: what stands on a page of A4."""


def drawn(chart: Chart, wide: float = paper.WIDE) -> Body:
    """The chart at a width, with no background of its own; it needs the rules of `paper`."""
    if isinstance(chart, Timeline):
        from dvplan.output.picture.lanes import draw_timeline

        return draw_timeline(chart, wide)
    from dvplan.output.picture.graph import draw_graph

    return draw_graph(chart, wide)


def pieces(chart: Chart) -> Iterator[Chart]:
    """A timeline in parts, one group or a part of one each, named by it and by their number, the first with the
    description and the legend; any other chart as it is."""
    if not isinstance(chart, Timeline):
        yield chart
        return
    groups = (tuple(lanes) for _, lanes in groupby(chart.lanes, key=lambda lane: lane.group))
    parts = [lanes[first : first + PIECE] for lanes in groups for first in range(0, len(lanes), PIECE)]
    for number, lanes in enumerate(parts, 1):
        yield replace(
            chart,
            title=_title(chart.title, lanes[0].group, number, len(parts)),
            description=chart.description if number == 1 else "",
            lanes=lanes,
            legend=chart.legend if number == 1 else (),
        )


def _title(title: str, group: str, number: int, of: int) -> str:
    part = f"{number}/{of}" if of > 1 else ""
    return " – ".join(name for name in (title, group, part) if name)
