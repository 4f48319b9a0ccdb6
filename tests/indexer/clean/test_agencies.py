"""Where the names of agencies stand on a line, and which line names one."""

from __future__ import annotations

import pytest

from indexer.clean.agencies import STAND_IN, agency_named, is_agency_line, with_stand_in
from indexer.clean.legal import without_legal_form


def test_a_line_is_asked_about_once_for_each_agency_on_it() -> None:
    assert with_stand_in("VIGO (Reuters/AFP) - A") == (
        (f"VIGO ({STAND_IN}/AFP) - A", "Reuters"),
        (f"VIGO ({STAND_IN}s/AFP) - A", "Reuter"),
        (f"VIGO (Reuters/{STAND_IN}) - A", "AFP"),
    )
    assert with_stand_in("VIGO - A ferry of the harbour town stays") == ()


def test_a_line_that_lists_agencies_credits_none() -> None:
    assert with_stand_in("Reuters | " * 12) == ()


def test_a_line_may_hold_the_letter_itself() -> None:
    assert with_stand_in(f"({STAND_IN}) VIGO") == ()


@pytest.mark.parametrize("credit", ["Reuters Ltd.", "Xinhua/Jane Roe", "ANSA S.p.A.", "共同通信社"])
def test_an_agency_is_known_with_what_stands_beside_it(credit: str) -> None:
    assert agency_named(credit) in ("Reuters", "Xinhua", "ANSA", "Kyodo")


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("lo/rs (dpa, STA)", "dpa"),
        ("Anadolu Ajansı (AA)", "Anadolu"),
        ("Jane Roe [AFP]", "AFP"),
        ("بورتسودان (أ ش أ)", "MENA"),
        ("(harbour) board", None),
    ],
)
def test_brackets_part_a_credit(credit: str, agency: str | None) -> None:
    assert agency_named(credit) == agency


@pytest.mark.parametrize(
    ("line", "credits_one"),
    [("AFP Moscow", True), ("AFP Opens Office in the North", False), ("Harbour town", False)],
)
def test_an_agency_and_its_place_are_no_headline(line: str, credits_one: bool) -> None:
    assert is_agency_line(line) is credits_one


@pytest.mark.parametrize(
    ("name", "shorter"),
    [("EXAMPLE PVT. LTD.", "EXAMPLE"), ("株式会社例新聞", "例新聞"), ("Exam Incline", "Exam Incline")],
)
def test_a_legal_form_is_no_part_of_a_name(name: str, shorter: str) -> None:
    assert without_legal_form(name) == shorter
