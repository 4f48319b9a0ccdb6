"""Lines broken at a width in scripts without capitals, which do not show that a line runs on.

There a paragraph is lines without an end up to one that ends a sentence and is not much
longer than they are; several of them tell that the page is wrapped. So do words and signs
at the end of a line with which nothing but a broken line ends: a comma, a preposition, a
particle. Where these tell, lines may be as uneven as those of a script that is read aloud.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.clean.bylines import find_names
from indexer.clean.lines import Line
from indexer.clean.rules import find_rule
from indexer.clean.shape import ends_sentence
from indexer.clean.stated import letters_beside, stated_dates
from indexer.clean.vocabulary import vocabulary

WIDEST = 130
_FEWEST, _TELLING = 3, 0.25
_FURTHER, _UNEVEN = 1.2, 2.5
"""How much longer than those before it the last line of a wrapped paragraph may be."""
_SAMPLE = 18
_WELL_FORMED = 8
_MOST_LINES = 12
_OUTLET = 8
"""Letters beside a date."""
_RUNS_ON = re.compile(
    r"""[,，、،؛]$
    | (?:[가-힣][은는을를의며와과]|에서|까지|부터|으로|라고|다고|냐고|면서|지만|는데|위해|대해|따라|따르면
        |이라며|해서|하여|않고|[있없하되]는|[했됐]던|할지|[으하되지오]면)$
    | (?:^|\s)(?:في|من|على|إلى|الى|عن|[أإا]ن|بأن|وأن|لأن|التي|الذي|الذين|بعد|قبل|خلال|بين|مع|[أا]و|ثم|قد|لم|لن
        |لا|كانت?|وكانت?|حتى|كما|إذ|حيث|منذ|[أا]مام|عند|هذه?|ذلك|تلك|كل|غير|نحو|ضد|حول|وقال|وأضاف)$
    | [\u3040-\u30ff\u3400-\u9fff][をはが]$ | [\u3400-\u9fff][的和与與及在是被把]$""",
    re.VERBOSE,
)
"""How a line ends that no headline, item or name ends with."""
_ENDED = re.compile(r"(?:니다|[했였됐된한있없이겠었았]다)$")
"""The verb that ends a Korean sentence whose full stop is left out."""
_OPENS = re.compile(
    r"[-–—(（]|[가-힣][은는을를의]\s|^(?:오늘|어제|지난|올해|최근|近日|昨日|今天|日前|اليوم|أمس)"
)
"""What the first line of a text has, and a headline hardly."""
_MARKED = re.compile(r"\W{0,2}[\[【<＜〈◀(（][^\]】>＞〉▶)）]{1,14}[\]】>＞〉▶)）]")
"""Who speaks, or a part of a broadcast."""


def caseless_joints(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that go on with the one before, on a page wrapped in a script without capitals."""
    running = sum(_RUNS_ON.search(line.text) is not None for line in lines if _is_caseless(line.text))
    told = running >= 2 and running >= _TELLING / 2 * len(lines)
    paragraphs = list(_paragraphs(lines, _UNEVEN if told else _FURTHER))
    few = not told and len(paragraphs) < _FEWEST
    if few or sum(map(len, paragraphs)) < _TELLING * len(lines):
        return frozenset()
    return frozenset(i for paragraph in paragraphs for i in paragraph[1:])


def _paragraphs(lines: Sequence[Line], further: float) -> Iterator[range]:
    """Neighbouring lines of about one length, of which only the last ends a sentence."""
    start = 0
    for i, line in enumerate(lines):
        if i and line.number != lines[i - 1].number + 1:
            start = i
        ends = ends_sentence(line.text) or _ENDED.search(line.text) is not None
        caseless = _is_caseless(line.text, 2 if ends and i > start else _WELL_FORMED)
        if not caseless or len(line.text) > WIDEST or _MARKED.match(line.text):
            start = i + 1
        elif ends:
            length = max((len(lines[j].text) for j in range(start, i)), default=0)
            if len(line.text) <= further * length and i - start < _MOST_LINES:
                yield range(_without_header(lines, start, i), i + 1)
            start = i + 1


def _without_header(lines: Sequence[Line], start: int, last: int) -> int:
    """Where a paragraph begins below a headline, and lines that say who wrote it or belong to the page."""
    above = range(last - 1, start - 1, -1)
    header = (i + 1 for i in above if is_known(lines[i].text) or _is_dated(lines[i].text))
    first = next(header, start)
    untitled = first == start and all(is_known(line.text) for line in lines[:start])
    return first + 1 if untitled and _is_headline(lines[first].text, lines[first + 1 :]) else first


def _is_headline(text: str, below: Sequence[Line]) -> bool:
    """Whether the first line of a page, with text right below, is no line of that text.

    A headline shares its words with the text, and has no dash of a dateline, no particles of a sentence.
    """
    if _RUNS_ON.search(text) or _OPENS.search(text):
        return False
    words = vocabulary(text)
    return 5 * len(words & vocabulary(" ".join(line.text for line in below))) >= 2 * len(words) > 0


def is_known(text: str) -> bool:
    """Whether a line is one that rules know, or names a writer."""
    return find_rule(text) is not None or bool(find_names(text))


def _is_dated(text: str) -> bool:
    """Whether a line is a date with at most an outlet or a label beside it."""
    dates = stated_dates(text)
    return bool(dates) and letters_beside(text, dates) <= _OUTLET and _RUNS_ON.search(text) is None


def _is_caseless(text: str, least: int = _WELL_FORMED) -> bool:
    """Whether most letters at the beginning of a line are of a script without capitals."""
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    caseless = sum(letter.lower() == letter.upper() for letter in letters)
    return len(text) >= least and caseless * 2 > len(letters) > 0
