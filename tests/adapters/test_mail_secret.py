"""A password comes from its owner's place, for the host that is named beside it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.mail_secret import Login, NoSecret, login_from_file, login_from_variable

if TYPE_CHECKING:
    from pathlib import Path

HOST = "mail.example.org"
TEXT = "# thư\nmachine mail.example.net login x password y\nmachine mail.example.org\n login an password bi-mat\n"


def private(file: Path, text: str, mode: int = 0o600) -> str:
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return str(file)


def test_of_a_file(tmp_path: Path) -> None:
    assert login_from_file(private(tmp_path / "secret", TEXT), HOST) == Login("an", "bi-mat")
    assert login_from_file(private(tmp_path / "secret", TEXT), HOST.upper()) == Login("an", "bi-mat")


def test_of_a_variable() -> None:
    assert login_from_variable("DVPLAN_MAIL", {"DVPLAN_MAIL": TEXT}, HOST) == Login("an", "bi-mat")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no modes there")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_not_of_a_file_that_others_read(tmp_path: Path, mode: int) -> None:
    with pytest.raises(NoSecret) as caught:
        login_from_file(private(tmp_path / "secret", TEXT, mode), HOST)
    assert caught.value.key == "secret-file-open"


@pytest.mark.parametrize(
    "text",
    ["", "bi-mat", "-----BEGIN OPENSSH PRIVATE KEY-----\nbi-mat\n",
     "machine mail.example.net login an password bi-mat",
     "machine mail.example.org password bi-mat", "machine mail.example.org login", "login an password bi-mat"],
)  # fmt: skip
def test_a_secret_goes_to_no_host_that_it_does_not_name(tmp_path: Path, text: str) -> None:
    with pytest.raises(NoSecret) as caught:
        login_from_file(private(tmp_path / "secret", text), HOST)
    assert caught.value.key == "secret-no-host"
    assert "bi-mat" not in str(caught.value)


@pytest.mark.parametrize("text", ["login án password bi-mat", "login an password bí-mật"])
def test_a_login_that_no_server_would_understand(text: str) -> None:
    with pytest.raises(NoSecret) as caught:
        login_from_variable("DVPLAN_MAIL", {"DVPLAN_MAIL": f"machine {HOST} {text}"}, HOST)
    assert (caught.value.key, caught.value.values) == ("secret-not-ascii", {"host": HOST})


def test_where_there_is_none(tmp_path: Path) -> None:
    for file, key in (
        (str(tmp_path / "none"), "secret-file-unreadable"),
        (str(tmp_path), "secret-file-unreadable"),
        ("secret", "secret-file-relative"),
    ):
        with pytest.raises(NoSecret) as caught:
            login_from_file(file, HOST)
        assert caught.value.key == key


def test_no_variable_but_ours() -> None:
    for name, key in (("AWS_SECRET", "secret-variable-name"), ("DVPLAN_X", "secret-variable-unset")):
        with pytest.raises(NoSecret) as caught:
            login_from_variable(name, {"AWS_SECRET": TEXT}, HOST)
        assert caught.value.key == key
