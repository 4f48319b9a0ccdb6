"""Why the list of all articles is empty, and what to do about it: lines for the middle of the pane. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui import cells, present
from tui.keymap import Keymap

if TYPE_CHECKING:
    from indexer import Skipped

_MOST_REASONS = 4
_MOST_ROOTS = 2


@dataclass(frozen=True, slots=True)
class Emptiness:
    """What is known where nothing is listed though nothing is asked for but what was named at the start.

    Attributes:
        roots: the files and folders that the reader was started on, absolute.
        error: why they could not be read in; empty where they could.
        skipped: what was passed over under them, or with none of them, anywhere.
        narrowed: whether the library may hold other articles, not shown.
    """

    roots: tuple[Path, ...] = ()
    error: str = ""
    skipped: Sequence[Skipped] = ()
    narrowed: bool = False


def why_empty(known: Emptiness, keys: Keymap) -> tuple[str, ...]:
    """What to say in the pane of the list."""
    return (*_why(known, keys), *(_others(keys) if known.narrowed else ()))


def under(skipped: Sequence[Skipped], roots: Sequence[Path]) -> tuple[Skipped, ...]:
    """What of ``skipped`` lies under one of ``roots``; all of it where there are none."""
    if not roots:
        return tuple(skipped)
    return tuple(one for one in skipped if any(Path(one.origin.path).is_relative_to(root) for root in roots))


def _why(known: Emptiness, keys: Keymap) -> Iterator[str]:
    if known.error:
        yield from ("No articles yet.", "", cells.one_line(known.error))
        yield from _doing(keys, "reload", "tries again, and shows what has come in.")
    elif known.skipped:
        yield f"No articles: {present.count(len(known.skipped), 'file')} could not be read."
        yield from ("", *_reasons(known.skipped))
        yield from _doing(keys, "skipped", "lists each with its reason.")
    elif known.roots:
        more = len(known.roots) - _MOST_ROOTS
        places = [present.short_path(root) for root in known.roots[:_MOST_ROOTS]]
        places += [f"{more} more"] if more > 0 else []
        yield f"No article in {' or '.join(places)}."
        yield "There is no file there that could be one."
        yield from _doing(keys, "reload", "looks again; dateline FOLDER reads another folder in.")
    else:
        yield from ("No articles yet.", "dateline FOLDER reads them in.")


def _reasons(skipped: Sequence[Skipped]) -> Iterator[str]:
    """The kinds of reasons, most frequent first; of one file alone, its name and all of its reason."""
    if len(skipped) == 1:
        name = Path(skipped[0].origin.path).name
        yield cells.one_line(f"{name}: {skipped[0].reason}")
        return
    counts = Counter(one.reason.partition(": ")[0] for one in skipped)
    widest = len(f"{max(counts.values()):,}")
    for reason, number in counts.most_common(_MOST_REASONS):
        yield f"{number:>{widest},}  {cells.one_line(reason)}"
    rest = sum(counts.values()) - sum(number for _, number in counts.most_common(_MOST_REASONS))
    if rest:
        yield f"{rest:>{widest},}  for other reasons"


def _doing(keys: Keymap, id: str, does: str) -> Iterator[str]:
    if key := keys.first(id):
        yield from ("", f"{key} {does}")


def _others(keys: Keymap) -> Iterator[str]:
    if key := keys.first("back"):
        yield f"{key} shows the other articles of the library."
