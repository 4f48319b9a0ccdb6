"""The evaluation corpora as plain values, read from ``$DATELINE_EVAL_DATA``.

CoNLL-2003's testa with AIDA's entity ids, WorldWide's Asian newswire, Deutsche
Welle's mention clusters (DWIE, which has no text), and the seeds with roles and
countries. Nothing of them is kept in the project.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.model import ActorKind, Span
from tests.news import read_rows

FILES = {"AIDA": "actors/dev-aida-conll-testa.jsonl.gz", "Asia": "actors/dev-worldwide-asia.jsonl.gz"}
CLUSTERS = "actors/dev-dwie-clusters.jsonl.gz"
SEEDS = "seeds/actors_gold.json"
PEOPLE = Path(__file__).with_name("people")
CAPITALS = Path(__file__).with_name("capitals.tsv")

_SPORT = re.compile(
    r"[A-Z -]*(SOCCER|CRICKET|TENNIS|GOLF|RUGBY|BASEBALL|BASKETBALL|NBA|NHL|NFL|CYCLING|ATHLETICS|SKIING"
    r"|MOTOR|BOXING|SWIMMING|HOCKEY|FOOTBALL|SPEED SKATING|FIGURE SKATING|BADMINTON|SQUASH|SHOOTING"
    r"|YACHTING|CHESS|GYMNASTICS|ALPINE|BIATHLON|BOBSLEIGH|LUGE|SUMO|VOLLEYBALL|HORSE|RALLY)"
)
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_SUFFIX = re.compile(r",?\s(?:Jr|Sr)\.?$")
_TAIL = re.compile(r"(?:['’]s?|[\s,;:]{1,20})$")
_SEED_KIND = {"organisation": "organization"}


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Where an entity is named; ``optional`` ones count neither for nor against."""

    span: Span
    type: str
    entity: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """What the seeds say about one person: where it is named, its country, where its roles stand."""

    mentions: frozenset[Span]
    country: str | None
    roles: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its gold; ``body`` is the part that is the article, ``ignored`` what is not judged."""

    name: str
    text: str
    body: Span
    mentions: tuple[GoldMention, ...]
    ignored: tuple[Span, ...] = ()
    people: tuple[GoldPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class ClusteredMention:
    """A gold mention of DWIE: its text, where it begins, its kind and its cluster."""

    text: str
    start: int
    kind: ActorKind
    cluster: int


@dataclass(frozen=True, slots=True)
class Capital:
    """The name of a capital: ``meaning`` is state, place, or other (part of another name)."""

    half: str
    span: Span
    meaning: str


def read_corpus(data: Path, corpus: str) -> list[Document]:
    """The documents of one of :data:`FILES`; of AIDA only those that are not about sport."""
    return [
        Document(line["id"], line["text"], Span(0, len(line["text"])), tuple(_mentions(line)))
        for line in _lines(data / FILES[corpus])
        if corpus != "AIDA" or not _SPORT.match(line["text"])
    ]


def _mentions(line: dict[str, Any]) -> Iterator[GoldMention]:
    for e in line["entities"]:
        span = trim(line["text"], Span(e["start"], e["end"]))
        surface = line["text"][span.start : span.end].lower()
        yield GoldMention(Span(e["start"], e["end"]), e["type"], str(e.get("id") or (e["type"], surface)))


def read_seeds(data: Path) -> list[Document]:
    """The five seeds."""
    gold = json.loads((data / SEEDS).read_text(encoding="utf-8"))
    return [_seed(data, article) for article in gold["articles"]]


def _seed(data: Path, article: dict[str, Any]) -> Document:
    text = (data / "seeds" / article["file"]).read_text(encoding="utf-8")
    begin, end = article["body"].values() if isinstance(article["body"], dict) else article["body"]
    ignored = [Span(0, begin), Span(end, len(text)), *(Span(i["start"], i["end"]) for i in article["ignore"])]
    mentions, people = [], []
    for actor in article["actors"]:
        kind = _SEED_KIND.get(actor["type"], actor["type"])
        for m in actor["mentions"]:
            optional = m["nested"] or m["section"] != "body" or actor["status"] == "optional"
            optional = optional or m["kind"] in ("adjective", "nominal")
            mentions.append(GoldMention(Span(m["start"], m["end"]), kind, actor["id"], optional))
        if kind == "person":
            spans = frozenset(Span(m["start"], m["end"]) for m in actor["mentions"])
            roles = tuple(Span(t["start"], t["end"]) for t in actor["titles"])
            people.append(GoldPerson(spans, actor["country"], roles))
    return Document(article["file"], text, Span(begin, end), tuple(mentions), tuple(ignored), tuple(people))


def lots() -> list[str]:
    """The names of the lots of articles whose people were annotated here, in the order of their making."""
    return sorted((file.stem for file in PEOPLE.glob("*.tsv")), key=int)


def read_people(data: Path, lot: str) -> list[Document]:
    """The news articles of one lot, whose people were annotated here; the text comes from the data."""
    lines = (PEOPLE / f"{lot}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line[0] != "#"]
    until = {row[0]: int(row[1]) for row in rows if row[0]}
    people: dict[str, list[GoldPerson]] = {name: [] for name in until}
    name = ""
    for row in rows:
        name = row[0] or name
        if not row[0]:
            country = None if row[2] == "-" else row[2]
            people[name].append(GoldPerson(frozenset({_offsets(row[1])}), country, _all_offsets(row[3])))
    texts = {line["id"]: line["text"] for line in read_rows(data) if line["id"] in until}
    return [
        Document(name, text[: until[name]], Span(0, until[name]), (), (), tuple(people[name]))
        for name, text in texts.items()
    ]


def read_capitals(data: Path) -> Iterator[tuple[str, str, list[Capital]]]:
    """Articles by name and text, with the names of capitals in them and what they mean."""
    by_article: defaultdict[str, list[Capital]] = defaultdict(list)
    for line in CAPITALS.read_text(encoding="utf-8").splitlines():
        if line[0] != "#":
            half, name, offsets, meaning = line.split("\t")
            by_article[name].append(Capital(half, _offsets(offsets), meaning))
    for article in read_rows(data):
        if article["id"] in by_article:
            yield article["id"], article["text"], by_article[article["id"]]


def _offsets(cell: str) -> Span:
    start, end = cell.split("-")
    return Span(int(start), int(end))


def _all_offsets(cell: str) -> tuple[Span, ...]:
    return tuple(map(_offsets, cell.split()))


def read_clusters(data: Path) -> Iterator[tuple[str, list[ClusteredMention]]]:
    """DWIE's documents: people, organisations and places, in order of the text."""
    for line in _lines(data / CLUSTERS):
        kinds = {c["concept"]: _dwie_kind(c["tags"]) for c in line["concepts"] if "type::entity" in c["tags"]}
        mentions = [
            ClusteredMention(m["text"], m["begin"], kind, m["concept"])
            for m in line["mentions"]
            if (kind := kinds.get(m["concept"])) is not None
        ]
        yield line["id"], sorted(mentions, key=lambda mention: mention.start)


def _dwie_kind(tags: list[str]) -> ActorKind | None:
    for tag, kind in (
        ("type::person", ActorKind.PERSON),
        ("type::organization", ActorKind.ORGANIZATION),
        ("type::location", ActorKind.PLACE),
    ):
        if tag in tags:
            return kind
    return None


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def trim(text: str, span: Span) -> Span:
    """The span without a leading article and a trailing possessive."""
    lead = _ARTICLE.match(text, span.start, span.end)
    start = lead.end() if lead else span.start
    tail = _TAIL.search(text[start : span.end])
    return Span(start, start + tail.start() if tail else span.end)


def without_suffix(text: str, span: Span) -> Span:
    """The span without Jr. or Sr. at its end."""
    suffix = _SUFFIX.search(text[span.start : span.end])
    return Span(span.start, span.start + suffix.start() if suffix else span.end)
