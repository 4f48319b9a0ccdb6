"""Verdicts of the line model that the blocks around one mend."""

from __future__ import annotations

import pytest

from indexer.clean.blocks import to_blocks
from indexer.clean.judge import Judgement
from indexer.clean.lines import split_lines
from indexer.clean.marked import Marked, mark
from indexer.clean.mend import mend
from indexer.model import SectionKind

BODY, OTHER = SectionKind.BODY, SectionKind.OTHER_HEADLINES
TEXT = "The harbour board has decided to light the old pier again, eleven years after it went dark."


def marked_lines(*lines: str) -> list[Marked]:
    return [mark(block) for block in to_blocks(tuple(split_lines("\n".join(lines))))]


def mended(lines: list[str], likely: list[float], ruled: list[SectionKind]) -> list[SectionKind | None]:
    verdicts = tuple(BODY if p > 0.5 else None for p in likely)
    return mend(Judgement(verdicts, None, tuple(likely)), marked_lines(*lines), ruled)


def test_a_doubtful_sentence_between_paragraphs_is_text() -> None:
    lines = [TEXT, "The lamp burns oil.", TEXT]
    assert mended(lines, [1.0, 0.2, 1.0], [BODY] * 3) == [BODY] * 3
    assert mended(lines, [1.0, 0.02, 1.0], [BODY] * 3)[1] is None
    assert mended(lines, [1.0, 0.2, 1.0], [BODY, OTHER, BODY])[1] is None


def test_a_sentence_right_below_the_text_with_a_place_behind_it_ends_it() -> None:
    lines = [TEXT, "Nobody has asked the gulls. - KARAKÖY"]
    assert mended(lines, [1.0, 0.01], [BODY] * 2) == [BODY] * 2
    assert mended(lines, [1.0, 0.01], [BODY, OTHER]) == [BODY] * 2
    assert mended([TEXT, "Nobody has asked the gulls."], [1.0, 0.01], [BODY] * 2) == [BODY, None]
    assert mended([TEXT, "Share this", lines[1]], [1.0, 0.0, 0.01], [BODY] * 3) == [BODY, None, None]
    # Where the model is hardly sure of the text above, the place says enough.
    assert mended(lines, [0.6, 0.01], [BODY] * 2) == [BODY] * 2


@pytest.mark.parametrize(
    "last",
    [
        "「灯台の油はもう買った。あとは芯だけだ」(リマ共同)",
        "漁師たちは夜明けまで飲んだ。（旧港時事）",
        "「誰も頼んでいない」（ソウル＝海野花子）",
        "「灯は消さない」〔港町支局〕",
    ],
)
def test_a_japanese_sentence_with_its_place_and_agency_behind_it_ends_the_text(last: str) -> None:
    lines = ["港の委員会は、11年前に消えた桟橋の古い灯を再びともすことを決めた。", last]
    assert mended(lines, [1.0, 0.01], [BODY, OTHER]) == [BODY] * 2
    assert mended([lines[0], "桟橋の古い灯再び(リマ共同)"], [1.0, 0.01], [BODY, OTHER]) == [BODY, None]


def test_a_dateline_opens_the_text() -> None:
    lines = ["PORT ELDER, Aug. 2 (Reuters) - The old lamp is lit again, the board says.", TEXT]
    assert mended(lines, [0.05, 1.0], [BODY, BODY]) == [BODY, BODY]


def test_a_dateline_in_brackets_opens_the_text_behind_a_credit_or_alone() -> None:
    glued = (
        "Example/Thinkstock(PORT ELDER, Ruritania) — The old lamp of the pier is lit again, the board says."
    )
    assert mended([glued, TEXT], [0.05, 1.0], [BODY, BODY]) == [BODY, BODY]
    assert mended(["PORT ELDER-XNS", TEXT], [0.9, 1.0], [BODY] * 2) == [SectionKind.CREDIT, BODY]


def test_a_sentence_above_the_one_paragraph_with_a_place_is_a_caption() -> None:
    caption, placed = "The keeper shakes hands with the mayor on the pier.", "PORT ELDER (XNS) — " + TEXT
    assert mended([caption, placed, TEXT, TEXT], [0.9] + 3 * [1.0], [BODY] * 4)[0] is SectionKind.CAPTION
    assert mended([caption, TEXT, TEXT, TEXT], [0.9] + 3 * [1.0], [BODY] * 4)[0] is BODY
    assert mended([caption, placed, placed, TEXT], [0.9] + 3 * [1.0], [BODY] * 4)[0] is BODY
    credit = "JANE ROE/HARBOUR POST"
    assert mended([TEXT, credit, TEXT], [1.0, 0.9, 1.0], [BODY] * 3)[1] is SectionKind.CAPTION


def test_a_line_of_a_date_and_a_time_is_no_text() -> None:
    lines = [
        "04 de mayo de 2022 - 08:51 p. m.",
        TEXT,
        "On 4 May 2022 the board met until 08:51 at night, said Roe.",
    ]
    assert mended(lines, [0.9, 1.0, 0.9], [BODY] * 3) == [SectionKind.DATE, BODY, BODY]


def test_a_line_that_the_rules_know_needs_a_sure_model() -> None:
    lines = [TEXT, "Read more: The lamp of Port Elder", TEXT]
    assert mended(lines, [1.0, 0.6, 1.0], [BODY, OTHER, BODY])[1] is None
    assert mended(lines, [1.0, 0.99, 1.0], [BODY, OTHER, BODY])[1] is BODY


@pytest.mark.parametrize("line", ["This summary was written by AI.", "Bu özet yapay zeka ile oluşturuldu."])
def test_what_a_site_says_of_itself_is_no_text_however_sure_the_model_is(line: str) -> None:
    assert mended([TEXT, line, TEXT], [1.0, 0.99, 1.0], [BODY, OTHER, BODY])[1] is None


def test_capitals_open_a_text() -> None:
    lead = "VANDALS have struck on the pier for the third time since the lamp was lit."
    assert mended([lead, TEXT], [0.2, 1.0], [SectionKind.CAPTION, BODY]) == [BODY, BODY]
    assert mended([lead.capitalize(), TEXT], [0.2, 1.0], [SectionKind.CAPTION, BODY]) == [None, BODY]


def test_a_lone_teaser_behind_the_end_is_no_text() -> None:
    lines = [TEXT, "© 2021 Example. All rights reserved.", "Related stories", "The tide clock stops", TEXT]
    likely = [1.0, 0.0, 0.0, 0.0, 0.96]
    assert mended(lines, likely, [BODY, OTHER, OTHER, OTHER, OTHER]) == [BODY, None, None, None, None]


def test_a_photographer_behind_a_sentence_amid_the_text_makes_it_a_caption() -> None:
    for caption in (
        "The lamp at dusk on Friday. Photo credit: Jane Roe",
        "The keeper says that the lamp of the pier at dusk is his.  Jane Roe / Harbour Courier / HDR",
        "El farero, en la torre del muelle viejo, a 12 de mayo de 2024, en Vigo (España).",
    ):
        assert mended([TEXT, caption, TEXT], [1.0, 1.0, 1.0], [BODY] * 3)[1] is SectionKind.CAPTION
    told = "The keeper met the board on the pier, a 12 de mayo, y dijo que no. Jane Roe said / wrote nothing."
    assert mended([TEXT, told, TEXT], [1.0, 1.0, 1.0], [BODY] * 3)[1] is BODY


def test_a_caption_set_again_with_its_credit_is_no_text() -> None:
    caption = "The keeper, his daughter and two boys carry a can of oil up the stairs of the old pier."
    lines = [caption, f"{caption} © AFP", TEXT]
    assert mended(lines, [1.0] * 3, [BODY] * 3) == [SectionKind.CAPTION] * 2 + [BODY]
    told = [caption, f"{caption} Nobody had asked them.", TEXT]
    assert mended(told, [1.0] * 3, [BODY] * 3) == [BODY] * 3


def test_a_note_on_the_writer_is_no_text() -> None:
    lines = [TEXT, "Jane Roe is a reporter who covers harbours."]
    assert mended(lines, [1.0, 0.9], [BODY, BODY]) == [BODY, None]


def test_a_link_with_the_text_glued_behind_it_is_text() -> None:
    glued = f"Read also: Lamp goes outThe board met. {TEXT} {TEXT} {TEXT}"
    assert len(glued.split()) >= 40
    assert mended([TEXT, glued, TEXT], [1.0, 0.85, 1.0], [BODY, OTHER, BODY])[1] is BODY
    assert mended([TEXT, glued, TEXT], [1.0, 0.7, 1.0], [BODY, OTHER, BODY])[1] is None


def test_a_desk_amid_the_text_is_who_wrote_it() -> None:
    desk = "By Associated Press and Harbour Watch Staff"
    assert mended([TEXT, desk, TEXT], [1.0, 1.0, 1.0], [BODY] * 3) == [BODY, SectionKind.BYLINE, BODY]
