"""All that one pass finds in an article, before and while it becomes actors.

The actors themselves are built from it, and so are the answers to why they are
what they are; both see the same evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from indexer.extract.actors.agreement import agree
from indexer.extract.actors.canonical import canonical_name
from indexer.extract.actors.clauses import Clause, read_clauses
from indexer.extract.actors.identity import actor_id, unique_ids
from indexer.extract.actors.institutions import find_ministries
from indexer.extract.actors.leads import find_lead_roles
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned, find_mentions
from indexer.extract.actors.merge import merge
from indexer.extract.actors.metonymy import settle_seats
from indexer.extract.actors.reading import read, story
from indexer.extract.actors.recognize import recognize
from indexer.extract.actors.relatives import kin_of
from indexer.extract.actors.roles import Stated, find_roles
from indexer.extract.actors.sentence import Sentence
from indexer.extract.actors.surface import Surface
from indexer.model import ActorId, ActorKind, Article, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found in one article. ``surfaces`` are the mentions as they stand, in the same order."""

    text: str
    sentences: Sequence[Sentence]
    clauses: Sequence[Clause]
    mentioned: Sequence[Mentioned]
    surfaces: Sequence[Surface]
    roles: dict[int, list[Stated]]

    def span(self, sentence: int, first: int, end: int) -> Span:
        """Where tokens of a sentence stand in the text."""
        tokens = self.sentences[sentence].tokens
        return Span(tokens[first].start, tokens[end - 1].end)

    def role_span(self, stated: Stated) -> Span:
        """Where a role stands in the text."""
        return self.span(stated.sentence, stated.phrase.first, stated.phrase.end)

    def stated(self, group: Iterable[int]) -> list[Stated]:
        """The roles that a text gives with these mentions."""
        return [stated for i in group for stated in self.roles.get(i, ())]


@dataclass(frozen=True, slots=True)
class Group:
    """One actor to be: its mentions by number, its name and id.

    ``by_renown`` says that the article gives only a short form of the name.
    """

    members: Sequence[int]
    name: str
    id: ActorId
    by_renown: bool = False


def gather(article: Article) -> Evidence:
    """Read an article's story and find all that its actors are made of."""
    sentences = read(article.text, story(article))
    found = find_mentions(sentences, recognize(sentences))
    found = agree(sentences, found)
    found = settle_seats(sentences, found)
    found = find_ministries(sentences, found)
    clauses = read_clauses(sentences, found)
    roles: defaultdict[int, list[Stated]] = defaultdict(list)
    stated_roles = find_roles(clauses, found)
    for stated in [*stated_roles, *find_lead_roles(clauses, found, stated_roles)]:
        roles[stated.mention].append(stated)
    surfaces = [_surface(article.text, sentences[mention.sentence], mention) for mention in found]
    surfaces = _with_relatives(clauses, found, surfaces)
    return Evidence(article.text, sentences, clauses, found, surfaces, roles)


def group(evidence: Evidence) -> list[Group]:
    """The mentions of each actor, in order of the text."""
    merged = _joined(evidence, merge(evidence.surfaces))
    names = [_name(evidence, members) for members in merged]
    kinds = (evidence.surfaces[members[0]].kind for members in merged)
    ids = unique_ids(zip(names, kinds, strict=True))
    return [Group(members, name, id_) for members, name, id_ in zip(merged, names, ids, strict=True)]


def _name(evidence: Evidence, members: Sequence[int]) -> str:
    return canonical_name([evidence.surfaces[i] for i in members], _offices(evidence, members))


def _joined(evidence: Evidence, merged: Sequence[Sequence[int]]) -> list[list[int]]:
    """One group where two come to one id: ``U.S. Federal Trade Commission``, and ``FTC`` by its full name."""
    by_id: dict[tuple[ActorKind, ActorId], list[int]] = {}
    for members in merged:
        kind = evidence.surfaces[members[0]].kind
        by_id.setdefault((kind, actor_id(_name(evidence, members), kind)), []).extend(members)
    return [sorted(members) for members in by_id.values()]


def _surface(text: str, sentence: Sentence, mention: Mentioned) -> Surface:
    """A mention as it stands; the period of ``Corp.`` is left to the sentence."""
    start, last = sentence.tokens[mention.first].start, sentence.tokens[mention.end - 1]
    abbreviated = last.text.endswith(".") and last.text.lower() in words("company_suffix")
    return Surface(
        text=text[start : last.end - abbreviated],
        kind=mention.kind,
        start=start,
        code=mention.code,
        bracketed=text[max(0, start - 1) : start] == "(",
    )


def _with_relatives(
    clauses: Sequence[Clause], found: Sequence[Mentioned], surfaces: Sequence[Surface]
) -> list[Surface]:
    number = {id(mention): i for i, mention in enumerate(found)}
    mended = list(surfaces)
    for mention, surface in zip(found, surfaces, strict=True):
        kin = kin_of(clauses[mention.sentence], mention) if mention.kind is ActorKind.PERSON else None
        if kin is not None:
            i = number[id(kin)]
            mended[i] = replace(mended[i], relatives=(*mended[i].relatives, surface.text))
    return mended


def _offices(evidence: Evidence, members: Iterable[int]) -> frozenset[str]:
    return frozenset(
        evidence.clauses[stated.sentence].form(stated.phrase.head).lower()
        for stated in evidence.stated(members)
    )
