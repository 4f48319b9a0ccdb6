"""A name as it stands in a text, and how names are put in groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from indexer.model import ActorKind

MAX_RIVALS = 50
"""Full names that a short form is compared with; more share a word only in lists, not in articles."""


@dataclass(frozen=True, slots=True)
class Surface:
    """A name as it stands in the text. ``code`` is the state that a listed name means.

    ``bracketed`` says that the name opens a bracket right after the name before it. ``relatives``
    are the names of those who are said to be of the family of whoever is named here.
    """

    text: str
    kind: ActorKind
    start: int
    code: str | None = None
    bracketed: bool = False
    relatives: tuple[str, ...] = ()


def group_by(indices: Iterable[int], key_of: Callable[[int], str]) -> list[list[int]]:
    """The indices in groups of one key."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for i in indices:
        groups[key_of(i)].append(i)
    return list(groups.values())
