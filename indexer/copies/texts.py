"""The texts of a store of copies, each kept once, and the keys that they are found by."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import NewType

from msgspec import msgpack

from indexer.copies.signature import Signature

ClusterId = NewType("ClusterId", int)
"""Names one cluster in a store: all articles that tell one story in the same words."""

Days = tuple[int, int]
"""The first and the last day of a stretch of time, as :meth:`datetime.date.toordinal` numbers them."""

MOST_TEXTS = 8
"""Texts found by one key: the latest. What more texts share is a pattern and leads to no copy."""

MOST_COMPARED = 16
"""Texts that a new one is compared with, those first that it shares most keys with."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS texts (
    text INTEGER PRIMARY KEY AUTOINCREMENT, cluster INTEGER NOT NULL, fingerprint BLOB UNIQUE,
    first_day INTEGER, last_day INTEGER, signature BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS texts_by_cluster ON texts (cluster);
CREATE TABLE IF NOT EXISTS keys (
    key INTEGER NOT NULL, text INTEGER NOT NULL, PRIMARY KEY (key, text)
) WITHOUT ROWID;
"""
_COLUMNS = "text, cluster, first_day, last_day, signature"
THESE = "(SELECT value FROM json_each(?))"
"""The values of a JSON array that is given as one parameter."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it is kept; the days bound the publication of the articles that had it.

    Those of a text without a date are the days of the first story that it was found in.
    """

    number: int
    cluster: ClusterId
    first_day: int | None
    last_day: int | None
    signature: Signature

    @property
    def days(self) -> Days | None:
        """The first and the last day; None where no date is known."""
        return None if self.first_day is None or self.last_day is None else (self.first_day, self.last_day)


class Texts:
    """The tables of texts and keys in a database."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database
        self._decode = msgpack.Decoder(Signature).decode
        self._encode = msgpack.Encoder().encode

    def get(self, number: int) -> Text | None:
        """The text of that number."""
        return self._one("text = ?", number)

    def find(self, signature: Signature) -> Text | None:
        """The text that is equal to this one; a text too short to be recognized is equal to none."""
        return self._one("fingerprint = ?", signature.fingerprint) if signature.keys else None

    def _one(self, condition: str, value: object) -> Text | None:
        row = self._db.execute(f"SELECT {_COLUMNS} FROM texts WHERE {condition}", (value,)).fetchone()
        return self._read(row) if row else None

    def _read(self, row: tuple[int, int, int | None, int | None, bytes]) -> Text:
        number, cluster, first_day, last_day, signature = row
        return Text(number, ClusterId(cluster), first_day, last_day, self._decode(signature))

    def add(self, signature: Signature, cluster: ClusterId, days: Days | None) -> int:
        """Keep a text, so that it can be found; the number it got."""
        fingerprint = signature.fingerprint if signature.keys else None
        row = (cluster, fingerprint, *(days or (None, None)), self._encode(signature))
        statement = (
            "INSERT INTO texts (cluster, fingerprint, first_day, last_day, signature) VALUES (?, ?, ?, ?, ?)"
        )
        number = self._db.execute(statement, row).lastrowid or 0
        self._make_room(signature.keys)
        self._db.executemany("INSERT INTO keys VALUES (?, ?)", ((key, number) for key in signature.keys))
        return number

    def remove(self, text: Text) -> None:
        """Forget a text."""
        self._db.execute("DELETE FROM texts WHERE text = ?", (text.number,))
        keys = ((key, text.number) for key in text.signature.keys)
        self._db.executemany("DELETE FROM keys WHERE key = ? AND text = ?", keys)

    def published(self, text: Text, day: int) -> None:
        """Note that an article with this text was published on a day."""
        first, last = min(text.first_day or day, day), max(text.last_day or day, day)
        self._db.execute(
            "UPDATE texts SET first_day = ?, last_day = ? WHERE text = ?", (first, last, text.number)
        )

    def assume(self, days: Days, cluster: ClusterId) -> None:
        """Take all texts of a cluster that have no date for as old as those that have one."""
        self._db.execute(
            "UPDATE texts SET first_day = ?, last_day = ? WHERE cluster = ? AND first_day IS NULL",
            (*days, cluster),
        )

    def move(self, cluster: ClusterId, into: ClusterId) -> None:
        """Put all texts of a cluster into another one."""
        self._db.execute("UPDATE texts SET cluster = ? WHERE cluster = ?", (into, cluster))

    def sharing_keys(self, signature: Signature) -> list[Text]:
        """The texts to compare with, most shared keys first, of equally many the earliest."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM texts JOIN (SELECT text, count(*) AS shared FROM keys"
            f" WHERE key IN {THESE} GROUP BY text ORDER BY shared DESC, text LIMIT ?) USING (text)"
            " ORDER BY shared DESC, text",
            (json.dumps(signature.keys), MOST_COMPARED),
        )
        return [self._read(row) for row in rows]

    def _make_room(self, keys: tuple[int, ...]) -> None:
        """Take the keys that enough texts have away from the oldest of these."""
        self._db.execute(
            "DELETE FROM keys WHERE (key, text) IN (SELECT key, min(text) FROM keys"
            f" WHERE key IN {THESE} GROUP BY key HAVING count(*) >= ?)",
            (json.dumps(keys), MOST_TEXTS),
        )


def days_between(a: Days | None, b: Days | None) -> int | None:
    """The days between two stretches of time, 0 where they meet, or None where one is unknown."""
    return None if a is None or b is None else max(0, b[0] - a[1], a[0] - b[1])


def day_of(published: str | None) -> int | None:
    """The day of a date in ISO 8601 as a number, or None."""
    return date.fromisoformat(published[:10]).toordinal() if published else None
