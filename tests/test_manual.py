"""The manual is run: its commands print what it says they print, its files are read without a problem.

A `console` block holds commands after `$ ` and what they print; each block has a copy of the sample workspace to
itself, so that what it writes is gone after it. `| head -3` and `| grep "…"` show some of the lines alone,
`$ echo $?` the last exit code, `$ tail -9 FILE` the end
of a file. A `toml` block begins with a comment that names its file; blocks of one name are
one file.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.running import dvplan, sample

if TYPE_CHECKING:
    from tests.conftest import Snapshot

DOCS: Final = Path(__file__).parents[1] / "docs"
PAGES: Final = ("manual.md", "manual.en.md")
CONSOLE: Final = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
TOML: Final = re.compile(r"^```toml\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PIPE: Final = re.compile(r" \| (?:head -([0-9]+)|grep \"(.*)\")$")


def session(block: str, folder: Path) -> str:
    """The commands of a block, each followed by what it prints in a folder that holds `plans/`."""
    shown: list[str] = []
    code = 0
    for line in block.splitlines():
        if not line.startswith("$ "):
            continue
        shown.append(line)
        if line == "$ echo $?":
            shown.append(str(code))
            continue
        program, *arguments = shlex.split(PIPE.sub("", line.removeprefix("$ ")))
        if program == "tail":
            count, file = arguments
            shown += (folder / file).read_text(encoding="utf-8").splitlines()[int(count) :]
            continue
        assert program == "dvplan", line
        ran = dvplan(folder, *arguments)
        pipe = PIPE.search(line)
        code = 0 if pipe else ran.code
        shown += _through(pipe, ran.out.splitlines())
        shown += ran.err.splitlines()
    return "".join(f"{text}\n" for text in shown)


def _through(pipe: re.Match[str] | None, lines: list[str]) -> list[str]:
    """What `head` or `grep` lets through."""
    if pipe is None:
        return lines
    count, part = pipe.groups()
    return lines[: int(count)] if count else [line for line in lines if part in line]


@pytest.mark.parametrize("page", PAGES)
def test_commands_print_what_the_page_says(page: str, tmp_path: Path, snapshot: Snapshot) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    offices = iter(range(1000))

    def run(block: re.Match[str]) -> str:
        folder = tmp_path / str(next(offices))
        sample(folder)
        return session(block[0], folder)

    snapshot(DOCS / page, CONSOLE.sub(run, text))


@pytest.mark.parametrize("page", PAGES)
def test_files_are_read_without_a_problem(page: str, tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for name, text in TOML.findall((DOCS / page).read_text(encoding="utf-8")):
        files[name] = f"{files[name]}\n{text}" if name in files else text
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert set(files) >= {"dvplan.toml", "ct-2021.toml", "ct-2021.log.toml"}
    ran = dvplan(tmp_path, "check", "--lang", "en")
    assert (ran.out, ran.code) == ("No errors.\n", 0)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)", text)
    assert [link for link in links if not (DOCS / link).exists()] == []
    anchors = {_anchor(heading) for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE)}
    assert [link for link in re.findall(r"\]\(#([^)]+)\)", text) if link not in anchors] == []


def _anchor(heading: str) -> str:
    """As GitHub makes it."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def test_both_languages_say_as_much() -> None:
    ours, theirs = ((DOCS / page).read_text(encoding="utf-8") for page in PAGES)
    for shape in (r"^#+ ", r"^```console$", r"^```toml$", r"^\| "):
        assert len(re.findall(shape, ours, re.MULTILINE)) == len(re.findall(shape, theirs, re.MULTILINE)), shape
