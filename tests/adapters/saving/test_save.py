"""What an edit leaves as it is, and what it will not touch."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from dvplan.adapters.saving import renames, replacing
from dvplan.adapters.saving import save as saving
from dvplan.adapters.saving.replacing import draft_of, put_in, stage, took_out_what_was_read
from dvplan.adapters.saving.save import Desk, save, save_all
from dvplan.adapters.saving.undo import last_edit, undo
from dvplan.core.diagnostics.edit_refused import EditRefused

AS_ROOT = os.geteuid() == 0
NOBODY = 65534


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(saving, "PATIENCE", 0.0)  # nobody is in the middle of saving
    (tmp_path / "w").mkdir()
    return Desk(str(tmp_path / "w"), str(tmp_path / "s"), ("dvplan", "done", "a"))


@pytest.fixture
def plan(desk: Desk) -> Path:
    file = Path(desk.root, "a.toml")
    file.write_bytes(b"\xef\xbb\xbfa\r\n")
    return file


def append(text: bytes | None) -> bytes:
    return (text or b"") + b"more\n"


def left(desk: Desk) -> set[str]:
    return {path.name for path in Path(desk.root).iterdir()} - {".dvplan-lock"}


def identity(file: Path) -> tuple[int, int, bytes]:
    """What another writing would change."""
    return file.stat().st_ino, file.stat().st_mtime_ns, file.read_bytes()


def refusal(file: Path, desk: Desk) -> str:
    with pytest.raises(EditRefused) as refused:
        save(str(file), append, desk)
    return refused.value.code


def test_the_old_text_is_kept_and_nothing_else_is_left(plan: Path, desk: Desk) -> None:
    old = plan.read_bytes()
    saved = save(str(plan), append, desk)
    assert plan.read_bytes() == old + b"more\n" == saved.after
    assert saved.backup is not None
    assert Path(saved.backup).read_bytes() == old == saved.before
    assert (left(desk), saved.overtaken) == ({"a.toml"}, False)


def test_no_change_writes_nothing(plan: Path, desk: Desk) -> None:
    before = identity(plan)
    saved = save(str(plan), lambda text: text, desk)
    assert (saved.backup, identity(plan)) == (None, before)
    with pytest.raises(EditRefused, match="nothing-to-undo"):
        undo(desk, last_edit(desk))


def test_a_change_that_refuses_leaves_all_as_it_was(plan: Path, desk: Desk) -> None:
    before = identity(plan)

    def refuse(text: bytes | None) -> bytes:
        raise EditRefused("not-this-one")

    other = Path(desk.root, "b.toml")
    with pytest.raises(EditRefused, match="not-this-one"):
        save_all([(str(other), append), (str(plan), refuse)], desk)
    assert (identity(plan), left(desk)) == (before, {"a.toml"})


def test_a_file_twice_in_one_edit_is_a_mistake_of_ours(plan: Path, desk: Desk) -> None:
    with pytest.raises(ValueError, match="twice"):
        save_all([(str(plan), append), (f"{desk.root}/./a.toml", append)], desk)


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o4755])
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_the_mode_stays_whatever_the_umask(plan: Path, desk: Desk, mode: int, umask: int) -> None:
    plan.chmod(mode)
    before = os.umask(umask)
    try:
        save(str(plan), append, desk)
    finally:
        os.umask(before)
    assert stat.S_IMODE(plan.stat().st_mode) == mode
    assert desk.state is not None
    for path in (Path(desk.state), *Path(desk.state).rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


@pytest.mark.parametrize(("umask", "mode"), [(0o000, 0o666), (0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_mode_of_any_new_file(desk: Desk, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        save(f"{desk.root}/new.toml", append, desk)
    finally:
        os.umask(before)
    assert stat.S_IMODE(Path(desk.root, "new.toml").stat().st_mode) == mode


@pytest.mark.skipif(not AS_ROOT, reason="NOT TESTED: only root may give files away")
def test_owner_and_group_stay(plan: Path, desk: Desk) -> None:
    os.chown(plan, NOBODY, NOBODY)
    plan.chmod(0o664)
    save(str(plan), append, desk)
    found = plan.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (NOBODY, NOBODY, 0o664)


def test_extended_attributes_and_access_lists_stay(plan: Path, desk: Desk) -> None:
    # version 2; owner rw-, user 65534 rw-, group r--, mask rw-, others r--
    entries = ((1, 6, -1), (2, 6, NOBODY), (4, 4, -1), (16, 6, -1), (32, 4, -1))
    access = b"\2\0\0\0" + b"".join(
        tag.to_bytes(2, "little") + bits.to_bytes(2, "little") + (who & 0xFFFFFFFF).to_bytes(4, "little")
        for tag, bits, who in entries
    )
    try:
        os.setxattr(plan, "user.x", b"kept")
        os.setxattr(plan, "system.posix_acl_access", access)
    except OSError as error:
        pytest.skip(f"NOT TESTED: attributes on this file system: {error}")
    before = plan.stat().st_mode
    save(str(plan), append, desk)
    assert os.getxattr(plan, "user.x") == b"kept"
    assert os.getxattr(plan, "system.posix_acl_access") == access
    assert plan.stat().st_mode == before


def test_a_link_stays_a_link(plan: Path, desk: Desk) -> None:
    link = Path(desk.root, "link.toml")
    chain = Path(desk.root, "chain.toml")
    link.symlink_to("a.toml")
    chain.symlink_to(link)
    saved = save(str(chain), append, desk)
    assert (link.readlink(), chain.readlink()) == (Path("a.toml"), link)
    assert plan.read_bytes() == saved.after


def test_what_is_not_touched(plan: Path, desk: Desk, tmp_path: Path) -> None:
    outside = tmp_path / "outside.toml"
    outside.write_text("x")
    Path(desk.root, "out.toml").symlink_to(outside)
    assert refusal(Path(desk.root, "out.toml"), desk) == "leaves-workspace"
    assert refusal(tmp_path / "outside.toml", desk) == "leaves-workspace"
    Path(desk.root, "folder.toml").mkdir()
    assert refusal(Path(desk.root, "folder.toml"), desk) == "not-a-file"
    os.mkfifo(Path(desk.root, "pipe.toml"))
    assert refusal(Path(desk.root, "pipe.toml"), desk) == "not-a-file"
    plan.chmod(0o444)
    assert refusal(plan, desk) == "read-only-file"
    plan.chmod(0o644)
    os.link(plan, Path(desk.root, "second.toml"))
    assert refusal(plan, desk) == "hard-linked"
    assert (outside.read_text(), plan.read_bytes()) == ("x", b"\xef\xbb\xbfa\r\n")


@pytest.mark.parametrize("exchange", [True, False])
def test_a_save_between_reading_and_replacing_is_not_lost(
    plan: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    if not exchange:  # as on systems that cannot: then looking once more is all there is
        monkeypatch.setattr(replacing, "exchange", lambda *_: False)
    asked: list[bytes | None] = []

    def change(text: bytes | None) -> bytes:
        asked.append(text)
        if len(asked) == 1:
            plan.write_bytes(b"from the editor\n")
        return append(text)

    save(str(plan), change, desk)
    assert asked == [b"\xef\xbb\xbfa\r\n", b"from the editor\n"]
    assert plan.read_bytes() == b"from the editor\nmore\n"


def test_somebody_who_never_stops_saving_is_told_of(plan: Path, desk: Desk) -> None:
    turns = iter(range(100))

    def change(text: bytes | None) -> bytes:
        plan.write_bytes(b"%d" % next(turns))
        return append(text)

    with pytest.raises(EditRefused, match="file-busy"):
        save(str(plan), change, desk)
    assert (plan.read_bytes(), left(desk)) == (b"%d" % (saving.ROUNDS - 1), {"a.toml"})


def test_a_new_file_never_replaces_one_that_appeared(desk: Desk) -> None:
    file = Path(desk.root, "new.toml")

    def change(text: bytes | None) -> bytes:
        if text is None:
            file.write_bytes(b"appeared\n")
        return append(text)

    save(str(file), change, desk)
    assert file.read_bytes() == b"appeared\nmore\n"


@pytest.mark.parametrize("flags", [True, False])
def test_a_new_file_never_replaces_one_of_the_very_instant(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, flags: bool
) -> None:
    if not flags:  # as on systems whose rename has none
        monkeypatch.setattr(renames, "_rename", lambda *_: False)
    file = Path(desk.root, "new.toml")
    draft = draft_of(str(file), None, b"ours\n")
    stage(draft)
    file.write_bytes(b"theirs\n")
    assert not put_in(draft)
    assert file.read_bytes() == b"theirs\n"


def test_a_save_at_the_very_instant_is_put_back_and_kept(plan: Path) -> None:
    draft = draft_of(str(plan), plan.read_bytes(), b"ours\n")
    stage(draft)
    plan.write_bytes(b"theirs\n")
    assert put_in(draft)
    kept: list[bytes] = []
    assert not took_out_what_was_read(draft, kept.append)
    assert (plan.read_bytes(), Path(draft.temp).read_bytes(), kept) == (b"theirs\n", b"ours\n", [b"theirs\n"])


def test_a_save_into_the_text_that_was_put_back_is_found(plan: Path) -> None:
    """Theirs once more, while ours was in place for a moment."""
    draft = draft_of(str(plan), plan.read_bytes(), b"ours\n")
    stage(draft)
    plan.write_bytes(b"theirs\n")
    put_in(draft)
    plan.write_bytes(b"theirs again\n")
    kept: list[bytes] = []
    assert not took_out_what_was_read(draft, kept.append)
    assert plan.read_bytes() == b"theirs again\n"
    assert set(kept) == {b"theirs\n", b"theirs again\n"}


def test_an_empty_file_is_given_time(plan: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "PATIENCE", 1.0)
    whole = plan.read_bytes()
    plan.write_bytes(b"")
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        plan.write_bytes(whole)

    monkeypatch.setattr("time.sleep", wait)
    assert save(str(plan), append, desk).before == whole
    assert len(waits) == 1


def test_vanished_folder(plan: Path, desk: Desk) -> None:
    Path(desk.root).rename(f"{desk.root}-gone")
    assert refusal(plan, desk) == "gone"
    assert not Path(desk.root).exists()
    assert refusal(Path(desk.root, "below", "new.toml"), desk) == "gone"
