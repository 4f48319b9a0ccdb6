from __future__ import annotations

import pytest

from indexer.clean.agencies import agency_named
from indexer.clean.bylines import find_names
from indexer.clean.credits import find_source
from indexer.clean.language import language_of
from indexer.clean.names import bare_name, caseless_name
from indexer.clean.stated import days_of_year, stated_dates


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("승인 2019.11.07 09:09", ["2019-11-07T09:09"]),
        ("2019-11-07T09:09:31Z", ["2019-11-07T09:09"]),
        ("2019-11-07T09:09:31.250+01:00", ["2019-11-07T09:09"]),
        ("April 25, 2019 / 3:06 PM / Updated 5 years ago", ["2019-04-25T15:06"]),
        (
            "Published: 07:14 BST, 9 July 2018 | Updated: 11:40 BST, 10 July 2018",
            ["2018-07-09", "2018-07-10"],
        ),
        ("July 18, 2025Jul 18, 2025", ["2025-07-18"]),
        ("GMT 21:58 2016 Tuesday ,26 April", []),
        ("2019-02-30", []),
        ("31/02/2019", []),
        ("9999-12-31", []),
        ("0000-01-01", []),
        ("Sept. 26", []),
        ("2019-11-07 25:61", ["2019-11-07"]),
        ("12:30 AM on 1 May 2019 12:30 am", ["2019-05-01T00:30"]),
    ],
)
def test_stated_dates(line: str, values: list[str]) -> None:
    assert [stated.value for stated in stated_dates(line)] == values


def test_an_open_order_of_day_and_month_is_told() -> None:
    (stated,) = stated_dates("08/07/2018")
    assert (stated.value, str(stated.other)) == ("2018-07-08", "2018-08-07")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("SEOUL, Sept. 26 (Yonhap) --", {(9, 26)}),
        ("МОСКВА, 29 июня. /ТАСС/.", {(6, 29)}),
        ("新华社首尔3月8日电", {(3, 8)}),
        ("In May they met", set()),
    ],
)
def test_days_of_a_dateline(text: str, days: set[tuple[int, int]]) -> None:
    assert days_of_year(text) == days


def test_names_stand_where_they_are_said_to() -> None:
    line = "• By Jane Roe and John Doe, Example Agency"
    names = find_names(line)
    assert [name.text for name in names] == ["Jane Roe", "John Doe"]
    assert all(name.span and line[name.span.start : name.span.end] == name.text for name in names)


@pytest.mark.parametrize(
    "line", ["By the time he came", "Staff Reporter", "World News", "x" * 500, "By Reuters"]
)
def test_no_names(line: str) -> None:
    assert find_names(line) == ()
    assert bare_name(line) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Joan (J.R.) Roe", "Joan (J.R.) Roe"),
        ("Soria (EFE)", None),
        ("Previous Next", None),
        ("Money Tips", None),
    ],
)
def test_a_name_may_have_initials_in_brackets(line: str, name: str | None) -> None:
    found = bare_name(line)
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("line", "is_name"),
    [
        ("王小明", True),
        ("陳小明", True),
        ("新闻网", False),
        ("金融业", False),
        ("王小", False),
        ("王小明说", False),
    ],
)
def test_a_chinese_surname_and_two_characters_may_be_a_name(line: str, *, is_name: bool) -> None:
    assert (caseless_name(line) is not None) is is_name


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("연합뉴스", "Yonhap"),
        ("Xinhua/Jane Roe", "Xinhua"),
        ("Itar-Tass", "TASS"),
        ("Nobody", None),
        ("", None),
    ],
)
def test_agencies_go_by_one_name(credit: str, agency: str | None) -> None:
    assert agency_named(credit) == agency


@pytest.mark.parametrize(
    ("header", "body", "footer", "source"),
    [
        ([], ["SEOUL, Sept. 26 (Yonhap) -- Talks began."], [], "Yonhap"),
        ([], ["Talks began."], ["المصدر :", "• رويترز"], "Reuters"),
        (["August 02, 2017|Reuters"], ["Talks began."], [], "Reuters"),
        ([], ["Talks began.", "They ended. (AFP)"], [], "AFP"),
        ([], ["Talks began."], ["© 2021 Example Press. All rights reserved."], "Example Press"),
        ([">> Reuters"], ["Talks began."], [], "Reuters"),
        (["By Jane Roe (Harbour Post)"], ["Talks began."], [], "Harbour Post"),
        ([], ["[보기신보 = 연합뉴스 ] 회담이 열렸다."], [], "Yonhap"),
        ([], ["Talks began."], ["(Texto: EFE)"], "EFE"),
        ([], ["Reuters:- Talks began in Vigo on Tuesday."], [], "Reuters"),
        (["News"], ["Yonhap said so in a report on Tuesday, and then Reuters did."], [], None),
    ],
)
def test_source(header: list[str], body: list[str], footer: list[str], source: str | None) -> None:
    assert find_source(header, body, footer) == source


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council said on Friday that it was not informed of the plan by the ministry.", "en"),
        ("정부는 26일 협의를 했다고 밝혔다.", "ko"),
        ("外務省は二十六日、協議したと発表した。", "ja"),
        ("外交部发言人说，会谈将于下周举行。", "zh"),
        ("Министр сказал, что это не для него и он об этом не говорил, а также был на встрече.", "ru"),
        ("وقالت الوزارة إن السفينة ستزور عشرين قرية على ضفاف النهر خلال العام من أجل ذلك.", "ar"),
        ("Bakan bu konuda daha çok bir şey söylemedi, ancak görüşme için sonra olarak dedi.", "tr"),
        ("Am Mittwoch hat der Bundestag den Haushalt beschlossen. Lindner zeigte sich zufrieden.", "de"),
        ("Bundestag beschließt den Haushalt", None),
        ("Fed names Oscar de la Cruz, Los Angeles waits", None),
        ("12345", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language
