"""Values to styled text: words, days, numbers, and what fits in a row. Pure, without an app.

This is the one door by which an article's text reaches the screen: every string
goes through :func:`safe` or :func:`one_line` before it becomes a piece.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from rich.cells import cell_len, set_cell_size

from indexer import (
    Actor,
    ActorKind,
    Article,
    ArticleId,
    Evidence,
    IndexReport,
    Marked,
    Progress,
    Published,
    SearchPage,
    SortOrder,
    neutralise,
    shortly,
)
from tui.looks import Look, Piece, Pieces

DATE_WIDTH = 11
"""Columns of a publication day: a mark for what was inferred, and ten for the day."""

_WIDEST_CELL_RATIO = 4
_LEAST_FOR_WORDS, _LONGEST_LOST = 18, 14
"""Letters from which on a text is cut between words, and of a longer word that is cut all the same."""

_MARKS = frozenset({"Mn", "Me"})
_MOST_MARKS = 4
_ONE_SPACE = str.maketrans({"\t": " ", "\n": " ", "\r": " "})
_SURROGATES = re.compile("[\ud800-\udfff]")
_EVIDENCE = {
    Evidence.MASTHEAD: "",
    Evidence.DATELINE: "from the dateline",
    Evidence.METADATA: "",
    Evidence.GIVEN: "",
    Evidence.WEEKDAY: "inferred from a weekday",
    Evidence.INFERRED: "inferred from the text",
    Evidence.NONE: "",
}
_SORT_NAMES = {
    SortOrder.NEWEST: "newest first",
    SortOrder.OLDEST: "oldest first",
    SortOrder.RELEVANCE: "best first",
}


def safe(text: str) -> str:
    """``text`` with nothing in it that a terminal would obey; of the same length."""
    return _SURROGATES.sub("�", neutralise(text)).replace("\t", " ")


def one_line(text: str) -> str:
    """``text`` safe for the terminal and on one line; of the same length."""
    return safe(text).translate(_ONE_SPACE)


def drawable(text: str) -> str:
    """``text``, already safe, without invisible characters, and with few marks on any letter.

    What is left takes the columns that it seems to take, on every terminal. Changes the
    length, so it comes last.
    """
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
        if unicodedata.category(character) != "Cf" and marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def fit(text: str, width: int) -> str:
    """``text``, already safe, padded or cut to ``width`` cells; a cut ends in an ellipsis.

    Where there is room for several words, it is cut between two of them.
    """
    if width <= 0:
        return ""
    most = width * _WIDEST_CELL_RATIO
    # Measured as it will be drawn: a family of emoji without its joiners is three emoji wide.
    shown = drawable(text[:most])
    cells = cell_len(shown)
    if cells <= width and len(text) <= most:
        return shown + " " * (width - cells)
    kept = _cut(shown, width - 1, least=_LEAST_FOR_WORDS)
    return kept + "…" + " " * (width - 1 - cell_len(kept))


def _cut(text: str, width: int, *, least: int) -> str:
    """``text`` in ``width`` cells, without a word of which only a part fits.

    A word stays cut where leaving it out would take too much away, or where there is no room
    for ``least`` letters.
    """
    kept = set_cell_size(text, width)
    space = kept.rfind(" ")
    is_cut = not text[len(kept) : len(kept) + 1].isspace()
    if is_cut and space >= 0 and len(kept) >= least and len(kept) - space <= _LONGEST_LOST:
        kept = kept[:space]
    return kept.rstrip(" ·…")


def _last(text: str, width: int) -> str:
    """The last that is shown of a row, as a part of it: an ellipsis alone where no word has room."""
    kept = _cut(text, width - 1, least=0)
    return kept + "…" + " " * (width - 1 - cell_len(kept))


def fit_row(pieces: Iterable[Piece], width: int) -> Pieces:
    """``pieces`` cut to ``width`` cells as one row, padded with blanks."""
    row: list[Piece] = []
    left = width
    for text, look in pieces:
        if left <= 0:
            if row and text.strip():
                # Something is left out: the last that is shown says so.
                last, its_look = row[-1]
                row[-1] = (fit(f"{last}…", cell_len(last)), its_look)
                break
            continue
        drawn = drawable(text[: left * _WIDEST_CELL_RATIO + 1])
        shown = drawn if cell_len(drawn) <= left else _last(drawn, left)
        row.append((shown, look))
        left -= cell_len(shown)
    if left > 0:
        row.append((" " * left, Look.PLAIN))
    return tuple(row)


def day(value: str | None, *, certain: bool, within: tuple[date, date] | None = None) -> str:
    """A publication day in :data:`DATE_WIDTH` columns, with ``~`` where it was inferred.

    Of an interval the month or the year is shown, or the years: ``~2019-03``, ``~2019``, ``~2019..2021``.
    """
    if value is None and within:
        return f"~{shortly(*within)}".ljust(DATE_WIDTH)[:DATE_WIDTH]
    if value is None:
        return " unknown   "
    return ("" if certain else "~").rjust(1) + one_line(value[:10]).ljust(DATE_WIDTH - 1)


def source_width(width: int) -> int:
    """How many columns of a list of ``width`` the source gets."""
    return min(16, max(8, width // 5))


def flag(marked: Marked | None, *, selected: bool = False) -> Piece:
    """A column that says whether an article is selected (``✓``) or unread (``•``)."""
    if selected:
        return "✓", Look.ACCENT
    return (" ", Look.PLAIN) if marked is None or marked.is_read else ("•", Look.ACCENT)


def kept_marks(marked: Marked | None) -> str:
    """What a row ends in: whether the article is starred (``★``), has tags (``#``), has a note (``✎``)."""
    marks = f"{'★' * marked.is_starred}{'#' * bool(marked.tags)}{'✎' * bool(marked.note)}" if marked else ""
    return f" {marks}" if marks else ""


def version(article: ArticleId, versions: Sequence[ArticleId]) -> str:
    """Which of the versions of its story an article is; nothing where there is no other."""
    number = versions.index(article) + 1 if article in versions else 0
    return f"version {number:,} of {len(versions):,}" if number and len(versions) > 1 else ""


def versions_shown(shown: int, total: int) -> str:
    """How many versions a list has, and of how many, where it leaves some out."""
    return (
        count(total, "version") if shown >= total else f"the nearest {shown:,} of {count(total, 'version')}"
    )


def kind_of(actor: Actor) -> str:
    """The kind of an actor in a word."""
    return {ActorKind.ORGANIZATION: "organisation"}.get(actor.kind, actor.kind.value)


def roles_of(actor: Actor) -> tuple[str, ...]:
    """The different roles of an actor, in order of the text."""
    return tuple(dict.fromkeys(one_line(role.text) for role in actor.roles))


def also_named(actor: Actor) -> str:
    """The other names under which the text speaks of an actor, or nothing."""
    seen = {one_line(actor.name).casefold()}
    names: list[str] = []
    for mention in actor.mentions:
        name = one_line(mention.text)
        if name.casefold() not in seen:
            seen.add(name.casefold())
            names.append(name)
    return f"also {', '.join(names)}" if names else ""


def published_in_words(published: Published) -> str:
    """The publication date with what it rests on, as the meta line says it."""
    ground = _EVIDENCE[published.evidence]
    if published.value is not None:
        stamp = ("" if published.certain else "~") + one_line(published.value).replace("T", " ")
        stamp += f" or {published.other}" if published.other else ""
    elif published.earliest is not None:
        stamp = f"between {published.earliest} and {published.latest}"
    else:
        return "date unknown"
    return stamp + (f" ({ground})" if ground else "")


def meta(article: Article) -> str:
    """The line under the headline: when, where, who wrote it."""
    by = ", ".join(one_line(byline.text) for byline in article.bylines)
    facts = (published_in_words(article.published), one_line(article.source or ""), by)
    return " · ".join(fact for fact in facts if fact)


def written(marked: Marked) -> tuple[str, ...]:
    """What the user has written about an article, in lines: star and tags, then the note."""
    marks = ("★ starred" if marked.is_starred else "", *(f"#{one_line(tag)}" for tag in marked.tags))
    note = f"note: {one_line(marked.note)}" if marked.note else ""
    return tuple(filter(None, (" ".join(filter(None, marks)), note)))


def sort_name(order: SortOrder, *, exact: bool = True) -> str:
    """A sort order in words; a large result that is not weighed whole has the best of its newest first."""
    return _SORT_NAMES[order] if exact else f"{_SORT_NAMES[order]}, of the newest"


def short_path(path: Path) -> str:
    """A path as people write it: what lies at home begins with ``~``."""
    home = Path.home()
    return one_line(f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path))


def count(number: int, noun: str, *, exact: bool = True) -> str:
    """A number with its noun, such as ``1,204 articles``; ``+`` where it is a lower bound."""
    many = f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"
    return f"{number:,}{'' if exact else '+'} {noun if number == 1 and exact else many}"


def found(page: SearchPage) -> str:
    """How much a query found; where copies are folded, how many stories and how many articles."""
    exact = page.total_is_exact
    if not page.folded:
        return count(page.total, "article", exact=exact)
    articles = count(page.total + page.folded, "article", exact=exact)
    return f"{count(page.total, 'story', exact=exact)} ({articles})"


def progress(now: Progress) -> str:
    """Where an indexing run stands: files, articles, rate and time left."""
    of = f"/{now.files_total:,}" if now.files_total is not None else ""
    parts = [f"indexing {now.files_done:,}{of} files", count(now.articles, "article")]
    if now.skipped:
        parts.append(f"{now.skipped:,} skipped")
    if now.rate:
        parts.append(f"{now.rate:,.0f}/s")
    if now.remaining is not None:
        parts.append(f"{duration(now.remaining)} left")
    return " · ".join(parts)


def duration(seconds: float) -> str:
    """A length of time to the precision that matters: ``8 s``, ``3 min``, ``2 h 10 min``."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"


def change(more: int) -> str:
    """How many articles more there are than before, or how many fewer."""
    if not more:
        return "no more articles than before"
    return f"{count(more, 'article')} more" if more > 0 else f"{count(-more, 'article')} fewer"


def report(done: IndexReport) -> str:
    """What an indexing run did; of what it skipped the first is named with its reason."""
    parts = [f"{done.added:,} added"]
    others = ((done.updated, "updated"), (done.removed, "removed"), (done.unchanged, "unchanged"))
    parts += [f"{number:,} {word}" for number, word in others if number]
    if done.skipped:
        first = done.skipped[0]
        more = " (E lists them), such as" if len(done.skipped) > 1 else ","
        place = replace(first.origin, path=Path(first.origin.path).name)
        parts.append(f"{len(done.skipped):,} skipped{more} {place}: {first.reason}")
    return "read: " + ", ".join(parts)
