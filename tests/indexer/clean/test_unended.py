"""Arabic texts without full stops."""

from __future__ import annotations

from indexer.clean.unended import with_ends
from tests.indexer.clean.test_mend import marked_lines

TITLE = "بلدية النهر تنظف الضفة الجنوبية"
FIRST = "نفذت بلدية النهر حملة لتنظيف الضفة الجنوبية شارك فيها أكثر من مئتي متطوع من مدارس المدينة"
SECOND = "وقال رئيس البلدية إن الحملة جمعت ثلاثة أطنان من البلاستيك في يوم واحد"
THIRD = "ويمتد المشروع على ثلاث سنوات تزرع خلالها ألف شجرة على طول المجرى"
MENU = "وزير الري يفتتح محطة جديدة لضخ المياه في ثلاث قرى شمال البلاد اليوم"


def ended(*lines: str) -> list[bool]:
    return [m.shape.ends for m in with_ends(marked_lines(*lines))]


def test_paragraphs_that_go_on_are_ended_and_the_one_above_them() -> None:
    assert ended(TITLE, FIRST, SECOND, THIRD) == [False, True, True, True]


def test_one_such_line_tells_nothing() -> None:
    assert ended(TITLE, FIRST, SECOND) == [False, False, False]


def test_headlines_that_begin_with_the_letter_go_on_with_nothing() -> None:
    assert ended(MENU, MENU, MENU) == [False, False, False]
