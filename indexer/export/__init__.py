"""Out of the reader: articles, chronologies and citations in the formats that others read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from indexer.card import ActorCard
from indexer.chronology import ChronologyEvent, UndatedEvent
from indexer.errors import UsageError
from indexer.export import articles, card, chronology, citations
from indexer.export.facts import Facts, facts
from indexer.export.records import CardRecord, TellingRecord, card_record, telling_record
from indexer.export.tallies import ACTORS, DATES
from indexer.model import AnnotatedArticle
from indexer.tally import ActorTally, DateTally

__all__ = [
    "CardRecord",
    "ExportFormat",
    "TellingRecord",
    "card_record",
    "export_actors",
    "export_articles",
    "export_card",
    "export_chronology",
    "export_dates",
    "telling_record",
]


class ExportFormat(StrEnum):
    """What can be written; the value is what a user types, and the end of a file's name."""

    MARKDOWN = "md"
    CSV = "csv"
    JSONL = "jsonl"
    HTML = "html"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl-json"


_OF_ARTICLES: Mapping[ExportFormat, Callable[[Iterable[Facts]], Iterator[str]]] = {
    ExportFormat.MARKDOWN: articles.write_markdown,
    ExportFormat.CSV: articles.write_csv,
    ExportFormat.JSONL: articles.write_jsonl,
    ExportFormat.HTML: articles.write_html,
    ExportFormat.BIBTEX: citations.write_bibtex,
    ExportFormat.RIS: citations.write_ris,
    ExportFormat.CSL: citations.write_csl,
}
_OF_EVENTS: Mapping[
    ExportFormat, Callable[[Sequence[ChronologyEvent], Sequence[UndatedEvent]], Iterator[str]]
] = {
    ExportFormat.MARKDOWN: chronology.write_markdown,
    ExportFormat.CSV: chronology.write_csv,
    ExportFormat.JSONL: chronology.write_jsonl,
    ExportFormat.HTML: chronology.write_html,
}
_OF_ACTORS: Mapping[ExportFormat, Callable[[Iterable[ActorTally]], Iterator[str]]] = {
    ExportFormat.MARKDOWN: ACTORS.markdown,
    ExportFormat.CSV: ACTORS.csv,
    ExportFormat.JSONL: ACTORS.jsonl,
    ExportFormat.HTML: ACTORS.html,
}

_OF_DATES: Mapping[ExportFormat, Callable[[Iterable[DateTally]], Iterator[str]]] = {
    ExportFormat.MARKDOWN: DATES.markdown,
    ExportFormat.CSV: DATES.csv,
    ExportFormat.JSONL: DATES.jsonl,
    ExportFormat.HTML: DATES.html,
}

_OF_CARDS: Mapping[ExportFormat, Callable[[ActorCard], Iterator[str]]] = {
    ExportFormat.MARKDOWN: card.write_markdown,
    ExportFormat.CSV: card.write_csv,
    ExportFormat.JSONL: card.write_jsonl,
    ExportFormat.HTML: card.write_html,
}


def export_articles(found: Iterable[AnnotatedArticle], form: ExportFormat) -> Iterator[str]:
    """The articles in a format, piece by piece; they are read as the pieces are taken."""
    return _OF_ARTICLES[form](map(facts, found))


def export_chronology(
    events: Sequence[ChronologyEvent], form: ExportFormat, undated: Sequence[UndatedEvent] = ()
) -> Iterator[str]:
    """A chronology in a format, piece by piece; what is ``undated`` stands at its end.

    Raises:
        UsageError: the format is one for citations.
    """
    _refuse_citations("a chronology", form)
    return _OF_EVENTS[form](events, undated)


def export_actors(tallies: Iterable[ActorTally], form: ExportFormat) -> Iterator[str]:
    """The actors of a result in a format, piece by piece.

    Raises:
        UsageError: the format is one for citations.
    """
    _refuse_citations("a list of actors", form)
    return _OF_ACTORS[form](tallies)


def export_dates(tallies: Iterable[DateTally], form: ExportFormat) -> Iterator[str]:
    """The dates that the articles of a result speak of in a format, piece by piece.

    Raises:
        UsageError: the format is one for citations.
    """
    _refuse_citations("a list of dates", form)
    return _OF_DATES[form](tallies)


def export_card(actor: ActorCard, form: ExportFormat) -> Iterator[str]:
    """The card of an actor in a format, piece by piece; CSV has its sentences only.

    Raises:
        UsageError: the format is one for citations.
    """
    _refuse_citations("the card of an actor", form)
    return _OF_CARDS[form](actor)


def _refuse_citations(what: str, form: ExportFormat) -> None:
    if form not in _OF_EVENTS:
        raise UsageError(f"{what} cannot be written as {form}; choose one of {', '.join(_OF_EVENTS)}")
