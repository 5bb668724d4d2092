"""The usual slips of an office, each with the code and the very place it should be shown at."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.core.diagnostics.codes import CODES
from dvplan.core.diagnostics.problem import Problem
from dvplan.planfile.diagnosis.syntax_errors import diagnose
from dvplan.planfile.syntax.spans import LineIndex
from tests.planfile.toml_text import toml_texts


@dataclass(frozen=True)
class Sample:
    """A file's name and text."""

    text: str
    file: str = "plans/ct.toml"


def slip(text: str) -> Problem:
    """What is said about a text that the parser refuses."""
    with pytest.raises(tomli.TOMLDecodeError) as refused:
        tomli.loads(text)
    return diagnose(Sample(text), refused.value)


# Text, code with remedy, line, column, and the characters pointed at.
SLIPS: list[tuple[str, str, int, int, str]] = [
    ("due = 30/11/2021", "unquoted-date/iso", 1, 7, "30/11/2021"),
    ("due = 30-11-2021 # hạn", "unquoted-date/iso", 1, 7, "30-11-2021"),
    ("due = 30.11.2021", "unquoted-date/iso", 1, 7, "30.11.2021"),
    ("due = 2021/11/30", "unquoted-date/iso", 1, 7, "2021/11/30"),
    ("due = 2021-1-5", "unquoted-date/iso", 1, 7, "2021-1-5"),
    ("due = 05/11/2021", "unquoted-date/iso", 1, 7, "05/11/2021"),
    ("due = 11/2021", "unquoted-date/period", 1, 7, "11/2021"),
    ("due = 2021-11", "unquoted-date/period", 1, 7, "2021-11"),
    ("due = 2021-Q4", "unquoted-date/period", 1, 7, "2021-Q4"),
    ("due = 30/11", "unquoted-date/whole", 1, 7, "30/11"),
    ('step = [{ id = "a", due = 5/11/2021, weight = 2 }]', "unquoted-date/iso", 1, 27, "5/11/2021"),
    ("closed = [2021-01-01, 2/1/2021]", "unquoted-date/iso", 1, 23, "2/1/2021"),
    ("due = 2021-02-31", "impossible-date", 1, 7, "2021-02-31"),
    ("due = 2021-13-01", "impossible-date", 1, 7, "2021-13-01"),
    ("due = 31/11/2021", "impossible-date", 1, 7, "31/11/2021"),
    ("closed = [\n  2021-02-28,\n  2021-02-29,\n]", "impossible-date", 3, 3, "2021-02-29"),
    ("owner = van-phong", "unquoted-text", 1, 9, "van-phong"),
    ("title = Ban hành Quy chế # dự thảo", "unquoted-text", 1, 9, "Ban hành Quy chế"),
    ("needs = [khao-sat]", "unquoted-text", 1, 10, "khao-sat"),
    ("weight = 5 ngày", "unquoted-text/number", 1, 10, "5 ngày"),
    ("due_text = 2021-11-30 hoặc sớm hơn", "unquoted-text", 1, 12, "2021-11-30 hoặc sớm hơn"),
    ("focus = Có", "unquoted-text/flag", 1, 9, "Có"),
    ("focus = True", "unquoted-text/flag", 1, 9, "True"),
    ("focus = yes", "unquoted-text/flag", 1, 9, "yes"),
    ("focus = không\n", "unquoted-text/flag", 1, 9, "không"),
    ("title = “Ban hành”", "curly-quote", 1, 9, "“"),
    ('title = "Ban hành”', "curly-quote", 1, 18, "”"),
    ('title = ”Ban hành"', "curly-quote", 1, 9, "”"),
    ("needs = [“khao-sat”]", "curly-quote", 1, 10, "“"),
    ("“title” = 1", "curly-quote", 1, 1, "“"),
    ('title = "Hội nghị "Dân vận khéo" năm 2021"', "quote-in-text", 1, 19, '"Dân vận khéo"'),
    ('title = "Mô hình "6 rõ""', "quote-in-text", 1, 18, '"6 rõ"'),
    ("note = 'L'Oréal'", "quote-in-text", 1, 10, "'Oréal'"),
    ('step = [{ id = "a", title = "Họp "giao ban" tuần" }]', "quote-in-text", 1, 34, '"giao ban"'),
    ('title = "Quy chế\nowner = "a"', "unclosed/quote", 1, 9, '"'),
    ('title = Quy chế"', "unquoted-text", 1, 9, 'Quy chế"'),
    ("title = 'Quy chế", "unclosed/quote", 1, 9, "'"),
    ('needs = ["a", "b\n]', "unclosed/quote", 1, 15, '"'),
    ('needs = ["a", "b"\ndue = 2021-12-15\n', "unclosed", 1, 9, "["),
    ('needs = ["a",\n[[task]]\nid = "x"', "unclosed", 1, 9, "["),
    ('step = [\n  { id = "a", title = "x" },\n\n[[task]]\nid = "y"', "unclosed", 1, 8, "["),
    ('step = [\n  { id = "a", title = "x",\n]', "unclosed", 2, 3, "{"),
    ('step = [ { id = "a", title = "x" ]', "unclosed", 1, 10, "{"),
    ("a = { x = 1\ndue = 2021-12-15", "unclosed", 1, 5, "{"),
    ('needs = ["a", "b"', "unclosed", 1, 9, "["),
    ('note = """hai\ndòng\n[[task]]\nid = "a"', "unclosed", 1, 8, '"""'),
    ('note = """một\n[[task]]\nnote = """hai"""', "unclosed", 1, 8, '"""'),
    ('[[task]\nid = "a"', "unclosed/header", 1, 1, "[[task]"),
    ("[task]]", "unclosed/header", 1, 7, "]"),
    ("[plan", "unclosed/header", 1, 1, "[plan"),
    ("progress = 40%", "percent-sign", 1, 12, "40%"),
    ("progress = 37,5 %", "percent-sign", 1, 12, "37,5 %"),
    ("weight = 05", "leading-zero", 1, 10, "05"),
    ("weight = 007.5", "leading-zero", 1, 10, "007.5"),
    ('path = "D:\\kế hoạch"', "backslash", 1, 11, "\\k"),
    ('path = "C:\\users\\a"', "backslash", 1, 11, "\\u"),
    ('path = "D:\\tài liệu\\"', "backslash", 1, 20, '\\"'),
    ('note = """D:\\kế hoạch"""', "backslash", 1, 13, "\\k"),
    ("tên = 1", "accented-key/near", 1, 1, "tên"),
    ('Tiêu đề = "x"', "accented-key/near", 1, 1, "Tiêu đề"),
    ("đơn_vị = 1", "accented-key/near", 1, 1, "đơn_vị"),
    ("extra = { số = 1 }", "accented-key", 1, 11, "số"),
    ("[owner.văn-phòng]", "accented-key/named", 1, 1, "[owner.văn-phòng]"),
    ("[nhiệm vụ]", "accented-key/header", 1, 1, "[nhiệm vụ]"),
    ('id = "a"\ntitle = "b"\nid = "c"', "duplicate-key", 3, 1, "id"),
    ('[plan]\nid = "a"\n[plan]', "duplicate-key", 3, 1, "[plan]"),
    ("extra = { a = 1, a = 2 }", "duplicate-key", 1, 18, "a"),
    ('[task]\nid = "a"\n[task]\nid = "b"', "single-brackets", 1, 1, "[task]"),
    ('[task]\nid = "a"\n[[task]]\nid = "b"', "single-brackets", 1, 1, "[task]"),
    ('[[log]]\ntask = "a"\n\n[log]\ntask = "b"', "single-brackets", 4, 1, "[log]"),
    ('[[task]]\n[task.step]\nid = "a"\n[task.step]', "single-brackets", 2, 1, "[task.step]"),
    ('title: "Quy chế"', "toml-syntax/colon", 1, 6, ":"),
    ('step = [{ id: "a" }]', "toml-syntax/colon", 1, 13, ":"),
    ('title "Quy chế"', "toml-syntax/missing-equals", 1, 7, '"'),
    ("due =", "toml-syntax/missing-value", 1, 6, ""),
    ("due = # chưa có\nx = 1", "toml-syntax/missing-value", 1, 7, ""),
    ('so ho so = "12"', "toml-syntax/name-of-key", 1, 1, "so ho so"),
    ("= 3", "toml-syntax/missing-key", 1, 1, "="),
    ("// ghi chú của văn phòng", "toml-syntax/comment", 1, 1, "// ghi chú của văn phòng"),
    ("Ghi chú: chờ ý kiến", "toml-syntax/comment", 1, 1, "Ghi chú: chờ ý kiến"),
    ("weight = 2 // gấp đôi", "toml-syntax/comment", 1, 12, "// gấp đôi"),
    ('id = "a" // mã', "toml-syntax/comment", 1, 10, "// mã"),
    ('needs = ["a" "b"]', "toml-syntax/missing-comma", 1, 14, '"'),
    ('step = [{ id = "a" title = "b" }]', "toml-syntax/missing-comma", 1, 20, "t"),
    ('step = [\n  { id = "a" }\n  { id = "b" }\n]', "toml-syntax/missing-comma", 3, 3, "{"),
    ('id = "a", ', "toml-syntax/left-over", 1, 9, ","),
    ('id = "a" title = "b"', "toml-syntax/one-a-line", 1, 10, 'title = "b"'),
    ("focus = true weight = 2", "toml-syntax/one-a-line", 1, 14, "weight = 2"),
    ('step = [{ weight = 1 id = "b" }]', "toml-syntax/missing-comma", 1, 22, "i"),
    ('[[task]] id = "a"', "toml-syntax/one-a-line", 1, 10, 'id = "a"'),
    ("target = 1,240", "toml-syntax/number", 1, 10, "1,240"),
    ("target = 1.240.000", "toml-syntax/number", 1, 10, "1.240.000"),
    ('id = "a\x1bb"', "toml-syntax/control", 1, 8, "\x1b"),
    ('id = "a"\n\x0c', "toml-syntax/control", 2, 1, "\x0c"),
    ('note = "một\rhai"', "toml-syntax/control", 1, 12, "\r"),
    ("[]", "toml-syntax/missing-key", 1, 2, "]"),
]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(("text", "code", "line", "column", "pointed"), SLIPS)
def test_a_slip_is_named_and_shown_where_it_is(
    text: str, code: str, line: int, column: int, pointed: str, ending: str
) -> None:
    text = ("# đầu tệp\n" + text).replace("\n", ending)
    problem = slip(text)
    assert problem.location.span is not None
    start, end = problem.location.span
    hint = f"/{problem.hint}" if problem.hint else ""
    assert (problem.code + hint, *LineIndex(text).position(start), text[start:end]) == (
        code,
        line + 1,
        column,
        pointed,
    )
    assert problem.code in CODES
    assert problem.location.file == "plans/ct.toml"


@pytest.mark.parametrize(("text", "code", "line", "column", "pointed"), SLIPS)
def test_what_stands_before_and_after_changes_nothing(
    text: str, code: str, line: int, column: int, pointed: str
) -> None:
    before = '[plan]\ntitle = "Kế hoạch"\n[[other]]\nlist = [1, 2]\n'
    problem = slip(before + text)
    start, end = problem.location.span or (0, 0)
    if not text.startswith(("[plan]", "Ghi")):
        assert problem.code == code.partition("/")[0]
        assert (before + text)[start:end] == pointed


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("due = 5/11/2021", {"value": "5/11/2021", "iso": "2021-11-05"}),
        ("due = 11/2021", {"value": "11/2021", "iso": "2021-11"}),
        ("progress = 37,5 %", {"value": "37,5 %", "number": "37.5"}),
        ("weight = 05", {"value": "05", "number": "5"}),
        ("focus = không", {"value": "không", "flag": "false"}),
        ("owner = van-phong", {"value": "van-phong"}),
        ("tên = 1", {"key": "tên", "near": "title"}),
        ("needs = [", {"mark": "["}),
    ],
)
def test_the_remedy_gets_what_it_needs(text: str, args: dict[str, str]) -> None:
    assert slip(text).args == args


def test_a_second_key_shows_the_first_too() -> None:
    problem = slip('id = "a"\ntitle = "b"\nid = "c"')
    assert problem.also is not None
    assert problem.also.span == (0, 2)


def test_the_first_of_several_slips_is_the_one_told() -> None:
    assert slip("focus = Có\ndue = 30/11/2021").code == "unquoted-text"
    assert slip('path = "D:\\kế"\ndue = 30/11/2021').code == "backslash"
    assert slip("id = 1\nid = 2\ndue = 30/11/2021").code == "duplicate-key"
    assert slip('id = "a\x1bb"\ndue = 30/11/2021').hint == "control"


SOUND = """\
[plan]
id = "ct-2021"
title = 'Chương trình "Dân vận khéo"'

[[task]]
id = "quy-che"  # mã
due = 2021-12-15
needs = ["khao-sat", "lay-y-kien"]
step = [
  { id = "du-thao", title = "Dự thảo", weight = 2.5 },
]
"""


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SOUND) - 1), st.sampled_from([*"\"'[]{}=#,.:%0-ạ“\\\n\r\x00", ""]), st.integers(0, 1))
def test_one_wrong_key_press_is_always_understood(at: int, typed: str, over: int) -> None:
    text = SOUND[:at] + typed + SOUND[at + over :]
    try:
        tomli.loads(text)
    except tomli.TOMLDecodeError as refused:
        problem = diagnose(Sample(text), refused)
        start, end = problem.location.span or (-1, -1)
        assert 0 <= start <= end <= len(text)
        assert problem.code != "toml-syntax" or problem.hint


@settings(max_examples=100, deadline=None)
@given(toml_texts())
def test_a_sound_text_hides_no_slip_from_the_one_added_to_it(text: str) -> None:
    problem = slip(text + "\nhạn = 1")
    assert (problem.code, problem.args) == ("accented-key", {"key": "hạn", "near": "due"})
