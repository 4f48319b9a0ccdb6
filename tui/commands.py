"""Every command of the reader, once: its key, its name and what it does.

The bindings, the line of keys at the bottom, the palette, the help screen and the
table in the README are all made from :data:`COMMANDS`. The action of a command is
its id: ``next-hit`` is ``action_next_hit`` of the pane or the screen it belongs to.
"""

from __future__ import annotations

from textual.binding import Binding

from tui.command import Command, Scope, key_name


def _command(scope: Scope, id: str, keys: str, help: str, label: str = "") -> Command:
    return Command(id, tuple(keys.split()), help, scope, label)


COMMANDS: tuple[Command, ...] = (
    _command(Scope.MOVING, "down", "j down", "one line down"),
    _command(Scope.MOVING, "up", "k up", "one line up"),
    _command(Scope.MOVING, "half-page-down", "ctrl+d", "half a page down", "half a page"),
    _command(Scope.MOVING, "half-page-up", "ctrl+u", "half a page up"),
    _command(Scope.MOVING, "page-down", "space pagedown", "a page down", "page"),
    _command(Scope.MOVING, "page-up", "b pageup", "a page up"),
    _command(Scope.MOVING, "first", "g home", "to the beginning"),
    _command(Scope.MOVING, "last", "G end", "to the end", "ends"),
    _command(Scope.ARTICLES, "open", "enter", "open the article, at its first hit", "open"),
    _command(Scope.ARTICLES, "select", "x", "select the article for what comes next, and go down", "select"),
    _command(Scope.ARTICLES, "select-to", "X", "select all from the one selected last down to here"),
    _command(Scope.ARTICLES, "select-all", "*", "select the whole result"),
    _command(Scope.ARTICLE, "fold", "enter", "open or close what was folded away", "unfold"),
    _command(Scope.ARTICLE, "paragraph-down", "}", "next paragraph"),
    _command(Scope.ARTICLE, "paragraph-up", "{", "previous paragraph"),
    _command(Scope.ARTICLE, "measure", "w", "longer lines, or shorter ones", "width"),
    _command(Scope.ARTICLE, "card-here", "i", "all that the archive says of the actor that one is at"),
    _command(Scope.PANEL, "next-mention", "n", "next place that speaks of it", "place"),
    _command(Scope.PANEL, "previous-mention", "N", "previous place that speaks of it"),
    _command(Scope.PANEL, "narrow", "&", "only articles that speak of it too", "and"),
    _command(Scope.PANEL, "widen", "+", "or articles that speak of it, as of the last of its kind", "or"),
    _command(Scope.PANEL, "exclude", "- !", "only articles that do not speak of it", "not"),
    _command(Scope.PANEL, "filter", "f", "only rows with the letters you type; Esc shows all", "filter"),
    _command(Scope.PANEL, "order", "S", "sort: most first, by name, by date", "sort"),
    _command(Scope.ACTORS, "card", "enter i", "all that the archive says of the actor", "card"),
    _command(Scope.WHO, "why", "W", "why it is one actor, with that name, kind and country", "why"),
    _command(Scope.WHO, "merge", "M", "say that it is the same as another", "merge"),
    _command(Scope.WHO, "split", "X", "say that in the open article it is somebody else", "split"),
    _command(Scope.WHO, "rename", "P", "say what it is called, by its proper name", "rename"),
    _command(Scope.WHO, "retype", "T", "say what it is: person, organization, state or place", "kind"),
    _command(Scope.WHO, "set-country", "C", "say which country it is of", "country"),
    _command(Scope.WHO, "hide", "H", "hide it everywhere", "hide"),
    _command(Scope.WHO, "take-back", "Z", "take the last of these corrections back", "undo"),
    _command(Scope.CARD, "companion", "w", "the card of one who stands beside them", "beside"),
    _command(Scope.DATES, "choose", "enter", "go to the first place that speaks of it", "go to"),
    _command(Scope.FILTER, "keep-filter", "enter", "only the rows with these letters", "keep"),
    _command(Scope.FILTER, "drop-filter", "escape", "all rows again", "show all"),
    _command(Scope.FILTER, "shorten-filter", "backspace", "one letter less", "one less"),
    _command(Scope.QUERY, "submit", "enter down tab", "to what it finds", "to the list"),
    _command(Scope.QUERY, "abandon", "escape", "leave the query as it was", "as it was"),
    _command(Scope.PROMPT, "answer", "enter", "do it, with what stands in the line", "do it"),
    _command(Scope.PROMPT, "leave-question", "escape", "back, with nothing done", "back"),
    _command(Scope.PROMPT, "complete", "right", "take the rest of what is suggested", "take the rest"),
    _command(Scope.CHRONOLOGY, "open-event", "enter", "open the sentence in its article", "open"),
    _command(Scope.CHRONOLOGY, "every-event", "A", "every sentence, or only those about the query", "all"),
    _command(
        Scope.CHRONOLOGY,
        "filter-events",
        "f",
        "only events with the words you type; Esc shows all",
        "filter",
    ),
    _command(Scope.CHRONOLOGY, "tellings", "t", "all who tell the event", "tellings"),
    _command(Scope.CHRONOLOGY, "event-calendar", "@", "a calendar of the events", "calendar"),
    _command(Scope.CHRONOLOGY, "choose-event", "x", "select the event, and go down", "select"),
    _command(
        Scope.CHRONOLOGY, "copy-events", "y", "copy the event, or those selected, with who says so", "copy"
    ),
    _command(
        Scope.CHRONOLOGY, "export-events", "e", "write the events, or those selected, to a file", "export"
    ),
    _command(Scope.CHRONOLOGY, "next-month", "] right", "next month", "month"),
    _command(Scope.CHRONOLOGY, "previous-month", "[ left", "previous month"),
    _command(Scope.CALENDAR, "open-day", "enter", "only articles of that day", "narrow"),
    _command(Scope.CALENDAR, "day-on", "l right", "a day on", "day"),
    _command(Scope.CALENDAR, "day-back", "h left", "a day back"),
    _command(Scope.CALENDAR, "week-on", "j down", "a week on", "week"),
    _command(Scope.CALENDAR, "week-back", "k up", "a week back"),
    _command(Scope.CALENDAR, "month-on", "] J pagedown", "a month on", "month"),
    _command(Scope.CALENDAR, "month-back", "[ K pageup", "a month back"),
    _command(Scope.CALENDAR, "year-on", "}", "a year on", "year"),
    _command(Scope.CALENDAR, "year-back", "{", "a year back"),
    _command(Scope.CALENDAR, "turn", "v @", "days spoken of, or days of publication", "published"),
    _command(Scope.VERSIONS, "open-version", "enter", "open this version", "open"),
    _command(Scope.VERSIONS, "changes", "d", "what changed between it and the open one", "changes"),
    _command(Scope.VERSIONS, "beside", "=", "it and the open one side by side", "compare"),
    _command(Scope.CHANGES, "next-change", "n", "next change", "change"),
    _command(Scope.CHANGES, "previous-change", "N", "previous change"),
    _command(Scope.CHANGES, "unchanged", "enter", "show or hide what stayed as it was", "all text"),
    _command(Scope.COMPARISON, "next-shared", "n", "next actor or date that both have", "shared"),
    _command(Scope.COMPARISON, "previous-shared", "N", "previous actor or date that both have"),
    _command(Scope.COMPARISON, "next-side", "tab", "the other article, then what they share", "other side"),
    _command(Scope.COMPARISON, "previous-side", "shift+tab", "the side before"),
    _command(Scope.COMPARISON, "together", "L", "scroll both together, or each alone", "together"),
    _command(Scope.COMPARISON, "words", "d", "what changed from the first to the second", "changes"),
    _command(Scope.COMPARISON, "go-to-shared", "enter", "in the list: its first place in both", "go there"),
    _command(Scope.START, "ask", "enter", "ask the query", "ask"),
    _command(Scope.START, "name-search", "B", "save the query under a name, or give it another", "save as"),
    _command(Scope.START, "drop-search", "d", "drop the saved search", "drop"),
    _command(Scope.START, "restore", "ctrl+r", "take the last change back", "take back"),
    _command(Scope.SKIPPED, "by-reason", "S", "sort: by place, or by reason", "sort"),
    _command(Scope.CHOICE, "take", "enter", "take the one under the cursor", "take it"),
    _command(Scope.PALETTE, "carry-out", "enter", "carry the command out", "carry out"),
    _command(Scope.PALETTE, "next-command", "down ctrl+n tab", "next command", "choose"),
    _command(Scope.PALETTE, "previous-command", "up ctrl+p shift+tab", "previous command"),
    _command(Scope.PALETTE, "leave-palette", "escape", "back without a command", "back"),
    _command(Scope.READER, "search", "/", "search; results come as you type", "search"),
    _command(Scope.READER, "narrow-result", "&", "search in what was found: words are added to the query"),
    _command(Scope.READER, "next-hit", "n", "next hit of the search", "hit"),
    _command(Scope.READER, "previous-hit", "N", "previous hit"),
    _command(Scope.READER, "next-actor", "a", "next actor, or next mention of the chosen one", "actor"),
    _command(Scope.READER, "previous-actor", "A", "previous actor"),
    _command(Scope.READER, "next-date", "d", "next date, or next mention of the chosen one", "date"),
    _command(Scope.READER, "previous-date", "D", "previous date"),
    _command(Scope.READER, "next-article", "J", "next article", "article"),
    _command(Scope.READER, "previous-article", "K", "previous article"),
    _command(Scope.READER, "sort", "S", "sort: newest, oldest or best first", "sort"),
    _command(Scope.READER, "stories", "F", "one row a story, or every article", "stories"),
    _command(Scope.READER, "reload", "R", "read what has changed, and see what is new"),
    _command(Scope.READER, "skipped", "E", "what could not be read, and why"),
    _command(Scope.READER, "versions", "V", "the versions of the article's story", "versions"),
    _command(Scope.READER, "compare", "=", "compare it with the one at which you press it again", "compare"),
    _command(Scope.READER, "chronology", "c", "selection or result by the time it tells of", "chronology"),
    _command(Scope.READER, "calendar", "@", "a calendar of the result", "calendar"),
    _command(Scope.READER, "whole-result", "v", "who and when of article, selection or result", "result"),
    _command(Scope.READER, "raw", "r", "the text as it came, and back", "raw"),
    _command(Scope.READER, "star", "s", "star the article, or take the star away", "star"),
    _command(Scope.READER, "mark-read", "u", "mark the article as read or unread"),
    _command(Scope.READER, "tag", "t", "tag the article", "tag"),
    _command(Scope.READER, "note", "m", "write a note on the article", "note"),
    _command(Scope.READER, "set-place", "`", "mark this place with the letter that follows"),
    _command(Scope.READER, "go-to-mark", "'", "to the place of the letter that follows; '' goes back"),
    _command(Scope.READER, "next-unread", "U", "next unread article", "unread"),
    _command(Scope.READER, "undo", "ctrl+r", "take the last mark back"),
    _command(Scope.READER, "export", "e", "write what the pane shows to a file", "export"),
    _command(Scope.READER, "pipe", "|", "give the text of the article to a command of the shell"),
    _command(Scope.READER, "pipe-records", "\\", "the same, as JSON Lines"),
    _command(
        Scope.READER,
        "open-original",
        "o",
        "open the file it came from, its address, or a link in it",
        "original",
    ),
    _command(Scope.READER, "copy-text", "y", "copy the text of the article", "copy"),
    _command(Scope.READER, "copy-citation", "Y", "copy a citation of the article"),
    _command(Scope.READER, "save-search", "B", "save the query under a name"),
    _command(Scope.READER, "drop-part", "backspace", "take the last part of the query away", "less"),
    _command(Scope.READER, "suggested", "~", "ask what is suggested where nothing matches"),
    _command(Scope.READER, "older-query", "<", "the query before this one"),
    _command(Scope.READER, "newer-query", ">", "the query after this one"),
    _command(Scope.READER, "next-pane", "tab", "next pane", "pane"),
    _command(Scope.READER, "previous-pane", "shift+tab", "previous pane"),
    _command(Scope.READER, "pane-articles", "1", "list of articles"),
    _command(Scope.READER, "pane-article", "2", "article"),
    _command(Scope.READER, "pane-actors", "3", "actors"),
    _command(Scope.READER, "pane-dates", "4", "dates"),
    _command(
        Scope.READER,
        "start",
        "5",
        "saved searches with their unread, tags, earlier queries",
        "searches",
    ),
    _command(Scope.READER, "zoom", "z", "the pane alone on the screen, and back", "zoom"),
    _command(Scope.READER, "back", "escape", "back: to the list, off the selection, to the last query"),
    _command(Scope.READER, "leave", "q", "the same, and from there out of the reader", "back"),
    _command(Scope.APP, "palette", ": ctrl+p", "find a command by name"),
    _command(Scope.APP, "help", "?", "these keys", "help"),
    _command(Scope.APP, "redraw", "ctrl+l", "draw the screen anew"),
    _command(Scope.APP, "suspend", "ctrl+z", "to the shell; fg comes back"),
    _command(Scope.APP, "quit", "Q ctrl+c", "quit", "quit"),
)
"""All commands, in the order in which help shows them."""

BY_ID = {command.id: command for command in COMMANDS}


def within(scope: Scope) -> tuple[Command, ...]:
    """The commands of one scope, in order."""
    return tuple(command for command in COMMANDS if command.scope is scope)


def bindings(*scopes: Scope) -> list[Binding]:
    """Textual bindings for ``scopes``; their ids are those of the commands."""
    return [
        Binding(",".join(command.keys), command.action, command.help, show=False, id=command.id)
        for scope in scopes
        for command in within(scope)
    ]


def as_elsewhere(action: str, *ids: str) -> list[Binding]:
    """Bindings for an ``action`` of another screen, on the keys that commands have in the reader."""
    return [Binding(",".join(BY_ID[id].keys), action, show=False, id=id) for id in ids]


def way_back() -> list[Binding]:
    """The bindings that leave a screen that the reader is under, by the keys that lead back in the reader."""
    return as_elsewhere("dismiss", "back", "leave")


def as_markdown() -> str:
    """The table of keys for the README."""
    rows = ["| keys | what | where |", "| --- | --- | --- |"]
    for command in COMMANDS:
        keys = " ".join(f"`{key_name(key)}`" for key in command.keys).replace("|", r"\|")
        rows.append(f"| {keys} | {command.help} | {command.scope.value} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    print(as_markdown(), end="")
