"""Where an article speaks of a thing that acts in nothing, as a product, an index or a treaty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.chronology.argument import Named, is_argument
from indexer.chronology.lexicon import words
from indexer.chronology.sentences import Sentence, telling_sentences
from indexer.model import Article, Span

_SINCE_NAMED = 400
"""Characters behind a name within which its last word may stand for it: ``the store``."""

_EXPECTED = re.compile(
    r"\w+ \w+ (?:not |yet |also |still |now )*(?:(?:un)?(?:clear|likely|known|certain)|believed|expected"
    r"|hoped|possible|impossible|reported|said|thought|true)\b"
)
_MODEL = re.compile(r"[A-Z]+-?\d+\w*")
"""What tells things of one maker apart: ``A380``."""

_NUMBER = re.compile(r"\d{3}")
"""And where it is a number alone, as in ``Boeing 747``, what stands before it, or else behind it."""
_BEFORE_NUMBER = re.compile(
    r"(?:\b(?:an?|the|this|that|its|their|one|another|first|second|third|new|used)|\b[A-Z][\w.]*|\))"
    r"(?: [a-z]+ed)? $",
)
_BEHIND_NUMBER = re.compile(r" ([A-Za-z]+)")

_LONGEST_BEFORE = 40

_NEXT_NAME = re.compile(r"\s([A-Z][\w-]*)")


def places_of(name: str, article: Article) -> tuple[Span, ...]:
    """Where a thing is named, or meant by ``it``, ``the`` with the last word of its name, or what it is.

    A name may have a word more inside, and an ending: ``the iTunes Music Store`` is the iTunes
    store. ``It`` or ``the jet`` at the beginning of a sentence means the thing where the
    sentence before began with it.
    """
    pattern = _written(name)
    text = article.text
    number = _number(name, text)
    if pattern is None or not any(one is not None and one.search(text) for one in (pattern, number)):
        return ()
    found: list[Span] = []
    full = [Span(*match.span()) for match in pattern.finditer(text)]
    is_subject = False
    for sentence in telling_sentences(article):
        alone = (span for span in _numbered(number, sentence.span, text) if not any(map(span.overlaps, full)))
        written = [*_named(pattern, sentence.span, text), *alone, *_short(name, sentence.span, text, full)]
        here = [span for span in written if is_argument(span, text, Named.THING)]
        if not written and is_subject and (meant := _resumed(sentence, text)) is not None:
            here.append(meant)
        is_subject = bool(here) and sentence.is_subject(min(here))
        found += sorted(here)
    return tuple(found)


def _written(name: str) -> re.Pattern[str] | None:
    """The name in full, with a word more inside, or the number alone by which such things go."""
    parts = [re.escape(word) for word in name.split()]
    if not parts:
        return None
    first, *rest = parts
    full = rf"{first}\s+(?:[A-Z][\w-]*\s+)?{rest[0]}" if len(rest) == 1 else r"\s+".join(parts)
    forms = [rf"(?i:{full})s?"]
    if rest and _MODEL.fullmatch(parts[-1]):
        forms.append(rf"{parts[-1]}s?")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])")


def _named(pattern: re.Pattern[str], sentence: Span, text: str) -> Iterator[Span]:
    for match in pattern.finditer(text, sentence.start, sentence.end):
        longer = _NEXT_NAME.match(text, match.end(), sentence.end)
        if longer is None:
            yield Span(*match.span())


def _number(name: str, text: str) -> re.Pattern[str] | None:
    """The number alone of a model, where the text names its maker too."""
    maker, _, number = name.strip().partition(" ")
    if not _NUMBER.fullmatch(number) or re.search(rf"\b{re.escape(maker)}\b", text) is None:
        return None
    return re.compile(rf"(?<![\w$.,-]){number}s?(?![\w-]|[.,]\d)")


def _numbered(number: re.Pattern[str] | None, sentence: Span, text: str) -> Iterator[Span]:
    """``a second 787``, ``50 787s``, ``787 jets``, and not ``787 people``."""
    for match in number.finditer(text, sentence.start, sentence.end) if number else ():
        before = text[max(sentence.start, match.start() - _LONGEST_BEFORE) : match.start()]
        behind = _BEHIND_NUMBER.match(text, match.end(), sentence.end)
        word = behind[1] if behind else ""
        if match[0].endswith("s") or _BEFORE_NUMBER.search(before) or word[:1].isupper() or _is_thing(word):
            yield Span(*match.span())


def _is_thing(word: str) -> bool:
    return word in words("thing") or word.removesuffix("s") in words("thing")


def _short(name: str, sentence: Span, text: str, last: Sequence[Span]) -> Iterator[Span]:
    """Where one word of the name stands for it: ``the store`` soon after it, ``the Dow`` anywhere.

    The first word of a name may begin others too, as ``iPhone``: it means that of them which
    stood before it last.
    """
    first, _, head = name.strip().partition(" ")
    head = head.rpartition(" ")[2].lower()
    if not head or not last:
        return
    if head in words("thing"):
        for span in _behind_the(re.escape(head), sentence, text):
            if any(0 <= span.start - one.end <= _SINCE_NAMED for one in last):
                yield span
    for span in _behind_the(re.escape(first), sentence, text):
        longer = list(re.finditer(rf"\b{re.escape(first)}\s[A-Z\d][\w-]*", text[: span.start]))
        if longer and longer[-1].start() in {one.start for one in last}:
            yield span


def _behind_the(word: str, sentence: Span, text: str) -> Iterator[Span]:
    pattern = re.compile(rf"\b(?i:the|this) (?:(?i:new|latest) )?(?P<word>{word})(?![\w-]| [A-Z\d])")
    for match in pattern.finditer(text, sentence.start, sentence.end):
        yield Span(*match.span("word"))


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


def is_thing(name: str, text: str) -> bool:
    """Whether what a text calls so is a thing: companies stand without an article, ``an iPod`` does not."""
    pattern = _written(name)
    if pattern is None or pattern.search(text) is None:
        return False
    return any(
        is_argument(Span(*match.span("name")), text, Named.THING)
        for match in re.finditer(
            rf"(?<!\w)(?:an?|its|their|new)\s(?:[a-z-]+\s)?(?P<name>{pattern.pattern})", text
        )
    )
