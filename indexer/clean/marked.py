"""What each block of a page is by itself, and beside its neighbours: the ground on which they are weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from indexer.clean.blocks import Block
from indexer.clean.bylines import find_names
from indexer.clean.credits import agency_named
from indexer.clean.furniture import NOTHING_LEARNT, FurnitureCounts
from indexer.clean.names import bare_name
from indexer.clean.rules import LineKind, find_rule
from indexer.clean.shape import Shape, shape_of
from indexer.clean.signed import is_post
from indexer.clean.stated import StatedDate, month_names, stated_dates
from indexer.clean.vocabulary import vocabulary

_SHORT = 200
"""A block of more characters is no label, date or headline."""
_DATELINE = r"""[^\W\d_][\w.,'’ -]{1,40}?,?\s(?:(?:MONTH)\.?\s\d{1,2}|\d{1,2}\.?\s(?:MONTH))\.?,?\s?
    (?:\d{4}\s?)?(?:[(/\[][^()/\[\]]{2,40}[)/\]]\.?\s?)?(?:--|—|–|-\s|\.\s|:\s)
    |[^\W\d_][\w.,'’ -]{1,40}?,?\s?[(/\[][^\W\d_][^()/\[\]]{1,40}[)/\]]\.?\s?(?:--|—|–|-\s)
    |[\u0620-\u064a]{2,15}(?:\s[\u0620-\u064a]{2,15})?\sفي\s\d{1,2}\s\S{3,10}\s?/\s?[^/]{2,20}\s?/
    |[(（\[【][^()=]{1,12}=[^()=]{2,12}[)）\]】]
    |[\u3400-\u9fff]{2,5}社[^\s，。]{0,14}\d{1,2}月\d{1,2}日[电電讯訊]"""
_DATELINE_AFTER_TITLE = re.compile(
    r"\b[A-Z][\w.'’-]{1,30},\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s\([^()]{2,30}\)\s(?:--|—|–)\s"
)
_ORNAMENT = re.compile("^[\\s\u2300-\u23ff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+")
_END_MARK = re.compile(r"(?:-0-|\(END\)|\(끝\)|（完）|\bEnditem)$", re.IGNORECASE)
_OPENING = 120
_MARK = 40
"""An agency's mark stands in so many last characters; a shorter line with a hyphen is a dateline."""
_BOX_WORDS = 3
_DATE_WORDS, _FURTHER = 14, 8
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
_AGENCY_MARK = re.compile(
    r"[(\[（/]\s?([^()\[\]（）/]{2,30}?)\s?[)\]）/]\.?$"
    r"|(?:[.!?][\"”’]?|\s[—–-])\s([A-Z\u0620-\u064a][\w ]{1,20})$"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A block with what was found on it.

    ``dateline`` says that it opens with a place and date or agency, ``signed`` that
    it ends with an agency's name.
    """

    block: Block
    shape: Shape
    kind: LineKind | None
    dates: tuple[StatedDate, ...]
    dateline: bool
    signed: bool

    @property
    def text(self) -> str:
        """The text of the block."""
        return self.block.text

    @property
    def is_date(self) -> bool:
        """Whether this states one or more dates and little else."""
        return bool(self.dates) and self.shape.words <= _DATE_WORDS + _FURTHER * (len(self.dates) - 1)

    @property
    def leaves(self) -> bool:
        """Whether what follows is likely to be something else than the article."""
        return self.kind in (LineKind.HEADING, LineKind.CREDIT) or self.signed or _is_ended(self.text)


def mark(block: Block, furniture: FurnitureCounts = NOTHING_LEARNT) -> Marked:
    """Look at one block by itself.

    What every page of the site has is furniture, but for dates and writers' names.
    """
    rule = find_rule(_bare(block.text))
    kind = rule.kind if rule else None
    dates = stated_dates(block.text) if len(block.text) <= _SHORT else ()
    if kind is None and not dates and furniture.is_furniture(block.text) and not find_names(block.text):
        kind = LineKind.FURNITURE
    return Marked(
        block,
        shape_of(block.text),
        kind,
        dates,
        _dateline().match(block.text, 0, _OPENING) is not None
        or _DATELINE_AFTER_TITLE.search(block.text, 0, 2 * _OPENING) is not None,
        _is_signed(block.text),
    )


def _bare(text: str) -> str:
    """A line as the rules compare it: without the pictographs in front of it, which are ornaments."""
    text = text.strip(" |").replace("'", "’").replace("İ", "i")
    if text and not text[0].isascii():
        return _ORNAMENT.sub("", text) or text
    return text


@cache
def _dateline() -> re.Pattern[str]:
    """A place with a date or an agency, up to the dash or full stop after them."""
    months = month_names().replace("\\ ", r"\s")
    return re.compile(_DATELINE.replace("MONTH", months), re.VERBOSE | re.IGNORECASE)


def _is_signed(text: str) -> bool:
    """Whether a block ends with the name of an agency, as stories and captions do."""
    match = _AGENCY_MARK.search(text[-_MARK:])
    if match is None or (len(text) < _MARK and " - " in match[0]):
        return False
    return agency_named(match[1] or match[2]) is not None


def _is_ended(text: str) -> bool:
    """Whether a block ends with the mark that agencies put at the end of a story."""
    return _END_MARK.search(text[-20:]) is not None


def mark_echoes(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The same blocks, furniture where one is nothing but the block before it, several times over."""
    return tuple(
        replace(m, kind=LineKind.FURNITURE) if i and _is_echo(m.text, marked[i - 1].text) else m
        for i, m in enumerate(marked)
    )


def _is_echo(text: str, before: str) -> bool:
    return len(before) >= 10 and len(text) >= 2 * len(before) and not text.replace(before, "").strip()


def mark_boxes(marked: Sequence[Marked]) -> tuple[Marked, ...]:
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


def mark_pictures(marked: Sequence[Marked]) -> tuple[Marked, ...]:
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


def mark_credited(marked: Sequence[Marked]) -> tuple[Marked, ...]:
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
    return marked.kind is None and (marked.shape.is_prose or marked.shape.is_sentence) and not marked.dates


def _shared(link: Marked, after: Marked) -> set[str]:
    return vocabulary(link.text) & vocabulary(after.text)
