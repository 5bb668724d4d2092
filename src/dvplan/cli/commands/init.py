"""`dvplan init`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli import exit_codes
from dvplan.cli.options import DryRun, Lang, Workspace
from dvplan.cli.usage_error import UsageError

Dir = Annotated[str | None, typer.Argument(help="init-dir", metavar="DIR")]
Yes = Annotated[bool, typer.Option("--yes", help="yes")]


def init(
    folder: Dir = None, yes: Yes = False, dry_run: DryRun = False, lang: Lang = None, workspace: Workspace = None
) -> int:
    """Make a workspace, by asking."""
    from dvplan.adapters import asking, clock, terminal
    from dvplan.adapters.new_files import is_there, make_files, require_absent
    from dvplan.adapters.settings import read_environment
    from dvplan.cli.edits.edit_answers import say
    from dvplan.cli.edits.starting import FOR_GIT, asked, refuse_nested, starter_files
    from dvplan.cli.language import pick_language
    from dvplan.output.inert import inert
    from dvplan.output.reports.difference import difference
    from dvplan.output.words.plan_edit_words import plan_edit_words

    folder = folder or workspace or "."
    environment = read_environment()
    spoken = pick_language(lang, environment, None)
    refuse_nested(folder)
    if not yes and not asking.can_ask():
        raise UsageError("init-needs-yes", option="--yes")
    is_told = bool(lang or environment.lang)
    name, units, spoken = asked(None if yes else asking.ask, spoken, lang_is_told=is_told)
    files = starter_files(name, units, spoken, clock.today("Asia/Ho_Chi_Minh"))
    words = plan_edit_words(spoken).messages
    there = [file for file in FOR_GIT if is_there(folder, file)]
    lines = {file: files.pop(file).decode().splitlines()[-1] for file in there}
    if dry_run:
        require_absent(folder, files)
        terminal.write("".join(difference(name, None, content) for name, content in files.items()))
        return exit_codes.FINE
    make_files(folder, files)
    terminal.write(f"{inert(words['made'].format(files=', '.join(files)))}\n")
    for file, line in lines.items():
        say(words["add-yourself"].format(file=file, line=line))
    say(words["next"].format(folder=folder))
    return exit_codes.FINE
