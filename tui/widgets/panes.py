"""The panes side by side: which of them show, and which has the keys."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from indexer import AnnotatedArticle, ArticleId, Facet, Span, language_name
from tui import entries, layout, queries
from tui.hints import Hints, idle
from tui.layout import PANELS, Pane
from tui.widgets.article_list import ArticleList
from tui.widgets.article_view import ArticleView
from tui.widgets.panel import ARTICLE, Panel
from tui.widgets.panels import ActorPanel, DatePanel

_TITLES = {Pane.ARTICLES: "Articles", Pane.ARTICLE: "Article", Pane.ACTORS: "Actors", Pane.DATES: "Dates"}


class Panes(Horizontal):
    """List, article, actors and dates; as many at a time as the width allows."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.articles = ArticleList(id=Pane.ARTICLES)
        self.article = ArticleView(id=Pane.ARTICLE)
        self.actors = ActorPanel(id=Pane.ACTORS)
        self.dates = DatePanel(id=Pane.DATES)
        self._side = Vertical(self.actors, self.dates, id="side")
        self.active = Pane.ARTICLES
        self._before = Pane.ARTICLES
        self._beside = Pane.ARTICLES
        self._zoomed = False
        self._has_versions = False

    def compose(self) -> ComposeResult:
        """The panes in the order of reading."""
        yield self.articles
        yield self.article
        yield self._side

    def on_mount(self) -> None:
        """Name the panes."""
        for pane, title in _TITLES.items():
            self._widget(pane).border_title = title
        self.article.entitle(_TITLES[Pane.ARTICLE])

    def on_resize(self) -> None:
        """Show as many panes as there is room for."""
        self._arrange()

    def go(self, pane: Pane) -> None:
        """Give ``pane`` the keys, showing it if need be."""
        if pane is not self.active:
            self._before = self.active
        self.active = pane
        if pane is not Pane.ARTICLE:
            self._beside = pane
        self._arrange()
        # At once, not as Widget.focus does: the next key may be waiting already.
        self.screen.set_focus(self._widget(pane), scroll_visible=False)

    def way_back(self) -> Callable[[], None]:
        """What gives the keys back to the pane that has them now, as if no other had had them."""
        active, before, beside = self.active, self._before, self._beside

        def go_back() -> None:
            self.go(active)
            self._before, self._beside = before, beside
            self._arrange()

        return go_back

    def go_on(self, by: int) -> None:
        """Give the keys to the next pane, or the one before."""
        order = list(Pane)
        self.go(order[(order.index(self.active) + by) % len(order)])

    def go_back(self) -> bool:
        """Step back: out of a filter, out of the zoom, then to the list; False where there is no way back."""
        if self.clear_filter():
            pass
        elif self._zoomed:
            self.toggle_zoom()
        elif self.active in PANELS and self._before is Pane.ARTICLE:
            self.go(Pane.ARTICLE)
        elif self.active is not Pane.ARTICLES:
            self.go(Pane.ARTICLES)
        else:
            return False
        return True

    @property
    def is_alone(self) -> bool:
        """Whether there is no room for another pane beside the one that has the keys."""
        return len(layout.visible(self.app.size.width, self.active, self._beside)) == 1

    def toggle_zoom(self) -> None:
        """Show the pane that has the keys alone, or all again."""
        self._zoomed = not self._zoomed
        self._arrange()

    def show_article(
        self,
        article: AnnotatedArticle | None,
        hits: tuple[Span, ...] = (),
        version: str = "",
        written: tuple[str, ...] = (),
    ) -> None:
        """Open an article in the panes that speak of it.

        Args:
            version: which version of its story it is.
            written: what the user has written about it, in lines.
        """
        is_same = article is not None and self.is_open(article.article.id)
        self._has_versions = bool(version)
        self.article.show_article(article, hits, written)
        title = _TITLES[Pane.ARTICLE]
        self.article.entitle(f"{title} · {version}" if version else title)
        if self.speak_of == ARTICLE:
            self.show_article_again(stay=is_same)

    @property
    def speak_of(self) -> str:
        """What the panels speak of."""
        return self.actors.of

    @property
    def hints(self) -> Hints:
        """What the keys of the pane that has them do now."""
        dead = idle("next-pane", "raw") if self.has_none else {}
        versions = {} if self._has_versions else idle("versions")
        return {**versions, **self._widget(self.active).hints, **dead}

    @property
    def is_typing(self) -> bool:
        """Whether letters are typed in the pane that has the keys."""
        panel = self._widget(self.active)
        return isinstance(panel, Panel) and panel.is_typing

    def show_counts(self, of: str, actors: Facet, months: Facet) -> None:
        """Let the panels speak of many articles."""
        self.actors.show_counts(of, actors)
        self.dates.show_counts(of, months)
        self._share_height()

    def show_article_again(self, *, stay: bool = False) -> None:
        """Let the panels speak of the open article; with ``stay`` they have done so before."""
        opened = self.article.article
        language, more = _unread_language(opened), entries.unread(opened)
        actors = opened.actors if opened else ()
        self.actors.show_actors(actors, language=language, more=more, stay=stay)
        self.dates.show_dates(opened.dates if opened else (), language=language)
        self._share_height()

    def show_joined(self, query: str) -> None:
        """Mark in the panels what the query asks for."""
        joined = queries.joined_clauses(query)
        self.actors.show_joined(joined)
        self.dates.show_joined(joined)

    def clear_filter(self) -> bool:
        """Show all rows of the panel that has the keys; whether any were hidden."""
        panel = self._widget(self.active)
        return isinstance(panel, Panel) and panel.clear_filter()

    def is_open(self, article: ArticleId | None) -> bool:
        """Whether that article, or for None nothing, is open now."""
        opened = self.article.article
        return (opened.article.id if opened else None) == article

    @property
    def has_none(self) -> bool:
        """Whether no article is listed or open, and the panels speak of none."""
        return not self.articles.row_count and self.article.article is None and self.speak_of == ARTICLE

    @property
    def shows_article(self) -> bool:
        """Whether the article is on the screen."""
        return self.article.display

    @property
    def shows_panels(self) -> bool:
        """Whether actors and dates are on the screen."""
        return self.actors.display

    def _widget(self, pane: Pane) -> ArticleList | ArticleView | Panel:
        widgets: dict[Pane, ArticleList | ArticleView | Panel] = {
            Pane.ARTICLES: self.articles,
            Pane.ARTICLE: self.article,
            Pane.ACTORS: self.actors,
            Pane.DATES: self.dates,
        }
        return widgets[pane]

    def _arrange(self) -> None:
        width = self.app.size.width
        shown = layout.visible(width, self.active, self._beside, zoomed=self._zoomed)
        for pane in Pane:
            self._widget(pane).display = pane in shown
        self._side.display = bool(shown & PANELS)
        # Two at a time, the article stays on the right, whatever stands beside it.
        if Pane.ARTICLES in shown:
            self.move_child(self._side, after=self.article)
        else:
            self.move_child(self._side, before=self.article)
        beside = len(shown - PANELS) + bool(shown & PANELS)
        self.set_class(beside == 1, "-one")
        self.set_class(beside > 1 and Pane.ARTICLES not in shown, "-left")
        self.article.room = layout.room(width, panes=beside)
        wide = layout.widths(width, self.article.measure, panes=beside)
        self.articles.styles.width = wide.articles if beside > 1 else "1fr"
        self._side.styles.width = wide.side if beside > 1 else "1fr"
        self._share_height()

    def _share_height(self) -> None:
        """Give each panel half, but for what the other does not need."""
        both = self.actors.display and self.dates.display
        needs = (self.actors.lines_of_all, self.dates.lines_of_all)
        self.actors.styles.height = layout.heights(self.size.height, *needs)[0] if both else "1fr"

    def on_sheet_view_measured(self) -> None:
        """Make room for longer lines, or take it back."""
        self._arrange()


def _unread_language(opened: AnnotatedArticle | None) -> str:
    """The name of a language of which only dates in full are read."""
    if opened is None or opened.article.is_read_fully:
        return ""
    return language_name(opened.article.language or "")
