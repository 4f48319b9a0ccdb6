"""What the sequence model sees of each token.

Only capitalised tokens and their close neighbours are described; a longer run of
other words is one ``far`` step, which keeps the model small and the pass quick.
Besides the word and its neighbours a token is told about the whole run of
capitalised words around it, and about what its word does elsewhere in the
article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.gazetteer import Match
from indexer.extract.actors.lexicon import family_names, given_names, word_classes, words
from indexer.extract.actors.sentence import Capitals, Run, Sentence

FAR = ("far",)


@dataclass(frozen=True, slots=True)
class Steps:
    """The features of each step, and the token that it stands for (None for a ``far`` step)."""

    features: list[Sequence[str]]
    tokens: list[int | None]


def describe(sentence: Sentence, capitals: Capitals, memory: dict[str, tuple[str, ...]]) -> Steps:
    """The steps of one sentence; ``memory`` says what each word does elsewhere in the article."""
    if not capitals.runs:
        return Steps([FAR], [None])
    forms, capital = sentence.forms, capitals.flags
    near = _near(capital)
    runs = _runs(forms, capitals)
    places = _places(sentence.listed)
    steps = Steps([], [])
    for i in range(len(forms)):
        if not near[i]:
            if not steps.tokens or steps.tokens[-1] is not None:
                steps.features.append(FAR)
                steps.tokens.append(None)
            continue
        features = _context(forms, i)
        if capital[i]:
            features += own(forms[i])
            features += runs[i]
            features += memory.get(forms[i], ())
            if i == 0:
                features.append("first")
        else:
            features += _small(forms[i])
        if i in places:
            features.append(places[i])
        steps.features.append(features)
        steps.tokens.append(i)
    return steps


def _near(capital: Sequence[bool]) -> list[bool]:
    near = list(capital)
    for i, is_capital in enumerate(capital):
        if is_capital:
            if i:
                near[i - 1] = True
            if i + 1 < len(near):
                near[i + 1] = True
            if i + 3 < len(near) and capital[i + 3]:
                near[i + 1] = near[i + 2] = True
    return near


def _context(forms: Sequence[str], i: int) -> list[str]:
    before = beside(forms[i - 1])[0] if i else ("-1^",)
    after = beside(forms[i + 1])[1] if i + 1 < len(forms) else ("+1$",)
    features = [*before, *after]
    if i > 1:
        features.append(beside(forms[i - 2])[2])
    if i + 2 < len(forms):
        features.append(beside(forms[i + 2])[3])
    return features


@lru_cache(maxsize=20_000)
def own(form: str) -> tuple[str, ...]:
    """What a capitalised form says by itself."""
    lower = form.lower()
    features = ["w=" + lower, "s=" + shape(form), "e3=" + lower[-3:], "e2=" + lower[-2:], "b3=" + lower[:3]]
    if len(lower) > 5:
        features.append("e4=" + lower[-4:])
    features += ["c=" + cluster for cluster in clusters(form)]
    features += ["l=" + name for name in classes(form)]
    if "-" in form:
        features.append("tail=" + lower.rpartition("-")[2])
    return tuple(features)


@lru_cache(maxsize=20_000)
def _small(form: str) -> tuple[str, ...]:
    return ("o=" + form, "os=" + shape(form))


@lru_cache(maxsize=40_000)
def beside(form: str) -> tuple[tuple[str, ...], tuple[str, ...], str, str]:
    """What a form tells its neighbours: from before, from after, from two before, from two after."""
    facts = ["w=" + form.lower(), "s=" + shape(form)]
    facts += ["l=" + name for name in classes(form)]
    facts += ["c=" + cluster for cluster in clusters(form)[1:2]]
    word = form.lower()
    return (
        tuple("-1" + fact for fact in facts),
        tuple("+1" + fact for fact in facts),
        "-2w=" + word,
        "+2w=" + word,
    )


@lru_cache(maxsize=40_000)
def classes(form: str) -> tuple[str, ...]:
    """The word classes of a form, names of people among them."""
    found = sorted(word_classes().get(form.lower(), ()))
    if form in given_names():
        found.append("given")
    found += [language for language, names in family_names().items() if form in names]
    return tuple(found)


@lru_cache(maxsize=20_000)
def shape(form: str) -> str:
    """Letters as X or x, digits as 0, runs of more than two cut to two: ``Jong-un`` is ``Xxx-xx``."""
    out = ""
    for char in form:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "0" if char.isdigit() else char
        if not out.endswith(kind * 2):
            out += kind
    return out


def _places(listed: Iterable[Match]) -> dict[int, str]:
    features: dict[int, str] = {}
    for match in listed:
        for i in range(match.first, match.end):
            features[i] = f"g={match.listed.sense}{'.I' if i > match.first else '.B'}"
    return features


def _runs(forms: Sequence[str], capitals: Capitals) -> dict[int, list[str]]:
    """Features of the runs of capitalised words, by token."""
    features: dict[int, list[str]] = {}
    for run in capitals.runs:
        shared = _run_facts(forms, capitals.flags, run)
        for i in range(run.first, run.end):
            position = (
                "1"
                if run.end - run.first == 1
                else "B"
                if i == run.first
                else "E"
                if i == run.end - 1
                else "M"
            )
            features[i] = ["r" + position, *(position + fact for fact in shared[:2]), *shared]
    return features


def _run_facts(forms: Sequence[str], capital: Sequence[bool], run: Run) -> list[str]:
    first, end = run.first, run.end
    before = forms[first - 1].lower() if first else "^"
    after = forms[end].lower() if end < len(forms) else "$"
    facts = ["rb=" + before, "ra=" + after, "rl=" + forms[end - 1].lower(), "rn=" + str(min(end - first, 6))]
    facts += ["rlc=" + name for name in classes(forms[end - 1])]
    facts += ["rfc=" + name for name in classes(forms[first])]
    facts += ["rbc=" + name for name in classes(before)]
    facts += ["rac=" + name for name in classes(after)]
    facts += _joined(forms, capital, run)
    return facts


def _joined(forms: Sequence[str], capital: Sequence[bool], run: Run) -> list[str]:
    """What stands across a link: ``Ministry`` of Foreign Affairs, Bank of ``England``."""
    facts: list[str] = []
    i = run.first - 1
    while i > 0 and run.first - i <= 2 and forms[i] in words("link"):
        i -= 1
    if 0 <= i < run.first - 1 and capital[i]:
        facts += ["jb=" + forms[i].lower(), *("jbc=" + name for name in classes(forms[i]))]
    i = run.end
    while i < len(forms) and i - run.end <= 1 and forms[i] in words("link"):
        i += 1
    if run.end < i < len(forms) and capital[i]:
        facts += ["ja=" + forms[run.end]]
    return facts
