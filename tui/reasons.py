"""Why an actor is one, in lines: its name, kind and country, and each place that speaks of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer import Actor, ActorExplanation, MentionExplanation, Reason, Span
from tui import cells, present
from tui.looks import Look, Pieces
from tui.typeset import wrap

_NAME_WIDTH = 10


@dataclass(frozen=True, slots=True)
class Why:
    """An actor of an article, what explains it there, and what the user has said of it.

    An actor that corrections have made of several has several explanations. ``joined`` are
    the abbreviations that are this actor by what other articles say. ``sentences`` are those of
    ``text`` that speak of it.
    """

    actor: Actor
    explanations: tuple[ActorExplanation, ...]
    said: tuple[str, ...]
    joined: tuple[str, ...]
    text: str
    sentences: tuple[Span, ...]


def explanations_of(actor: Actor, found: Sequence[ActorExplanation]) -> tuple[ActorExplanation, ...]:
    """Those that explain a place of the actor, whatever it is called there."""
    places = set(actor.places)
    return tuple(
        one for one in found if places & {mention.span for mention in (*one.mentions, *one.nominals)}
    )


def why_lines(why: Why, width: int) -> Iterator[Pieces]:
    """The explanation in lines of at most ``width`` cells."""
    actor, places = why.actor, set(why.actor.places)
    facts = (present.kind_of(actor), actor.country or "", present.also_named(actor))
    yield ((cells.fit(f" {' · '.join(fact for fact in facts if fact)}", width), Look.MUTED),)
    yield ()
    for line in why.said:
        yield from _entry("you said", line, width, Look.STRONG)
    for line in why.joined:
        yield from _entry("archive", line, width)
    for one in why.explanations:
        yield from _entry("name", one.name.reason, width)
        yield from _entry("kind", one.kind.reason, width)
        if one.country is not None:
            yield from _entry("country", one.country.reason, width)
    roles = (f"“{role.text}”: {role.stated.reason}" for one in why.explanations for role in one.roles)
    for role in dict.fromkeys(roles):
        yield from _entry("role", role, width)
    yield ()
    mentions = (m for one in why.explanations for m in (*one.mentions, *one.nominals) if m.span in places)
    number = len(places)
    yield ((f" {present.count(number, 'place')} of the article", Look.ACCENT),)
    for forms in _alike(sorted(mentions, key=lambda mention: mention.span)):
        yield from _mention(forms, why, width)


def _alike(mentions: Sequence[MentionExplanation]) -> list[list[MentionExplanation]]:
    """The mentions of the same form for the same reasons together, in order of the first."""
    groups: dict[tuple[str, tuple[Reason, ...], Reason], list[MentionExplanation]] = {}
    for mention in mentions:
        groups.setdefault((mention.text, mention.found, mention.joined), []).append(mention)
    return list(groups.values())


def _mention(mentions: Sequence[MentionExplanation], why: Why, width: int) -> Iterator[Pieces]:
    first = mentions[0]
    times = f" ({len(mentions):,} times)" if len(mentions) > 1 else ""
    yield ((cells.fit(f"   “{cells.one_line(first.text)}”{times}", width), Look.STRONG),)
    for number, reason in enumerate(first.found):
        yield from _entry("found" if not number else "then", reason.reason, width)
    yield from _entry("joined", first.joined.reason, width)
    for sentence in why.sentences:
        inside = [m.span for m in mentions if sentence.start <= m.span.start < sentence.end]
        if inside:
            yield from _sentence(why.text, sentence, inside, width)


def _sentence(text: str, sentence: Span, places: Sequence[Span], width: int) -> Iterator[Pieces]:
    """A sentence, with some places in it marked."""
    said = cells.one_line(text[sentence.start : sentence.end])
    marked = [(place.start - sentence.start, place.end - sentence.start) for place in places]
    for number, (start, end) in enumerate(wrap(said, 0, len(said), _room(width))):
        pieces = [(f"   {'' if number else 'in':<{_NAME_WIDTH}}", Look.ACCENT)]
        at = start
        for first, last in ((max(a, start), min(b, end)) for a, b in marked if a < end and b > start):
            pieces += [(said[at:first], Look.MUTED), (said[first:last], Look.ACTOR)]
            at = last
        yield (*pieces, (said[at:end], Look.MUTED))


def _entry(name: str, words: str, width: int, look: Look = Look.PLAIN) -> Iterator[Pieces]:
    """A name in its column, and words beside it in as many lines as they need."""
    said = cells.one_line(words)
    for number, (start, end) in enumerate(wrap(said, 0, len(said), _room(width))):
        label = name if not number else ""
        yield ((f"   {label:<{_NAME_WIDTH}}", Look.ACCENT), (said[start:end], look))


def _room(width: int) -> int:
    return max(10, width - _NAME_WIDTH - 3)
