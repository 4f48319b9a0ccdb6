"""The fields of an article in the index, declared once and for every engine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from indexer.model import ArticleId

SCHEMA_VERSION = 2
"""Raised whenever the meaning of a field changes; an index of another version is rebuilt."""


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """An annotated article as an engine stores it.

    The texts are searched word by word; the tuples are keywords, matched whole.
    ``published_grains`` and ``mentioned_grains`` hold one keyword for each grain
    of each date: ``2019``, ``2019-11``, ``2019-11-06``. ``folders`` are the file that it was
    read from and every folder above that, matched with their case. ``opening`` is how
    the text begins, for lists: an article may have no headline. ``actor_labels`` are what to show for each of
    ``actor_ids``, in the same order. ``published_within`` is as
    :attr:`indexer.model.Published.within`. ``record`` is the annotated
    article itself, as :mod:`indexer.record` packs it; an engine only keeps it.
    """

    id: ArticleId
    origin: str
    title: str
    body: str
    published: str | None
    published_is_certain: bool
    source: str | None
    actor_ids: tuple[str, ...] = ()
    actor_names: tuple[str, ...] = ()
    actor_labels: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    published_grains: tuple[str, ...] = ()
    mentioned_grains: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    opening: str = ""
    published_within: tuple[date, date] | None = None
    record: bytes = b""
