"""What of an article can be opened: the file that it came from, its address, links in its text."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from indexer import Article
from tui import cells

_LINK = re.compile(r"\bhttps?://[^\s<>\"'`{}|\\^\[\]]+", re.I)
_AFTER = ".,;:!?)»”’"
"""What ends a sentence, and not an address."""

_MOST_LINKS = 100
_LONGEST_LINK = 2000


@dataclass(frozen=True, slots=True)
class Target:
    """A file, by its absolute path, or an address of the web; ``label`` says which, safe to show."""

    place: str
    label: str
    is_file: bool = False


def targets_of(article: Article) -> tuple[Target, ...]:
    """What can be opened, each once: the article's own file, its address, links in order, a file of many."""
    found: dict[str, Target] = {}
    file, links = _file(article), _links(article)
    is_of_many = article.origin.member is not None or article.origin.record is not None
    for target in (*links, *file) if is_of_many else (*file, *links):
        found.setdefault(target.place, target)
    return tuple(found.values())


def _file(article: Article) -> Iterator[Target]:
    path = os.path.abspath(article.origin.path)
    if Path(path).is_file():
        yield Target(path, cells.one_line(f"file  {path}"), is_file=True)


def _links(article: Article) -> Iterator[Target]:
    if article.url and (address := web_address(article.url)):
        yield Target(address, f"web   {address}")
    for number, match in enumerate(_LINK.finditer(article.text)):
        if number == _MOST_LINKS:
            return
        if address := web_address(match.group().rstrip(_AFTER)):
            yield Target(address, f"link  {address}")


def web_address(text: str) -> str | None:
    """``text`` if it is an address of the web and nothing else, else None."""
    text = text.strip()
    if len(text) > _LONGEST_LINK or text != cells.one_line(text) or not text.isprintable() or " " in text:
        return None
    try:
        parts = urlsplit(text)
        is_web = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return text if is_web else None
