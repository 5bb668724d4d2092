"""Draws the README's picture: `dvplan status` on the sample workspace, as the terminal shows it.

    python docs/picture.py        (poe picture)

A test draws it again and compares, so that the README never shows what the program no longer prints.
"""

from __future__ import annotations

from pathlib import Path

from dvplan.cli.context import open_context
from dvplan.output.render.as_terminal import svg
from dvplan.output.reports.status import status_report

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "status.svg"
COLUMNS = 100


def picture() -> str:
    """The SVG of `dvplan status` on `plans/`, in Vietnamese."""
    context = open_context(workspace=str(ROOT / "plans"), lang="vi")
    return svg(status_report(context.scene()), COLUMNS, "dvplan status")


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
