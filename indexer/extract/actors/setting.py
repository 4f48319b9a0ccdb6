"""The state in which an article plays: where most of its places, bodies and people of known states belong.

News of one state's own matters names its officials, witnesses and victims without
saying whose they are. The more of what an article names is of one state, the surer
the rest is too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.extract.actors.evidence import Evidence, Group
from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import words, words_of_states
from indexer.model import ActorKind

_MOST_OF_ONE = 4
"""Mentions of one actor that count; what is repeated says little more."""

_MOST_OF = {ActorKind.PERSON: 1, ActorKind.ORGANIZATION: 2}
"""People and companies act in other states than their own too."""

_MOST_OF_WORD = 2
_MANY_SIGNS = 5
_ITSELF = (Sense.STATE, Sense.TERRITORY, Sense.DEMONYM)
_OF_STATES = {"HK": "CN", "MO": "CN"}
"""Territories, and the states whose bodies and people their news name as well."""

_LEAST_SHARE = 0.45
_SPORTING = 3
"""Different words of sport by which an article is of it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The state that most of an article is of: how many signs say so, and what part of all signs that is."""

    code: str
    signs: int
    sorts: int
    """Of how many sorts the signs are: different actors and words. One name alone may mislead."""

    share: float
    next_signs: int = 0
    """How many signs speak for the state that comes next."""

    names: int = 0
    """How many different actors and words are signs of it."""

    def is_sure(self, *, signs: int, share: float, lead: float) -> bool:
        """Whether so many signs, not all of one sort, and such a part of all, say so.

        The part of all may be less where many other states are named by the way, and
        each of them ``lead`` times less often.
        """
        leads = self.signs >= lead * max(1, self.next_signs) and self.share >= _LEAST_SHARE
        is_most = self.share >= share or (leads and self.signs >= _MANY_SIGNS)
        return self.signs >= signs and self.sorts > 1 and is_most


def setting(evidence: Evidence, groups: Sequence[Group], known: Sequence[str | None]) -> Setting | None:
    """The state that most of an article is of; ``known`` are the states of the groups, where told."""
    found = [*_by_actors(evidence, groups, known), *_by_words(evidence)]
    signs: Counter[str] = Counter()
    for code, count in found:
        signs[code] += count
    for territory, state in _OF_STATES.items():
        if _times_named(evidence, territory) > _times_named(evidence, state):
            del signs[state]  # what is said of China in news of Hong Kong
    if not signs:
        return None
    (code, most), (_, next_most) = [*signs.most_common(2), ("", 0)][:2]
    names = sum(other == code for other, _ in found)
    sorts = names + _is_named(evidence, code)
    return Setting(code, most, sorts, most / signs.total(), next_most, names)


def _times_named(evidence: Evidence, code: str) -> int:
    """How often a state or territory is named, itself and not by its places."""
    return sum(m.code == code and m.sense in _ITSELF for m in evidence.mentioned)


def _is_named(evidence: Evidence, code: str) -> bool:
    """Whether the state itself is named, of which there is only one by that name."""
    return any(m.code == code and m.kind is ActorKind.STATE for m in evidence.mentioned)


def _by_actors(
    evidence: Evidence, groups: Sequence[Group], known: Sequence[str | None]
) -> Iterator[tuple[str, int]]:
    for group, code in zip(groups, known, strict=True):
        if code and not is_wire(group.name) and group.name.lower() not in words("platform"):
            most = _MOST_OF.get(evidence.surfaces[group.members[0]].kind, _MOST_OF_ONE)
            yield code, min(most, len(group.members))


def _by_words(evidence: Evidence) -> Iterator[tuple[str, int]]:
    telling = words_of_states()
    said = Counter(form for sentence in evidence.sentences for form in sentence.forms if form in telling)
    for word, count in said.items():
        yield telling[word], min(_MOST_OF_WORD, count)


def is_wire(name: str) -> bool:
    """Whether this names an agency that reports from all over the world: ``told Reuters``."""
    return name.lower().replace(" ", "-") in words("wire")


def is_of_sport(evidence: Evidence, *, words_needed: int = _SPORTING) -> bool:
    """Whether an article tells of a game or of those who play it."""
    return evidence.sporting >= words_needed
