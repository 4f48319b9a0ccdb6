"""The agency with which a line states a day."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.clean.dayside import agency_beside_day
from indexer.model import Origin, RawDocument
from tests.indexer.clean.test_credits import HEADLINE, TEXT, credited


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("By ANI Published Date - 19 July 2024, 06:10 PM", "ANI"),
        ("By Reuters Posted at 10:15 on 3 May 2024", "Reuters"),
        ("Por EFE Publicado 3 de mayo de 2024", "EFE"),
        ("Von dpa Veröffentlicht am 3. Mai 2024", "dpa"),
        ("IndiaPTI09 Nov, 2017 14:21:07 IST", "PTI"),
        ("Top NewsAFP03 May 2024", "AFP"),
        ("AFP2024-05-03", "AFP"),
        ("연합뉴스2024.05.03 10:12", "Yonhap"),
        ("2024年5月3日 共同通信", "Kyodo"),
        ("時事通信2024年05月03日10時", "Jiji"),
        ("示例部网站2025-08-22", "示例部网站"),
        ("ТАСС03.05.2024", "TASS"),
        ("Updated: 3 May 2024AFP", "AFP"),
        ("本网站2025-08-22", None),
        ("AFP opened its new office on 3 May 2024 in Vigo", None),
        ("Boats of the harbour board off Vigo, May 3, 2024. AFP", None),
        ("NAPA 3 May 2024", None),
        ("AFP", None),
    ],
)
def test_an_agency_and_a_day(line: str, agency: str | None) -> None:
    assert agency_beside_day(line) == agency
    assert agency is None or credited((line,)) == agency


def test_the_label_behind_an_agency_is_no_surname() -> None:
    page = "\n\n".join((HEADLINE, "By IANS Last Updated: May 3, 2024 10:15", *TEXT))
    article = clean(RawDocument(Origin("page"), page))
    assert (article.source, article.bylines) == ("IANS", ())


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("- VIGO -APP", "APP"),
        ("VİGO-XHA", "XHA"),
        ("VIGO / EFE", "EFE"),
        ("NORTH-EAST", None),
        ("HOME-LIVE", None),
    ],
)
def test_a_place_and_an_agency_above_a_text(line: str, source: str | None) -> None:
    assert credited((line,)) == source


def test_a_place_and_an_agency_stand_below_a_deck_that_is_text() -> None:
    deck = "The council of the harbour town keeps the ferry for another year. It is to have a new engine too."
    assert credited((deck, "VİGO-XHA")) == "XHA"
