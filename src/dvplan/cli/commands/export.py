"""`dvplan export`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli import exit_codes
from dvplan.cli.context import open_context, tell_lacks
from dvplan.cli.options import All, AsOf, Filters, Lang, Workspace
from dvplan.cli.usage_error import UsageError, choose

To = Annotated[str, typer.Option("--to", help="export-kind", metavar="KIND")]
Output = Annotated[str | None, typer.Option("--output", "-o", help="output", metavar="FILE")]


def export(
    to: To,
    terms: Filters = None,
    output: Output = None,
    as_of: AsOf = None,
    everything: All = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """A file of the plans for those who do not run dvplan."""
    from dvplan.adapters import terminal
    from dvplan.adapters.export_file import led_to, obstacle, write_whole
    from dvplan.exchange import EXPORTS, exporter

    choose("--to", to, tuple(EXPORTS))
    file = None if output is None else led_to(output)
    if file is not None and not file.lower().endswith(f".{to}"):
        raise UsageError("export-ending", value=file, ending=f".{to}")
    context = open_context(as_of=as_of, lang=lang, workspace=workspace)
    if file is not None and (key := obstacle(file, context.checked.workspace.sources)):
        raise UsageError(key, value=file, option="--output")
    if file is None and context.checked.screen.terminal:
        raise UsageError("export-needs-file", option="--output", example=f"dvplan.{to}")
    content = exporter(to)(context.scene(terms, everything=everything), terms or ())
    if file is None:
        terminal.write(content.decode())
    else:
        write_whole(file, content)
    return exit_codes.PROBLEMS if tell_lacks(context) else exit_codes.FINE
