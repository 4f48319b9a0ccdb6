"""Joins that an archive tells by itself, laid under what the user says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from indexer.corrections.rules import Corrections, Edge
from indexer.model import ActorId


def with_joins(said: Corrections, joins: Mapping[ActorId, tuple[ActorId, str]]) -> Corrections:
    """The corrections of the user, and below them who else is who; whatever the user says wins.

    Args:
        joins: the actors that are another one in all articles, with that one and its name.
            One of whom the user says anything at all is left alone.
    """
    holding = {
        actor: (into, name)
        for actor, (into, name) in joins.items()
        if actor not in said.touched and into not in joins and said.final(into) != actor
    }
    if not holding:
        return said
    return replace(
        said,
        edges={**said.edges, **{actor: (Edge(into),) for actor, (into, _) in holding.items()}},
        known_as={**dict(holding.values()), **said.known_as},
        joined=frozenset(holding),
    )
