"""What the lists show: a row a thing, made of values, safe to draw and as wide as its pane."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.cells import cell_len

from indexer import Actor, Article, FacetCount, Published, Snippet, kinship, shortly
from tui.cells import drawable, fit, fit_end, fit_row, one_line
from tui.looks import Look, Piece, Pieces
from tui.present import also_named, kind_of, roles_of, source_width
from tui.timeline import DateEntry

if TYPE_CHECKING:
    from indexer import Skipped, Version

_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
_WIDEST_VALUE = 24
_SNIPPET_INDENT = 5
_STAMP_WIDTH = len("~2019-11-06 09:09")
_KINSHIP_WIDTH = len("earlier version")


def version_row(version: Version, to: Article, width: int) -> Pieces:
    """A version of a story: when, how it stands to the open one, where, headline."""
    article = version.article
    is_open = article.id == to.id
    stamp = _stamp(article.published)
    title = one_line(article.title.text) if article.title else "(no headline)"
    return fit_row(
        (
            ("▸" if is_open else " ", Look.ACCENT),
            (stamp.ljust(_STAMP_WIDTH) + "  ", Look.MUTED),
            (kinship(version, to).ljust(_KINSHIP_WIDTH) + "  ", Look.ACCENT if is_open else Look.PLAIN),
            (fit(one_line(article.source or "—"), source_width(width)) + "  ", Look.MUTED),
            (title, Look.STRONG if is_open else Look.PLAIN),
        ),
        width,
    )


def _stamp(published: Published) -> str:
    """When an article was published, to the minute where that is known; ``~`` marks what was inferred."""
    if published.within:
        return f"~{shortly(*published.within)}"
    mark = " " if published.certain or published.value is None else "~"
    return mark + (one_line((published.value or "").replace("T", " ")) or "unknown")


def skipped_place(skipped: Skipped, width: int) -> Pieces:
    """Where something was skipped; of a long place the end is kept, which tells it from others."""
    place = drawable(one_line(str(skipped.origin)))
    return fit_row(((f" {fit_end(place, max(1, width - 2))}", Look.PLAIN),), width)


def skipped_reason(skipped: Skipped, width: int) -> Pieces:
    """Why it was skipped."""
    return fit_row(((f"   {drawable(one_line(skipped.reason))}", Look.MUTED),), width)


def snippet_row(snippet: Snippet | None, width: int, *, source: str = "") -> Pieces:
    """The line under a list row that shows where the query matched, its first hit in sight.

    ``source`` comes before it, cut where it is long.
    """
    said = fit(one_line(source), min(cell_len(source), width // 4)).rstrip() if source else ""
    lead: Piece = (" " * _SNIPPET_INDENT + (f"{said} · " if said else ""), Look.MUTED)
    if snippet is None:
        return fit_row((lead,), width)
    return fit_row((lead, *_marked(snippet, width - cell_len(lead[0]))), width)


def _marked(snippet: Snippet, room: int) -> Iterable[Piece]:
    text = one_line(snippet.text)
    begin = _first_shown(snippet, room)
    yield "…" if begin else "", Look.MUTED
    at = begin
    for span in snippet.spans:
        yield text[at : span.start], Look.MUTED
        yield text[span.start : span.end], Look.HIT
        at = span.end
    yield text[at:], Look.MUTED


def _first_shown(snippet: Snippet, room: int) -> int:
    """Where a snippet is to begin, at a word, so that its first hit is within ``room`` columns."""
    if not snippet.spans or cell_len(snippet.text[: snippet.spans[0].end]) < room:
        return 0
    begin = max(0, snippet.spans[0].start - room // 3)
    word = snippet.text.find(" ", begin, snippet.spans[0].start) + 1
    return word or begin


def waiting_row(width: int) -> Pieces:
    """What stands in a row that has not arrived yet."""
    return fit_row(((" ·", Look.MUTED),), width)


def actor_rows(actor: Actor, width: int) -> tuple[Pieces, Pieces]:
    """An actor in two lines: name and count; then kind, country, roles and other names."""
    count = f" {len(actor.places)} "
    name = fit(one_line(actor.name), max(1, width - len(count)))
    facts = (kind_of(actor), actor.country or "", *roles_of(actor), also_named(actor))
    detail = " · ".join(fact for fact in facts if fact)
    return (
        fit_row(((name, Look.PLAIN), (count, Look.MUTED)), width),
        fit_row((("  " + detail, Look.MUTED),), width),
    )


def count_row(count: FacetCount, width: int, *, day: str = "") -> Pieces:
    """A thing that articles of a result speak of, since when, and how many do."""
    number = f"  {one_line(day[:10])}{count.count:>7,} "
    name = fit(one_line(count.label), max(1, width - len(number)))
    return fit_row(((name, Look.PLAIN), (number, Look.MUTED)), width)


def bar_row(count: FacetCount, most: int, width: int) -> Pieces:
    """A month or a day with a bar as long as its share of ``most``, and its number."""
    label, number = f"{one_line(count.label)}  ", f" {count.count:>6,} "
    room = max(0, width - len(label) - len(number))
    return fit_row(
        ((label, Look.PLAIN), (fit(bar(count.count, most, room), room) + number, Look.MUTED)), width
    )


def bar(number: int, most: int, room: int) -> str:
    """A bar to an eighth of a column, at least one eighth for what is there at all."""
    eighths = max(1, round(number * room * 8 / most)) if number and most else 0
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8]


def value_width(entries: Iterable[DateEntry]) -> int:
    """The columns that the values of ``entries`` need, within reason."""
    return min(_WIDEST_VALUE, max((1 + cell_len(entry.label) for entry in entries), default=0))


def date_row(entry: DateEntry, values: int, width: int) -> Pieces:
    """A date: the value it stands for in ``values`` columns, the phrase as written, how often."""
    mark = " " if entry.certain else "~"
    count = f" {len(entry.spans)} " if len(entry.spans) > 1 else "   "
    phrases = ", ".join(one_line(phrase) for phrase in entry.phrases)
    return fit_row(
        (
            (fit(mark + one_line(entry.label), values) + "  ", _look_of(entry)),
            (fit(phrases, max(1, width - values - 2 - len(count))) + count, Look.MUTED),
        ),
        width,
    )


def _look_of(entry: DateEntry) -> Look:
    return Look.PLAIN if entry.earliest else Look.MUTED
