"""A repository that somebody else made runs nothing, whatever its configuration names."""

from __future__ import annotations

import os
from contextlib import suppress
from subprocess import CalledProcessError
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.git_history import files_at
from dvplan.adapters.git_program import GitFailed
from dvplan.adapters.settings import Environment
from dvplan.adapters.workspace import Found
from dvplan.cli.app import run
from dvplan.cli.errors import guarded
from tests.samples.repository import Repository, new_repository

if TYPE_CHECKING:
    from pathlib import Path

PLAN = '[plan]\nid = "ct"\ntitle = "Chương trình"\n\n[[task]]\nid = "a"\ntitle = "Việc"\ndue = 2021-12-15\n'
BAITS = (
    "core.fsmonitor", "core.pager", "core.sshCommand", "core.gitProxy", "core.editor", "core.askPass",
    "core.alternateRefsCommand", "diff.external", "diff.bait.textconv", "diff.bait.command", "merge.bait.driver",
    "filter.bait.clean", "filter.bait.smudge", "filter.bait.process", "gpg.program", "gpg.ssh.program",
    "credential.helper", "uploadpack.packObjectsHook", "remote.origin.uploadpack", "remote.origin.receivepack",
    "interactive.diffFilter", "sequence.editor", "pager.rev-parse", "pager.ls-tree", "pager.cat-file",
    "pager.for-each-ref", "trace2.eventTarget", "core.notesRef",
)  # fmt: skip
ALIASES = ("rev-parse", "ls-tree", "cat-file", "for-each-ref")
HOOKS = (
    "fsmonitor-watchman", "query-watchman", "post-checkout", "post-index-change", "pre-auto-gc",
    "reference-transaction", "pre-commit", "post-commit", "pre-push", "update", "proc-receive",
)  # fmt: skip


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository in which everything that can name a program names one that leaves a mark in `ran`."""
    monkeypatch.setenv("HOME", str(tmp_path))
    repository = new_repository(tmp_path / "kho")
    repository.commit({"dvplan.toml": "[workspace]\n", "ct.toml": PLAN})
    repository.commit({"ct.toml": PLAN.replace("12-15", "12-20")})
    repository.write({".gitattributes": "*.toml diff=bait filter=bait merge=bait working-tree-encoding=UTF-16\n"})
    (tmp_path / "ran").mkdir()
    bait = tmp_path / "bait.sh"
    bait.write_text(f'#!/bin/sh\ntouch "{tmp_path}/ran/$(basename "$0").$1.$$" </dev/null\n')
    bait.chmod(0o755)
    for hook in HOOKS:
        (repository.root / ".git" / "hooks" / hook).write_bytes(bait.read_bytes())
        (repository.root / ".git" / "hooks" / hook).chmod(0o755)
    (tmp_path / "more.conf").write_text(f"[core]\n\tfsmonitor = {bait} included\n[alias]\n\tx = !{bait} x\n")
    config = repository.root / ".git" / "config"
    lines = [f"\n[include]\n\tpath = {tmp_path}/more.conf\n[alias]\n"]
    lines += [f"\t{alias} = !{bait} alias-{alias}\n" for alias in ALIASES]
    lines += [f'[protocol "{kind}"]\n\tallow = always\n' for kind in ("ext", "ssh", "bait", "file")]
    for key in BAITS:
        section, _, name = key.rpartition(".")
        head, dot, sub = section.partition(".")
        lines.append(f'[{head} "{sub}"]\n' if dot else f"[{head}]\n")
        lines.append(f"\t{name} = {bait} {key}\n")
    config.write_text(config.read_text() + "".join(lines))
    return repository


def ran(repository: Repository) -> list[str]:
    return sorted(mark.name for mark in (repository.root.parent / "ran").iterdir())


def at(folder: Path) -> Found:
    return Found(str(folder), "")


def test_the_baits_would_bite(hostile: Repository) -> None:
    """Or the other tests say nothing."""
    # Git reads a file through the filter only if its time differs from the one it knows.
    os.utime(hostile.root / "ct.toml", (1, 1))
    with suppress(CalledProcessError):
        hostile.git("status")
    bitten = " ".join(ran(hostile))
    assert "core.fsmonitor" in bitten
    assert "filter.bait.process" in bitten


@pytest.mark.parametrize("revision", ["HEAD~1", "main@{1}", ":/x", "none", "--upload-pack=x", "HEAD:ct.toml"])
def test_nothing_is_run(hostile: Repository, revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["-C", str(hostile.root), "check", "--since", revision]
    assert guarded(arguments, Environment(), lambda: run(arguments, Environment())) in (1, 2)
    assert ("rewritten-task" in capsys.readouterr().out) == (revision in ("HEAD~1", "main@{1}"))
    assert ran(hostile) == []


BITING = ("ext::{bait} fetched", "ssh://nowhere/x", "bait::x")
FETCHED = (*BITING, "nothing", "{bait}", "file://{root}")
"""Addresses to fetch from; git left to itself runs a program for the biting ones."""


@pytest.mark.parametrize("address", FETCHED)
def test_a_missing_object_is_not_fetched(
    hostile: Repository, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A partial clone says itself how its missing objects are fetched."""
    root = hostile.root
    bait = root.parent / "bait.sh"
    helper = root.parent / "bin" / "git-remote-bait"
    helper.parent.mkdir()
    helper.write_bytes(bait.read_bytes())
    helper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{helper.parent}{os.pathsep}{os.environ['PATH']}")
    oid = hostile.git("rev-parse", "HEAD~1:ct.toml")
    (root / ".git" / "objects" / oid[:2] / oid[2:]).unlink()
    config = root / ".git" / "config"
    remote = f'[remote "origin"]\n\turl = {address.format(bait=bait, root=root)}\n\tpromisor = true\n'
    remote += "\tpartialclonefilter = blob:none\n[extensions]\n\tpartialClone = origin\n"
    was = config.read_text()
    config.write_text(was.replace("repositoryformatversion = 0", "repositoryformatversion = 1") + remote)
    assert files_at(at(root), "HEAD~1")["ct.toml"] == b""
    assert ran(hostile) == []
    if address in BITING:
        with pytest.raises(CalledProcessError):
            hostile.git("cat-file", "-p", oid)
        assert ran(hostile), "or this test says nothing"


def test_a_folder_made_to_look_like_a_repository(hostile: Repository, tmp_path: Path) -> None:
    """What is unpacked from an archive is ours by owner; a bare repository in it is not one we asked for."""
    inner = hostile.root / "plans"
    inner.mkdir()
    for part in ("HEAD", "config", "objects", "refs"):
        (hostile.root / ".git" / part).rename(inner / part)
    with pytest.raises(GitFailed):
        files_at(at(inner), "HEAD")
    assert ran(hostile) == []


def test_history_cannot_be_replaced(hostile: Repository) -> None:
    """`git replace` shows another commit under the name of the old one."""
    before = files_at(at(hostile.root), "HEAD~1")
    first, second = hostile.git("rev-parse", "HEAD~1"), hostile.git("rev-parse", "HEAD")
    refs = hostile.root / ".git" / "refs" / "replace"
    refs.mkdir()
    (refs / first).write_text(f"{second}\n")
    (refs / hostile.git("rev-parse", f"{first}:ct.toml")).write_text(hostile.git("rev-parse", f"{second}:ct.toml"))
    assert files_at(at(hostile.root), first) == before
