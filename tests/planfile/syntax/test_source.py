from __future__ import annotations

import codecs
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.planfile.syntax.source import LARGEST, Source, conflict_marker, read_source

TITLE = 'title = "Ban Dân vận"\n'
Form = Literal["NFC", "NFD"]


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in read_source("p.toml", data)[1]]


def test_a_mark_is_taken_off_and_line_endings_are_kept() -> None:
    source, problems = read_source("p.toml", codecs.BOM_UTF8 + b"a = 1\r\nb = 2\n")
    assert source == Source("p.toml", "a = 1\r\nb = 2\n", bom=True)
    assert problems == ()


@pytest.mark.parametrize(
    ("data", "span", "hint", "byte"),
    [
        ("Dân ".encode() + b"v\xe2n\n", (5, 6), None, "0xE2"),
        (codecs.BOM_UTF8 + b"ab\xff", (2, 3), None, "0xFF"),
        ("a = 1\n".encode("utf-16"), (0, 1), "utf-16", "0xFF"),
        (codecs.BOM_UTF16_BE + "a".encode("utf-16-be"), (0, 1), "utf-16", "0xFE"),
        (b"cut short \xe1\xba", (10, 11), None, "0xE1"),
    ],
)
def test_bytes_that_are_not_utf8(data: bytes, span: tuple[int, int], hint: str | None, byte: str) -> None:
    source, (problem,) = read_source("p.toml", data)
    assert (problem.code, problem.location.span, problem.hint, problem.args) == (
        "not-utf8",
        span,
        hint,
        {"byte": byte},
    )
    assert not source.readable


@pytest.mark.parametrize("data", [b"", b"\n", b" \r\n\t", codecs.BOM_UTF8])
def test_an_empty_file(data: bytes) -> None:
    source, (problem,) = read_source("p.toml", data)
    assert problem.code == "empty-file"
    assert not source.readable


def test_a_file_of_comments_is_not_empty() -> None:
    assert codes(b"# nothing yet\n") == []


def test_a_file_that_is_too_large() -> None:
    assert codes(b"#" * LARGEST) == []
    source, (problem,) = read_source("p.toml", b"#" * (LARGEST + 1))
    assert (problem.code, problem.args) == ("too-large", {"size": LARGEST + 1, "largest": LARGEST})
    assert not source.readable


@pytest.mark.parametrize(
    "sign",
    ["\u202e", "\u2066", "\u200b", "\u200d", "\u2060", "\ufeff", "\x85", "\x9b", "\u2028", "\u2029", "\u061c"],
)
def test_a_sign_that_nobody_sees(sign: str) -> None:
    source, (problem,) = read_source("p.toml", f'{TITLE}note = "a{sign}{sign}b"\n'.encode())
    assert problem.code == "hidden-character"
    assert problem.severity == "warning"
    assert problem.args == {"sign": f"U+{ord(sign):04X}"}
    assert problem.location.span is not None
    assert source.text[slice(*problem.location.span)] == sign * 2
    assert source.readable


def test_every_hidden_sign_is_told() -> None:
    assert codes("a\u200bb\u200bc\n".encode()) == ["hidden-character", "hidden-character"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", ["Tỉnh\u00a0ủy", "“Dân vận khéo”", "20 – 30 %", "ảnh 📷", "a\tb", "«Dân vận»"])
def test_text_that_is_as_it_should_be(text: str, form: Form) -> None:
    assert codes(unicodedata.normalize(form, text).encode()) == []


def test_old_encodings_are_named_with_their_word() -> None:
    source, (problem,) = read_source("p.toml", 'title = "Uû ban nh©n d©n"\n'.encode())
    assert (problem.code, problem.args) == ("legacy-text", {"value": "nh©n"})
    assert problem.location.span is not None
    assert source.text[slice(*problem.location.span)] == "nh©n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> x\n", "<<<<<<< HEAD"),
        ("a = 1\r\n=======\r\nb = 3\r\n", "======="),
        (">>>>>>> nhánh của tôi", ">>>>>>> nhánh của tôi"),
        ("# <<<<<<< HEAD\n", None),
        ("<<<<<<<< HEAD\n", None),
        ("=========\n", None),
        ("a = 1\n", None),
    ],
)
def test_what_a_merge_leaves_behind(text: str, line: str | None) -> None:
    problem = conflict_marker(Source("p.toml", text))
    if line is None:
        assert problem is None
    else:
        assert problem is not None
        assert problem.code == "conflict-marker"
        assert problem.location.span is not None
        assert text[slice(*problem.location.span)] == line


@given(st.binary(max_size=60))
def test_no_bytes_stop_the_reading(data: bytes) -> None:
    source, problems = read_source("p.toml", data)
    assert source.readable or problems
    assert all(
        problem.location.span is None or problem.location.span[1] <= len(source.text) for problem in problems
    )
