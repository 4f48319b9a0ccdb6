"""Other lines of a page that say better than the headline found what its headline is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from indexer.clean.bylines import find_names
from indexer.clean.headline import is_repeated, is_striking, stands_apart
from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.clean.untitled import LONGEST
from indexer.clean.vocabulary import telling, vocabulary

_TWO = 2
_FEW = 3
_GLUED = re.compile(r"\s?\d{1,2}:\d{2}|(?:\s?[-–—_|·]\s?[^-–—_|·]{2,40}){1,2}")
"""The length of a film, the name of a site."""
_STEP = re.compile(r"\s*[>»›]\s*")
_FEWEST, _MOST = 4, 20
_STRANGE, _AKIN = 0.2, 0.5
"""What share of its words a headline of something else has in common with the text, and its own one."""
_OWN, _STRANGE_LEAD, _CLEARER = 0.5, 0.2, 0.4
_FEW_OWN = 0.4
"""What share of the words of a headline of something else the text has by chance."""
_LEAD, _OF_LEAD = 700, 0.3
"""So many characters begin a text, and the share of its words that a headline has from them."""
_SHARED = 3
_ROWS = 2
_SENTENCE, _RUNNING, _NAMED = 12, 0.5, 0.25
"""Words of a sentence, and the share of them that begin small, of one with many names less."""
_ABOVE_LEAD = 12
_WRAPPED = 10
"""Words of a line that is broken by its width."""
_FRAME = (LineKind.FURNITURE, LineKind.HEADING)


def told_by_text(
    marked: Sequence[Marked], headline: int, core: tuple[int, int], untitled: AbstractSet[int]
) -> int:
    """The headline, or one nearer to the text that has the words of the text where it has none.

    What stands right below a headline is more likely its standfirst, unless the headline ends a menu.
    """
    first, last = core
    is_name = _may_be_name(marked, headline)
    if headline >= first or (is_repeated(marked, headline) and not is_name):
        return headline
    own = _told_in_lead(marked, headline, core, untitled)
    if own is not None:
        return own
    spoken = vocabulary(" ".join(m.text for m in marked[first:last] if m.shape.is_prose))
    if _shared(marked[headline], spoken)[1] > _STRANGE and not is_name:
        return headline
    frame = (i for i in range(headline + 1, first) if marked[i].kind in _FRAME)
    below = is_name or _ends_menu(marked, headline, spoken)
    above = headline if below else next(frame, first)
    for i in range(first - 1, above, -1):
        if i not in untitled and _may_be_headline(marked[i], repeated=is_repeated(marked, i)):
            count, share = _shared(marked[i], spoken)
            if count >= _SHARED and share >= _AKIN:
                return i
    return headline


def _told_in_lead(
    marked: Sequence[Marked], headline: int, core: tuple[int, int], untitled: AbstractSet[int]
) -> int | None:
    """The first line below a headline of something else that has its words from the text and its beginning.

    Of a thousand headlines thirty have less than half of their words from the text below them, and of a
    thousand of other stories a hundred more; of the words of the lead those have one in five at most.
    """
    first, last = core
    prose = " ".join(m.text for m in marked[headline + 1 : last] if m.shape.is_prose)
    spoken, lead = telling(prose), telling(prose[:_LEAD])
    told, opened = _shares(marked[headline], spoken, lead)
    by_chance = opened > _STRANGE_LEAD and len(telling(marked[headline].text) & lead) == 1
    stray = by_chance and told < _FEW_OWN and _stands_by_others(marked[:first], headline, spoken)
    if told >= _OWN or (opened > _STRANGE_LEAD and not stray):
        return None
    for i in range(headline + 1, first):
        if marked[i].is_date or find_names(marked[i].text):
            return None
        if i in untitled or not (_may_be_headline(marked[i]) or _asks(marked[i])):
            continue
        share, share_of_lead = _shares(marked[i], spoken, lead)
        clearer = share + share_of_lead >= told + opened + _CLEARER
        if share >= _AKIN and share_of_lead >= _OF_LEAD and clearer:
            return i
    return None


def _stands_by_others(above: Sequence[Marked], headline: int, spoken: set[str]) -> bool:
    """Whether a line right above or below a headline may be one as well, and has few words of the text."""
    beside = [i for i in (headline - 1, headline + 1) if 0 <= i < len(above) and _may_be_headline(above[i])]
    return any(_shares(above[i], spoken, spoken)[0] < _FEW_OWN for i in beside)


def _shares(marked: Marked, spoken: set[str], lead: set[str]) -> tuple[float, float]:
    """What share of the words of a line the text has, and its beginning."""
    words = telling(marked.text)
    return (len(words & spoken) / len(words), len(words & lead) / len(words)) if words else (1.0, 1.0)


def _asks(marked: Marked) -> bool:
    """Whether a line is a question or a call of a few words, as headlines are as well."""
    shape = marked.shape
    plain = marked.kind is None and not (marked.dates or marked.signed)
    return plain and shape.ends and marked.text[-1] in "?!？！" and _FEWEST <= shape.words <= _MOST


def _shared(marked: Marked, spoken: set[str]) -> tuple[int, float]:
    """How many of the words of a line the text has, and what share of them."""
    words = vocabulary(marked.text)
    shared = len(words & spoken)
    return shared, shared / len(words) if words else 1.0


def _may_be_name(marked: Sequence[Marked], i: int) -> bool:
    """Whether a line may be the name of a site or section: two words, or three that stand far off again."""
    shape = marked[i].shape
    if shape.lower is None or shape.words > _FEW:
        return False
    return (
        shape.lower <= _NAMED if shape.words <= _TWO else shape.lower < _RUNNING and stands_apart(marked, i)
    )


def _may_be_headline(marked: Marked, *, repeated: bool = False) -> bool:
    """Whether a line has the shape of a headline; one that is set twice may end like a sentence."""
    shape = marked.shape
    plain = marked.kind is None and not (marked.dates or marked.signed or find_names(marked.text))
    return (
        plain
        and (shape.is_label or repeated)
        and _FEWEST <= shape.words <= _MOST
        and len(marked.text) <= LONGEST
    )


def _ends_menu(marked: Sequence[Marked], i: int, spoken: set[str]) -> bool:
    """Whether a line ends rows of words of which the text has none."""
    above = marked[max(0, i - _ROWS) : i]
    rows = (_may_be_headline(m) or m.shape.words < _FEWEST for m in above)
    return len(above) == _ROWS and all(rows) and all(_shared(m, spoken)[1] < _AKIN for m in above)


def above_lead(marked: Sequence[Marked], headline: int, first: int, untitled: AbstractSet[int]) -> int:
    """The headline, or the line above it where it is but the beginning of the text, as a summary is."""
    lead = marked[headline].text.rstrip(".… ")
    if headline >= first or not marked[first].text.startswith(lead) or is_repeated(marked, headline):
        return headline
    spoken = vocabulary(" ".join(m.text for m in marked[first:] if m.shape.is_prose))
    for i in range(headline - 1, max(-1, headline - _ABOVE_LEAD), -1):
        if i not in untitled and _may_be_headline(marked[i]) and _shared(marked[i], spoken)[0]:
            return i
    return headline


def named_by_others(marked: Sequence[Marked], headline: int, first: int) -> int:
    """The headline, or the line above the text with which it or the way through the site ends.

    A copy that goes on where the headline is cut comes first, and one without what is glued to it.
    """
    headline = _fuller_copy(marked, headline, first)
    ways = [m.text for m in marked[:first] if len(_STEP.findall(m.text)) > 1]
    for i, m in enumerate(marked[:first]):
        if i == headline or m.kind is not None or m.shape.words <= _FEW or m.text == marked[headline].text:
            continue
        glued = abs(i - headline) <= _FEW and marked[headline].text.endswith(m.text)
        if glued or any(_STEP.split(way)[-1] == m.text for way in ways):
            return i
    return headline


def _fuller_copy(marked: Sequence[Marked], headline: int, first: int) -> int:
    """A copy of the headline near it that is not cut, or that ends before a number or the name of a site."""
    text = marked[headline].text
    cut = text.rstrip(".… ") if marked[headline].shape.cut else None
    for i in range(max(0, headline - _FEW), min(headline + _FEW + 1, first, len(marked))):
        other = marked[i].text
        if i == headline or marked[i].shape.words <= _FEW or len(other) > LONGEST:
            continue
        if cut is not None and other.startswith(cut) and not marked[i].shape.cut:
            return i
        if text.startswith(other) and _GLUED.fullmatch(text, len(other)):
            return i
    return headline


def is_running_text(marked: Sequence[Marked], i: int) -> bool:
    """Whether a line in a script with capitals is a sentence that stands once, or one that goes on below."""
    shape, text = marked[i].shape, marked[i].text
    if (shape.lower or 0) < _NAMED or is_repeated(marked, i):
        return False
    if shape.ends:
        return text[-1] == "." and shape.words >= _SENTENCE and not is_striking(marked[i])
    if (shape.lower or 0) < _RUNNING:
        return False
    below = marked[i + 1] if i + 1 < len(marked) else None
    goes_on = (
        below is not None and below.kind is None and below.text[0].islower() and below.shape.words >= _WRAPPED
    )
    return goes_on and shape.words >= _WRAPPED
