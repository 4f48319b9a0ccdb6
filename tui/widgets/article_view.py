"""The open article with its hits, actors and dates: marked, stepped through, found again."""

from __future__ import annotations

from collections.abc import Set

from indexer import AnnotatedArticle, Span
from tui.hints import Hints, idle
from tui.keymap import in_force
from tui.messages import CardAsked, Remarked
from tui.trails import NAMES, Trail, Trails, said_at
from tui.widgets.sheet_view import SheetView

_CONTEXT = 3
"""Lines kept above a place that was jumped to."""


_STEPS = {
    Trail.HITS: ("next-hit", "previous-hit"),
    Trail.ACTORS: ("next-actor", "previous-actor"),
    Trail.DATES: ("next-date", "previous-date"),
}
_NEED_AN_ARTICLE = ("raw", "star", "tag", "note", "copy-text", "export", "open-original", "measure")


class ArticleView(SheetView):
    """Headline, meta line and text of one article, with its hits, actors and dates marked."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._trails = Trails()

    def show_article(
        self, article: AnnotatedArticle | None, hits: tuple[Span, ...] = (), written: tuple[str, ...] = ()
    ) -> None:
        """Show another article from its top, with what the user has ``written`` about it; or nothing."""
        self._written = written
        self.article, self._raw, self._folds_open = article, None, False
        self._bound_for = 0
        self._mark(Trails.of(article, hits))
        self._set_sheet()
        self.jump(0)

    def keep_marked(self, spans: Set[Span]) -> None:
        """Let only these of the actors and dates look as such."""
        self._mark(self._trails.with_marked(spans))

    @property
    def hints(self) -> Hints:
        """Which keys have nothing to do in this article, and what others do now."""
        dead = [
            id
            for trail, ids in _STEPS.items()
            if self.is_raw or not self._trails.places.get(trail)
            for id in ids
        ]
        dead += _NEED_AN_ARTICLE if self.article is None else ()
        fold = ("fold" if self._folds_open else "unfold") if self._sheet.has_folds and not self.is_raw else ""
        return {"raw": "article" if self.is_raw else "raw", "fold": fold, **idle(*dead)}

    def choose(self, spans: tuple[Span, ...], trail: Trail) -> None:
        """Mark the places of one actor or date, and let its trail lead through them alone."""
        self._mark(self._trails.choosing(spans, trail))

    def step(self, trail: Trail, by: int) -> None:
        """Go to the next (``by`` 1) or previous (-1) place of ``trail``, around the end if need be."""
        spans = self._trails.places.get(trail, ())
        if not spans or self.is_raw:
            self.post_message(Remarked(f"no {NAMES[trail]} to go to"))
            return
        number = self._trails.next(trail, by, self._top_offset())
        place = spans[number % len(spans)]
        self.go_to(place)
        around = "" if 0 <= number < len(spans) else ", around the end"
        words = f"{NAMES[trail]} {number % len(spans) + 1} of {len(spans):,}{around}"
        if not self.display and self.article is not None:
            words = f"{words}: {said_at(place, self.article.article.text)}"
        self.post_message(Remarked(words))

    def go_to(self, span: Span) -> None:
        """Bring a place on the screen, unfolding it if need be, and mark it as the one we are at."""
        self._mark(self._trails.at(span))
        if self._sheet.lines and self._sheet.row_of(span.start) is None and not self._folds_open:
            self._folds_open = True
            self._set_sheet()
        row = self._sheet.row_of(span.start)
        if row is None:
            return
        top = self.top
        if not top + 1 <= row < top + self.size.height - 1:
            self.jump(row - min(_CONTEXT, self.size.height // 3))

    def action_card_here(self) -> None:
        """Ask for the card of the actor whose mention one is at."""
        actors = self.article.actors if self.article is not None and not self.is_raw else ()
        here = self._trails.here
        actor = next((actor for actor in actors if here in actor.places), None)
        if actor is not None:
            self.post_message(CardAsked(actor.id))
            return
        key = in_force(self).first("next-actor")
        self.post_message(Remarked(f"{key} goes to an actor first" if key else "no actor is here"))

    def go_to_first_hit(self) -> None:
        """Land on the first hit, if there is one."""
        if hits := self._trails.places.get(Trail.HITS):
            self.go_to(hits[0])

    def _mark(self, trails: Trails) -> None:
        """Lay the marks over the text anew."""
        self._trails = trails
        self.lay(trails.layers)

    def on_resize(self) -> None:
        """Set the text for the new width and stay at the same place, or go where one was bound."""
        was_hidden, offset = not self._sheet.lines, self._top_offset()
        self._set_sheet()
        if was_hidden and self._trails.here is not None:
            self.go_to(self._trails.here)
        else:
            self.go_to_place(self._bound_for if was_hidden else offset)

    def scrolled_by_hand(self) -> None:
        """Go on from what is on the screen, not from the place last jumped to."""
        if self._trails.here is not None:
            self._mark(self._trails.at(None))
