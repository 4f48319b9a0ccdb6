"""Words with a capital before an office: of a name or title, or only of a sentence's beginning."""

from __future__ import annotations

from indexer.extract.actors.clauses import Clause, is_modifier, is_office, is_offices
from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.lexicon import words
from indexer.extract.actors.sentence import is_capitalised
from indexer.model import ActorKind

_OF_FIELDS = frozenset(
    {"Minister", "Manager", "Commander", "Correspondent", "Superintendent", "Inspector", "Editor", "Officer"}
)
_SHORTEST_SUBHEAD = 4
_NEVER_INSIDE = ("function_word", "calendar", "saying")


def is_capitalised_within(clause: Clause, i: int) -> bool:
    """Whether a capital is that of a name or title within a role, not only that of a sentence's beginning."""
    form = clause.form(i)
    word = form.lower()
    if not is_capitalised(form) or any(word in words(name) for name in _NEVER_INSIDE):
        return False
    if _ends_subhead(clause, i):
        return False
    if i > 0 or word.endswith(tuple(words("adjective_ending"))) or _is_initials(clause.form(1)):
        return True
    if clause.form(i + 1).isdigit() or (clause.form(i + 1) == "and" and joins_fields(clause, i + 1)):
        return True  # Ways and Means Chairman
    if is_capitalised(clause.form(i + 1)) and (word in words("organization_head") or _is_field(clause, word)):
        return True  # Council President, Tax Minister
    if _is_of_title(clause, word):
        return True  # Civil Aviation Minister
    # A word that begins a sentence and that the news never writes small is a name: Barclays Chief Executive.
    return not clusters(word) or _opens(clause, word)


def _ends_subhead(clause: Clause, i: int) -> bool:
    """Whether a word ends a subhead in capitals that is run into the text: VOTES ``CHANGE`` Danish Rep."""
    form, before, follows = clause.form(i), clause.form(i - 1), clause.form(i + 1)
    is_loud = form.isupper() and before.isupper() and len(form) >= _SHORTEST_SUBHEAD and form.isalpha()
    return is_loud and i not in clause.mention_at and not follows.isupper() and bool(clusters(form.lower()))


def _is_field(clause: Clause, word: str) -> bool:
    """Whether a sentence opens with a plain noun and its office: ``Tax`` Minister, ``House`` Leader."""
    office = clause.form(1)
    if word in words("chamber") or word in words("part_of_body"):
        return is_office(office) or is_modifier(office)
    is_verbal = word.endswith(("ly", "ing", "ed")) or word in words("no_noun")
    return office in _OF_FIELDS and bool(clusters(word)) and not is_verbal


def _is_of_title(clause: Clause, word: str) -> bool:
    """Whether a sentence opens with two plain words in capitals before an office that has one, too."""
    follows, office = clause.form(1), clause.form(2)
    is_plain = follows.isalpha() and bool(clusters(follows.lower())) and 1 not in clause.mention_at
    is_field = is_capitalised(follows) and is_plain and not is_modifier(follows) and not is_office(follows)
    is_verbal = word.endswith(("ly", "ing", "ed")) or word in words("no_noun")
    return is_field and is_capitalised(office) and is_office(office) and not is_verbal


def _opens(clause: Clause, word: str) -> bool:
    """Whether a sentence opens with a noun right before an office: ``Shipping`` magnate, ``Octopus`` boss."""
    office = clause.form(1)
    is_verbal = word.endswith(("ly", "ing", "ed")) and word not in words("gerund_noun")
    is_title = is_office(office) or is_offices(office)
    return office.islower() and is_title and not is_verbal and word not in words("no_noun")


def _is_initials(form: str) -> bool:
    """``MLA``, ``CEO``: an office in initials, whose owner may begin a sentence."""
    return len(form) > 1 and form.isupper() and is_office(form)


def joins_fields(clause: Clause, i: int) -> bool:
    """``Economic and Monetary Affairs`` Commissioner: two fields of one office, no names."""
    if clause.form(i - 1).lower() in words("party_member") or is_office(clause.form(i + 1)):
        return False  # Democrat and Lieutenant Governor
    are_fields = all(
        is_capitalised(clause.form(k))
        and (k not in clause.mention_at or is_modifier(clause.form(k)) or _is_one_field(clause, k))
        for k in (i - 1, i + 1)
    )
    return are_fields and not is_office(clause.form(i - 1))


def _is_one_field(clause: Clause, i: int) -> bool:
    """Whether one word before a minister is a field, though it is read as a name: ``Bridges`` Minister."""
    mention = clause.mention_at[i]
    is_one = mention.kind is ActorKind.ORGANIZATION and mention.end - mention.first == 1
    return is_one and clause.form(i + 1) == "Minister"
