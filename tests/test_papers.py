"""The papers speak of files that are there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "dvplan"
PAPERS = [
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    *sorted(p.relative_to(ROOT).as_posix() for p in ROOT.glob("docs/**/*.md")),
]
NAMED = re.compile(r"`((?:cli|adapters|output|planfile|core|docs|tests)/[a-z0-9_/]+(?:\.py|/))`")


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_a_paper_names_is_there(paper: str) -> None:
    named = NAMED.findall((ROOT / paper).read_text(encoding="utf-8"))
    assert [name for name in named if not (SOURCE / name).exists() and not (ROOT / name).exists()] == []


def test_the_tree_is_the_tree() -> None:
    drawn = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("```")[1]
    folders: list[str] = []
    missing = []
    for line in drawn.splitlines()[2:]:
        found = re.match(r"([│ ]*)[├└]── (\S+)", line)
        if found is None or "*" in found[2]:
            continue
        depth = len(found[1]) // 4
        folders = [*folders[:depth], found[2].rstrip("/")]
        if not SOURCE.joinpath(*folders).exists():
            missing.append("/".join(folders))
    assert missing == []


def test_every_folder_stands_in_the_tree() -> None:
    drawn = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("```")[1]
    top = [p for p in (*SOURCE.iterdir(), *(SOURCE / "core").iterdir()) if p.is_dir() and p.name != "__pycache__"]
    assert [p.name for p in top if f"── {p.name}/" not in drawn] == []


def test_the_arrows_are_the_contracts() -> None:
    drawn = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("```")[3]
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = {each["containers"][0]: each["layers"] for each in contracts["contracts"] if each["type"] == "layers"}
    for name, drawn_layers in re.findall(r"^(core|planfile|output): *((?:.*\n)(?:  .*\n)*)", drawn, re.MULTILINE):
        arrows = " ".join(drawn_layers.partition("(")[0].split())
        assert arrows == " → ".join(layers.pop(f"dvplan.{name}")).replace("(digest)", "digest")
    assert list(layers) == ["dvplan"]
    top = " → ".join(layers["dvplan"][1:])
    assert " ".join(drawn.strip().splitlines()[0].split()) == top
