"""What stands above an article: its headline and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from indexer.clean.bylines import bare_name, bare_names, caseless_name, find_inline_names, find_names
from indexer.clean.letters import CAPITALS
from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.clean.signed import signed_names, tells_post, written_names
from indexer.clean.trade import trade_groups
from indexer.clean.vocabulary import vocabulary
from indexer.clean.weigh import POINT
from indexer.model import Excerpt, Span

EMAIL = re.compile(r"\W*[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}\W*")
NOTE = re.compile(
    r"""(?:[•*]\ )?(?:(?:[A-ZÀ-Þ][\w.'’-]{0,20}\ ){1,4}[^@]{0,120}
    \b(?:Reach|Contact|E-?mail|Follow|Write\ to|Tweet)\b[^@]{0,40}@\w
    |(?:(?:The|This)\ (?:author|writer)|(?:[A-ZÀ-Þ][\w.'’-]{0,20}\ ){1,3}[A-ZÀ-Þ][\w.'’-]{0,20}),?
    \ (?:is|was|are|covers|reports|writes|teaches|has\ (?:been|written|worked|reported|covered))\b.{0,120}
    \b(?:writer|journalist|reporter|editor|correspondent|columnist|author|professor|lecturer|fellow|analyst
    |researcher|contributor|freelance|teaches|covers|reports|writes|novelist|historian|critic
    |member\ of\ the\ editorial\ board)\b
    |(?:[A-ZÀ-Þ][\w.'’-]{0,20}\ ){1,3}[A-ZÀ-Þ][\w.'’-]{0,20}
    \ covers\ .{3,60}\.\ (?:Since|Before|Previously|S?[Hh]e\b|They\b))""",
    re.VERBOSE,
)
"""A closing note on the writer."""
_NOTED = re.compile(
    rf"""(?!(?:The|This|He|She)\b)(?:[{CAPITALS}][\w.'’-]{{1,20}}\ ){{1,2}}[{CAPITALS}][\w'’-]{{1,20}}
    (?=\ (?:is|was|has|covers|reports|writes|teaches)\b)""",
    re.VERBOSE,
)
"""The writer whom such a note names."""
_NOTES = 6
_OUTLET = re.compile(r"\b[\w-]{2,30}\.(?:com|net|org|info|news|[a-z]{2})\b", re.IGNORECASE)
_BULLET = re.compile(r"[-–—•*·▪►]\s")
_OPENING_NOTE = re.compile(r"\[\S{1,8}\]|\((?:Adds|Updates|Recasts|Corrects|Refiles|Writes)\b[^()]{1,120}\)")
_SPEAKER = re.compile(r"[<\[【(◀] ?(?:앵커|기자|리포트|아나운서|리포터)(?: ?멘트)? ?[>\]】)▶]")
_LONGEST = 220
_NEAR = 25
_ENOUGH = 0.9
_RIVAL = 0.55
_STANDFIRST = 3
_HEADLINE_WORDS = 4
_DENSE = ("hani", "kana")
_BESIDE = 2
_BELOW = 2
_SEVERAL = 2
_NAME_WORDS = 6
_MENU = 3
_STEM = 4
_ENTRY_WORDS = 2
_NAME_OF_SITE = 3
_COLON_WORDS = 4
_RUNNING = 0.4
_OPENING = 3
_OPENS = 60
_JOINING = frozenset(("and", "&", ",", "et", "und", "y", "e", "ve", "и", "by"))
"""What a page sets on a line of its own between two writers."""


def trim_front(marked: Sequence[Marked], first: int, last: int) -> int:
    """Where the text begins once a headline that reads like a sentence is left to the header.

    Only a short first block without an end of its own, or one that the page repeats,
    is taken for a headline; a lead without a full stop is longer.
    """
    for i in range(first, min(first + 3, last - 1)):
        shape = marked[i].shape
        repeated = sum(m.text == marked[i].text for m in marked) > 1 and marked[i].text[-1] not in ".。"
        opens = marked[i + 1].dateline and not marked[i].dateline
        short = shape.words <= 24 and not shape.sentences and len(marked[i].text) <= _LONGEST
        if not (short and (not shape.ends or opens or repeated)):
            return i
    return first


def take_points(marked: Sequence[Marked], first: int) -> int:
    """Where the text begins once points, speakers' names and what announces it, right above, are taken in."""
    while first > 0:
        m = marked[first - 1]
        point = POINT.match(m.text) is not None and m.shape.words >= 4
        note = _OPENING_NOTE.fullmatch(m.text) or _SPEAKER.fullmatch(m.text)
        running = m.shape.words >= _COLON_WORDS and (m.shape.lower or 0) >= _RUNNING
        announces = m.text.endswith(":") and running
        if m.kind is not None or m.dates or find_names(m.text) or not (point or note or announces):
            break
        first -= 1
    return first


def trim_back(marked: Sequence[Marked], first: int, last: int) -> int:
    """Where the text ends once closing notes on its writer are left out."""
    while last - 1 > first and NOTE.match(marked[last - 1].text):
        last -= 1
    return last


def find_headline(marked: Sequence[Marked], first: int, last: int) -> int | None:
    """Which block above the article is its headline, if any."""
    spoken = vocabulary(" ".join(m.text for m in marked[first:last]))
    # A page of one picture has a headline, but no text below it.
    near = range(max(0, first - _NEAR), first) if last > first else range(min(_NEAR, len(marked)))
    scores = {i: _score(marked, i, first, spoken) for i in near}
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return _headline_below(marked, first, last, spoken)
    top = max(near, key=lambda i: scores[i])
    # A standfirst below the headline often shares more words with the text than it does.
    rivals = [i for i in near if i <= top and (scores[i] > 0 or i == top)][-_STANDFIRST - 1 :]
    enough_words = min(_HEADLINE_WORDS, marked[top].shape.words)
    headline = next(
        i
        for i in rivals
        if scores[i] >= max(_ENOUGH, _RIVAL * best)
        and (_is_repeated(marked, i) or not _is_repeated(marked, top))
        and marked[i].shape.words >= enough_words
        and not is_crumb(marked[i].text, marked[top].text)
        and not _is_masthead(marked, i, top)
    )
    return next(i for i, m in enumerate(marked) if m.text == marked[headline].text)


def _is_repeated(marked: Sequence[Marked], i: int) -> bool:
    """Whether another block says the same."""
    return sum(m.text == marked[i].text for m in marked) > 1


def is_crumb(text: str, headline: str) -> bool:
    """Whether a line ends as the headline begins, as the last step of a path through a site does."""
    words = text.split()
    return text != headline and any(headline.startswith(" ".join(words[-n:])) for n in range(3, len(words)))


def _is_masthead(marked: Sequence[Marked], i: int, top: int) -> bool:
    """Whether a menu stands between a line and the headline: then it is the motto of the site."""
    between = marked[i + 1 : top]
    menu = sum(m.kind is LineKind.FURNITURE or _is_menu_entry(m) for m in between) >= _MENU
    short = marked[i].shape.words <= _HEADLINE_WORDS
    return menu and (short or not _is_repeated(marked, i)) and not _is_dated_or_signed(between)


def _is_menu_entry(marked: Marked) -> bool:
    short = marked.shape.is_label and marked.shape.words <= _ENTRY_WORDS
    return marked.kind is None and short and not marked.dates and bare_name(marked.text) is None


def _headline_below(marked: Sequence[Marked], first: int, last: int, spoken: set[str]) -> int | None:
    """A headline that stands, with its date, right below the article."""
    for i in range(last, min(last + 2, len(marked) - 1)):
        shape, text = marked[i].shape, marked[i].text
        words = vocabulary(text)
        dated = bool(marked[i + 1].dates) and marked[i + 1].shape.words < 14
        if first < last and dated and shape.is_label and len(words & spoken) * 2 > len(words) > 2:
            return i
    return None


def _score(marked: Sequence[Marked], i: int, first: int, spoken: set[str]) -> float:
    """How much a block looks like the headline of a text with this vocabulary; 0 for what is none."""
    text, shape = marked[i].text, marked[i].shape
    pointer = marked[i].kind is LineKind.POINTER and i < first
    if not (marked[i].kind is None or pointer) or len(text) > _LONGEST or shape.words < 2 or shape.listed:
        return 0.0
    repeated = _is_repeated(marked, i)
    if shape.script in _DENSE and shape.words <= 2:
        return 0.0
    if _OUTLET.search(text) and shape.words <= 5:
        return 0.0
    if find_names(text) or EMAIL.fullmatch(text) or (marked[i].dates and shape.words < 14):
        return 0.0
    words = vocabulary(text)
    overlap = len(words & spoken) / len(words) if words else 0.0
    score = overlap * 3 + min(shape.words, 8) / 4 - (first - i) * 0.05
    # The name of the site is repeated as well.
    score += 1.5 if repeated and shape.words > _NAME_OF_SITE else 0.0
    score += 0.5 if _is_dated_or_signed(marked[i + 1 : i + 1 + _BELOW]) else 0.0
    score -= 2.0 if marked[i].signed else 0.0
    score -= 1.0 if bare_name(text) else 0.5 if pointer else 0.0
    score -= 2.0 if _BULLET.match(text) and not repeated else 0.0
    score -= 1.0 if shape.words <= 5 and " - " in text else 0.0
    return score * (0.6 if shape.ends and text[-1] in ".。" else 1.0)


def _is_dated_or_signed(below: Sequence[Marked]) -> bool:
    """Whether one of some lines states a date or a writer and little else."""
    return any(m.is_date or find_names(m.text) for m in below)


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
        names = find_names(m.text)
        if names and i >= beyond and any(j < first for j in stated):
            continue
        if names:
            stated.add(i)
        between = headline is not None and (headline < i < first or _is_dated_above(marked, i, headline))
        closing = i == end > first and not found and m.shape.words <= _NAME_WORDS
        if not (names or between or closing):
            continue
        joined = _joined(marked, i)
        first_named = not found or max(found) == joined or (between and _has_post(marked, i, found))
        if not names and first_named and (between or closing):
            bare = bare_names(m.text) or signed_names(m.text)
            names = () if _is_no_byline(marked, headline, m, bare, spoken) else bare
            names = _without_outlet(marked, i, names) if closing else names
            # The name of a site stands above a date and the headline as well.
            names = () if headline is not None and i < headline and len(names) < _SEVERAL else names
        if not names and between and (not found or max(found) == i - 1) and _beside_date(marked, i):
            caseless = caseless_name(m.text)
            names = (caseless,) if caseless and not _is_spoken(caseless.text, spoken) else ()
        if names and i not in stated and found and max(found) < joined and not stated:
            found.clear()
        if names:
            found[i] = _placed(names, m)
    return found if not stated else {i: names for i, names in found.items() if i in stated}


def _is_button(marked: Marked) -> bool:
    return marked.kind is LineKind.FURNITURE or marked.text.strip("+ ").casefold() == "follow"


def _joined(marked: Sequence[Marked], i: int) -> int:
    """The line of the writer before one, beyond an 'and' of its own and the buttons to follow them."""
    j = i - 1
    conjunction = False
    while j > 0 and (_is_button(marked[j]) or marked[j].text.casefold() in _JOINING):
        conjunction = conjunction or marked[j].text.casefold() in _JOINING
        j -= 1
    return j if conjunction else i - 1


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
    told = not tells_post(m.text) and any(_is_spoken(name.text, spoken) for name in bare)
    groups = trade_groups(m.text)
    button = "act" in groups or {"more", "staff"}.issubset(groups)
    return told or button or _stands_above(marked, headline, m)


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
        if NOTE.match(marked[i].text) and (name := _NOTED.match(marked[i].text)):
            return {i: _placed((Excerpt(name[0], Span(*name.span())),), marked[i])}
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
    return plain and marked.shape.words >= _HEADLINE_WORDS and EMAIL.search(marked.text) is None


def _beside_date(marked: Sequence[Marked], i: int) -> bool:
    """Whether a line close above or below states a date and little else."""
    end = i
    while end + 1 < len(marked) and caseless_name(marked[end + 1].text):
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
