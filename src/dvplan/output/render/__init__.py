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
PICTURES: Mapping[str, str] = MappingProxyType({**FORMATS, "html": "as_page", "svg": "as_svg"})
"""The formats of a report that draws: no mail program need show it, so its page may have real pictures."""


def renderer(name: str, *, draws: bool = False) -> Callable[..., str]:
    """The `render` of a format; "table" also needs `width` and `colour`. Raises KeyError for no such format."""
    module = (PICTURES if draws else FORMATS)[name]
    return cast("Callable[..., str]", import_module(f"{__name__}.{module}").render)
