"""All that one pass finds in an article, before and while it becomes actors.

The actors themselves are built from it, and so are the answers to why they are
what they are; both see the same evidence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from indexer.extract.actors.agreement import agree
from indexer.extract.actors.canonical import canonical_name
from indexer.extract.actors.clauses import Clause, read_clauses
from indexer.extract.actors.foretold import find_foretold
from indexer.extract.actors.identity import actor_id, unique_ids
from indexer.extract.actors.institutions import find_ministries
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
    """What was found in one article.

    ``mentioned`` is in order of the text; ``surfaces`` are the mentions as they stand, in the same order.
    ``sporting`` says how many different words of sport it has.
    """

    text: str
    sentences: Sequence[Sentence]
    clauses: Sequence[Clause]
    mentioned: Sequence[Mentioned]
    surfaces: Sequence[Surface]
    roles: dict[int, list[Stated]]
    sporting: int

    def span(self, sentence: int, first: int, end: int) -> Span:
        """Where tokens of a sentence stand in the text."""
        tokens = self.sentences[sentence].tokens
        return Span(tokens[first].start, tokens[end - 1].end)

    def role_span(self, stated: Stated) -> Span:
        """Where a role stands in the text."""
        return self.span(stated.sentence, stated.phrase.first, stated.phrase.end)

    def number(self, mention: Mentioned) -> int:
        """The number of a mention."""
        place = (mention.sentence, mention.first)
        return bisect_left(self.mentioned, place, key=lambda m: (m.sentence, m.first))

    def in_sentence(self, sentence: int) -> range:
        """The numbers of the mentions of one sentence."""
        first = bisect_left(self.mentioned, sentence, key=lambda m: m.sentence)
        return range(first, bisect_left(self.mentioned, sentence + 1, lo=first, key=lambda m: m.sentence))

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
    for stated in [*stated_roles, *find_foretold(clauses, found, stated_roles)]:
        roles[stated.mention].append(stated)
    surfaces = [_surface(article.text, sentences[mention.sentence], mention) for mention in found]
    surfaces = _with_relatives(clauses, found, surfaces)
    said: set[str] = set().union(*(sentence.forms for sentence in sentences))
    return Evidence(article.text, sentences, clauses, found, surfaces, roles, len(words("sport") & said))


def group(evidence: Evidence) -> list[Group]:
    """The mentions of each actor, in order of the text."""
    groups = [_group(evidence, members) for members in merge(evidence.surfaces)]
    if len({(_kind(evidence, group), group.id) for group in groups}) < len(groups):
        groups = _joined(evidence, groups)
    ids = unique_ids((group.name, _kind(evidence, group)) for group in groups)
    return [replace(group, id=id_) for group, id_ in zip(groups, ids, strict=True)]


def _group(evidence: Evidence, members: Sequence[int]) -> Group:
    surfaces = [evidence.surfaces[i] for i in members]
    name = canonical_name(surfaces, _offices(evidence, members))
    return Group(members, name, actor_id(name, surfaces[0].kind))


def _kind(evidence: Evidence, group: Group) -> ActorKind:
    return evidence.surfaces[group.members[0]].kind


def _joined(evidence: Evidence, groups: Sequence[Group]) -> list[Group]:
    """One group where two come to one id: ``U.S. Federal Trade Commission``, and ``FTC`` by its full name."""
    by_id: dict[tuple[ActorKind, ActorId], list[int]] = {}
    for group in groups:
        by_id.setdefault((_kind(evidence, group), group.id), []).extend(group.members)
    return [_group(evidence, sorted(members)) for members in by_id.values()]


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
