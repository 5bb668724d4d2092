"""Where lines of text are apart: the one rhythm of plain text and terminal."""

from __future__ import annotations

from dvplan.output.blocks import Block, Drawing, Excerpt, Heading, Items, Paragraph, Table


def apart(before: Block | None, block: Block) -> bool:
    """Whether an empty line stands between two blocks.

    A section stands apart from what is above it, its parts and its own text do not; tables stand apart from
    prose; a list may follow its sentence.
    """
    if before is None:
        return False
    if isinstance(before, Excerpt) or isinstance(block, Excerpt):
        return True
    if isinstance(block, Heading):
        return block.level < 3 and not (isinstance(before, Heading) and before.level < 3)
    if isinstance(before, Heading):
        return before.level == 1 and isinstance(block, Table)
    if isinstance(block, Items):
        return not isinstance(before, Paragraph)
    return type(before) is not type(block) or isinstance(block, Table | Drawing)


def ends_title(block: Block, after: Block | None) -> bool:
    """Whether a block is the last heading of the report's title, which a rule closes."""
    return _is_title(block) and not _is_title(after)


def _is_title(block: Block | None) -> bool:
    return isinstance(block, Heading) and block.level == 1
