"""Does a clause look ahead? The last verb cue before a weekday says so, else the first one after it.

Of 275 bare weekdays in news 9 in 10 are the most recent ones; the tense of the nearest verb alone
does worse than that, so that only a clear cue with no reporting verb in between turns one round.
"""

from __future__ import annotations

import re

from indexer.extract.dates import verbs
from indexer.extract.dates.lexicon import Alphabet

_REACH, _TOLD_REACH = 30, 10
"""How many tokens away a verb that looks ahead, and one that looks back, still tells the tense."""

_ASIDES = 3
"""How many commas behind what opens its sentence the verb may stand."""

_ASIDE = 3
"""How many tokens farther away it may be where a comma ends what it tells."""

PERHAPS = 3
"""The tense of what may lie ahead, but as well behind: by June, which may be a deadline that is over."""

HABIT = 2
"""The tense of what is done again and again: it usually falls in September."""

_EVENT_REACH = 3
"""How many tokens an event has whose day follows it at once: ahead of the vote Monday."""

_DEFER_REACH = 8
"""How many tokens may stand between "postponed" and "until"."""

_HAD_REACH = 12
"""How many tokens after a date by which something had happened "had" may stand."""


class Cues:
    """Finds cues in the codes of one alphabet."""

    def __init__(self, alphabet: Alphabet) -> None:
        have = alphabet.having
        ends = have("END", "PARAGRAPH")
        self._ends = frozenset(ends)
        self._stops = self._ends | frozenset(have("=,", "CLAUSE"))
        self._commas, self._dashes = frozenset(have("=,")), frozenset(have("DASH"))
        self._deadline, self._by = frozenset(have("DEADLINE")), frozenset(have("=by"))
        self._ahead = frozenset(
            have("AHEAD", "SETTO", "BE", "ASAS", "PLANS", "INTENDS", "DUE", "MODAL", "MAY")
        )
        self._would, self._was = frozenset(have("WOULD")), frozenset(have("WAS"))
        self._habit, self._because = frozenset(have("HABIT")), frozenset(have("BECAUSE"))
        self._since = frozenset(have("SINCE"))
        self._range = frozenset(have("=through", "=to", "UNTIL", "=into"))
        comma = have("=,")
        self._to_come = _to_come(have)
        self._was_not = re.compile(
            f"(?:[{have('NEGATED')}]|[{have('HELPING')}][{have('NOT')}])[^{ends}{have('=,')}]{{0,{_DEFER_REACH}}}\\Z"
        )
        done = verbs.done(have)
        self._was_done = re.compile(
            f"[{have('HELPING')}][{have('ADVERB')}]?[{done}{have('PARTICIPLE')}][{have('=by')}]\\Z"
        )
        self._were_then = re.compile(
            f"[{comma}][^{ends}{comma}]{{0,{_DEFER_REACH}}}?[{have('HELPING')}][{have('ADVERB')}]?[{done}{have('PARTICIPLE')}]"
        )
        self._when = frozenset(have("WHEN"))
        self._unsure = frozenset(have("SAID", "WOULD"))
        self._openers = self._ends | frozenset(have("=and", "BUT"))
        self._had = re.compile(f"[^{ends}]{{0,{_HAD_REACH}}}?[{have('HAD')}](?![{have('=to')}])")
        if_or_could = f"[{have('IF')}]|[{have('MODAL')}](?![{have('HAVE', 'NOT')}])"
        self._may_come = re.compile(f"(?:{if_or_could})[^{ends}{have('TOLD', 'HAD')}]*\\Z")
        told_or_ahead = have("TOLD", "DONE", "WILL", "MODAL", "MAY", "HAD", "PROGRESSIVE", "HERE")
        perfect = f"[{have('HAVE', '=has')}][{have('ADVERB', 'BEEN', 'NOT')}]?[{have('TOLD')}]"
        self._nowadays = re.compile(
            f"[{comma}](?:{perfect}|[^{told_or_ahead}{ends}]){{1,{_REACH}}}(?:[{ends}]|\\Z)"
        )
        self._left, self._right = verbs.verbs_before(have), verbs.verbs_after(have)

    def tense(self, codes: str, index: int) -> int:
        """Where the clause around the token at ``index`` looks.

        1 ahead, PERHAPS ahead, -1 back, -2 back for certain ("since"), HABIT at no one time, 0 where
        nothing tells.
        """
        if self._to_come.search(codes[max(0, index - _DEFER_REACH - 2) : index]):
            return 1
        cue = self._last_before(codes, index)
        if cue is not None:
            before = cue.start()
            if cue["planned"]:
                return 1
            if codes[before] in self._habit:
                return HABIT
            if codes[before] in self._because:
                return 0
            if cue["foretold"]:
                return PERHAPS
            if codes[before] in self._ahead:
                is_doubtful = codes[before] in self._would or (before > 0 and codes[before - 1] in self._was)
                return PERHAPS if is_doubtful else 1
            # "A deal, which they cleared at long last on Thursday, will ...": the comma ends what is told.
            ends_aside = (
                codes[index + 1 : index + 2] in self._commas
                and codes[before] not in self._unsure
                and codes[index + 2 : index + 3] not in self._when
            )
            if index - before <= _TOLD_REACH + (_ASIDE if ends_aside else 0):
                return -2 if codes[before] in self._since else -1
        end = self._clause_end(codes, index + 1)
        after = self._right.search(codes, index + 1, end) or self._behind_aside(codes, index, end)
        return 0 if after is None else 1 if after[0] in self._ahead else -1

    def _behind_aside(self, codes: str, index: int, comma: int) -> re.Match[str] | None:
        """The verb behind what stands between commas: on Monday, the board, a private group, will meet.

        The time, which opens its sentence, can be what stands before it: in January, a week after the
        talks, it fell. A verb of speech tells who says so, not when it is.
        """
        opens = self._opens(codes, index) or self._opens(codes, index - 1)
        is_entry = codes[index + 1 : index + 2] in self._dashes  # of a chronology
        if is_entry or not opens or codes[comma : comma + 1] not in self._commas:
            return None
        start, end = comma + 1, self._clause_end(codes, comma + 1)
        for _ in range(_ASIDES):
            if codes[end : end + 1] in self._commas:
                start, end = end + 1, self._clause_end(codes, end + 1)
            verb = self._right.search(codes, start, end)
            if verb is not None:
                return None if verb[0] in self._unsure else verb
        return None

    def is_nowadays(self, codes: str, index: int) -> bool:
        """Whether "today" at ``index`` opens what is so in general: today, most people own one."""
        return self._nowadays.match(codes, index + 1) is not None

    def is_range(self, code: str) -> bool:
        """Whether a word of that ``code`` leads from the start of a stretch of time to its end."""
        return code in self._range

    def _last_before(self, codes: str, index: int) -> re.Match[str] | None:
        """The last cue of the same sentence before ``index``."""
        begin = index
        while begin > max(0, index - _REACH) and codes[begin - 1] not in self._ends:
            begin -= 1
        last = None
        for cue in self._left.finditer(codes, begin, index):
            last = cue
        return last

    def _clause_end(self, codes: str, index: int) -> int:
        """Where the clause ends that goes on at ``index``; a comma right there does not end it."""
        end = index
        while end < min(len(codes), index + _REACH) and (codes[end] not in self._stops or end == index):
            end += 1
        if codes[end : end + 1] in self._ends and codes[end + 1 : end + 2] in self._commas:
            return end + 1  # "in Mobile, Ala., was ..."
        return end if codes[index : index + 1] not in self._ends else index

    def was_not(self, codes: str, index: int) -> bool:
        """Whether something was not so, or did not happen, up to the time at ``index``."""
        return self._was_not.search(codes, max(0, index - _REACH), index) is not None

    def by_then(self, codes: str, index: int) -> int:
        """Where it looks that something is to be by a date: until then for certain ahead, by then perhaps."""
        return 1 if codes[index - 1] not in self._by or self.tense(codes, index) == 1 else PERHAPS

    def had_been(self, codes: str, index: int) -> bool:
        """Whether something had happened, or was done, by the time at ``index``."""
        before = max(0, index - _DEFER_REACH)
        return (
            self._had.match(codes, index + 1) is not None
            or (self._opens(codes, index - 1) and self._were_then.match(codes, index + 1) is not None)
            or self._was_done.search(codes, before, index) is not None
        )

    def _opens(self, codes: str, index: int) -> bool:
        """Whether the token at ``index`` opens its sentence, or the second half of it."""
        return index <= 0 or codes[index - 1] in self._openers

    def may_come(self, codes: str, index: int) -> bool:
        """Whether the sentence wonders about the time at ``index``: if he loses the vote in November."""
        return self._may_come.search(codes, max(0, index - _REACH), index) is not None

    def is_deadline(self, codes: str, index: int) -> bool:
        """Whether the token at ``index`` is a date by, before or until which something is to be."""
        return index > 0 and codes[index - 1] in self._deadline


def _to_come(have: verbs.Have) -> re.Pattern[str]:
    """What says right before a time that it is to come: postponed until, effective, ahead of the vote on."""
    ends, comma = have("END", "PARAGRAPH"), have("=,")
    begins = (
        f"(?<![{have('=to', 'NOT', 'NOVERB')}])[{have('BEGINS')}][{have('ADVERB')}]?[{have('=on', '=in')}]?"
    )
    takes_effect = f"[{have('TAKING')}][{have('EFFECT')}][{have('=on')}]?"
    extended = f"[{have('EXTENDED')}][^{ends}]{{0,{_DEFER_REACH}}}[{have('=through')}]"
    deferred = f"[{have('DEFER')}][^{ends}]{{0,{_DEFER_REACH}}}[{have('UNTIL')}]"
    the = have(*verbs.DETERMINERS)
    some_event = f"[{the}][^{ends}{comma}]{{1,{_DEFER_REACH}}}[{have('=on')}]"
    an_event = f"[{the}][^{ends}{comma}]{{1,{_EVENT_REACH}}}"
    until_then = (
        f"[{have('UNTIL')}][{the}{have('=another')}]"
        f"[^{ends}{comma}{have('TOLD')}]{{1,{_EVENT_REACH}}}[{have('=on')}]"
    )
    ahead_of = f"[{have('=ahead')}][{have('=of')}](?:[{the}]?|{some_event}|{an_event})"
    return re.compile(f"(?:{extended}|{deferred}|{begins}|{takes_effect}|{ahead_of}|{until_then})\\Z")
