"""From recognised names to mentions with a kind: where the model and the lists disagree, and which wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from indexer.extract.actors.boundaries import repair
from indexer.extract.actors.gazetteer import Match, Sense
from indexer.extract.actors.kinds import ADDRESSES, after_address, after_titles, airlines, is_known, settle
from indexer.extract.actors.known_names import (
    Known,
    begins_known,
    known_names,
    made_whole,
    untaken,
)
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.listed import (
    begins_event,
    is_event,
    is_of_continent,
    is_of_two_states,
    not_cut,
    overrules,
    state_of_place,
)
from indexer.extract.actors.name_shapes import by_shape
from indexer.extract.actors.non_actors import is_no_actor
from indexer.extract.actors.partnerships import with_partnerships
from indexer.extract.actors.provinces import province_of
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import POSSESSIVE, Sentence
from indexer.extract.actors.steps import LISTED, Rule, Step
from indexer.model import ActorKind

_KINDS = {
    Label.PERSON: ActorKind.PERSON,
    Label.ORGANIZATION: ActorKind.ORGANIZATION,
    Label.LOCATION: ActorKind.PLACE,
}
_BY_MODEL = {
    label: (Step(Rule.MODEL, words_for),)
    for label, words_for in {
        Label.PERSON: "a person",
        Label.ORGANIZATION: "an organisation",
        Label.LOCATION: "a place",
        Label.MISC: "a name that does not act",
    }.items()
}
_BY_DIRECTION = (Step(Rule.DIRECTION),)
_DIRECTIONS = ("North", "South")
PLACES = (ActorKind.STATE, ActorKind.PLACE)
"""The kinds of what somebody or something can be in."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Tokens ``first`` up to ``end`` (exclusive) of a sentence name an actor.

    ``code`` is the state that a listed name belongs to; ``sense`` says how it was listed;
    ``steps`` are what found it and settled its kind.
    """

    sentence: int
    first: int
    end: int
    kind: ActorKind
    code: str | None = None
    sense: Sense | None = None
    steps: tuple[Step, ...] = ()


def find_mentions(sentences: Sequence[Sentence], names: Iterable[Name]) -> list[Mentioned]:
    """The mentions of each sentence by itself, in order of the text, none overlapping another."""
    by_sentence: defaultdict[int, list[Name]] = defaultdict(list)
    for name in names:
        by_sentence[name.sentence].append(name)
    return [
        mention
        for number, sentence in enumerate(sentences)
        if number in by_sentence or sentence.listed or _may_name(sentence)
        for mention in _sentence_mentions(number, sentence, by_sentence[number])
    ]


def _sentence_mentions(number: int, sentence: Sentence, names: Sequence[Name]) -> list[Mentioned]:
    found: list[Mentioned] = []
    taken: set[int] = set()
    known = known_names(sentence.forms)
    whole = by_shape(sentence, repair(sentence, made_whole(sentence.forms, names, known)))
    whole = with_partnerships(sentence, whole)
    for name in not_cut(sentence, whole):
        mention = _mention(number, sentence, name)
        if mention is not None or name.label is Label.MISC:
            taken.update(range(name.first, name.end))
        if mention is not None:
            found.append(mention)
    for match in sentence.listed:
        listed_place = match.listed.sense is Sense.PLACE and match.end - match.first == 1
        if (
            not listed_place
            and not begins_event(sentence, match)
            and not is_of_continent(sentence, match)
            and taken.isdisjoint(range(match.first, match.end))
        ):
            found.append(_listed_mention(number, match))
            taken.update(range(match.first, match.end))
    found += _passed_over(number, sentence, taken, known)
    if _names_direction(sentence):
        found += _bare_directions(number, sentence, taken)
    found = [mention for mention in found if not _is_money(sentence, mention)]
    return sorted(found, key=lambda mention: mention.first)


def _is_money(sentence: Sentence, mention: Mentioned) -> bool:
    """``HK`` $40,000, the ``US`` dollar."""
    after = sentence.forms[mention.end] if mention.end < len(sentence.forms) else ""
    is_sum = after[:1] == "$"
    if not is_sum and after.lower() not in words("currency"):
        return False
    is_short = mention.end - mention.first == 1 and sentence.forms[mention.first] in words("dollar_of")
    return is_short or (mention.kind is ActorKind.STATE and not is_sum)


def _mention(number: int, sentence: Sentence, name: Name) -> Mentioned | None:
    if name.end - name.first == 1 and name.label in _KINDS:
        form = sentence.forms[name.first]
        if form in words("people") or form in words("no_actor"):
            return None
        if form in _DIRECTIONS:
            by_model = _BY_MODEL[name.label]
            return Mentioned(number, name.first, name.end, ActorKind.PLACE, None, Sense.STATE, by_model)
    if is_of_two_states(sentence.forms[name.first : name.end]):
        return None
    match = next((m for m in sentence.listed if (m.first, m.end) == (name.first, name.end)), None)
    if match is not None and is_of_continent(sentence, match):
        return None
    if match is not None and overrules(match, name.label):
        return _listed_mention(number, match, _BY_MODEL[name.label] + LISTED)
    if name.label not in _KINDS or is_no_actor(sentence, name):
        return None
    if name.end - name.first == 1 and (province := province_of(sentence.forms, name.first)):
        by_list = (*_BY_MODEL[name.label], *LISTED)
        return Mentioned(number, name.first, name.end, ActorKind.PLACE, province, Sense.PLACE, by_list)
    if name.label is Label.ORGANIZATION and is_event(sentence, name):
        return None
    if name.label is Label.PERSON and name.first and is_known(sentence.forms[name.first - 1 : name.end]):
        known = (*_BY_MODEL[name.label], Step(Rule.KNOWN))
        return Mentioned(number, name.first - 1, name.end, ActorKind.ORGANIZATION, steps=known)
    forms = sentence.forms[name.first : name.end]
    kind, step = settle(
        forms, _KINDS[name.label], before=sentence.forms[name.first - 1] if name.first else ""
    )
    steps = _BY_MODEL[name.label] + ((step,) if step else ())
    code, sense = (match.listed.code, match.listed.sense) if match is not None else (None, None)
    if kind is ActorKind.PLACE and match is None:
        code = state_of_place(forms)
    return Mentioned(number, name.first, name.end, kind, code, sense, steps)


def _passed_over(
    number: int, sentence: Sentence, taken: set[int], known: Sequence[Known]
) -> Iterator[Mentioned]:
    """Whom and what the model passed over: people after their offices, airlines, the widely known."""
    for i in after_titles(sentence.forms, taken):
        taken.update((i, i + 1))
        steps = (Step(Rule.TITLE, sentence.forms[i - 1]),)
        yield Mentioned(number, i, i + 2, ActorKind.PERSON, steps=steps)
    for i, end in after_address(sentence.forms, taken):
        taken.update(range(i, end))
        steps = (Step(Rule.TITLE, sentence.forms[i - 1]),)
        yield Mentioned(number, i, end, ActorKind.PERSON, steps=steps)
    for i, end, kind in untaken(known, taken):
        after = sentence.forms[end].lower() if end < len(sentence.forms) else ""
        if kind is ActorKind.PERSON and after in words("event_head"):
            continue  # the Kim Il Sung Prize
        taken.update(range(i, end))
        yield Mentioned(number, i, end, kind, steps=(Step(Rule.KNOWN),))
    for i in airlines(sentence.forms, taken):
        taken.update((i, i + 1))
        steps = (Step(Rule.HEAD_WORD, sentence.forms[i]),)
        yield Mentioned(number, i, i + 2, ActorKind.ORGANIZATION, steps=steps)


def _listed_mention(number: int, match: Match, steps: tuple[Step, ...] = LISTED) -> Mentioned:
    sense, code = match.listed.sense, match.listed.code
    kind = ActorKind.STATE if sense in (Sense.STATE, Sense.DEMONYM) else ActorKind.PLACE
    return Mentioned(number, match.first, match.end, kind, code, sense, steps)


def _may_name(sentence: Sentence) -> bool:
    """Whether a sentence in which the model and the lists find nothing may yet name somebody."""
    forms = sentence.forms
    return _names_direction(sentence) or begins_known(forms) or not ADDRESSES.isdisjoint(forms)


def _names_direction(sentence: Sentence) -> bool:
    return any(word in sentence.forms for word in _DIRECTIONS)


def _bare_directions(number: int, sentence: Sentence, taken: set[int]) -> Iterator[Mentioned]:
    """``the North``, ``the South's``: half of a country; which one, the article has to settle."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.text not in _DIRECTIONS or i in taken:
            continue
        before = tokens[i - 1].text.lower() if i else ""
        after = tokens[i + 1].text if i + 1 < len(tokens) else ""
        named = before in ("the", "between", "and") or after in POSSESSIVE
        if named and not after[:1].isupper() and after != "-":
            yield Mentioned(number, i, i + 1, ActorKind.STATE, None, Sense.STATE, _BY_DIRECTION)
