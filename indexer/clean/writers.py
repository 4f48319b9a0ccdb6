"""Who wrote an article, by the lines above, in and below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from indexer.clean.bylines import find_inline_names, find_names
from indexer.clean.joined_writers import further_names, goes_on, writer_before
from indexer.clean.labels import labelled_above
from indexer.clean.marked import Marked
from indexer.clean.names import bare_name, caseless_name
from indexer.clean.notes import EMAIL, writer_noted
from indexer.clean.signed import written_names
from indexer.clean.unlabelled import Surroundings, is_spoken, surroundings
from indexer.model import Excerpt

_NOTES = 6
_OPENING = 3
_OPENS = 60
"""In so many first characters a paragraph says who wrote it; at its end it says who took a picture."""
_DENSE_NAME = re.compile(r"[가-힣]{2,4}|[\u3400-\u9fff]{2,4}")

_WEB = re.compile(r"https?://\S{4,200}$")
_BEFORE_TEXT = re.compile(r"\)\s?(?:—|–|--?)$")
"""How a place with its agencies in brackets ends that opens the text below: ``NICOSIA (Reuters/AP) —``."""


def name_writers(
    marked: Sequence[Marked], first: int, last: int, headline: int | None
) -> dict[int, tuple[Excerpt, ...]]:
    """The blocks around the article that name its writers, with the names (spans in the article)."""
    around = surroundings(marked, first, last, headline)
    found: dict[int, tuple[Excerpt, ...]] = {}
    stated: set[int] = set()
    for i in around.lines():
        if _BEFORE_TEXT.search(marked[i].text):
            continue
        names = find_names(marked[i].text) or labelled_above(marked, i, colon=i >= around.beyond)
        names = names or _with_address(marked, i)
        if names and i >= around.beyond and any(j < first for j in stated):
            continue
        names = names or _further(around, i, stated)
        if names:
            stated.add(i)
        else:
            names = around.unlabelled(i, found)
            if names and found and not stated and max(found) < writer_before(marked, i):
                found.clear()
        if names:
            found[i] = _placed(names, marked[i])
    if not stated:
        return found
    return {i: names for i, names in found.items() if i in stated or (i + 1 in stated and _is_dense(names))}


def _with_address(marked: Sequence[Marked], i: int) -> tuple[Excerpt, ...]:
    """The one name on a line right above nothing but an address for mail, or in front of one of the web."""
    line = marked[i].text
    page = _WEB.search(line)
    below = marked[i + 1].text if i + 1 < len(marked) else ""
    if page is None and EMAIL.fullmatch(below) is None:
        return ()
    said = line[: page.start()].rstrip() if page else line
    name = bare_name(said) or caseless_name(said)
    return (name,) if name else ()


def _further(around: Surroundings, i: int, stated: AbstractSet[int]) -> tuple[Excerpt, ...]:
    """The writers of a line that goes on with those of one above, which says that they are."""
    before = writer_before(around.marked, i)
    if not around.is_between(i) or before not in stated or not goes_on(around.marked, before, i):
        return ()
    names = further_names(around.marked[i].text)
    return () if around.is_no_byline(around.marked[i], names) else names


def _is_dense(names: Sequence[Excerpt]) -> bool:
    """Whether names are in a script whose pages put the writers' post behind the last of several lines."""
    return all(_DENSE_NAME.fullmatch(name.text) for name in names)


def writers_shown(
    marked: Sequence[Marked], verdicts: Iterable[int], core: tuple[int, int]
) -> dict[int, tuple[Excerpt, ...]]:
    """The writers on the first of the lines that the line model takes for bylines, else in a note below."""
    first, last = core
    spoken = " ".join(m.text for m in marked[first:last])
    for i in verdicts:
        names = written_names(marked[i].text)
        if names and not any(is_spoken(name.text, spoken) for name in names):
            return {i: _placed(names, marked[i])}
    for i in range(last, min(last + _NOTES, len(marked))):
        if name := writer_noted(marked[i].text):
            return {i: _placed((name,), marked[i])}
    return {}


def names_on(marked: Marked) -> tuple[Excerpt, ...]:
    """The writers that one block names."""
    return _placed(find_names(marked.text), marked)


def names_in_text(marked: Sequence[Marked], first: int, last: int) -> tuple[Excerpt, ...]:
    """The writers whom the opening or the end of the article itself names."""
    told = [i for i in range(first, last) if marked[i].kind is None]
    found: list[Excerpt] = []
    for i in dict.fromkeys((*told[:_OPENING], *told[-1:])):
        for name in find_inline_names(marked[i].text):
            if i == told[-1] or (name.span and name.span.start < _OPENS):
                found += _placed((name,), marked[i])
    return tuple(found)


def _placed(names: Iterable[Excerpt], marked: Marked) -> tuple[Excerpt, ...]:
    """Names with their spans in the article instead of the block."""
    return tuple(Excerpt(name.text, name.span and name.span.shifted(marked.block.start)) for name in names)
