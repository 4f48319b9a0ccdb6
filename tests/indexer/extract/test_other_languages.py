"""Articles that are not in English: what is read of them, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.clean import clean
from indexer.clean.language import language_of
from indexer.extract.annotate import extract
from indexer.extract.plain_dates import plain_dates
from indexer.languages import language_name
from indexer.model import (
    AnnotatedArticle,
    Article,
    ArticleId,
    Origin,
    RawDocument,
    Section,
    SectionKind,
    Span,
)
from tests.quality.articles.pages import FOLDER, load_pages

TEXTS = {
    "es": "El cartero entregó la carta el 05/08/2019 en la plaza, según dijo la alcaldesa. "
    "El reloj de la iglesia está parado desde 1988 y no será reparado hasta el 12 de marzo de 2020.",
    "ko": "울릉도의 마지막 등대지기가 2019년 12월 20일 퇴근했다. "
    "등대는 1955년에 세워졌고 2020년 1월부터 무인으로 운영된다.",
    "de": "Der Bahnhof von 1881 steht seit dem 08.03.2021 leer, "
    "und die Einwohner wollen ihn nicht mehr verkaufen.",
    "ru": "Маяк, построенный в 1887 году, начнет работать 15 октября 2018 года, сообщили в правительстве.",
    "zh": "邮递员多杰于2019年8月14日退休。他1999年开始送信，2019年3月换了新车。",
}
DATES = {
    "es": ["2019-08-05", "1988", "2020-03-12"],
    "ko": ["2019-12-20", "1955", "2020-01"],
    "de": ["1881", "2021-03-08"],
    "ru": ["1887", "2018-10-15"],
    "zh": ["2019-08-14", "1999", "2019-03"],
}


def read(text: str) -> AnnotatedArticle:
    return extract(clean(RawDocument(Origin("x"), text), assume_body=True))


@pytest.mark.parametrize("language", TEXTS)
def test_dates_in_full_are_read_and_nobody_is_named(language: str) -> None:
    annotated = read(TEXTS[language])
    assert annotated.article.language == language
    assert not annotated.article.is_read_fully
    assert [date.value for date in annotated.dates] == DATES[language]
    assert annotated.actors == ()
    for date in annotated.dates:
        assert annotated.article.text[date.span.start : date.span.end] == date.text
        assert date.earliest
        assert date.latest
        assert date.earliest <= date.latest


def test_english_and_what_nobody_can_tell_are_read_fully() -> None:
    english = read("Mark Lambert, the envoy, said on 5 March 2019 that he would be in Moscow for the talks.")
    assert english.article.language == "en"
    assert english.actors
    unknown = read("Mark Lambert")
    assert unknown.article.language is None
    assert unknown.article.is_read_fully


@pytest.mark.parametrize(
    "text",
    [
        "Am Mittwoch traf sich der Vorstand in Berlin. Hans Meier war da.",
        "Omukulembeze Yoweri Museveni agambye nti abantu balina okukola ennyo.",
    ],
)
def test_of_what_is_hardly_english_nobody_is_named(text: str) -> None:
    assert read(text).article.language is None
    assert read(text).actors == ()


@pytest.mark.parametrize(
    "text", ["Merkel meets Putin in Sochi", "Acme Corp of Oslo: shr 3 cts vs 5 cts, net 1.2 mln vs 2.1 mln"]
)
def test_a_few_english_words_are_enough(text: str) -> None:
    assert read(text).actors


@given(st.text("0123456789年月日./- 年월janvier\n", max_size=1000))
def test_dates_of_any_text_stand_where_they_say_and_apart(text: str) -> None:
    article = Article(ArticleId("x"), Origin("x"), text, (Section(Span(0, len(text)), SectionKind.BODY),))
    end = 0
    for date in plain_dates(article):
        assert text[date.span.start : date.span.end] == date.text
        assert date.span.start >= end
        end = date.span.end


def test_a_few_words_that_two_languages_share_tell_nothing() -> None:
    assert language_of("na na na n a n a na 1 2 3 na a n n a na a") is None


@pytest.mark.parametrize("folder", ["", "second", "third", "fourth", "fifth"])
def test_the_language_of_the_pages(folder: str) -> None:
    pages = list(load_pages(FOLDER / folder))
    right = [
        page.name
        for page in pages
        if clean(RawDocument(Origin(page.name), page.text())).language == page.name[:2]
    ]
    assert len(right) >= len(pages) - 1, {page.name for page in pages} - set(right)


def test_languages_have_names() -> None:
    assert language_name("ko") == "Korean"
    assert language_name("xx") == "xx"
