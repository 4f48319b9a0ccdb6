"""One convention for labels, whatever the source's.

Names of states and listed places are LOC, nationalities MISC; a leading article,
form of address or preposition and a trailing possessive are no part of a name.
OntoNotes types become the four of CoNLL-2003.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from indexer.extract.actors.gazetteer import Sense
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.people import parse_person
from indexer.extract.actors.sentence import Sentence

FOUR = {
    "PERSON": "PER", "NORP": "MISC", "FAC": "LOC", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC",
    "PRODUCT": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "LANGUAGE": "MISC",
    "PER": "PER", "MISC": "MISC",
}  # fmt: skip


def labelled(sentences: Sequence[Sentence], entities: object, text: str) -> list[list[str]]:
    """BIO tags of the tokens of each sentence."""
    assert isinstance(entities, list)
    spans = sorted((e["start"], e["end"], FOUR[e["type"]]) for e in entities if e["type"] in FOUR)
    spans = _consistent(spans, text)
    result = []
    at = 0
    for sentence in sentences:
        tags = ["O"] * len(sentence.tokens)
        start, end = sentence.tokens[0].start, sentence.tokens[-1].end
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        k = at
        while k < len(spans) and spans[k][0] < end:
            _mark(sentence, spans[k], tags)
            k += 1
        _states(sentence, tags)
        result.append(tags)
    return result


def _consistent(spans: list[tuple[int, int, str]], text: str) -> list[tuple[int, int, str]]:
    """One word by itself has the label that most of its mentions have; a full name counts for its parts."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for start, end, label in spans:
        name = text[start:end]
        votes[name][label] += 1
        if label == "PER" and " " in name:
            family_first = parse_person(name).family_first
            votes[name.split()[0] if family_first else name.split()[-1]]["PER"] += 8
    return [
        (start, end, votes[text[start:end]].most_common(1)[0][0] if text[start:end].isalpha() else label)
        for start, end, label in spans
    ]


def _mark(sentence: Sentence, span: tuple[int, int, str], tags: list[str]) -> None:
    start, end, label = span
    inside = [i for i, t in enumerate(sentence.tokens) if t.start < end and start < t.end]
    dropped = words("honorific") | {"the", "a", "an", "in", "of"}
    while inside and (
        sentence.tokens[inside[0]].text.lower() in dropped or not sentence.tokens[inside[0]].text[0].isalnum()
    ):
        inside.pop(0)
    while inside and sentence.tokens[inside[-1]].text in {"'s", "’s", "'", "’", ",", ";", ":", "-", '"', "”"}:
        inside.pop()
    if not any(any(c.isupper() for c in sentence.tokens[i].text) for i in inside):
        return
    for k, i in enumerate(inside):
        tags[i] = ("I-" if k else "B-") + label


def _states(sentence: Sentence, tags: list[str]) -> None:
    """Listed states and nationalities have their label wherever they stand alone."""
    for match in sentence.listed:
        if match.listed.sense is Sense.PLACE or match.listed.sense is Sense.SEAT:
            continue
        inside = tags[match.first : match.end]
        after = tags[match.end] if match.end < len(tags) else "O"
        alone = (all(tag == "O" for tag in inside) or inside[0][0] == "B") and not after.startswith("I-")
        if alone:
            label = "MISC" if match.listed.sense is Sense.DEMONYM else "LOC"
            tags[match.first] = "B-" + label
            tags[match.first + 1 : match.end] = ["I-" + label] * (match.end - match.first - 1)
