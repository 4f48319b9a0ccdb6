"""Who wrote an article, by the lines above, in and below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from indexer.clean.bylines import find_inline_names, find_names
from indexer.clean.labels import labelled_above
from indexer.clean.marked import Marked
from indexer.clean.names import bare_names, caseless_names
from indexer.clean.notes import ADDRESS, EMAIL, NOTE, writer_noted
from indexer.clean.rules import LineKind
from indexer.clean.signed import is_post, signed_in_hangul, signed_names, tells_post, written_names
from indexer.clean.subheads import is_subhead
from indexer.clean.trade import trade_groups
from indexer.model import Excerpt

_NOTES = 6
_HEADLINE_WORDS = 4
_BESIDE = 2
_SEVERAL = 2
_NAME_WORDS = 6
_OPENS_PAGE = 4
_STEM = 4
_OPENING = 3
_OPENS = 60
_JOINING = frozenset(("and", "&", ",", "et", "und", "y", "e", "ve", "и", "by"))
"""What a page sets on a line of its own between two writers."""
_CONJUNCTION = re.compile(r"(?:and|&|et|und|y|e|ve|и)\s+", re.IGNORECASE)
_ACCOUNT = re.compile(r"@\w{3,30}")
_DENSE_NAME = re.compile(r"[가-힣]{2,4}|[\u3400-\u9fff]{2,4}")


def name_writers(
    marked: Sequence[Marked], first: int, last: int, headline: int | None
) -> dict[int, tuple[Excerpt, ...]]:
    """The blocks around the article that name its writers, with the names (spans in the article)."""
    # A place or topic set as a label looks like a name, but the text speaks of it.
    told = (m for m in marked[first:last] if m.kind is None and not NOTE.match(m.text))
    spoken = " ".join(m.text for m in told)
    # Pictures and pointers may stand between the end of the text and its signature.
    end = last
    while end < len(marked) and marked[end].kind in (LineKind.POINTER, LineKind.CAPTION):
        end += 1
    beyond = next((i for i in range(end, len(marked)) if _is_elsewhere(marked[i])), len(marked))
    found: dict[int, tuple[Excerpt, ...]] = {}
    stated: set[int] = set()
    for i, m in enumerate(marked):
        dated = m.kind is LineKind.FURNITURE and m.dates and headline is not None and headline < i < first
        if first <= i < last or not (dated or m.kind in (None, LineKind.CREDIT)) or i == headline:
            continue
        names = find_names(m.text) or labelled_above(marked, i, colon=i >= beyond)
        if names and i >= beyond and any(j < first for j in stated):
            continue
        if names:
            stated.add(i)
        between = _is_between(marked, i, first, headline)
        closing = i == end > first and not found and m.shape.words <= _NAME_WORDS
        if not (names or between or closing):
            continue
        joined = _joined(marked, i)
        if not names and between and joined in stated and _goes_on(marked, i, joined):
            further = _further_names(m.text)
            names = () if _is_no_byline(marked, headline, m, further, spoken) else further
            stated.update((i,) if names else ())
        first_named = not found or max(found) == joined or (between and _has_post(marked, i, found))
        if not names and first_named and (between or closing):
            bare = bare_names(m.text) or signed_names(m.text)
            bare = tuple(name for name in bare if not is_post(name.text))
            names = () if _is_no_byline(marked, headline, m, bare, spoken) else bare
            names = _without_outlet(marked, i, names) if closing else names
            names = names or (signed_in_hangul(m.text, spoken) if closing else ())
            # The name of a site stands above a date and the headline as well.
            names = () if headline is not None and i < headline and len(names) < _SEVERAL else names
            names = () if headline is None and between and m.text.isupper() else names
        if not names and between and (not found or max(found) == i - 1) and _beside_date(marked, i):
            caseless = caseless_names(m.text)
            names = () if any(_is_spoken(name.text, spoken) for name in caseless) else caseless
        if names and i not in stated and found and max(found) < joined and not stated:
            found.clear()
        if names:
            found[i] = _placed(names, m)
    if not stated:
        return found
    return {i: names for i, names in found.items() if i in stated or (i + 1 in stated and _is_dense(names))}


def _is_between(marked: Sequence[Marked], i: int, first: int, headline: int | None) -> bool:
    """Whether a line stands where writers do: above the text, below the headline or where a page has none."""
    if headline is None:
        return i < first <= _OPENS_PAGE
    return headline < i < first or _is_dated_above(marked, i, headline)


def _is_dense(names: Sequence[Excerpt]) -> bool:
    """Whether names are in a script whose pages put the writers' post behind the last of several lines."""
    return all(_DENSE_NAME.fullmatch(name.text) for name in names)


def _further_names(line: str) -> tuple[Excerpt, ...]:
    """The writers of a line that goes on with others: ``and Jane Roe``, ``John Doe, Staff Writer``."""
    opening = _CONJUNCTION.match(line)
    at = opening.end() if opening else 0
    names = bare_names(line[at:]) or signed_names(line[at:])
    plain = (name for name in names if not is_post(name.text))
    return tuple(Excerpt(name.text, name.span and name.span.shifted(at)) for name in plain)


def _goes_on(marked: Sequence[Marked], i: int, joined: int) -> bool:
    """Whether a line goes on with the writers of the line before it, which says that it names some."""
    text, before = marked[i].text, marked[joined].text
    words = text.split(maxsplit=1)
    conjunction = words[0].casefold() in _JOINING or before.split()[-1].casefold() in _JOINING
    return joined < i - 1 or conjunction or before.endswith((",", "&")) or is_post(text)


def _is_button(marked: Marked) -> bool:
    """Whether a line belongs to the writer above it: a button to follow him, his account or address."""
    if marked.kind is LineKind.FURNITURE or marked.text.strip("+ ").casefold() == "follow":
        return True
    return _ACCOUNT.fullmatch(marked.text) is not None or EMAIL.fullmatch(marked.text) is not None


def _joined(marked: Sequence[Marked], i: int) -> int:
    """The line of the writer before one, beyond an 'and', his post, and the buttons to follow him."""
    j = i - 1
    divided = False
    while j > 0 and (_is_button(marked[j]) or _divides_writers(marked[j].text)):
        divided = divided or _divides_writers(marked[j].text)
        j -= 1
    if divided:
        return j
    posts = i > 1 and i + 1 < len(marked) and all(_is_post_alone(marked[k]) for k in (i - 1, i + 1))
    return i - 2 if posts else i - 1


def _divides_writers(text: str) -> bool:
    """Whether a line stands between two writers only: an 'and', or the account of the first."""
    return text.casefold() in _JOINING or _ACCOUNT.fullmatch(text) is not None


def _is_post_alone(marked: Marked) -> bool:
    short = marked.shape.is_label and marked.shape.words <= _NAME_WORDS and not marked.dates
    return short and is_post(marked.text) and not find_names(marked.text)


def _is_dated_above(marked: Sequence[Marked], i: int, headline: int) -> bool:
    """Whether nothing but dates stands between a line and the headline below it."""
    below = marked[i + 1 : headline] if headline - i <= _BESIDE + 1 else ()
    return len(below) > 0 and all(m.is_date for m in below)


def _has_post(marked: Sequence[Marked], i: int, found: dict[int, tuple[Excerpt, ...]]) -> bool:
    """Whether a post stands below a name, and none below those found above, who took the picture."""
    told = tells_post(marked[i + 1].text) if i + 1 < len(marked) else False
    others = (marked[k] for j in found for k in (j, j + 1))
    return told and not any(tells_post(other.text) or other.is_date for other in others)


def _without_outlet(marked: Sequence[Marked], i: int, names: tuple[Excerpt, ...]) -> tuple[Excerpt, ...]:
    """The names but for a last one that other lines of the page have as well: the outlet."""
    if len(names) < 2:
        return names
    last = names[-1].text
    return names[:-1] if any(last in m.text for j, m in enumerate(marked) if j != i) else names


def _is_no_byline(
    marked: Sequence[Marked], headline: int | None, m: Marked, bare: Sequence[Excerpt], spoken: str
) -> bool:
    """Whether what looks like names is something else: of the story, of the site, or a button."""
    if not bare:
        return True
    told = not tells_post(m.text) and any(_is_spoken(name.text, spoken) for name in bare)
    groups = trade_groups(m.text)
    button = "act" in groups or {"more", "staff"}.issubset(groups)
    return told or button or _stands_above(marked, headline, m) or is_subhead(marked, m)


def _stands_above(marked: Sequence[Marked], headline: int | None, m: Marked) -> bool:
    """Whether a line stands above the headline as well, as the name of a site or a section does."""
    return any(other.text == m.text and other is not m for other in marked[: headline or 0])


def writers_shown(
    marked: Sequence[Marked], verdicts: Iterable[int], core: tuple[int, int]
) -> dict[int, tuple[Excerpt, ...]]:
    """The writers on the first of the lines that the line model takes for bylines, else in a note below."""
    first, last = core
    spoken = " ".join(m.text for m in marked[first:last])
    for i in verdicts:
        names = written_names(marked[i].text)
        if names and not any(_is_spoken(name.text, spoken) for name in names):
            return {i: _placed(names, marked[i])}
    for i in range(last, min(last + _NOTES, len(marked))):
        if name := writer_noted(marked[i].text):
            return {i: _placed((name,), marked[i])}
    return {}


def _is_spoken(name: str, text: str) -> bool:
    """Whether a text has a word of what looks like a name, but for the ending."""
    words = (word[: max(_STEM, len(word) - 1)] for word in re.findall(r"\w{4,}", name))
    return any(re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in words)


def _is_elsewhere(marked: Marked) -> bool:
    """Whether a block below the text shows that stories or comments with writers of their own follow."""
    if marked.kind is not None:
        return marked.kind in (LineKind.HEADING, LineKind.STOP)
    plain = not marked.dates and not find_names(marked.text) and not NOTE.match(marked.text)
    return plain and marked.shape.words >= _HEADLINE_WORDS and ADDRESS.search(marked.text) is None


def _beside_date(marked: Sequence[Marked], i: int) -> bool:
    """Whether a line close above or below states a date and little else."""
    end = i
    while end + 1 < len(marked) and (
        caseless_names(marked[end + 1].text) or find_names(marked[end + 1].text)
    ):
        end += 1
    beside = marked[max(0, i - _BESIDE) : end + _BESIDE + 1]
    return any(m.is_date for m in beside)


def names_on(marked: Marked) -> tuple[Excerpt, ...]:
    """The writers that one block names."""
    return _placed(find_names(marked.text), marked)


def names_in_text(marked: Sequence[Marked], first: int, last: int) -> tuple[Excerpt, ...]:
    """The writers whom the opening or the end of the article itself names."""
    told = [i for i in range(first, last) if marked[i].kind is None]
    found: list[Excerpt] = []
    for i in dict.fromkeys((*told[:_OPENING], *told[-1:])):
        for name in find_inline_names(marked[i].text):
            # At the end of an opening paragraph stands who took a picture.
            if i == told[-1] or (name.span and name.span.start < _OPENS):
                found += _placed((name,), marked[i])
    return tuple(found)


def _placed(names: Iterable[Excerpt], marked: Marked) -> tuple[Excerpt, ...]:
    """Names with their spans in the article instead of the block."""
    return tuple(Excerpt(name.text, name.span and name.span.shifted(marked.block.start)) for name in names)
