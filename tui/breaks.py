"""Where a line of text may break: at a blank, and beside an ideograph or a kana, but for marks. Pure.

Korean is written with blanks, and breaks there. What closes or goes on (a full stop, a bracket,
a small kana) begins no line, what opens ends none: the rules of Chinese and Japanese printers.
"""

from __future__ import annotations

_BLANKS = " \n"
_NO_BEGINNING = frozenset(
    "、。，．・：；？！）〕］｝〉》」』】〗〙’”»…‥—ー々〜～％℃ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%°\"'"
)
_NO_END = frozenset("（〔［｛〈《「『【〖〘‘“«￥＄([{$\"'")

_IDEOGRAPHIC = (
    (0x2E80, 0x312F),
    (0x3190, 0xA4CF),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF01, 0xFF9F),
    (0x20000, 0x3FFFF),
)
"""Ideographs, kana, Bopomofo, Yi and the marks among them; of Korean letters none."""


def last_break(text: str, start: int, limit: int) -> int:
    """The last place from ``limit`` back, behind ``start``, where a line may end; ``limit`` if none is.

    Args:
        start: where the line begins.
        limit: the first character that has no room in it; there is one.
    """
    blank = max(text.rfind(blank, start + 1, limit + 1) for blank in _BLANKS)
    if blank == limit or text[start : limit + 1].isascii():
        return blank if blank > start else limit
    for at in range(limit, max(start, blank), -1):
        if may_break(text, at):
            return at
    return blank if blank > start else limit


def may_break(text: str, at: int) -> bool:
    """Whether a line may end between the characters before and at ``at``, neither of which is a blank."""
    before, after = text[at - 1], text[at]
    if before in _NO_END or after in _NO_BEGINNING:
        return False
    return _is_ideographic(before) or _is_ideographic(after)


def _is_ideographic(character: str) -> bool:
    code = ord(character)
    return code >= _IDEOGRAPHIC[0][0] and any(first <= code <= last for first, last in _IDEOGRAPHIC)
