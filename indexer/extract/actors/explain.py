"""Why the actors of an article are what they are, worked out again when somebody asks.

Nothing of it is stored: the pass is pure, so the same article gives the same
actors, and this time what led to them is put into words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from indexer.explanations import ActorExplanation, MentionExplanation, Reason, RoleExplanation
from indexer.extract.actors.affiliation import Affiliation, affiliations
from indexer.extract.actors.evidence import Evidence, Group, gather, group
from indexer.extract.actors.gazetteer import state_names
from indexer.extract.actors.kinship import why_one
from indexer.extract.actors.nominals import Nominal, find_nominals
from indexer.extract.actors.organizations import known_organization
from indexer.extract.actors.own_grounds import Ground, by_place, by_role
from indexer.extract.actors.place_names import listed_place
from indexer.extract.actors.renown import by_renown
from indexer.extract.actors.roles import Pattern, Stated
from indexer.extract.actors.steps import REASONS
from indexer.model import ActorKind, Article, Span

_PATTERNS = {
    Pattern.BEFORE: "it stands before the name",
    Pattern.AFTER: "it stands beside the name, between commas",
    Pattern.CLAUSE: "the sentence says that the person is or was it",
    Pattern.LEAD: "the lead gives it before the next sentence gives the name",
}

_GROUNDS = {
    Ground.ROLE: "the role “{said}” is one of {state}",
    Ground.BESIDE: "{state} stands beside “{said}”",
    Ground.LEADER: "a widely known leader or official of {state} has this name",
    Ground.USUAL: "an office or body of that name is usually of {state}, or of the state of the article",
    Ground.PATRON: "whom it serves or is of the family of is of {state}",
    Ground.SPELLING: "the name is spelt as in {state}, the only such state that the article speaks of",
    Ground.ROLE_OF: "the text names the state or place that the role is of elsewhere; it is {state}",
    Ground.NATIONALITY: "the next sentence goes on with somebody of {state}",
    Ground.MAIN_BODY: "this person heads or speaks for a body, and the article is about one of {state}",
    Ground.SETTING: "nearly all that the article names is of {state}",
    Ground.TEAM: "this person plays for {state}, coaches its team or leads it",
    Ground.BASE: "the role is one of somebody who works in {state}",
    Ground.COLLEAGUES: "all other holders of public offices in the article are of {state}",
    Ground.SUBJECT: "the office is a state's, and the article is about {state} far more than any other",
    Ground.LISTING: "its shares are listed in {state}",
    Ground.SIGNED: "the line in capitals that gives the name ends with a body or place of {state}",
    Ground.NAME: "the name itself says {state}, or is known for it",
}


def explain_actors(article: Article) -> tuple[ActorExplanation, ...]:
    """Why each actor is one, in the order and under the ids of :func:`find_actors`."""
    evidence = gather(article)
    groups = group(evidence)
    belongs = affiliations(evidence, groups)
    groups = by_renown(evidence, groups, belongs)
    nominals = find_nominals(evidence, groups, belongs)
    return tuple(_explain(evidence, *each) for each in zip(groups, belongs, nominals, strict=True))


def _explain(
    evidence: Evidence, one: Group, belongs: Affiliation | None, nominals: Sequence[Nominal]
) -> ActorExplanation:
    forms = _forms(evidence, one.members)
    return ActorExplanation(
        id=one.id,
        name=_naming(evidence, one, forms, belongs),
        kind=_kind(evidence, one.members),
        country=_country(evidence, one, belongs) if belongs else None,
        mentions=tuple(_mention(evidence, i, forms, one.name) for i in one.members),
        roles=_roles(evidence, one.members),
        nominals=tuple(_nominal(evidence, nominal) for nominal in nominals),
    )


def _forms(evidence: Evidence, members: Sequence[int]) -> list[str]:
    """The different forms of an actor, those of most words and letters first."""
    said = dict.fromkeys(" ".join(evidence.surfaces[i].text.split()) for i in members)
    return sorted(said, key=lambda form: (-len(form.split()), -len(form)))


def _naming(evidence: Evidence, one: Group, forms: Sequence[str], belongs: Affiliation | None) -> Reason:
    kind = evidence.surfaces[one.members[0]].kind
    if one.by_renown and belongs:
        state = state_names().get(belongs.code, belongs.code)
        return Reason("renown", f"only one widely known actor of {state} is called “{forms[0]}”")
    if kind is ActorKind.STATE and one.name in state_names().values():
        return Reason("state", "states go by their short English names")
    if one.name in forms:
        return Reason("fullest", "it is the fullest form that the article gives")
    if kind is ActorKind.PERSON and len(forms[0].split()) == 1 and len(one.name.split()) > 1:
        return Reason("leader", "with that office the family name is that of one widely known leader only")
    if kind is ActorKind.ORGANIZATION and known_organization(one.name):
        return Reason("known", "widely known organisations go by their full names")
    if kind is ActorKind.ORGANIZATION:
        return Reason("ministry", "ministries go by their field and their state")
    if kind is ActorKind.PLACE and listed_place(one.name) == one.name:
        return Reason("usual", "places go by their usual names")
    if kind is ActorKind.PLACE:
        return Reason("fullest", "it is the fullest form that the article gives, which has it in capitals")
    return Reason("fullest", "it is the fullest form of the article in the usual order, without titles")


def _kind(evidence: Evidence, members: Sequence[int]) -> Reason:
    """The last step of most mentions: what settled the kind."""
    last = Counter(evidence.mentioned[i].steps[-1] for i in members)
    step, count = last.most_common(1)[0]
    of = f" ({count} of {len(members)} mentions)" if len(last) > 1 else ""
    return Reason(step.rule.value, REASONS[step.rule].format(cue=step.cue) + of)


def _mention(evidence: Evidence, i: int, forms: Sequence[str], name: str) -> MentionExplanation:
    surface = evidence.surfaces[i]
    return MentionExplanation(
        Span(surface.start, surface.start + len(surface.text)),
        surface.text,
        tuple(Reason(s.rule.value, REASONS[s.rule].format(cue=s.cue)) for s in evidence.mentioned[i].steps),
        why_one(surface, forms, name),
    )


def _nominal(evidence: Evidence, one: Nominal) -> MentionExplanation:
    span = evidence.span(one.sentence, one.first, one.end)
    found = Reason("nominal", f"“{one.head}” with an article or a state before it means somebody")
    joined = Reason("antecedent", "no other actor of the article has that office, or that word in its name")
    return MentionExplanation(span, evidence.text[span.start : span.end], (found,), joined)


def _roles(evidence: Evidence, members: Sequence[int]) -> tuple[RoleExplanation, ...]:
    by_span: dict[Span, Stated] = {}
    for stated in evidence.stated(members):
        by_span.setdefault(evidence.role_span(stated), stated)
    return tuple(
        RoleExplanation(
            span,
            evidence.text[span.start : span.end],
            Reason(stated.pattern.value, _PATTERNS[stated.pattern]),
        )
        for span, stated in sorted(by_span.items(), key=lambda item: item[0])
    )


def _country(evidence: Evidence, one: Group, belongs: Affiliation) -> Reason:
    said = ""
    if belongs.ground is Ground.ROLE:
        said = _role_that_says(evidence, one.members, belongs.code)
    elif belongs.ground is Ground.BESIDE:
        said = _mention_that_says(evidence, one.members, belongs.code)
    state = state_names().get(belongs.code, belongs.code)
    return Reason(belongs.ground.value, _GROUNDS[belongs.ground].format(state=state, said=said))


def _role_that_says(evidence: Evidence, members: Sequence[int], code: str) -> str:
    at = by_role(evidence, members).index(code)
    span = evidence.role_span(evidence.stated(members)[at])
    return evidence.text[span.start : span.end]


def _mention_that_says(evidence: Evidence, members: Sequence[int], code: str) -> str:
    return evidence.surfaces[members[by_place(evidence, members).index(code)]].text
