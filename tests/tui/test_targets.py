"""What of an article can be opened, and that nothing in it can be more than an address."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import Article, ArticleId, Origin
from tui.targets import targets_of, web_address


def article(text: str = "", url: str | None = None, path: str = "/nowhere/a.txt") -> Article:
    return Article(ArticleId("a"), Origin(path), text, url=url)


def places(article: Article) -> list[str]:
    return [target.place for target in targets_of(article)]


def test_the_file_comes_first_then_the_address_then_links(tmp_path: Path) -> None:
    path = tmp_path / "-rf.txt"
    path.write_text("x", encoding="utf-8")
    text = "See https://example.org/a?b=c, and (http://example.org/d). Again: https://example.org/a?b=c"
    found = places(article(text, "https://example.net/story", str(path)))
    assert found == [
        str(path),
        "https://example.net/story",
        "https://example.org/a?b=c",
        "http://example.org/d",
    ]


def test_a_file_of_many_articles_comes_last(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("x", encoding="utf-8")
    of_many = replace(article(url="https://example.net/story"), origin=Origin(str(path), record=3))
    assert places(of_many) == ["https://example.net/story", str(path)]


def test_a_file_that_is_gone_cannot_be_opened() -> None:
    assert places(article()) == []


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "-https://example.org",
        "--version",
        "https://",
        "https:///path",
        "https://example.org/a b",
        "https://example.org/\x1b]52;c;eA==\x07",
        "https://example.org/\u202etxt",
        "https://[::1",
        "https://example.org/" + "a" * 3000,
        "",
    ],
)
def test_what_is_no_address_of_the_web_is_none(text: str) -> None:
    assert web_address(text) is None


@given(st.text() | st.text().map(lambda tail: f"https://example.org/{tail}"))
def test_an_address_is_never_an_option_and_never_moves_a_terminal(text: str) -> None:
    address = web_address(text)
    if address is not None:
        assert address.lower().startswith(("http://", "https://"))
        assert address.isprintable()
        assert " " not in address
    for place in places(article(text)):
        assert place.lower().startswith(("http://", "https://"))
