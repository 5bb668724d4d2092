"""`dvplan`, and `python -m dvplan`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from dvplan.adapters.settings import read_environment
    from dvplan.adapters.terminal import prepare_streams
    from dvplan.cli.app import run
    from dvplan.cli.errors import guarded

    prepare_streams()
    arguments = sys.argv[1:]
    environment = read_environment()
    sys.exit(guarded(arguments, environment, lambda: run(arguments, environment)))


if __name__ == "__main__":
    main()
