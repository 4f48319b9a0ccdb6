"""The nouns of what a user writes about articles."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from hashlib import blake2b
from typing import NewType

from indexer.errors import UsageError
from indexer.model import ArticleId

ContentKey = NewType("ContentKey", str)
"""Names an article by its words, whatever file it stands in."""

_KEY_BYTES = 16
_NOT_IN_A_TAG = frozenset("\"'(),:*~")


def content_key(text: str) -> ContentKey:
    """The key of an article with this text; white space and Unicode forms make no difference."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return ContentKey(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=_KEY_BYTES).hexdigest())


@dataclass(frozen=True, slots=True)
class Subject:
    """An article that something is written about.

    ``article`` and ``title`` say which one it was, should its text ever be cleaned differently.
    """

    key: ContentKey
    article: ArticleId
    title: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """What has been written about one article; ``tags`` are in order of the alphabet."""

    subject: Subject
    is_read: bool = False
    is_starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been written."""
        return not (self.is_read or self.is_starred or self.tags or self.note)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that was given a name."""

    name: str
    query: str


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag and how many articles have it."""

    tag: str
    articles: int


def tag_of(text: str) -> str:
    """A tag as it is kept: one word in lower case.

    Raises:
        UsageError: it could not be written in a query.
    """
    tag = unicodedata.normalize("NFC", text).strip().casefold()
    if not tag or any(c.isspace() or c in _NOT_IN_A_TAG or not c.isprintable() for c in tag):
        raise UsageError(f"a tag is one word, without quotes, brackets, commas or colons: {text!r}")
    return tag
