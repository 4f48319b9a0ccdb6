"""Whom a page credits, and what stands where a credit does and names nobody."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.clean.creditor import shown_credit
from indexer.clean.credits import find_source
from indexer.model import Origin, RawDocument, SectionKind

HEADLINE = "Harbour town votes to keep its old ferry"
TEXT = (
    "The council of the harbour town decided to keep the ferry that has crossed the bay since 1961.",
    "“Nobody could tell us who would pay for a bridge,” said Ingrid Salas, the chairwoman of the board.",
    "The engine is to be replaced by the end of the year, according to the harbour office.",
)


def credited(
    above: tuple[str, ...] = (), below: tuple[str, ...] = (), text: tuple[str, ...] = TEXT
) -> str | None:
    lines = (HEADLINE, *above, *text, *below)
    return clean(RawDocument(Origin("page"), "\n\n".join(lines))).source


@pytest.mark.parametrize(
    ("credit", "shown"),
    [
        ("예시일보 & example.kr", "예시일보"),
        ("EXAMPLE PUBLISHING PVT LTD", "EXAMPLE PUBLISHING"),
        ("Example Broadcast Corporation Limited", "Example Broadcast Corporation"),
        ("EXA/jr(jd)", "EXA"),
        ("Black & White", "Black & White"),
        ("France 24", "France 24"),
        ("حقوق النشر محفوظة", None),
        ("RIPRODUZIONE RISERVATA", None),
        ("כל הזכויות שמורות לאתר הצפון", None),
        ("무단전재 및 재배포 금지", None),
        ("Tue 11 Aug 2020 07", None),
        ("desk@example.com", None),
        ("The Metro Desk", None),
        ("X", None),
    ],
)
def test_how_a_credit_is_shown(credit: str, shown: str | None) -> None:
    assert shown_credit(credit) == shown


@pytest.mark.parametrize(
    ("above", "below", "source"),
    [
        (("By Example News",), (), "Example News"),
        (("Reuters | Vigo | Updated: 20-09-2022 16:47 IST",), (), "Reuters"),
        (("StarNews14-08-2025",), (), "StarNews"),
        (("Jane Roe And John Doe Los Ejemplos Star", "14 May 2023"), (), "Los Ejemplos Star"),
        ((), ("Source: Jane Roe", "By Jane Roe"), None),
        (("By Jane Roe", "14 May 2023", "AP Photo"), (), None),
        (("TT",), (), None),
        ((), (f"Source: {HEADLINE}",), None),
        (("Source", "Harbour Herald - May 14, 2021"), (), "Harbour Herald"),
        ((), ("Source", "Related stories"), None),
        ((), ("Kaynak: iha",), "IHA"),
        (("HOME | NEWS | UNI | REPORT",), (), None),
        (("Harbour Board Chairwoman Ingrid Salas / AP",), (), None),
        ((), ("Read the full story at ExampleHerald",), "ExampleHerald"),
        ((), ("Sued for copyright infringement in May.",), None),
    ],
)
def test_whom_the_lines_around_a_text_credit(
    above: tuple[str, ...], below: tuple[str, ...], source: str | None
) -> None:
    assert credited(above, below) == source


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("AFP - The ferry of the harbour town stays on the bay, the council decided on Sunday.", "AFP"),
        ("XNS – The ferry of the harbour town stays on the bay, the council decided on Sunday.", "XNS"),
        (
            "VIGO, Sept. 26 (Example Wire) -- The ferry of the town stays on the bay, it was decided.",
            "Example Wire",
        ),
        (
            "Vigo, SANA- The ferry of the harbour town stays on the bay, the council decided on Sunday.",
            "SANA",
        ),
        ("The ferry stays on the bay, the council said.VIGO (AFP) - The ferry of the town stays.", "AFP"),
        ("PARIS - The ferry of the harbour town stays on the bay, the council decided on Sunday.", None),
        ("The ferry stays on the bay of the harbour town, Example.az reports citing Kazinform.", "Kazinform"),
    ],
)
def test_whom_the_opening_of_a_text_credits(opening: str, source: str | None) -> None:
    assert credited(text=(opening, *TEXT)) == source


@pytest.mark.parametrize("button", ["HABERE YORUM KAT", "A+A-", "Read more", "All rights reserved."])
def test_a_button_below_a_label_that_says_nothing_credits_nobody(button: str) -> None:
    assert find_source([], [], ["Kaynak:", button]) is None
    assert find_source([], [], ["LİMAN HABER AJANSI", "Kaynak:", button]) == "LİMAN HABER AJANSI"


def test_the_outlet_below_a_label_is_credited() -> None:
    assert find_source([], [], ["Kaynak:", "Example Gazetesi"]) == "Example Gazetesi"


@pytest.mark.parametrize(
    ("end", "below", "source"),
    [
        ("The ferry stays on the bay, the council said.(XNQA)", (), "XNQA"),
        ("The ferry stays on the bay, the council said. —XNI", (), "XNI"),
        ("The ferry stays on the bay, the council said.", ("[XKNN]",), "XKNN"),
        ("The ferry stays on the bay, the council said. (ENDS)", (), None),
        ("The ferry stays on the bay, the council said. (JRO)", ("By Jane Roe Olsen",), None),
        ("The ferry is a matter of the Harbour Board Council (HBC).", (), None),
        ("The ferry stays on the bay, the council said.(XNQA) Nobody knew.", (), None),
    ],
)
def test_an_abbreviation_behind_the_last_full_stop_is_an_agency(
    end: str, below: tuple[str, ...], source: str | None
) -> None:
    assert credited(below=below, text=(*TEXT, end)) == source


@pytest.mark.parametrize(
    ("above", "below", "source"),
    [
        ((), ("XBC News",), "XBC News"),
        ((), ("The Harbour Times", "Share", "Read also"), "The Harbour Times"),
        ((), ("Hafener Zeitung",), "Hafener Zeitung"),
        ((), ("Вечерние Вести",), "Вечерние Вести"),
        ((), ("Diario del Puerto",), "Diario del Puerto"),
        ((), ("Liman Gazetesi",), "Liman Gazetesi"),
        ((), ("Top News",), None),
        ((), ("Weitere Nachrichten",), None),
        ((), ("Salas News",), None),
        ((), ("Radio Schedule",), None),
        ((), ("About The Harbour Post",), None),
        ((), ("More from The Harbour Post",), None),
        ((), ("Via the ferry",), None),
        ((), ("(WATCH)",), None),
        ((), ("Harbour News", "Harbour master resigns on Monday", "Ferry is late again"), None),
        (("Aug 14, 2019 - The Harbour Times",), (), "The Harbour Times"),
        (("14.08.2019 — Hafener Zeitung",), (), "Hafener Zeitung"),
        (("1 August – Jane Roe",), (), None),
        (("May 3, 2024 | World News",), (), None),
    ],
)
def test_an_outlet_beside_a_day_or_alone_below_a_text(
    above: tuple[str, ...], below: tuple[str, ...], source: str | None
) -> None:
    assert credited(above, below) == source
    page = "\n\n".join((HEADLINE, *above, *TEXT, *below))
    assert source is None or not clean(RawDocument(Origin("page"), page)).bylines


@pytest.mark.parametrize(
    "label",
    [
        "Source: Agencies",
        "المصدر : وكالات",
        "Источник: агентства",
        "Fuente: Agencias, Internet",
        "Kaynak:Source of News",
        "Kaynak: İnternet",
        "来源：网络",
        "출처: 인터넷",
        "via IFTTT",
        "Source: Twitter",
        "Source: Getty Images",
        "Quelle: eigene",
        "Kaynak: Basın bülteni",
    ],
)
def test_a_label_that_names_nobody(label: str) -> None:
    assert credited(below=(label, "Read also")) is None


def test_an_agency_beside_a_word_that_names_nobody() -> None:
    assert credited(below=("Source: Agencies, AFP",)) == "AFP"
    assert credited(below=("المصدر: الجزيرة + وكالات",)) == "Al Jazeera"
    assert credited(below=("Source: Telegram & Argus",)) == "Telegram & Argus"


@pytest.mark.parametrize(
    ("page", "source"),
    [
        (
            "총리, 굴 양식장 찾아 점검|[서울=뉴시스] 총리가 18일 굴 양식장을 보고 있다."
            " (사진=총리실 제공) 2023.10.18.|- 뉴시스|- 2023-10-18 17:06|- 기사 전체 보기",
            "Newsis",
        ),
        (
            "항구의 오래된 배, 만에 남는다|배가 18일 항구를 떠나고 있다./연합뉴스|팝업창 닫기|공유하기",
            "Yonhap",
        ),
        (
            "Harbour town keeps ferry|Share|A ferry leaves the bay on Monday. (AP Photo/Jane Roe)|Next",
            "AP",
        ),
        (
            "Harbour town keeps ferry|Share|A ferry leaves the bay on Monday. (Photo: Jane Roe)|Next",
            None,
        ),
    ],
)
def test_a_page_of_pictures_credits_whoever_took_them(page: str, source: str | None) -> None:
    assert clean(RawDocument(Origin("page"), page.replace("|", "\n\n"))).source == source


def test_the_rights_to_a_picture_are_none_to_the_text() -> None:
    caption = "The ferry in the bay of the harbour town on 19 March 2022. © Jane Roe"
    notice = "No part of this text may be used without permission, all rights reserved. © The Harbour"
    assert find_source([caption], list(TEXT), []) is None
    assert find_source([], list(TEXT), [notice]) == "The Harbour"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("AFP, Vigo", "AFP"),
        ("AFP in Vigo", "AFP"),
        ("By Xinhua in Port Sudan", "Xinhua"),
        ("Harbour Post and AFP", "AFP"),
        ("By: PTI | Vigo |", "PTI"),
        ("By : Harbour News Service", "Harbour News Service"),
        ("Harbour Daily | Updated: 2024-05-03 10:15", "Harbour Daily"),
        ("World News | Updated: 2024-05-03 10:15", None),
        ("Agência Brasil", "Agência Brasil"),
        ("Da France Presse", "AFP"),
        ("di Redazione Ansa", "ANSA"),
        ("3 мая, Вигу /Корр. БЕЛТА/.", "BelTA"),
        ("فيغو ـ سانا", "SANA"),
        ("به گزارش ایسنا", "ISNA"),
        ("文／中央社", "CNA"),
        ("圖／中央社", None),
        ("【AFP=時事】", "AFP"),
        ("配信 共同通信", "Kyodo"),
    ],
)
def test_an_agency_on_a_line_above_a_text(line: str, source: str | None) -> None:
    article = clean(RawDocument(Origin("page"), "\n\n".join((HEADLINE, line, *TEXT))))
    body = [article.text[s.span.start : s.span.end] for s in article.sections if s.kind is SectionKind.BODY]
    assert article.source == source
    assert "\n\n".join(body) == "\n\n".join(TEXT)
    assert not article.bylines


@pytest.mark.parametrize("word", ["Haber", "News", "Radio", "TV", "Gazete", "Online"])
def test_a_row_of_one_word_of_outlets_is_read_at_once(word: str) -> None:
    assert find_source([f"{word} " * 400, f"{word} " * 30 + "1"], ["Talks began."], []) is None
