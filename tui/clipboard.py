"""Copies that are not lost: beside the terminal's clipboard, which may drop them in silence, a file."""

from __future__ import annotations

import os
from pathlib import Path

from indexer import AnnotatedArticle, Article, data_folder
from tui import present


def keep(text: str) -> Path:
    """Write ``text`` to the file of the last copy, and say where that is.

    Raises:
        OSError: it cannot be written.
    """
    path = data_folder() / "copied.txt"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write(text)
    return path


def citation(article: Article) -> str:
    """One line that says which article it is: authors, title, source, date, where it was found."""
    authors = ", ".join(present.one_line(byline.text) for byline in article.bylines)
    title = present.one_line(article.title.text) if article.title else "(no headline)"
    facts = (
        authors,
        f"“{title}”",
        present.one_line(article.source or ""),
        present.published_in_words(article.published),
        present.one_line(article.url or str(article.origin)),
    )
    return ", ".join(fact for fact in facts if fact) + "\n"


def plain_text(annotated: AnnotatedArticle) -> str:
    """The settled text of an article, with nothing in it that a terminal would obey when pasted."""
    return "\n".join(present.safe(line) for line in annotated.article.text.split("\n")) + "\n"
