"""By-actor timelines out of MEANTIME's Apple corpus: who takes part in which dated event.

The corpus annotates the first sentences of each article with events, those who take
part in them, and links in time; a timeline is what these say together. An event is
dated by a time expression that it lies in or is simultaneous with, or by one of an
event that it is simultaneous with. What is negated, only possible, generic, or still to
come is no event of a timeline.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.quality.chronology.corpora import Corpus, Telling, Timeline, read_document

ENTITIES = ("Apple", "Steve Jobs", "iTunes music store", "iPod")
"""Those that take part in events of many articles, under names that one would ask for."""

_AT = frozenset({"IS_INCLUDED", "SIMULTANEOUS", "IDENTITY"})
ANNOTATED = range(2, 6)
"""The sentences that are annotated, behind headline and dateline."""


def read_meantime(data: Path) -> Corpus:
    """The articles, and the timelines of :data:`ENTITIES`, restricted to the annotated sentences."""
    paths = sorted((data / "timeline" / "meantime-apple").glob("*.xml"))
    documents, gold = [], defaultdict[str, set[Telling]](set)
    for path in paths:
        document, root = read_document(path), ET.parse(path).getroot()
        documents.append(document)
        for entity, telling in _tellings(root, document.name):
            gold[entity].add(telling)
    timelines = [
        Timeline(
            entity, frozenset(telling for telling in gold[entity.casefold()] if telling.sentence in ANNOTATED)
        )
        for entity in ENTITIES
    ]
    return Corpus("meantime", tuple(documents), tuple(timelines), ANNOTATED)


@dataclass(frozen=True, slots=True)
class _Links:
    """The relations of one article by the number of the markable that each begins with."""

    participants: list[tuple[str, str]]
    entities: dict[str, str]
    dates: dict[str, set[str]]


def _tellings(root: ET.Element, document: str) -> Iterator[tuple[str, Telling]]:
    sentence_of = {token.attrib["t_id"]: int(token.attrib["sentence"]) for token in root.iter("token")}
    events = {
        event.attrib["m_id"]: sentence_of[event.find("token_anchor").attrib["t_id"]]  # type: ignore[union-attr]
        for event in root.iter("EVENT_MENTION")
        if _has_happened(event)
    }
    links = _links(root)
    for event, mention in links.participants:
        entity = links.entities.get(mention)
        if event in events and entity is not None:
            for date in links.dates[event]:
                yield entity.casefold(), Telling(date, document, events[event])


def _has_happened(event: ET.Element) -> bool:
    said = event.attrib
    return (
        said.get("polarity") != "NEG"
        and said.get("certainty") != "POSSIBLE"
        and said.get("special_cases") not in ("GEN", "COND_MAIN_CLAUSE", "COND_IF_CLAUSE")
        and said.get("time") != "FUTURE"
    )


def _links(root: ET.Element) -> _Links:
    names = {entity.attrib["m_id"]: entity.attrib["TAG_DESCRIPTOR"] for entity in root.iter("ENTITY")}
    entities: dict[str, str] = {}
    for link in root.iter("REFERS_TO"):
        target = link.find("target")
        name = names.get(target.attrib["m_id"]) if target is not None else None
        if name is not None:
            entities |= {source.attrib["m_id"]: name for source in link.iter("source")}
    participants = [pair for link in root.iter("HAS_PARTICIPANT") for pair in _pairs(link)]
    return _Links(participants, entities, _dates(root))


def _dates(root: ET.Element) -> dict[str, set[str]]:
    values = {timex.attrib["m_id"]: timex.attrib["value"] for timex in root.iter("TIMEX3")}
    found, same = defaultdict[str, set[str]](set), []
    for link in root.iter("TLINK"):
        for source, target in _pairs(link):
            kind = link.attrib["reltype"]
            if kind in _AT and target in values:
                found[source].add(values[target][:10])
            elif kind == "INCLUDES" and source in values:
                found[target].add(values[source][:10])
            elif kind == "SIMULTANEOUS":
                same += [(source, target), (target, source)]
    known = {event: set(dates) for event, dates in found.items()}
    for source, target in same:
        if source not in known:
            found[source] |= known.get(target, set())
    return found


def _pairs(link: ET.Element) -> Iterable[tuple[str, str]]:
    target = link.find("target")
    if target is not None:
        for source in link.iter("source"):
            yield source.attrib["m_id"], target.attrib["m_id"]
