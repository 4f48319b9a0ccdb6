"""From recognised names to mentions with a kind: lists and the rest of the article have their say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.extract.actors.features import Sentence
from indexer.extract.actors.gazetteer import Match, Sense
from indexer.extract.actors.recognize import Label, Name
from indexer.model import ActorKind

_KINDS = {
    Label.PERSON: ActorKind.PERSON,
    Label.ORGANIZATION: ActorKind.ORGANIZATION,
    Label.LOCATION: ActorKind.PLACE,
}


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Tokens ``first`` up to ``end`` (exclusive) of a sentence name an actor.

    ``code`` is the state that a listed name belongs to; ``sense`` says how it was listed.
    """

    sentence: int
    first: int
    end: int
    kind: ActorKind
    code: str | None = None
    sense: Sense | None = None

    @property
    def length(self) -> int:
        """The number of tokens."""
        return self.end - self.first


def find_mentions(sentences: Sequence[Sentence], names: Iterable[Name]) -> list[Mentioned]:
    """The mentions of actors in order of the text, none overlapping another."""
    found: list[Mentioned] = []
    by_sentence: defaultdict[int, list[Name]] = defaultdict(list)
    for name in names:
        by_sentence[name.sentence].append(name)
    for number, sentence in enumerate(sentences):
        found += _sentence_mentions(number, sentence, by_sentence[number])
    return agree(sentences, found)


def _sentence_mentions(number: int, sentence: Sentence, names: Sequence[Name]) -> list[Mentioned]:
    listed = {(match.first, match.end): match for match in sentence.listed}
    found: list[Mentioned] = []
    taken: set[int] = set()
    for name in names:
        match = listed.get((name.first, name.end))
        mention = _listed_mention(number, match) if match and _overrules(match, name.label) else None
        if mention is None and name.label in _KINDS:
            mention = Mentioned(number, name.first, name.end, _KINDS[name.label], *_sense(match))
        if mention is not None or name.label is Label.MISC:
            taken.update(range(name.first, name.end))
        if mention is not None:
            found.append(mention)
    for match in sentence.listed:
        if taken.isdisjoint(range(match.first, match.end)) and match.listed.sense is not Sense.PLACE:
            found.append(_listed_mention(number, match))
    return sorted([*found, *_bare_directions(number, sentence, taken)], key=lambda mention: mention.first)


def _sense(match: Match | None) -> tuple[str | None, Sense | None]:
    return (match.listed.code, match.listed.sense) if match else (None, None)


def _overrules(match: Match, label: Label) -> bool:
    """Whether a list knows better than the model what a name is."""
    sense = match.listed.sense
    if sense is Sense.DEMONYM or sense is Sense.STATE:
        return label is not Label.PERSON
    return label is Label.MISC and sense is not Sense.PLACE


def _listed_mention(number: int, match: Match) -> Mentioned:
    sense, code = match.listed.sense, match.listed.code
    kind = ActorKind.STATE if sense in (Sense.STATE, Sense.DEMONYM) else ActorKind.PLACE
    return Mentioned(number, match.first, match.end, kind, code, sense)


def _bare_directions(number: int, sentence: Sentence, taken: set[int]) -> Iterator[Mentioned]:
    """``the North``, ``the South's``: one of two halves of a country, settled by the article."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.text not in ("North", "South") or i in taken:
            continue
        before = tokens[i - 1].text.lower() if i else ""
        after = tokens[i + 1].text if i + 1 < len(tokens) else ""
        possessive = after in ("'s", "’s")
        if (before == "the" or possessive) and not after[:1].isupper() and after != "-":
            yield Mentioned(number, i, i + 1, ActorKind.STATE, None, Sense.STATE)


def agree(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Mentioned]:
    """Mentions after the article has settled what its parts left open."""
    halves = _halves(found)
    kinds = _usual_kinds(sentences, found)
    result: list[Mentioned] = []
    for mention in found:
        text = surface(sentences, mention)
        if mention.sense is Sense.STATE and mention.code is None:
            code = halves.get(text)
            if code is not None:
                result.append(replace(mention, code=code))
        elif mention.sense in (None, Sense.PLACE) and text in kinds:
            result.append(replace(mention, kind=kinds[text]))
        else:
            result.append(mention)
    return result


def _halves(found: Iterable[Mentioned]) -> dict[str, str]:
    codes = Counter(mention.code for mention in found)
    halves: dict[str, str] = {}
    for word, candidates in (("North", ("KP",)), ("South", ("KR",))):
        present = [code for code in candidates if codes[code]]
        if present:
            halves[word] = present[0]
    return halves


def _usual_kinds(sentences: Sequence[Sentence], found: Iterable[Mentioned]) -> dict[str, ActorKind]:
    """The kind that most mentions of one form have, and that of full names for their last word."""
    votes: defaultdict[str, Counter[ActorKind]] = defaultdict(Counter)
    for mention in found:
        if mention.sense in (None, Sense.PLACE):
            votes[surface(sentences, mention)][mention.kind] += 1
    for text, counts in list(votes.items()):
        if counts[ActorKind.PERSON] and " " in text:
            votes[text.rpartition(" ")[2]][ActorKind.PERSON] += 2 * counts[ActorKind.PERSON]
    return {text: counts.most_common(1)[0][0] for text, counts in votes.items()}


def surface(sentences: Sequence[Sentence], mention: Mentioned) -> str:
    """The words of a mention, one space between them."""
    tokens = sentences[mention.sentence].tokens
    return " ".join(tokens[i].text for i in range(mention.first, mention.end))
