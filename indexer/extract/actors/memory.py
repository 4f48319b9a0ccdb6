"""What each capitalised word does anywhere in an article, for the places where it says little.

Non-local features after Chieu and Ng (2002) and Krishnan and Manning (2006):
a word that follows a title or a given name once is likely a person's name in
every place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from indexer.extract.actors.lexicon import given_names, words
from indexer.extract.actors.sentence import Capitals, Run, Sentence


def remember(sentences: Sequence[Sentence], capitals: Sequence[Capitals]) -> dict[str, tuple[str, ...]]:
    """What each capitalised word does anywhere in the article; ``capitals`` are those of the sentences."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    said: set[str] = set()
    for sentence, capital in zip(sentences, capitals, strict=True):
        said.update(sentence.forms)
        for run in capital.runs:
            _observe(sentence.forms, run, seen)
    for form, facts in seen.items():
        if form.lower() in said:
            facts.add("D:small")
    return {form: tuple(sorted(facts)) for form, facts in seen.items()}


def _observe(forms: Sequence[str], run: Run, seen: defaultdict[str, set[str]]) -> None:
    before = forms[run.first - 1].lower() if run.first else "^"
    after = forms[run.end].lower() if run.end < len(forms) else "$"
    last = forms[run.end - 1]
    around = _around(before, after)
    if run.end - run.first > 1:
        around |= {"D:long"}
        if last.lower() in words("organization_head"):
            around |= {"D:org"}
    for i in range(run.first, run.end):
        facts = seen[forms[i]]
        facts |= around
        previous = forms[i - 1] if i > run.first else ""
        if (
            previous in given_names()
            or previous.lower() in words("honorific")
            or previous.lower() in words("office")
        ):
            facts.add("D:named")


def _around(before: str, after: str) -> set[str]:
    facts: set[str] = set()
    if before in words("honorific") or before in words("office"):
        facts.add("D:title")
    if before in {"in", "at", "from", "near"}:
        facts.add("D:in")
    if before == "the":
        facts.add("D:the")
    if before == "(" and after == ")":
        facts.add("D:brackets")
    if after in words("saying") or before in words("saying"):
        facts.add("D:says")
    if after in {"who", "whose"}:
        facts.add("D:who")
    return facts
