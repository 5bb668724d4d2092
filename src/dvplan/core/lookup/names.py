"""What people call the owners, plans, groups and tags of a book, and which of them a text means."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from dvplan.core.model.folding import fold, fold_exact
from dvplan.core.model.workspace import Owner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.ledger.book import Book

    Names = Mapping[str, tuple[str, ...]]
    """Id to what else it is called."""


def known_owners(book: Book) -> tuple[Owner, ...]:
    """The owners in protocol order; where the workspace names none, every text used as one, as it appears."""
    if book.settings.owners:
        return book.settings.owners
    used: dict[str | None, None] = {}
    for task in book.tasks.values():
        used.update(dict.fromkeys((task.owner, *task.coordinators, task.leader, task.officer)))
    for entries in book.entries.values():
        used.update(dict.fromkeys(name for entry in entries for name in (entry.owner, entry.officer)))
    return tuple(Owner(id=text, name=text) for text in used if text)


def called(owner: Owner) -> tuple[str, ...]:
    """Every name of an owner but its id."""
    return tuple(name for name in (owner.name, owner.short, owner.name_en, *owner.aliases) if name)


def owner_names(book: Book) -> Names:
    """The names of every owner."""
    return {owner.id: called(owner) for owner in known_owners(book)}


def plan_names(book: Book) -> Names:
    """The titles of every plan."""
    return {plan.id: tuple(title for title in (plan.title, plan.title_en) if title) for plan in book.plans}


def group_names(book: Book) -> Names:
    """Every group; it is its own name."""
    return {task.group: (task.group,) for task in book.tasks.values() if task.group}


def tag_names(book: Book) -> Names:
    """Every tag; it has no other name, so a part of it finds nothing."""
    return {tag: () for task in book.tasks.values() for tag in task.tags}


def meant(text: str, names: Names) -> frozenset[str]:
    """The ids that a text means: those it is; else those it names, but for case, then but for diacritics
    too; else those with a name that has the text from the beginning of a word. Empty where there are none."""
    typed = normalize("NFC", text)
    if found := frozenset(id_ for id_ in names if normalize("NFC", id_) == typed):
        return found
    for folding in (fold_exact, fold):
        wanted = folding(text)
        if found := frozenset(
            id_ for id_, others in names.items() if wanted in (folding(name) for name in (id_, *others))
        ):
            return found
    part = _words(text)
    return frozenset(
        id_ for id_, others in names.items() if part.strip() and any(part in _words(name) for name in others)
    )


def _words(text: str) -> str:
    """Its folded words, each after a space, so that a part can only begin where a word does."""
    return " " + " ".join("".join(char if char.isalnum() else " " for char in fold(text)).split())
