"""What a user can write about articles, as edits of the marks; each is one step for undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indexer import Marked, Marks, Subject

Edit = Callable[[Marks, Sequence[Marked]], None]
"""Changes the marks of articles, given what is written about them now."""

_DROPPED = "-"
"""What stands before a tag that is to go."""


def toggle_star(marks: Marks, marked: Sequence[Marked]) -> None:
    """Star articles, or where all have a star, take it away."""
    marks.set_starred(_subjects(marked), starred=not all(one.is_starred for one in marked))


def toggle_read(marks: Marks, marked: Sequence[Marked]) -> None:
    """Mark articles as read, or where all are, as unread."""
    marks.set_read(_subjects(marked), read=not all(one.is_read for one in marked))


def note_reading(marks: Marks, marked: Sequence[Marked]) -> None:
    """Mark an article as read because it was opened; undo passes over that."""
    marks.set_read(_subjects(marked), read=True, undoable=False)


def set_tags(words: str) -> Edit:
    """Give an article just these tags."""
    wanted = set(words.casefold().split())

    def edit(marks: Marks, marked: Sequence[Marked]) -> None:
        marks.tag(_subjects(marked), add=wanted, drop={tag for one in marked for tag in one.tags} - wanted)

    return edit


def change_tags(words: str) -> Edit:
    """Give articles these tags beside those that they have; ``-tag`` takes one away."""
    given = words.casefold().split()
    dropped = {word[len(_DROPPED) :] for word in given if word.startswith(_DROPPED)}
    added = {word.removeprefix("+") for word in given if not word.startswith(_DROPPED)}

    def edit(marks: Marks, marked: Sequence[Marked]) -> None:
        marks.tag(_subjects(marked), add=added, drop=dropped)

    return edit


def set_note(note: str) -> Edit:
    """Write this note on an article in place of the one it had."""

    def edit(marks: Marks, marked: Sequence[Marked]) -> None:
        for one in marked:
            marks.set_note(one.subject, note)

    return edit


def _subjects(marked: Sequence[Marked]) -> tuple[Subject, ...]:
    return tuple(one.subject for one in marked)
