"""Paragraphs that were broken into lines, put together again, and lines that are none."""

from __future__ import annotations

from indexer.clean.blocks import to_blocks
from indexer.clean.lines import split_lines

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
