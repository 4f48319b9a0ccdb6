"""Which keys do what: those of the table of commands, or those that the user gave to a command by its id."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import combinations, product

from textual.dom import DOMNode

from indexer import SettingsError
from tui.command import KEY_NAMES, TYPED, Command, Scope, key_name
from tui.commands import BY_ID, COMMANDS
from tui.hints import FOOTERS, Hints

_NO_KEY = "unbound"
"""Stands for the key of a command that has none: no terminal sends it."""

_ALIASES = {
    "esc": "escape",
    "return": "enter",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "del": "delete",
    "ins": "insert",
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+[": "escape",
}
_MODIFIERS = {"ctrl": "ctrl", "control": "ctrl", "c": "ctrl", "shift": "shift", "alt": "alt", "m": "alt"}
_NAMED = {*KEY_NAMES, "left", "right", "backspace", "delete", "insert", *(f"f{n}" for n in range(1, 13))}

_FEW = 20
"""So many names can be listed on one line."""

_IN_PANES = {Scope.MOVING, Scope.READER, Scope.APP}
_PLACES: Mapping[Scope, Set[Scope]] = {
    Scope.ARTICLES: _IN_PANES,
    Scope.ARTICLE: _IN_PANES,
    Scope.ACTORS: {Scope.PANEL, Scope.WHO, *_IN_PANES},
    Scope.DATES: {Scope.PANEL, *_IN_PANES},
    Scope.CHRONOLOGY: {Scope.MOVING, Scope.APP},
    Scope.CARD: {Scope.WHO, Scope.CHRONOLOGY, Scope.MOVING, Scope.APP},
    Scope.START: {Scope.MOVING, Scope.APP},
    Scope.VERSIONS: {Scope.MOVING, Scope.APP},
    Scope.CHANGES: {Scope.MOVING, Scope.APP},
    Scope.COMPARISON: {Scope.MOVING, Scope.APP},
    Scope.SKIPPED: {Scope.MOVING, Scope.APP},
    Scope.CHOICE: {Scope.MOVING, Scope.APP},
    Scope.MOVING: {Scope.APP},
    Scope.PALETTE: set(),
    Scope.QUERY: set(),
    Scope.PROMPT: set(),
    Scope.FILTER: set(),
}
"""What else works in the places that have keys of their own; anywhere else that is what works everywhere."""


_INTO = {Scope.QUERY: "query", Scope.PROMPT: "answer", Scope.FILTER: "filter", Scope.PALETTE: "palette"}


def works_in(place: Scope) -> Set[Scope]:
    """The scopes whose commands work in a place, its own among them."""
    return {place, *_PLACES.get(place, {Scope.APP})}


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys of every command; ``changed`` holds those that the user chose, by id of the command."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys(self, command: Command) -> tuple[str, ...]:
        """The keys of a command, as Textual names them or as the character that they write."""
        return self.changed.get(command.id, command.keys)

    def names(self, command: Command) -> str:
        """The keys of a command as people write them, such as ``j Down``."""
        return " ".join(map(key_name, self.keys(command)))

    def first(self, id: str) -> str:
        """The first key of a command as people write it; empty where it has none."""
        return next(map(key_name, self.keys(BY_ID[id])), "")

    def footer(self, scope: Scope, hints: Hints) -> Iterator[tuple[str, str]]:
        """Keys and word for the line of keys; what has no key or nothing to do is left out."""
        for entry in FOOTERS[scope]:
            ids = [id for id in entry.split() if hints.get(id) != ""]
            keys = [key for id in ids if (key := self.first(id))]
            words = (hints.get(id) or BY_ID[id].label for id in ids)
            if keys:
                yield " ".join(keys), next(filter(None, words))

    def for_textual(self) -> dict[str, str]:
        """The changes, by id of the binding."""
        return {id: ",".join(keys) or _NO_KEY for id, keys in self.changed.items()}


DEFAULT_KEYS = Keymap()


def in_force(node: DOMNode) -> Keymap:
    """The keys of the app that holds ``node``."""
    keymap: Keymap = getattr(node.app, "keymap", DEFAULT_KEYS)
    return keymap


def read_keys(table: Mapping[str, str | Sequence[str]]) -> Keymap:
    """The keys that a table of the configuration gives to commands, by their ids.

    Raises:
        SettingsError: an id or a key is not known, or one key would do two things in one place.
    """
    changed: dict[str, tuple[str, ...]] = {}
    for id, keys in table.items():
        if id not in BY_ID:
            raise SettingsError(f"unknown command '{id}'; {nearest(id, BY_ID)}")
        each = keys.split() or [keys] if isinstance(keys, str) else keys
        changed[id] = tuple(parse_key(key) for key in each if key)
        _refuse_letters_while_typing(BY_ID[id], changed[id])
    keymap = Keymap(changed)
    _refuse_conflicts(keymap)
    return keymap


def parse_key(text: str) -> str:
    """A key as it may be written, ``Ctrl-D``, ``ctrl+d``, ``PgDn`` or ``?``, in the manner of the commands.

    Raises:
        SettingsError: there is no such key.
    """
    if len(text) == 1:
        return "space" if text == " " else text
    *modifiers, last = text.replace("-", "+").split("+")
    unknown = [word for word in modifiers if word.lower() not in _MODIFIERS]
    if len(last) != 1:
        last = _ALIASES.get(last.lower(), last.lower())
    elif modifiers:
        last = last.lower()
    key = "+".join([*(_MODIFIERS.get(word.lower(), "") for word in modifiers), last])
    if unknown or not (len(last) == 1 or last in _NAMED):
        raise SettingsError(f"unknown key '{text}'; {nearest(last, _NAMED)}")
    return _ALIASES.get(key, key)


def nearest(word: str, known: Collection[str]) -> str:
    """What somebody may have meant by ``word``."""
    near = get_close_matches(word, known, n=1)
    if near:
        return f"did you mean '{near[0]}'?"
    return f"known are: {', '.join(known)}" if len(known) <= _FEW else "dateline --print-config has all"


def _refuse_letters_while_typing(command: Command, keys: Sequence[str]) -> None:
    letters = [key for key in keys if len(key) == 1 or key == "space"]
    if command.scope in TYPED and letters:
        into = _INTO[command.scope]
        raise SettingsError(f"'{command.id}' cannot be '{letters[0]}', which is typed into the {into}")


def _refuse_conflicts(keymap: Keymap) -> None:
    if not keymap.changed:
        return
    meeting = {pair for place in Scope for pair in product(works_in(place), repeat=2)}
    pairs = [pair for pair in combinations(COMMANDS, 2) if (pair[0].scope, pair[1].scope) in meeting]
    # A pane may have a meaning of its own for a key, as Enter and n have; but no new ones by accident.
    pane_first = {key for one, other in pairs for key in set(one.keys) & set(other.keys)}
    for one, other in pairs:
        shared = set(keymap.keys(one)) & set(keymap.keys(other))
        if one.scope is not other.scope:
            shared -= pane_first
        for key in sorted(shared):
            raise SettingsError(
                f"'{key_name(key)}' cannot be both '{one.id}' and '{other.id}'; give one of them another key"
            )
