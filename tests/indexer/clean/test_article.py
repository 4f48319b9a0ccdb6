from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.clean import clean, learn_furniture, site_of
from indexer.model import Article, Evidence, Metadata, Origin, RawDocument, SectionKind

ORIGIN = Origin("pages/one.txt")
BODY = (
    "The council of the harbour town decided on Friday to keep the night ferry for another year.\n"
    "Opponents of the subsidy had argued that the money would be better spent on the roads.\n"
)


def read(text: str, metadata: Metadata = Metadata(), **options: object) -> Article:  # noqa: B008
    return clean(RawDocument(ORIGIN, text, metadata), **options)  # type: ignore[arg-type]


LINES = st.sampled_from(
    [
        "",
        "Home",
        "By Jane Roe",
        "(END)",
        "© 2020",
        "Related",
        "7 May 2019",
        "A (b",
        "« x »",
        "12",
        "-",
        "한국 기사",
    ]
) | st.text(max_size=60)


@given(st.lists(LINES, max_size=25).map("\n".join))
def test_any_text_becomes_an_article_whose_sections_cover_it(text: str) -> None:
    article = read(text)
    covered = [section.span for section in article.sections]
    assert covered == sorted(covered)
    assert all(not a.overlaps(b) for a, b in pairwise(covered))
    assert all(article.text[span.start : span.end].strip() for span in covered)
    at = 0
    for line in article.text.split("\n"):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        if start < end and not line.lstrip().startswith("date "):
            assert any(span.start <= start and end <= span.end for span in covered)
        at += len(line) + 1
    for excerpt in (article.title, *article.bylines):
        if excerpt is not None and excerpt.span is not None and "\n" not in article.text:
            assert article.text[excerpt.span.start : excerpt.span.end] == excerpt.text


@given(st.binary(max_size=300))
def test_any_bytes_become_an_article(content: bytes) -> None:
    assert clean(RawDocument(ORIGIN, content)).origin == ORIGIN


def test_without_cleaning_everything_is_body() -> None:
    article = read("  Home\nBy Jane Roe\n\nShort.\n", assume_body=True)
    (section,) = article.sections
    assert section.kind is SectionKind.BODY
    assert article.text[section.span.start : section.span.end] == "Home\nBy Jane Roe\n\nShort."
    assert article.title is None


def test_the_id_is_the_corpus_s_own_or_made_from_the_place() -> None:
    assert read(BODY, Metadata(id="n-7")).id == "n-7"
    other = clean(RawDocument(Origin("pages/two.txt"), BODY))
    assert read(BODY).id != other.id
    assert len(read(BODY).id) == 16


def test_what_was_told_from_outside_is_taken_over() -> None:
    told = Metadata(
        title="A title", published="Thu, 07 Nov 2019 09:09:00 +0900", source="X", authors=("J. Roe",)
    )
    article = read(BODY, told)
    assert article.title is not None
    assert (article.title.text, article.title.span) == ("A title", None)
    assert (article.published.value, article.published.evidence) == ("2019-11-07T09:09", Evidence.METADATA)
    assert (article.source, article.bylines[0].text) == ("X", "J. Roe")


@pytest.mark.parametrize(
    "value", ["2019-02-30", "tomorrow", "99999999999999", "Thu, 32 Foo 2019", "", "\x1b[2J"]
)
def test_a_date_that_is_none_is_left_open(value: str) -> None:
    assert read(BODY, Metadata(published=value)).published.value is None
    assert read(BODY, published=value).published.value is None


def test_a_date_given_from_outside_goes_before_all_others() -> None:
    article = read(
        f"Title of it\n7 May 2019\n{BODY}", Metadata(published="2018-01-01"), published="2013-03-22"
    )
    assert (article.published.value, article.published.evidence) == ("2013-03-22", Evidence.GIVEN)


@pytest.mark.parametrize(
    ("page", "value", "certain"),
    [
        (f"Ferry to stay\nPublished 7 May 2019 10:20\n{BODY}", "2019-05-07T10:20", True),
        (f"Ferry to stay\n05/06/2019\n{BODY}", "2019-06-05", False),
        (f"Ferry to stay\nDate: 05/06/2019\nOSTHOLM, May 6 (AFP) -- {BODY}", "2019-05-06", True),
        (f"Monday, 9 May 2022\nHome\nWorld\nFerry to stay\n{BODY}", None, False),
        (f"Ferry to stay\n{BODY}© 2019 Example, 7 May 2019", None, False),
        (f"Ferry to stay\n{BODY}Related\nBoat sinks\n7 May 2019", None, False),
        (
            f"Ferry to stay\nKari Moe speaks at a hearing, July 15, 2018. (J. Roe/Reuters)\n{BODY}",
            None,
            False,
        ),
        (f"Ferry to stay\n{BODY}The work was published on Feb. 4, 1992.", None, False),
        (f"Ferry to stay\nThe work, published on May 7, 2012, tells it all.\n{BODY}", None, False),
        (f"Ferry to stay\n{BODY}Published: May 7, 2019", "2019-05-07", True),
        (f"Ferry to stay\n— Isle of Lund (@lund_isle) May 7, 2019\n{BODY}", None, False),
        (f"Ferry to stay\nBy Kari Moe (@karimoe) May 7, 2019\n{BODY}", "2019-05-07", True),
        (f"OSTHOLM, May 6, 2019 (AFP) -- {BODY}", "2019-05-06", True),
        (f"OSTHOLM, May 6 (AFP) -- {BODY}", None, False),
    ],
)
def test_published(page: str, value: str | None, certain: bool) -> None:
    published = read(page).published
    assert (published.value, published.certain) == (value, certain)
    assert published.certain or value is None or (published.earliest, published.latest) != (None, None)


@pytest.mark.parametrize(
    ("told", "value", "certain"),
    [
        (Metadata(published="11/07/2019"), "2019-07-11", False),
        (Metadata(published="11/07/2019 9:05 PM"), "2019-07-11T21:05", False),
        (Metadata(published="11/23/2019"), "2019-11-23", True),
        (Metadata(published="11/11/2019"), "2019-11-11", True),
        (Metadata(published="11/07/2019", day_first=True), "2019-07-11", True),
        (Metadata(published="11/07/2019", day_first=False), "2019-11-07", True),
        (Metadata(published="11/07/2019", url="https://news.example.co.uk/a"), "2019-07-11", True),
        (Metadata(published="11/07/2019", url="https://news.example.us/a"), "2019-11-07", True),
        (Metadata(published="11/07/2019", url="https://news.example.com/a"), "2019-07-11", False),
        (Metadata(published="11/07/2019", url="https://[news.example"), "2019-07-11", False),
    ],
)
def test_day_and_month_in_figures_are_certain_only_where_their_order_is_known(
    told: Metadata, value: str, certain: bool
) -> None:
    published = read(f"Ferry to stay\n{BODY}", told).published
    assert (published.value, published.certain, published.evidence) == (value, certain, Evidence.METADATA)
    if not certain:
        assert (published.earliest, published.latest) == (date(2019, 7, 11), date(2019, 11, 7))
        assert published.other == date(2019, 11, 7)


def test_a_dateline_tells_which_of_the_figures_is_the_month() -> None:
    text = f"Ferry to stay\nOSTHOLM, Nov. 6 (AFP) -- {BODY}"
    published = read(text, Metadata(published="11/07/2019")).published
    assert (published.value, published.certain) == ("2019-11-07", True)


@pytest.mark.parametrize(
    ("opening", "value"),
    [
        ("OSTHOLM, Nov. 7, 2019 - ", "2019-11-07"),
        ("Ostholm, Denmark, 7 November 2019: ", "2019-11-07"),
        ("On Thursday, Nov. 7, 2019 - a holiday - ", None),
        ("Roe, born May 7, 1980 - a Tuesday - ", None),
    ],
)
def test_a_dateline_without_brackets_states_the_day(opening: str, value: str | None) -> None:
    assert read(f"Ferry to stay\n{opening}{BODY}").published.value == value


def test_a_date_given_in_figures_is_no_more_certain() -> None:
    published = read(BODY, published="11/07/2019").published
    assert (published.certain, published.evidence) == (False, Evidence.GIVEN)


def test_only_a_date_in_figures_may_be_another() -> None:
    assert read(f"Ferry to stay\nPublished 7 May 2019 10:20\n{BODY}").published.other is None
    assert read(BODY).published.other is None


def test_offsets_lead_back_through_line_ends() -> None:
    raw = "\ufeffFerry to stay\r\nBy Jane Roe\r\n" + BODY.replace("\n", "\r\n")
    article = read(raw)
    assert article.title is not None
    assert article.title.span is not None
    span = article.text_map.span_to_raw(article.title.span)
    assert raw[span.start : span.end] == "Ferry to stay"
    name = article.bylines[0]
    assert name.span is not None
    span = article.text_map.span_to_raw(name.span)
    assert raw[span.start : span.end] == "Jane Roe"


def test_lines_that_a_site_repeats_are_furniture() -> None:
    slogan = "Your harbour, your paper, every single morning since 1931"
    stories = [
        BODY.replace("Friday", day).replace("night", day)
        for day in ("Monday", "Tuesday", "Sunday", "Saturday")
    ]
    documents = [
        RawDocument(Origin(f"site/{n}.txt"), f"{story}{slogan}.\n") for n, story in enumerate(stories)
    ]
    learnt = learn_furniture(documents)
    assert list(learnt) == ["site"]
    assert site_of(documents[0]) == "site"
    counts = learnt["site"]
    assert counts.is_furniture(slogan + ".")
    assert not counts.is_furniture(stories[0].splitlines()[0])
    article = clean(documents[0], furniture=counts)
    assert article.sections[-1].kind is SectionKind.BOILERPLATE
    assert clean(documents[0]).sections[-1].kind is SectionKind.BODY


def test_copies_of_one_article_teach_nothing() -> None:
    copies = [RawDocument(Origin(f"site/{n}.txt"), BODY) for n in range(50)]
    assert not learn_furniture(copies)["site"].lines


TRAPS = {
    "capitals": "A ",
    "names": "Abcde Fghij ",
    "brackets": "(Yonhap ",
    "open": "(",
    "closed": ")",
    "datelines": "SEOUL, ",
    "dates": "Sept. 26, 2019 ",
    "by": "By ",
    "dots": "a.",
    "quotes": '"',
    "rights": "All rights reserved ",
    "mails": "a@",
    "addresses": "http://",
    "bars": "| ",
    "dashes": "- ",
    "digits": "1,",
    "hangul": "기자 ",
    "spaces": "  ",
    "bullets": " • ",
}


@pytest.mark.parametrize("trap", TRAPS)
def test_cleaning_takes_time_by_the_length_only(trap: str) -> None:
    text = f"Talks {TRAPS[trap] * 50_000}\n\n{TRAPS[trap] * 20}\n{BODY}"
    began = time.process_time()
    read(text)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    "text", ["x\n" * 500_000, BODY * 20_000, "word " * 2_000_000], ids=["lines", "page", "line"]
)
def test_texts_of_any_size_are_cleaned_in_seconds(text: str) -> None:
    began = time.process_time()
    read(text)
    assert time.process_time() - began < 15


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        (("By  Jane Roe  and  Ann Poe",), ("Jane Roe", "Ann Poe")),
        (("Jane Roe, John N. Doe, Ann Poe",), ("Jane Roe", "John N. Doe", "Ann Poe")),
        (("By Jane Roe, Reuters",), ("Jane Roe",)),
        (("Jane Roe", "Jane Roe and Ann Poe"), ("Jane Roe", "Ann Poe")),
        (("Roe, Jane",), ("Roe, Jane",)),
        (("Roe, Jane; Poe, Ann",), ("Roe, Jane; Poe, Ann",)),
        (("Harbour Gazette Staff",), ("Harbour Gazette Staff",)),
        (("jroe",), ("jroe",)),
    ],
)
def test_a_field_that_lists_writers_is_taken_apart(fields: tuple[str, ...], names: tuple[str, ...]) -> None:
    article = read(BODY, Metadata(authors=fields))
    assert tuple(name.text for name in article.bylines) == names
