"""Whose somebody is who is quoted under a line in capitals: ``ANNA BERG, ANALYST, ACME BANK, OSLO``."""

from __future__ import annotations

from indexer.extract.actors.beside import of_body
from indexer.extract.actors.evidence import Evidence, Group
from indexer.model import ActorKind

_LONGEST = 18
"""Words of such a line after the name."""

_ENDS = frozenset({":", '"', "“", "--", "-"})


def of_signature(evidence: Evidence, group: Group) -> str | None:
    """The state of the body that such a line gives after the name, or else of the place that it ends with."""
    for i in group.members:
        surface, mention = evidence.surfaces[i], evidence.mentioned[i]
        clause = evidence.clauses[mention.sentence]
        if not surface.text.isupper() or " " not in surface.text or clause.form(mention.end) != ",":
            continue
        place = None
        for at in range(mention.end + 1, mention.end + _LONGEST):
            one = clause.mention_at.get(at)
            if clause.form(at) in _ENDS or (one is not None and one.kind is ActorKind.PERSON):
                break
            if one is None or one.first != at:
                continue
            if one.kind is not ActorKind.ORGANIZATION:
                place = one.code
            elif code := of_body(clause, one):
                return code
        if place:
            return place
    return None
