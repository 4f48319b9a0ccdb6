"""Sentences: where running text, headlines, datelines and wrapped lines divide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.extract.actors.lexicon import words
from indexer.extract.actors.tokens import Token

_MAX_SENTENCE = 200
"""Tokens in a sentence, at most: what is longer is a list or hostile, and is cut."""
_GOES_ON = re.compile(r"[\w,] ?\n[a-z]")
_WRAPPED_LINES = 3
_WRAPPED_SHARE = 4
_LONGEST_DATELINE = 14
_SENTENCE_END = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]")
_CLOSES = frozenset("”»")
"""What closes a quotation even where a blank stands before it."""
_EITHER = '"'
_MOST_CLOSERS = 4
"""Marks that close one after another, at most: ``.'"`` and a bracket."""
_DASHES = ("-", "--", "—", "–")
_MAY_END = frozenset({*_SENTENCE_END, *_CLOSERS, *_DASHES})


def sentences(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens, sentence by sentence, the dateline by itself.

    A line ends a sentence unless the next goes on in lower case; where lines are
    wrapped, only a blank line or an indented one does.
    """
    wrapped = is_wrapped(text[tokens[0].start : tokens[-1].end]) if tokens else False
    sentence: list[Token] = []
    is_open = False
    for i, token in enumerate(tokens):
        if sentence and "\n" in text[sentence[-1].end : token.start]:
            is_open = False  # a paragraph that goes on with a quotation opens it again
        closes = token.text in _CLOSES or (token.text == _EITHER and is_open)
        is_open ^= token.text == _EITHER
        if sentence and _belongs(text, sentence, token, closes=closes):
            sentence.append(token)
            continue
        if sentence and (_could_break(text, sentence[-1], token.start) or len(sentence) == _MAX_SENTENCE):
            done = len(sentence) == _MAX_SENTENCE or _ends_dateline(sentence)
            if done or _breaks(text, tokens, i, wrapped=wrapped):
                yield sentence
                sentence = []
        sentence.append(token)
    if sentence:
        yield sentence


def _belongs(text: str, sentence: list[Token], token: Token, *, closes: bool) -> bool:
    """Whether a mark of quotation ends a sentence, or began it, though a blank stands between them."""
    if len(sentence) == _MAX_SENTENCE or text[sentence[-1].end : token.start] not in ("", " "):
        return False
    return closes or (len(sentence) == 1 and sentence[0].text in _CLOSERS)


def _could_break(text: str, last: Token, start: int) -> bool:
    """Whether there is an end to think about; nearly all tokens only follow a space."""
    end = last.end
    if start == end:
        return last.text == "." and text[start].isupper()
    return start - end > 1 or text[end] != " " or last.text[-1] in _MAY_END


def is_wrapped(text: str) -> bool:
    """Whether lines were broken at a width, in the middle of sentences."""
    goes_on = len(_GOES_ON.findall(text))
    return goes_on >= _WRAPPED_LINES and _WRAPPED_SHARE * goes_on >= text.count("\n")


def _ends_dateline(sentence: list[Token]) -> bool:
    """``SEOUL, Sept. 26 (Yonhap) --``: a dash soon after a place in capitals or a bracket."""
    if not 1 < len(sentence) <= _LONGEST_DATELINE or sentence[-1].text not in _DASHES:
        return False
    place = sentence[0].text
    return sentence[-2].text == ")" or (place.isupper() and len(place) > 2)


def _breaks(text: str, tokens: list[Token], i: int, *, wrapped: bool) -> bool:
    before, token = tokens[i - 1], tokens[i]
    first = token.text[0]
    at = text.find("\n", before.end, token.start)
    if at >= 0 and (not wrapped or token.start - at > 1):
        return not first.islower() or before.text[-1] in _SENTENCE_END
    if _begins_code(tokens, i):
        return False
    before = _before_closers(tokens, i - 1)
    if before.text in _SENTENCE_END or before.text[:2] == "..":
        return not first.islower()
    return before.text.lower() in words("company_suffix") and before.text[-1] == "." and _opens(token.text)


def _before_closers(tokens: list[Token], at: int) -> Token:
    """The token before the marks that close behind it, itself where it is none."""
    first = max(0, at - _MOST_CLOSERS)
    return next((tokens[n] for n in range(at, first, -1) if tokens[n].text not in _CLOSERS), tokens[first])


def _begins_code(tokens: list[Token], i: int) -> bool:
    """Whether the period before a token begins a code, as of an index of shares: the ``.DJI`` fell."""
    if i < 2 or tokens[i - 1].text != "." or tokens[i - 1].end < tokens[i].start:
        return False
    is_apart = tokens[i - 2].end < tokens[i - 1].start or tokens[i - 2].text in ("(", "<")
    return tokens[i].text.isupper() and is_apart


def _opens(form: str) -> bool:
    """Whether a word begins a sentence: Acme Corp. ``He`` left, where the period serves both."""
    return form[0].isupper() and not form.isupper() and form.lower() in words("function_word")
