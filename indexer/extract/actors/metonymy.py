"""Tells whether the name of a capital means the place or the government that sits there.

``Talks between Washington and Pyongyang`` are talks between states; ``talks in
Washington`` have a place. Words before and after decide; a name joined by ``and``
to another goes with it, and what nothing decides follows the rest of the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.sentence import Sentence, is_capitalised
from indexer.extract.actors.steps import Rule, Step
from indexer.model import ActorKind

_DISTRICT = ("D.C.", "DC")
_POSSESSIVE = ("'s", "’s", "'", "’")
_DATELINE_MARKS = ("(", "-", "--", "—", "–", ":", ",")


def settle_seats(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """The mentions, with the capitals that stand for their states made mentions of those."""
    verdicts = {i: _verdict(sentences[m.sentence], m) for i, m in enumerate(found) if m.sense is Sense.SEAT}
    for i, j in _joined(sentences, found):
        _share(verdicts, found, i, j)
    lean: Counter[str | None] = Counter()
    for i, verdict in verdicts.items():
        lean[found[i].code] += verdict
    return [
        replace(mention, kind=ActorKind.STATE, steps=(*mention.steps, Step(Rule.SEAT)))
        if i in verdicts and (verdicts[i] > 0 or (verdicts[i] == 0 and lean[mention.code] > 0))
        else mention
        for i, mention in enumerate(found)
    ]


def _verdict(sentence: Sentence, mention: Mentioned) -> int:
    """1 for the state, -1 for the place, 0 where the words beside it leave it open."""
    forms = sentence.forms
    before = forms[mention.first - 1].lower() if mention.first else ""
    after = forms[mention.end].lower() if mention.end < len(forms) else ""
    if (
        mention.kind is not ActorKind.PLACE
        or _is_dateline(mention, after)
        or forms[mention.end - 1] in _DISTRICT
    ):
        return -1
    if mention.end + 1 < len(forms) and after == "," and _names_state(sentence, mention.end + 1):
        return -1
    if after in _POSSESSIVE:
        owned = forms[mention.end + 1].lower() if mention.end + 1 < len(forms) else ""
        is_name = forms[mention.end + 1 : mention.end + 2] != [] and is_capitalised(forms[mention.end + 1])
        return -1 if is_name or owned in words("seat_owns") else 1
    if before in words("seat_place_before"):
        return -1
    if before in ("to", "from", "of", "for"):
        return _after_preposition(
            before, [form.lower() for form in forms[max(0, mention.first - 4) : mention.first - 1]]
        )
    if after in words("seat_place_after") or after in ("-", "based"):
        return -1
    acts = after in words("seat_state_after") or after.endswith(("n't", "n’t"))
    return 1 if acts or before in words("seat_state_before") else 0


def _is_dateline(mention: Mentioned, after: str) -> bool:
    if mention.first > 0 or not after:
        return False
    return after in _DATELINE_MARKS or after in words("calendar") or after[:1].isdigit()


def _names_state(sentence: Sentence, first: int) -> bool:
    return any(match.first == first and match.listed.sense is Sense.STATE for match in sentence.listed)


def _after_preposition(preposition: str, before: Sequence[str]) -> int:
    if preposition == "of":
        return -1 if before and before[-1] in words("seat_place_of") else 0
    if preposition == "from":
        return 1 if before and before[-1] in words("seat_envoys_from") else -1
    if preposition == "for":
        return -1 if any(word in words("seat_motion") for word in before) else 1
    return 1 if before and before[-1] in words("seat_relation_to") else -1


def _joined(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[tuple[int, int]]:
    """Pairs of neighbouring mentions with ``and``, ``or`` or a hyphen between them."""
    pairs = []
    for i in range(len(found) - 1):
        one, other = found[i], found[i + 1]
        if one.sentence == other.sentence and other.first == one.end + 1:
            link = sentences[one.sentence].forms[one.end].lower()
            if link in ("and", "or", "-", "&"):
                pairs.append((i, i + 1))
    return pairs


def _share(verdicts: dict[int, int], found: Sequence[Mentioned], i: int, j: int) -> None:
    """Two joined names are of one kind: the sure verdict counts for both, and a state makes a state."""
    for one, other in ((i, j), (j, i)):
        if verdicts.get(one) != 0:
            continue
        if verdicts.get(other):
            verdicts[one] = verdicts[other]
        elif found[other].sense is Sense.STATE:
            verdicts[one] = 1
