"""HTML from templates: every text that goes into one is made harmless and escaped, unless it is HTML already."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from dvplan.output.inert import inert

if TYPE_CHECKING:
    from jinja2 import Template

PLACE: Final = "dvplan.output.render"
"""The package that the templates lie in."""

DATE: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader(PLACE, "."),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters["kind"] = lambda block: type(block).__name__
    found.filters["whole_dates"] = _whole_dates
    return found


def _harmless(value: Any) -> Any:
    return value if isinstance(value, Markup) else inert(str(value))


def _whole_dates(text: str) -> Markup:
    """The text with its dates marked: a browser parts 2021-11-30 after a hyphen where nobody tells it not to."""
    return Markup(DATE.sub(r'<span class="date">\g<0></span>', str(escape(inert(text)))))  # noqa: S704 - escaped


def template(name: str) -> Template:
    """The template in a file below the renderers, e.g. "as_page/page.html"."""
    return _environment().get_template(name)


@cache
def source(name: str) -> Markup:
    """The text of a file of ours below the renderers, to stand in a page as it is. A browser takes every line to
    end in a line feed, so a hash of the text must too, however the file was checked out."""
    environment = _environment()
    assert environment.loader is not None  # noqa: S101 - given above
    text = environment.loader.get_source(environment, name)[0]
    return Markup(text.replace("\r\n", "\n"))  # noqa: S704 - a file of ours
