"""What is told of a time by the words right around it: that it was fixed, or what befell then.

These are surer than the tense of the nearest verb, which :mod:`cues` reads.
"""

from __future__ import annotations

import re

from indexer.extract.dates import verbs
from indexer.extract.dates.lexicon import Alphabet

_REACH = 30
"""How many tokens away a word of the same sentence may stand."""

_NOUN_REACH = 8
"""How many tokens may stand between what befell and its time, or between "was" and "until"."""

_WHEN_REACH = 6
"""How many tokens behind "when" the verb may stand that tells what was done then."""

_DONE_REACH = 4
"""How many tokens after a possessive its noun may stand: Thursday's grim profit warning."""


class Occasions:
    """Finds such words in the codes of one alphabet."""

    def __init__(self, alphabet: Alphabet) -> None:
        have = alphabet.having
        ends, comma, possessive = have("END", "PARAGRAPH"), have("=,"), have("='s")
        done, they, its = verbs.done(have), have(*verbs.THEY), have(*verbs.DETERMINERS)
        ahead = have("AHEAD", "WILL", "MODAL", "MAY", "IS", "=to")
        self._for, self._by = frozenset(have("=for")), frozenset(have("=by"))
        self._possessive = frozenset(possessive)
        self._done = re.compile(f"[{possessive}][^{ends}{comma}]{{0,{_DONE_REACH}}}?[{have('DONE')}]")
        self._deed = re.compile(
            f"(?<![{done}])[{have('=on', '=in')}].(?:[{comma}]?[{they}])?[{done}]", re.DOTALL
        )
        past = "".join(set(done) - set(have("FIGURE"))) + have("SPOKE")  # not "when it reports a loss"
        self._when_done = re.compile(
            f"[{comma}]?[{have('=when')}][^{ends}{comma}{ahead}{have('HAVE', '=has')}]{{1,{_WHEN_REACH}}}?"
            f"(?<![{have('NOVERB')}])[{past}]"
        )
        doing = have("TOLD", "PARTICIPLE", "NOT", "AHEAD", "DUE", "SETTO", "=to")
        self._was_until = re.compile(
            f"[{have('WAITED')}][{have('UNTIL')}]\\Z|[{have('WAS')}](?![{have('ADVERB')}]?[{doing}])[^{ends}{comma}]{{1,{_NOUN_REACH}}}[{have('UNTIL')}]\\Z"
        )
        self._to, self._waited = frozenset(have("=to")), frozenset(have("WAITED"))
        self._if = frozenset(have("IF"))
        self._fixing, self._fixed_as = frozenset(have("FIXING")), frozenset(have("AS", "=for"))
        self._had = re.compile(f"[{have('HAD')}][^{ends}]*\\Z")
        self._events = frozenset(have("MISHAP", "OUTLOOK"))
        self._befell = re.compile(
            f"[{have('MISHAP')}][^{ends}{comma}{ahead}{have('TOLD', '=for')}]{{0,{_NOUN_REACH}}}"
            f"[{have('=in', '=on')}]\\Z"
        )
        self._mishap = re.compile(f"[{possessive}]?[^{ends}{comma}{ahead}{have('TOLD')}]?[{have('MISHAP')}]")
        self._from = re.compile(f"[{have('=from')}][{its}]?\\Z")
        self._outlook = re.compile(f"[{possessive}]?[{have('OUTLOOK')}]")
        self._one_deadline = re.compile(
            f"(?:[{have('=a', '=an')}]|(?<=[{have('BEFORE')}])[{have('=the')}])."
            f"[{have('DASH')}]?[{have('CUTOFF')}]",
            re.DOTALL,
        )

    def is_done(self, codes: str, index: int) -> bool:
        """Whether what the time at ``index`` has is known only once it is over: Friday's attack."""
        return self._done.match(codes, index + 1) is not None

    def is_for(self, codes: str, index: int) -> bool:
        """Whether something is to be at the time at ``index``: a vote for Friday, not seats for Friday's."""
        is_for = index > 0 and codes[index - 1] in self._for
        return is_for and codes[index + 1 : index + 2] not in self._possessive

    def was_done_then(self, codes: str, index: int) -> bool:
        """Whether what was done at the time at ``index`` follows it at once: on March 7 it announced."""
        return index > 0 and self._deed.match(codes, index - 1) is not None

    def is_when_done(self, codes: str, index: int) -> bool:
        """Whether it is told what was done at the time at ``index``: on Monday, when he wrote it."""
        return codes[index - 1] not in self._by and self._when_done.match(codes, index + 1) is not None

    def was_until(self, codes: str, index: int) -> bool:
        """Whether something was so until the time at ``index``: he was mayor until March."""
        found = self._was_until.search(codes, max(0, index - _REACH), index)
        if found is None:
            return False
        # "They were giving him until March to act" looks ahead, but "he waited until March to act" back.
        return codes[found.start()] in self._waited or codes[index + 1 : index + 2] not in self._to

    def is_fixed(self, codes: str, index: int) -> bool:
        """Whether the time at ``index`` is set, not had been set, as one for something: as a deadline."""
        if index == 0 or codes[index - 1] not in self._fixing or index + 1 >= len(codes):
            return False
        is_fixed = codes[index + 1] in self._fixed_as
        return is_fixed and self._had.search(codes, max(0, index - _REACH), index) is None

    def befell(self, codes: str, index: int) -> bool:
        """Whether something that nobody plans happened at the time at ``index``: the quake in March.

        An outlook that another is compared with is no less over: from its March forecast.
        """
        before = max(0, index - _NOUN_REACH - 2)
        if self._events.isdisjoint(codes[before : index + 4]):
            return False
        return (
            self._befell.search(codes, before, index) is not None
            or self._mishap.match(codes, index + 1) is not None
            or (
                self._outlook.match(codes, index + 1) is not None
                and self._from.search(codes, max(0, index - 2), index) is not None
            )
        )

    def is_one_deadline(self, codes: str, index: int) -> bool:
        """Whether the time at ``index`` is a deadline not spoken of before: a Wednesday deadline."""
        return index > 0 and self._one_deadline.match(codes, index - 1) is not None

    def is_to_come(self, codes: str, index: int) -> bool:
        """Whether a weekday is to come though no verb says so: approval by Friday, if Monday's data ..."""
        if index == 0:
            return False
        is_agent = codes[index + 1 : index + 2] in self._possessive  # "moved by Friday's vote"
        return codes[index - 1] in self._if or (codes[index - 1] in self._by and not is_agent)
