"""`export --to html`: one page that stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.render.as_page import render
from dvplan.output.reports.office_page import office_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.output.reports.scene import Scene


def export(scene: Scene, terms: Sequence[str]) -> bytes:
    """The page, in UTF-8."""
    return render(office_page(scene, terms)).encode()
