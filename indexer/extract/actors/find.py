"""The whole pass over one article: sentences, names, mentions, actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from indexer.extract.actors.agreement import agree
from indexer.extract.actors.features import Sentence
from indexer.extract.actors.fold import slug
from indexer.extract.actors.gazetteer import state_names
from indexer.extract.actors.institutions import find_ministries
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned, find_mentions
from indexer.extract.actors.merge import Surface, merge
from indexer.extract.actors.metonymy import settle_seats
from indexer.extract.actors.organizations import key, known_organizations
from indexer.extract.actors.reading import read, story
from indexer.extract.actors.recognize import recognize
from indexer.model import Actor, ActorId, ActorKind, Article, Mention, Span


def find_actors(article: Article) -> tuple[Actor, ...]:
    """The actors of an article's story, each once, in order of their first mention.

    Only headline, dateline, body and captions tell the story; where an article has
    no sections, all of its text does. Pure; any text will do.
    """
    sentences = read(article.text, story(article))
    mentioned = _mentions(sentences)
    spans = [_span(sentences, mention) for mention in mentioned]
    surfaces = [
        Surface(article.text[span.start : span.end], mention.kind, span.start, mention.code)
        for span, mention in zip(spans, mentioned, strict=True)
    ]
    taken: Counter[str] = Counter()
    actors = []
    for group in merge(surfaces):
        name = _canonical_name([surfaces[i] for i in group])
        base = slug(name)
        taken[base] += 1
        actors.append(
            Actor(
                id=ActorId(base if taken[base] == 1 else f"{base}-{taken[base]}"),
                name=name,
                kind=surfaces[group[0]].kind,
                mentions=tuple(Mention(spans[i], surfaces[i].text) for i in group),
                country=_country([mentioned[i] for i in group], name),
            )
        )
    return tuple(actors)


def _mentions(sentences: Sequence[Sentence]) -> list[Mentioned]:
    found = find_mentions(sentences, recognize(sentences))
    found = agree(sentences, found)
    found = settle_seats(sentences, found)
    return find_ministries(sentences, found)


def _span(sentences: Sequence[Sentence], mention: Mentioned) -> Span:
    tokens = sentences[mention.sentence].tokens
    last = tokens[mention.end - 1]
    abbreviated = last.text.endswith(".") and last.text.lower() in words("company_suffix")
    return Span(tokens[mention.first].start, last.end - abbreviated)


def _canonical_name(surfaces: Sequence[Surface]) -> str:
    first = surfaces[0]
    if first.kind is ActorKind.STATE and first.code:
        return state_names()[first.code]
    if first.kind is ActorKind.ORGANIZATION:
        for surface in surfaces:
            known = known_organizations().get(key(surface.text))
            if known:
                return known.name
    counts = Counter(surface.text for surface in surfaces)
    fullest = max(counts, key=lambda text: (len(text.split()), counts[text]))
    return " ".join(fullest.split())


def _country(mentioned: Sequence[Mentioned], name: str) -> str | None:
    codes = Counter(mention.code for mention in mentioned if mention.code)
    if codes:
        return codes.most_common(1)[0][0]
    known = known_organizations().get(key(name))
    return known.country if known else None
