"""A sentence as the rules for roles read it: words, mentions, office words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.extract.actors.lexicon import occupations, words
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.sentence import POSSESSIVE, Sentence, is_capitalised
from indexer.extract.actors.tokens import Token
from indexer.model import ActorKind

COMPLEMENT = ("of", "for", "on", "to", "at", "in", "with")
_LONGEST_INITIALS = 8
_LONGEST_SHORT = 3
"""Letters of a word that is too short for the plural of an office."""

DETERMINERS = ("the", "a", "an", "his", "her", "their", "its")
HE = ("he", "she")
MODALS = frozenset({"may", "might", "can", "could", "will", "would", "shall", "should", "must"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence's forms, with the mention that each token belongs to."""

    forms: Sequence[str]
    mention_at: dict[int, Mentioned]
    tokens: Sequence[Token]

    def form(self, i: int) -> str:
        """The form of a token, empty outside the sentence."""
        return self.forms[i] if 0 <= i < len(self.forms) else ""

    def is_loud(self, i: int) -> bool:
        """Whether a token is written in capitals, whatever its form in running text."""
        return 0 <= i < len(self.tokens) and self.tokens[i].text.isupper()

    def marks_owner(self, i: int) -> bool:
        """Whether a token marks whose something is: Berg ``'s`` aide, the families ``'`` lawyer."""
        form = self.form(i)
        if form in POSSESSIVE:
            return True
        return form in ("'", "’") and self.form(i - 1)[-1:] in ("s", "S") and self.form(i + 1)[:1].isalpha()

    def is_person(self, i: int) -> bool:
        """Whether a token is part of a person's name."""
        mention = self.mention_at.get(i)
        return mention is not None and mention.kind is ActorKind.PERSON

    def begins_mention(self, i: int) -> bool:
        """Whether a name begins at a token."""
        mention = self.mention_at.get(i)
        return mention is not None and mention.first == i

    def qualifies(self, i: int) -> bool:
        """Whether a token is part of a name that can stand in a role: no person, but ``Trump campaign``."""
        mention = self.mention_at.get(i)
        if mention is None:
            return False
        return mention.kind is not ActorKind.PERSON or self.form(mention.end) in words("of_person")


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """Tokens ``first`` up to ``end`` (exclusive) state a role; ``head`` is its office word."""

    first: int
    head: int
    end: int


@lru_cache(maxsize=20_000)
def is_office(form: str) -> bool:
    """Whether a word is the head of a role: an office or an occupation, not a relation."""
    word = form.lower().removesuffix(".")
    if "-" in word and word not in words("more_offices"):
        first, _, rest = word.partition("-")
        joined = first + rest.replace("-", "")
        word = first if rest in words("office_tail") else word.rpartition("-")[2]
        word = joined if joined in words("more_offices") else word
    if "." in word and len(word) < _LONGEST_INITIALS:
        word = word.replace(".", "")  # C.E.O.
    if word in words("capital_rank"):
        return is_capitalised(form)
    listed = word in words("office") or word in words("rank") or word in words("more_offices")
    return (listed or word.endswith(tuple(words("office_ending")))) and word not in words("no_role")


@lru_cache(maxsize=20_000)
def is_occupation(form: str, *, opened: bool = False) -> bool:
    """Whether a word is one of the many nouns for occupations, for where syntax says that it is of a person.

    ``opened`` says that an article opens the phrase, so that the word is no verb.
    """
    word = form.lower().removeprefix("co-")
    listed = occupations()
    return word in listed["noun"] or (opened and word in listed["ambiguous"])


def is_occupation_at(clause: Clause, i: int) -> bool:
    """Whether such a noun ends a phrase that an article opens: a ``conveyancer`` from Bergen."""
    form, follows = clause.form(i), clause.form(i + 1)
    is_listed = is_occupation(form, opened=True) or _is_qualified(clause, i)
    if not form.islower() or i in clause.mention_at or not is_listed:
        return False
    if form in words("complemented_office") and not is_capitalised(clause.form(i - 1)):
        return follows in COMPLEMENT
    is_last = not follows[:1].isalnum() or follows in COMPLEMENT or follows in ("and", "from", "based")
    return is_last or any(follows in words(name) for name in ("relative", "auxiliary", "participle"))


def _is_qualified(clause: Clause, i: int) -> bool:
    """Whether it is told of what somebody is one, as the word says little: a war ``hero``."""
    before = clause.form(i - 1)
    is_praised = before in words("praise") or before in words("empty_praise")
    if clause.form(i) not in words("qualified_office") or is_praised or before.endswith("-year-old"):
        return False
    return clause.form(i + 1) == "of" or before not in (*DETERMINERS, *POSSESSIVE)


def is_of_two_words(clause: Clause, i: int) -> bool:
    """Whether a word heads an office of two words: first ``lady``, bank ``worker``, top ``Democrat``."""
    form, before = clause.form(i), clause.form(i - 1)
    if form in words("worker"):
        return is_common_noun(before) and before not in words("empty_praise")
    is_ranked = form.lower() in words("party_member") and is_capitalised(form) and _tells_rank(clause, i)
    return is_ranked or f"{before}-{form}".lower() in words("two_word_office")


def _tells_rank(clause: Clause, i: int) -> bool:
    """Whether a rank stands before a token, or the chamber before it: the ``top`` Senate Republican."""
    at = i - 1 - (clause.form(i - 1).lower() in words("chamber"))
    form = clause.form(at).lower()
    is_numbered = form.isdigit() and clause.form(at - 1) == "No."
    return is_numbered or form in ("top", "ranking") or form.endswith("-ranking")


def is_host(clause: Clause, i: int) -> bool:
    """``CNN`` host, ``radio`` host, told host; elsewhere the word is rather a verb or who receives guests."""
    if clause.form(i).lower() not in ("host", "co-host"):
        return False
    if i == 0 or is_capitalised(clause.form(i)):
        return clause.is_person(i + 1)  # Host Anna Berg asked
    owner = clause.mention_at.get(i - 1)
    of_body = owner is not None and owner.kind is ActorKind.ORGANIZATION
    last = clause.form(i - 1).lower()
    if clause.is_person(i + 1) and owner is None and is_capitalised(clause.form(i - 1)):
        return i > 1  # Infowars host Anna Berg
    if clause.form(i + 1) == "," and clause.is_person(i + 2) and last in DETERMINERS:
        return True  # with its host, Anna Berg
    return (
        of_body
        or last in words("broadcast")
        or last in words("saying")
        or last in ("former", "with", "”", ",")
    )


@lru_cache(maxsize=20_000)
def is_offices(form: str) -> bool:
    """Whether a word is the plural of an office, before the names of several who hold it: ``Sens.``."""
    word = form.removesuffix(".")
    if word.endswith("s") and word[:-1].isupper():
        return is_office(word[:-1])  # MPs
    if word.endswith("men") and not is_office(form):
        return is_office(f"{word[:-3]}man")
    if len(word) <= _LONGEST_SHORT or not word.endswith("s") or is_office(form):
        return False
    if word.endswith("es") and is_office(word[:-2]):
        return True  # coaches
    if word.endswith("ies") and is_office(f"{word[:-3]}y"):
        return True  # Secretaries
    return is_office(word[:-1]) or is_occupation(word[:-1])


@lru_cache(maxsize=20_000)
def is_modifier(form: str) -> bool:
    """Whether a word qualifies an office: ``acting``, ``deputy``."""
    word = form.lower()
    if word.startswith("ex-"):
        return is_modifier(word[3:])  # ex-national security adviser
    lists = ("office_modifier", "more_modifiers", "praise")
    return any(word in words(name) for name in lists) or word.startswith("then-") or _is_of_oneself(word)


def _is_of_oneself(word: str) -> bool:
    """``self-professed``, ``self-made``, but not ``self-defense``."""
    return word.startswith("self-") and word.endswith(("ed", "ing", "made", "taught"))


@lru_cache(maxsize=20_000)
def is_common_noun(form: str) -> bool:
    """Whether a form may be a noun before an office word: the ``sales`` analyst."""
    if not (form.replace("-", "").isalpha() and form.islower()) or form in COMPLEMENT:
        return False
    return not any(form in words(name) for name in ("function_word", "saying", "no_noun"))


def read_clauses(sentences: Sequence[Sentence], found: Sequence[Mentioned]) -> list[Clause]:
    """Each sentence with its mentions by token."""
    at: list[dict[int, Mentioned]] = [{} for _ in sentences]
    for mention in found:
        for i in range(mention.first, mention.end):
            at[mention.sentence][i] = mention
    return [
        Clause(sentence.forms, places, sentence.tokens)
        for sentence, places in zip(sentences, at, strict=True)
    ]
