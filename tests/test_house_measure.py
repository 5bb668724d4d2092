"""The measure of the house: short modules, short functions, telling names, and files that fit any machine."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[1]
SOURCES: Final = sorted((ROOT / "src").rglob("*.py"))
MODULE_LINES: Final = 350
FUNCTION_LINES: Final = 40
EMPTY_NAMES: Final = frozenset({"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"})
REGISTRIES: Final = re.compile(r"\bp[y]pi\b|python[h]osted|np[m]js|crate[s]\.io", re.IGNORECASE)
"""Packages come from wherever the reader's own tools are told to look."""
OURS: Final = (".ci", ".github", "bench", "docs", "plans", "src", "tests")


def test_no_module_is_long() -> None:
    assert len(SOURCES) > 100
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: lines for name, lines in lengths.items() if lines > MODULE_LINES} == {}


def test_no_function_is_long() -> None:
    long = [
        f"{_name(path)}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES
    ]
    assert long == []


def test_every_module_is_named_for_its_job() -> None:
    parts = {part for path in SOURCES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert parts & EMPTY_NAMES == set()


def test_no_file_knows_the_machine_it_was_written_on_or_a_registry() -> None:
    here = [f"{folder}/" for folder in (ROOT, Path.home()) if len(folder.parts) > 1]
    knowing = [
        (_name(path), line)
        for path in _files()
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
        if REGISTRIES.search(line) or any(folder in line for folder in here)
    ]
    assert knowing == []


def _files() -> Iterator[Path]:
    yield from (path for path in ROOT.iterdir() if path.suffix in (".md", ".toml"))
    for folder in OURS:
        yield from (p for p in (ROOT / folder).rglob("*") if p.is_file() and "__pycache__" not in p.parts)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
