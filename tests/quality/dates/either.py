"""``python -m tests.quality.dates.either``: which of two days, where 11/07/2019 leaves the month open.

Every article of the news under ``$DATELINE_EVAL_DATA`` whose day could be its month too is
shown with both days; how often does the text choose, and how often the right one?
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from indexer.extract.dates import date_article
from indexer.model import Evidence, Published
from tests.news import NewsText, article, read_news

_MONTHS = 12
_EVERY = 4


def main() -> int:
    data = os.environ.get("DATELINE_EVAL_DATA")
    if not data:
        print("set DATELINE_EVAL_DATA to the folder of the evaluation data", file=sys.stderr)
        return 2
    count = Counter(outcome for one in read_news(Path(data)) for outcome in outcomes(one))
    chosen = count["right"] + count["wrong"]
    print(f"chosen {chosen} of {count['shown']} ({chosen / count['shown']:.1%})")
    print(f"right {count['right']} of {chosen} ({count['right'] / chosen:.1%})")
    return 0


def outcomes(one: NewsText) -> Iterator[str]:
    """``shown``, and ``right`` or ``wrong`` where the text chooses; nothing where the day tells its month."""
    day = one.day
    if day.day > _MONTHS or day.day == day.month or day.toordinal() % _EVERY:
        return
    yield "shown"
    other = date(day.year, day.day, day.month)
    earliest, latest = sorted((day, other))
    open_ = Published(str(other), evidence=Evidence.METADATA, earliest=earliest, latest=latest, reason="open")
    published, _ = date_article(replace(article(one.text, name=one.name), published=open_))
    if published.reason != "open":
        yield "right" if published.day == day else "wrong"


if __name__ == "__main__":
    sys.exit(main())
