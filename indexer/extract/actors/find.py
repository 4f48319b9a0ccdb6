"""The whole pass over one article: sentences, names, mentions, actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.extract.actors.agreement import agree
from indexer.extract.actors.canonical import canonical_name, unique_ids
from indexer.extract.actors.clauses import Clause, read_clauses
from indexer.extract.actors.countries import (
    dominant,
    is_public,
    leaders,
    most_said,
    of_mention,
    of_organization,
    of_role,
)
from indexer.extract.actors.institutions import find_ministries
from indexer.extract.actors.leads import find_lead_roles
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned, find_mentions
from indexer.extract.actors.merge import merge
from indexer.extract.actors.metonymy import settle_seats
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.reading import read, story
from indexer.extract.actors.recognize import recognize
from indexer.extract.actors.roles import Stated, find_roles
from indexer.extract.actors.sentence import Sentence
from indexer.extract.actors.surface import Surface
from indexer.model import Actor, ActorKind, Article, Mention, Role, Span


@dataclass(frozen=True, slots=True)
class _Found:
    """All that was found in one article, before it becomes actors."""

    text: str
    sentences: Sequence[Sentence]
    clauses: Sequence[Clause]
    mentioned: Sequence[Mentioned]
    roles: dict[int, list[Stated]]


def find_actors(article: Article) -> tuple[Actor, ...]:
    """The actors of an article's story, each once, in order of their first mention.

    Only headline, dateline, body and captions tell the story; where an article has
    no sections, all of its text does. Pure; any text will do.
    """
    found = _find(article)
    spans = [_mention_span(found, mention) for mention in found.mentioned]
    surfaces = [
        Surface(
            text=article.text[span.start : span.end],
            kind=mention.kind,
            start=span.start,
            code=mention.code,
            bracketed=article.text[max(0, span.start - 1) : span.start] == "(",
        )
        for span, mention in zip(spans, found.mentioned, strict=True)
    ]
    groups = merge(surfaces)
    names = [canonical_name([surfaces[i] for i in group], _offices(found, group)) for group in groups]
    return tuple(
        Actor(
            id=actor_id,
            name=name,
            kind=surfaces[group[0]].kind,
            mentions=tuple(Mention(spans[i], surfaces[i].text) for i in group),
            roles=_roles(found, group),
            country=_country(found, group, name),
        )
        for actor_id, name, group in zip(unique_ids(names), names, groups, strict=True)
    )


def _find(article: Article) -> _Found:
    sentences = read(article.text, story(article))
    found = find_mentions(sentences, recognize(sentences))
    found = agree(sentences, found)
    found = settle_seats(sentences, found)
    found = find_ministries(sentences, found)
    known = read_clauses(sentences, found)
    roles: defaultdict[int, list[Stated]] = defaultdict(list)
    stated_roles = find_roles(known, found)
    for stated in [*stated_roles, *find_lead_roles(known, found, stated_roles)]:
        roles[stated.mention].append(stated)
    return _Found(article.text, sentences, known, found, roles)


def _mention_span(found: _Found, mention: Mentioned) -> Span:
    """Where a mention stands; the period of ``Corp.`` is left to the sentence."""
    span = _span(found, mention.sentence, mention.first, mention.end)
    last = found.sentences[mention.sentence].tokens[mention.end - 1].text
    abbreviated = last.endswith(".") and last.lower() in words("company_suffix")
    return Span(span.start, span.end - abbreviated)


def _span(found: _Found, sentence: int, first: int, end: int) -> Span:
    tokens = found.sentences[sentence].tokens
    return Span(tokens[first].start, tokens[end - 1].end)


def _stated(found: _Found, group: Iterable[int]) -> list[Stated]:
    return [stated for i in group for stated in found.roles.get(i, ())]


def _offices(found: _Found, group: Iterable[int]) -> frozenset[str]:
    return frozenset(
        found.clauses[stated.sentence].form(stated.phrase.head).lower() for stated in _stated(found, group)
    )


def _roles(found: _Found, group: Iterable[int]) -> tuple[Role, ...]:
    spans = {_span(found, s.sentence, s.phrase.first, s.phrase.end) for s in _stated(found, group)}
    return tuple(Role(span, found.text[span.start : span.end]) for span in sorted(spans))


def _country(found: _Found, group: Sequence[int], name: str) -> str | None:
    kind = found.mentioned[group[0]].kind
    by_role = [of_role(found.clauses[stated.sentence], stated.phrase) for stated in _stated(found, group)]
    by_place = [of_mention(found.clauses[found.mentioned[i].sentence], found.mentioned[i]) for i in group]
    said = most_said(by_role) or most_said(by_place)
    if kind is ActorKind.PERSON:
        holds_office = any(is_public(found.clauses[s.sentence], s.phrase) for s in _stated(found, group))
        known = said or leaders().get(parse_person(name))
        return known or (dominant(found.mentioned) if holds_office else None)
    if kind is ActorKind.ORGANIZATION:
        return of_organization(name) or said
    return said
