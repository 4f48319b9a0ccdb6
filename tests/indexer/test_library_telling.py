"""What a library tells of events and actors, where it has more articles than are read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import pytest

from indexer import ActorCard, ActorId, AnnotatedArticle, ArticleId, ChronologyPage, Library, Settings

DATED, UNDATED = 24, 5


def document(number: int, day: str | None) -> str:
    text = f"Ford reopened harbour number {number} in May 2020. President Gerald Ford spoke, aides said."
    return json.dumps({"id": f"{number:02}", "text": text} | ({"date": day} if day else {})) + "\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("told")
    days = [f"2021-03-{number + 1:02}" for number in range(DATED)]
    lines = [document(number, day) for number, day in enumerate([*days, *[None] * UNDATED])]
    archive = folder / "archive.jsonl"
    archive.write_text("".join(lines), encoding="utf-8")
    opened = Library.open(Settings(folder / "library", processes=1), create=True)
    opened.index([archive])
    return opened


def read(library: Library, limit: int | None) -> tuple[ChronologyPage, list[AnnotatedArticle]]:
    """A chronology, and the articles that were read for it."""
    seen: list[AnnotatedArticle] = []

    def watch(articles: Iterable[AnnotatedArticle]) -> Iterator[AnnotatedArticle]:
        for annotated in articles:
            seen.append(annotated)
            yield annotated

    return library.chronology("", limit=limit, watch=watch), seen


def test_articles_of_no_known_day_have_a_tenth_of_the_room(library: Library) -> None:
    page, seen = read(library, 20)
    days = [annotated.article.published.value for annotated in seen]
    assert (page.articles, page.articles_found, days.count(None)) == (20, DATED + UNDATED, 2)
    assert min(filter(None, days)) == f"2021-03-{DATED - 18 + 1:02}"


@pytest.mark.parametrize("limit", [DATED, DATED + 2, DATED + UNDATED, 100, None])
def test_no_article_is_told_twice_however_many_are_read(library: Library, limit: int | None) -> None:
    page, seen = read(library, limit)
    most = min(limit or 100, DATED + UNDATED)
    assert len(seen) == len({annotated.article.id for annotated in seen}) == page.articles == most
    assert page.is_whole is (most == DATED + UNDATED)


def test_a_card_is_shown_while_it_is_made(library: Library) -> None:
    parts: list[ActorCard] = []
    whole = library.card(ActorId("gerald-ford"), so_far=parts.append)
    assert whole is not None
    assert [(part.articles, part.articles_found) for part in parts] == [(20, DATED + UNDATED)]
    assert whole.articles == DATED + UNDATED
    assert parts[0].name == whole.name == "Gerald Ford"


def test_of_some_articles_nothing_else_is_read(library: Library) -> None:
    chosen = [hit.id for hit in library.search("", limit=3).hits][1:]
    parts: list[ChronologyPage] = []
    page = library.chronology("", articles=[*chosen, ArticleId("no such")], limit=1000, so_far=parts.append)
    told = {telling.article for event in page.events for telling in event.tellings}
    assert told == set(chosen)
    assert page.articles == 2
    one = library.chronology("", articles=chosen, limit=1)
    assert (one.articles, one.articles_found, one.is_whole) == (1, 2, False)
