"""Writers whom no line between headline and text names: on lines that the line model takes for bylines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from indexer.clean.bylines import find_names
from indexer.clean.marked import Marked
from indexer.clean.writers import names_on, writers_shown
from indexer.model import Excerpt, SectionKind

_FEW = 5


def shown_writers(
    marked: Sequence[Marked],
    signed: Iterable[int],
    core: tuple[int, int],
    writers: Iterable[int],
    headline: int | None,
) -> dict[int, tuple[Excerpt, ...]]:
    """The writers on the model's bylines; above the headline, or where others sign, a mere name is none."""
    told = any(find_names(marked[i].text) for i in writers)
    first = len(marked) if told else headline or 0
    named = [i for i in signed if i >= first or find_names(marked[i].text)]
    return writers_shown(marked, named, core)


def below_standfirst(
    marked: Sequence[Marked], kinds: Sequence[SectionKind], core: tuple[int, int]
) -> dict[int, tuple[Excerpt, ...]]:
    """The writers on a line between a standfirst that reads like text and the text."""
    first, last = core
    opening = (i for i in range(first, min(first + _FEW, last)) if kinds[i] is not SectionKind.BODY)
    found = ((i, names_on(marked[i])) for i in opening)
    return next(({i: names} for i, names in found if names), {})
