"""`dvplan digest --send` against a real server: everybody gets his mail, once."""

from __future__ import annotations

import os
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.delivery import NoLogin
from dvplan.adapters.mail import Post
from dvplan.adapters.sent_record import FOLDER, open_record
from tests.adapters.mail_server import HOST, Mailbox, mail_server
from tests.running import Ran, dvplan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WEEK = ("--week", "2021-W47", "--as-of", "2021-11-26")
PLAN = """[plan]
id = "kh"
title = "Kế hoạch"
start = 2021-01-01

[[task]]
id = "quy-che"
title = "Ban hành \\r\\nBcc: ke-gian@example.net quy chế <script>alert(1)</script>"
owner = "van-phong"
assigned = 2021-10-01
due = 2021-11-24

[[task]]
id = "tap-huan"
title = "Tập huấn"
owner = "phong-dt"
assigned = 2021-10-01
due = 2021-12-01
"""
OWNERS = """
[owner.van-phong]
name = "Văn phòng\\r\\nBcc: ke-gian@example.net"
email = "vp@example.org"

[owner.phong-dt]
name = "Phòng Đoàn thể"
email = "dt@example.org"

[owner.khong-viec]
name = "Không có việc"
email = "kv@example.org"
"""
ALL = ["ban@example.org", "vp@example.org", "dt@example.org"]


class Desk:
    """A workspace whose mail goes to a server of this machine."""

    def __init__(self, folder: Path, box: Mailbox) -> None:
        self.folder = folder
        self.box = box
        folder.mkdir()
        self.settings()
        (folder / "kh.toml").write_text(PLAN, encoding="utf-8")
        (folder / "kh.log.toml").write_text("# chưa có gì\n", encoding="utf-8")

    def settings(self, mail: str = "", owners: str = OWNERS, security: str = "none") -> None:
        """Write dvplan.toml, with more lines in `[mail]`."""
        text = (
            '[workspace]\nname = "Ban Dân vận"\nlang = "vi"\ntoday = 2021-11-26\n\n'
            f'[mail]\nhost = "{HOST}"\nport = {self.box.port}\nsecurity = "{security}"\n'
            f'from = "kh@example.org"\nlist = ["ban@example.org"]\nlist_id = "kh.example.org"\n{mail}\n{owners}'
        )
        (self.folder / "dvplan.toml").write_text(text, encoding="utf-8")

    def send(self, *more: str) -> Ran:
        """`dvplan digest --send` of week 47."""
        return dvplan(self.folder, "digest", "--send", *WEEK, *more)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with mail_server() as box:
        yield Desk(tmp_path / "plans", box)


def test_everybody_gets_his_mail_once(desk: Desk) -> None:
    first = desk.send()
    assert (first.code, first.err) == (0, "")
    assert desk.box.receivers == ALL
    assert first.out.count("đã gửi: ") == 3
    second = desk.send()
    assert (second.code, second.err) == (0, "")
    assert second.out == "tuần 2021-W47: các thư đã gửi đủ từ trước, không còn thư nào phải gửi\n"
    assert desk.box.receivers == ALL
    assert dvplan(desk.folder, "digest", "--send", "--week", "2021-W46").code == 0
    assert len(desk.box.receivers) == 6, "another week is another mail"


def test_who_only_helps_is_mailed_when_that_work_falls_due_next(desk: Desk) -> None:
    helped = PLAN.replace('owner = "van-phong"', 'owner = "van-phong"\ncoordinators = ["khong-viec"]')
    (desk.folder / "kh.toml").write_text(helped, encoding="utf-8")
    desk.send()
    assert desk.box.receivers == ALL
    assert dvplan(desk.folder, "digest", "--send", "--week", "2021-W46").code == 0
    assert desk.box.receivers[3:] == [*ALL, "kv@example.org"]


def test_a_mail_is_what_the_reports_print(desk: Desk) -> None:
    desk.send()
    for number, owner in enumerate(((), ("--owner", "van-phong"), ("--owner", "phong-dt"))):
        message = desk.box.message(number)
        read, shown = (part.get_content() for part in message.iter_parts() if isinstance(part, EmailMessage))
        printed = [dvplan(desk.folder, "digest", *WEEK, *owner, "--format", f).out for f in ("plain", "html")]
        assert [word for word in read.split() if word.strip("─")] == [
            word for word in printed[0].split() if word.strip("─")
        ]
        assert max(map(len, read.splitlines())) <= 78
        assert shown.splitlines() == printed[1].splitlines()
        assert "<script" not in shown


def test_no_title_and_no_name_makes_a_header(desk: Desk) -> None:
    desk.send()
    for number, address in enumerate(ALL):
        message = desk.box.message(number)
        assert message.keys().count("To") == message.keys().count("Subject") == 1
        assert not {"Bcc", "Cc"} & set(message.keys())
        assert [one.addr_spec for one in message["To"].addresses] == [address]
        assert desk.box.letters[number][:2] == ("kh@example.org", [address])
    assert len({str(desk.box.message(number)["Message-ID"]) for number in range(3)}) == 3


def test_who_is_refused_keeps_nobody_from_his_mail_and_is_tried_again(desk: Desk) -> None:
    desk.box.refused = {"vp@example.org"}
    ran = desk.send()
    assert ran.code == 5
    assert desk.box.receivers == ["ban@example.org", "dt@example.org"]
    assert "<vp@example.org>: 550 5.1.1 no such mailbox" in ran.err
    assert "chưa gửi được: 1;" in ran.err
    desk.box.refused = set()
    assert desk.send().code == 0
    assert desk.box.receivers == ["ban@example.org", "dt@example.org", "vp@example.org"]


def test_a_line_that_breaks_means_not_sent(desk: Desk) -> None:
    desk.box.breaks = True
    assert desk.send().code == 5
    assert list((desk.folder / FOLDER).glob("*.sent")) == list((desk.folder / FOLDER).glob("*.claim")) == []
    desk.box.breaks = False
    assert desk.send().code == 0
    assert desk.box.receivers == ALL


def test_without_a_server_nothing_is_lost(desk: Desk) -> None:
    port, desk.box.port = desk.box.port, 1
    desk.settings()
    ran = desk.send("--lang", "en")
    assert ran.code == 5
    assert ran.err.count("NOT SENT") == 3
    desk.box.port = port
    desk.settings()
    assert desk.send().code == 0
    assert desk.box.receivers == ALL


def test_a_mail_that_another_run_has_claimed(desk: Desk) -> None:
    from dvplan.adapters.letters import mark_of

    with open_record(str(desk.folder)) as record:
        record.claim(mark_of("2021-W47 office", "BAN@example.org"), "máy khác")
    ran = desk.send()
    assert ran.code == 5
    assert "<ban@example.org>: một lượt khác đang gửi" in ran.err
    assert desk.box.receivers == ALL[1:]


def test_one_owner(desk: Desk) -> None:
    assert desk.send("--owner", "phong-dt").code == 0
    assert desk.box.receivers == ["dt@example.org"]
    assert desk.send().code == 0
    assert sorted(desk.box.receivers) == sorted(ALL)


def test_an_address_that_is_none_is_nobody_elses_trouble(desk: Desk) -> None:
    desk.settings(owners=OWNERS.replace("vp@example.org", "vp@example.org, ke-gian@example.net"))
    ran = desk.send()
    assert ran.code == 5
    assert "đây không phải địa chỉ thư" in ran.err
    assert desk.box.receivers == ["ban@example.org", "dt@example.org"]


def test_a_dry_run_says_of_such_an_address_what_sending_would(desk: Desk) -> None:
    desk.settings(owners=OWNERS.replace("vp@example.org", "vp@example.org, ke-gian@example.net"))
    ran = desk.send("--dry-run")
    assert ran.code == 5
    assert "đây không phải địa chỉ thư" in ran.err
    files = sorted(file.name for file in (desk.folder / "dvplan-mail-2021-W47").iterdir())
    assert files == ["01-office.eml", "03-phong-dt.eml"]


def test_quiet_says_nothing_when_all_is_well(desk: Desk) -> None:
    assert desk.send("--quiet") == Ran(0, "", "")
    assert desk.send("--quiet") == Ran(0, "", "")
    assert len(desk.box.receivers) == 3


def test_on_a_day_off_nothing_is_sent(desk: Desk) -> None:
    text = (desk.folder / "dvplan.toml").read_text(encoding="utf-8")
    (desk.folder / "dvplan.toml").write_text(text.replace("2021-11-26", "2021-11-28"), encoding="utf-8")
    ran = dvplan(desk.folder, "digest", "--send", "--workdays-only")
    assert (ran.code, ran.err) == (0, "")
    assert "ngày nghỉ" in ran.out
    assert desk.box.receivers == []
    assert dvplan(desk.folder, "digest", "--send").code == 0
    assert desk.box.receivers == ALL


def test_a_dry_run_writes_files_and_sends_nothing(desk: Desk) -> None:
    ran = desk.send("--dry-run")
    assert (ran.code, ran.err) == (0, "")
    files = sorted((desk.folder / "dvplan-mail-2021-W47").iterdir())
    assert [file.name for file in files] == ["01-office.eml", "02-van-phong.eml", "03-phong-dt.eml"]
    for file, address in zip(files, ALL, strict=True):
        read = message_from_bytes(file.read_bytes(), policy=SMTP)
        assert [one.addr_spec for one in read["To"].addresses] == [address]
    assert desk.box.tries == 0
    assert not (desk.folder / FOLDER).exists()
    assert desk.send("--dry-run").code == 4, "nothing is overwritten"


@pytest.mark.parametrize("more", [(), ("--dry-run",), ("--quiet",), ("--owner", "phong-dt")])
@pytest.mark.parametrize("file", ["hong.toml", "kh.log.toml"])
def test_a_digest_that_lacks_a_plan_waits_until_it_is_mended(desk: Desk, more: tuple[str, ...], file: str) -> None:
    (desk.folder / file).write_text('[plan]\nid = "hong"\n[[task]]\n[[log]]\n', encoding="utf-8")
    before = sorted(desk.folder.iterdir())
    ran = desk.send(*more)
    assert (ran.code, ran.out) == (1, "")
    assert file.replace(".log", "") in ran.err
    assert "CHƯA GỬI THƯ NÀO: kế hoạch hoặc nhật ký còn lỗi" in ran.err
    assert desk.box.letters == []
    assert sorted(desk.folder.iterdir()) == before
    (desk.folder / file).unlink()
    assert desk.send().code == 0
    assert desk.box.receivers == ALL


def test_the_password_is_in_no_output_and_goes_to_no_other_host(desk: Desk, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(f"machine {HOST} login an password bi-mat-7\n", encoding="utf-8")
    secret.chmod(0o600)
    desk.settings(f'password_file = "{secret}"', security="starttls")
    runs = [desk.send(), dvplan(desk.folder, "check"), desk.send("--dry-run")]
    assert runs[0].code == 5, "a server without STARTTLS is not told the password"
    secret.write_text("machine mail.example.net login an password bi-mat-7\n", encoding="utf-8")
    runs.append(desk.send())
    assert "machine 127.0.0.1 login" in runs[-1].err
    secret.chmod(0o644)
    runs.append(desk.send())
    assert (runs[-1].code, "chmod 600" in runs[-1].err) == (5 if os.name != "nt" else runs[-1].code, True)
    assert [ran for ran in runs if "bi-mat-7" in ran.out + ran.err] == []
    assert desk.box.letters == []
    kept = [file for file in tmp_path.rglob("*") if file.is_file() and file != secret]
    assert [file for file in kept if b"bi-mat-7" in file.read_bytes()] == []


@pytest.mark.parametrize(
    ("lang", "said"),
    [("vi", "máy chủ không có cách đăng nhập nào"), ("en", "the server offers no way to log in")],
)
def test_a_server_without_a_way_to_log_in_is_told_as_that(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    def deliver(*_: object) -> None:
        raise NoLogin

    monkeypatch.setattr(Post, "deliver", deliver)
    ran = desk.send("--lang", lang)
    assert ran.code == 5
    assert ran.err.count(said) == 3
    assert "Exception" not in ran.err


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--month", "2021-11"), "“--send” gửi báo cáo tuần"),
        (("--format", "json"), "--send, --format"),
        (("--owner", "Phòng"), ""),
    ],
)
def test_what_does_not_go_together(desk: Desk, more: tuple[str, ...], said: str) -> None:
    if more[0] == "--owner":
        desk.settings(owners=OWNERS.replace('email = "dt@example.org"', ""))
        more, said = ("--owner", "phong-dt"), "“phong-dt” không có email"
    ran = dvplan(desk.folder, "digest", "--send", *more)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert dvplan(desk.folder, "digest", "--quiet").code == 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (f'host = "{HOST}"', 'host = "mail.example.org"', "chỉ dùng cho máy chủ thư ở ngay máy này"),
        ('from = "kh@example.org"', 'from = "KH <kh@example.org>"', "[mail] from"),
        ('list_id = "kh.example.org"', 'list_id = "x>\\r\\nBcc: y"', "[mail] list_id"),
        ('list_id = "kh.example.org"', 'password_env = "DVPLAN_A"\npassword_file = "/b"', "password_env"),
        ('list_id = "kh.example.org"', 'password_env = "DVPLAN_A"', "password_env"),
        ('list_id = "kh.example.org"', 'password_file = "/b"', "password_file"),
        ("[mail]", "[signals]", ""),
    ],
)
def test_settings_that_will_not_do(desk: Desk, old: str, new: str, said: str) -> None:
    file = desk.folder / "dvplan.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    ran = desk.send()
    assert ran.code == (1 if old == "[mail]" else 2)
    assert said in ran.err
    assert desk.box.letters == []


def test_the_week_before(desk: Desk) -> None:
    for text in ("last", "trước", "Tuần trước"):
        printed = dvplan(desk.folder, "digest", "--week", text, "--format", "json").out
        assert '"week": "2021-W46"' in printed
