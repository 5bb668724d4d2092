"""The README says what is so: its commands are what CI runs, its picture is what the program draws."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_ci_runs_the_commands_of_the_readme() -> None:
    commands = [
        part for block in re.findall(r"```\n(.*?)```", README, re.S) for part in block.strip().split(" && ")
    ]
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").replace(" --quiet", "")
    assert len(commands) == 5
    assert [command for command in commands if command not in ci.splitlines()] == []


def test_the_picture_is_what_status_draws() -> None:
    drawn = runpy.run_path(str(ROOT / "docs" / "picture.py"))
    assert drawn["PICTURE"].read_text(encoding="utf-8") == drawn["picture"](), "draw it anew: poe picture"


def test_the_picture_asks_nothing_of_any_network() -> None:
    picture = (ROOT / "docs" / "status.svg").read_text(encoding="utf-8")
    assert re.findall(r"https?://[^\"' ]+", picture.replace("http://www.w3.org/2000/svg", "")) == []


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
