"""Reads the story of an article into sentences, each token in the case of running text.

Headlines in capitals, or with a capital on every word, hide which words are
names; the rest of the article shows how each word is written when nothing forces
its case.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from indexer.extract.actors.apostrophes import has_lost_apostrophes, restored
from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.credits import without_credits
from indexer.extract.actors.gazetteer import Match, lookup, match_listed, single_words, towns
from indexer.extract.actors.lexicon import given_names, word_classes
from indexer.extract.actors.sentence import Sentence
from indexer.extract.actors.splitting import sentences
from indexer.extract.actors.tokens import Parts, Token, tokenize
from indexer.model import LONGEST_READ, Article, SectionKind, Span

STORY = frozenset({SectionKind.HEADLINE, SectionKind.DATELINE, SectionKind.BODY, SectionKind.CAPTION})
"""The sections whose actors are actors of the article."""

_LOUD = 4
"""Words in capitals, at least, that are a stretch in which capitals say nothing."""

_DATELINE = 6
"""Tokens after a place in capitals within which a dateline ends: ``VICTORIA FALLS, Zimbabwe (Reuters)``."""

_DATELINE_MARKS = frozenset({"(", "-", "--", "—", "–"})
_ALONE = re.compile(r"(?<![\w-])[^\W\d_]\w+(?![\w-])")
_SMALL_CLASSES = frozenset({"function_word", "office", "particle", "saying", "office_modifier"})
_NEVER_SMALL = frozenset({"honorific", "calendar"})


def story(article: Article) -> list[Span]:
    """The stretches of text that tell the story; all of it where no sections are known.

    Of a text that is longer than any article they are the first ``LONGEST_READ`` characters.
    """
    if not article.sections:
        return without_credits(article.text, Span(0, min(len(article.text), LONGEST_READ)))
    spans, left = [], LONGEST_READ
    for section in article.sections:
        if section.kind in STORY and left > 0:
            span = Span(section.span.start, min(section.span.end, section.span.start + left))
            spans += without_credits(article.text, span)
            left -= section.span.end - section.span.start
    return spans


def read(text: str, stretches: Iterable[Span]) -> list[Sentence]:
    """The sentences of the stretches, in order."""
    spans = list(stretches)
    alone = {word for span in spans for word in _ALONE.findall(text, span.start, span.end)}
    parts = Parts(single_words(), frozenset(word for word in alone if word[0].isupper()))
    found = [s for span in spans for s in sentences(text, tokenize(text, span.start, span.end, parts))]
    if has_lost_apostrophes(text):
        found = restored(found)
    forced = [range(len(tokens)) if hides_case(tokens) else loud(tokens) for tokens in found]
    usual = _usual_forms(found, forced)
    return [
        _in_running_case(tokens, hidden, usual)
        if hidden
        else Sentence(tokens, _with_loud_names([t.text for t in tokens]), _listed(tokens))
        for tokens, hidden in zip(found, forced, strict=True)
    ]


def _in_running_case(tokens: Sequence[Token], hidden: Sequence[int], usual: dict[str, str]) -> Sentence:
    listed = _listed(tokens)
    inside = {i for match in listed for i in range(match.first, match.end)}
    forms = [t.text for t in tokens]
    for i in hidden:
        forms[i] = _titled(forms[i]) if i in inside else _natural(forms[i], usual)
        if i and forms[i - 1] in given_names() and _is_family(tokens, i, forms[i]):
            forms[i] = tokens[i].text.title()  # WILLIAM LEFKOWITZ
    return Sentence(tokens, forms, listed)


def _with_loud_names(forms: list[str]) -> list[str]:
    """The forms, those of somebody in capitals at the beginning or after a colon in small letters."""
    if not forms[0].isupper() and ":" not in forms:
        return forms
    for i in (0, *(i + 1 for i, form in enumerate(forms[:-1]) if form == ":")):
        if _is_loud_name(forms[i : i + 3 + _DATELINE]):
            forms[i : i + 2] = [forms[i].title(), forms[i + 1].title()]
    return forms


def _is_loud_name(forms: Sequence[str]) -> bool:
    """Whether a given name and a word in capitals begin this, no third one, and no dateline."""
    name = [form.title() for form in forms[:2] if form.isupper() and form.isalpha() and len(form) > 2]
    if len(name) < 2 or name[0] not in given_names() or any(form.isupper() for form in forms[2:3]):
        return False
    is_place = any(lookup(part) is not None or part in towns() for part in (*name, " ".join(name)))
    return not is_place and _DATELINE_MARKS.isdisjoint(forms[2:])


def _listed(tokens: Sequence[Token]) -> tuple[Match, ...]:
    return tuple(match_listed(tokens))


def hides_case(tokens: Sequence[Token]) -> bool:
    """Whether capitals in this line say nothing: all capitals, or nearly every word with one."""
    words = [token.text for token in tokens if token.text[0].isalpha()]
    capitals = [word for word in words if word[0].isupper()]
    if len(words) < 3 or 3 * len(capitals) < len(words):
        return False
    if sum(word.isupper() for word in capitals) > 0.8 * len(words):
        return True
    long = [word for word in words if len(word) > 3]
    return (
        len(long) >= 4
        and tokens[-1].text != "."
        and sum(len(word) > 3 for word in capitals) > 0.85 * len(long)
    )


def loud(tokens: Sequence[Token]) -> Sequence[int]:
    """The tokens of a stretch in capitals within a sentence: ``GERMAN CHANCELLOR ANNA BERG ON GREECE``."""
    if len([token for token in tokens if token.text.isupper() and len(token.text) > 1]) < _LOUD:
        return ()
    is_loud = [(t.text.isupper() and t.text[0].isalpha()) or t.text in (",", "&") for t in tokens]
    runs = [list(run) for up, run in groupby(range(len(tokens)), key=is_loud.__getitem__) if up]
    long = (run for run in runs if len(run) >= _LOUD and any(len(tokens[i].text) > _LOUD for i in run))
    return [i for run in long for i in run]


def _usual_forms(found: Sequence[Sequence[Token]], forced: Sequence[Sequence[int]]) -> dict[str, str]:
    """How each word of the forced places is mostly written within the other sentences, by its lower case."""
    wanted = {tokens[i].text.lower() for tokens, hidden in zip(found, forced, strict=True) for i in hidden}
    if not wanted:
        return {}
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tokens, hidden in zip(found, forced, strict=True):
        for token in () if hidden else tokens[1:]:
            lower = token.text.lower()
            if lower in wanted:
                counts[lower][token.text] += 1
    return {lower: forms.most_common(1)[0][0] for lower, forms in counts.items()}


def _natural(word: str, usual: dict[str, str]) -> str:
    lower = word.lower()
    if lower in usual:
        return usual[lower]
    if not word.isupper() or len(word) == 1:
        return lower if _is_ordinary(word, lower) else word
    return _from_capitals(word)


def _is_ordinary(word: str, lower: str) -> bool:
    """Whether a word with a capital in a headline is an ordinary one: ``Obama Looks For A Thaw``."""
    if word_classes().get(lower, frozenset()) & _SMALL_CLASSES:
        return True
    return bool(clusters(lower)) and word not in given_names() and lookup(word) is None


def _is_place(tokens: Sequence[Token]) -> bool:
    return any(lookup(token.text) is not None or lookup(token.text.capitalize()) for token in tokens)


def _is_family(tokens: Sequence[Token], i: int, form: str) -> bool:
    """Whether a word in capitals after a given name became small only because nothing is known of it.

    Or it is a common word, but a comma divides the two from what somebody is: ANNA FINGER, ECONOMIST.
    """
    word = tokens[i].text
    if not word.isupper() or not form.islower() or not form.replace("-", "").isalpha():
        return False
    is_signed = i == 1 and [t.text for t in tokens[2:3]] == [","] and not _is_place(tokens[3:4])
    return is_signed or not clusters(form)


def _titled(word: str) -> str:
    """A word of a listed name in the case of running text."""
    return word if len(word) < 4 or not word.isupper() else word.title() if "-" in word else word.capitalize()


def _from_capitals(word: str) -> str:
    title = word.title() if "-" in word or "'" in word else word.capitalize()
    if lookup(title) or title in given_names():
        return title
    classes = word_classes().get(word.lower(), frozenset())
    if classes & _NEVER_SMALL:
        return title
    lower = word.lower()
    if lookup(word) or (len(word) <= 4 and not classes):
        return word
    # A word that the news writes with a capital only is a name.
    return title if clusters(title) and not clusters(lower) and not classes else lower
