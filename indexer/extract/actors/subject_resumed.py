"""Who opens a sentence that goes on after an aside: [Anna Berg], who came in May, ``will serve as`` chief."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.subject_ahead import start_of

_OTHERS = (";", ":", '"', "“", "”", "if", "that", "because")
_SUPPOSING = frozenset({"would", "could", "should", "may", "might", "not", "never", "cannot"})


def resumed(clause: Clause, lead: int) -> int | None:
    """The name that opens the sentence, where a comma closes what stands before the verb that leads."""
    first = min(clause.mention_at, default=lead)
    if first >= lead or not clause.is_person(first) or start_of(clause, clause.mention_at[first]) != 0:
        return None
    opens, closes = clause.mention_at[first].end, _comma_before(clause, lead)
    if closes is None or clause.form(opens) != "," or closes <= opens + 1:
        return None
    between = range(opens + 1, closes)
    is_other = any(clause.form(i) in _OTHERS or clause.form(i) in words("saying") for i in between)
    return None if is_other or any(_may_go_on(clause, i) for i in between) else first


def _comma_before(clause: Clause, lead: int) -> int | None:
    """The comma right before a verb, its auxiliaries and adverbs: ``,`` will also serve."""
    passed = words("auxiliary") | words("adverb") | {"be", "been", "most"}
    i = lead - 1 - (clause.form(lead) in ("over", "down"))  # will take over as
    while clause.form(i) in passed or (clause.form(i).endswith("ly") and clause.form(i).islower()):
        if clause.form(i) in _SUPPOSING:
            return None
        i -= 1
    return i if clause.form(i) == "," else None


def _may_go_on(clause: Clause, i: int) -> bool:
    """Whether another person is named there whose aside the comma may close as well: met Holm, a banker."""
    return clause.is_person(i) and clause.form(clause.mention_at[i].end) in (",", "who")
