"""What each block of a page is by itself: the ground on which they are weighed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from indexer.clean.agencies import agency_named
from indexer.clean.blocks import Block
from indexer.clean.bylines import find_names
from indexer.clean.furniture import NOTHING_LEARNT, FurnitureCounts
from indexer.clean.rules import LineKind, find_rule
from indexer.clean.shape import Shape, shape_of
from indexer.clean.signoff import agency_behind, signs_off
from indexer.clean.stated import StatedDate, month_names, stated_dates

_SHORT = 200
"""A block of more characters is no label, date or headline."""
_DATELINE = r"""(?P<place>[^\W\d_][\w.,'’ -]{1,40}?),?\s
    (?:(?:MONTH)\.?\s\d{1,2}|\d{1,2}\.?\s(?:MONTH))\.?,?\s?
    (?:\d{4}\s?)?(?:[(/\[][^()/\[\]]{2,40}[)/\]]\.?\s?)?(?:--|—|–|-\s|\.\s|:\s)
    |(?P<named>[^\W\d_][\w.,'’ -]{1,40}?),?\s?[(/\[][^\W\d_][^()/\[\]]{1,40}[)/\]]\.?\s?(?:--|—|–|-\s)
    |[\u0620-\u064a]{2,15}(?:\s[\u0620-\u064a]{2,15})?\s(?:في\s)?\d{1,2}\s\S{3,10}\s?/\s?[^/]{2,20}\s?/
    |[(（\[【][^()=]{1,12}=[^()=]{2,12}[)）\]】]
    |[\u3400-\u9fff]{2,5}社[^\s，。]{0,14}\d{1,2}月\d{1,2}日[电電讯訊]"""
_OF_A_SENTENCE = re.compile(r"\s(?!dell|nell|sous|upon|unter)[a-zß-öø-ÿœğışа-яё]{4}")
"""A longer word within that begins small, as names of places in Latin and Cyrillic have none."""
_DATELINE_AFTER_TITLE = re.compile(
    r"\b[A-Z][\w.'’-]{1,30},\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s\([^()]{2,30}\)\s(?:--|—|–)\s"
    # American broadcasters set the place in brackets, right behind who took the picture.
    r"|\((?:[A-Z][A-Z.'’-]{1,20}(?:\s(?=[A-Z])|(?=[,)]))){1,3}(?:,\s[A-Z][\w. ]{1,20})?\)"
    r"\s?(?:--|—|–)\s?(?=[\"“A-Z])"
)
_ORNAMENT = re.compile("^[\\s\u2300-\u23ff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+")
_END_MARK = re.compile(
    r"(?:-0-|\(END\)|\(끝\)|（完）|\bEnditem|[.؟!\u0620-\u0652»”\"]\s?انتهى(?:\s?/\s?[\w.]{0,6})?)$",
    re.IGNORECASE,
)
_ENDED_IN_ARABIC = re.compile(r"[.؟!][»”\"]?\s?انتهى(?:\s?/\s?[\w.]{0,6})?$")
_OPENING = 120
_MARK = 40
"""An agency's mark stands in so many last characters; a shorter line with a hyphen is a dateline."""
_DATE_WORDS, _FURTHER = 14, 8
_POSTED = re.compile(r"[-–—]\s?[^()]{1,60}\(@\w{2,30}\)")
"""Who wrote a post that stands in the text; the day behind it is that of the post."""
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
    def is_text(self) -> bool:
        """Whether this is running text or a sentence, and of no kind of its own."""
        return self.kind is None and (self.shape.is_prose or self.shape.is_sentence)

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
    may_date = len(block.text) <= _SHORT and not _POSTED.match(block.text)
    dates = stated_dates(block.text) if may_date else ()
    if kind is None and not dates and furniture.is_furniture(block.text) and not find_names(block.text):
        kind = LineKind.FURNITURE
    shape = shape_of(block.text)
    if not shape.ends and (signs_off(block.text) or _ENDED_IN_ARABIC.search(block.text)):
        shape = replace(shape, ends=True)
    return Marked(
        block,
        shape,
        kind,
        dates,
        _has_dateline(block.text) or _DATELINE_AFTER_TITLE.search(block.text, 0, 2 * _OPENING) is not None,
        _is_signed(block.text),
    )


def _bare(text: str) -> str:
    """A line as the rules compare it: without the pictographs in front of it, which are ornaments."""
    text = text.strip(" |").replace("'", "’").replace("İ", "i")
    if text and not text[0].isascii():
        return _ORNAMENT.sub("", text) or text
    return text


def _has_dateline(text: str) -> bool:
    """Whether a place and a date or agency open a text, and no sentence that speaks of a day."""
    match = _dateline().match(text, 0, _OPENING)
    return match is not None and _OF_A_SENTENCE.search(match["place"] or match["named"] or "") is None


@cache
def _dateline() -> re.Pattern[str]:
    """A place with a date or an agency, up to the dash or full stop after them."""
    months = month_names().replace("\\ ", r"\s")
    return re.compile(_DATELINE.replace("MONTH", months), re.VERBOSE | re.IGNORECASE)


def _is_signed(text: str) -> bool:
    """Whether a block ends with the name of an agency, as stories and captions do."""
    match = _AGENCY_MARK.search(text[-_MARK:])
    if match is None or (len(text) < _MARK and " - " in match[0]):
        return agency_behind(text) is not None
    return agency_named(match[1] or match[2]) is not None or agency_behind(text) is not None


def _is_ended(text: str) -> bool:
    """Whether a block ends with the mark that agencies put at the end of a story."""
    return _END_MARK.search(text[-20:]) is not None
