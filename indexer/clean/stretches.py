"""The stretches of words on a line between signs, dates, clock times and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.clean.names import name_words
from indexer.clean.patterns import read_table
from indexer.clean.stated import month_names
from indexer.model import Span

_SIGN = re.compile(
    r"\s*[|•·—–/()\[\]【】（）:：,،，、;]\s*|(?<=[^\W\d_]{4})\.\s+|\s+-\s*|-\s+|(?<=[\u0620-\u0652])-|\x00+"
)
_CLOCK = (
    "am|pm|a\\.m\\.|p\\.m\\.|uhr|hrs|[A-Z]{2,3}T|UTC|ص|م|min|mins|minutes|read|hours?|ago|comments?|views"
)


def stretches_on(line: str) -> Iterator[Span]:
    """The stretches of words between signs, dates and addresses."""
    masked = _noise().sub(lambda match: "\x00" * len(match[0]), line)
    at = 0
    for sign in _SIGN.finditer(masked):
        yield from _stripped(masked, at, sign.start())
        at = sign.end()
    yield from _stripped(masked, at, len(masked))


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    said = text[start:end]
    start += len(said) - len(said.lstrip(" .-"))
    end -= len(said) - len(said.rstrip(" .-"))
    if start < end:
        yield Span(start, end)


@cache
def _noise() -> re.Pattern[str]:
    """Addresses, accounts, and what states a date or time."""
    table = read_table("dates.toml")
    days = "|".join(map(re.escape, table["days"]["names"]))
    said = (word for listed in table["labels"].values() for word in listed)
    labels = "|".join(re.escape(word) for word in said if word not in name_words("others"))
    months = month_names()
    return re.compile(
        rf"\S*@\S+|https?://\S+|(?<!\w)(?:(?:{days})[,.]?\s+)?(?:{months})\.?,?\s+\S*\d\S*(?:,?\s+\d{{4}})?"
        rf"|(?<!\w)(?:(?:{days})[,.]?\s+)?(?:le\s|el\s|am\s|den\s)?[^\s|•·()（）]*\d[^\s|•·()（）]*(?:\s+(?:de\s+)?(?:{months})\b\.?,?(?:\s+de)?)?"
        rf"|(?<!\w)(?-i:{_CLOCK})(?!\w)|(?<!\w)(?:{labels})(?!\w)|(?<!\w)(?:{days})(?!\w)",
        re.IGNORECASE,
    )
