"""Whether a sentence tells of something that happened, by the forms of its verbs.

There is no parser here: in news English the narrating verb is a past tense or a
perfect, and both can be told by closed lists, the ending and the word before.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from enum import Enum, auto
from functools import cache
from importlib.resources import files

from indexer.extract.actors.lexicon import words as word_class
from indexer.extract.actors.tokens import Token

_PERFECT_WITHIN = 4
"""Words behind "has" among which its participle stands."""

_OPENING, _CLOSING, _EITHER = "“", "”", '"'


class Form(Enum):
    """What the verbs of a sentence show: a past tense, else a perfect, else neither."""

    PAST = auto()
    PERFECT = auto()
    OTHER = auto()


@cache
def words(name: str) -> frozenset[str]:
    """One list of ``verbs.toml``."""
    text = files(__package__).joinpath("verbs.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name].split())


def form_of(said: Sequence[Token]) -> Form:
    """How a sentence speaks, by what it says itself; names are no verbs, as ``the Fed`` and ``United``."""
    spoken = [token.text.lower() for token in said]
    found = Form.OTHER
    for n, word in enumerate(spoken):
        if said[n].text[0].isupper():
            continue
        if word.endswith("ed") or word in words("past") or word in words("perfect"):
            form = _form(spoken[n - 1] if n else "", word, spoken[n + 1 : n + 1 + _PERFECT_WITHIN])
            if form is Form.PAST:
                return form
            found = Form.PERFECT if form is Form.PERFECT else found
    return found


def goes_on(tokens: Sequence[Token]) -> bool:
    """Whether a sentence goes on with what the one before it was telling, and nobody speaks in it."""
    first = next((token.text.lower() for token in tokens if token.text[0].isalpha()), "")
    return first in words("goes_on") and not any(t.text.lower() in word_class("saying") for t in tokens)


def outside_quotes(tokens: Sequence[Token], *, quoted: bool = False) -> tuple[tuple[Token, ...], bool]:
    """The tokens that a sentence says itself, and whether a quotation goes on behind it.

    A straight quotation mark opens one where a word follows it at once and none stands
    before it at once; ``quoted`` says that the sentence before left one open.
    """
    said: list[Token] = []
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        if token.text == _EITHER:
            follows = before is not None and before.end == token.start
            leads = after is not None and after.start == token.end
            quoted = leads if leads != follows else not quoted
        elif token.text in (_OPENING, _CLOSING):
            quoted = token.text == _OPENING
        elif not quoted:
            said.append(token)
    return tuple(said), quoted


def _form(before: str, word: str, after: Sequence[str]) -> Form:
    following = after[0] if after else ""
    if word in words("perfect"):
        return Form.PERFECT if any(map(_is_participle, after)) else Form.OTHER
    if word == "did" and following in words("negation"):
        return Form.OTHER
    is_irregular = word in words("past")
    if not is_irregular and word in words("not_past"):
        return Form.OTHER
    if before in words("perfect") or before == "been":
        return Form.PERFECT
    # "hosted by" is a passive, and its tense is that of the verb before it, if there is one.
    is_participle = following == "by" or before in words("be" if is_irregular else "before_participle")
    return Form.OTHER if is_participle else Form.PAST


def _is_participle(word: str) -> bool:
    if word.endswith("ed"):
        return word not in words("not_past")
    return word in words("past") or word in words("participle")
