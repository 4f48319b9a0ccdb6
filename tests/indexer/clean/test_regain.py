"""Paragraphs between buttons and links that the line model gives up, and what it rightly gives up."""

from __future__ import annotations

from indexer.clean import clean
from indexer.model import Article, Origin, RawDocument, SectionKind
from tests.indexer.clean.test_mend import BODY, OTHER, TEXT, mended

LONG = (
    "The keeper said the oil had been paid for by the fishermen themselves, who have counted on the light "
    "ever since their fathers’ days. Nobody on the harbour board, he added, had thought of asking them, and "
    "the vote was over in a minute."
)
CAPTION = "A keeper fills the old lamp of the pier at dusk while two boys hold his ladder."


def test_a_full_paragraph_between_two_buttons_is_text() -> None:
    lines = [TEXT, "Advertisement", LONG, "Advertisement", TEXT]
    assert mended(lines, [1.0, 0.0, 0.0, 0.0, 1.0], [BODY, OTHER, BODY, OTHER, BODY])[2] is BODY


def test_answers_of_an_interview_follow_from_each_other() -> None:
    lines = [TEXT, "Jane Roe", LONG, "John Doe", LONG, "Jane Roe", TEXT]
    verdicts = mended(lines, [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0], [BODY] * 7)
    assert [verdict is BODY for verdict in verdicts] == [True, False, True, False, True, False, True]


def test_a_sentence_below_a_label_may_be_the_caption_of_a_picture() -> None:
    lines = [TEXT, "View of the pier", CAPTION, TEXT]
    ruled = [BODY] * 4
    assert mended(lines, [1.0, 0.0, 0.2, 1.0], ruled)[2] is None
    assert mended(lines, [1.0, 0.0, 0.4, 1.0], ruled)[2] is BODY


def test_an_appeal_amid_the_text_is_none_of_it() -> None:
    appeal = (
        "You can support our newsletter: subscribe and share it with the readers you know, please donate."
    )
    assert mended([TEXT, "Donate", appeal, TEXT], [1.0, 0.0, 0.2, 1.0], [BODY] * 4)[2] is None


def test_a_paragraph_behind_the_end_mark_or_a_heading_is_none_of_it() -> None:
    for between in ("© 2021 Example. All rights reserved.", "Related stories"):
        assert mended([TEXT, between, LONG, TEXT], [1.0, 0.0, 0.2, 0.0], [BODY, OTHER, BODY, BODY])[2] is None


def test_a_doubtful_last_paragraph_is_text_where_nothing_else_is_likely() -> None:
    assert mended([TEXT, LONG], [0.8, 0.3], [BODY, BODY]) == [BODY, BODY]
    assert mended([TEXT, LONG], [0.8, 0.1], [BODY, BODY]) == [BODY, None]
    assert mended([TEXT, "Advertisement", LONG], [0.8, 0.0, 0.3], [BODY, OTHER, BODY])[2] is None
    assert mended([TEXT, "Advertisement", LONG], [0.8, 0.0, 0.45], [BODY, OTHER, BODY])[2] is BODY


def test_what_only_the_others_who_reported_follow_is_text() -> None:
    lines = [TEXT, "Oil for the lamp", LONG, "(With inputs from agencies)"]
    assert mended(lines, [1.0, 0.0, 0.0, 0.0], [BODY, BODY, BODY, OTHER]) == [BODY, BODY, BODY, None]
    lines = [TEXT, "Oil for the lamp", LONG, "© 2021 Example. All rights reserved."]
    assert mended(lines, [1.0, 0.0, 0.0, 0.0], [BODY, BODY, BODY, OTHER])[1:] == [None] * 3


def test_a_full_paragraph_above_the_first_subhead_is_text() -> None:
    lines = [LONG, "Oil for the lamp", TEXT]
    assert mended(lines, [0.4, 0.8, 1.0], [BODY] * 3)[0] is BODY
    assert mended(lines, [0.1, 0.8, 1.0], [BODY] * 3)[0] is None


def test_marks_of_a_broadcast_and_hours_head_their_parts() -> None:
    for mark in ("[Anchor Lead]", "◀ 앵커 ▶", "7:10 p.m.", "11 a.m."):
        assert mended([TEXT, mark, TEXT], [1.0, 0.0, 1.0], [BODY, OTHER, BODY])[1] is BODY, mark
    for line in ("[Advertisement]", "3:12"):
        assert mended([TEXT, line, TEXT], [1.0, 0.0, 1.0], [BODY, OTHER, BODY])[1] is None, line


PAGE = (
    LONG,
    "Photo gallery",
    "Share",
    "Most read",
    "The lamp has burned at the end of the pier since 1881, and no storm has put it out for a night.",
    "It takes a keeper two hours to fill it, and the boys of the harbour stand on the wall to watch him.",
    "The board will hear the fishermen on Monday evening, its chairman wrote in a letter to the newspaper.",
)


def read(*lines: str) -> Article:
    return clean(RawDocument(Origin("page.txt"), "\n".join(lines).encode()))


def kind_of(article: Article, text: str) -> SectionKind:
    at = article.text.index(text[-30:])
    return next(s.kind for s in article.sections if s.span.start <= at < s.span.end)


def test_the_lead_of_a_page_without_a_headline_is_text_beyond_a_menu() -> None:
    for front in ("", " date 2019-11-06 "):
        article = read(front + PAGE[0], *PAGE[1:])
        assert article.title is None
        assert [kind_of(article, line) for line in (PAGE[0], PAGE[-1])] == [SectionKind.BODY] * 2


def test_a_page_with_a_headline_below_a_paragraph_keeps_it() -> None:
    headline = "Fishermen ask harbour board to keep the lamp of the pier"
    article = read(*PAGE[:4], headline, "6 November 2019", *PAGE[4:])
    assert article.title is not None
    assert article.title.text == headline


def test_a_lead_told_again_below_a_picture_is_the_first_paragraph() -> None:
    lines = ["The pier", LONG, "Photo: Jane Roe", LONG, TEXT]
    ruled = [OTHER, BODY, OTHER, BODY, BODY]
    assert mended(lines, [0.0, 0.3, 0.0, 0.3, 1.0], ruled)[3] is BODY
    assert mended(["The pier", "Photo: Jane Roe", CAPTION, TEXT], [0.0, 0.0, 0.2, 1.0], ruled[:4])[2] is None


def test_sentences_that_want_their_end_as_others_do_are_text() -> None:
    unended = LONG.split(".")[0]
    lines = [unended, TEXT, unended, unended, TEXT]
    assert mended(lines, [1.0, 1.0, 1.0, 0.0, 1.0], [BODY] * 5)[3] is BODY
    assert mended([TEXT, TEXT, TEXT, unended, TEXT], [1.0, 1.0, 1.0, 0.0, 1.0], [BODY] * 5)[3] is None


def test_what_stands_between_the_parts_of_a_script_is_text() -> None:
    lines = [
        "【导语】" + "港口的灯塔熄灭十一年后将重新点亮，渔民们说油钱由他们自己出。",
        "【同期】邻居",
        "我们都等着",
        "【正文】油已经买好了。",
        "分享",
    ]
    verdicts = mended(lines, [1.0, 0.0, 0.0, 0.0, 0.0], [BODY, OTHER, OTHER, OTHER, OTHER])
    assert verdicts == [BODY, BODY, BODY, BODY, None]


def test_headlines_of_interviews_are_no_script() -> None:
    lines = [
        "[인터뷰] 등대지기 홍길동 씨의 열한 해",
        TEXT,
        "[인터뷰] 항구를 지킨 사람들 이야기",
        "[기자] 등대 소식 더 보기",
    ]
    verdicts = mended(lines, [0.0, 1.0, 0.0, 0.0], [OTHER, BODY, OTHER, OTHER])
    assert verdicts == [None, BODY, None, None]


def test_a_sentence_below_the_day_of_an_arabic_story_is_its_first() -> None:
    first = "نفذت بلدية النهر حملة لتنظيف الضفة الجنوبية شارك فيها أكثر من مئتي متطوع من مدارس المدينة."
    after = "وقال رئيس البلدية إن الحملة جمعت ثلاثة أطنان من البلاستيك في يوم واحد من أيام العمل."
    lines, likely = ["3 May 2021", first, after], [0.0, 0.1, 1.0]
    assert mended(lines, likely, [SectionKind.DATE, BODY, BODY])[1] is BODY
    assert mended(lines, likely, [OTHER, BODY, BODY])[1] is None


def test_the_last_answer_of_one_who_spoke_before_is_text() -> None:
    lines = [TEXT, f"Roe: {TEXT}", f"Roe: {LONG}", f"Roe: {CAPTION} Subscribe to our newsletter, readers."]
    assert mended(lines, [1.0, 1.0, 1.0, 0.0], [BODY] * 4)[3] is BODY
    assert mended([*lines[:2], lines[3]], [1.0, 1.0, 0.0], [BODY] * 3)[2] is None


def test_full_paragraphs_are_text_where_nothing_of_a_page_stands_around_them() -> None:
    full = f"{LONG} {LONG}"
    assert mended([TEXT, full], [0.8, 0.1], [BODY, BODY]) == [BODY, BODY]
    assert mended([full, TEXT, "Share", TEXT], [0.1, 0.8, 0.0, 0.8], [BODY, BODY, OTHER, BODY])[0] is None


def test_sentences_right_below_the_day_are_the_first() -> None:
    assert mended(["3 May 2021", LONG, TEXT], [0.0, 0.1, 1.0], [SectionKind.DATE, BODY, BODY])[1] is BODY
    assert mended(["3 May 2021", CAPTION, TEXT], [0.0, 0.1, 1.0], [SectionKind.DATE, BODY, BODY])[1] is None
