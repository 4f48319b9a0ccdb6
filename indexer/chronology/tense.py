"""Whether a sentence tells of something that happened, by the forms of its verbs.

There is no parser here: in news English the narrating verb is a past tense or a
perfect, and both can be told by closed lists, the ending and the word before.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cache
from importlib.resources import files

from indexer.extract.actors.lexicon import words as word_class
from indexer.extract.actors.tokens import Token

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


def form_of(tokens: Sequence[Token]) -> Form:
    """How a sentence speaks; what it quotes does not count."""
    spoken = [token.text.lower() for token in outside_quotes(tokens)]
    found = Form.OTHER
    for before, word, after in zip(["", *spoken], spoken, [*spoken[1:], ""], strict=False):
        if word.endswith("ed") or word in words("past") or word in words("perfect"):
            form = _form(before, word, after)
            if form is Form.PAST:
                return form
            found = Form.PERFECT if form is Form.PERFECT else found
    return found


def goes_on(tokens: Sequence[Token]) -> bool:
    """Whether a sentence goes on with what the one before it was telling, and nobody speaks in it."""
    first = next((token.text.lower() for token in tokens if token.text[0].isalpha()), "")
    return first in words("goes_on") and not any(t.text.lower() in word_class("saying") for t in tokens)


def outside_quotes(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens that the sentence says itself."""
    quoted = False
    for token in tokens:
        if token.text == _EITHER:
            quoted = not quoted
        elif token.text in (_OPENING, _CLOSING):
            quoted = token.text == _OPENING
        elif not quoted:
            yield token


def is_quoted(tokens: Sequence[Token], at: int) -> bool:
    """Whether the character at ``at`` stands in a quotation."""
    return not any(token.start <= at < token.end for token in outside_quotes(tokens))


def _form(before: str, word: str, after: str) -> Form:
    if word in words("perfect"):
        return Form.PERFECT
    is_irregular = word in words("past")
    if not is_irregular and word in words("not_past"):
        return Form.OTHER
    if before in words("perfect") or before == "been":
        return Form.PERFECT
    # "hosted by" is a passive, and its tense is that of the verb before it, if there is one.
    is_participle = after == "by" or before in words("be" if is_irregular else "before_participle")
    return Form.OTHER if is_participle else Form.PAST
