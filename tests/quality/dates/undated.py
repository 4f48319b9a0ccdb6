"""``python -m tests.quality.dates.undated [EVERY]``: what articles imply of their day, with that day hidden.

Reads the dated English articles of ``$DATELINE_EVAL_DATA/news``, or every so many of them. One
table is of the texts as they are; the other of those whose agency's name stands where its dateline was,
with that put back (``NEW YORK, Oct. 16 (Reuters) -``). Values are compared with what the same
expressions come to where the day is given.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from indexer.extract.dates import date_article
from indexer.model import DateMention, Evidence, Published
from tests.news import NewsText, article, read_news

_DATELINE = re.compile(r"\A\s*([A-Z][A-Z .,/-]{2,40}?)\s+\((Reuters|AP)\) - ")
_A_DAY = timedelta(days=1)
"""A story is filed on one day and often put out on the next."""


Mentions = tuple[DateMention, ...]
Counted = str | tuple[str, str]
"""What is counted: a kind of answer, or those of the kind that are right."""


def main(arguments: list[str]) -> int:
    """Print the figures."""
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    articles = list(read_news(Path(data)))[:: int(arguments[0]) if arguments else 1]
    show("as they are", articles, verbose="-v" in arguments)
    show(
        "with their dateline",
        [one for text in articles if (one := with_dateline(text))],
        verbose="-v" in arguments,
    )
    return 0


def with_dateline(one: NewsText) -> NewsText | None:
    """The text with the day in its dateline again, if it had one."""
    found = _DATELINE.match(one.text)
    if found is None:
        return None
    opening = f"{found[1]}, {one.day:%b}. {one.day.day} ({found[2]}) - "
    return one._replace(text=opening + one.text[found.end() :])


def show(name: str, articles: list[NewsText], *, verbose: bool = False) -> None:
    """Print how many days, ranges and values are found, and how many of them are right."""
    count = measure(articles, verbose=verbose)
    print(f"{name}: {len(articles)} articles")
    for kind in ("days", "ranges", "years", "values"):
        of, right = count[kind], count[kind, "right"]
        print(f"  {kind} {of}, right {right} ({100 * right / max(of, 1):.1f} %)")


def measure(articles: list[NewsText], *, verbose: bool = False) -> Counter[Counted]:
    """How many days, ranges and values are found, and how many of them are right."""
    count: Counter[Counted] = Counter()
    for one in articles:
        published, mentions = date_article(article(one.text))
        if published.evidence is Evidence.NONE:
            continue
        is_right = judge(published, one.day)
        for kind in kinds(published):
            count[kind] += 1
            count[kind, "right"] += is_right
        if verbose and not is_right:
            print("wrong:", one.name, one.day, published)
        count.update(_values(mentions, date_article(article(one.text, one.day.isoformat()))[1]))
    return count


def kinds(published: Published) -> Iterator[str]:
    """A day, or a range, which may leave one year."""
    yield "days" if published.value else "ranges"
    if published.earliest and published.latest and published.earliest.year == published.latest.year:
        yield "years"


def judge(published: Published, day: date) -> bool:
    """Whether the day, or the range, is right."""
    if published.earliest is None or published.latest is None:
        return False
    slack = _A_DAY if published.value else timedelta()
    return published.earliest - slack <= day <= published.latest + slack


def _values(
    inferred: tuple[DateMention, ...], given: tuple[DateMention, ...]
) -> Iterator[str | tuple[str, str]]:
    """The values that hang on the inferred day and have a place on the calendar, and those right."""
    for one, other in zip(inferred, given, strict=True):
        if not one.certain and one.earliest is not None:
            yield "values"
            if one.value == other.value:
                yield "values", "right"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
