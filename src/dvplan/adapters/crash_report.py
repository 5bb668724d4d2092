"""What went wrong inside dvplan itself, kept in a file for those who mend it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def keep_crash_report(error: BaseException, arguments: Sequence[str], folder: str | None) -> str | None:
    """Write the report below `folder`, else among the temporary files, readable by the user alone.

    Returns its path, or None where nothing can be written. No text of a plan goes into it, but the arguments do.
    """
    import tempfile

    content = _content(error, arguments).encode("utf-8", "backslashreplace")
    for place in (folder, None):
        try:
            if place is not None:
                os.makedirs(place, mode=0o700, exist_ok=True)  # noqa: PTH103
            handle, name = tempfile.mkstemp(prefix="dvplan-crash-", suffix=".txt", dir=place)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
        except OSError:
            continue
        return name
    return None


def _content(error: BaseException, arguments: Sequence[str]) -> str:
    import platform
    import traceback

    from dvplan import __version__

    lines = (
        f"dvplan {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"arguments: {list(arguments)!r}",
        "",
        *traceback.format_exception(error),
    )
    return "\n".join(lines)
