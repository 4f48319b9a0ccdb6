"""Floors under the reading of pages; raise them when the figures rise."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.quality.articles.__main__ import count_page
from tests.quality.articles.arranged import count_headlines
from tests.quality.articles.pages import FOLDER, LabelledPage, load_pages, read, wrong_lines
from tests.quality.articles.scoring import Counts, count, plain

DATA = os.environ.get("DATELINE_EVAL_DATA")
PAGES = list(load_pages())
OPEN_DATES = frozenset(("en_garbled_site", "en_allafrica", "en_blog_first_date"))
"""Pages whose date is left open, being as likely the day of the visit."""


@pytest.mark.parametrize("spaced", [False, True], ids=["dense", "spaced"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page(page: LabelledPage, spaced: bool) -> None:
    article = read(page, spaced=spaced)
    assert not wrong_lines(page, article)
    assert (article.title.text if article.title else "") == page.title
    assert sorted(name.text for name in article.bylines) == sorted(page.byline)
    if page.source:
        assert plain(page.source) in plain(article.source)
    shown = (article.published.value or "")[:10] if article.published.certain else ""
    assert shown == ("" if page.name in OPEN_DATES else page.date)


@pytest.mark.parametrize(
    ("folder", "body_f1", "wrong"),
    [("fourth", 100.0, 0), ("fifth", 100.0, 0), ("sixth", 100.0, 0), ("seventh", 100.0, 0)],
)
def test_pages_of_many_languages(folder: str, body_f1: float, wrong: int) -> None:
    counts = Counts()
    faults = [fault for page in load_pages(FOLDER / folder) for fault in count_page(counts, page)]
    assert round(counts.body_f1, 1) >= body_f1, faults
    assert counts.clean >= counts.pages - wrong, faults
    assert counts.title == counts.byline == counts.date == counts.pages, faults
    assert counts.source >= counts.sources - 1, faults


@pytest.mark.parametrize("folder", ["second", "third"])
def test_folders_of_further_sites(folder: str) -> None:
    counts = Counts()
    faults = [fault for page in load_pages(FOLDER / folder) for fault in count_page(counts, page)]
    assert counts.body_f1 == 100, faults
    assert counts.clean == counts.title == counts.byline == counts.date == counts.pages, faults
    assert counts.source >= counts.sources - 2, faults


def test_pages_of_the_latest_folder() -> None:
    counts = Counts()
    faults = [fault for page in load_pages(FOLDER / "eighth") for fault in count_page(counts, page)]
    assert counts.body_f1 == 100, faults
    assert counts.title == counts.date == counts.pages, faults
    assert counts.byline >= 6, faults


def test_pages_that_nothing_was_trained_on() -> None:
    counts = Counts()
    faults = [fault for page in load_pages(FOLDER / "ninth") for fault in count_page(counts, page)]
    assert round(counts.body_f1, 1) >= 96.9, faults
    assert counts.clean >= 25, faults
    assert counts.date == counts.pages, faults
    assert counts.title >= 27, faults
    assert counts.byline >= 28, faults
    assert counts.source >= 8, faults


def test_difficult_pages_that_nothing_was_trained_on() -> None:
    counts = Counts()
    faults = [fault for page in load_pages(FOLDER / "eleventh") for fault in count_page(counts, page)]
    assert round(counts.body_f1, 1) >= 94.8, faults
    assert counts.clean >= 23, faults
    assert counts.date == counts.pages, faults
    assert counts.title == counts.pages, faults
    assert counts.byline >= 27, faults
    assert counts.source >= 12, faults


@pytest.mark.parametrize(
    ("folder", "body_f1", "clean", "title", "byline", "source"),
    [
        ("twelfth", 100.0, 19, 19, 19, 10),
        ("thirteenth", 100.0, 16, 16, 16, 7),
        ("fourteenth", 100.0, 11, 11, 11, 5),
        ("fifteenth", 99.2, 22, 24, 24, 11),
        ("sixteenth", 99.5, 26, 27, 28, 14),
        ("seventeenth", 100.0, 22, 22, 22, 8),
        ("eighteenth", 99.6, 22, 24, 24, 8),
        ("twentieth", 100.0, 24, 24, 21, 13),
    ],
)
def test_pages_in_the_manner_of_the_seeds(
    folder: str, body_f1: float, clean: int, title: int, byline: int, source: int
) -> None:
    counts = Counts()
    faults = [fault for page in load_pages(FOLDER / folder) for fault in count_page(counts, page)]
    assert round(counts.body_f1, 1) >= body_f1, faults
    assert counts.clean >= clean, faults
    assert counts.date == counts.pages, faults
    assert counts.title >= title, faults
    assert counts.byline >= byline, faults
    assert counts.source >= source, faults


NO_SOURCE = re.compile(
    r"rights|reserved|riservata|réservés|reservados|محفوظة|שמורות|재배포|무단|転載|版权所有|@|://|\b(?:19|20)\d\d\b|^.?$"
)
"""Phrases of rights, addresses, days and initials, which credit nobody."""


@pytest.mark.parametrize(
    ("folder", "clean", "title", "byline", "source", "unfounded"),
    [
        ("twentyfirst", 38, 40, 37, 16, 0),
        ("twentysecond", 56, 60, 60, 26, 0),
        ("twentythird", 36, 39, 40, 11, 0),
        ("twentyfifth", 54, 59, 55, 19, 1),
        ("twentyfourth", 37, 39, 39, 8, 1),
        ("twentysixth", 19, 20, 18, 6, 0),
        ("twentyseventh", 37, 39, 39, 16, 0),
        ("twentyninth", 39, 40, 39, 19, 0),
        ("thirtieth", 36, 38, 38, 12, 0),
        ("thirtyfirst", 17, 22, 22, 7, 0),
        ("thirtythird", 29, 29, 30, 13, 0),
        ("thirtyfifth", 17, 19, 20, 2, 0),
        ("thirtysixth", 19, 19, 20, 5, 0),
        ("thirtyseventh", 17, 20, 20, 8, 0),
        ("thirtyeighth", 20, 19, 20, 9, 0),
        ("thirtyninth", 15, 20, 19, 5, 0),
        ("fortieth", 20, 20, 20, 10, 0),
        ("fortyfirst", 16, 16, 20, 4, 0),
        ("fortysecond", 18, 18, 20, 3, 0),
    ],
)
def test_pages_after_real_layouts(
    folder: str, clean: int, title: int, byline: int, source: int, unfounded: int
) -> None:
    counts = Counts()
    pages = list(load_pages(FOLDER / folder))
    faults = [fault for page in pages for fault in count_page(counts, page)]
    assert counts.date == counts.pages, faults
    assert counts.clean >= clean, faults
    assert counts.title >= title, faults
    assert counts.byline >= byline, faults
    assert counts.source >= source, faults
    assert counts.unfounded <= unfounded, faults
    assert not [name for page in pages if NO_SOURCE.search(name := read(page).source or "none")]


def test_headlines_of_pages_whose_heads_are_arranged_otherwise() -> None:
    pages = [page for folder in ("twentyfifth", "eleventh") for page in load_pages(FOLDER / folder)]
    right, of, faults = count_headlines(pages)
    wrong = of - right
    assert wrong["captions twice"] + wrong["nothing above it"] + wrong["no date and writers"] <= 5, faults
    assert wrong["date and writers above it"] <= 4, faults
    assert wrong["a caption above it as well"] <= 5, faults
    assert wrong["no headline"] <= 31, faults


def test_pages_in_many_languages() -> None:
    counts = Counts()
    faults = [fault for page in load_pages(FOLDER / "tenth") for fault in count_page(counts, page)]
    assert counts.body_f1 == 100, faults
    assert counts.title == counts.date == counts.pages, faults
    assert counts.byline >= 33, faults
    assert counts.source >= 15, faults


def measured(gold: str, folder: str) -> Counts:
    if DATA is None:
        pytest.skip("DATELINE_EVAL_DATA names no folder with evaluation data")
    return count(Path(DATA, gold), Path(DATA, folder))


def test_seeds_are_read_without_a_fault() -> None:
    counts = measured("seeds/clean_gold.json", "seeds")
    assert counts.body_f1 == 100
    assert (counts.clean, counts.title, counts.byline, counts.date, counts.source) == (5, 5, 5, 5, 5)
    assert counts.traps == 0


def test_framed_pages() -> None:
    counts = measured("articles/framed_gold.json", "articles/framed")
    assert counts.body_f1 >= 99.9
    assert counts.clean >= 238
    assert counts.title >= 240
    assert counts.byline >= 239
    assert counts.date >= 239
    assert counts.source >= 214
    assert counts.traps == 0
