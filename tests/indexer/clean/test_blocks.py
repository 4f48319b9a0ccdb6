"""Paragraphs that were broken into lines, put together again, and lines that are none."""

from __future__ import annotations

from indexer.clean.blocks import to_blocks
from indexer.clean.lines import split_lines
from indexer.clean.shape import shape_of

KOREAN = """등대 다시 켜진다
홍길동 기자 hong@example.kr
항만위원회는 오래된 부두의 등대를
다시 켜기로 했다고
어제 밝혔습니다.
등대는 십일 년 전 태풍으로
불이 꺼진 뒤 지금까지
버려져 있었습니다.
어민들은 기름값을 스스로
내겠다고 말했습니다.
많이 본 뉴스
"""


def texts(page: str) -> list[str]:
    return [block.text for block in to_blocks(tuple(split_lines(page)))]


def test_paragraphs_wrapped_in_a_script_without_capitals() -> None:
    assert texts(KOREAN) == [
        "등대 다시 켜진다",
        "홍길동 기자 hong@example.kr",
        "항만위원회는 오래된 부두의 등대를 다시 켜기로 했다고 어제 밝혔습니다.",
        "등대는 십일 년 전 태풍으로 불이 꺼진 뒤 지금까지 버려져 있었습니다.",
        "어민들은 기름값을 스스로 내겠다고 말했습니다.",
        "많이 본 뉴스",
    ]


def test_a_menu_above_one_paragraph_is_not_wrapped() -> None:
    page = (
        "정치\n경제\n사회\n문화와 생활\n"
        + "항만위원회는 오래된 부두의 등대를 다시 켜기로 했다고 어제 밝혔습니다.\n" * 4
    )
    assert texts(page) == page.splitlines()


def test_subheads_between_paragraphs_are_not_wrapped() -> None:
    paragraph = "항만위원회는 오래된 부두의 등대를 다시 켜기로 했다고 어제 밝혔습니다.\n"
    page = f"등대 다시 켠다\n{paragraph}어민들 환영\n{paragraph}예산은 미정\n{paragraph}"
    assert texts(page) == page.splitlines()


def test_paragraphs_wrapped_in_a_script_with_capitals() -> None:
    page = (
        "The harbour board has decided to light\nthe old pier again, eleven years after\n"
        "it went dark.\nFishermen will pay for the oil\nthemselves, their speaker said, and\n"
        "keep the lamp burning all night.\n"
    )
    assert len(texts(page)) == 2


UNEVEN = """옥천 포도밭 우박 피해
2020-06-01 07:55:12
충북 옥천군의 포도밭 서른 곳은
때아닌 우박으로
한 해 농사를 망칠 위기에 놓였습니다.
군은 피해 조사를 마치는 대로
복구비를 지원할
방침입니다
"""


def test_lines_as_uneven_as_those_of_a_script_that_is_read_aloud() -> None:
    assert texts(UNEVEN) == [
        "옥천 포도밭 우박 피해",
        "2020-06-01 07:55:12",
        "충북 옥천군의 포도밭 서른 곳은 때아닌 우박으로 한 해 농사를 망칠 위기에 놓였습니다.",
        "군은 피해 조사를 마치는 대로 복구비를 지원할 방침입니다",
    ]


def test_a_headline_right_above_a_wrapped_text_is_no_line_of_it() -> None:
    page = (
        "南湾码头扩建工程开工\n南湾日报 2019年3月4日\n南湾码头扩建工程昨日正式开工，\n工程总投资三亿元，\n"
        "预计两年后建成。\n负责人介绍，扩建后的\n码头可同时停泊渔船四百艘。\n"
    )
    below = page.split("\n", 2)[2]
    wrapped = [
        "南湾码头扩建工程昨日正式开工， 工程总投资三亿元， 预计两年后建成。",
        "负责人介绍，扩建后的 码头可同时停泊渔船四百艘。",
    ]
    assert texts(page)[2:] == wrapped
    assert texts("南湾码头扩建工程开工\n" + below) == ["南湾码头扩建工程开工", *wrapped]
    assert texts(below) == wrapped


def test_lines_that_end_with_a_preposition_run_on() -> None:
    page = (
        "أعلنت بلدية النهر إغلاق الجسر القديم في\nالمدينة بعد أن ظهرت شقوق في دعامته.\n"
        "وقال مهندس البلدية إن الأعمال ستستمر حتى\nنهاية الشهر وإن الطريق البديل مفتوح أمام\n"
        "الحافلات والسيارات الصغيرة.\n"
    )
    assert [text.count(" ") > 10 for text in texts(page)] == [True, True]


def test_sentences_that_end_with_an_abbreviation_or_a_stray_letter() -> None:
    long = "The rains have killed at least 64 people since February and left many homeless, says the U.N."
    assert shape_of(long).ends
    assert not shape_of("Envoy returns to the U.N.").ends
    assert shape_of("The two boards agreed to light the pier again. Â").ends
    assert shape_of("등대는 십일 년 전에 불이 꺼진 뒤 지금까지 버려져 있었습니다").ends
