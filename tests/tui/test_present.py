from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from indexer import (
    ArticleId,
    Evidence,
    IndexReport,
    Origin,
    Progress,
    Published,
    SearchHit,
    Skipped,
    Snippet,
    Span,
)
from tests.tui.newsroom import newsroom
from tui import cells, present, rows
from tui.columns import hit_row
from tui.looks import Look, Pieces

ANY_TEXT = st.text(st.characters())


def test_the_end_of_a_row_is_cut_between_two_words() -> None:
    pieces: Pieces = (("leader ", Look.MUTED), ("Kim", Look.HIT), (" Jong Un, the dictator", Look.MUTED))
    assert text_of(cells.fit_row(pieces, 29)) == "leader Kim Jong Un, the…     "
    assert text_of(cells.fit_row(pieces, 14)) == "leader Kim…   "


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("N. Korea says it will cut communication channels", 34, "N. Korea says it will cut…"),
        ("Republicans sharply divided over timeline", 33, "Republicans sharply divided over…"),
        ("person · US · incumbent US President · President", 40, "person · US · incumbent US President…"),
        ("Associated Press", 13, "Associated P…"),
        ("Rindfleischetikettierungsüberwachung", 24, "Rindfleischetikettierun…"),
        ("The Rindfleischetikettierungsüberwachung", 24, "The Rindfleischetiketti…"),
        ("北朝鮮は米国との通信を遮断すると発表した", 24, "北朝鮮は米国との通信を…"),
        ("北朝鮮は米国との通信を遮断すると発表した", 25, "北朝鮮は米国との通信を遮…"),
        ("新型コロナ 仙台市で新たに２人の感染を確認した", 30, "新型コロナ 仙台市で新たに２人…"),
        ("항구 협상이 금요일에 합의 없이 끝났다고 말했다", 30, "항구 협상이 금요일에 합의…"),
    ],
)
def test_a_headline_is_cut_between_two_words(text: str, width: int, shown: str) -> None:
    assert cells.fit(text, width) == shown + " " * (width - cell_len(shown))


def text_of(pieces: Pieces) -> str:
    return "".join(text for text, _ in pieces)


def hit(**changes: object) -> SearchHit:
    values: dict[str, object] = {
        "id": ArticleId("a"),
        "origin": "a.txt",
        "title": "Harbour talks end",
        "published": "2021-02-26",
        "published_is_certain": True,
        "source": "The Island Post",
    }
    return SearchHit(**{**values, **changes})  # type: ignore[arg-type]


@given(ANY_TEXT)
def test_safe_text_has_no_control_and_the_same_length(text: str) -> None:
    safe = cells.safe(text)
    assert len(safe) == len(text)
    assert not [c for c in safe if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]


@given(ANY_TEXT)
def test_drawable_text_has_nothing_invisible(text: str) -> None:
    drawn = cells.drawable(cells.one_line(text))
    assert not [c for c in drawn if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")]


def test_a_letter_keeps_a_few_marks_only() -> None:
    assert cells.drawable("é" + "\u0301" * 1000 + "x") == "é" + "\u0301" * 4 + "x"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.integers(1, 60))
def test_fitting_fills_the_width_exactly(text: str, width: int) -> None:
    assert cell_len(cells.fit(text, width)) == width


@given(st.text(max_size=80), st.text(max_size=80), st.integers(20, 120))
def test_a_row_is_as_wide_as_the_list(title: str, source: str, width: int) -> None:
    row = hit_row(hit(title=title, source=source), None, width)
    assert cell_len(text_of(row)) == width


def test_a_row_names_day_source_and_title() -> None:
    row = text_of(hit_row(hit(), None, 60))
    assert row.split("  ")[1] == "2021-02-26"
    assert "The Island" in row
    assert row.rstrip().endswith("Harbour talks end")


@given(st.integers(40, 160), st.integers(2, 12_000))
def test_a_number_of_copies_moves_no_column(width: int, copies: int) -> None:
    alone, told_often = (text_of(hit_row(hit(copies=number), None, width)) for number in (1, copies))
    assert cell_len(told_often) == width
    assert told_often.rstrip().endswith(f"×{copies:,}")
    beginning = alone.index("Harbour")
    assert told_often[:beginning] == alone[:beginning]


@pytest.mark.parametrize(
    ("value", "certain", "shown"),
    [
        ("2021-02-26T09:00", True, " 2021-02-26"),
        ("2021-02-26", False, "~2021-02-26"),
        (None, False, " unknown"),
    ],
)
def test_a_day_says_how_sure_it_is(value: str | None, certain: bool, shown: str) -> None:
    assert present.day(value, certain=certain).rstrip() == shown
    assert cell_len(present.day(value, certain=certain)) == present.DATE_WIDTH


@pytest.mark.parametrize(
    ("within", "shown"),
    [
        ((date.fromisoformat("2019-03-01"), date.fromisoformat("2019-03-01")), "~2019-03-01"),
        ((date.fromisoformat("2019-03-01"), date.fromisoformat("2019-03-20")), "~2019-03"),
        ((date.fromisoformat("2019-03-01"), date.fromisoformat("2019-11-20")), "~2019"),
        ((date.fromisoformat("2019-12-30"), date.fromisoformat("2020-01-02")), "~2019..2020"),
    ],
)
def test_of_an_interval_a_day_shows_what_all_of_it_shares(within: tuple[date, date], shown: str) -> None:
    drawn = present.day(None, certain=False, within=within)
    assert drawn.rstrip() == shown
    assert cell_len(drawn) == present.DATE_WIDTH


def test_a_snippet_begins_where_its_first_hit_is_in_sight() -> None:
    text = "word " * 30 + "Lambert went on"
    start = text.index("Lambert")
    row = rows.snippet_row(Snippet(text, (Span(start, start + 7),)), 50)
    assert ("Lambert", Look.HIT) in row
    assert text_of(row).strip().startswith("…word")


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (Published(), "date unknown"),
        (Published("2021-02-26T09:05", certain=True, evidence=Evidence.MASTHEAD), "2021-02-26 09:05"),
        (Published("2021-02-26", evidence=Evidence.WEEKDAY), "~2021-02-26 (inferred from a weekday)"),
        (
            Published(
                "2019-07-11",
                evidence=Evidence.MASTHEAD,
                earliest=date(2019, 7, 11),
                latest=date(2019, 11, 7),
            ),
            "~2019-07-11 or 2019-11-07",
        ),
        (
            Published(evidence=Evidence.INFERRED, earliest=date(2021, 2, 1), latest=date(2021, 6, 3)),
            "between 2021-02-01 and 2021-06-03 (inferred from the text)",
        ),
    ],
)
def test_the_meta_line_says_what_a_date_rests_on(published: Published, said: str) -> None:
    assert present.published_in_words(published) == said


def test_an_actor_in_two_lines() -> None:
    name, facts = rows.actor_rows(newsroom()[0].actors[0], 50)
    assert text_of(name).split() == ["Tomas", "Vale", "3"]
    assert text_of(facts).strip() == "person · Minister · also Vale"


def test_progress_in_numbers() -> None:
    assert present.progress(Progress(200, 1000, 190, 10, 4.0)) == (
        "indexing 200/1,000 files · 190 articles · 10 skipped · 48/s · 16 s left"
    )


def test_a_report_names_what_was_skipped() -> None:
    one = Skipped(Origin("news/a.gz"), "not a gzip file")
    report = IndexReport(added=1200, removed=3, skipped=(one,))
    assert present.report(report) == "read: 1,200 added, 3 removed, 1 skipped, a.gz: not a gzip file"
    assert present.report(replace(report, skipped=(one, one))) == (
        "read: 1,200 added, 3 removed, 2 skipped (E lists them), such as a.gz: not a gzip file"
    )


@pytest.mark.parametrize(("seconds", "said"), [(8.2, "8 s"), (185, "3 min"), (7800, "2 h 10 min")])
def test_durations_are_as_precise_as_matters(seconds: float, said: str) -> None:
    assert present.duration(seconds) == said


def test_counts_say_whether_they_are_exact() -> None:
    assert present.count(1204, "article") == "1,204 articles"
    assert present.count(1, "article") == "1 article"
    assert present.count(1000, "article", exact=False) == "1,000+ articles"


def test_an_article_without_a_headline_is_known_by_how_it_begins() -> None:
    row = hit_row(hit(title="", opening="Ferries stay in port"), None, 60)
    assert ("Ferries stay in port", Look.CAPTION) in row
    assert "(no headline)" in text_of(hit_row(hit(title=""), None, 60))


@pytest.mark.parametrize(
    "text", ["👨\u200d👩\u200d👧 and more", "می\u200cخواهم", "é" + "\u0301" * 9 + "x", "北京 talks"]
)
@pytest.mark.parametrize("width", [3, 8, 30])
def test_what_fits_is_as_wide_once_it_is_drawn(text: str, width: int) -> None:
    assert cell_len(cells.drawable(cells.fit(text, width))) == width
    row = cells.fit_row(((text, Look.PLAIN), ("×7", Look.MUTED)), width)
    assert sum(cell_len(cells.drawable(piece)) for piece, _ in row) == width


@pytest.mark.parametrize(
    ("words", "width", "shown"),
    [
        ("/home/me/archive/2019.txt: no room", 40, "/home/me/archive/2019.txt: no room"),
        ("/home/me/archive/2019.txt: no room", 26, "…archive/2019.txt: no room"),
        ("/資料/二〇一九年の記事.txt: no room", 24, "…九年の記事.txt: no room"),
        ("/資料/二〇一九年の記事.txt: a reason as long as the line", 20, "…の記事.txt"),
        ("read: 3 added, 1 skipped, a/b.txt: empty", 20, "read: 3 added, 1 skipped, a/b.txt: empty"),
        ("https://example.org/boats: no browser", 20, "https://example.org/boats: no browser"),
    ],
)
def test_of_a_place_with_a_reason_the_reason_is_kept(words: str, width: int, shown: str) -> None:
    fitted = cells.fit_reason(words, width)
    assert fitted.startswith(shown)
    assert fitted.partition(": ")[2] == words.partition(": ")[2]


def test_of_a_source_in_ideographs_as_much_is_shown_as_of_any_other() -> None:
    row = text_of(rows.snippet_row(Snippet("钓鱼配额的谈判", ()), 80, source="南方都市报新闻网站"))
    assert row.strip().startswith("南方都市报新闻网站 · ")
