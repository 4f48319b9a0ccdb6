"""Ministries of states, whatever a text calls them.

``North Korea's foreign ministry``, ``the North Korean Foreign Ministry`` and
``Ministry of Foreign Affairs`` of North Korea are one institution.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.extract.actors.gazetteer import Sense, state_names
from indexer.extract.actors.lexicon import fields
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.organizations import key_words, leading_state
from indexer.extract.actors.sentence import Sentence
from indexer.extract.actors.steps import Rule, Step
from indexer.model import ActorKind

_POSSESSIVE = ("'s", "’s", "'", "’")
_HEAD = "ministry"
_LONGEST_FIELD = 3


@dataclass(frozen=True, slots=True)
class Ministry:
    """A ministry by its field, and the code of its state where the name gives it."""

    field: str
    code: str | None

    @property
    def name(self) -> str:
        """The canonical name, such as ``Foreign Ministry of North Korea``."""
        return f"{self.field} Ministry" + (f" of {state_names()[self.code]}" if self.code else "")


@lru_cache(maxsize=4_000)
def parse_ministry(name: str) -> Ministry | None:
    """The ministry that a name means, or None where it means none."""
    found = key_words(name)
    if "ministry" not in found:
        return None
    at = found.index("ministry")
    code = leading_state(name)[0]
    if found[at + 1 : at + 2] == ("of",):
        named = " ".join(word for word in found[at + 2 :] if word != "the")
        return Ministry(fields()[named], code) if named in fields() else None
    for length in range(min(_LONGEST_FIELD, at), 0, -1):
        field = fields().get(" ".join(found[at - length : at]))
        if field:
            return Ministry(field, code)
    return None


def find_ministries(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """The mentions, with ``Seoul's foreign ministry`` in lower case as one mention of an organisation."""
    by_end: dict[tuple[int, int], Mentioned] = {(m.sentence, m.end): m for m in found}
    ministries = [m for number, s in enumerate(sentences) for m in _in_sentence(number, s, by_end)]
    covered = {(m.sentence, i) for m in ministries for i in range(m.first, m.end)}
    kept = [m for m in found if (m.sentence, m.first) not in covered]
    return sorted([*kept, *ministries], key=lambda mention: (mention.sentence, mention.first))


def _in_sentence(
    number: int, sentence: Sentence, by_end: dict[tuple[int, int], Mentioned]
) -> Iterator[Mentioned]:
    forms = sentence.forms
    for i in [i for i, form in enumerate(forms) if form == _HEAD]:
        for length in range(min(_LONGEST_FIELD, i), 0, -1):
            if " ".join(forms[i - length : i]).lower() in fields():
                owner_end = i - length - (forms[i - length - 1] in _POSSESSIVE if i > length else 0)
                owner = by_end.get((number, owner_end))
                if owner is not None and owner.code and owner.sense is not Sense.PLACE:
                    yield Mentioned(
                        number,
                        owner.first,
                        i + 1,
                        ActorKind.ORGANIZATION,
                        owner.code,
                        steps=(*owner.steps, Step(Rule.MINISTRY)),
                    )
                break
