"""The options that several commands share. `help` and `metavar` are keys into the usage words."""

from __future__ import annotations

from typing import Annotated

import typer

Filters = Annotated[list[str] | None, typer.Argument(help="filters", metavar="FILTER")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="as-of", metavar="DATE")]
Format = Annotated[str | None, typer.Option("--format", help="format", metavar="FORMAT")]
PictureFormat = Annotated[str | None, typer.Option("--format", help="picture-format", metavar="FORMAT")]
Lang = Annotated[str | None, typer.Option("--lang", help="lang", metavar="LANG")]
Workspace = Annotated[str | None, typer.Option("--workspace", "-C", help="workspace", metavar="DIR")]
Sort = Annotated[str | None, typer.Option("--sort", help="sort", metavar="COLUMN")]
Group = Annotated[str | None, typer.Option("--group", help="group", metavar="COLUMN")]
All = Annotated[bool, typer.Option("--all", help="all")]
FailOn = Annotated[str | None, typer.Option("--fail-on", help="fail-on", metavar="NAMES")]

Tasks = Annotated[list[str], typer.Argument(help="tasks", metavar="TASK")]
Task = Annotated[str, typer.Argument(help="task", metavar="TASK")]
On = Annotated[str | None, typer.Option("--on", "--as-of", help="on", metavar="DATE")]
By = Annotated[str | None, typer.Option("--by", help="by", metavar="OWNER")]
Note = Annotated[str | None, typer.Option("--note", help="note", metavar="TEXT")]
Reason = Annotated[str | None, typer.Option("--reason", help="reason", metavar="TEXT")]
Evidence = Annotated[str | None, typer.Option("--evidence", help="evidence", metavar="TEXT")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="dry-run")]
