"""Every code a problem can have, named for what is wrong, never for the cure, with its severity.

A code needs a sentence, a remedy and an explanation in each language (`output/words/*/`) and a
small plan that provokes it (`tests/problems/`); the suite fails for one without.
"""

from __future__ import annotations

from typing import Final, Literal

CODES: Final[dict[str, Literal["error", "warning"]]] = {
    # The file itself
    "not-utf8": "error",
    "legacy-text": "error",
    "empty-file": "error",
    "too-large": "error",
    "conflict-marker": "error",
    "hidden-character": "warning",
    "not-a-plan": "warning",
    "orphan-log": "error",
    # TOML, and the usual slips
    "toml-syntax": "error",
    "unquoted-date": "error",
    "unquoted-text": "error",
    "curly-quote": "error",
    "quote-in-text": "error",
    "unclosed": "error",
    "percent-sign": "error",
    "leading-zero": "error",
    "backslash": "error",
    "accented-key": "error",
    "duplicate-key": "error",
    "single-brackets": "error",
    "misplaced-key": "error",
    # Keys and values
    "unknown-key": "error",
    "missing-key": "error",
    "wrong-type": "error",
    "wrong-value": "error",
    "out-of-range": "error",
    "not-a-date": "error",
    "impossible-date": "error",
    "bad-id": "error",
    "bad-rrule": "error",
    "too-many-decimals": "error",
    # Names that must agree
    "duplicate-id": "error",
    "unknown-owner": "error",
    "unknown-task": "error",
    "unknown-step": "error",
    "unknown-occurrence": "error",
    "unknown-measure": "error",
    "unknown-place": "error",
    "no-target": "error",
    "ring": "error",
    "too-deep": "error",
    # Rules of the ledger
    "before-plan": "error",
    "unexplained-due": "error",
    "unexplained-ask": "error",
    "ask-and-due": "error",
    "step-and-occurrence": "error",
    "state-of-a-part": "error",
    "occurrence-moved": "error",
    "typed-progress": "error",
    "done-as-a-whole": "error",
    "share-above-whole": "error",
    "carried-without-day": "error",
    "figure-of-the-future": "error",
    # Compared with an earlier commit
    "removed-plan": "error",
    "removed-task": "error",
    "removed-entry": "error",
    "rewritten-plan": "error",
    "rewritten-task": "error",
    "rewritten-entry": "error",
    # Worth a second look
    "future-entry": "warning",
    "progress-falls": "warning",
    "full-not-done": "warning",
    "no-evidence": "warning",
    "done-before-need": "warning",
    "standing-need": "warning",
    "carried-though-done": "warning",
    "due-on-day-off": "warning",
    "due-before-start": "warning",
    "own-extension": "warning",
    "secret-word": "warning",
    "no-log": "warning",
}
