"""The card of an actor as Markdown, HTML, CSV and JSONL."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from indexer.card import ActorCard
from indexer.chronology import UNDATED
from indexer.export import chronology, page
from indexer.export.escape import html, markdown
from indexer.export.records import card_record

_DID = "What it did, the latest first"


def write_markdown(card: ActorCard) -> Iterator[str]:
    """A heading, a point a fact, and what it did as a list, the latest first."""
    yield f"# {markdown(card.name)}\n\n{markdown(_kind(card))}\n\n"
    if explained := chronology.legend(card.told.events):
        yield f"{explained}\n\n"
    for heading, points in _facts(card, markdown):
        yield f"## {heading}\n\n"
        yield from (f"- {point}\n" for point in points)
        yield "\n"
    if card.told.events:
        yield from chronology.markdown_section(_DID, card.told.events)
        yield "\n"
    if card.told.undated:
        yield from chronology.markdown_section(UNDATED, card.told.undated)


def write_html(card: ActorCard) -> Iterator[str]:
    """One page, as the Markdown is."""
    yield page.head("Actor")
    yield f'<h1>{html(card.name)}</h1>\n<p class="facts">{html(_kind(card))}</p>\n'
    if explained := chronology.legend(card.told.events):
        yield f'<p class="facts">{explained}</p>\n'
    for heading, points in _facts(card, html):
        yield f"<h2>{heading}</h2>\n<ul>\n"
        yield from (f"<li>{point}</li>\n" for point in points)
        yield "</ul>\n"
    if card.told.events:
        yield from chronology.html_section(_DID, card.told.events)
    if card.told.undated:
        yield from chronology.html_section(UNDATED, card.told.undated)
    yield page.FOOT


def write_csv(card: ActorCard) -> Iterator[str]:
    """What it did, a row a telling, the latest first, and then what has no date."""
    return chronology.write_csv(card.told.events, card.told.undated)


def write_jsonl(card: ActorCard) -> Iterator[str]:
    """All of the card as one record."""
    yield msgspec.json.encode(card_record(card)).decode() + "\n"


def _kind(card: ActorCard) -> str:
    of = f" (the newest of {card.articles_found:,})" if card.articles < card.articles_found else ""
    articles = f"{card.articles:,} {'article' if card.articles == 1 else 'articles'}{of}"
    return ", ".join(filter(None, (card.kind.value, card.country, articles)))


def _facts(card: ActorCard, safe: Callable[[str], str]) -> Iterator[tuple[str, list[str]]]:
    """Headings of our own with what stands under them, made safe; nothing for what is not known."""
    facts = {
        "Names": [f"{safe(form.text)}: {form.mentions:,}" for form in card.names],
        "Roles": [f"{safe(role.text)}: {_since(role.since)}" for role in card.roles],
        "Named beside": [f"{safe(other.name)}: {other.articles:,}" for other in card.companions],
        "Articles by month": [f"{count.month}: {count.events:,}" for count in card.months],
    }
    yield from ((heading, points) for heading, points in facts.items() if points)


def _since(day: str | None) -> str:
    return f"from {day}" if day else "at no known date"
