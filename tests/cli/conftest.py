"""Nothing of the developer's environment counts in these tests."""

from __future__ import annotations

import pytest

VARIABLES = (
    "DVPLAN_WORKSPACE", "DVPLAN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "NO_COLOR",
    "FORCE_COLOR", "TERM",
)  # fmt: skip


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
