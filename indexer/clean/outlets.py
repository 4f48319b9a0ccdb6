"""How texts write the name of an outlet: parts of the patterns by which credits are read."""

from __future__ import annotations

import re

from indexer.clean.letters import CAPITALS
from indexer.clean.patterns import read_table

_WORD = rf"[{CAPITALS}](?:[\w’&-]|\.(?=\w)){{0,20}}"
_SMALL = r"(?:d[aeo]s?|del|della|di|du|von|of|the|and|for|und|der|la|en|&)"
_DAY = (
    r"(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?[^\W\d_]{3,12}\.?(?:,? (?:de )?\d{4})?"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:, \d{4})?)"
)
_SITE = r"(?:[a-zA-Z0-9-]{2,30}\.){1,3}[a-z]{2,8}"
_NAME = rf"{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,4}}"
_QUOTED = r"(?<=[«„“\x22])[^«»„“”\x22]{2,40}(?=[»“”\x22])"
_NO_NAME = r"(?i:about|contact|follow|join|read|watch|listen|see|more|get|support|jobs|subscribe|visit)\b"
_ARTICLE = r"(?:The|Le|La|Les|L’|El|Los|Las|Il|Lo|O|A|Die|Der|Das|De|Het)"
_COMPOUND = r"(?:zeitung|post|blatt|nachrichten|anzeiger|kurier|bote|rundschau|presse|echo|spiegel|woche)"


def pattern_parts() -> dict[str, str]:
    """The parts by the names under which rules ask for them."""
    outlet = _outlet()
    return {
        "UPPER": CAPITALS,
        "DAY": _DAY,
        "OUTLET": outlet,
        "SITE": _SITE,
        "NAME": rf"(?:{_NAME}|{_QUOTED})",
        "QUOTED": _QUOTED,
        "TITLE": rf"(?:{outlet}|{_SITE}|{_ARTICLE} ?{_WORD}(?: {_WORD}){{0,3}})",
        "OPEN": r"(?:https?://)?(?:www\.)?[«„“\x22‘]?",
        "CLOSE": r"[»“”\x22’]?(?:/\S{0,150})?",
    }


def _outlet() -> str:
    """A name in capitals that ends or begins as those of outlets do, and has a word that is not general.

    Words that are both general and an end are taken once: a row of them would else be tried in every way.
    """
    table = read_table("sources.toml")["outlets"]
    upper = [word.upper() for word in table["ends"] if word.isascii()]
    table = table | {"ends": [*table["ends"], *upper]}
    ends, begins, general = ("|".join(map(re.escape, table[part])) for part in ("ends", "begins", "general"))
    return (
        rf"(?:(?!{_NO_NAME})(?!(?i:(?>(?:{general}|{ends})\b\s?)++(?:$|[^\w\s])))"
        rf"(?:(?:{_WORD} ){{1,4}}(?:{ends})"
        rf"|(?:{begins})(?: (?:{_WORD}|{_SMALL})){{1,4}}|[{CAPITALS}]\w{{2,15}}{_COMPOUND})"
        rf"(?!\w| ?[{CAPITALS}]))"
    )
