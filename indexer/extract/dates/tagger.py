"""Finding time expressions: the levels of rules over the tokens of one stretch of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from indexer.extract.dates.algebra import Around, Every, Expression, Point, Ref, Shift, Starting
from indexer.extract.dates.captures import Captures
from indexer.extract.dates.cues import HABIT, PERHAPS, Cues
from indexer.extract.dates.lexer import Lexer, Tokens
from indexer.extract.dates.occasions import Occasions
from indexer.extract.dates.rules import Grammar, Level, Rule, load
from indexer.extract.dates.years import compose

_LONGEST_BLOCK, _LONGEST_LINE = 50_000, 10_000
"""In characters; no article is as long as a block, and no line of news as long as a line."""

_OPENING = 3
"""How many tokens into a sentence a time still opens it: "By the end of 1937 ..."."""

_COORDINATED = 2
"""How many tokens lie between two times that "and" joins."""

Payload = tuple[Rule, Expression]


class Found(NamedTuple):
    """An expression in the text, not yet resolved; ``rule`` is the last one that shaped it."""

    start: int
    end: int
    rule: Rule
    expression: Expression
    tense: int = 0
    prominent: bool = True


class Tagger:
    """Finds time expressions with one grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._lexer = Lexer(grammar.lexicon)
        self._and = frozenset(grammar.lexicon.alphabet.having("=and", "=or"))
        self._ends = frozenset(grammar.lexicon.alphabet.having("END", "PARAGRAPH"))
        self._cues = Cues(grammar.lexicon.alphabet)
        self._occasions = Occasions(grammar.lexicon.alphabet)
        self._openings = [re.compile(f"[{level.first_codes}]") for level in grammar.levels]

    def find(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The expressions in ``text[start:end]``, in order."""
        for block_start, block_end in blocks(text, start, end):
            yield from self._find(text, block_start, block_end)

    def _find(self, text: str, start: int, end: int) -> Iterator[Found]:
        tokens: Tokens[Payload] = self._lexer.lex(text, start, end)
        for level, opening in zip(self._grammar.levels, self._openings, strict=True):
            matches = list(self._matches(tokens, level, opening))
            if matches:
                tokens = tokens.fold(matches)
        ahead = -_COORDINATED
        for index, (rule, expression) in sorted(tokens.payloads.items()):
            if rule.alone:
                start, end = tokens.starts[index], tokens.ends[index]
                tense = self._tense(tokens, index, expression)
                if ahead == index - _COORDINATED and tokens.codes[index - 1] in self._and:
                    tense = 1 if _is_weekday(expression) else tense  # "a meeting on Thursday and Friday"
                ahead = index if tense == 1 and _is_weekday(expression) else ahead
                if self._is_nowadays(tokens, index, expression):
                    expression = Ref(value="PRESENT_REF")
                elif tense == HABIT:
                    expression, tense = _of_any_year(expression), 0
                yield Found(start, end, rule, expression, tense, self._opens_sentence(tokens, index))

    def _tense(self, tokens: Tokens[Payload], index: int, expression: Expression) -> int:
        """Where the clause looks, if the expression is a year or leaves open if it is past or to come."""
        if isinstance(expression, Around) and expression.unit == "WE":
            return max(self._cues.tense(tokens.codes, index), 0)
        point = expression.of if isinstance(expression, Starting) else expression
        if not isinstance(point, Point) or point.direction is not None:
            return 0
        if point.year is not None and point.month is not None:
            return 0
        return self._tense_of_point(tokens, index, point)

    def _tense_of_point(self, tokens: Tokens[Payload], index: int, point: Point) -> int:
        """Where the clause looks: what is told right around the point is surer than the nearest verb."""
        codes = tokens.codes
        if self._occasions.is_done(codes, index):
            return -1
        if self._occasions.is_when_done(codes, index) or self._occasions.befell(codes, index):
            return -2
        if self._occasions.is_fixed(codes, index) or self._ends_what_begins_now(tokens, index):
            return 1
        if point.month is not None and self._cues.is_deadline(codes, index):
            return self._tense_of_deadline(codes, index)
        if point.month is None and point.weekday is not None and self._occasions.is_for(codes, index):
            return 1
        if point.weekday is None and self._occasions.was_done_then(codes, index):
            return -2
        if point.weekday is not None and self._occasions.is_one_deadline(codes, index):
            return 1
        tense = self._cues.tense(codes, index)
        if tense == 0 and point.weekday is not None and self._occasions.is_to_come(codes, index):
            return 1
        may_come = tense == 0 and point.month is not None and self._cues.may_come(codes, index)
        return PERHAPS if may_come else tense

    def _tense_of_deadline(self, codes: str, index: int) -> int:
        """Where a clause looks that tells of something up to a time: she was mayor until March."""
        was_until = self._occasions.was_until(codes, index)
        is_over = was_until or self._cues.was_not(codes, index) or self._cues.had_been(codes, index)
        return -2 if is_over else self._cues.by_then(codes, index)

    def _is_nowadays(self, tokens: Tokens[Payload], index: int, expression: Expression) -> bool:
        """Whether "today" opens its sentence and means our time: today, most people own one."""
        is_today = isinstance(expression, Shift) and expression == Shift(unit="D", steps=0)
        return (
            is_today and self._opens_sentence(tokens, index) and self._cues.is_nowadays(tokens.codes, index)
        )

    def _ends_what_begins_now(self, tokens: Tokens[Payload], index: int) -> bool:
        """Whether the time is the end of a stretch from today or later: tomorrow night into Friday."""
        start = tokens.payloads.get(index - 2)
        if start is None or not self._cues.is_range(tokens.codes[index - 1]):
            return False
        return isinstance(start[1], Shift) and start[1].unit == "D" and start[1].steps >= 0

    def _opens_sentence(self, tokens: Tokens[Payload], index: int) -> bool:
        before = tokens.codes[max(0, index - _OPENING) : index]
        return len(before) < _OPENING or not self._ends.isdisjoint(before)

    def _matches(
        self, tokens: Tokens[Payload], level: Level, opening: re.Pattern[str]
    ) -> Iterator[tuple[int, int, str, Payload]]:
        """The leftmost, longest matches of a level; what earlier levels folded is kept."""
        codes = tokens.codes
        at = 0
        while (found := opening.search(codes, at)) is not None:
            at = found.start()
            best = None
            end = at
            for rule in level.candidates(codes[at : at + 2]):
                match = rule.pattern.regex.match(codes, at)
                if match is not None and match.end() > end:
                    expression = rule.make(self._captures(tokens, match, rule))
                    if expression is not None:
                        best, end = (rule, expression), match.end()
            if best is None:
                at += 1
            else:
                yield at, end, best[0].code, best
                at = end

    def _captures(self, tokens: Tokens[Payload], match: re.Match[str], rule: Rule) -> Captures:
        words: dict[str, str] = {}
        values: dict[str, Expression] = {}
        for group, name in enumerate(rule.pattern.names, 1):
            first, last = match.span(group)
            if first < 0:
                continue
            payload = tokens.payloads.get(first)
            if payload is not None:
                values[name] = payload[1]
            words[name] = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
        return Captures(words, values, rule.constants, self._grammar.lexicon)


def blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a very long stretch into blocks, after a line or else after a word, so that memory is bounded."""
    while end - start > _LONGEST_BLOCK:
        limit = start + _LONGEST_BLOCK
        cut = text.rfind("\n", limit - _LONGEST_LINE, limit) + 1 or text.rfind(" ", start, limit) + 1 or limit
        yield start, cut
        start = cut
    yield start, end


def _is_weekday(expression: Expression) -> bool:
    return isinstance(expression, Point) and expression.weekday is not None and expression.day is None


def _of_any_year(expression: Expression) -> Expression:
    """What is told of a month, a season or a quarter in general is told of each."""
    if not isinstance(expression, Point) or expression.year or expression.day or expression.clock:
        return expression
    if expression.month is None and expression.part is None:
        return expression
    return Every(value=compose("XXXX", expression), mod=expression.mod)


@cache
def default_tagger() -> Tagger:
    """The tagger with the package's own rules, made at first use."""
    return Tagger(load())
