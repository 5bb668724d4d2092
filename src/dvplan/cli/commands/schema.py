"""`dvplan schema`."""

from __future__ import annotations

from typing import Annotated, Literal, cast, get_args

import typer

from dvplan.cli import exit_codes
from dvplan.cli.options import Lang, Workspace
from dvplan.cli.usage_error import choose

FileKind = Literal["plan", "log", "workspace"]
"""A plan, its log, `dvplan.toml`."""

Kind = Annotated[str, typer.Argument(help="schema-kind", metavar="KIND")]


def schema(kind: Kind = "plan", lang: Lang = None, workspace: Workspace = None) -> int:
    """The JSON Schema of a kind of file. Needs no workspace, though one at hand says which language."""
    import json

    from dvplan.adapters import terminal
    from dvplan.adapters.settings import read_environment
    from dvplan.cli.language import pick_language, stated_nearby
    from dvplan.output.words.field_words import field_words
    from dvplan.planfile.schema.json_schema import json_schema

    wanted = cast("FileKind", choose("dvplan schema", kind, get_args(FileKind)))
    environment = read_environment()
    spoken = pick_language(lang, environment, stated_nearby(workspace or environment.workspace))
    document = json_schema(wanted, field_words(spoken).help)
    terminal.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    return exit_codes.FINE
