"""One of two articles beside each other, with what both have marked in it."""

from __future__ import annotations

from textual.message import Message

from indexer import Span
from tui.messages import Remarked
from tui.trails import Trail
from tui.widgets.article_view import ArticleView


class ComparedView(ArticleView):
    """An article that says how far it was scrolled, and steps through what the other one has too."""

    class Scrolled(Message):
        """The user has scrolled the view by so many lines."""

        def __init__(self, view: ComparedView, by: int) -> None:
            super().__init__()
            self.view, self.by = view, by

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._shared: tuple[Span, ...] = ()
        self._by = 0

    def mark_shared(self, spans: tuple[Span, ...]) -> None:
        """Mark what both articles have, and nothing else."""
        self._shared = spans
        self.keep_marked(frozenset(spans))
        self.choose(spans, Trail.HITS)

    def jump(self, line: int) -> None:
        """Scroll, and know by how much."""
        before = self.top
        super().jump(line)
        self._by = self.top - before

    def scrolled_by_hand(self) -> None:
        """Say how far."""
        super().scrolled_by_hand()
        if self._by:
            self.post_message(self.Scrolled(self, self._by))

    def action_card_here(self) -> None:
        """A card is asked for where one article is read."""
        self.post_message(Remarked("cards are opened from an article that is read alone"))

    def step_shared(self, by: int) -> Span | None:
        """Go to the next (1) or previous (-1) place of what both have; where that is, if there is any."""
        if not self._shared:
            self.post_message(Remarked("they share no actor and no date"))
            return None
        number = self._trails.next(Trail.HITS, by, self._top_offset()) % len(self._shared)
        self.go_to(self._shared[number])
        self.post_message(Remarked(f"shared place {number + 1} of {len(self._shared):,}"))
        return self._shared[number]
