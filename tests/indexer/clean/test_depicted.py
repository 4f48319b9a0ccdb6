"""Captions among the paragraphs of a text, which nothing names as such."""

from __future__ import annotations

import pytest

from indexer.clean.depicted import drop_depicted
from indexer.model import SectionKind
from tests.indexer.clean.test_mend import BODY, marked_lines

TEXT = [
    "The harbour board has decided to light the old pier again, and Jane Roe of Oldtown is to keep the lamp.",
    "Fishermen pay for the oil themselves, the keeper said, and nobody had asked them.",
    "The vote was over in a minute, and the board went home.",
]
GERMAN = [
    "Der Hafen soll im Winter wieder ein Licht bekommen, und die Stadt will das Öl dafür nicht bezahlen.",
    "Die Fischer haben es selbst gekauft, sagte der Wärter, und niemand hat sie darum gebeten.",
]


def left(lines: list[str], other: tuple[int, ...] = ()) -> list[str]:
    verdicts: list[SectionKind | None] = [None if i in other else BODY for i in range(len(lines))]
    drop_depicted(verdicts, marked_lines(*lines))
    return [line for line, verdict in zip(lines, verdicts, strict=True) if verdict is BODY]


@pytest.mark.parametrize(
    "caption",
    [
        "Jane Roe walking along the pier of Oldtown.",
        "Mayor John Doe shaking hands with the keeper in Oldtown on Monday.",
        "Jane Roe and John Doe quietly looking at the lamp.",
    ],
)
def test_somebody_doing_something_and_no_other_verb_is_a_scene(caption: str) -> None:
    assert left([*TEXT[:2], caption, TEXT[2]]) == TEXT


def test_who_is_to_be_seen_by_post_and_name_is_a_caption() -> None:
    assert left([*TEXT[:1], "The keeper of the old lamp of the pier, Jane Ann Roe", *TEXT[1:]]) == TEXT
    # Of whom the text does not speak may be a part of it, as is what has an end.
    for line in (
        "The keeper of the old lamp of the pier, Ole Dahl",
        "So said the keeper of the lamp, Jane Roe.",
    ):
        assert left([*TEXT[:1], line, *TEXT[1:]]) == [*TEXT[:1], line, *TEXT[1:]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Jane Roe walking along the pier was what they remembered.",
        "Jane Roe walking in made the whole board stand up.",
        "Oldtown has been paying for the oil.",
        "Port Elder including the island pays for the oil.",
        "Looking at the lamp, nobody spoke.",
    ],
)
def test_a_sentence_with_its_verb_is_text(sentence: str) -> None:
    assert left([*TEXT[:2], sentence, TEXT[2]]) == [*TEXT[:2], sentence, TEXT[2]]


def test_a_name_that_the_text_has_told_and_a_line_on_its_bearer() -> None:
    assert left([*TEXT[:2], "Jane Roe", "Roe will light the lamp herself", TEXT[2]]) == TEXT
    others = [*TEXT[:2], "Jane Roe", "Roe will light the lamp herself, and pay for the oil.", TEXT[2]]
    assert left(others) == others
    strangers = [*TEXT[:2], "John Doe", "Doe will light the lamp himself", TEXT[2]]
    assert left(strangers) == strangers


def test_a_paragraph_in_another_language_above_a_credit() -> None:
    caption = "OLDTOWN - MAY 3: The keeper of the lamp speaks to the fishermen who are to pay for the oil."
    lines = [caption, "Foto: Jane Roe/Example", *GERMAN]
    assert left(lines, (1,)) == GERMAN
    assert left([caption, *GERMAN]) == [caption, *GERMAN]
    english = [caption, "Photo: Jane Roe/Example", *TEXT]
    assert left(english, (1,)) == [caption, *TEXT]
