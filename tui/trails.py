"""What is marked in an article and stepped through: its hits, actors and dates, and where one is. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from indexer import AnnotatedArticle, Span
from tui.looks import Look
from tui.paint import Layer

_BEFORE, _BEHIND = 24, 160
"""Characters on either side of a place that is told where the article is not on the screen."""


class Trail(Enum):
    """What one can step through in an article."""

    HITS = auto()
    ACTORS = auto()
    DATES = auto()


NAMES = {Trail.HITS: "hit", Trail.ACTORS: "actor", Trail.DATES: "date"}


@dataclass(frozen=True, slots=True)
class Trails:
    """The places of each trail in order; ``chosen`` are those of one actor or date, ``here`` where one is."""

    places: dict[Trail, tuple[Span, ...]] = field(default_factory=dict)
    known: tuple[Layer, ...] = ()
    chosen: tuple[Span, ...] = ()
    here: Span | None = None

    @classmethod
    def of(cls, article: AnnotatedArticle | None, hits: tuple[Span, ...]) -> Trails:
        """Those of an article in which a query has ``hits``."""
        if article is None:
            return cls()
        actors = tuple(sorted(mention.span for actor in article.actors for mention in actor.mentions))
        dates = tuple(sorted(mention.span for mention in article.dates))
        known = Layer.of(Look.ACTOR, actors), Layer.of(Look.DATE, dates), Layer.of(Look.HIT, hits)
        places = {Trail.HITS: tuple(sorted(hits)), Trail.ACTORS: actors, Trail.DATES: dates}
        return cls(places, known)

    def with_marked(self, spans: Set[Span]) -> Trails:
        """The same where only these of the actors and dates look as such."""
        actors, dates = (spans & {*self.places.get(trail, ())} for trail in (Trail.ACTORS, Trail.DATES))
        return replace(self, known=(Layer.of(Look.ACTOR, actors), Layer.of(Look.DATE, dates)))

    def choosing(self, spans: tuple[Span, ...], trail: Trail) -> Trails:
        """The same where a trail leads through the places of one actor or date alone."""
        chosen = tuple(sorted(spans))
        return replace(self, chosen=chosen, places={**self.places, trail: chosen})

    def at(self, here: Span | None) -> Trails:
        """The same where one is at another place."""
        return replace(self, here=here)

    def next(self, trail: Trail, by: int, top: int) -> int:
        """The number of the place to go to; out of range where it is around the end.

        Args:
            by: 1 for the next place, -1 for the one before.
            top: the first character that is seen, from which one goes on unless one is ``here``.
        """
        starts = [span.start for span in self.places.get(trail, ())]
        at = self.here.start if self.here else top - (by > 0)
        return bisect_right(starts, at) if by > 0 else bisect_left(starts, at) - 1

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The marks that lie over the text, the last on top."""
        here = Layer.of(Look.HERE, (self.here,) if self.here else ())
        return (*self.known, Layer.of(Look.CHOSEN, self.chosen), here)


def said_at(span: Span, text: str) -> str:
    """What stands around a place, for whoever does not see the article."""
    start = text.rfind(" ", 0, max(0, span.start - _BEFORE)) + 1
    return ("…" if start else "") + text[start : span.end + _BEHIND]
