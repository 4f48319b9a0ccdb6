"""What is told at no known time: which clauses of a sentence, and one sentence of several articles as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.chronology.model import Kind, Telling, UndatedEvent
from indexer.chronology.sentences import Sentence
from indexer.chronology.timing import Timed
from indexer.chronology.verbs import Form
from indexer.model import Span


@dataclass(frozen=True, slots=True)
class Untimed:
    """What a sentence tells of no known time: in which stretches of text, and as what."""

    pieces: tuple[Span, ...]
    kind: Kind


def untimed_clauses(sentence: Sentence, timed: Sequence[Timed]) -> Untimed | None:
    """What the clauses tell to which no time was given; None where they tell nothing that happened.

    How things are, may be or will be did not happen at any time. A sentence that mostly quotes
    somebody is a saying, as it is where its time is known.
    """
    known = {piece for one in timed for piece in one.pieces}
    clauses = [
        clause
        for clause in sentence.clauses
        if clause.form >= Form.PRESENT and known.isdisjoint(clause.pieces)
    ]
    if not clauses:
        return None
    is_saying = sentence.is_quotation and all(clause.reports for clause in clauses)
    pieces = tuple(piece for clause in clauses for piece in clause.pieces)
    return Untimed(pieces, Kind.SAYING if is_saying else Kind.EVENT)


def fold_undated(tellings: Iterable[Telling]) -> tuple[UndatedEvent, ...]:
    """What is told at no known time, in the order in which it was read; the same words are one event.

    Other words may tell of the same as well, but without a time nothing says so.
    """
    by_words: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_words.setdefault(" ".join(telling.text.casefold().split()), []).append(telling)
    return tuple(
        UndatedEvent(tuple(sorted(same, key=lambda one: not one.is_about))) for same in by_words.values()
    )
