"""What the terminal can show and the user wants, decided once before the app is made."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

import msgspec

from indexer import SettingsError, config_file, read_table
from tui.columns import DEFAULT_COLUMNS, Column
from tui.keymap import DEFAULT_KEYS, Keymap, nearest, read_keys
from tui.looks import COLOURS, DEFAULT_PALETTE, Palette
from tui.typeset import MEASURE

_SILENT_TERMINALS = frozenset({"", "dumb", "unknown"})
_PLAIN_TERMINALS = _SILENT_TERMINALS | {"vt52", "vt100", "vt102", "vt220", "vt320"}
_WHO_ORDERS = {"auto": None, "reader": True, "terminal": False}
"""Who orders text that is written from right to left (:mod:`tui.bidi`)."""

_MEASURES = range(20, 401)
"""Columns that a line of an article may have."""


class _ReaderTable(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    """The ``[reader]`` table of the configuration file."""

    measure: int = MEASURE
    count_seconds: float = 0.3
    open_with: str = ""
    open_in_terminal: bool = False
    right_to_left: str = "auto"


class _ListTable(msgspec.Struct, forbid_unknown_fields=True):
    """The ``[list]`` table."""

    columns: tuple[str, ...] = DEFAULT_COLUMNS


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the reader looks, listens, and speaks to the terminal.

    Attributes:
        colour: False where the terminal or the user wants none.
        answers: False where the terminal cannot be asked how far it has come.
        palette: the colours, where there are any.
        keys: which keys do what.
        columns: of the list, from left to right.
        measure: columns of a line of an article.
        count_seconds: how soon after the digit of a pane a motion makes it a count; 0 for never.
        open_with: the program, with its arguments, that opens files and addresses; empty for the desktop's.
        open_in_terminal: whether that program needs the terminal.
        orders: whether the reader puts text that is written from right to left into its order; the
            terminal does otherwise.
    """

    colour: bool = True
    answers: bool = True
    palette: Palette = DEFAULT_PALETTE
    keys: Keymap = DEFAULT_KEYS
    columns: tuple[Column, ...] = DEFAULT_COLUMNS
    measure: int = MEASURE
    count_seconds: float = 0.0
    open_with: tuple[str, ...] = ()
    open_in_terminal: bool = False
    orders: bool = True


DEFAULT = Preferences()


def from_environment(environment: Mapping[str, str]) -> Preferences:
    """Preferences by NO_COLOR (https://no-color.org), TERM and COLORTERM, and by what names itself."""
    terminal = environment.get("TERM", "")
    is_plain = terminal in _PLAIN_TERMINALS or terminal.endswith("-mono")
    colour = not environment.get("NO_COLOR") and (bool(environment.get("COLORTERM")) or not is_plain)
    is_ordering = "KONSOLE_VERSION" in environment or "MLTERM" in environment
    is_ordering = is_ordering or environment.get("TERM_PROGRAM") == "Apple_Terminal"
    return Preferences(colour=colour, answers=terminal not in _SILENT_TERMINALS, orders=not is_ordering)


def in_force(environment: Mapping[str, str]) -> Preferences:
    """Preferences by the terminal and by the user's configuration file.

    Raises:
        SettingsError: something in the file cannot be so; the line names the file and the nearest right word.
    """
    path = config_file(environment)
    preferences = from_environment(environment)
    reader = read_table(path, "reader", _ReaderTable)
    columns = read_table(path, "list", _ListTable).columns
    palette = read_table(path, "colours", Palette)
    keys = read_table(path, "keys", dict[str, str | tuple[str, ...]])
    try:
        return replace(
            preferences,
            palette=_checked(palette),
            keys=_keys(keys),
            columns=_columns(columns),
            measure=_measure(reader.measure),
            count_seconds=max(0.0, reader.count_seconds),
            open_with=_words(reader.open_with),
            open_in_terminal=reader.open_in_terminal,
            orders=_orders(reader.right_to_left, by_itself=preferences.orders),
        )
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from None


def _keys(table: Mapping[str, str | tuple[str, ...]]) -> Keymap:
    try:
        return read_keys(table)
    except SettingsError as error:
        raise SettingsError(f"in [keys]: {error}") from None


def _checked(palette: Palette) -> Palette:
    for meaning, colour in asdict(palette).items():
        if colour not in COLOURS:
            raise SettingsError(f"in [colours]: '{meaning}' cannot be '{colour}'; {nearest(colour, COLOURS)}")
    return palette


def _columns(names: Iterable[str]) -> tuple[Column, ...]:
    known = tuple(column.value for column in Column)
    for name in names:
        if name not in known:
            raise SettingsError(f"in [list]: unknown column '{name}'; {nearest(name, known)}")
    return tuple(dict.fromkeys(map(Column, names)))


def _measure(columns: int) -> int:
    if columns not in _MEASURES:
        raise SettingsError(
            f"in [reader]: 'measure' cannot be {columns}; it is from {_MEASURES[0]} to {_MEASURES[-1]}"
        )
    return columns


def _orders(who: str, *, by_itself: bool) -> bool:
    if who not in _WHO_ORDERS:
        raise SettingsError(
            f"in [reader]: 'right-to-left' cannot be '{who}'; {nearest(who, tuple(_WHO_ORDERS))}"
        )
    ordered = _WHO_ORDERS[who]
    return by_itself if ordered is None else ordered


def _words(command: str) -> tuple[str, ...]:
    try:
        return tuple(shlex.split(command))
    except ValueError as error:
        raise SettingsError(f"in [reader]: 'open-with' makes no sense: {error}") from None
