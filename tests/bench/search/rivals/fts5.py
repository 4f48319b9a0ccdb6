"""SQLite's FTS5."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from indexer.search.document import IndexDocument
from tests.bench.search.rivals import PAGE

_TABLES = """
CREATE VIRTUAL TABLE articles USING fts5(title, body, tokenize='porter unicode61');
CREATE TABLE actors (article INTEGER, actor TEXT, PRIMARY KEY (article, actor)) WITHOUT ROWID;
"""
_NEWEST = f"ORDER BY rowid LIMIT {PAGE}"


class Fts5:
    """Rowids rise from the newest article on, so that no result has to be sorted."""

    name = "SQLite FTS5"
    rounds = 1000

    def __init__(self, folder: Path) -> None:
        self._path = folder / "articles.sqlite"

    def build(self, documents: Iterable[IndexDocument]) -> None:
        self._path.parent.mkdir(parents=True)
        connection = sqlite3.connect(self._path)
        connection.executescript(_TABLES)
        places: list[tuple[str, int]] = []
        connection.execute("CREATE TABLE unsorted (number INTEGER PRIMARY KEY, title, body, actors)")
        for number, document in enumerate(documents):
            places.append((document.published or "", number))
            actors = "\n".join(document.actor_ids)
            connection.execute(
                "INSERT INTO unsorted VALUES (?, ?, ?, ?)", (number, document.title, document.body, actors)
            )
        for rowid, (_, number) in enumerate(sorted(places, reverse=True), start=1):
            title, body, actors = connection.execute(
                "SELECT title, body, actors FROM unsorted WHERE number = ?", (number,)
            ).fetchone()
            connection.execute(
                "INSERT INTO articles (rowid, title, body) VALUES (?, ?, ?)", (rowid, title, body)
            )
            connection.executemany(
                "INSERT OR IGNORE INTO actors VALUES (?, ?)", ((rowid, actor) for actor in actors.split("\n"))
            )
        connection.execute("DROP TABLE unsorted")
        connection.commit()
        connection.close()

    def open(self) -> None:
        self._connection = sqlite3.connect(self._path)

    def newest(self, query: str) -> object:
        return self._ask(f"SELECT title FROM articles WHERE articles MATCH ? {_NEWEST}", query)

    def snippets(self, query: str) -> object:
        snippet = "snippet(articles, 1, '[', ']', '…', 24)"
        return self._ask(f"SELECT title, {snippet} FROM articles WHERE articles MATCH ? {_NEWEST}", query)

    def best(self, query: str) -> object:
        return self._ask(
            f"SELECT title FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT {PAGE}", query
        )

    def actors(self, query: str) -> object:
        return self._ask(
            "SELECT actor, count(*) FROM articles JOIN actors ON article = articles.rowid "
            "WHERE articles MATCH ? GROUP BY actor ORDER BY 2 DESC LIMIT 1000",
            query,
        )

    def _ask(self, statement: str, query: str) -> object:
        return self._connection.execute(statement, (query,)).fetchall()
