"""Makes edits in processes of their own, each ready at once: `python edit_server.py`.

A line on standard input is a scenario, a workspace folder and a state folder. The server forks a child that stops
before it starts, prints the child's number, and when it has ended its exit code: 0 done, 4 refused, or minus the
signal.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from pathlib import Path

from dvplan.adapters.saving import save as saving
from dvplan.adapters.saving.save import Desk, save, save_all
from dvplan.adapters.saving.undo import last_edit, undo
from dvplan.core.diagnostics.edit_refused import EditRefused

NEW = b"another line\n"


def append(text: bytes | None) -> bytes:
    return (text or b"") + NEW


def run(scenario: str, root: str, state: str) -> None:
    desk = Desk(root, state, ("dvplan", scenario))
    match scenario:
        case "edit":
            save(f"{root}/a.toml", append, desk)
        case "create":
            save(f"{root}/new.toml", append, desk)
        case "two":
            save_all([(f"{root}/a.toml", append), (f"{root}/b.toml", append), (f"{root}/new.toml", append)], desk)
        case "undo":
            undo(desk, last_edit(desk))
        case _:
            raise ValueError(scenario)


def child(scenario: str, root: str, state: str) -> None:
    """Never returns: a child that went on would be a second server."""
    code = 1
    number = os.getpid()
    os.getpid = lambda: number  # what keeps the lock asks for it all the time, and each call stops for strace
    try:
        os.kill(os.getpid(), signal.SIGSTOP)
        run(scenario, root, state)
        code = 0
    except EditRefused as refused:
        code = 4
        os.write(2, f"{refused.code} {refused.values}\n".encode())
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def main() -> None:
    saving.PATIENCE = 0.0
    # what an edit imports is loaded before, so that every fault falls into the edit itself
    import getpass
    import json
    import pwd
    import socket
    import tempfile

    import filelock

    assert getpass and json and pwd and socket and tempfile and filelock  # noqa: PT018
    with tempfile.TemporaryDirectory() as warm:
        Path(warm, "w").mkdir()
        save(f"{warm}/w/a.toml", append, Desk(f"{warm}/w", f"{warm}/s"))
    for line in sys.stdin:
        scenario, root, state = line.split()
        process = os.fork()
        if process == 0:
            child(scenario, root, state)
        os.waitpid(process, os.WUNTRACED)
        print(process, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
