"""The sentences of an article that tell something, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.chronology.tense import Form, form_of, outside_quotes
from indexer.extract.actors.splitting import sentences
from indexer.extract.actors.tokens import Token, tokenize
from indexer.model import Article, SectionKind, Span

TELLING = frozenset({SectionKind.DATELINE, SectionKind.BODY})
"""The sections that tell: a headline and a caption only say again what stands in them."""

_ENDS = frozenset(".!?…\"'”’)]")
_LONGEST_HEADING = 14
"""Words: a longer line is told, even where its full stop was lost."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, what of it is not quoted, and whether that tells of something that happened."""

    span: Span
    tokens: tuple[Token, ...]
    said: tuple[Token, ...]
    form: Form

    def says(self, at: int) -> bool:
        """Whether what stands at the character ``at`` is not quoted."""
        return any(token.start <= at < token.end for token in self.said)


def telling_sentences(article: Article) -> Iterator[Sentence]:
    """Every sentence of the body; lines that are no sentence, as headings and dates, are passed over."""
    for section in _stretches(article):
        is_quoted, end = False, section.start
        for tokens in sentences(article.text, tokenize(article.text, section.start, section.end)):
            if "\n" in article.text[end : tokens[0].start]:
                is_quoted = False  # a paragraph that goes on with a quotation opens it again
            end = tokens[-1].end
            said, is_quoted = outside_quotes(tokens, quoted=is_quoted)
            if not _is_heading(article.text, tokens):
                yield Sentence(Span(tokens[0].start, end), tuple(tokens), said, form_of(said))


def _stretches(article: Article) -> tuple[Span, ...]:
    if not article.sections:
        return (Span(0, len(article.text)),)
    return tuple(section.span for section in article.sections if section.kind in TELLING)


def _is_heading(text: str, tokens: list[Token]) -> bool:
    words = sum(token.text[0].isalnum() for token in tokens)
    return words < 2 or (words <= _LONGEST_HEADING and text[tokens[-1].end - 1] not in _ENDS)
