"""The terminal: Rich at a given width, in colour or not; and a picture of it as SVG."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console

from dvplan.output.render.as_terminal.page import page
from dvplan.output.render.as_terminal.screen import Screen

if TYPE_CHECKING:
    from typing import Literal

    from dvplan.output.blocks import Report


def render(report: Report, width: int, colour: bool, unicode: bool = True) -> str:
    """The report on a screen `width` cells across.

    Without `colour` there is no escape sequence at all, bold included; without `unicode` rules and bars are ASCII.
    """
    out = StringIO()
    console = _console(width, "standard" if colour else None, out)
    console.print(page(report, Screen(console, width, unicode)), end="", soft_wrap=True)
    return out.getvalue()


def svg(report: Report, width: int, title: str) -> str:
    """The same screen as a picture under a window's `title`; it asks nothing of any network."""
    from dvplan.output.inert import inert
    from dvplan.output.render.as_terminal.picture import ASPECT, FRAME, THEME

    console = _console(width, "truecolor", StringIO(), record=True)
    console.print(page(report, Screen(console, width, unicode=True)), end="", soft_wrap=True)
    return console.export_svg(
        title=inert(title), theme=THEME, code_format=FRAME, font_aspect_ratio=ASPECT, unique_id="screen"
    )


def _console(
    width: int, colours: Literal["standard", "truecolor"] | None, file: StringIO, *, record: bool = False
) -> Console:
    """A console that knows nothing of the machine it runs on."""
    return Console(
        file=file,
        width=width,
        height=25,
        color_system=colours,
        force_terminal=colours is not None,
        force_jupyter=False,
        no_color=colours is None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        record=record,
        _environ={},
    )
