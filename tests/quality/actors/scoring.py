"""How well mentions, actors, roles, countries and clusters are found.

Spans are compared exactly, after a leading article and a trailing possessive are
trimmed. A found span that the gold has as optional, or as neither person,
organisation nor place, counts neither for nor against. Actors are matched one to
one with gold entities by their mentions: a split costs precision, a wrong merge
recall. People that were annotated here go without Jr., as their conventions say,
whether it is found or not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from indexer.extract.actors import find_actors
from indexer.extract.actors.gazetteer import Sense, lookup
from indexer.extract.actors.merge import merge
from indexer.extract.actors.surface import Surface
from indexer.model import Actor, ActorKind, Article, ArticleId, Origin, Section, SectionKind, Span
from tests.quality.actors.corpora import (
    Capital,
    ClusteredMention,
    Document,
    GoldMention,
    trim,
    without_suffix,
)

CONLL = {
    ActorKind.PERSON: "PER",
    ActorKind.ORGANIZATION: "ORG",
    ActorKind.STATE: "LOC",
    ActorKind.PLACE: "LOC",
}
OWN = {kind: kind.value for kind in ActorKind}
_JUDGED = frozenset({*CONLL.values(), *OWN.values()})
_OVERLAP = 0.8


@dataclass(slots=True)
class Count:
    """What was found rightly, wrongly, and not."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """The F1 score in percent."""
        total = 2 * self.right + self.wrong + self.missed
        return 200 * self.right / total if total else 0.0


@dataclass(slots=True)
class Figures:
    """The counts of a corpus, and the places of all mentions that are right."""

    untyped: Count = field(default_factory=Count)
    typed: Count = field(default_factory=Count)
    actors: Count = field(default_factory=Count)
    roles: Count = field(default_factory=Count)
    countries: Count = field(default_factory=Count)
    right: set[tuple[str, int]] = field(default_factory=set)


def judge(documents: Iterable[Document], kinds: dict[ActorKind, str]) -> Figures:
    """Find the actors of all documents and compare them with the gold."""
    figures = Figures()
    for document in documents:
        body = Section(document.body, SectionKind.BODY)
        actors = find_actors(Article(ArticleId(document.name), Origin(document.name), document.text, (body,)))
        judge_mentions(document, actors, kinds, figures)
        judge_actors(document, actors, kinds, figures.actors)
        judge_people(document, actors, figures)
    return figures


def judge_mentions(
    document: Document, actors: Sequence[Actor], kinds: dict[ActorKind, str], figures: Figures
) -> None:
    """Count the mentions of one document."""
    gold = {trim(document.text, m.span): m.type for m in document.mentions if _counts(m)}
    found = {trim(document.text, m.span): kinds[actor.kind] for actor in actors for m in actor.mentions}
    for span, kind in found.items():
        if span in gold:
            figures.untyped.right += 1
            if gold[span] == kind:
                figures.typed.right += 1
                figures.right.add((document.name, span.start))
            else:
                figures.typed.wrong += 1
                figures.typed.missed += 1
        elif not _passed_over(document, span):
            figures.untyped.wrong += 1
            figures.typed.wrong += 1
    missed = len(gold.keys() - found.keys())
    figures.untyped.missed += missed
    figures.typed.missed += missed


def judge_actors(
    document: Document, actors: Sequence[Actor], kinds: dict[ActorKind, str], count: Count
) -> None:
    """Count the actors of one document, matched one to one with its entities."""
    types: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for m in document.mentions:
        if m.type in _JUDGED:
            types[m.entity][m.type] += 1
    owner = {trim(document.text, m.span): m.entity for m in reversed(document.mentions) if m.entity in types}
    required = {m.entity for m in document.mentions if _counts(m)}
    spans = [{trim(document.text, m.span) for m in actor.mentions} for actor in actors]
    hits = [Counter(owner[span] for span in s if span in owner) for s in spans]
    taken: set[str] = set()
    for i in sorted(range(len(actors)), key=lambda i: -max(hits[i].values(), default=0)):
        best, most = hits[i].most_common(1)[0] if hits[i] else ("", 0)
        type_ = types[best].most_common(1)[0][0] if types.get(best) else ""
        if type_ == kinds[actors[i].kind] and best not in taken and 2 * most > hits[i].total():
            taken.add(best)
            count.right += best in required
        elif not (best and best not in required) and not all(_passed_over(document, s) for s in spans[i]):
            count.wrong += 1
    count.missed += len(required - taken)


def judge_people(document: Document, actors: Sequence[Actor], figures: Figures) -> None:
    """Count the roles and countries of the people of one document."""
    said = [role.span for actor in actors for role in actor.roles]
    wanted = [role for person in document.people for role in person.roles]
    found = sum(any(_near(span, role) for span in said) for role in wanted)
    figures.roles.right += found
    figures.roles.missed += len(wanted) - found
    figures.roles.wrong += sum(not any(_near(span, role) for role in wanted) for span in said)
    for person in document.people:
        if person.country is None:
            continue
        named = {without_suffix(document.text, span) for span in person.mentions}
        ours = [
            actor
            for actor in actors
            if actor.kind is ActorKind.PERSON
            and any(without_suffix(document.text, m.span) in named for m in actor.mentions)
        ]
        is_right = bool(ours) and ours[0].country == person.country
        figures.countries.right += is_right
        figures.countries.missed += not is_right


def judge_clusters(documents: Iterable[tuple[str, list[ClusteredMention]]]) -> dict[str, float]:
    """The share of gold clusters that merging gold mentions gives back exactly, in percent, by kind."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for _, mentions in documents:
        groups = {frozenset(group) for group in merge(_surfaces(mentions))}
        clusters: defaultdict[int, set[int]] = defaultdict(set)
        for i, mention in enumerate(mentions):
            clusters[mention.cluster].add(i)
        for cluster in clusters.values():
            for name in ("all", mentions[min(cluster)].kind.value):
                total[name] += 1
                right[name] += frozenset(cluster) in groups
    return {name: 100 * right[name] / total[name] for name in total}


def judge_capitals(articles: Iterable[tuple[str, str, list[Capital]]]) -> dict[str, float]:
    """The share of capitals read rightly, in percent, by half; names that only hold one apart."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for name, text, capitals in articles:
        actors = find_actors(Article(ArticleId(name), Origin(name), text))
        kind_at = {m.span.start: actor.kind for actor in actors for m in actor.mentions}
        for capital in capitals:
            kind = kind_at.get(capital.span.start)
            half = "other" if capital.meaning == "other" else capital.half
            total[half] += 1
            if capital.meaning == "place":
                right[half] += kind is not None and kind is not ActorKind.STATE
            else:
                right[half] += (kind is ActorKind.STATE) == (capital.meaning == "state")
    return {half: 100 * right[half] / total[half] for half in total}


def _surfaces(mentions: Sequence[ClusteredMention]) -> list[Surface]:
    surfaces: list[Surface] = []
    for m in mentions:
        listed = lookup(m.text.removeprefix("the ")) if m.kind is ActorKind.PLACE else None
        code = listed.code if listed and listed.sense in (Sense.STATE, Sense.TERRITORY) else None
        gap = m.start - surfaces[-1].start - len(surfaces[-1].text) if surfaces else 0
        kind = ActorKind.STATE if code else m.kind
        surfaces.append(Surface(m.text, kind, m.start, code, bracketed=gap == len(" (")))
    return surfaces


def _counts(mention: GoldMention) -> bool:
    return not mention.optional and mention.type in _JUDGED


def _passed_over(document: Document, span: Span) -> bool:
    """Whether a found span counts neither for nor against."""
    optional = any(not _counts(m) and trim(document.text, m.span) == span for m in document.mentions)
    return optional or any(part.covers(span) for part in document.ignored)


def _near(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= _OVERLAP * max(one.end - one.start, other.end - other.start)
