"""Who acts in an article: people, organisations, states and places, each once, under its fullest name."""

from __future__ import annotations

from indexer.extract.actors.explain import explain_actors
from indexer.extract.actors.find import find_actors

__all__ = ["explain_actors", "find_actors"]
