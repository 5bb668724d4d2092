"""The name that was probably meant, for one that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that takes the fewest slips of the keyboard to become `word`; None if all take too many.

    Case and diacritics are no slips. One slip is allowed for every three letters, at least one; of equal
    names the first counts.
    """
    wanted = fold(word)
    allowed = max(1, len(wanted) // 3)
    best, fewest = None, allowed + 1
    for name in known:
        folded = fold(name)
        if abs(len(folded) - len(wanted)) < fewest:
            slips = _slips(wanted, folded)
            if slips < fewest and slips < len(wanted):
                best, fewest = name, slips
    return best


def _slips(left: str, right: str) -> int:
    """Letters to add, drop, change or swap with their neighbour (optimal string alignment distance)."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        two_before, before = before, row
        row = [i]
        for j, other in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                cost = min(cost, two_before[j - 2] + 1)
            row.append(cost)
    return row[-1]
