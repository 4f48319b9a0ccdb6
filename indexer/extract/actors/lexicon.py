"""The word lists, loaded once."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files

DATA = files(__package__) / "data"


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """Word class by lower-case word, such as ``minister`` -> {``office``}."""
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for name, listed in _listed()["classes"].items():
        for word in listed:
            classes[word].add(name)
    return {word: frozenset(names) for word, names in classes.items()}


@cache
def words(name: str) -> frozenset[str]:
    """All words of one class or set of ``words.toml``."""
    lists = _listed()
    return lists["classes"].get(name) or lists["sets"][name]


@cache
def _listed() -> dict[str, dict[str, frozenset[str]]]:
    tables = tomllib.loads((DATA / "words.toml").read_text(encoding="utf-8"))
    return {
        table: {name: frozenset(listed.split()) for name, listed in lists.items()}
        for table, lists in tables.items()
    }


@cache
def rows(file: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a table of codes, or of usual names, and names, one a name; the file is read once."""
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    table = (line.split("\t") for line in lines if not line.startswith(("#", "code\t", "codes\t", "usual\t")))
    return tuple((code, name) for code, names in table for name in names.split("|"))


@cache
def words_of_states() -> dict[str, str]:
    """The state whose news use a word, by the word."""
    return {word: code for code, word in rows("setting.tsv")}


@cache
def given_names() -> frozenset[str]:
    """Given names as written, such as ``Vladimir``."""
    lines = (DATA / "given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


@cache
def family_names() -> dict[str, frozenset[str]]:
    """Family names that stand first, by language: ``korean``, ``chinese``, ``vietnamese``."""
    return _sections("family_names.txt")


@cache
def gendered_names() -> dict[str, frozenset[str]]:
    """Given names that are ``women``'s, and that may be ``either``'s."""
    return _sections("women_names.txt")


@cache
def occupations() -> dict[str, frozenset[str]]:
    """More nouns for occupations: each a ``noun`` alone, or ``ambiguous``, a verb or adjective too."""
    return _sections("occupations.txt")


@cache
def fields() -> dict[str, str]:
    """The field of government by the words that name it."""
    rows = [line.split("\t") for line in (DATA / "portfolios.tsv").read_text(encoding="utf-8").splitlines()]
    return {
        named: row[0] for row in rows if len(row) == 2 and row[0] != "field" for named in row[1].split("|")
    }


def _sections(file: str) -> dict[str, frozenset[str]]:
    """The words of a list under their headings."""
    listed: dict[str, frozenset[str]] = {}
    heading = ""
    for line in (DATA / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            listed[heading] = listed.get(heading, frozenset()) | frozenset(line.split())
    return listed
