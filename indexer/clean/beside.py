"""What each block of a page is beside its neighbours: an echo, a box, a picture, its caption or credit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.clean.bylines import find_names
from indexer.clean.marked import Marked
from indexer.clean.names import bare_name
from indexer.clean.rules import LineKind
from indexer.clean.signed import is_post
from indexer.clean.vocabulary import vocabulary

_BOX_WORDS = 3
_CREDIT_WORDS = 8
_CAPTION_WORDS = 20
_CAPTION_LEAST = 6
_PICTURE_AGENCY = re.compile(
    r"(?:(?:Getty Images|AFP|Reuters|EPA|PA Media|AP|Shutterstock|Alamy|Supplied|Handout|Anadolu|EFE|dpa)"
    r"(?:\s?/\s?(?!$)|$)){1,3}"
)
"""Nothing but the agencies of a picture."""
_HEADLINE_WORDS = 4
_NAME_AND_OUTLET = re.compile(
    r"(?:[A-Z][\w.’-]{1,20} ){1,3}[A-Z]?[\w.’-]{0,20}\s?/\s?[A-Z][\w& ]{1,25}(?:/[A-Z][\w& ]{1,25})?"
)


def beside_each_other(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The blocks with what they are beside their neighbours."""
    return _mark_pictures(_mark_credited(_mark_boxes(_mark_echoes(marked))))


def _mark_echoes(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The same blocks, furniture where one is nothing but the block before it, several times over."""
    return tuple(
        replace(m, kind=LineKind.FURNITURE) if i and _is_echo(m.text, marked[i - 1].text) else m
        for i, m in enumerate(marked)
    )


def _is_echo(text: str, before: str) -> bool:
    return len(before) >= 10 and len(text) >= 2 * len(before) and not text.replace(before, "").strip()


def _mark_boxes(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The same blocks, where one story announced amid an article leads nowhere.

    A heading, one headline, and then text that shares no word with that headline: the
    text is no teaser of it, so it goes on with the article.
    """
    boxed = list(marked)
    told = False
    for i, m in enumerate(marked[:-2]):
        link, after = marked[i + 1], marked[i + 2]
        if (
            told
            and m.kind is LineKind.HEADING
            and _is_link(link)
            and _is_text(after)
            and not _shared(link, after)
        ):
            boxed[i] = replace(m, kind=LineKind.POINTER)
            boxed[i + 1] = replace(link, kind=LineKind.POINTER)
        told = told or (m.kind is None and m.shape.is_prose)
    return tuple(boxed)


def _mark_pictures(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The same blocks, where a short line above all text is the caption of a credited picture."""
    pictured = list(marked)
    paragraphs = 0
    for i, m in enumerate(marked[1:], start=1):
        before = marked[i - 1]
        captioned = _may_caption(before) and not _is_further_writer(marked, i - 1)
        if captioned and _is_picture_credit(m) and _has_headline_above(marked, i - 1):
            pictured[i - 1] = replace(before, kind=LineKind.CAPTION)
            pictured[i] = replace(m, kind=LineKind.CAPTION)
        if (
            m.kind is None
            and m.shape.is_prose
            and pictured[i].kind is None
            and not _leads_to_credit(marked, i)
        ):
            # The first may be a standfirst.
            paragraphs += 1
            if paragraphs > 1:
                break
    return tuple(pictured)


def _mark_credited(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The same blocks, where a line without an end below nothing but a picture’s agency is its caption."""
    return tuple(
        replace(m, kind=LineKind.CAPTION)
        if i and _is_credit_alone(marked[i - 1]) and _is_caption_below(m)
        else m
        for i, m in enumerate(marked)
    )


def _is_credit_alone(marked: Marked) -> bool:
    return _PICTURE_AGENCY.fullmatch(marked.text) is not None


def _is_caption_below(marked: Marked) -> bool:
    """Whether a line may be a caption: words in a row, no label, but no sentence with an end either."""
    running = (
        marked.shape.is_label and marked.shape.words >= _CAPTION_LEAST and (marked.shape.lower or 0) >= 0.4
    )
    return marked.kind is None and running and not marked.dates and not find_names(marked.text)


def _leads_to_credit(marked: Sequence[Marked], i: int) -> bool:
    return i + 1 < len(marked) and _is_picture_credit(marked[i + 1]) and _may_caption(marked[i])


def _is_picture_credit(marked: Marked) -> bool:
    if not (marked.shape.is_label and marked.shape.words <= _CREDIT_WORDS):
        return False
    named = _NAME_AND_OUTLET.fullmatch(marked.text) is not None
    return marked.kind is LineKind.CAPTION or (named and not is_post(marked.text.partition("/")[2]))


def _may_caption(marked: Marked) -> bool:
    """Whether a line is short enough for a caption, and nothing else by itself."""
    short = marked.shape.words <= _CAPTION_WORDS
    return marked.kind is None and short and not marked.dates and not find_names(marked.text)


def _is_further_writer(marked: Sequence[Marked], i: int) -> bool:
    """Whether a name stands below another, as writers do and the people on a picture hardly."""
    return i > 0 and bare_name(marked[i].text) is not None and bare_name(marked[i - 1].text) is not None


def _has_headline_above(marked: Sequence[Marked], i: int) -> bool:
    """Whether what may be the headline, and below it a date or a writer's line, stand above this block."""
    headline = False
    for m in marked[:i]:
        told = m.is_date or find_names(m.text) or (headline and bare_name(m.text))
        if told and headline:
            return True
        headline = headline or (m.kind is None and not told and m.shape.words >= _HEADLINE_WORDS)
    return False


def _is_link(marked: Marked) -> bool:
    return (
        marked.kind is None
        and marked.shape.is_label
        and marked.shape.words >= _BOX_WORDS
        and not marked.dates
    )


def _is_text(marked: Marked) -> bool:
    return marked.is_text and not marked.dates


def _shared(link: Marked, after: Marked) -> set[str]:
    return vocabulary(link.text) & vocabulary(after.text)
