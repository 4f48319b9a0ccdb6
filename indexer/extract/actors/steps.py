"""The steps by which a mention is found and gets its kind, kept with it so that it can be explained."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Rule(StrEnum):
    """What a step goes by."""

    MODEL = "model"
    LIST = "list"
    HEAD_WORD = "head-word"
    KNOWN = "known"
    TITLE = "title"
    DIRECTION = "direction"
    NAMESAKE = "namesake"
    HALF = "half"
    CALLED = "called"
    VOTE = "vote"
    CAPITALS = "capitals"
    BRACKETS = "brackets"
    SAME_WORD = "same-word"
    ACRONYM = "acronym"
    FIRST_WORD = "first-word"
    SEAT = "seat"
    SEAT_ELSEWHERE = "seat-elsewhere"
    MINISTRY = "ministry"


class Step(NamedTuple):
    """One step: its rule, and the word or kind that it went by."""

    rule: Rule
    cue: str = ""


LISTED = (Step(Rule.LIST),)

REASONS: dict[Rule, str] = {
    Rule.MODEL: "the name model reads it as {cue}",
    Rule.LIST: "it stands in the lists of states and places",
    Rule.HEAD_WORD: "“{cue}” in the name settles what it is",
    Rule.KNOWN: "somebody or something widely known has this name",
    Rule.TITLE: "after “{cue}” stands a person's name",
    Rule.DIRECTION: "the article speaks of half of a divided country",
    Rule.NAMESAKE: "of two places of that name the article is about this one",
    Rule.HALF: "the article speaks of that state by its full name too",
    Rule.CALLED: "somebody in the article has this as a family name",
    Rule.VOTE: "most of the article uses this name for {cue}",
    Rule.CAPITALS: "a few letters in capitals are an organisation, not a person",
    Rule.BRACKETS: "it stands in brackets after an organisation's name, as its acronym",
    Rule.SAME_WORD: "the same word is a name elsewhere in the article",
    Rule.ACRONYM: "these letters begin the words of an organisation that the article names in full",
    Rule.FIRST_WORD: "the name of an organisation of the article begins with this word",
    Rule.SEAT: "“{cue}” beside the capital speaks of the government that sits there",
    Rule.SEAT_ELSEWHERE: "elsewhere the article uses the capital for the government that sits there",
    Rule.MINISTRY: "a state and its ministry, told in lower case",
}
"""The reason that each rule gives; ``{cue}`` is what the step went by."""
