"""Values in words: days, numbers, marks, what a run did. Pure, without an app."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from indexer import (
    Actor,
    Article,
    ArticleId,
    Evidence,
    IndexReport,
    Marked,
    Progress,
    Published,
    SearchPage,
    SortOrder,
    shortly,
)
from tui.cells import one_line
from tui.looks import Look, Piece

DATE_WIDTH = 11
"""Columns of a publication day: a mark for what was inferred, and ten for the day."""

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
    return actor.kind.value


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
