"""The copies that a library knows of: every article's text, and the cluster it belongs to.

A new article is looked up by its keys, compared with the few texts it shares most of
them with, and joins the clusters of those it is a copy of; nothing else is read. Equal
texts are kept once, so any number of them costs no more than one. The file is derived
data and holds numbers made from the articles, never their words.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from indexer.copies.compare import Relation, relate
from indexer.copies.database import modified, opened, told_as_library_error
from indexer.copies.signature import Signature
from indexer.copies.texts import THESE, ClusterId, Days, Text, Texts, day_of, days_between
from indexer.model import ArticleId

_MARKS = "CREATE TABLE IF NOT EXISTS marks (one INTEGER PRIMARY KEY, mark TEXT NOT NULL)"
_CLUSTER_OF = "(SELECT cluster FROM articles JOIN texts USING (text) WHERE id = ?)"
_IN_TIME = "published IS NULL, published, id"


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a cluster; ``published`` as in :class:`indexer.model.Published`."""

    id: ArticleId
    published: str | None


class Copies:
    """The clusters of one library; changes count from :meth:`commit` on.

    Which articles are together does not depend on the order in which they came, as long
    as no more than ``MOST_TEXTS`` different texts share a key; but one without a date belongs
    to the time of the first copy that has one. A removed article that joined two others leaves
    them joined. A cluster's id may change when it grows.

    One thread at a time may use it. Methods raise :class:`indexer.errors.LibraryError`
    where the file is damaged or cannot be written.
    """

    def __init__(self, database: sqlite3.Connection, still: tuple[Path, int] | None = None) -> None:
        self._db, self._still = database, still
        self._texts = Texts(database)

    @classmethod
    def open(cls, path: Path) -> Copies:
        """Open the store at ``path``, or make one.

        Raises:
            SchemaMismatch: another version of Dateline wrote it.
        """
        return cls(*opened(path))

    @property
    def is_outdated(self) -> bool:
        """Whether it must be opened again to see what another process has changed."""
        return self._still is not None and modified(self._still[0]) != self._still[1]

    def commit(self) -> None:
        """Make all changes since the last commit lasting."""
        with told_as_library_error():
            if self._db.in_transaction or not self.mark:
                self._db.execute(_MARKS)
                self._db.execute("REPLACE INTO marks VALUES (1, lower(hex(randomblob(16))))")
            self._db.commit()

    def close(self) -> None:
        """Close the file; what was not committed is dropped."""
        self._db.close()

    def add(self, article: ArticleId, signature: Signature, published: str | None = None) -> ClusterId:
        """Put an article into the cluster of its copies, or one of its own; which one that is.

        An article that is known is replaced. Clusters that turn out to tell one story become one.

        Args:
            published: an ISO 8601 date, or date and time, or None where it is unknown.
        """
        with told_as_library_error():
            day = day_of(published)
            old, text = self._text_of(article), self._texts.find(signature)
            if old and text != old:
                self._remove(article, old)
            if text is None:
                cluster, number = self._add_text(signature, None if day is None else (day, day))
            else:
                cluster, number = text.cluster, text.number
                if day is not None:
                    self._texts.published(text, day)
                    if text.days is None:
                        self._texts.assume((day, day), cluster)
            self._db.execute("INSERT OR REPLACE INTO articles VALUES (?, ?, ?)", (article, number, published))
            if old is None or text != old:
                self._grow(cluster, by=1)
            return cluster

    def remove(self, articles: Iterable[ArticleId]) -> None:
        """Forget these articles; what became one cluster through them stays one."""
        with told_as_library_error():
            for article in articles:
                if text := self._text_of(article):
                    self._remove(article, text)

    @property
    def state(self) -> tuple[int, int]:
        """Is another whenever something may have changed, here or by another process."""
        if self._still:
            return self._still[1], 0
        with told_as_library_error():
            (version,) = self._db.execute("PRAGMA data_version").fetchone()
        return version, self._db.total_changes

    @property
    def mark(self) -> str:
        """A name for what was committed last, for any process to know it by; empty where there is none.

        None has what was not committed yet, or was written before there were such names.
        """
        if self._db.in_transaction:
            return ""
        try:
            row = self._db.execute("SELECT mark FROM marks").fetchone()
        except sqlite3.OperationalError:
            return ""
        return row[0] if row else ""

    def cluster(self, article: ArticleId) -> tuple[Member, ...]:
        """The article and all its copies in order of time, those without a date last."""
        with told_as_library_error():
            rows = self._db.execute(
                "SELECT id, published FROM texts JOIN articles USING (text)"
                f" WHERE cluster = {_CLUSTER_OF} ORDER BY {_IN_TIME}",
                (article,),
            ).fetchall()
        return tuple(Member(ArticleId(row[0]), row[1]) for row in rows)

    def sizes(self, articles: Iterable[ArticleId]) -> dict[ArticleId, int]:
        """How many articles the cluster of each has, itself among them; those not known are left out."""
        with told_as_library_error():
            rows = self._db.execute(
                f"SELECT id, clusters.articles FROM articles JOIN texts USING (text)"
                f" JOIN clusters USING (cluster) WHERE id IN {THESE}",
                (json.dumps(list(articles)),),
            )
            return dict(rows)

    def stories(self) -> Iterator[tuple[ArticleId, ...]]:
        """The clusters of two articles or more, each in order of time."""
        with told_as_library_error():
            # In this order no signature has to be read: five times as fast.
            rows = self._db.execute(
                "SELECT cluster, id FROM clusters CROSS JOIN texts USING (cluster)"
                " CROSS JOIN articles USING (text)"
                f" WHERE clusters.articles > 1 ORDER BY cluster, {_IN_TIME}"
            )
            for _, members in groupby(rows, itemgetter(0)):
                yield tuple(ArticleId(article) for _, article in members)

    def relation(self, article: ArticleId, other: ArticleId) -> Relation | None:
        """How two articles are copies; None where they are so by way of others only, or not at all."""
        with told_as_library_error():
            a, b = self._text_of(article), self._text_of(other)
        if not (a and b):
            return None
        return relate(a.signature, b.signature, days_between(a.days, b.days))

    def _one(self, query: str, article: ArticleId) -> tuple[int, ...] | None:
        with told_as_library_error():
            row: tuple[int, ...] | None = self._db.execute(query, (article,)).fetchone()
        return row

    def _text_of(self, article: ArticleId) -> Text | None:
        row = self._one("SELECT text FROM articles WHERE id = ?", article)
        return self._texts.get(row[0]) if row else None

    def _add_text(self, signature: Signature, days: Days | None) -> tuple[ClusterId, int]:
        """Keep a new text in the cluster that it belongs to; which cluster, and the number of the text."""
        copies: dict[ClusterId, Text] = {}
        for text in self._texts.sharing_keys(signature):
            if text.cluster in copies:
                continue
            if relate(signature, text.signature, days_between(text.days, days)):
                copies[text.cluster] = text
                # Without a date it could tie together what years lie between: it is of the best copy's time.
                days = days or text.days
        cluster = self._cluster_of([*copies])
        if days and any(text.days is None for text in copies.values()):
            self._texts.assume(days, cluster)
        return cluster, self._texts.add(signature, cluster, days)

    def _cluster_of(self, found: list[ClusterId]) -> ClusterId:
        """One cluster made of all these; a new one for none."""
        if not found:
            row = self._db.execute("INSERT INTO clusters (articles) VALUES (0)")
            return ClusterId(row.lastrowid or 0)
        return self._merge(found) if len(found) > 1 else found[0]

    def _merge(self, clusters: list[ClusterId]) -> ClusterId:
        """Make one cluster of several; the smaller ones move, so that no article moves often."""
        sizes = dict(
            self._db.execute(
                f"SELECT cluster, articles FROM clusters WHERE cluster IN ({','.join('?' * len(clusters))})",
                clusters,
            )
        )
        largest, *others = sorted(clusters, key=lambda cluster: (-sizes[cluster], cluster))
        for other in others:
            self._texts.move(other, into=largest)
            self._db.execute("DELETE FROM clusters WHERE cluster = ?", (other,))
        self._grow(largest, by=sum(sizes[other] for other in others))
        return largest

    def _remove(self, article: ArticleId, text: Text) -> None:
        self._db.execute("DELETE FROM articles WHERE id = ?", (article,))
        if self._db.execute("SELECT 1 FROM articles WHERE text = ?", (text.number,)).fetchone() is None:
            self._texts.remove(text)
        self._grow(text.cluster, by=-1)

    def _grow(self, cluster: ClusterId, *, by: int) -> None:
        self._db.execute("UPDATE clusters SET articles = articles + ? WHERE cluster = ?", (by, cluster))
        if by < 0:
            self._db.execute("DELETE FROM clusters WHERE cluster = ? AND articles = 0", (cluster,))
