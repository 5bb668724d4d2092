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


def renderer(name: str) -> Callable[..., str]:
    """The `render` of a format; "table" also needs `width` and `colour`. Raises KeyError for no such format."""
    return cast("Callable[..., str]", import_module(f"{__name__}.{FORMATS[name]}").render)
