"""Whether an apposition tells that a name of two words is a person: Richard Holm, ``an analyst at Acme``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from indexer.extract.actors.lexicon import words

_LONGEST_ROLE = 6
_LEADS = ("at", "of", "for", "with", "in")
_ARTICLES = ("a", "an", "the")


class _Ended(Protocol):
    """What ends at a token, as names and mentions do."""

    @property
    def end(self) -> int: ...


def is_introduced(forms: Sequence[str], mention: _Ended) -> bool:
    """Whether an office that only people have, with what it is at, follows the comma after a name.

    Owners, makers and managers of something may be firms as well, and no ground.
    """
    if forms[mention.end : mention.end + 1] != [","]:
        return False
    first = mention.end + 1
    first += forms[first : first + 1] != [] and forms[first] in _ARTICLES
    for i in range(first, min(first + _LONGEST_ROLE, len(forms) - 1)):
        form = forms[i]
        is_word = form.islower() and form.replace("-", "").isalpha()
        if not is_word or (form in words("function_word") and form != "and"):
            return False  # of North Holm, is chairman of
        if form in words("only_people") and forms[i + 1] in _LEADS:
            return True
    return False
