"""What dvplan tells the shell: six codes for scripts to act on, and three for a run that itself failed."""

from __future__ import annotations

from typing import Final

FINE: Final = 0
PROBLEMS: Final = 1
"""Plans or logs have errors; goes before FOUND."""
USAGE: Final = 2
"""Wrong command line, or a name that does not exist."""
FOUND: Final = 3
"""`--fail-on` found some."""
REFUSED: Final = 4
"""An edit was refused."""
UNDELIVERED: Final = 5
"""A digest was not delivered."""

CRASHED: Final = 70
"""A fault of dvplan's own (EX_SOFTWARE of sysexits)."""
UNREADABLE: Final = 74
"""A file could not be read, or the output not be written (EX_IOERR of sysexits)."""
INTERRUPTED: Final = 130
"""Ctrl-C: 128 + SIGINT, as shells have it."""
