"""What the pages of one site have in common, learnt from the pages themselves.

A line that stands in many different articles of one site belongs to the frame,
whatever it says. No list of sites is needed, and nothing is kept but hashes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import PurePath
from urllib.parse import urlsplit

from indexer.clean.lines import split_lines
from indexer.clean.settle import settle
from indexer.model import RawDocument
from indexer.sources.decode import decode

_DIGITS = re.compile(r"\d+")
_LONGEST = 1000
_FEWEST_PAGES = 3
_SHARE = 0.02
_PROSE_SHARE = 0.2
_PROSE = 60


@dataclass(frozen=True, slots=True)
class FurnitureCounts:
    """In how many of so many pages of a site each line stands, numbers in it apart."""

    pages: int = 0
    lines: Mapping[int, int] = field(default_factory=dict)

    def is_furniture(self, line: str) -> bool:
        """Whether a line stands in so many pages that it belongs to none of their articles.

        A line as long as a sentence has to be far more frequent: formulas recur too.
        """
        if not self.lines or len(line) > _LONGEST:
            return False
        share = _PROSE_SHARE if len(line) > _PROSE else _SHARE
        return self.lines.get(_fingerprint(line), 0) >= max(_FEWEST_PAGES, share * self.pages)


NOTHING_LEARNT = FurnitureCounts()


@dataclass(slots=True)
class _Site:
    """What is counted while the pages of one site go by."""

    articles: set[int] = field(default_factory=set)
    lines: Counter[int] = field(default_factory=Counter)

    def count(self, document: RawDocument) -> None:
        content = document.content
        text, _ = settle(decode(content) if isinstance(content, bytes) else content)
        lines = {line.text for line in split_lines(text)}
        article = _fingerprint(max(lines, key=len, default=""))
        if article not in self.articles:
            self.articles.add(article)
            self.lines.update({_fingerprint(line) for line in lines if len(line) <= _LONGEST})

    def counts(self) -> FurnitureCounts:
        repeated = {line: count for line, count in self.lines.items() if count >= _FEWEST_PAGES}
        return FurnitureCounts(len(self.articles), repeated)


def learn_furniture(documents: Iterable[RawDocument]) -> dict[str, FurnitureCounts]:
    """Count the lines of many pages, by site; copies of one article count once.

    A few hundred pages of a site are enough. Give :func:`indexer.clean.clean` the
    counts of the site that :func:`site_of` names.
    """
    sites: defaultdict[str, _Site] = defaultdict(_Site)
    for document in documents:
        sites[site_of(document)].count(document)
    return {name: site.counts() for name, site in sites.items()}


def site_of(document: RawDocument) -> str:
    """What names the site of a page: the host of its address, else its source, else its folder."""
    told = document.metadata
    if told.url and (host := urlsplit(told.url).hostname):
        return host
    return told.source or str(PurePath(document.origin.path).parent)


def _fingerprint(line: str) -> int:
    """The same number for lines that differ in numbers, case and spaces only."""
    folded = _DIGITS.sub("0", " ".join(line.lower().split()))
    return int.from_bytes(blake2b(folded.encode("utf-8", "replace"), digest_size=8).digest())
