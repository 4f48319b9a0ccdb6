"""Pairs of articles that are known to be copies of one story or not, read from ``$DATELINE_EVAL_DATA``.

``wirecopies`` are wire stories with copies made by known means and three kinds of pairs that
only look alike; ``hand42`` are real pairs that were judged by hand.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from indexer.clean import clean
from indexer.copies import Copies, signature
from indexer.indexed import searched_text
from indexer.model import ArticleId, Origin, RawDocument
from tests.news import read_rows


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a pair; ``published`` as in :class:`indexer.model.Published`."""

    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, how the one was made from the other, and whether they tell one story."""

    id: str
    kind: str
    same_story: bool
    versions: tuple[Version, Version]


@dataclass(frozen=True, slots=True)
class Score:
    """How many pairs were judged, and which wrongly; ``f1`` is that of finding copies, in per cent."""

    pairs: int
    wrong: tuple[Pair, ...]
    f1: float

    def wrong_of(self, kind: str) -> int:
        """How many pairs of a kind were judged wrongly."""
        return sum(pair.kind == kind for pair in self.wrong)


def read_wirecopies(data: Path) -> Iterator[Pair]:
    """The pairs with known relation."""
    with gzip.open(data / "articles" / "neardup" / "wirecopies.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield Pair(row["id"], row["kind"], row["same_story"], (Version(row["a"]), Version(row["b"])))


def read_hand42(data: Path) -> Iterator[Pair]:
    """The pairs judged by hand, with the days of their publication."""
    judged = (data / "articles" / "neardup" / "hand42.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in judged.split("\n") if line]
    wanted = {row[side] for row in rows for side in "ab"}
    articles = {row["id"]: row for row in read_rows(data) if row["id"] in wanted}
    for row in rows:
        one, other = (Version(articles[row[side]]["text"], articles[row[side]]["date"]) for side in "ab")
        yield Pair(f"{row['a']}|{row['b']}", row["label"], row["same_story"], (one, other))


def as_given(text: str) -> str:
    """The text as it is, with whatever stands around the article."""
    return text


def as_indexed(text: str) -> str:
    """What the index searches of a page."""
    return searched_text(clean(RawDocument(Origin("page"), text)))


def score(pairs: Iterable[Pair], read: Callable[[str], str] = as_given) -> Score:
    """Put each pair into a store of its own and see whether it becomes one cluster."""
    judged = [(pair, _become_one(pair, read)) for pair in pairs]
    found = sum(pair.same_story and joined for pair, joined in judged)
    claimed, there = sum(joined for _, joined in judged), sum(pair.same_story for pair, _ in judged)
    wrong = tuple(pair for pair, joined in judged if joined != pair.same_story)
    return Score(len(judged), wrong, 200 * found / (claimed + there) if claimed + there else 100.0)


def _become_one(pair: Pair, read: Callable[[str], str]) -> bool:
    with closing(Copies.open(Path(":memory:"))) as copies:
        clusters = [
            copies.add(ArticleId(name), signature(read(version.text)), version.published)
            for name, version in zip("ab", pair.versions, strict=True)
        ]
    return clusters[0] == clusters[1]
