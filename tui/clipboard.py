"""Copies that are not lost: beside the terminal's clipboard, which may drop them in silence, a file."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from indexer import FOLDED, AnnotatedArticle, Article, SectionKind, data_folder
from tui import cells, present

TERMINAL, TMUX = "sent to the terminal's clipboard", "copied to tmux"
"""What can be said of a copy: no terminal answers whether it took one, but tmux does."""

_SAID_ABOVE = FOLDED | {SectionKind.HEADLINE, SectionKind.BYLINE, SectionKind.DATE}

_TMUX_PATIENCE = 2.0
"""Seconds that tmux has to take a copy."""


def hand_to_tmux(text: str, environment: Mapping[str, str]) -> bool:
    """Give ``text`` to the tmux that one is in, which hands it on to its own terminal; False without one.

    By default tmux drops what the programs in it send to the clipboard (OSC 52), in silence.
    """
    if not environment.get("TMUX"):
        return False
    try:
        done = subprocess.run(
            ["tmux", "load-buffer", "-w", "-"],
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TMUX_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


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
    authors = ", ".join(cells.one_line(byline.text) for byline in article.bylines)
    title = cells.one_line(article.title.text) if article.title else "(no headline)"
    facts = (
        authors,
        f"“{title}”",
        cells.one_line(article.source or ""),
        present.published_in_words(article.published),
        cells.one_line(article.url or str(article.origin)),
    )
    return ", ".join(fact for fact in facts if fact) + "\n"


def plain_text(annotated: AnnotatedArticle) -> str:
    """An article as it is read: headline, facts, where it was found, and the text without the page around it.

    Nothing in it is obeyed by a terminal.
    """
    article = annotated.article
    head = (article.title.text if article.title else "", present.meta(article), article.url or "")
    texts = [article.text[s.span.start : s.span.end] for s in article.sections if s.kind not in _SAID_ABOVE]
    lines = [line for text in texts or [article.text] for line in text.split("\n")]
    facts = "\n".join(cells.one_line(fact) for fact in head if fact)
    return "\n".join((facts, "", *map(cells.safe, lines))).strip("\n") + "\n"
