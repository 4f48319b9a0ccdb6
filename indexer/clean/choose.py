"""Which block is the headline, by how likely the line model finds each and by what the rules chose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.agencies import is_agency_line
from indexer.clean.headline import is_crumb, is_repeated
from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.clean.seen import Reading
from indexer.clean.trade import trade_groups
from indexer.clean.vocabulary import vocabulary
from indexer.model import SectionKind

_BELOW_HEADLINE = (SectionKind.DATE, SectionKind.BYLINE)
_HEADLINE = 0.35
"""From here on the model knows the headline better than the rules; measured across sites."""
_RIVAL = 0.1
"""What the rules' headline needs to hold against the line right below it, often a standfirst."""
_AS_LIKELY = 0.85
_MENU = 2
_SECOND, _HEADER = 0.4, 8
"""What a line above a header of at most so many lines needs, to be the headline rather than one below it."""
_ABOVE = 0.12
"""What the line right above the likeliest needs to be the headline, and that one its standfirst."""
_MAY_BE = 0.05
_SURE = 0.9
_DOUBTFUL, _CLEARER = 0.01, 10
"""How likely a line must be, and how many times likelier than the rules' headline, where none is likely."""
_FEWEST_WORDS = 4
_SECTION_WORDS = 2
_BY = re.compile(r"(?:by|par|von|por|di|от|بقلم)\b", re.IGNORECASE)
_RUNNING, _RUNNING_ON = 0.75, 0.4
_BROKEN = re.compile(r"[|>»/:@,\d]|[A-Z]{3}")
_POINT = re.compile(r"[*•·▪►]\s|[-–—]\s")


def choose_headline(
    titles: Sequence[float], verdicts: Sequence[SectionKind | None], reading: Reading
) -> int | None:
    """The headline, None where the rules know better; ``titles`` says how likely each block is one."""
    ruled = reading.headline
    plain = [0.0 if i in reading.untitled else title for i, title in enumerate(titles)]
    titles = _without_others(plain, reading.marked)
    if not titles:
        return None
    top = max(range(len(titles)), key=titles.__getitem__)
    may_head = [_may_head(m) for m in reading.marked]
    if titles[top] <= _HEADLINE or verdicts[top] is SectionKind.BODY:
        if ruled is None or not may_head[top] or verdicts[top] is SectionKind.BODY:
            return None
        told_twice = is_repeated(reading.marked, ruled) and not is_repeated(reading.marked, top)
        clearer = titles[top] > max(_DOUBTFUL, _CLEARER * titles[ruled])
        headed = ruled + 1 < top and verdicts[ruled + 1] in _BELOW_HEADLINE
        return top if clearer and not (told_twice or headed) else None
    top = _nearer_the_text(titles, verdicts, top)
    likeliest = top
    while top and titles[top - 1] > _ABOVE and may_head[top - 1]:
        top -= 1
    if top < likeliest:
        return top
    if may_head[top - 1] and (_heads_standfirst(reading, top) or _heads_quoted(reading, top)):
        return top - 1
    over = _over_the_header(titles, verdicts, reading, top)
    if over is not None:
        return over
    if ruled is None:
        return top
    if top > ruled and _is_surer(titles, reading, ruled, top):
        return ruled
    return ruled if ruled == top - 1 and titles[ruled] > _RIVAL else top


def _may_head(marked: Marked) -> bool:
    """Whether a block looks like a headline rather than a section or the items of a menu."""
    asks = marked.text[-1] in "?!？！" and marked.shape.sentences == 0
    label = marked.kind is None and (marked.shape.is_label or asks) and not marked.dates
    return label and marked.shape.words > _SECTION_WORDS and not marked.text.endswith(",")


def _heads_standfirst(reading: Reading, top: int) -> bool:
    """Whether a line is the standfirst of a shorter one right above it that has a word of the text.

    A kicker, a ticker or a way through the site above a headline has none, or has fewer words.
    """
    marked = reading.marked
    if not top or top - 1 in reading.untitled or is_repeated(marked, top):
        return False
    above = marked[top - 1]
    shorter = _FEWEST_WORDS <= above.shape.words < marked[top].shape.words
    running = (above.shape.lower or 0) >= _RUNNING and not _BROKEN.search(above.text)
    if not (shorter and running) or is_crumb(above.text, marked[top].text) or _BY.match(above.text):
        return False
    spoken = vocabulary(" ".join(m.text for m in marked if m.shape.is_prose))
    words = vocabulary(above.text)
    return 3 * len(words & spoken) >= len(words) > 0


def _heads_quoted(reading: Reading, top: int) -> bool:
    """Whether a line that the text says word by word stands below one that has half its words from it."""
    marked = reading.marked
    if not top or top - 1 in reading.untitled or is_repeated(marked, top):
        return False
    above, prose = marked[top - 1], [m.text for m in marked if m.shape.is_prose]
    if above.shape.words <= _FEWEST_WORDS or not any(marked[top].text in text for text in prose):
        return False
    words = vocabulary(above.text)
    return 2 * len(words & vocabulary(" ".join(prose))) >= len(words) > 0


def _without_others(titles: Sequence[float], marked: Sequence[Marked]) -> list[float]:
    """The likelihoods without furniture, points and captions that end, where another may be the headline."""
    plain = [0.0 if _is_none(marked, i, title) else title for i, title in enumerate(titles)]
    if max(plain, default=0.0) < _MAY_BE:
        return [0.0 if m.kind is LineKind.CAPTION else title for m, title in zip(marked, titles, strict=True)]
    scale = max(titles) / max(plain)
    return [title * scale for title in plain]


def _is_none(marked: Sequence[Marked], i: int, title: float) -> bool:
    """Whether a block is no headline; below a colon stand others, unless that is of the kicker above it."""
    furniture = marked[i].kind in (LineKind.FURNITURE, LineKind.HEADING)
    colon = i > 0 and marked[i - 1].kind is None and marked[i - 1].text.endswith((":", "："))
    announced = colon and title < _SURE
    text = marked[i].text
    captioned = marked[i].kind is LineKind.CAPTION and marked[i].shape.ends
    pointed = _POINT.match(text) is not None or _is_sentence(marked[i])
    return marked[i].signed or furniture or captioned or announced or is_agency_line(text) or pointed


def _is_surer(titles: Sequence[float], reading: Reading, ruled: int, top: int) -> bool:
    """Whether the rules' headline, likely enough itself, is told twice and a likelier line below not."""
    return (
        titles[ruled] > _HEADLINE
        and reading.marked[ruled].shape.words > _FEWEST_WORDS
        and is_repeated(reading.marked, ruled)
        and not is_repeated(reading.marked, top)
    )


def _over_the_header(
    titles: Sequence[float], verdicts: Sequence[SectionKind | None], reading: Reading, top: int
) -> int | None:
    """A line as likely, above a day, a writer or buttons, which part a headline from its standfirst.

    Several words that are no button are a menu below the motto of a site.
    """
    entries = 0
    for i in range(top - 1, max(-1, top - _HEADER - 1), -1):
        m = reading.marked[i]
        if titles[i] > _SECOND and _may_head(m) and m.shape.words > _FEWEST_WORDS:
            below = reading.marked[top].text
            return None if below in m.text or is_crumb(m.text, below) else i
        if verdicts[i] not in _BELOW_HEADLINE:
            captioned = m.kind is LineKind.CAPTION
            entries += not (captioned or trade_groups(m.text))
            if entries > 1 or not (captioned or i in reading.untitled or m.kind is LineKind.FURNITURE):
                return None
    return None


def _is_sentence(marked: Marked) -> bool:
    """Whether a line in a script with capitals ends with a full stop, and goes on small as no title does."""
    shape = marked.shape
    running = (shape.lower or 0) >= _RUNNING_ON and shape.words > _FEWEST_WORDS
    return running and shape.ends and marked.text.endswith(".")


def _nearer_the_text(titles: Sequence[float], verdicts: Sequence[SectionKind | None], top: int) -> int:
    """Of two lines that are about as likely, with a menu between them, the one nearer to the text.

    The other is the motto of the site, unless a date or a writer stands below it.
    """
    header = (i for i in range(top + 1, len(verdicts)) if verdicts[i] in _BELOW_HEADLINE)
    first = next((i for i, verdict in enumerate(verdicts) if verdict is SectionKind.BODY), 0)
    end = min(first, next(header, first))
    near = (
        i for i in range(end - 1, top + _MENU, -1) if titles[i] > max(_HEADLINE, _AS_LIKELY * titles[top])
    )
    return next(near, top)
