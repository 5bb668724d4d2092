"""`dvplan edit`: a copy in the person's editor, checked, and stored only if sound. The editors are scripts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.editor_program import arguments
from dvplan.core.diagnostics.edit_refused import EditRefused
from tests.cli.edits.conftest import LOG, OTHER, PLAN, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.edits.conftest import Office, Said
    from tests.cli.plans.sitting import Sitting


def script(office: Office, body: str, name: str = "an editor") -> str:
    """The command of an editor that runs a few lines of Python on `path`, and notes its arguments."""
    file = office.folder.parent / name
    notes = office.folder.parent / "arguments"
    head = f"#!{sys.executable}\nimport sys, pathlib\npath = pathlib.Path(sys.argv[-1])\n"
    note = f"open({str(notes)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
    file.write_text(head + note + body)
    file.chmod(0o755)
    return f"'{file}'"


def edited(office: Office, line: str, body: str, name: str = "an editor") -> Said:
    office.monkeypatch.setenv("EDITOR", script(office, body, name))
    office.monkeypatch.delenv("VISUAL", raising=False)
    return office.dvplan(line)


def replaces(old: str, new: str) -> str:
    return f"path.write_bytes(path.read_bytes().replace({old.encode()!r}, {new.encode()!r}))\n"


def drafts(office: Office) -> list[Path]:
    return sorted((office.folder.parent / "state").rglob("drafts/*/*"))


@pytest.mark.parametrize(
    ("target", "file", "at"),
    [
        ("kiem-tra", "ct-2021.toml", 20),
        ("'ban hanh quy che'", "ct-2021.toml", 10),
        ("ct-2021", "ct-2021.toml", 1),
        ("'thi dua'", "kh.toml", 1),
        ("dvplan.toml", "dvplan.toml", 1),
        ("ct-2021.log.toml", "ct-2021.log.toml", 1),
    ],
)
def test_what_it_opens_and_where(office: Office, target: str, file: str, at: int) -> None:
    said = edited(office, f"edit {target}", "", "vim")
    assert (said.code, said.out, said.err) == (0, "", "dvplan: không có gì thay đổi\n")
    line, copy = (office.folder.parent / "arguments").read_text().split()
    assert (line, Path(copy).name) == (f"+{at}", file)
    assert not Path(copy).exists()


def test_a_file_that_is_stored_though_an_old_error_is_left_in_it_says_so(office: Office) -> None:
    office.write("kh.toml", OTHER + "a = [\n")
    said = edited(office, "edit kh.toml", replaces("Chọn mô hình", "Chọn điển hình"))
    assert (said.code, said.out) == (0, "đã lưu kh.toml\n")
    assert "kh.toml) còn lỗi khác nên chưa vào báo cáo; xem: dvplan check\n" in said.err


def test_a_sound_change_is_stored_as_it_was_typed(office: Office) -> None:
    office.write("kh.toml", b"\xef\xbb\xbf" + OTHER.replace("\n", "\r\n").encode())
    said = edited(office, "edit kh", replaces("Chọn mô hình", "Chọn  mô hình "))
    assert (said.code, said.out, said.err) == (0, "đã lưu kh.toml\n", "")
    wanted = OTHER.replace("\n", "\r\n").replace("Chọn mô hình", "Chọn  mô hình ")
    assert office.file("kh.toml").read_bytes() == b"\xef\xbb\xbf" + wanted.encode()
    assert drafts(office) == []
    assert office.dvplan("undo").code == 0


def test_a_warning_is_told_and_stored(office: Office) -> None:
    said = edited(office, "edit kh --lang en", replaces("due = 2021-12-31", "due = 2021-12-25"))
    assert (said.code, said.out) == (0, "kh.toml saved\n")
    assert "25" in said.err


def test_a_dry_run_shows_the_change_and_stores_nothing(office: Office) -> None:
    said = edited(office, "edit kh --dry-run", replaces("2021-12-31", "2021-12-30"))
    assert (said.code, "+due = 2021-12-30\n" in said.out) == (0, True)
    assert office.read("kh.toml") == OTHER
    assert drafts(office) == []


def test_with_nobody_to_ask_an_error_keeps_the_text_aside(office: Office) -> None:
    said = edited(office, "edit kh", replaces("2021-12-31", "31/12/2021"))
    assert (said.code, said.out) == (4, "")
    assert "kh.toml:9:7: error[unquoted-date]" in said.err
    (kept,) = drafts(office)
    assert kept.read_text() == OTHER.replace("2021-12-31", "31/12/2021")
    assert f"phần vừa sửa còn ở {kept}" in said.err
    assert office.read("kh.toml") == OTHER


def test_an_error_of_another_file_is_an_error_too(office: Office) -> None:
    said = edited(office, "edit ct-2021", replaces('"quy-che"', '"quy-che-moi"'))
    assert said.code == 4
    assert "ct-2021.log.toml:3:8: error[unknown-task]" in said.err


def test_old_errors_do_not_stand_in_the_way_and_are_where_it_opens(office: Office) -> None:
    broken = PLAN.replace("due = 2021-11-20", 'owner = "ai-do"') + '\n[[task]]\nid = "x"\n'
    office.write("ct-2021.toml", broken)
    said = edited(office, "edit ct-2021", replaces('title = "Chương', '# dòng mới\ntitle = "Chương'), "nano")
    assert (said.code, said.out) == (0, "đã lưu ct-2021.toml\n")
    nameless = broken[: broken.rindex("[[task]]")].count("\n") + 1
    assert (office.folder.parent / "arguments").read_text().startswith(f"+{nameless} ")


def test_a_plan_that_cannot_be_read_can_be_mended(office: Office) -> None:
    office.write("kh.toml", OTHER.replace("2021-12-31", "31/12/2021"))
    said = edited(office, "edit kh", replaces("31/12/2021", "2021-12-31"), "vi")
    assert (said.code, office.read("kh.toml")) == (0, OTHER)
    assert (office.folder.parent / "arguments").read_text().startswith("+9 ")


def test_broken_settings_can_be_mended(office: Office) -> None:
    office.write("dvplan.toml", SETTINGS + "x")
    said = edited(office, "edit dvplan.toml", f"path.write_text({SETTINGS!r})")
    assert (said.code, office.read("dvplan.toml")) == (0, SETTINGS)


def test_a_file_changed_meanwhile_is_not_overwritten(office: Office) -> None:
    theirs = OTHER + "# của người khác\n"
    body = replaces("2021-12-31", "2021-12-30") + f"open({str(office.file('kh.toml'))!r}, 'w').write({theirs!r})\n"
    said = edited(office, "edit kh", body)
    assert (said.code, said.out) == (4, "")
    assert "kh.toml đã có người sửa trong lúc đó" in said.err
    assert office.read("kh.toml") == theirs
    (kept,) = drafts(office)
    assert "2021-12-30" in kept.read_text()
    assert str(kept) in said.err


@pytest.mark.parametrize("body", ["path.unlink()\n", "path.write_bytes(b'\\xff')\n", "path.write_text('')\n"])
def test_a_text_that_is_none_is_refused(office: Office, body: str) -> None:
    assert edited(office, "edit kh", body).code == 4
    assert office.read("kh.toml") == OTHER


def test_an_editor_that_fails_stores_nothing_and_loses_nothing(office: Office) -> None:
    said = edited(office, "edit kh", replaces("2021-12-31", "2021-12-30") + "sys.exit(3)\n")
    assert (said.code, office.read("kh.toml")) == (4, OTHER)
    assert "báo lỗi 3" in said.err
    assert str(drafts(office)[0]) in said.err
    assert edited(office, "edit kh", "sys.exit(3)\n").code == 4
    assert len(drafts(office)) == 1


@pytest.mark.parametrize(
    ("visual", "editor", "part"),
    [
        ("", "", "hãy đặt biến EDITOR"),
        ("khong-co -x", "vi", "không mở được trình soạn thảo khong-co"),
        ('"khong', "", "không hiểu lệnh"),
        ("   ", "", "hãy đặt biến EDITOR"),
        ("true; touch hong", "", "không mở được trình soạn thảo true;"),
    ],
)
def test_without_an_editor(office: Office, visual: str, editor: str, part: str) -> None:
    office.monkeypatch.setenv("VISUAL", visual)
    office.monkeypatch.setenv("EDITOR", editor)
    said = office.dvplan("edit kh")
    assert (said.code, said.out) == (4, "")
    assert part in said.err
    assert not office.file("hong").exists()
    assert drafts(office) == []


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("edit", "hãy nêu kế hoạch nào: ct-2021, kh"),
        ("edit kiem-trra", "“kiem-tra”"),
        ("edit ../x.toml", "../x.toml"),
    ],
)
def test_what_it_does_not_find(office: Office, line: str, part: str) -> None:
    said = edited(office, line, "")
    assert (said.code, said.out) == (2, "")
    assert part in said.err


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("vim", ["vim", "+7", "a b.toml"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "a b.toml"]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", "a b.toml"]),
        ("code", ["code", "--wait", "--goto", "a b.toml:7"]),
        ("code -w", ["code", "-w", "--goto", "a b.toml:7"]),
        ("'/opt/my editor/hx'", ["/opt/my editor/hx", "a b.toml:7"]),
        ("ed", ["ed", "a b.toml"]),
    ],
)
def test_how_editors_are_told_the_line(command: str, words: list[str]) -> None:
    assert arguments(command, "a b.toml", 7) == words


def test_a_command_that_is_no_command() -> None:
    with pytest.raises(EditRefused, match="no-editor"):
        arguments("", "x", 1)


AT_FIRST_WRONG = (
    "text = path.read_text()\n"
    "path.write_text(text.replace('31/12/2021', '2021-12-30') if '31/12' in text else"
    " text.replace('2021-12-31', '31/12/2021'))\n"
)


def test_back_in_at_the_line_of_the_error(office: Office, sit: Callable[..., Sitting]) -> None:
    person = sit("edit kh", EDITOR=script(office, AT_FIRST_WRONG, "vim"))
    person.wait_for("error[unquoted-date]")
    person.answer("(q) bỏ phần vừa sửa? ", "?", "E")
    assert person.end() == 0
    assert "đã lưu kh.toml" in person.seen
    assert office.read("kh.toml") == OTHER.replace("2021-12-31", "2021-12-30")
    assert [line.split()[0] for line in (office.folder.parent / "arguments").read_text().splitlines()] == [
        "+1",
        "+9",
    ]


def test_who_gives_up_gives_up_all(office: Office, sit: Callable[..., Sitting]) -> None:
    person = sit("edit kh --lang en", EDITOR=script(office, AT_FIRST_WRONG))
    person.answer("(q) discard your changes? ", "q")
    assert person.end() == 4
    assert "your changes are discarded" in person.seen
    assert office.read("kh.toml") == OTHER
    assert drafts(office) == []


@pytest.mark.parametrize("keys", [b"\x04", b"\x03"], ids=["Ctrl-D", "Ctrl-C"])
def test_who_leaves_the_question_open_keeps_the_text(
    office: Office, sit: Callable[..., Sitting], keys: bytes
) -> None:
    person = sit("edit kh", EDITOR=script(office, AT_FIRST_WRONG))
    person.wait_for("(q) bỏ phần vừa sửa? ")
    person.press(keys)
    assert person.end() == 130
    assert str(drafts(office)[0]) in person.seen.replace("\n", "")


def test_an_interrupt_belongs_to_the_editor(office: Office, sit: Callable[..., Sitting]) -> None:
    body = (
        "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})\n"
        "print('READY', flush=True)\nsignal.sigwait({signal.SIGINT})\n" + replaces("2021-12-31", "2021-12-30")
    )
    person = sit("edit kh", EDITOR=script(office, body))
    person.wait_for("READY")
    person.press(b"\x03")
    assert person.end() == 0
    assert office.read("kh.toml") == OTHER.replace("2021-12-31", "2021-12-30")
    assert office.read() == LOG
