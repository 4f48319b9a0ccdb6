"""The sentences of an article that tell something, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from indexer.chronology.clauses import Clause, clauses_of
from indexer.chronology.lexicon import words
from indexer.chronology.verbs import Form, Verb, finite_verbs
from indexer.extract.actors.lexicon import words as word_class
from indexer.extract.actors.splitting import sentences
from indexer.extract.actors.tokens import Token, tokenize
from indexer.model import Article, SectionKind, Span

TELLING = frozenset({SectionKind.DATELINE, SectionKind.BODY})
"""The sections that tell: a headline and a caption only say again what stands in them."""

_OPENING, _CLOSING, _EITHER = "“«", "”»", '"'
_QUOTE = re.compile(f"[{_OPENING}{_CLOSING}{_EITHER}]")
_ENDS = frozenset(".!?…\"'”’»)]")
_NOTICE = re.compile(
    r"(?:An? (?:earlier|previous) version of|This (?:article|post|report|story) (?:has been|originally|was)) "
)
"""How a note on the article itself begins."""

_CODE = range(2, 7)
"""Letters of the code of an index or a share."""

_WORDS_BEFORE_SUBJECT = 6
_LONGEST_HEADING = 14
"""Words: a longer line is told, even where its full stop was lost."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, what of it is not quoted, the finite verbs of that, its clauses, the main one first."""

    span: Span
    tokens: tuple[Token, ...]
    said: tuple[Token, ...]
    verbs: tuple[Verb, ...]
    clauses: tuple[Clause, ...]

    @property
    def form(self) -> Form:
        """What shows most surely that something happened."""
        return max(clause.form for clause in self.clauses)

    @property
    def goes_on(self) -> bool:
        """Whether it goes on with what the one before it was telling, and nobody speaks in it."""
        first = next((token.text.lower() for token in self.tokens if token.text[0].isalpha()), "")
        return first in words("goes_on") and not any(
            token.text.lower() in word_class("saying") for token in self.tokens
        )

    @property
    def is_quotation(self) -> bool:
        """Whether it begins as a quotation, and most of it is quoted."""
        return self.said[:1] != self.tokens[:1] and 2 * len(self.said) < len(self.tokens)

    @property
    def looks_back(self) -> bool:
        """Whether it says that it tells of an earlier time, and not of which one: ``Previously, ...``."""
        if not self.said:
            return False
        verb = self.verbs[0].at if self.verbs else 0
        beside = (*self.said[max(0, verb - 1) : verb], *self.said[verb + 1 : verb + 2])
        return self.said[0].text.lower() in words("before_it") or any(
            token.text.lower() in words("earlier_on") for token in beside
        )

    def is_subject(self, span: Span) -> bool:
        """Whether a name stands before every verb, and close to the beginning."""
        before = sum(token.start < span.start for token in self.said)
        return before <= _WORDS_BEFORE_SUBJECT and not any(verb.at < before for verb in self.verbs)

    def says(self, at: int) -> bool:
        """Whether what stands at the character ``at`` is not quoted."""
        return any(token.start <= at < token.end for token in self.said)


def telling_sentences(article: Article) -> Iterator[Sentence]:
    """Every sentence of the body; lines that are no sentence, as headings and dates, are passed over."""
    for section in _stretches(article):
        is_quoted, end = False, section.start
        split = sentences(article.text, tokenize(article.text, section.start, section.end))
        for tokens in _with_codes(split):
            if "\n" in article.text[end : tokens[0].start]:
                is_quoted = False  # a paragraph that goes on with a quotation opens it again
            end = tokens[-1].end
            said: tuple[Token, ...] = tuple(tokens)
            if is_quoted or _QUOTE.search(article.text, tokens[0].start, end):
                said, is_quoted = outside_quotes(tokens, quoted=is_quoted)
            if not _is_heading(article.text, tokens) and not _NOTICE.match(article.text, tokens[0].start):
                span = Span(tokens[0].start, end)
                spoken = [token.text.lower() for token in said]
                verbs = finite_verbs(said, spoken)
                clauses = clauses_of(said, spoken, verbs, quotes=len(said) < len(tokens))
                yield Sentence(span, tuple(tokens), said, verbs, clauses)


def _with_codes(split: Iterable[list[Token]]) -> Iterator[list[Token]]:
    """Sentences whole where the code of an index divided them: ``The Dow average . DJI fell``."""
    open_: list[Token] = []
    for tokens in split:
        if open_ and not (tokens[0].text.isupper() and len(tokens[0].text) in _CODE):
            yield open_
            open_ = []
        open_ += tokens
        if len(open_) < 2 or open_[-1].text != "." or open_[-2].end == open_[-1].start:
            yield open_
            open_ = []
    if open_:
        yield open_


def outside_quotes(tokens: Sequence[Token], *, quoted: bool = False) -> tuple[tuple[Token, ...], bool]:
    """The tokens that a sentence says itself, and whether a quotation goes on behind it.

    A straight quotation mark opens one where a word follows it at once and none stands
    before it at once; ``quoted`` says that the sentence before left one open.
    """
    said: list[Token] = []
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        if token.text == _EITHER:
            follows = before is not None and before.end == token.start
            leads = after is not None and after.start == token.end
            quoted = leads if leads != follows else not quoted
        elif token.text in _OPENING or token.text in _CLOSING:
            quoted = token.text in _OPENING
        elif not quoted:
            said.append(token)
    return tuple(said), quoted


def _stretches(article: Article) -> tuple[Span, ...]:
    if not article.sections:
        return (Span(0, len(article.text)),)
    return tuple(section.span for section in article.sections if section.kind in TELLING)


def _is_heading(text: str, tokens: list[Token]) -> bool:
    most = 1 if text[tokens[-1].end - 1] in _ENDS else _LONGEST_HEADING
    words = islice((token for token in tokens if token.text[0].isalnum()), most, None)
    return next(words, None) is None
