"""Possessive marks where a text has lost its apostrophes: ``Bergs lawyer`` of a page that says ``didnt``.

A text without any apostrophe, but with words that need one, was robbed of all; so was one of some
length that has lost the ends of its paragraphs, too. There an ``s`` behind a name that stands
without it as often, that is addressed, or that follows a given name and is no name by itself
(Anna Bergs lawyer, but Anna Williams), is its mark of possession, if a noun may follow.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from indexer.extract.actors.gazetteer import Sense, lookup
from indexer.extract.actors.lexicon import given_names, words
from indexer.extract.actors.organizations import institutions, key, known_organizations
from indexer.extract.actors.provinces import codes_by_name
from indexer.extract.actors.tokens import Token

_APOSTROPHES = "'’‘`´"
_ROBBED = re.compile(
    r"""
    \b(?:[Dd]id|[Dd]o|[Ww]as|[Ii]s|[Dd]oes|[Cc]ould|[Ww]ould|[Ss]hould|[Hh]ave|[Hh]as|[Hh]ad|[Ww]ere|[Aa]re)nt\b
  | \b(?:[Cc]ant|[Tt]heyre|[Yy]oure|[Tt]hats|[Ss]hes|Ive|[Ww]eve|[Tt]heyve|[Tt]heres|[Ww]hats)\b
  | \b(?:compan|countr|cit|agenc|part|famil|count|universit|arm|industr|ministr|authorit|secretar)ys\b
  | \b(?:womens|childrens|(?:bride|groom|couple)s\s(?:father|mother|parents|home))\b
    """,
    re.VERBOSE,
)
_RUN_ON = re.compile(r"[a-z]{2}[.?][A-Z][a-z]+,? [A-Za-z]")
"""Two sentences with no blank between: where a paragraph ended."""

_GLUED = re.compile(r"([a-z]{2,20}|[A-Z]{4,20})([A-Z][a-z]{1,20})")
_GLUED_NAME = re.compile(r"([A-Z][a-z]{3,20})([A-Z][a-z]{2,8})")
_LONG = 500
_ADDRESSED = frozenset({"Mr.", "Mrs.", "Ms.", "Dr."})
_SHORTEST = 4
_OF_PLACES = frozenset({"San", "St.", "New"})
"""What makes a given name and the next word a team's: the San Jose Sharks."""

_INITIALS = re.compile(r"(?:[A-Z]\.-?){1,3}")
_BEFORE_NOUNS = frozenset({"own", "most", "many", "few", "first", "two", "three", "other"})
MARK = "'s"
"""What stands for the lost mark: the text of its token, which in the article is ``s`` alone."""


def has_lost_apostrophes(text: str) -> bool:
    """Whether a text has none, though its words need some."""
    if any(mark in text for mark in _APOSTROPHES):
        return False
    return _ROBBED.search(text) is not None or (len(text) > _LONG and _RUN_ON.search(text) is not None)


def restored(sentences: Iterable[Sequence[Token]]) -> list[list[Token]]:
    """The sentences, the lost marks of possession tokens of their own, those that run on divided."""
    sentences = [part for tokens in sentences for part in _divided(tokens)]
    counts = Counter(token.text for tokens in sentences for token in tokens)
    return [_with_marks(tokens, counts) for tokens in sentences]


def _divided(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """``stuck his head outThey asked``, ``ANNA BERGOslo``: a paragraph ended without a mark, too."""
    begun: list[Token] = []
    for token in tokens:
        glued = _GLUED.fullmatch(token.text) or _before_function_word(token.text)
        if glued is None:
            begun.append(token)
            continue
        at = token.start + glued.end(1)
        yield [*begun, Token(glued[1], token.start, at)]
        begun = [Token(glued[2], at, token.end)]
    yield begun


def _before_function_word(word: str) -> re.Match[str] | None:
    """``New YorkThe writer``: a name, and the word that a sentence begins with."""
    glued = _GLUED_NAME.fullmatch(word)
    return glued if glued is not None and glued[2].lower() in words("function_word") else None


def _with_marks(tokens: Sequence[Token], counts: Counter[str]) -> list[Token]:
    found: list[Token] = []
    for i, token in enumerate(tokens):
        after = tokens[i + 1 : i + 2]
        is_given = token.text in given_names() and bool(after) and after[0].text.istitle()  # Frances Berg
        is_owner = (_is_owner(token.text, counts) and _may_be_owned(after) and not is_given) or (
            i > 0 and tokens[i - 1].text in _ADDRESSED and _is_addressed_owner(token.text, after)
        )
        is_owner |= token.text == "States" and _is_state_owner(tokens[max(0, i - 2) : i], after)
        is_owner |= _is_called_owner(tokens[max(0, i - 2) : i], token, after)
        if is_owner and not (i and lookup(f"{tokens[i - 1].text} {token.text}")):  # United States
            found += [
                Token(token.text[:-1], token.start, token.end - 1),
                Token(MARK, token.end - 1, token.end),
            ]
        else:
            found.append(token)
    return found


def _is_owner(word: str, counts: Counter[str]) -> bool:
    """Whether a word is a name and the ``s`` of its possession, rather than a plural or a name by itself."""
    if len(word) < _SHORTEST or not word[0].isupper() or word[-1] != "s":
        return False
    if word[-2] == "s":
        return word[:-1] in counts and word not in words("function_word")
    known, whole = lookup(word[:-1]), lookup(word)
    if word[:-1].lower() in words("office"):
        return False  # Presidents Berg and Dahl
    if key(word) in known_organizations() or key(word) in institutions():
        return False  # Hamas, and nothing that the town of Hama has
    if whole is not None or (known is not None and known.sense is Sense.DEMONYM):
        return False
    return known is not None or counts[word[:-1]] >= counts[word]


def _is_addressed_owner(word: str, after: Sequence[Token]) -> bool:
    """``Mr. Poloss lawyer``: whether an office follows a name, as it does no one's without a mark."""
    office = after[0].text if after else ""
    is_office = (
        office in words("office") or office in words("office_modifier") or office in words("of_person")
    )
    return len(word) >= _SHORTEST and word[0].isupper() and word[-1] == "s" and is_office


def _is_state_owner(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """``New York States attorney general``, but no United States."""
    names = (" ".join(t.text for t in before[i:]) for i in range(len(before)))
    return any(codes_by_name().get(name) == "US" for name in names) and _may_be_owned(after)


def _is_called_owner(before: Sequence[Token], token: Token, after: Sequence[Token]) -> bool:
    """``Anna Bergs lawyer``: whether a family name that no one has with its ``s`` owns what follows."""
    word = token.text
    lower = word.lower()
    is_own = lower in words("family_name_in_s") or lower in words("widespread_family_name")
    if len(word) < _SHORTEST or not word.istitle() or word[-1] != "s" or word[-2] == "s" or is_own:
        return False
    called = [t.text for t in before]
    is_called = called[-1:] != [] and (called[-1] in given_names() or _INITIALS.fullmatch(called[-1]))
    if not is_called or called[0] in _OF_PLACES or lookup(word):
        return False
    noun = after[0].text if after else ""
    is_done = noun.endswith("ed") or noun in words("strong_past") or noun in words("auxiliary")
    is_next = bool(after) and after[0].start == token.end + 1  # Anna Bergs  of whom all spoke: a lost dash
    return is_next and noun.islower() and not is_done and _may_be_owned(after)


def _may_be_owned(after: Sequence[Token]) -> bool:
    word = after[0].text.lower() if after else ""
    is_noun = word[:1].isalpha() and word not in words("function_word") and word not in words("saying")
    return is_noun or word in _BEFORE_NOUNS
