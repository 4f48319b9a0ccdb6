"""What stands above an article: its headline, and where the text below it begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from indexer.clean.agencies import is_agency_line
from indexer.clean.bylines import find_names
from indexer.clean.letters import CAPITALS
from indexer.clean.marked import Marked
from indexer.clean.names import bare_name, is_label
from indexer.clean.notes import EMAIL
from indexer.clean.rules import LineKind
from indexer.clean.titles import bare_title, is_no_title
from indexer.clean.untitled import BULLET, LONGEST, SPEAKER
from indexer.clean.vocabulary import vocabulary
from indexer.clean.weigh import POINT

_OUTLET = re.compile(r"\b[\w-]{2,30}\.(?:com|net|org|info|news|[a-z]{2})\b", re.IGNORECASE)
_OPENING_NOTE = re.compile(r"\[\S{1,8}\]|\((?:Adds|Updates|Recasts|Corrects|Refiles|Writes)\b[^()]{1,120}\)")
_NEAR = 25
_FAR = 3
_ENOUGH = 0.9
_RIVAL = 0.55
_STANDFIRST = 3
_HEADLINE_WORDS = 4
_DENSE = ("hani", "kana")
_BELOW = 2
_MENU = 3
_ENTRY_WORDS = 2
_NAME_OF_SITE = 3
_COLON_WORDS = 4
_RUNNING = 0.4
_DATE_WORDS = 14
_TITLES = "".join(
    rf"(?<!\b{title})" for title in ("Rep", "Sen", "Gov", "Gen", "Mrs", "Mr", "Ms", "Dr", "St", "vs")
)
_STOP = re.compile(rf"[^\W\d_A-Z.]{_TITLES}[.。][\"”’»)]?\s+(?![a-zß-ÿа-яё])|。")
_LONGEST_WORDS = 24
_LEAD = 1.4
"""How many times longer than such a headline the text below it must be."""
_SHARED = 3
_STRIKE = re.compile(rf"[^\W\d_]{{4}}[.!?] [{CAPITALS}][^\s.]{{0,20}}(?: [^\s.]{{1,20}}){{0,2}}\.$")
_END, _TITLE_CASE = 80, 0.25
_HALF, _MOST = 0.5, 0.6
"""What share of its words a headline below a text has from it, and where the page goes on."""


def trim_front(marked: Sequence[Marked], first: int, last: int) -> int:
    """Where the text begins once a headline that reads like a sentence is left to the header.

    Only a short first block without an end of its own, or one that the page repeats,
    is taken for a headline; a lead without a full stop is longer.
    """
    opening = range(first, min(first + 3, last - 1))
    for i in opening:
        shape = marked[i].shape
        repeated = is_repeated(marked, i) and marked[i].text[-1] not in ".。"
        opens = marked[i + 1].dateline and not marked[i].dateline
        short = shape.words <= 24 and not has_sentence(marked[i]) and len(marked[i].text) <= LONGEST
        if not (short and (not shape.ends or opens or repeated)):
            return i
    # A text of one paragraph.
    alone = len(opening) > 0 and opening[-1] == last - 2 and marked[last - 1].is_text
    return last - 1 if alone else first


def has_sentence(marked: Marked) -> bool:
    """Whether a sentence ends within a block; a call or question does not count, nor what goes on small."""
    return marked.shape.sentences > 0 and _STOP.search(marked.text) is not None


def is_striking(marked: Marked) -> bool:
    """Whether a line ends like a sentence as headlines do: all words begin large, or a few strike the end."""
    shape = marked.shape
    few = shape.sentences == 1 and _STRIKE.search(marked.text[-_END:]) is not None
    return shape.lower is not None and shape.ends and (few or shape.lower <= _TITLE_CASE)


def heads_text(marked: Sequence[Marked], first: int, last: int, untitled: AbstractSet[int]) -> bool:
    """Whether the block that opens a text is its headline: short, without an end, about what is below it."""
    m, below = marked[first], marked[first + 1 : min(first + 1 + _BELOW, last)]
    shape = m.shape
    plain = m.kind is None and first not in untitled and not (m.dates or m.dateline or shape.listed)
    ended = shape.ends and m.text[-1] not in "?!？！؟"
    fits = _HEADLINE_WORDS <= shape.words <= _LONGEST_WORDS and len(m.text) <= LONGEST
    if not (plain and fits) or shape.cut or ((ended or has_sentence(m)) and not is_striking(m)):
        return False
    lead = next((b for b in below if b.shape.is_prose), None)
    if lead is None or lead.text[0].islower() or lead.shape.words < _LEAD * shape.words:
        return False
    words = vocabulary(m.text)
    shared = words & vocabulary(" ".join(b.text for b in marked[first + 1 : last]))
    return len(shared) >= _SHARED and 2 * len(shared) >= len(words)


def take_points(marked: Sequence[Marked], first: int) -> int:
    """Where the text begins once points, speakers' names and what announces it, right above, are taken in."""
    while first > 0:
        m = marked[first - 1]
        point = POINT.match(m.text) is not None and m.shape.words >= 4
        note = _OPENING_NOTE.fullmatch(m.text) or SPEAKER.fullmatch(m.text)
        running = m.shape.words >= _COLON_WORDS and (m.shape.lower or 0) >= _RUNNING
        announces = m.text.endswith(":") and running
        if m.kind is not None or m.dates or find_names(m.text) or not (point or note or announces):
            break
        first -= 1
    return first


def find_headline(marked: Sequence[Marked], first: int, last: int, untitled: AbstractSet[int]) -> int | None:
    """Which block above the article is its headline, if any; none of the ``untitled`` is."""
    spoken = vocabulary(" ".join(m.text for m in marked[first:last]))
    # A page of one picture has a headline, but no text below it.
    near = range(max(0, first - _NEAR), first) if last > first else range(min(_NEAR, len(marked)))
    scores = {i: 0.0 if i in untitled else _score(marked, i, first, spoken) for i in near}
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return _headline_below(marked, first, last, spoken)
    top = max(near, key=lambda i: scores[i])
    # A standfirst below the headline often shares more words with the text than it does.
    rivals = [i for i in near if i <= top and (scores[i] > 0 or i == top)][-_STANDFIRST - 1 :]
    if (copy := first_copy(marked, top)) < rivals[0]:
        return copy
    enough_words = min(_HEADLINE_WORDS, marked[top].shape.words)
    headline = next(
        i
        for i in rivals
        if scores[i] >= max(_ENOUGH, _RIVAL * best)
        and (is_repeated(marked, i) or not is_repeated(marked, top))
        and marked[i].shape.words >= enough_words
        and not is_crumb(marked[i].text, marked[top].text)
        and not _is_masthead(marked, i, top)
    )
    return first_copy(marked, headline)


def first_copy(marked: Sequence[Marked], i: int) -> int:
    """The first block that says what a block says."""
    return next(j for j, m in enumerate(marked) if m.text == marked[i].text)


def is_repeated(marked: Sequence[Marked], i: int) -> bool:
    """Whether another block says the same."""
    return sum(m.text == marked[i].text for m in marked) > 1


def stands_apart(marked: Sequence[Marked], i: int) -> bool:
    """Whether a block and one that says the same stand far from each other, as the name of a site does."""
    return any(m.text == marked[i].text and abs(i - j) > _FAR for j, m in enumerate(marked))


def is_crumb(text: str, headline: str) -> bool:
    """Whether a line ends as the headline begins, as the last step of a path through a site does."""
    words = text.split()
    return text != headline and any(headline.startswith(" ".join(words[-n:])) for n in range(3, len(words)))


def _is_masthead(marked: Sequence[Marked], i: int, top: int) -> bool:
    """Whether a menu stands between a line and the headline: then it is the motto of the site."""
    between = marked[i + 1 : top]
    menu = sum(m.kind is LineKind.FURNITURE or _is_menu_entry(m) for m in between) >= _MENU
    short = marked[i].shape.words <= _HEADLINE_WORDS
    return menu and (short or not is_repeated(marked, i)) and not _is_dated_or_signed(between)


def _is_menu_entry(marked: Marked) -> bool:
    short = marked.shape.is_label and marked.shape.words <= _ENTRY_WORDS
    return marked.kind is None and short and not marked.dates and bare_name(marked.text) is None


def _headline_below(marked: Sequence[Marked], first: int, last: int, spoken: set[str]) -> int | None:
    """A headline that stands, with its date, right below the article."""
    for i in range(last, min(last + 2, len(marked) - 1)):
        dated = bool(marked[i + 1].dates) and marked[i + 1].shape.words < 14
        if first < last and dated and _tells_of(marked[i], spoken):
            return i
    return None


def headline_at_end(marked: Sequence[Marked], first: int, last: int) -> int | None:
    """A headline right below a text, with nothing but signs and single words behind it."""
    if first == last or last >= len(marked) or marked[last].kind is not None:
        return None
    rest = marked[last + 1 :]
    alone = all(m.shape.words < _HEADLINE_WORDS for m in rest)
    page = bool(rest) and all(m.shape.words < _HEADLINE_WORDS or m.kind is LineKind.FURNITURE for m in rest)
    lead = vocabulary(" ".join(m.text for m in marked[first : min(first + _BELOW, last)]))
    told = (alone or page) and _tells_of(marked[last], lead, _HALF if alone else _MOST)
    long = marked[last].shape.words >= _HEADLINE_WORDS
    return last if told and long and not is_no_title(marked[last].text) else None


def _tells_of(marked: Marked, spoken: set[str], share: float = _HALF) -> bool:
    """Whether a label has more than a share of its words from a text."""
    words = vocabulary(marked.text)
    return marked.shape.is_label and len(words) > 2 and len(words & spoken) > share * len(words)


def _score(marked: Sequence[Marked], i: int, first: int, spoken: set[str]) -> float:
    """How much a block looks like the headline of a text with this vocabulary; 0 for what is none."""
    text, shape = marked[i].text, marked[i].shape
    pointer = marked[i].kind is LineKind.POINTER and i < first
    if not (marked[i].kind is None or pointer) or len(text) > LONGEST or shape.words < 2 or shape.listed:
        return 0.0
    if shape.words > _LONGEST_WORDS and has_sentence(marked[i]):
        return 0.0
    repeated = is_repeated(marked, i)
    if (shape.script in _DENSE and shape.words <= 2) or (shape.words <= 2 and stands_apart(marked, i)):
        return 0.0
    if (_OUTLET.search(text) and shape.words <= 5) or is_agency_line(text):
        return 0.0
    if find_names(text) or EMAIL.fullmatch(text) or _is_dated(marked[i]):
        return 0.0
    words = vocabulary(text)
    overlap = len(words & spoken) / len(words) if words else 0.0
    if words and not overlap and shape.words <= _HEADLINE_WORDS and not repeated:
        return 0.0
    score = overlap * 3 + min(shape.words, 8) / 4 - (first - i) * 0.05
    # The name of the site is repeated as well.
    score += 1.5 if repeated and shape.words > _NAME_OF_SITE else 0.0
    score += 0.5 if _is_dated_or_signed(marked[i + 1 : i + 1 + _BELOW]) else 0.0
    score -= 2.0 if marked[i].signed else 0.0
    score -= 1.0 if bare_name(text) or is_label(text) else 0.5 if pointer else 0.0
    score -= 2.0 if BULLET.match(text) and not repeated else 0.0
    score -= 1.0 if shape.words <= 5 and " - " in text else 0.0
    return score * (0.6 if shape.ends and text[-1] in ".。" else 1.0)


def _is_dated(marked: Marked) -> bool:
    """Whether a line is a date rather than a headline with one behind it."""
    return bool(marked.dates) and marked.shape.words < _DATE_WORDS and bare_title(marked.text) == marked.text


def _is_dated_or_signed(below: Sequence[Marked]) -> bool:
    """Whether one of some lines states a date or a writer and little else."""
    return any(m.is_date or find_names(m.text) for m in below)
