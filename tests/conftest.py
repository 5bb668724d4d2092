"""What every test may use: `snapshot`, text that people see, kept under `tests/snapshots`.

Its type for a test's signature is `tests.conftest.Snapshot`, imported under `TYPE_CHECKING`.
"""

from __future__ import annotations

import sys
from compileall import compile_dir
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

# A busy machine is no failure: what a test says must not hang on the clock.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Compiled once, not by each process of each run: three seconds of every one, where the environment forbids it.
sys.dont_write_bytecode = False

SOURCE = Path(__file__).parents[1] / "src"
SNAPSHOTS = Path(__file__).parent / "snapshots"
used: set[str] = set()
"""Names of the snapshots that this process compared."""


class Snapshot(Protocol):
    """Compare a text with the one kept under a name (below `tests/snapshots`) or in a file."""

    def __call__(self, name: str | Path, text: str) -> None: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="write snapshots anew, remove unused ones")
    parser.addoption("--no-skips", action="store_true", help="a test that skips fails")


def pytest_configure(config: pytest.Config) -> None:
    """Hundreds of tests start dvplan as a process: compiled once here, not once by each of them."""
    if not hasattr(config, "workerinput"):
        compile_dir(SOURCE, quiet=2)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With `--no-skips`, what a machine lacks is a failure and says so."""
    report = yield
    if report.skipped and item.config.getoption("no_skips"):
        report.outcome = "failed"
        report.longrepr = str(report.longrepr)
    return report


@pytest.fixture
def snapshot(pytestconfig: pytest.Config) -> Snapshot:
    """`snapshot("reports/status.vi.txt", text)`; `--update-snapshots` writes instead of comparing."""

    def compare(name: str | Path, text: str) -> None:
        path = name if isinstance(name, Path) else SNAPSHOTS / name
        if isinstance(name, str):
            used.add(path.relative_to(SNAPSHOTS).as_posix())
        if pytestconfig.getoption("update_snapshots"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        elif not path.exists():
            pytest.fail(f"no snapshot {name}: run pytest --update-snapshots, then read it")
        elif text != (kept := path.read_bytes().decode("utf-8")):
            difference = unified_diff(kept.splitlines(True), text.splitlines(True), "kept", "now")
            pytest.fail(f"differs from {name}\n" + "".join(difference), pytrace=False)

    return compare


def pytest_testnodedown(node: Any) -> None:
    """The main process of a parallel run learns what a worker used."""
    used.update(getattr(node, "workeroutput", {}).get("snapshots", ()))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """After a run of the whole suite, a snapshot that no test used fails it, or is removed on update."""
    config = session.config
    if hasattr(config, "workeroutput"):
        config.workeroutput["snapshots"] = sorted(used)
        return
    if not ran_all(config) or session.exitstatus != pytest.ExitCode.OK:
        return
    for path in stale():
        if config.getoption("update_snapshots"):
            path.unlink()
        else:
            print(f"\nstale snapshot, no test uses it: {path}")
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def ran_all(config: pytest.Config) -> bool:
    """Whether nothing narrowed the run: no path, no -k, no -m, no --lf."""
    narrowed = any(config.getoption(name, None) for name in ("keyword", "markexpr", "lf", "collectonly"))
    return config.args_source is pytest.Config.ArgsSource.TESTPATHS and not narrowed


def stale() -> Iterator[Path]:
    """The snapshot files that nothing compared."""
    for path in sorted(SNAPSHOTS.rglob("*")):
        if path.is_file() and path.relative_to(SNAPSHOTS).as_posix() not in used:
            yield path
