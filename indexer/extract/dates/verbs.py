"""The expressions for verbs that tell whether a clause looks ahead or back, over the codes of tokens."""

from __future__ import annotations

import re
from collections.abc import Callable

_BEGIN = (
    *("TOLD", "WILL", "AHEAD", "MODAL", "MAY", "DUE", "BE", "SETTO", "ASAS", "PLANS", "HABIT"),
    *("FORECAST", "=to", "IS", "WHEN", "BIDDEN", "CLOSING", "WERE", "UNCHANGED", "BECAUSE", "FORETELL"),
)
"""The tags of which the first word of every cue has one."""

Have = Callable[..., str]
"""All codes of the tokens that have one of some tags, as :meth:`lexicon.Alphabet.having` gives them."""


THEY = ("=it", "=he", "=she", "=they", "=we")
"""Who does something, without a name."""

DETERMINERS = ("=the", "=a", "=an", "=its", "=their", "=his", "=her")
"""What may open a noun phrase."""


def done(have: Have) -> str:
    """The codes of verbs that tell what was done, and not what was said, planned or to come."""
    return "".join(set(have("TOLD")) - set(have("SAID", "AHEAD", "PLANS", "SETTO")))


def verbs_before(have: Have) -> re.Pattern[str]:
    """A verb, or what stands for one, before a time; the group ``planned`` looks ahead for sure."""
    # No article before a verb: "a deal that will close", "a fund that began", "this could all end by".
    that, this = have("=that"), have("=this", "=these", "=those", "=that")
    cues = (f"(?P<planned>{'|'.join(_planned(have))})", *_ahead(have), *_told(have))
    begins = f"(?=[{have(*_BEGIN)}])"  # most tokens are none of these, which is soonest seen so
    after_this = f"(?<=[{that}])[{have('WILL', 'TOLD')}]|(?<=[{this}]){_could_by(have)}"
    return re.compile(f"{begins}(?:{_verb(have)}(?:{'|'.join(cues)})|{after_this})")


def verbs_after(have: Have) -> re.Pattern[str]:
    """A verb after a time."""
    # Nowhere: "would not comment", "his hint that he would leave".
    nowhere = f"(?!{_would_not(have)})(?<![{have('=that')}][{have(*THEY)}])"
    verbs = f"[{have('WILL', 'TOLD')}]|[{have('INTENDS')}](?=[{have('=to')}])"
    return re.compile(f"{_verb(have)}{nowhere}(?:{verbs})")


def _verb(have: Have) -> str:
    """Not behind "a planned visit", "its closely watched report", "to be released", "had been planned"."""
    noun = have("NOVERB")
    return f"(?<![{noun}])(?<![{noun}][{have('ADVERB')}])(?<![{have('HAD')}][{have('BEEN')}])"


def _would_not(have: Have) -> str:
    return f"[{have('WOULD')}][{have('NOT', 'HAVE')}]"


def _could_by(have: Have) -> str:
    """It could all end by ..."""
    no_end = f"[^{have('END', 'PARAGRAPH')}]"
    return f"[{have('MODAL')}](?!{no_end}?[{have('HAVE', 'NOT')}]){no_end}{{1,4}}[{have('=by')}]\\Z"


def _planned(have: Have) -> tuple[str, ...]:
    told, to, no_end = have("TOLD"), have("=to"), f"[^{have('END', 'PARAGRAPH')}]"
    return (
        # "is forecast to reach", but not "forecast that" and "raised its forecast to 3 percent"
        f"[{have('FORECAST')}](?=[{to}](?![{have('=a', '=the', 'NUM', 'CURRENCY')}]))",
        f"(?<![{have('HAD', 'HAVE')}])[{to}][{have('VERBAL')}](?=[{told}])",  # "to be held"
        f"[{have('IS')}][{have('ADVERB')}]?[{have('PROGRESSIVE')}]",  # "is meeting"
        f"[{have('BIDDEN')}]{no_end}{{0,6}}[{to}][{have('INFINITIVE')}]",  # "ordered him to report"
        f"[{have('WHEN')}]{no_end}{{1,3}}[{have('IS')}][{told}]",  # "when he is sentenced"
        f"[{have('WERE')}](?=[{to}][{have('INFINITIVE')}])",  # "if they were to raise rates"
        _could_by(have),
    )


def _told(have: Have) -> tuple[str, ...]:
    no_end = f"[^{have('END', 'PARAGRAPH')}]"
    return (
        f"(?<![{have('WILL', 'NOT', '=to')}])[{have('TOLD')}]",  # not "will hit" and "to cut"
        f"[{have('CLOSING')}]{no_end}{{0,2}}[{have('PRICE')}]",  # "above its closing share price on Friday"
        f"[{have('BECAUSE')}]",  # a cause comes first: "will fall because of losses in May"
        f"[{have('UNCHANGED')}](?=[{have('=from')}])",  # but "will leave rates unchanged on Friday"
        f"[{have('HABIT')}][{have('TOLD')}]?",  # "usually conducted in the second quarter"
    )


def _ahead(have: Have) -> tuple[str, ...]:
    to, as_, be, infinitive = have("=to"), have("AS"), have("VERBAL"), have("INFINITIVE")
    return (
        # "it forecast a loss", "raised its forecast to 3 percent"
        f"(?P<foretold>[{have('FORETELL')}](?=[{have('=a', '=an')}]|[{to}][{have('NUM', '=a')}]))",
        # "could be suspended", but not "nobody could be reached"
        f"[{have('MODAL')}](?=[{be}])(?![{be}][{have('REACHED')}])",
        f"[{have('MODAL')}](?=[{have('ADVERB')}]?[{infinitive}])(?![{be}])",
        f"[{have('MAY')}](?![{have('NOT', 'HAVE')}])",  # "may vote", but not "may have left"
        # Nowhere: "would not comment", "had expected", "as planned", "as previously planned".
        f"(?!{_would_not(have)})(?<![{have('HAD', 'AS')}])(?<![{as_}][{have('ADVERB')}])[{have('AHEAD')}]",
        # "due to speak", but "due to weak sales" gives a cause and "past due" is late
        f"(?<![{have('=past')}])[{have('DUE')}](?![{to}](?![{infinitive}]))",
        f"[{have('BE')}](?=[{to}])",
        f"[{have('BE')}][{have('=on')}]?\\Z",
        f"[{have('SETTO')}](?=[{to}{have('=for')}])",
        f"(?<![{have('TOLD')}][{as_}])[{have('ASAS')}](?=[{as_}])",  # but "was told as early as March"
        f"(?<![{have('TOLD')}])[{have('PLANS')}](?=[{to}])",  # but "announced plans to ..." looks back
    )
