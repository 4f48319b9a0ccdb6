"""Every command of the reader, once: its key, its name and what it does.

The bindings, the line of keys at the bottom, the palette, the help screen and the
table in the README are all made from :data:`COMMANDS`. The action of a command is
its id: ``next-hit`` is ``action_next_hit`` of the pane or the screen it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from textual.binding import Binding


class Scope(StrEnum):
    """Where a command works."""

    EVERYWHERE = "everywhere"
    MOVING = "moving"
    ARTICLES = "list of articles"
    ARTICLE = "article"
    PANEL = "actors and dates"


@dataclass(frozen=True, slots=True)
class Command:
    """A command; ``label`` is its word in the line of keys, or empty to leave it out there."""

    id: str
    keys: tuple[str, ...]
    help: str
    scope: Scope = Scope.EVERYWHERE
    label: str = ""

    @property
    def action(self) -> str:
        """The name of the Textual action."""
        return self.id.replace("-", "_")

    @property
    def key_names(self) -> str:
        """The keys as people write them, such as ``j Down``."""
        return " ".join(map(key_name, self.keys))


def _command(scope: Scope, id: str, keys: str, help: str, label: str = "") -> Command:
    return Command(id, tuple(keys.split()), help, scope, label)


COMMANDS: tuple[Command, ...] = (
    _command(Scope.MOVING, "down", "j down", "one line down"),
    _command(Scope.MOVING, "up", "k up", "one line up"),
    _command(Scope.MOVING, "half-page-down", "ctrl+d", "half a page down"),
    _command(Scope.MOVING, "half-page-up", "ctrl+u", "half a page up"),
    _command(Scope.MOVING, "page-down", "space pagedown", "a page down"),
    _command(Scope.MOVING, "page-up", "b pageup", "a page up"),
    _command(Scope.MOVING, "first", "g home", "to the beginning"),
    _command(Scope.MOVING, "last", "G end", "to the end"),
    _command(Scope.ARTICLES, "open", "enter", "open the article, at its first hit", "open"),
    _command(Scope.ARTICLE, "fold", "enter", "open or close what was folded away", "unfold"),
    _command(Scope.ARTICLE, "paragraph-down", "}", "next paragraph"),
    _command(Scope.ARTICLE, "paragraph-up", "{", "previous paragraph"),
    _command(Scope.PANEL, "choose", "enter", "go to the first place that speaks of it", "go there"),
    _command(Scope.PANEL, "next-mention", "n", "next place that speaks of it", "next"),
    _command(Scope.PANEL, "previous-mention", "N", "previous place that speaks of it"),
    _command(Scope.PANEL, "narrow", "&", "only articles that speak of it too", "narrow"),
    _command(Scope.EVERYWHERE, "search", "/", "search; results come as you type", "search"),
    _command(Scope.EVERYWHERE, "next-hit", "n", "next hit of the search", "hit"),
    _command(Scope.EVERYWHERE, "previous-hit", "N", "previous hit"),
    _command(Scope.EVERYWHERE, "next-actor", "a", "next actor, or next mention of the chosen one", "actor"),
    _command(Scope.EVERYWHERE, "previous-actor", "A", "previous actor"),
    _command(Scope.EVERYWHERE, "next-date", "d", "next date, or next mention of the chosen one", "date"),
    _command(Scope.EVERYWHERE, "previous-date", "D", "previous date"),
    _command(Scope.EVERYWHERE, "next-article", "J", "next article"),
    _command(Scope.EVERYWHERE, "previous-article", "K", "previous article"),
    _command(Scope.EVERYWHERE, "sort", "S", "sort: newest, oldest or best first", "sort"),
    _command(Scope.EVERYWHERE, "raw", "r", "the text as it came, and back", "raw"),
    _command(Scope.EVERYWHERE, "copy-text", "y", "copy the text of the article"),
    _command(Scope.EVERYWHERE, "copy-citation", "Y", "copy a citation of the article"),
    _command(Scope.EVERYWHERE, "older-query", "<", "the query before this one"),
    _command(Scope.EVERYWHERE, "newer-query", ">", "the query after this one"),
    _command(Scope.EVERYWHERE, "next-pane", "tab", "next pane", "pane"),
    _command(Scope.EVERYWHERE, "previous-pane", "shift+tab", "previous pane"),
    _command(Scope.EVERYWHERE, "pane-articles", "1", "list of articles"),
    _command(Scope.EVERYWHERE, "pane-article", "2", "article"),
    _command(Scope.EVERYWHERE, "pane-actors", "3", "actors"),
    _command(Scope.EVERYWHERE, "pane-dates", "4", "dates"),
    _command(Scope.EVERYWHERE, "zoom", "z", "the pane alone on the screen, and back"),
    _command(Scope.EVERYWHERE, "back", "escape", "back: to the list, then to the query before"),
    _command(Scope.EVERYWHERE, "palette", ": ctrl+p", "find a command by name"),
    _command(Scope.EVERYWHERE, "help", "?", "these keys", "help"),
    _command(Scope.EVERYWHERE, "redraw", "ctrl+l", "draw the screen anew"),
    _command(Scope.EVERYWHERE, "suspend", "ctrl+z", "to the shell; fg comes back"),
    _command(Scope.EVERYWHERE, "quit", "q Q ctrl+c", "quit", "quit"),
)
"""All commands, in the order in which help shows them."""

_NAMES = {
    "down": "Down",
    "up": "Up",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "tab": "Tab",
    "escape": "Esc",
}


def key_name(key: str) -> str:
    """A key as people write it: ``ctrl+d`` is ``Ctrl-D``."""
    modifiers, _, last = key.rpartition("+")
    name = _NAMES.get(last, last.upper() if modifiers else last)
    return "-".join([*(part.capitalize() for part in modifiers.split("+") if part), name])


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


def footer(*scopes: Scope) -> Iterator[tuple[str, str]]:
    """Key and word for the line of keys; an earlier scope takes a key from a later one."""
    taken: set[str] = set()
    for scope in scopes:
        for command in within(scope):
            if command.label and command.keys[0] not in taken:
                yield key_name(command.keys[0]), command.label
            taken.update(command.keys)


def as_markdown() -> str:
    """The table of keys for the README."""
    rows = ["| keys | what | where |", "| --- | --- | --- |"]
    for command in COMMANDS:
        keys = " ".join(f"`{key_name(key)}`" for key in command.keys)
        rows.append(f"| {keys} | {command.help} | {command.scope.value} |")
    return "\n".join(rows) + "\n"
