"""Which articles tell one story, as an engine is told: the library knows, no index holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from indexer.model import ArticleId


@dataclass(frozen=True, slots=True, eq=False)
class Stories:
    """The stories of a library that two articles or more tell, as they were at one time.

    ``read`` yields each story as the ids of its articles, the first in front; no article is in
    two of them. It is called when an engine first needs it: what an engine makes of a state is
    kept as long as the same object comes again. ``state`` names the state, so that it may be
    kept from one process to another; it is empty where nobody can say.
    """

    read: Callable[[], Iterable[Sequence[ArticleId]]]
    state: str = ""


NO_STORIES = Stories(tuple)
"""Each article tells a story of its own."""
