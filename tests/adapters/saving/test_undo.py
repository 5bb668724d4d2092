"""Taking back edits, to the byte, one after the other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dvplan.adapters.saving import journal as journals
from dvplan.adapters.saving.journal import open_journal
from dvplan.adapters.saving.save import Desk, save, save_all
from dvplan.adapters.saving.undo import last_edit, undo
from dvplan.core.diagnostics.edit_refused import EditRefused
from tests.adapters.saving.test_save import append, desk, left, plan

__all__ = ["desk", "plan"]


def refusal(desk: Desk) -> EditRefused:
    with pytest.raises(EditRefused) as refused:
        undo(desk, last_edit(desk))
    return refused.value


def test_a_second_undo_takes_back_the_one_before(plan: Path, desk: Desk) -> None:
    texts = [plan.read_bytes()]
    for _ in range(3):
        save(str(plan), append, desk)
        texts.append(plan.read_bytes())
    assert undo(desk, last_edit(desk)).command == ("dvplan", "done", "a")
    assert plan.read_bytes() == texts[2]
    undo(desk, last_edit(desk))
    save(str(plan), lambda _: b"another way\n", desk)
    undo(desk, last_edit(desk))
    assert plan.read_bytes() == texts[1]
    undo(desk, last_edit(desk))
    assert plan.read_bytes() == texts[0]
    assert refusal(desk).code == "nothing-to-undo"


def test_several_files_and_a_new_one(plan: Path, desk: Desk) -> None:
    old, new = plan.read_bytes(), f"{desk.root}/new.toml"
    save_all([(str(plan), append), (new, append)], desk)
    assert left(desk) == {"a.toml", "new.toml"}
    undone = undo(desk, last_edit(desk))
    assert (plan.read_bytes(), left(desk)) == (old, {"a.toml"})
    assert [(saved.after is None) for saved in undone.files] == [False, True]


def test_a_file_that_has_changed_since_is_left_alone_and_so_are_the_others(plan: Path, desk: Desk) -> None:
    new = Path(desk.root, "new.toml")
    save_all([(str(plan), append), (str(new), append)], desk)
    after = plan.read_bytes()
    new.write_bytes(b"edited\n")
    refused = refusal(desk)
    assert (refused.code, refused.values["file"]) == ("changed-since", str(new))
    assert (plan.read_bytes(), new.read_bytes()) == (after, b"edited\n")


@pytest.mark.parametrize("name", ["a.toml", "b.toml"])
def test_only_the_edit_that_was_looked_at_is_taken_back(plan: Path, desk: Desk, name: str) -> None:
    save(str(plan), append, desk)
    looked_at = last_edit(desk)
    save(f"{desk.root}/{name}", append, desk)
    after = plan.read_bytes()
    with pytest.raises(EditRefused, match="not-the-last"):
        undo(desk, looked_at)
    assert plan.read_bytes() == after


def test_two_people_take_back_one_edit_not_two(plan: Path, desk: Desk) -> None:
    for _ in range(2):
        save(str(plan), append, desk)
    looked_at = last_edit(desk)
    undo(desk, last_edit(desk))
    after = plan.read_bytes()
    with pytest.raises(EditRefused, match="not-the-last"):
        undo(desk, looked_at)
    assert plan.read_bytes() == after


def test_a_file_somebody_saves_after_the_look_is_left_alone(plan: Path, desk: Desk) -> None:
    backup = save(str(plan), append, desk).backup
    looked_at = last_edit(desk)
    plan.write_bytes(b"edited\n")
    with pytest.raises(EditRefused) as refused:
        undo(desk, looked_at)
    assert (refused.value.code, refused.value.values["backup"]) == ("changed-since", backup)
    assert plan.read_bytes() == b"edited\n"


def test_what_undo_replaces_is_kept_too(plan: Path, desk: Desk) -> None:
    save(str(plan), append, desk)
    after = plan.read_bytes()
    backup = undo(desk, last_edit(desk)).files[0].backup
    assert backup is not None
    assert Path(backup).read_bytes() == after


def test_a_spoilt_backup_is_not_put_back(plan: Path, desk: Desk) -> None:
    backup = save(str(plan), append, desk).backup
    assert backup is not None
    Path(backup).write_bytes(b"spoilt")
    assert refusal(desk).code == "backup-gone"
    Path(backup).unlink()
    assert refusal(desk).code == "backup-gone"


def test_each_workspace_and_each_user_has_records_of_its_own(plan: Path, desk: Desk, tmp_path: Path) -> None:
    save(str(plan), append, desk)
    (tmp_path / "v").mkdir()
    assert refusal(Desk(str(tmp_path / "v"), desk.state)).code == "nothing-to-undo"
    assert refusal(Desk(desk.root, str(tmp_path / "other"))).code == "nothing-to-undo"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("abc"), st.binary(min_size=1, max_size=9)), min_size=1, max_size=5))
def test_whatever_was_edited_comes_back(desk: Desk, edits: list[tuple[str, bytes]]) -> None:
    def plans() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in Path(desk.root).glob("[!.]*")}

    states = [plans()]
    for name, text in edits:
        save(f"{desk.root}/{name}.toml", lambda old, text=text: (old or b"") + text, desk)  # type: ignore[misc]
        states.append(plans())
    for state in reversed(states):
        assert plans() == state
        if state is not states[0]:
            undo(desk, last_edit(desk))


def test_a_torn_record_is_of_an_edit_that_never_began(plan: Path, desk: Desk) -> None:
    save(str(plan), append, desk)
    after = plan.read_bytes()
    folder = Path(open_journal(desk.state, desk.root).folder)
    whole = (folder / "000001.json").read_bytes()
    for end in range(len(whole) - 1):
        (folder / "000002.begun.json").write_bytes(whole[:end])
        (folder / "000002-1-a.toml").write_bytes(b"x")
        save(str(plan), lambda text: text, desk)
        assert not list(folder.glob("000002*"))
    assert plan.read_bytes() == after


def test_an_edit_of_several_files_cut_short_and_edited_since_is_told_once(plan: Path, desk: Desk) -> None:
    other = Path(desk.root, "b.toml")
    other.write_bytes(b"b\n")
    save_all([(str(plan), append), (str(other), append)], desk)
    folder = Path(open_journal(desk.state, desk.root).folder)
    (folder / "000001.json").rename(folder / "000001.begun.json")
    other.write_bytes(b"edited since\n")
    with pytest.raises(EditRefused, match="half-done"):
        save(str(plan), append, desk)
    save(str(plan), append, desk)
    assert other.read_bytes() == b"edited since\n"


@pytest.mark.parametrize(("keep", "records"), [(3, 3), (0, 1)])
def test_old_records_go_but_never_the_next_undo(
    plan: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, keep: int, records: int
) -> None:
    monkeypatch.setattr(journals, "KEEP", keep)
    saved = [save(str(plan), append, desk) for _ in range(6)]
    folder = Path(open_journal(desk.state, desk.root).folder)
    assert len(list(folder.iterdir())) == 2 * records
    undo(desk, last_edit(desk))
    assert plan.read_bytes() == saved[-1].before


def test_torn_records_take_no_sound_one_with_them(plan: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journals, "KEEP", 8)
    for _ in range(8):
        save(str(plan), append, desk)
    folder = Path(open_journal(desk.state, desk.root).folder)
    for file in folder.glob("*.json"):
        file.write_text("{")
    saved = [save(str(plan), append, desk) for _ in range(4)]
    for edit in reversed(saved):
        undo(desk, last_edit(desk))
        assert plan.read_bytes() == edit.before


def test_a_clock_that_was_wrong_takes_no_record_away(plan: Path, desk: Desk) -> None:
    texts = [plan.read_bytes()]
    for _ in range(2):
        save(str(plan), append, desk)
        texts.append(plan.read_bytes())
    folder = Path(open_journal(desk.state, desk.root).folder)
    for file in folder.glob("*.json"):
        record = json.loads(file.read_text())
        file.write_text(json.dumps(record | {"when": record["when"] - 1000 * 86_400}))
    save(str(plan), append, desk)
    for text in (texts[2], texts[1], texts[0]):
        undo(desk, last_edit(desk))
        assert plan.read_bytes() == text
