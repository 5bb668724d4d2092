"""Office files: a module for each kind that `export` makes, with `export(scene, terms) -> bytes`."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dvplan.output.reports.scene import Scene

    Export = Callable[[Scene, Sequence[str]], bytes]

EXPORTS: Mapping[str, str] = MappingProxyType({"html": "html_page"})
"""Each kind's module, imported when asked for; the kind is the ending of its files too."""


def exporter(kind: str) -> Export:
    """What makes a file of the tasks that the filter terms let through. Raises KeyError for no such kind."""
    return cast("Export", import_module(f"{__name__}.{EXPORTS[kind]}").export)
