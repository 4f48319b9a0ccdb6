"""When each clause of a sentence happened: at the time it names, or one that it takes over.

A time is that of the clause it stands in: in ``the firm, founded in 1976, which left in
2005, said so`` nothing was said in 1976 or in 2005. A clause that names none takes over
that of another one as its link allows, else that of what is being told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.chronology.anchors import Anchor, Named
from indexer.chronology.clauses import Clause
from indexer.chronology.cuts import Link
from indexer.chronology.model import Kind
from indexer.chronology.sentences import Sentence
from indexer.chronology.verbs import Form
from indexer.model import Span


@dataclass(frozen=True, slots=True)
class Times:
    """What a clause without a time may take over: see :func:`time_clauses`."""

    created: Anchor | None = None
    story: Anchor | None = None
    before: Anchor | None = None
    """Of the sentence before, where that named one."""


@dataclass(frozen=True, slots=True)
class Timed:
    """What a sentence tells of one time: in which stretches of text, and as what."""

    anchor: Anchor
    pieces: tuple[Span, ...]
    kind: Kind


def time_clauses(sentence: Sentence, named: Sequence[Named], times: Times) -> tuple[Timed, ...]:
    """What a sentence tells, time by time, in the order of its clauses.

    Args:
        named: the times that each clause names.
        times: ``story`` is taken over by what is in the past or in the perfect, ``before`` by
            what goes on with the sentence before, ``created`` by the present.
    """
    main = _main(sentence, named, times)
    found = list(main)
    last: Sequence[Timed] = main
    for clause, own in zip(sentence.clauses[1:], named[1:], strict=True):
        timed = _other(clause, own, last if clause.link in _COORDINATE else main, times)
        found += timed
        if clause.link is not Link.APART:
            last = timed or last
    return _by_time(found)


_COORDINATE = (Link.JOINED, Link.SHARED)


def _main(sentence: Sentence, named: Sequence[Named], times: Times) -> tuple[Timed, ...]:
    clause, own = sentence.clauses[0], named[0]
    if clause.form is Form.MAYBE:
        return ()
    if own.anchors:
        return _at(_now(own.anchors, clause, times.created), clause)
    if own.is_open:
        return ()
    borrowed = _borrowed(sentence, named)
    if borrowed is not None:
        return _at((borrowed.implied(),), clause)
    anchor = _taken_over(sentence, times)
    if anchor is None:
        return ()
    if clause.form is Form.STATE:
        return _at((anchor.implied(),), clause, Kind.STATE)
    kind = Kind.EVENT
    others = zip(sentence.clauses[1:], named[1:], strict=True)
    if clause.reports and any(one.anchors and other.form is not Form.MAYBE for other, one in others):
        kind = Kind.REPORT
    elif clause.reports and sentence.is_quotation:
        kind = Kind.SAYING
    return _at((anchor.implied(),), clause, kind)


def _taken_over(sentence: Sentence, times: Times) -> Anchor | None:
    """The time of the sentence before, where this one goes on with it, else that of the story."""
    clause = sentence.clauses[0]
    if times.before is not None and clause.form is Form.PAST and not clause.reports and sentence.goes_on:
        return times.before
    return None if sentence.looks_back else _told(clause, times)


def _borrowed(sentence: Sentence, named: Sequence[Named]) -> Anchor | None:
    """The time that a clause with the same subject or of the same time names for the main one too."""
    for clause, own in zip(sentence.clauses[1:], named[1:], strict=True):
        if own.anchors and clause.link in (Link.SHARED, Link.WHEN):
            return own.anchors[0]
    return None


def _told(clause: Clause, times: Times) -> Anchor | None:
    """The time of what is being told, for a clause that says itself that it happened, or that it is so."""
    if clause.form in (Form.PAST, Form.PERFECT):
        return times.story
    return times.created if clause.form in (Form.PRESENT, Form.STATE) else None


def _other(clause: Clause, own: Named, leading: Sequence[Timed], times: Times) -> tuple[Timed, ...]:
    if clause.form is Form.MAYBE:
        return ()
    if own.anchors:
        said_at = leading[0].anchor if clause.link is Link.SAID and leading else times.created
        return _at(_now(own.anchors, clause, said_at), clause)
    if own.is_open or clause.form < Form.STATE:
        return ()
    if clause.form is Form.STATE:
        if times.created is None or clause.link not in _COORDINATE:
            return ()
        return _at((times.created.implied(),), clause, Kind.STATE)
    if leading:
        return tuple(Timed(one.anchor.implied(), clause.pieces, one.kind) for one in leading)
    anchor = _told(clause, times)
    return _at((anchor.implied(),), clause) if anchor else ()


def _now(anchors: Sequence[Anchor], clause: Clause, said_at: Anchor | None) -> Sequence[Anchor]:
    """What goes on in a time that has not ended goes on when it is said: ``it is hiring this year``."""
    if said_at is None or clause.form not in (Form.PRESENT, Form.STATE):
        return anchors
    return [
        said_at.implied()
        if anchor.earliest < anchor.latest and anchor.earliest <= said_at.earliest <= anchor.latest
        else anchor
        for anchor in anchors
    ]


def _at(anchors: Sequence[Anchor], clause: Clause, kind: Kind = Kind.EVENT) -> tuple[Timed, ...]:
    return tuple(Timed(anchor, clause.pieces, kind) for anchor in anchors)


def _by_time(found: Sequence[Timed]) -> tuple[Timed, ...]:
    """One value a time: what is told of it surest, in all stretches that tell of it."""
    by_value: dict[str, Timed] = {}
    for one in found:
        known = by_value.get(one.anchor.value)
        if known is None:
            by_value[one.anchor.value] = one
            continue
        surest = max(known.anchor, one.anchor, key=lambda anchor: anchor.certain)
        kind = min(known.kind, one.kind)
        by_value[one.anchor.value] = Timed(surest, (*known.pieces, *one.pieces), kind)
    return tuple(by_value.values())
