"""The line of keys: what it names where, and how it follows what there is to do."""

from __future__ import annotations

from collections.abc import Mapping

from tui.command import Scope

Hints = Mapping[str, str]
"""Other words than those of the table for commands, by their ids; none for what would do nothing now."""


def idle(*ids: str) -> Hints:
    """Hints that leave these commands out."""
    return dict.fromkeys(ids, "")


NOTHING_TO_MOVE = idle("page-down", "page-up", "half-page-down", "half-page-up", "first", "last")
"""Where all that there is stands on the screen."""


FOOTERS: dict[Scope, tuple[str, ...]] = {
    Scope.ARTICLES: (
        "open",
        "search",
        "chronology",
        "next-pane",
        "star",
        "sort",
        "select",
        "tag",
        "start",
        "next-unread",
        "stories",
        "versions",
        "compare",
        "export",
    ),
    Scope.ARTICLE: (
        "next-hit previous-hit",
        "next-actor previous-actor",
        "next-date previous-date",
        "next-article previous-article",
        "star",
        "fold",
        "copy-text",
        "tag",
        "note",
        "export",
        "next-unread",
        "versions",
        "open-original",
        "raw",
        "measure",
    ),
    Scope.ACTORS: (
        "card",
        "next-mention previous-mention",
        "narrow",
        "widen",
        "exclude",
        "whole-result",
        "filter",
        "order",
        "why",
        "merge",
        "rename",
        "hide",
        "zoom",
    ),
    Scope.DATES: (
        "choose",
        "next-mention previous-mention",
        "narrow",
        "widen",
        "exclude",
        "whole-result",
        "filter",
        "order",
        "zoom",
    ),
    Scope.FILTER: ("keep-filter", "drop-filter", "shorten-filter"),
    Scope.QUERY: ("submit", "abandon"),
    Scope.PROMPT: ("answer", "complete", "leave-question"),
    Scope.CALENDAR: (
        "open-day",
        "day-back day-on",
        "week-back week-on",
        "month-back month-on",
        "turn",
        "year-back year-on",
    ),
    Scope.VERSIONS: ("open-version", "changes", "beside"),
    Scope.CHANGES: ("next-change previous-change", "unchanged", "page-down page-up"),
    Scope.COMPARISON: ("go-to-shared", "next-side", "next-shared previous-shared", "together", "words"),
    Scope.CHRONOLOGY: (
        "open-event",
        "every-event",
        "filter-events",
        "copy-events",
        "export-events",
        "choose-event",
        "previous-month next-month",
        "tellings",
        "event-calendar",
    ),
    Scope.CARD: (
        "open-event",
        "companion",
        "why",
        "merge",
        "rename",
        "split",
        "hide",
        "take-back",
        "retype",
        "set-country",
        "filter-events",
        "previous-month next-month",
        "tellings",
        "event-calendar",
        "choose-event",
        "copy-events",
        "export-events",
    ),
    Scope.MOVING: ("page-down page-up", "half-page-down half-page-up", "first last"),
    Scope.START: ("ask", "name-search", "drop-search", "restore"),
    Scope.SKIPPED: ("by-reason", "page-down page-up"),
    Scope.CHOICE: ("take", "page-down page-up"),
    Scope.PALETTE: ("carry-out", "next-command previous-command", "leave-palette"),
    Scope.READER: ("help", "leave"),
    Scope.APP: ("help", "quit"),
}
"""What the line of keys names, by where one is, the most needed first; READER and APP stand at its end.

Several commands in one entry are named together, by the one word that they have: ``n N hit``.
"""
