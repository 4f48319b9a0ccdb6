"""The bottom line: the keys of the pane one is in, or what there is to say; progress at the right."""

from __future__ import annotations

from itertools import chain
from types import MappingProxyType

from rich.cells import cell_len

from tui import cells
from tui.command import TYPED, Scope
from tui.hints import Hints
from tui.keymap import Keymap, in_force
from tui.looks import Look, Pieces
from tui.widgets.one_line import OneLine

_BETWEEN = " · "


class StatusLine(OneLine):
    """Keys, until there is something to say; the next key brings the keys back."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._keys: tuple[Pieces, ...] = ()
        self._said: Pieces = ()
        self._progress = ""
        self._always: Pieces = ()
        self._number: Pieces = ()

    def show_keys(self, scope: Scope, hints: Hints = MappingProxyType({})) -> None:
        """Show the keys of the pane that has the focus, as far as they have something to do."""
        keymap = in_force(self)
        self._keys = _keys(scope, keymap, hints)
        at_end = Scope.APP if scope is Scope.ARTICLES else Scope.READER
        always = () if scope in TYPED else _keys(at_end, keymap, hints)
        self._always = _without_gap(tuple(chain(*always)))
        self._draw()

    def say(self, words: str, *, look: Look = Look.PLAIN) -> None:
        """Say something, on one line."""
        self._said = ((cells.drawable(cells.one_line(words)), look),)
        self._draw()

    def hush(self) -> None:
        """Bring the keys back."""
        if self._said:
            self._said = ()
            self._draw()

    def show_number(self, digits: str) -> None:
        """Show the number that is being typed before a command, or nothing."""
        number: Pieces = ((f" {digits}… ", Look.ACCENT),) if digits else ()
        if number != self._number:
            self._number = number
            self._draw()

    def show_progress(self, words: str) -> None:
        """Show how far long work has come, in facts parted by points, or nothing."""
        self._progress = words
        self._draw()

    def _draw(self) -> None:
        always = () if self._said else self._always
        progress = _shortened(self._progress, self.app.size.width // 2)
        right = (*self._number, *(((f"  {progress} ", Look.ACCENT),) if progress else always))
        room = self.app.size.width - _cells(right)
        said = tuple((f" {cells.fit_reason(words, room - 1)}", look) for words, look in self._said)
        self.show(said or self._keys_in(room), right)

    def on_resize(self) -> None:
        """Show as many keys as there is room for now."""
        self._draw()

    def _keys_in(self, room: int) -> Pieces:
        """The keys, whole, that fit; the first ones come first."""
        pieces: Pieces = ((" ", Look.PLAIN),)
        for key in self._keys:
            if _cells((*pieces, *key)) <= room:
                pieces = (*pieces, *key)
        return pieces


def _shortened(facts: str, width: int) -> str:
    """The first and the last fact, and of those between as many as leave the keys half of the line."""
    kept = facts.split(_BETWEEN)
    while len(kept) > 1 and cell_len(_BETWEEN.join(kept)) > width:
        del kept[-2 if len(kept) > 2 else -1]
    return _BETWEEN.join(kept)


def _keys(scope: Scope, keymap: Keymap, hints: Hints) -> tuple[Pieces, ...]:
    """Each key with what it does."""
    return tuple(
        ((key, Look.ACCENT), (f" {word}  ", Look.MUTED)) for key, word in keymap.footer(scope, hints)
    )


def _without_gap(keys: Pieces) -> Pieces:
    """Keys that end one column before the line does, as what stands at the end of the top line."""
    if not keys:
        return ()
    *before, (words, look) = keys
    return (*before, (f"{words.rstrip()} ", look))


def _cells(pieces: Pieces) -> int:
    return sum(cell_len(text) for text, _ in pieces)
