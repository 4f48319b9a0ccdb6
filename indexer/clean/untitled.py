"""Lines that are no headline, however much they look like one: a page may well have none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.clean.agencies import agency_named
from indexer.clean.bylines import find_names
from indexer.clean.letters import CAPITALS
from indexer.clean.marked import Marked
from indexer.clean.names import bare_name, bare_names
from indexer.clean.notes import NOTE
from indexer.clean.shape import NO_SCRIPT
from indexer.clean.stated import is_alone
from indexer.clean.titles import bare_title, is_no_title
from indexer.clean.untold import untold_labels
from indexer.clean.vocabulary import vocabulary

LONGEST = 220
"""A longer line is no headline anyway."""
_FEW = 3
_NOTES = 3
"""Among so many last paragraphs a text may say who its writer is."""
_FEWEST = 2
"""Of a headline in a script without capitals; a word by itself is a section."""
_NAME = re.compile(
    rf"(?:[{CAPITALS}][\w.'’/-]{{0,20}},?(?:\s|$)|(?:of|the|and|for|in|&"
    r"|del?|las?|los|el|y|du|des|les?|et|d[ao]s?|e|der|die|und)\s){1,4}"
)
"""What people, outlets and sections are called, and the shortest headlines of sites that set all words so."""
_OUTLET = re.compile(
    r"\b(?:today|times|post|herald|tribune|republic|journal|gazette|telegraph|chronicle|tv|radio|television"
    r"|news|newspapers?|daily|agency|magazine|network|[A-Z]{3,4}-TV|opinion|analysis|column(?:ist)?)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\w\s?[-–—/]\s(?=\w)")
_PARTED_WORDS = 5
"""An outlet and its place, or what it did: ``Star – Cairo``."""
_PLACE = re.compile(rf"[{CAPITALS}]{{3,20}}(?:[ ,.]{{1,2}}[{CAPITALS}]\w{{0,15}}){{0,3}} ?(?:--|[—–]|- )")
_PLACE_AND_AGENCY = re.compile(r"(?:[^\W\d_][\w.,'’ /-]{1,50})?[(（]([^()（）]{2,30})[)）]")
_GO_ON = re.compile(
    r"(?:read (?:more|also|next)|view (?:content|more)|içeriği görüntüle|devamını oku|подробнее|читать далее"
    r"|leer más|lire la suite|mehr lesen|weiterlesen|اقرأ المزيد)\W{0,3}",
    re.IGNORECASE,
)
_RATE = re.compile(r"[^\W\d_][^\d]{1,20}[+-]?\d{1,3}(?:[.,]\d{3}){0,3}[.,]\d{1,4}\s?[%₺$€₽]?")
"""What something costs or stands at: ``EUR 36,74``."""
_SEVERAL = 3
BULLET = re.compile(r"[-–—•*·▪►]\s")
"""How the points of a list begin; a headline stands in none."""
_TAGGED = 5
_MENU_WORDS = 13
_TAG = re.compile(r"</?[a-zA-Z]{1,10}(?:\s[a-zA-Z-]{2,15}=|\s?/?>)")
_STEP = re.compile(r"[^\W\d_]{2}> [^\W_]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SIGNS = re.compile(r"[^\w\s'’-]")
_CAPTION_WORDS, _RUNNING = 8, 0.5
_POINTS = re.compile(
    r"story highlights\b|what you need to know\s?:|(?-i:KEY POINTS)\s"
    r"|(?:highlights|key (?:points|takeaways)|at a glance|in brief"
    r"|the essentials|l[’']essentiel|das wichtigste in kürze|puntos clave"
    r"|главное|أبرز النقاط|핵심 ?요약|要点|要點)\s?[:：]?$",
    re.IGNORECASE,
)
"""What announces the points of a story."""
SPEAKER = re.compile(r"[<\[【(◀] ?(?:앵커|기자|리포트|아나운서|리포터)(?: ?멘트)? ?[>\]】)▶]")
"""Who speaks the line below, which is text."""
_HEADLINE_WORDS = 24
_SMALL = re.compile(r"[^\W\d_](?![A-Z])")
"""How a line goes on with a sentence, and no headline with the name of a product, ``iPhone``, begins."""


def no_headlines(marked: Sequence[Marked]) -> frozenset[int]:
    """Which blocks are no headline: dates, writers, datelines and what is below, notes, mere names."""
    dateline = next((i for i, m in enumerate(marked) if m.dateline and not m.is_date), len(marked))
    text = next((i for i in range(dateline, len(marked)) if marked[i].shape.is_prose), dateline)
    short = [i for i, m in enumerate(marked) if len(m.text) <= LONGEST]
    none = {i for i, m in enumerate(marked) if len(m.text) > LONGEST or _is_something_else(m)}
    none.update(i for i in range(dateline, len(marked)) if dateline < i <= text)
    none.update(_teasers(marked))
    points = [BULLET.match(m.text) is not None for m in marked]
    none.update(
        i for i in short if points[i] and True in (*points[max(0, i - 1) : i], *points[i + 1 : i + 2])
    )
    none.update(_points(marked))
    none.update(i for i in short if i and SPEAKER.fullmatch(marked[i - 1].text))
    none.update(untold_labels(marked))
    names = [i for i in short if i not in none and _is_name(marked, i)]
    if names:
        prose = [m.text for m in marked if m.shape.is_prose and not NOTE.match(m.text)]
        none.update(i for i in names if _is_outlet(marked[i].text) or _is_untold(marked[i].text, prose))
    return frozenset(none)


def _is_untold(line: str, prose: Sequence[str]) -> bool:
    """Whether a text speaks of no name of a line, or of few, but where it says who its writers are."""
    people = tuple(name.text for name in bare_names(line))
    notes = prose[-_NOTES:-1] if len(prose) >= _NOTES else prose
    spoken = " ".join([*prose[:-_NOTES], *(text for text in notes if not text.startswith(people or line))])
    if len(people) > 1:
        words = vocabulary(line)
        return 3 * len(words & vocabulary(spoken)) <= len(words)
    # The stem of a name is that of many other words.
    words_of = _words if people else vocabulary
    return not words_of(line) & words_of(spoken)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _points(marked: Sequence[Marked]) -> set[int]:
    """The lines below one that announces the points of a story, up to its text, day or writer."""
    points: set[int] = set()
    announced = False
    for i, m in enumerate(marked):
        heads = _POINTS.match(m.text) is not None
        goes_on = announced and m.kind is None and not (m.is_date or find_names(m.text))
        announced = m.shape.is_label and (heads or goes_on)
        if announced:
            points.add(i)
    return points


def _is_something_else(marked: Marked) -> bool:
    text, shape = marked.text, marked.shape
    if shape.script == NO_SCRIPT or (shape.lower is None and shape.words < _FEWEST):
        return True
    if _is_placed(text) or _RATE.fullmatch(text) or _is_menu(marked):
        return True
    runs_on = shape.words >= _FEW and text[0].islower() and _SMALL.match(text) is not None
    runs_on = runs_on and bare_title(text) == text
    told = _is_date(marked) or marked.dateline or bool(find_names(text) or _is_lead(marked))
    return told or runs_on or text.endswith((":", "：")) or _is_worded_so(marked)


def _is_menu(marked: Marked) -> bool:
    """Whether many words stand in a row that all begin large, or a step leads on: ``TASS> Photos``."""
    text, shape = marked.text, marked.shape
    strung = shape.lower == 0 and shape.words >= _MENU_WORDS and not text.isupper()
    marked_up = _STEP.search(text) or _TAG.search(text)
    return (strung and _SIGNS.search(text) is None) or marked_up is not None


def _is_worded_so(marked: Marked) -> bool:
    """Whether the wording of a line says that it is no headline."""
    captioned = _is_dated_caption(marked) or _is_signed_caption(marked)
    return captioned or is_no_title(marked.text) or _is_tagged(marked.text)


def _is_tagged(text: str) -> bool:
    """Whether two words stand twice in a line without signs, or at its beginning and again, as tags do."""
    words = text.split()
    if len(words) < _TAGGED or not words[0][0].isalpha():
        return False
    pairs = list(pairwise(words))
    again = len(set(pairs)) < len(pairs) and _SIGNS.search(text) is None
    return again or pairs[0] in pairs[2:]


def _is_dated_caption(marked: Marked) -> bool:
    """Whether a sentence ends with the day on which a picture was taken."""
    text = marked.text.rstrip(". ")
    ends = marked.text != text and marked.shape.words >= _CAPTION_WORDS and bool(marked.dates)
    return ends and marked.dates[-1].span.end == len(text)


def _is_signed_caption(marked: Marked) -> bool:
    """Whether the name of who took the picture stands behind a sentence."""
    told, _, name = marked.text.rpartition(". ")
    sentence = len(told.split()) >= _CAPTION_WORDS and (marked.shape.lower or 0) >= _RUNNING
    return sentence and " " in name and bare_name(name) is not None


def _is_lead(marked: Marked) -> bool:
    """Whether this is a sentence that a place opens, ``LIMA – The board ...``, or a long one."""
    opened = _PLACE.match(marked.text) is not None or marked.shape.words > _HEADLINE_WORDS
    return marked.shape.ends and opened


def _is_placed(text: str) -> bool:
    """Whether a line opens with an agency in brackets, behind a place or none: ``LIMA (AFP) The board``."""
    opened = _PLACE_AND_AGENCY.match(text)
    return opened is not None and agency_named(opened[1]) is not None


def _is_date(marked: Marked) -> bool:
    """Whether this states dates and nothing else but a weekday."""
    return bool(marked.dates) and is_alone(marked.text, marked.dates)


def _teasers(marked: Sequence[Marked]) -> set[int]:
    """Lines set twice or with their day where several are, or before a button; and standfirsts set twice."""
    twice = [i for i in range(1, len(marked)) if marked[i].text == marked[i - 1].text and _is_line(marked[i])]
    followed = [i for i in range(1, len(marked)) if _GO_ON.fullmatch(marked[i].text)]
    first = [i for i in twice if marked[i].text.endswith(".") and _is_standfirst(marked, i - 1)]
    first += [i - 1 for i in followed]
    if len({marked[i].text for i in twice}) >= _SEVERAL:
        first += twice
    dated = [i for i, m in enumerate(marked) if m.dates and _ends_with_day(m)]
    first += dated if len(dated) >= _SEVERAL else []
    texts = {marked[i].text for i in first}
    return {i for i, m in enumerate(marked) if m.text in texts}


def _is_standfirst(marked: Sequence[Marked], i: int) -> bool:
    """Whether a line that ends like a sentence opens the page or stands below what may be the headline."""
    if not marked[i].shape.ends:
        return False
    return i == 0 or (_is_line(marked[i - 1]) and marked[i - 1].shape.is_label)


def _ends_with_day(marked: Marked) -> bool:
    last = marked.dates[-1].span
    return last.end == len(marked.text) and marked.text[: last.start].endswith(("- ", "– ", "— ", "| "))


def _is_line(marked: Marked) -> bool:
    return marked.kind is None and not marked.dates and marked.shape.words > _FEW


def _is_name(marked: Sequence[Marked], i: int) -> bool:
    """Whether a line that stands once may be the name of a person, a section or an outlet."""
    text = marked[i].text
    name = _NAME.fullmatch(text) or (marked[i].shape.words <= _PARTED_WORDS and _PARTED.search(text))
    named = bool(name) or len(bare_names(text)) > 1
    return named and sum(m.text == text for m in marked) == 1


def _is_outlet(text: str) -> bool:
    return agency_named(text) is not None or _OUTLET.search(text) is not None or bool(_PARTED.search(text))
