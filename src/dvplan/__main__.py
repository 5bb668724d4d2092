"""`dvplan`, and `python -m dvplan`."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    # A command lives for a moment and makes values that stay: looking for garbage costs a third of a large one.
    gc.disable()
    try:
        from dvplan.adapters.settings import read_environment
        from dvplan.adapters.terminal import prepare_streams
        from dvplan.cli.app import run
        from dvplan.cli.errors import guarded

        prepare_streams()
        arguments = sys.argv[1:]
        environment = read_environment()
        sys.exit(guarded(arguments, environment, lambda: run(arguments, environment)))
    except KeyboardInterrupt:  # before or after the boundary: while modules load, or at the last write
        sys.exit(130)


if __name__ == "__main__":
    main()
