"""How names are written, and lines that are nothing but names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from indexer.clean.agencies import is_agency
from indexer.clean.letters import CAPITALS
from indexer.clean.patterns import read_table
from indexer.model import Excerpt, Span

BULLET = re.compile(r"^[•*·\-–—|▪►/\s]+")
_BAR = re.compile(r"\s*(?:[|•·]|--)\s*$")
"""What divides a name from a date that stands on a line of its own."""
_BETWEEN = re.compile(
    r"""\s*(?:(?<=[가-힣])\ ?(?:기자|특파원)(?:\ ?[·,/]\ ?|\ |$)|,|;
    |[、，]\s?(?:(?:特约|特約|本报|本報|见习|見習|实习|實習)?(?:记者|記者|通讯员|通訊員))?
    |(?<![\u3400-\u9fff])·|(?<=[가-힣])/(?=[가-힣])
    |(?<=[\u0620-\u0652])\s?[-–—ـ]\s?(?=[\u0620-\u0652])|(?<=[가-힣])\s(?=[가-힣])
    |\s(?:(?:通讯员|通訊員|实习生|實習生)\s?|(?:摄影报道|攝影報導)(?:\s|$))|(?<=[\u3400-\u9fff]{2})\s(?=[\u3400-\u9fff])|(?<=^[\u3400-\u9fff]\s[\u3400-\u9fff])\s(?=[\u3400-\u9fff])|(?-i:(?<=[A-ZÇĞİÖŞÜ]{2})-(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]))
    |(?<=[a-z])[和及與与](?=[a-z])|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bve\b|\bи\b
    |\sو(?!ليد|ائل|سام|فاء|جدي|حيد|ديع|هبي|اصف|هيب|سيم)(?=[\u0620-\u0652]{2,15}\s[\u0620-\u0652]))\s*""",
    re.IGNORECASE | re.VERBOSE,
)
NAME = re.compile(
    rf"""[{CAPITALS}][\w.'’-]{{0,20}}(?:\ (?:[{CAPITALS}][\w.'’-]{{0,20}}
        |\([{CAPITALS}][\w.]{{0,12}}\)(?=\ [{CAPITALS}])
        |van|von|de|der|den|del|della|di|da|dos|bin|ibn|al|el|la|le|af)){{1,4}}
    |[\u3400-\u9fff\uac00-\ud7a3]{{2,4}}|[\u3400-\u9fff]{{2,6}}[·•][\u3400-\u9fff]{{2,6}}
    |[\u3400-\u9fff][ \u3000][\u3400-\u9fff]
    |[\u0600-\u06ff]{{2,15}}(?:\ [\u0600-\u06ff]{{2,15}}){{1,3}}
    |[\u0590-\u05ff'’\"]{{2,15}}(?:\ [\u0590-\u05ff'’\"-]{{2,15}}){{1,3}}
    |[\u0900-\u0dff]{{2,15}}(?:\ [\u0900-\u0dff]{{2,15}}){{1,3}}
    |[\u0e00-\u0e7f]{{2,20}}\ [\u0e00-\u0e7f]{{2,20}}""",
    re.VERBOSE,
)
_SUFFIXED = re.compile(r"\w['’][a-zçğıöşü]{1,4}\b")
"""A Turkish ending behind a proper name."""
_SENTENCE = re.compile(r"[^\W\d_]{4}\. ")
"""The end of one: ``Jane Roe. Madrid``."""
_APART = re.compile(r"(?<=[\u3400-\u9fff])[ \u3000](?=[\u3400-\u9fff])")
"""A Japanese name, its surname apart."""
_WORDS = re.compile(r"[\w\u0900-\u0dff]+")
"""Words, with the signs that the scripts of India set on letters."""
_WORD = re.compile(r"[^\W\d_]{2}")
_ABBREVIATION = re.compile("[B-DF-HJ-NP-TV-XZ]{3,5}")
_STATION = re.compile("(?!JR|SR|MD)[B-DF-HJ-NP-TV-XZ]{2,5}")
"""How the name of a station ends: ``Talkback ZK``."""
_ARABIC_PLACE_IN_FRONT = re.compile(r"[\u0620-\u0652]{2,15}\s[-–—ـ]\s?")
_ARABIC_PLACE = re.compile(r"\s?[-–/]\s?[\u0620-\u0652]{2,15}$")
_CLOCK = re.compile(r"\b(?:[AP]M|[A-Z]{1,2}[SD]T|GMT|UTC|CET|IST|JST|KST|WIB)$")
"""How the time of a day ends: ``PM IST``."""
_JOINED = re.compile(r"\s/\s|(?<=[^\W\d_]{3})/(?=[^\W\d_]{3})|\s[-–—]\s")
"""What divides names, and as often a name from something else."""
_PLACE_NAME = re.compile(rf"[{CAPITALS}][\w’-]{{2,20}}")
_NAME_WORDS = 2
_LONGEST = 200
"""A longer line is no list of names."""
_PLACE = re.compile(rf" in [A-Z][\w ]{{2,30}}$| \([{CAPITALS}][\w -]{{2,30}}\)$")


@cache
def _no_names() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that no name has, and beginnings of such words."""
    tables = read_table("no_names.toml").values()
    words = frozenset(_alike(word) for table in tables for word in table["words"])
    return words, tuple(stem for table in tables for stem in table.get("stems", ()))


@cache
def _cities() -> frozenset[str]:
    return frozenset(map(_alike, read_table("no_names.toml")["cities"]["phrases"]))


def _alike(words: str) -> str:
    """Words without capitals, the dotless i of Turkish like any other."""
    return words.replace("İ", "i").lower().replace("ı", "i")


@lru_cache(maxsize=1024)
def has_no_name(line: str) -> bool:
    """Whether a line has a word that no name has."""
    words, stems = _no_names()
    said = _WORDS.findall(_alike(line))
    return not words.isdisjoint(said) or any(word.startswith(stems) for word in said)


@cache
def name_words(table: str) -> frozenset[str]:
    """The words of a table of names.toml."""
    return frozenset(read_table("names.toml")[table]["words"])


@cache
def surnames() -> dict[str, Any]:
    """The surnames of Korea, China and Japan, with words and places that are written like names."""
    table: dict[str, Any] = read_table("names.toml")["surnames"]
    return table


@cache
def _caseless() -> re.Pattern[str]:
    """Arabic, Hebrew, Devanagari; Korean and Chinese, a common surname and two characters."""
    words = "|".join(surnames()["korean_words"])
    japanese = "|".join(name for name in surnames()["japanese"] if len(name) > 1)
    return re.compile(
        r"(?!ال|أخبار|أهم|آخر)[\u0620-\u064a]{2,12}(?: [\u0620-\u064a]{2,12}){1,3}"
        r"|[\u05d0-\u05ea'’\"]{2,12}(?: [\u05d0-\u05ea'’\"-]{2,12}){1,2}"
        r"|[\u0900-\u097f]{2,12}(?: [\u0900-\u097f]{2,12}){1,2}"
        rf"|(?!{words})[{surnames()['korean']}][가-힣]{{2}}"
        r"|(?!石家|马来|馬來|高科|金融|江苏|江蘇|武汉|武漢)"
        rf"[{surnames()['chinese']}][\u3400-\u9fff]{{2}}"
        # Prefectures are surnames as well.
        rf"|(?!千葉|福島|宮崎|石川|山口)(?:{japanese})[ \u3000][\u3400-\u9fff]{{1,3}}"
    )


def without_agency(said: str) -> str:
    """A name without the agency right behind it."""
    words = said.split()
    for n in range(_NAME_WORDS, len(words)):
        if is_agency(" ".join(words[n:])):
            return " ".join(words[:n])
    return said


def pieces(names: str, *further: re.Pattern[str]) -> Iterator[Span]:
    """The stretches between commas and conjunctions, or between what else divides them."""
    at = 0
    signs = (sign for divider in (_BETWEEN, *further) for sign in divider.finditer(names))
    for separator in sorted(signs, key=re.Match.start):
        if separator.start() < at:
            continue
        yield Span(at, separator.start())
        at = separator.end()
    yield Span(at, len(names.rstrip(" .,-–—")))


def bare_name(line: str) -> Excerpt | None:
    """The name that is all of a line, a bullet and a place apart."""
    bullet = BULLET.match(line)
    start = bullet.end() if bullet else 0
    text = _PLACE.sub("", _BAR.sub("", line[start:]))
    if len(text) > 40 or not text[:1].isupper() or not NAME.fullmatch(text) or has_no_name(text):
        return None
    if text.split()[-1].islower() or _alike(text) in _cities():
        return None
    if _SUFFIXED.search(text) or _is_label(text.split()) or _SENTENCE.search(text) or not _WORD.search(text):
        return None
    return Excerpt(text, Span(start, start + len(text)))


def is_label(line: str) -> bool:
    """Whether a line is written like a name, but has a word that no name has: ``Prayer Timings``."""
    return NAME.fullmatch(line) is not None and has_no_name(line)


def is_section(word: str) -> bool:
    """Whether this is one word of those that no name has, as the sections of a site are."""
    return " " not in word and has_no_name(word) and not is_agency(word)


def _is_label(words: list[str]) -> bool:
    """Whether words that look like a name name an agency, or open with a preposition: ``BBC Turkish``."""
    return (
        is_agency(words[-1])
        or is_agency(" ".join(words))
        or is_agency(" ".join(words[1:]))
        or _CLOCK.search(words[-1]) is not None
        or words[0].lower() in name_words("openers")
        or _ABBREVIATION.fullmatch(words[0]) is not None
        or (_STATION.fullmatch(words[-1]) is not None and not words[0].isupper())
    )


def bare_names(line: str) -> tuple[Excerpt, ...]:
    """The names that are all of a line, each with or without a place: ``Jane Roe in Rome and John Doe``."""
    if len(line) > _LONGEST:
        return ()
    found: list[Excerpt] = []
    places: list[int] = []
    for piece in pieces(line.rstrip(", "), _JOINED):
        said = line[piece.start : piece.end]
        name = bare_name(said)
        if name and name.span:
            found.append(Excerpt(name.text, name.span.shifted(piece.start)))
        elif _PLACE_NAME.fullmatch(said) and not has_no_name(said):
            places.append(len(found))
        else:
            return ()
    several = len(found) > 1
    # Behind one writer alone, a word is as likely a topic as his town.
    placed = several and places in (list(range(1, len(found) + 1)), [len(found)])
    return tuple(found) if not places or placed else ()


def caseless_name(line: str) -> Excerpt | None:
    """The name in a script without capitals that may be all of a line; only its place tells so."""
    name = _ARABIC_PLACE.sub("", line)
    start = opening.end() if (opening := _ARABIC_PLACE_IN_FRONT.match(name)) else 0
    name = name[start:]
    if not _caseless().fullmatch(name) or has_no_name(name):
        return None
    return Excerpt(_APART.sub("", name), Span(start, start + len(name)))


def caseless_names(line: str) -> tuple[Excerpt, ...]:
    """The names in such a script that may be all of a line."""
    if len(line) > _LONGEST:
        return ()
    parts = [(piece, caseless_name(line[piece.start : piece.end])) for piece in pieces(line)]
    several = [Excerpt(n.text, n.span and n.span.shifted(piece.start)) for piece, n in parts if n]
    if 1 < len(several) == len(parts):
        return tuple(several)
    name = caseless_name(line)
    return (name,) if name else ()
