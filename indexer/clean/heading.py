"""Which block heads a judged page, and where its text begins, of what model, rules and other lines say."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.clean.headline import find_headline, first_copy, headline_at_end, heads_text, is_crumb
from indexer.clean.marked import Marked
from indexer.clean.regain import lone_lead
from indexer.clean.rivals import above_lead, is_running_text, named_by_others, told_by_text
from indexer.clean.seen import Reading
from indexer.model import SectionKind

_TEXT = 3
"""So many paragraphs above a line make it the head of a part of the text."""
_NEAR = 5
"""How far below the headline another line may say better what it is."""


def find_heading(
    reading: Reading, judged: int | None, verdicts: Sequence[SectionKind | None], core: tuple[int, int]
) -> tuple[int | None, int]:
    """The headline, and the first block of the text, above or below that of the ``core`` if need be.

    ``judged`` is the headline that the model chose, None where it knows none.
    """
    marked, untitled = reading.marked, reading.untitled
    first, last = core
    headline = _known(reading, judged, verdicts, core)
    lead = lone_lead(marked, first, headline)
    if lead is not None:
        first, headline = lead, None
    elif headline is None and heads_text(marked, first, last, untitled):
        headline, first = first, first + 1
    elif headline is None:
        headline = headline_at_end(marked, first, last)
    if headline is None:
        return None, first
    headline = above_lead(marked, headline, first, untitled)
    headline = told_by_text(marked, headline, (first, last), untitled)
    headline = first_copy(marked, named_by_others(marked, headline, max(first, headline + _NEAR)))
    return None if headline in untitled or is_running_text(marked, headline) else headline, first


def _known(
    reading: Reading, judged: int | None, verdicts: Sequence[SectionKind | None], core: tuple[int, int]
) -> int | None:
    """The model's headline unless it is text; else that of the rules, looked for anew above another text."""
    headline = _past_the_way(reading, judged)
    if headline is not None and not _heads_a_part(reading.marked[:headline], verdicts):
        headline = first_copy(reading.marked, headline)
        if verdicts[headline] is not SectionKind.BODY:
            return headline
    if reading.headline is None or reading.headline >= core[0]:
        return find_headline(reading.marked, *core, reading.untitled)
    return reading.headline


def _heads_a_part(above: Sequence[Marked], verdicts: Sequence[SectionKind | None]) -> bool:
    """Whether several paragraphs of the text stand above a line."""
    text = (m for m, verdict in zip(above, verdicts, strict=False) if verdict is SectionKind.BODY)
    return sum(m.shape.is_prose for m in text) >= _TEXT


def _past_the_way(reading: Reading, headline: int | None) -> int | None:
    """The headline; the rules' own where the model's is the way through the site that ends with it."""
    if headline is None or reading.headline is None:
        return headline
    way, ruled = reading.marked[headline].text, reading.marked[reading.headline].text
    return reading.headline if is_crumb(way, ruled) else headline
