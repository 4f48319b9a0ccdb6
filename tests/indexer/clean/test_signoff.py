"""The agencies with which desks sign off below a text and at its end."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.clean.signoff import agency_alone, agency_behind, signs_off
from indexer.model import Origin, RawDocument, SectionKind

TITLE = "Der Hafen behält seine alte Fähre noch viele Jahre"
TEXT = (
    "Der Rat der Hafenstadt hat am Montag beschlossen, die Fähre zu behalten, die seit 1961 fährt.",
    "Niemand konnte uns sagen, wer eine Brücke bezahlen würde, sagte Ingrid Salas, die Vorsitzende.",
    "Der Motor soll bis zum Ende des Jahres ersetzt werden, teilte das Hafenamt mit.",
)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("lo/rs (dpa, STA)", "dpa"),
        ("kle/haz (afp, dpa, rtr)", "AFP"),
        ("jc (efe, Europa Press)", "EFE"),
        ("afp", "AFP"),
        ("- dpa -", "dpa"),
        ("(sda/awp)", "Keystone-SDA"),
        ("mit Material", None),
        ("mit dpa und afp", "dpa"),
        ("map", None),
        ("ap", None),
        ("spa", None),
        ("Home | Reuters | Harbour", None),
        ("AFP opens office", None),
        ("dpa 24", None),
    ],
)
def test_a_line_of_nothing_but_agencies_and_initials(line: str, agency: str | None) -> None:
    assert agency_alone(line) == agency


@pytest.mark.parametrize(
    ("end", "agency"),
    [
        ("teilte das Hafenamt mit. dpa/lno", "dpa"),
        ("teilte das Hafenamt mit. jpe/afp", "AFP"),
        ("a annoncé la mairie. (ats)", "Keystone-SDA"),
        ("a annoncé la mairie. (avec AFP et Reuters)", "AFP"),
        ("dijo la farera. jm (efe)", "EFE"),
        ("bekleyecek. (Ayşe Yıldız/DHA)", "DHA"),
        ("до весны. (ТАСС, РИА Новости)", "TASS"),
        ("he never found the map. spa", None),
        ("It was old (and far too big).", None),
        ("said a spokesman for afp", None),
        ("The house of Pat and Sid.", None),
    ],
)
def test_what_stands_behind_the_end_of_a_text(end: str, agency: str | None) -> None:
    assert agency_behind(end) == agency


def test_only_behind_a_full_stop_does_a_text_go_on_with_an_agency() -> None:
    assert signs_off("teilte das Hafenamt mit. lo/rs (dpa, afp)")
    assert signs_off("a annoncé la mairie. ats")
    assert not signs_off("Boats in the bay of Vigo (AFP)")


@pytest.mark.parametrize("mark", ["dpa/lno", "dpa", "afp", "lo/rs (dpa, afp)", "(sda)", "SDA/dpa"])
def test_the_last_paragraph_is_text_whatever_signs_it_off(mark: str) -> None:
    page = "\n\n".join((TITLE, *TEXT)) + " " + mark
    article = clean(RawDocument(Origin("page"), page))
    body = [article.text[s.span.start : s.span.end] for s in article.sections if s.kind is SectionKind.BODY]
    assert "\n\n".join(body) == "\n\n".join(TEXT) + " " + mark
    assert article.source in ("dpa", "AFP", "Keystone-SDA")


@pytest.mark.parametrize("line", ["lo/rs (dpa, STA)", "afp", "(efe, dpa)", "sda/awp"])
def test_the_line_below_a_text_is_its_credit(line: str) -> None:
    page = "\n\n".join((TITLE, *TEXT, line, "Mehr zum Thema", "Neue Leiterin der Werft"))
    article = clean(RawDocument(Origin("page"), page))
    assert article.source == agency_alone(line)


def test_whose_picture_it_is_does_not_say_whose_text() -> None:
    caption = "Boote liegen am Montag in der Bucht vor dem Hafen (Reuters)"
    assert clean(RawDocument(Origin("page"), "\n\n".join((TITLE, caption, *TEXT)))).source is None


MIDDLE = {
    "항": "의회는 다리 건설 비용을 누가 부담할지도 논의했지만 결론을 내리지 못했다고 전했다.",
    "م": "وقالت رئيسة المجلس سلمى الحداد إن أحدا لم يستطع أن يقول من سيدفع ثمن الجسر الجديد.",
}


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        (
            "항구 의회, 오래된 여객선 유지하기로",
            "항구 의회는 14일 만을 오가는 오래된 여객선을 내년에도 유지하기로 했다고 밝혔다.",
            "새 엔진은 연말까지 설치될 예정이라고 항만청은 설명했다. 홍길동 기자 hong@example.kr /연합뉴스",
        ),
        (
            "항구 의회, 오래된 여객선 유지하기로",
            "항구 의회는 14일 만을 오가는 오래된 여객선을 내년에도 유지하기로 했다고 밝혔다.",
            "새 엔진은 연말까지 설치될 예정이라고 항만청은 밝혔다. /연합뉴스",
        ),
        (
            "مجلس الميناء يقرر الإبقاء على العبارة القديمة",
            "الميناء 14 مايو / بنا / قرر مجلس مدينة الميناء الإبقاء على العبارة التي تعبر الخليج منذ زمن.",
            "ومن المقرر أن يستبدل المحرك قبل نهاية العام الجاري بحسب إدارة الميناء.انتهى/25",
        ),
    ],
)
def test_a_paragraph_that_an_agency_opens_or_ends_is_text(title: str, first: str, last: str) -> None:
    article = clean(RawDocument(Origin("page"), "\n\n".join((title, first, MIDDLE[title[0]], last))))
    body = [article.text[s.span.start : s.span.end] for s in article.sections if s.kind is SectionKind.BODY]
    assert first in body[0]
    assert last in body[-1]
    assert article.source in ("Yonhap", "BNA")
