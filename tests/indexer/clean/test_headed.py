"""The last part of a text below a subhead like those above, the lead below the writer and above the hours."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.clean.blocks import to_blocks
from indexer.clean.headed import regain_headed
from indexer.clean.judge import Judgement, Verdicts
from indexer.clean.lines import split_lines
from indexer.clean.marked import mark
from indexer.clean.regain import regain
from indexer.clean.script import regain_script
from indexer.model import Origin, RawDocument, SectionKind
from tests.indexer.clean.test_mend import marked_lines

BODY = SectionKind.BODY
LEAD = "The harbour board has decided to light the old pier again, eleven years after it went dark."
LAMP = [
    "The harbour board has decided to light the old pier again.",
    "Fishermen had asked for the lamp, he said.",
]
ASKED = "Fishermen asked for the lamp because the new one, they say, can be seen by everyone but them."
PAID = "The board will pay for the oil, and the keeper's daughter will carry it up the stairs at night."
"""Paragraphs of an invented story."""


def regained(lines: list[str], known: int, ruled: SectionKind = BODY) -> list[SectionKind | None]:
    """The verdicts on lines of which the first ``known`` are text, and the rules take all for one kind."""
    marked = [mark(block) for block in to_blocks(tuple(split_lines("\n".join(lines))))]
    verdicts: list[SectionKind | None] = [BODY] * known + [None] * (len(lines) - known)
    regain_headed(verdicts, marked, [ruled] * len(lines))
    return verdicts


@pytest.mark.parametrize(
    ("above", "below"),
    [("WHO ASKED", "WHO WILL PAY"), ("■ Who asked", "■ Who will pay"), ("【Who asked】", "【Who will pay】")],
)
def test_a_part_below_a_subhead_like_another_is_text(above: str, below: str) -> None:
    assert regained([LEAD, above, ASKED, below, PAID], 3) == [BODY] * 5


@pytest.mark.parametrize(
    "lines",
    [
        [LEAD, "Who asked", ASKED, "WHO WILL PAY", PAID],
        [LEAD, "■ Who asked", ASKED, "◆ Who will pay", PAID],
        [LEAD, "WHO ASKED", ASKED, "WHO WILL PAY", "Old lamp is lit again"],
        [LEAD, "WHO ASKED", ASKED, "READ MORE", PAID],
    ],
)
def test_a_headline_of_another_shape_or_without_a_paragraph_is_none(lines: list[str]) -> None:
    assert regained(lines, 3) == [BODY, BODY, BODY, None, None]


def test_what_the_rules_take_for_other_stories_stays_so() -> None:
    lines = [LEAD, "WHO ASKED", ASKED, "WHO WILL PAY", PAID]
    assert regained(lines, 3, SectionKind.OTHER_HEADLINES) == [BODY, BODY, BODY, None, None]


def test_a_place_above_the_first_hour_opens_the_text() -> None:
    place = "OSLO, Norway (XNS) — The Latest on the old lamp of the harbour (all times local):"
    marked = [mark(block) for block in to_blocks(tuple(split_lines("\n".join([place, "5:10 p.m.", LEAD]))))]
    verdicts: list[SectionKind | None] = [None, None, BODY]
    regain_script(verdicts, marked)
    assert verdicts == [BODY] * 3
    marked[0] = mark(marked[1].block)
    verdicts = [None, None, BODY]
    regain_script(verdicts, marked)
    assert verdicts == [None, BODY, BODY]


@pytest.mark.parametrize(
    ("line", "above", "verdict"),
    [
        (f"{LEAD[:-1]}, the court of the coast was told by its keeper on Monday.", SectionKind.BYLINE, BODY),
        (f"{LEAD[:-1]}, the court of the coast was told by its keeper on Monday.", SectionKind.CREDIT, None),
        ("The keeper carries oil up the stairs of the old pier.", SectionKind.BYLINE, None),
    ],
)
def test_a_long_sentence_below_the_writer_is_text(
    line: str, above: SectionKind, verdict: SectionKind | None
) -> None:
    lines = ["By Jane Roe", line, ASKED, PAID]
    marked = [mark(block) for block in to_blocks(tuple(split_lines("\n".join(lines))))]
    verdicts: list[SectionKind | None] = [None, SectionKind.CAPTION, BODY, BODY]
    judged = Judgement(tuple(verdicts), None, (0.0, 0.05, 1.0, 1.0))
    regain(verdicts, judged, marked, [above, BODY, BODY, BODY])
    assert verdicts[1] is (verdict or SectionKind.CAPTION)


def test_the_text_of_a_page_goes_on_below_its_last_subhead() -> None:
    told = [LEAD, "WHO ASKED", ASKED, "WHO WILL PAY", PAID]
    lines = ["Old lamp on the pier is lit again", "By Jane Roe", *told]
    article = clean(RawDocument(Origin("page"), "\n".join(lines)))
    (body,) = [s.span for s in article.sections if s.kind is BODY]
    assert article.text[body.start : body.end] == "\n".join(told)


@pytest.mark.parametrize(
    "speaker", ["<海野花子記者>", "[양동현 / 항만청장]", "【海野花子・港長】", "〈Ann Berg〉"]
)
def test_who_speaks_next_in_brackets_is_of_the_text(speaker: str) -> None:
    marked = marked_lines(*LAMP, speaker, LAMP[0])
    verdicts: Verdicts = [*[BODY] * len(LAMP), None, BODY]
    regain_script(verdicts, marked)
    assert verdicts == [BODY] * len(marked)


@pytest.mark.parametrize("credit", ["[AP / Reuters]", "<사진=양동현 기자>", "(Ann Berg)", "[1 / 2]"])
def test_a_credit_in_brackets_is_not(credit: str) -> None:
    marked = marked_lines(*LAMP, credit, LAMP[0])
    verdicts: Verdicts = [*[BODY] * len(LAMP), None, BODY]
    regain_script(verdicts, marked)
    assert verdicts == [*[BODY] * len(LAMP), None, BODY]


def test_what_a_label_of_the_text_heads_once_more_is_of_it() -> None:
    told = ["The verdict: two years and a fine", "The charge: he sold the lamp of the pier"] * 2
    marked = marked_lines(*told, "The verdict: a year on the far pier")
    verdicts: Verdicts = [*[BODY] * 4, None]
    regain_script(verdicts, marked)
    assert verdicts == [BODY] * 5
