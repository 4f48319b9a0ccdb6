"""The word lists of this room, loaded once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """One list of ``words.toml``."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return {name: frozenset(listed.split()) for name, listed in tomllib.loads(text).items()}
