"""What searches are measured beside, each as its documentation uses it, on the same articles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from indexer.search.document import IndexDocument

PAGE = 50


class Rival(Protocol):
    """Answers the queries of the benchmark: words, "phrases" and a prefix* at the end.

    What it cannot do raises NotImplementedError.
    """

    name: str
    rounds: int
    """How often it can be asked in a reasonable time."""

    def __init__(self, folder: Path) -> None: ...

    def build(self, documents: Iterable[IndexDocument]) -> None:
        """Index all documents, in a folder that is not there yet."""

    def open(self) -> None:
        """Be ready to be asked."""

    def newest(self, query: str) -> object:
        """The titles of the 50 newest articles."""

    def snippets(self, query: str) -> object:
        """The same with text around the hits."""

    def best(self, query: str) -> object:
        """The titles of the 50 best articles."""

    def actors(self, query: str) -> object:
        """The most frequent actors of the whole result, with numbers of articles."""
