"""The whole pass over one article: sentences, names, mentions, actors."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.actors.affiliation import Affiliation, affiliations
from indexer.extract.actors.evidence import Evidence, Group, gather, group
from indexer.extract.actors.nominals import Nominal, find_nominals
from indexer.extract.actors.renown import by_renown
from indexer.model import Actor, Article, Mention, Role, Span


def find_actors(article: Article) -> tuple[Actor, ...]:
    """The actors of an article's story, each once, in order of their first mention.

    Only headline, dateline, body and captions tell the story; where an article has
    no sections, all of its text does. Pure; any text will do.
    """
    evidence = gather(article)
    groups = group(evidence)
    belongs = affiliations(evidence, groups)
    groups = by_renown(evidence, groups, belongs)
    nominals = find_nominals(evidence, groups, belongs)
    return tuple(_actor(evidence, *each) for each in zip(groups, belongs, nominals, strict=True))


def _actor(evidence: Evidence, one: Group, belongs: Affiliation | None, nominals: Sequence[Nominal]) -> Actor:
    surfaces = [evidence.surfaces[i] for i in one.members]
    return Actor(
        id=one.id,
        name=one.name,
        kind=surfaces[0].kind,
        mentions=tuple(Mention(Span(s.start, s.start + len(s.text)), s.text) for s in surfaces),
        roles=_roles(evidence, one),
        country=belongs.code if belongs else None,
        nominals=tuple(_nominal(evidence, nominal) for nominal in nominals),
    )


def _nominal(evidence: Evidence, one: Nominal) -> Mention:
    span = evidence.span(one.sentence, one.first, one.end)
    return Mention(span, evidence.text[span.start : span.end])


def _roles(evidence: Evidence, one: Group) -> tuple[Role, ...]:
    spans = {evidence.role_span(stated) for stated in evidence.stated(one.members)}
    return tuple(Role(span, evidence.text[span.start : span.end]) for span in sorted(spans))
