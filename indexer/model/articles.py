"""An article: its text, what each stretch of it is, where it was read and when it was published."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

ArticleId = NewType("ArticleId", str)
"""Names one article in a library: the id its corpus gave it, else one made from its origin."""


class SectionKind(StrEnum):
    """What a stretch of a scraped page is. Everything that is not the article is folded, not lost."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATE = "date"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    OTHER_HEADLINES = "other_headlines"
    BOILERPLATE = "boilerplate"


LONGEST_READ = 200_000
"""Characters of a text that are read for actors, some sixty pages. Longer ones are logs, books or hostile."""

FOLDED = frozenset({SectionKind.OTHER_HEADLINES, SectionKind.BOILERPLATE})
"""The kinds that belong to the page and not to the article: shown folded, and not searched."""


class Evidence(StrEnum):
    """Where a publication date was read; ``inferred`` and ``weekday`` are conclusions."""

    MASTHEAD = "masthead"
    DATELINE = "dateline"
    METADATA = "metadata"
    GIVEN = "given"
    WEEKDAY = "weekday"
    INFERRED = "inferred"
    NONE = "none"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of character offsets, ``0 <= start <= end``."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies within this range."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same range ``by`` characters further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of an article as it stands there; without a span it was told from outside."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class TextMap:
    """Leads offsets in the settled text back to the decoded input.

    ``settled`` and ``raw`` are parallel, rising anchors: from ``settled[i]`` on,
    one character of the settled text is one character of the input, starting at
    ``raw[i]``. An empty map is the identity.
    """

    settled: tuple[int, ...] = ()
    raw: tuple[int, ...] = ()

    def to_raw(self, offset: int) -> int:
        """The offset in the decoded input of the character at ``offset``."""
        i = bisect_right(self.settled, offset) - 1
        return offset if i < 0 else self.raw[i] + offset - self.settled[i]

    def span_to_raw(self, span: Span) -> Span:
        """The range of the input that ``span`` was settled from."""
        if span.end <= span.start:
            at = self.to_raw(span.start)
            return Span(at, at)
        return Span(self.to_raw(span.start), self.to_raw(span.end - 1) + 1)


def display_path(path: str) -> str:
    """A path as text that any encoding can carry: bytes that are not UTF-8 become U+FFFD."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document was read: a path, and inside it a member and a record number (from 1)."""

    path: str
    member: str | None = None
    record: int | None = None

    def __str__(self) -> str:
        member = f"!{self.member}" if self.member is not None else ""
        record = f":{self.record}" if self.record is not None else ""
        return f"{self.path}{member}{record}"


@dataclass(frozen=True, slots=True)
class Section:
    """A run of whole lines of one kind."""

    span: Span
    kind: SectionKind


@dataclass(frozen=True, slots=True)
class Published:
    """The publication date (document creation time), with the evidence for it.

    ``value`` is an ISO 8601 date, or date and time to the minute
    (``2019-11-07T09:09``), or None where it is unknown. ``certain`` is False for
    what was inferred; then ``earliest`` and ``latest`` say how far it is known, and
    ``reason`` may say from what.
    """

    value: str | None = None
    certain: bool = False
    evidence: Evidence = Evidence.NONE
    span: Span | None = None
    earliest: date | None = None
    latest: date | None = None
    reason: str = ""

    @property
    def day(self) -> date | None:
        """The calendar day, or None where it is unknown."""
        return date.fromisoformat(self.value[:10]) if self.value else None

    @property
    def other(self) -> date | None:
        """The other day that it may be, where figures leave open which is the month: 11/07/2019."""
        if self.certain or self.day is None or self.earliest is None or self.latest is None:
            return None
        return next((day for day in (self.earliest, self.latest) if day != self.day), None)

    @property
    def within(self) -> tuple[date, date] | None:
        """The first and last day between which it lies, where no more than that is known."""
        if self.value is not None or self.earliest is None or self.latest is None:
            return None
        return self.earliest, self.latest


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, cleaned: its settled text and what each stretch of it is.

    Sections are in order, do not overlap, and together cover every line that
    is not blank. ``language`` is an ISO 639-1 code, or None where unknown.
    """

    id: ArticleId
    origin: Origin
    text: str
    sections: tuple[Section, ...] = ()
    title: Excerpt | None = None
    bylines: tuple[Excerpt, ...] = ()
    source: str | None = None
    published: Published = Published()
    language: str | None = None
    url: str | None = None
    text_map: TextMap = field(default=TextMap(), repr=False)

    @property
    def is_read_fully(self) -> bool:
        """Whether actors and all time expressions are looked for: in English, and where nobody can tell."""
        return self.language in (None, "en")

    @property
    def is_long(self) -> bool:
        """Whether only its first ``LONGEST_READ`` characters are read for actors."""
        return len(self.text) > LONGEST_READ
