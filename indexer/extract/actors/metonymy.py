"""Tells whether the name of a capital means the place or the government that sits there.

``Talks between Washington and Pyongyang`` are talks between states; ``talks in
Washington`` have a place. The words beside a name decide, the first of ``_RULES`` that
knows; a name joined by ``and`` to another goes with it, and what nothing decides
follows the rest of the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from indexer.extract.actors.gazetteer import Sense, towns
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.sentence import Sentence, is_capitalised
from indexer.extract.actors.steps import Rule, Step
from indexer.model import ActorKind

_DISTRICT = ("D.C.", "DC")
_POSSESSIVE = ("'s", "’s", "'", "’")
DATELINE_MARKS = ("(", "-", "--", "—", "–", ":", ",")
_PREPOSITIONS = ("to", "from", "of", "for")
_REACH = 12
"""Tokens back to the "between" of "between his aides and Moscow"."""


class Verdict(NamedTuple):
    """1 for the state, -1 for the place, 0 where it is open; and the word that says so."""

    lean: int
    cue: str = ""


@dataclass(frozen=True, slots=True)
class _Seat:
    """A capital in its sentence. ``is_told``: the article names the state elsewhere by another name."""

    sentence: Sentence
    mention: Mentioned
    is_told: bool

    def form(self, offset: int) -> str:
        """The form so many tokens behind the name (from 1), or before it (from -1); empty outside."""
        i = self.mention.end + offset - 1 if offset > 0 else self.mention.first + offset
        return self.sentence.forms[i] if 0 <= i < len(self.sentence.forms) else ""

    def meant(self) -> Mentioned:
        """The mention; of no known state where other states have such a town and this one is not told."""
        if self.is_told or self.name not in words("seat_namesake"):
            return self.mention
        forms = self.sentence.forms[self.mention.first : self.mention.end]
        return replace(self.mention, code=towns().get(" ".join(forms)))

    @property
    def before(self) -> str:
        """The word before, in lower case."""
        return self.form(-1).lower()

    @property
    def after(self) -> str:
        """The word after, in lower case."""
        return self.form(1).lower()

    @property
    def name(self) -> str:
        """The name in lower case, its words joined by hyphens, without article."""
        name = "-".join(self.sentence.forms[self.mention.first : self.mention.end]).lower()
        return name.removeprefix("the-")


def settle_seats(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """The mentions, with the capitals that stand for their states made mentions of those."""
    told = {mention.code for mention in found if mention.sense in (Sense.STATE, Sense.DEMONYM)}
    seats = {
        i: _Seat(sentences[m.sentence], m, m.code in told)
        for i, m in enumerate(found)
        if m.sense is Sense.SEAT
    }
    verdicts = {i: _verdict(seat) for i, seat in seats.items()}
    for i, j in _joined(sentences, found):
        _share(verdicts, found, i, j)
    leans: Counter[str | None] = Counter()
    for i, verdict in verdicts.items():
        leans[found[i].code] += verdict.lean
    return [
        _settled(seats[i].meant(), verdicts[i], leans[mention.code]) if i in seats else mention
        for i, mention in enumerate(found)
    ]


def _settled(mention: Mentioned, verdict: Verdict, article: int) -> Mentioned:
    if verdict.lean < 0 or (verdict.lean == 0 and article <= 0):
        return mention
    step = Step(Rule.SEAT, verdict.cue) if verdict.lean else Step(Rule.SEAT_ELSEWHERE)
    return replace(mention, kind=ActorKind.STATE, steps=(*mention.steps, step))


def _verdict(seat: _Seat) -> Verdict:
    return next((verdict for rule in _RULES if (verdict := rule(seat)) is not None), Verdict(0))


def _place_alone(seat: _Seat) -> Verdict | None:
    """A dateline, ``Washington, D.C.``, ``Paris, France``, and ``San Jose`` where Costa Rica is not named."""
    mention, after = seat.mention, seat.after
    begins = mention.first == 0 and after != ""
    is_dateline = begins and (after in DATELINE_MARKS or after in words("calendar") or after[:1].isdigit())
    other = mention.kind is not ActorKind.PLACE or seat.sentence.forms[mention.end - 1] in _DISTRICT
    is_namesake = seat.name in words("seat_namesake") and not seat.is_told
    if is_dateline or other or is_namesake or (after == "," and _names_state(seat.sentence, mention.end + 1)):
        return Verdict(-1)
    return None


def _owner(seat: _Seat) -> Verdict | None:
    """``Ankara's decision``, but ``Berlin's streets`` and ``Tokyo's Waseda University``."""
    if seat.after not in _POSSESSIVE:
        return None
    owned = seat.form(2)
    is_place = is_capitalised(owned) or owned.lower() in words("seat_owns")
    return Verdict(-1 if is_place else 1, owned)


def _compound(seat: _Seat) -> Verdict | None:
    """``pro-Beijing``, ``Beijing-controlled``, but ``Tokyo-based``."""
    if seat.before == "-" and seat.form(-2).lower() in ("pro", "anti"):
        return Verdict(1, f"{seat.form(-2)}-")
    if seat.after == "-":
        other = seat.form(2)
        return Verdict(1 if other in words("seat_state_joined") else -1, f"-{other}")
    return None


def _house(seat: _Seat) -> Verdict | None:
    """``the Kremlin`` is no town: a state's unless something happens in it, or a number stands before it."""
    if seat.name not in words("seat_house"):
        return None
    inside = seat.before in words("seat_place_before") or seat.before.isdigit()
    return Verdict(-1 if inside else 1, seat.name)


def _where(seat: _Seat) -> Verdict | None:
    return Verdict(-1, seat.before) if seat.before in words("seat_place_before") else None


def _officials(seat: _Seat) -> Verdict | None:
    """``the Damascus regime``."""
    return Verdict(1, seat.after) if seat.after in words("seat_rules") else None


def _between(seat: _Seat) -> Verdict | None:
    """``ties between his aides and Moscow``; where both are places, the road between them."""
    if seat.before != "and":
        return None
    back = [seat.form(-i).lower() for i in range(2, _REACH)]
    if "between" not in back:
        return None
    noun = next(iter(back[back.index("between") + 1 :]), "")
    if noun in words("seat_relation"):
        return Verdict(1, "between")
    return Verdict(-1, noun) if noun in words("seat_motion") else None


def _preposition(seat: _Seat) -> Verdict | None:
    if seat.before not in _PREPOSITIONS:
        return None
    before = [seat.form(-i).lower() for i in (4, 3, 2)]
    return Verdict(_lean_after(seat.before, before, seat.after), before[-1])


def _lean_after(preposition: str, before: Sequence[str], after: str) -> int:
    last = before[-1]
    if preposition == "of":
        return -1 if last in words("seat_place_of") else 1 if last in words("seat_ruler_of") else 0
    if preposition == "from":
        return 1 if last in words("seat_envoys_from") else -1
    if preposition == "for":
        return -1 if any(word in words("seat_motion") for word in before) else 1
    acts = after == "to" and last not in words("seat_motion")
    return 1 if last in words("seat_relation_to") or acts else -1


def _where_after(seat: _Seat) -> Verdict | None:
    return Verdict(-1, seat.after) if seat.after in words("seat_place_after") else None


def _acts(seat: _Seat) -> Verdict | None:
    """``Moscow denied it``, ``Moscow originally compelled``: what has a verb of its own acts."""
    after = seat.form(2).lower() if seat.after.endswith("ly") else seat.after
    verb = after in words("seat_state_after") or after.endswith(("n't", "n’t"))
    past = len(after) > len("used") and after.endswith("ed") and seat.before not in ("and", "or")
    return Verdict(1, after) if verb or past else None


def _acted_on(seat: _Seat) -> Verdict | None:
    return Verdict(1, seat.before) if seat.before in words("seat_state_before") else None


_RULES: tuple[Callable[[_Seat], Verdict | None], ...] = (
    _place_alone,
    _owner,
    _compound,
    _house,
    _officials,
    _where,
    _preposition,
    _where_after,
    _between,
    _acts,
    _acted_on,
)
"""Asked in this order; the first that knows decides."""


def _names_state(sentence: Sentence, first: int) -> bool:
    return any(match.first == first and match.listed.sense is Sense.STATE for match in sentence.listed)


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


def _share(verdicts: dict[int, Verdict], found: Sequence[Mentioned], i: int, j: int) -> None:
    """Two joined names are of one kind: the sure verdict counts for both, and a state makes a state."""
    for one, other in ((i, j), (j, i)):
        own = verdicts.get(one)
        if own is None or own.lean:
            continue
        beside = verdicts.get(other)
        if beside is not None and beside.lean:
            verdicts[one] = beside
        elif found[other].sense is Sense.STATE:
            verdicts[one] = Verdict(1, "and")
