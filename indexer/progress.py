"""How an indexing run goes: what it tells on the way, and what it reports in the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.sources import Skipped


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an indexing run has come; ``seconds`` since it began to read."""

    files_done: int
    files_total: int
    articles: int
    skipped: int
    seconds: float

    @property
    def rate(self) -> float:
        """Articles a second so far."""
        return self.articles / self.seconds if self.seconds else 0.0

    @property
    def remaining(self) -> float | None:
        """Seconds left at the present pace, or None while no file has been read."""
        if not self.files_done:
            return None
        return self.seconds / self.files_done * (self.files_total - self.files_done)


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an indexing run did, counted in articles; ``stopped`` if it was asked to end early."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    skipped: tuple[Skipped, ...] = ()
    stopped: bool = False


def never() -> bool:
    """Do not stop."""
    return False


def tell_nobody(progress: Progress) -> None:
    """Drop a report of progress."""
