"""Which entries a segment has: the fields of an index document, as an inverted index holds them.

An entry is found by field and key. Of the words of a field, ``=word`` is the entry of a
frequent one, ``#head`` that of the rare ones with one head, and ``<head`` says which
documents hold any word with that head. A stem is a word that begins with ``~``.
The places of words are the entries of a second field, ``FIELD_at``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from indexer.search.analysis import keyword
from indexer.search.document import IndexDocument
from indexer.search.tree import Field
from indexer.search.whoosh_engine.codec import HEAD

PLACES = "_at"
STEM = "~"

WITH_HEADS = frozenset({Field.TITLE, Field.BODY})
"""Fields whose vocabulary is so large that the documents of every short head are kept ready."""

TEXTS: dict[Field, Callable[[IndexDocument], Sequence[str]]] = {
    Field.TITLE: lambda document: (document.title,),
    Field.BODY: lambda document: (document.body,),
    Field.ACTOR: lambda document: document.actor_names,
    Field.ROLE: lambda document: document.roles,
    Field.SOURCE: lambda document: (document.source or "",),
}
"""What is searched word by word; no phrase runs from one text of a field into the next."""

KEYWORDS: dict[Field, Callable[[IndexDocument], Sequence[str]]] = {
    Field.ACTOR_ID: lambda document: document.actor_ids,
    Field.COUNTRY: lambda document: document.countries,
    Field.PUBLISHED: lambda document: document.published_grains,
    Field.MENTIONS: lambda document: document.mentioned_grains,
    Field.IS: lambda document: document.flags,
}
"""What is matched whole."""


def own_key(word: str) -> bytes:
    """The key of a frequent word's entry."""
    return b"=" + word.encode()


def block_key(word: str) -> bytes:
    """The key of the entry that rare words with the head of ``word`` share."""
    return b"#" + word[:HEAD].encode()


def head_key(head: str) -> bytes:
    """The key of the entry that says which documents hold a word with this head."""
    return b"<" + head.encode()


def keywords(values: Sequence[str]) -> set[str]:
    """Keyword values as they are compared."""
    return {folded for value in values if (folded := keyword(value))}
