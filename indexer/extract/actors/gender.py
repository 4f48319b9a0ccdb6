"""Whether a name is a woman's, as its form of address or its given name says."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause
from indexer.extract.actors.lexicon import gendered_names, given_names, words
from indexer.extract.actors.mentions import Mentioned


def is_woman(clause: Clause, mention: Mentioned) -> bool | None:
    """Whether somebody is a woman by this mention alone, or None where it does not say."""
    for form in (clause.form(mention.first - 1), clause.form(mention.first)):
        address = form.lower().removesuffix(".")
        if address in words("female_address"):
            return True
        if address in words("male_address"):
            return False
    given = clause.form(mention.first)
    listed = gendered_names()
    if mention.end - mention.first == 1 or given not in given_names() or given in listed["either"]:
        return None
    return given in listed["women"]
