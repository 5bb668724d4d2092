"""What a piece of text or of a picture means, never how it looks."""

from __future__ import annotations

from typing import Literal

Tone = Literal["plain", "strong", "muted", "good", "info", "soon", "late", "critical"]
"""A tone always goes with words that say the same."""
