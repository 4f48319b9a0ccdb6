"""The sentences of an article that tell something, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.extract.actors.tokens import Token, sentences, tokenize
from indexer.model import Article, SectionKind, Span

TELLING = frozenset({SectionKind.DATELINE, SectionKind.BODY})
"""The sections that tell: a headline and a caption only say again what stands in them."""

_ENDS = frozenset(".!?…\"'”’)]")
_LONGEST_HEADING = 14
"""Words: a longer line is told, even where its full stop was lost."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; ``opens`` where it is the first one of its line, which is a paragraph."""

    span: Span
    tokens: tuple[Token, ...]
    opens: bool


def telling_sentences(article: Article) -> Iterator[Sentence]:
    """Every sentence of the body; lines that are no sentence, as headings and dates, are passed over."""
    for section in _stretches(article):
        opens_at = section.start
        for tokens in sentences(article.text, tokenize(article.text, section.start, section.end)):
            span = Span(tokens[0].start, tokens[-1].end)
            opens = span.start == opens_at or "\n" in article.text[opens_at : span.start]
            opens_at = span.end
            if not _is_heading(article.text, tokens):
                yield Sentence(span, tuple(tokens), opens)


def _stretches(article: Article) -> tuple[Span, ...]:
    if not article.sections:
        return (Span(0, len(article.text)),)
    return tuple(section.span for section in article.sections if section.kind in TELLING)


def _is_heading(text: str, tokens: list[Token]) -> bool:
    words = sum(token.text[0].isalnum() for token in tokens)
    return words < 2 or (words <= _LONGEST_HEADING and text[tokens[-1].end - 1] not in _ENDS)
