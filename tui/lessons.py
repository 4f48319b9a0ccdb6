"""What somebody who has never seen the reader needs to know, in three lines. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from tui.keymap import Keymap

_LESSONS = (
    (("open", "opens an article"), ("search", "searches")),
    (("pane-actors", "says who"), ("pane-dates", "when"), ("chronology", "what came after what")),
    (("help", "shows all keys"), ("leave", "goes back"), ("quit", "quits")),
)


def lessons(keys: Keymap) -> tuple[str, ...]:
    """The lines, with the keys in force; what has none is left out."""
    return tuple(f"{', '.join(said)}." for lesson in _LESSONS if (said := [*_said(lesson, keys)]))


def _said(lesson: tuple[tuple[str, str], ...], keys: Keymap) -> Iterator[str]:
    for id, words in lesson:
        if key := keys.first(id):
            yield f"{key} {words}"
