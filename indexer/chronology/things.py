"""Where an article speaks of a thing that acts in nothing, as a product, an index or a treaty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.chronology.argument import Named, is_argument
from indexer.chronology.lexicon import words
from indexer.chronology.sentences import Sentence, telling_sentences
from indexer.model import Article, Span

_WORDS_BEFORE_SUBJECT = 5
_SINCE_NAMED = 400
"""Characters behind a name within which its last word may stand for it: ``the store``."""

_EXPECTED = re.compile(
    r"\w+ \w+ (?:not |yet |also |still |now )*(?:(?:un)?(?:clear|likely|known|certain)|believed|expected|hoped|possible"
    r"|impossible|reported|said|thought|true)\b"
)
_NEXT_NAME = re.compile(r"\s([A-Z][\w-]*)")


def places_of(name: str, article: Article) -> tuple[Span, ...]:
    """Where a thing is named, or meant by ``it``, ``the`` with the last word of its name, or what it is.

    A name may have a word more inside, and an ending: ``the iTunes Music Store`` is the iTunes
    store. ``It`` or ``the jet`` at the beginning of a sentence means the thing where the
    sentence before began with it.
    """
    pattern = _written(name)
    text = article.text
    if pattern is None or pattern.search(text) is None:
        return ()
    found: list[Span] = []
    is_subject = False
    for sentence in telling_sentences(article):
        written = [*_named(pattern, sentence.span, text), *_short(name, sentence.span, text, found[-1:])]
        here = [span for span in written if is_argument(span, text, Named.THING)]
        if not written and is_subject and (meant := _resumed(sentence, text)) is not None:
            here.append(meant)
        is_subject = bool(here) and _words_between(sentence.span.start, min(here).start, text)
        found += sorted(here)
    return tuple(found)


def _written(name: str) -> re.Pattern[str] | None:
    parts = [re.escape(word) for word in name.split()]
    if not parts:
        return None
    first, *rest = parts
    inside = rf"{first}\s+(?:[A-Z][\w-]*\s+)?{rest[0]}" if len(rest) == 1 else r"\s+".join(parts)
    return re.compile(rf"(?<![\w-])(?i:{inside}s?)(?![\w-])")


def _named(pattern: re.Pattern[str], sentence: Span, text: str) -> Iterator[Span]:
    for match in pattern.finditer(text, sentence.start, sentence.end):
        longer = _NEXT_NAME.match(text, match.end(), sentence.end)
        if longer is None:
            yield Span(*match.span())


def _short(name: str, sentence: Span, text: str, last: list[Span]) -> Iterator[Span]:
    """``the store``, soon after ``the iTunes store``."""
    _, _, head = name.lower().rpartition(" ")
    if " " not in name.strip() or head not in words("thing") or not last:
        return
    for match in re.finditer(rf"\b(?:the|this) {re.escape(head)}\b", text[sentence.start : sentence.end], re.IGNORECASE):
        at = sentence.start + match.start()
        if at - last[0].end <= _SINCE_NAMED and at > last[0].end:
            yield Span(at, sentence.start + match.end())


def _resumed(sentence: Sentence, text: str) -> Span | None:
    """``It`` or ``the jet`` with which a sentence begins."""
    if not sentence.said or sentence.said[0].start != sentence.span.start:
        return None
    first, *rest = sentence.said[:3]
    if first.text.lower() == "it":
        is_somebody = _EXPECTED.match(text, first.start, sentence.span.end) is None
        return Span(first.start, first.end) if is_somebody else None
    if first.text.lower() not in ("the", "this"):
        return None
    head = rest[1] if len(rest) > 1 and rest[0].text == "new" else rest[0] if rest else first
    return Span(first.start, head.end) if head.text in words("thing") else None


def _words_between(start: int, end: int, text: str) -> bool:
    return len(text[start:end].split()) <= _WORDS_BEFORE_SUBJECT


def is_thing(name: str, text: str) -> bool:
    """Whether what a text calls so is a thing: companies stand without an article, ``an iPod`` does not."""
    pattern = _written(name)
    if pattern is None or pattern.search(text) is None:
        return False
    return any(
        is_argument(Span(*match.span("name")), text, Named.THING)
        for match in re.finditer(rf"(?<!\w)(?:an?|its|their|new)\s(?:[a-z-]+\s)?(?P<name>{pattern.pattern})", text)
    )
