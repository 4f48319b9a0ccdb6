"""Names on lines that do not say whose they are: those of writers by where they stand.

A place, a topic or the name of the site set as a label looks like a name. What the article speaks
of, what stands above the headline as well and what heads a part of the text is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from indexer.clean.bylines import find_names
from indexer.clean.joined_writers import plain_names, writer_before
from indexer.clean.marked import Marked
from indexer.clean.names import caseless_names
from indexer.clean.notes import ADDRESS, NOTE
from indexer.clean.rules import LineKind
from indexer.clean.signed import signed_in_hangul, tells_post
from indexer.clean.subheads import is_subhead
from indexer.clean.trade import trade_groups
from indexer.model import Excerpt

_HEADLINE_WORDS = 4
_BESIDE = 2
_SEVERAL = 2
_NAME_WORDS = 6
_OPENS_PAGE = 4
_STEM = 4
_WROTE = re.compile(r"(?:words?|texte?|text[eo]|story by|글)\b\s?[:=]?", re.IGNORECASE)
"""How a line begins that says who wrote, and then who took the pictures."""
_BEHIND_TEXT = (LineKind.POINTER, LineKind.CAPTION)
"""What may stand between the end of a text and its signature."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around an article, the lines from ``first`` up to ``last``, and its headline if it has one.

    ``spoken`` is what the article says, without notes on its writers; ``end`` is the line below it that may
    be its signature, ``beyond`` the first that shows that something else with writers of its own follows.
    """

    marked: Sequence[Marked]
    first: int
    last: int
    headline: int | None
    spoken: str
    end: int
    beyond: int

    def lines(self) -> Iterator[int]:
        """The lines around the article on which its writers may stand."""
        for i, m in enumerate(self.marked):
            below_headline = self.headline is not None and self.headline < i < self.first
            dated = m.kind is LineKind.FURNITURE and m.dates and below_headline
            outside = not self.first <= i < self.last and i != self.headline
            wrote = m.kind is LineKind.CAPTION and below_headline and _WROTE.match(m.text)
            if outside and (dated or wrote or m.kind in (None, LineKind.CREDIT)):
                yield i

    def is_between(self, i: int) -> bool:
        """Whether a line stands where writers do: below the headline, or early on a page without one."""
        if self.headline is None:
            return i < self.first <= _OPENS_PAGE
        return self.headline < i < self.first or self._is_dated_above(i, self.headline)

    def unlabelled(self, i: int, found: Mapping[int, object]) -> tuple[Excerpt, ...]:
        """The writers on a line that does not call them so, with the lines of those found above it."""
        m, between = self.marked[i], self.is_between(i)
        closing = i == self.end > self.first and not found and m.shape.words <= _NAME_WORDS
        if not (between or closing):
            return ()
        names: tuple[Excerpt, ...] = ()
        nearest = max(found, default=None)
        joins = nearest in (None, writer_before(self.marked, i))
        if joins or (between and self._has_post(i, found)):
            names = self._plain(i, closing=closing)
            names = () if self.headline is None and between and m.text.isupper() else names
        if not names and between and nearest in (None, i - 1) and self._stands_by_date(i):
            caseless = caseless_names(m.text)
            names = () if any(is_spoken(name.text, self.spoken) for name in caseless) else caseless
        return names

    def is_no_byline(self, m: Marked, names: Sequence[Excerpt]) -> bool:
        """Whether what looks like names is something else: of the story, of the site, or a button."""
        if not names:
            return True
        told = not tells_post(m.text) and any(is_spoken(name.text, self.spoken) for name in names)
        groups = trade_groups(m.text)
        button = "act" in groups or {"more", "staff"}.issubset(groups)
        return told or button or self._stands_above(m) or is_subhead(self.marked, m)

    def _plain(self, i: int, *, closing: bool) -> tuple[Excerpt, ...]:
        m = self.marked[i]
        names = plain_names(m.text)
        names = () if self.is_no_byline(m, names) else names
        if closing:
            names = self._without_outlet(i, names) or signed_in_hangul(m.text, self.spoken)
        # The name of a site stands above a date and the headline as well.
        above = self.headline is not None and i < self.headline
        return () if above and len(names) < _SEVERAL else names

    def _is_dated_above(self, i: int, headline: int) -> bool:
        """Whether nothing but dates stands between a line and the headline below it."""
        below = self.marked[i + 1 : headline] if headline - i <= _BESIDE + 1 else ()
        return len(below) > 0 and all(m.is_date for m in below)

    def _has_post(self, i: int, found: Mapping[int, object]) -> bool:
        """Whether a post stands below a name, and none below those found above, who took the picture."""
        told = i + 1 < len(self.marked) and tells_post(self.marked[i + 1].text)
        others = (self.marked[k] for j in found for k in (j, j + 1))
        return told and not any(tells_post(other.text) or other.is_date for other in others)

    def _without_outlet(self, i: int, names: tuple[Excerpt, ...]) -> tuple[Excerpt, ...]:
        """The names but for a last one that other lines of the page have as well: the outlet."""
        if len(names) < _SEVERAL:
            return names
        last = names[-1].text
        return names[:-1] if any(last in m.text for j, m in enumerate(self.marked) if j != i) else names

    def _stands_above(self, m: Marked) -> bool:
        """Whether a line stands above the headline as well, as the name of a site or a section does."""
        return any(other.text == m.text and other is not m for other in self.marked[: self.headline or 0])

    def _stands_by_date(self, i: int) -> bool:
        """Whether a line close above or below states a date and little else."""
        end = i
        while end + 1 < len(self.marked) and _names_somebody(self.marked[end + 1].text):
            end += 1
        return any(m.is_date for m in self.marked[max(0, i - _BESIDE) : end + _BESIDE + 1])


def surroundings(marked: Sequence[Marked], first: int, last: int, headline: int | None) -> Surroundings:
    """What stands around the article from block ``first`` up to ``last``."""
    told = (m for m in marked[first:last] if m.kind is None and not NOTE.match(m.text))
    end = last
    while end < len(marked) and marked[end].kind in _BEHIND_TEXT:
        end += 1
    beyond = next((i for i in range(end, len(marked)) if _is_elsewhere(marked[i])), len(marked))
    return Surroundings(marked, first, last, headline, " ".join(m.text for m in told), end, beyond)


def is_spoken(name: str, text: str) -> bool:
    """Whether a text has a word of what looks like a name, but for the ending."""
    words = (word[: max(_STEM, len(word) - 1)] for word in re.findall(r"\w{4,}", name))
    return any(re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in words)


def _names_somebody(line: str) -> bool:
    return bool(caseless_names(line) or find_names(line))


def _is_elsewhere(marked: Marked) -> bool:
    """Whether a block below the text shows that stories or comments with writers of their own follow."""
    if marked.kind is not None:
        return marked.kind in (LineKind.HEADING, LineKind.STOP)
    plain = not marked.dates and not find_names(marked.text) and not NOTE.match(marked.text)
    return plain and marked.shape.words >= _HEADLINE_WORDS and ADDRESS.search(marked.text) is None
