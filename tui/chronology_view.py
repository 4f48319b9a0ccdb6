"""What of a chronology is shown: narrowed, filtered, and how its screen says so. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer import ChronologyPage, Event, Telling
from tui import cells, present
from tui.hints import Hints, idle
from tui.telling import EventRow

_LEAST_ABOUT = 24
"""Columns that what was asked keeps, however much there is to say about it."""

_NEED_EVENTS = ("open-event", "choose-event", "copy-events", "export-events")
_MONTHS = ("next-month", "previous-month")


@dataclass(frozen=True, slots=True)
class View:
    """How somebody looks at a chronology: what of it is shown, where the cursor is, what is selected.

    ``narrowed`` shows only what is about the query, ``letters`` only what has these words in
    its sentence, date, actors or sources.
    """

    narrowed: bool = True
    letters: str = ""
    cursor: int = 0
    chosen: frozenset[Telling] = frozenset()

    def of(self, whole: ChronologyPage) -> ChronologyPage:
        """What is shown."""
        page = whole.narrowed if self.narrowed else whole
        words = self.letters.casefold().split()
        events = tuple(event for event in page.events if _has(event, words))
        return replace(page, events=events, undated=tuple(e for e in page.undated if _has(e, words)))


def _has(event: Event[Telling], words: Sequence[str]) -> bool:
    said = " ".join(
        text
        for entry in event.tellings
        for text in (entry.when, entry.text, *entry.names, entry.source or entry.title)
    ).casefold()
    return all(word in said for word in words)


def hints(whole: ChronologyPage, shown: ChronologyPage, *, narrowed: bool) -> Hints:
    """Which keys have nothing to do in what is ``shown`` of a chronology."""
    has_more = whole.narrowed.size < whole.size
    months = {event.first.earliest.isoformat()[:7] for event in shown.events}
    steps = len(months) + bool(shown.undated)
    events = (*shown.events, *shown.undated)
    is_told_again = any(len(event.tellings) > 1 for event in events)
    return {
        "every-event": ("all" if narrowed else "fewer") if has_more else "",
        **({} if is_told_again else idle("tellings")),
        **({} if steps > 1 else idle(*_MONTHS)),
        **({} if shown.events else idle("event-calendar")),
        **({} if shown.size else idle(*_NEED_EVENTS)),
    }


def summary(page: ChronologyPage, key: str, width: int, *, narrowed: bool) -> str:
    """How much was told, by how many articles, what of it is shown, and how much of that has no date.

    Args:
        key: shows all, or again only what is about the query.
        width: of the line; where there is little room beside what was asked, it is said in fewer words.
        narrowed: whether only what is about the query is shown.
    """
    undated = len((page.narrowed if narrowed else page).undated)
    shown = _shown(page, key, narrowed=narrowed) if page.events or not undated else ("",) * 3
    articles = present.count(page.articles_found, "article")
    of = "" if page.is_whole else f"{page.articles:,} of "
    newest = f"newest {of}{articles}" if of else articles
    without = f"{present.count(undated, 'sentence')} undated" if undated else ""
    shortly = f"{undated:,} undated" if undated else ""
    ways = (
        (shown[0], newest, without) if shown[0] else (without, newest),
        (shown[1], newest, shortly),
        (shown[2], of + articles, shortly),
        (shown[2], of + articles if of else shortly),
    )
    said = [" · ".join(filter(None, parts)) for parts in ways]
    return next((words for words in said if len(words) <= width - _LEAST_ABOUT), said[-1])


def _shown(page: ChronologyPage, key: str, *, narrowed: bool) -> tuple[str, str, str]:
    """How many events are shown, in ever fewer words."""
    all_events, about = present.count(len(page.events), "event"), len(page.about)
    if about == len(page.events):
        return all_events, all_events, all_events
    if not about:
        return f"{all_events}, none about the query itself", f"{all_events}, none about it", all_events
    if narrowed:
        some = f"{about:,} of {all_events}"
        return f"{some} about the query · {key} all", f"{some} · {key} all", some
    return (
        f"{all_events} · {key} only the {about:,} about the query",
        f"{all_events} · {key} only {about:,}",
        all_events,
    )


def position(page: ChronologyPage, row: EventRow | None, at: int, *, letters: str, chosen: int) -> str:
    """Where in what is shown one is, with which words, and how many events are selected.

    Args:
        row: under the cursor, which is the one ``at``, counted from 0.
        letters: that a filter asks for.
        chosen: how many events are selected, 0 where none was.
    """
    parts = [f"{at + 1:,} of {page.size:,}"] if page.size else []
    parts += [row.group] if row and row.group else []
    parts += [f"with {cells.one_line(letters)}"] if letters else []
    parts += [f"{chosen:,} selected"] if chosen else []
    return "".join(f" · {part}" for part in parts)
