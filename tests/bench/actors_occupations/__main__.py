"""``python -m tests.bench.actors_occupations DIRECTORY``: makes ``occupations.txt`` of the actors' data anew.

From the nouns of WordNet 3.0 in ``DIRECTORY`` (Debian's package ``wordnet-base`` has them in
``/usr/share/wordnet``): words whose first sense is somebody who works, leads, performs, plays
or serves, by the hypernyms of that sense. Left out is what the project lists itself, and what
``words.toml`` says is rather a relation or a company.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import indexer.extract.actors
from indexer.extract.actors.clauses import is_office
from indexer.extract.actors.lexicon import words

PERSON = 18
"""The number of the lexicographer's file ``noun.person``."""

CHOSEN = """
worker leader communicator contestant expert entertainer creator capitalist religious_person intellectual
scientist preserver combatant ruler owner adjudicator engineer money_handler authority fiduciary explorer
dancer collector planner public_relations_person showman enrollee lawyer
"""
"""Heads of the hierarchies of who has an occupation, a rank or an office."""

TARGET = Path(indexer.extract.actors.__file__).with_name("data") / "occupations.txt"
HEAD = """\
# Nouns that name somebody by an occupation, a rank or an office, beside those of words.toml.
# Origin: WordNet 3.0, Copyright 2006 by Princeton University (licence in WORDNET_LICENSE), chosen by
# tests/bench/actors_occupations.
"""
_WORD = re.compile(r"[a-z]{3,}(-[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Nouns:
    """Synsets of nouns: their words, file and narrower synsets by offset; and the senses of each word."""

    words: dict[str, tuple[str, ...]]
    file: dict[str, int]
    narrower: dict[str, list[str]]
    senses: dict[str, list[str]]


def main(directory: str) -> int:
    """Write the list."""
    source = Path(directory)
    nouns = _read_nouns(source)
    others = {lemma for part in ("verb", "adj") for lemma, _ in _index(source / f"index.{part}")}
    chosen = sorted(_occupations(nouns))
    sections = {
        "noun": [word for word in chosen if word not in others],
        "ambiguous": [word for word in chosen if word in others],
    }
    body = "".join(
        f"[{name}]\n{textwrap.fill(' '.join(listed), 119, break_on_hyphens=False)}\n"
        for name, listed in sections.items()
    )
    TARGET.write_text(HEAD + body, encoding="utf-8")
    print({name: len(listed) for name, listed in sections.items()})
    return 0


def _occupations(nouns: Nouns) -> Iterator[str]:
    heads = (o for word in CHOSEN.split() for o in nouns.senses[word] if nouns.file[o] == PERSON)
    within = _narrower(nouns, heads)
    for word, senses in nouns.senses.items():
        is_common = _WORD.fullmatch(word) and word in nouns.words[senses[0]]
        if is_common and senses[0] in within and not is_office(word) and word not in words("no_occupation"):
            yield word


def _narrower(nouns: Nouns, heads: Iterable[str]) -> set[str]:
    """All synsets under some, and these."""
    found: set[str] = set()
    left = list(heads)
    while left:
        offset = left.pop()
        if offset not in found:
            found.add(offset)
            left += nouns.narrower[offset]
    return found


def _read_nouns(source: Path) -> Nouns:
    nouns = Nouns({}, {}, defaultdict(list), dict(_index(source / "index.noun")))
    for line in _lines(source / "data.noun"):
        offset, file, _, count, *rest = line.split(" | ")[0].split()
        size = 2 * int(count, 16)
        nouns.words[offset] = tuple(rest[:size:2])
        nouns.file[offset] = int(file)
        pointers = rest[size + 1 :]
        for symbol, target in zip(pointers[::4], pointers[1::4], strict=False):
            if symbol == "@":  # a narrower kind; instances, the people of history, have another sign
                nouns.narrower[target].append(offset)
    return nouns


def _index(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each word with the offsets of its senses, the most frequent first."""
    for line in _lines(path):
        fields = line.split()
        yield fields[0], fields[-int(fields[2]) :]


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith(" ")]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
