"""An id for something new: the next of a series, or a few words of its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from dvplan.core.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection

SERIES = re.compile(r"(.*?)(\d+)")
WORDS = 4
LONGEST = 30


def propose_id(title: str, ids: Collection[str]) -> str:
    """QC-03 where all the ids are such as QC-01 and QC-02, else a `worded_id`."""
    found = [SERIES.fullmatch(id_) for id_ in ids]
    series = [match for match in found if match is not None]
    if series and len(series) == len(found) and len({match[1] for match in series}) == 1:
        digits = max(len(match[2]) for match in series)
        return f"{series[0][1]}{max(int(match[2]) for match in series) + 1:0{digits}}"
    return worded_id(title, ids)


def worded_id(title: str, ids: Collection[str]) -> str:
    """The first words of the title, `-2` and so on behind them where something has that id already. Case does not
    tell ids apart."""
    taken = {_alike(id_) for id_ in ids}
    words = "-".join(slug(title).split("-")[:WORDS])[:LONGEST].strip("-") or "1"
    number, proposed = 1, words
    while _alike(proposed) in taken:
        number += 1
        proposed = f"{words}-{number}"
    return proposed


def slug(text: str) -> str:
    """Its letters and digits without diacritics, a "-" between words."""
    return "-".join("".join(char if char.isalnum() and char.isascii() else " " for char in fold(text)).split())


def _alike(id_: str) -> str:
    return normalize("NFC", normalize("NFC", id_).casefold())
