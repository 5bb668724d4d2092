"""Times whole commands side by side, in one run, in units of `python -c pass`.

    python bench/whole_processes.py [--rounds 7] [--sizes 100,1000,10000]

Every round runs every case once, in turn, so that a slow minute of the machine falls on all of them alike.
Quote the medians of the ratios, not the milliseconds. The source is byte-compiled first.
"""

from __future__ import annotations

import argparse
import compileall
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from workspace import write_workspace

SOURCE = Path(__file__).resolve().parent.parent / "src"
COMMANDS = (
    ("--version", ["--version"]),
    ("status, plain", ["status", "--format", "plain"]),
    ("status, table", ["status", "--format", "table"]),
    ("status, json", ["status", "--format", "json"]),
    ("list, one owner", ["list", "owner:don-vi-3", "--format", "plain"]),
    ("check", ["check"]),
    ("digest, plain", ["digest", "--format", "plain"]),
    ("digest, html", ["digest", "--format", "html"]),
    ("timeline, plain", ["timeline", "--format", "plain"]),
    ("burndown, plain", ["burndown", "--format", "plain"]),
    ("measure, plain", ["measure", "--format", "plain"]),
    ("export, html", ["export", "--to", "html"]),
)


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sizes", default="100,1000,10000")
    options = parser.parse_args()
    compileall.compile_dir(SOURCE, quiet=1)
    for size in (int(part) for part in options.sizes.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            write_workspace(Path(folder), size)
            _measure(Path(folder), size, options.rounds)


def _measure(folder: Path, size: int, rounds: int) -> None:
    base = [sys.executable, "-c", "pass"]
    cases = {name: [sys.executable, "-m", "dvplan", *arguments] for name, arguments in COMMANDS}
    starts: list[float] = []
    times: dict[str, list[float]] = {name: [] for name in cases}
    for round_ in range(rounds + 1):
        start = _run(base, folder)
        taken = {name: _run(command, folder) for name, command in cases.items()}
        if round_:  # the first round warms the caches of the machine
            starts.append(start)
            for name, seconds in taken.items():
                times[name].append(seconds / start)
    print(f"{size:,} tasks; `python -c pass` {1000 * median(starts):.1f} ms; {rounds} rounds, medians")
    for name, ratios in times.items():
        print(f"  {name:<20}{median(ratios):8.1f} ×   ({min(ratios):.1f} – {max(ratios):.1f})")


def _run(command: list[str], folder: Path) -> float:
    environment = {**os.environ, "DVPLAN_WORKSPACE": str(folder), "COLUMNS": "100"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.perf_counter()
    finished = subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False)
    taken = time.perf_counter() - begin
    if finished.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {finished.returncode}, so its time means nothing")
    return taken


if __name__ == "__main__":
    main()
