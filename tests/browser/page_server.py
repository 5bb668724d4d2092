"""A web server on this machine that remembers what it was asked for."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass
class PageServer:
    """Where it is, and the paths it was asked for."""

    address: str = ""
    asked: list[str] = field(default_factory=list)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, server: PageServer, *arguments: Any, **settings: Any) -> None:
        self.remembered = server
        super().__init__(*arguments, **settings)

    def log_request(self, *_: Any) -> None:
        self.remembered.asked.append(self.path)


@contextmanager
def serving(folder: Path) -> Iterator[PageServer]:
    """Serve the files of a folder."""
    found = PageServer()
    handler = partial(_Handler, found, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        found.address = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield found
        finally:
            server.shutdown()
            thread.join()
