"""From the arguments to the command, and what is said of arguments that lead nowhere."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

import pytest

from dvplan import __version__
from dvplan.adapters.settings import Environment
from dvplan.cli.app import COMMANDS, build, is_negation, negations_last, run, split
from dvplan.cli.errors import guarded
from dvplan.cli.usage_error import UsageError
from dvplan.output.words.usage_words import usage_words

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Snapshot

LANGUAGES = ("vi", "en")


def said(capsys: pytest.CaptureFixture[str], *arguments: str, lang: str | None = None) -> tuple[int, str, str]:
    """Exit code, output and messages of the arguments, with nothing in the environment but perhaps a language."""
    environment = Environment(lang=lang)
    code = guarded(arguments, environment, lambda: run(arguments, environment))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        ("", ([], None, [])),
        ("status", ([], "status", [])),
        ("-C plans status is:done", (["-C", "plans"], "status", ["is:done"])),
        ("-Cplans --lang=en list", (["-Cplans", "--lang=en"], "list", [])),
        ("--workspace check status", (["--workspace", "check"], "status", [])),
        ("status --help", ([], "status", ["--help"])),
        ("--help", (["--help"], None, [])),
    ],
)
def test_what_stands_before_and_behind_the_command(
    arguments: str, parts: tuple[list[str], str | None, list[str]]
) -> None:
    assert split(arguments.split()) == parts


@pytest.mark.parametrize(
    ("argument", "is_term"),
    [
        ("-tag:x", True),
        ("-is:overdue", True),
        ("-due:<2021-12-01", True),
        ("-t:", True),
        ("-C:", False),
        ("-C", False),
        ("--lang:vi", False),
        ("-x", False),
        ("-:x", False),
        ("tag:x", False),
        ("-tag x:y", False),
    ],
)
def test_which_arguments_are_negated_terms(argument: str, is_term: bool) -> None:
    assert is_negation(argument) is is_term


@pytest.mark.parametrize(
    ("arguments", "parsed"),
    [
        ("-tag:x", "-- -tag:x"),
        ("owner:a -tag:x --all is:done", "owner:a --all is:done -- -tag:x"),
        ("-is:done -tag:x", "-- -is:done -tag:x"),
        ("-C -tag:x a", "-C -tag:x a --"),
        ("--sort -due -tag:x", "--sort -due -- -tag:x"),
        ("--sort -due:x -tag:x", "--sort -due:x -- -tag:x"),
        ("-C d -tag:x", "-C d -- -tag:x"),
        ("--sort=due -tag:x", "--sort=due -- -tag:x"),
        ("-tag:x -- -y", "-- -tag:x -y"),
        ("a -- -tag:x", "a -- -tag:x"),
    ],
)
def test_negated_terms_need_no_dashes_before_them(arguments: str, parsed: str) -> None:
    assert negations_last(arguments.split(), {"-C", "--sort"}) == parsed.split()


@pytest.mark.parametrize("arguments", ["--sort", "-tag:x -C", "--sort -- a"])
def test_an_option_without_its_value_does_not_take_the_dashes(arguments: str) -> None:
    with pytest.raises(UsageError) as caught:
        negations_last(arguments.split(), {"-C", "--sort"})
    assert caught.value.key == "option-needs-value"


def test_every_command_has_a_module_with_a_function_of_its_name() -> None:
    for name, command in COMMANDS.items():
        typer_command = build(name)
        assert typer_command.name == name
        assert inspect.unwrap(typer_command.callback).__name__ == command.module


@pytest.mark.parametrize("arguments", ["--version", "--version status", "--lang en --version"])
def test_version(capsys: pytest.CaptureFixture[str], arguments: str) -> None:
    assert said(capsys, *arguments.split()) == (0, f"dvplan {__version__}\n", "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_first_page(capsys: pytest.CaptureFixture[str], snapshot: Snapshot, lang: str) -> None:
    pages = {said(capsys, "--lang", lang, *way.split()) for way in ("", "-h", "--help", "help")}
    assert len(pages) == 1
    code, out, err = pages.pop()
    assert (code, err) == (0, "")
    snapshot(f"help/dvplan.{lang}.txt", out)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_page_of_each_command(
    capsys: pytest.CaptureFixture[str], snapshot: Snapshot, name: str, lang: str
) -> None:
    ways = ((name, "-h"), (name, "--help"), ("help", name), (name, "--no-such-option", "is:done", "-h"))
    pages = {said(capsys, "--lang", lang, *way) for way in ways}
    assert len(pages) == 1
    code, out, err = pages.pop()
    assert (code, err) == (0, "")
    snapshot(f"help/{name}.{lang}.txt", out)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_example_can_be_typed_as_it_stands(lang: str) -> None:
    """To a shell a bare < opens a file, and the filter never arrives; one that stands alone is meant for it."""
    for examples in usage_words(lang).examples.values():
        for line, _ in examples:
            assert not re.search(r"\S[<>]", re.sub('"[^"]*"', "…", line)), line


def test_help_behind_dashes_is_a_word() -> None:
    assert negations_last(["--", "-h"], ()) == ["--", "-h"]


def test_a_page_fits_a_narrow_screen(capsys: pytest.CaptureFixture[str]) -> None:
    environment = Environment(columns=50)
    assert run(["--help"], environment) == 0
    # what must be typed as it stands is not broken, explanations are
    wide = [line for line in capsys.readouterr().out.splitlines() if len(line) > 50]
    assert all("dvplan " in line for line in wide)


MISTAKES = {
    "unknown-command": "stauts",
    "unknown-command-far-from-any": "xyzzy",
    "unknown-leading-option": "--langg vi status",
    "leading-option-without-value": "-C",
    "unknown-option": "status --fial-on overdue",
    "unknown-short-option": "status -x",
    "option-without-value": "status --as-of",
    "flag-with-value": "status --all=yes",
    "not-a-number": "agenda --days x",
    "number-out-of-range": "agenda --days 0",
    "missing-argument": "show",
    "missing-option": "export",
    "too-many-arguments": "schema plan log",
    "unknown-lang": "status --lang fr",
    "no-workspace-there": "status -C nowhere",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_mistakes_in_words(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    snapshot: Snapshot,
    lang: str,
) -> None:
    (tmp_path / "dvplan.toml").touch()
    monkeypatch.chdir(tmp_path)
    parts = []
    for name, arguments in MISTAKES.items():
        code, out, err = said(capsys, *arguments.split(), lang=lang)
        parts.append(f"# {name}\n$ dvplan {arguments}\n{err}")
        assert (code, out) == (2, ""), name
    snapshot(f"usage/mistakes.{lang}.txt", "\n".join(parts))


def test_what_was_typed_controls_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = said(capsys, "\x1b[31mred\x07\u202e")
    assert code == 2
    assert err.replace("\n", "").isprintable()
