"""What standard output is taken for."""

from __future__ import annotations

import io
import sys
from errno import ENOSPC

import pytest

from dvplan.adapters import terminal
from dvplan.adapters.settings import Environment
from dvplan.adapters.terminal import OutputFailed, Screen, look_at_screen


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Full(io.StringIO):
    def flush(self) -> None:
        raise OSError(ENOSPC, "No space left on device")


class Left(io.StringIO):
    def flush(self) -> None:
        raise BrokenPipeError(32, "Broken pipe")


@pytest.mark.parametrize(
    ("environment", "screen"),
    [
        (Environment(term="xterm"), Screen(terminal=True, width=80, colour=True)),
        (Environment(term="xterm", columns=120), Screen(terminal=True, width=120, colour=True)),
        (Environment(term="dumb"), Screen(terminal=True, width=80, colour=False)),
        (Environment(term="xterm", no_colour=True), Screen(terminal=True, width=80, colour=False)),
        (Environment(term="dumb", force_colour=True), Screen(terminal=True, width=80, colour=True)),
        (Environment(no_colour=True, force_colour=True), Screen(terminal=True, width=80, colour=False)),
    ],
)
def test_a_terminal(monkeypatch: pytest.MonkeyPatch, environment: Environment, screen: Screen) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert look_at_screen(environment) == screen


@pytest.mark.parametrize("stdout", [io.StringIO(), None])
def test_what_is_no_terminal_has_no_width_and_no_colour(
    monkeypatch: pytest.MonkeyPatch, stdout: io.StringIO | None
) -> None:
    monkeypatch.setattr(sys, "stdout", stdout)
    assert look_at_screen(Environment(term="xterm")) == Screen(terminal=False, width=None, colour=False)
    assert look_at_screen(Environment(columns=60)).width == 60


def test_a_closed_stream_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdout", closed)
    assert not look_at_screen(Environment()).terminal


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(OutputFailed) as caught:
        terminal.write("x")
    assert caught.value.cause.errno == ENOSPC


@pytest.mark.parametrize("stdout", [None, "closed"])
def test_an_output_closed_from_the_start_is_told(monkeypatch: pytest.MonkeyPatch, stdout: str | None) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdout", closed if stdout else None)
    with pytest.raises(OutputFailed):
        terminal.write("x")


def test_a_reader_that_left_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Left())
    terminal.write("x")


@pytest.mark.parametrize("stderr", [None, Full(), Left()])
def test_a_message_that_nobody_can_get_is_dropped(
    monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO | None
) -> None:
    monkeypatch.setattr(sys, "stderr", stderr)
    terminal.write_message("x")


def test_streams_speak_utf8_whatever_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", newline="\r\n"))
    terminal.prepare_streams()
    terminal.write("Dân vận \udcff\n")
    assert raw.getvalue() == "Dân vận \\udcff\n".encode()
