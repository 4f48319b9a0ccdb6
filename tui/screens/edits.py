"""What a user can write about an article, as edits of the marks."""

from __future__ import annotations

from collections.abc import Callable

from indexer import Marked, Marks

Edit = Callable[[Marks, Marked], None]
"""Changes the marks of one article, given what is written about it now."""


def toggle_star(marks: Marks, marked: Marked) -> None:
    """Star an article, or take the star away."""
    marks.set_starred([marked.subject], starred=not marked.is_starred)


def toggle_read(marks: Marks, marked: Marked) -> None:
    """Mark an article as read, or as unread."""
    marks.set_read([marked.subject], read=not marked.is_read)


def note_reading(marks: Marks, marked: Marked) -> None:
    """Mark an article as read because it was opened; undo passes over that."""
    marks.set_read([marked.subject], read=True, undoable=False)


def set_tags(words: str) -> Edit:
    """Give an article just these tags."""
    wanted = set(words.casefold().split())

    def edit(marks: Marks, marked: Marked) -> None:
        marks.tag([marked.subject], add=wanted, drop=set(marked.tags) - wanted)

    return edit


def set_note(note: str) -> Edit:
    """Write this note on an article in place of the one it had."""

    def edit(marks: Marks, marked: Marked) -> None:
        marks.set_note(marked.subject, note)

    return edit
