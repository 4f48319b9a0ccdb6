"""What a user writes: about articles, as edits of the marks, each one step for undo; and saved searches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indexer import ArticleId, DatelineError, Library, Marked, Marks, Subject, content_key

Edit = Callable[[Marks, Sequence[Marked]], None]
"""Changes the marks of articles, given what is written about them now."""

NOTHING_WRITTEN = Marked(Subject(content_key(""), ArticleId("")))
"""About an article of which nothing is known yet."""

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


def noted(note: Callable[[], object]) -> str:
    """Write what is kept by the way; why that cannot be, and nothing where it was: one reads all the same."""
    try:
        note()
    except DatelineError as error:
        return str(error)
    return ""


def change(library: Library, articles: Sequence[ArticleId], edit: Edit) -> tuple[Marked, ...]:
    """Write something about articles, as one step; what is written now about those that are still here."""
    subjects = library.subjects_of(articles)
    if subjects:
        edit(library.marks, library.marks.of(subjects))
    return library.marks.of(subjects)


def save_search(library: Library, name: str, query: str, *, instead_of: str = "") -> str:
    """Save a query under a name, perhaps instead of another name; the name."""
    library.marks.save_search(name, query)
    if instead_of not in ("", name):
        library.marks.drop_search(instead_of)
    return name


def _subjects(marked: Sequence[Marked]) -> tuple[Subject, ...]:
    return tuple(one.subject for one in marked)
