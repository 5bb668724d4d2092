"""Blocks to text: one module per format, each with `render(report, …) -> str`."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "table": "as_terminal",
        "plain": "as_plain",
        "markdown": "as_markdown",
        "html": "as_html",
        "csv": "as_csv",
        "json": "as_json",
    }
)
"""Each format's module; it is imported when asked for, since a plain report must not wait for Rich."""
PICTURES: Mapping[str, str] = MappingProxyType({"svg": "as_svg"})
"""Formats of a report that has charts, and of these alone."""


def renderer(name: str) -> Callable[..., str]:
    """The `render` of a format; "table" also needs `width` and `colour`. Raises KeyError for no such format."""
    module = PICTURES[name] if name in PICTURES else FORMATS[name]
    return cast("Callable[..., str]", import_module(f"{__name__}.{module}").render)
