from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexer.model import Span
from indexer.search.engine import Snippet
from indexer.search.hits import find_hits
from indexer.search.query import Everything, parse
from indexer.search.snippets import make_snippets

TEXT = (
    "U.S. Envoy Mark Lambert Meets Jo Chol-su in Moscow\n\nThe envoys talked about missiles and about "
    "Korea's peace talks, said Williams, a william of José Muñoz. 조철수는 Lambert-Jo."
)


def hits(query: str, text: str = TEXT) -> list[str]:
    return [text[span.start : span.end] for span in find_hits(parse(query), text)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lambert", ["Lambert", "Lambert"]),
        ("lambert moscow", ["Lambert", "Moscow", "Lambert"]),
        ("lambert NOT moscow", ["Lambert", "Lambert"]),
        ("NOT (lambert OR moscow)", []),
        ("missile", ["missiles"]),
        ("talk", ["talked", "talks"]),
        ("envoy", ["Envoy", "envoys"]),
        ("williams", ["Williams", "william"]),
        ('"peace talks"', ["peace talks"]),
        ('"talks peace"', []),
        ("chol-su", ["Chol-su"]),
        ("munoz", ["Muñoz"]),
        ("korea", ["Korea"]),
        ("la*", ["Lambert", "Lambert"]),
        ("lanbert~", ["Lambert", "Lambert"]),
        ("철수", ["철수"]),
        ('actor:"mark lambert"', ["Mark Lambert"]),
        ("title:moscow", ["Moscow"]),
        ('"mark lambert" lambert', ["Mark Lambert", "Lambert"]),
        ("published:2019 is:read country:kp actorid:mark", []),
        ("*", []),
    ],
)
def test_hits_are_what_matched(query: str, expected: list[str]) -> None:
    assert hits(query) == expected


@pytest.mark.parametrize("end", ["", " Ω"])
def test_words_are_hits_by_their_inflections_where_their_capital_says_nothing(end: str) -> None:
    text = (
        f"Ferries Collide Off Hong Kong\n\nIt was calm. Ferries sailed, said Woods of the Party Office.{end}"
    )
    assert hits("ferry", text) == ["Ferries", "Ferries"]
    assert hits("wood OR parties", text) == []


@settings(deadline=None)
@given(
    st.text(alphabet="ab \n-é*북", max_size=80), st.sampled_from(["a", "a*", '"a b"', "b~", "a OR b", "북"])
)
def test_hits_are_in_order_within_the_text_and_apart(text: str, query: str) -> None:
    end = 0
    for span in find_hits(parse(query), text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


def test_snippets_gather_what_belongs_together() -> None:
    filler = "Nothing of note was said there. " * 20
    text = f"{filler}Lambert spoke. {filler}Lambert flew to Moscow for talks. {filler}Moscow slept."
    first, second = make_snippets(parse("lambert moscow"), text, limit=2, width=80)
    together = first if "flew" in first.text else second
    assert [together.text[span.start : span.end] for span in together.spans] == ["Lambert", "Moscow"]
    assert together.text.startswith("…")
    assert together.text.endswith("…")


def test_a_snippet_is_one_line() -> None:
    (snippet,) = make_snippets(parse("two"), "One\n\n   line\t two  lines", limit=1, width=80)
    assert snippet == Snippet("One line two lines", (Span(9, 12),))


def test_a_text_without_a_hit_shows_its_opening() -> None:
    assert make_snippets(Everything(), "  The opening. " + "x " * 99, limit=3, width=14) == (
        Snippet("The opening.…"),
    )
    assert make_snippets(Everything(), " \n ", limit=3, width=80) == ()
    assert make_snippets(parse("opening"), "The opening.", limit=0, width=80) == ()


@settings(deadline=None)
@given(
    st.text(alphabet="ab \n\t조", max_size=300),
    st.sampled_from(["a", '"a b"', "a* 조", "b~"]),
    st.integers(0, 4),
    st.integers(10, 60),
)
def test_snippets_keep_their_promises(text: str, query: str, limit: int, width: int) -> None:
    tree = parse(query)
    matched = {text[span.start : span.end] for span in find_hits(tree, text)}
    snippets = make_snippets(tree, text, limit=limit, width=width)
    assert len(snippets) <= limit
    for snippet in snippets:
        assert "\n" not in snippet.text
        assert "  " not in snippet.text
        assert len(snippet.text) <= width + 2
        end = 0
        for span in snippet.spans:
            assert end <= span.start < span.end <= len(snippet.text)
            shown = snippet.text[span.start : span.end]
            assert any(shown in " ".join(hit.split()) for hit in matched)
            end = span.end


def test_a_text_full_of_hits_takes_linear_time() -> None:
    began = time.process_time()
    text = "missile " * 200_000
    assert len(find_hits(parse('missile "missile missile"'), text)) == 1
    assert len(make_snippets(parse("missile"), text, limit=2, width=100)) == 2
    assert time.process_time() - began < 10


PLAIN_TEXTS = st.lists(
    st.sampled_from(
        (
            *("talk", "talks", "Talking", "ad", "added", "adding", "U.S.", "Korea's", "'s", "3abc", "1,000"),
            *(
                "a_talk",
                "-",
                "–",
                "“the",
                "talks,”",
                "\n",
                "co-added",
                "party",
                "parties",
                "Party",
                "the",
                "of",
            ),
        )
    ),
    max_size=40,
).map(" ".join)
QUERIES = st.sampled_from(
    (
        *(
            "talk",
            "adding",
            "added talks",
            "ta*",
            "a*",
            '"the talks"',
            '"of the talks" OR party',
            "talk the*",
        ),
        *(
            "parties NOT talk",
            "korea",
            '"korea s" talk',
            '"korea talks"',
            "us",
            "1000",
            '"talks the"',
            "talk~",
        ),
    )
)


@given(QUERIES, PLAIN_TEXTS)
@example("parties NOT talk", "a_talk Party")
def test_looking_only_at_words_that_begin_alike_finds_the_same(query: str, text: str) -> None:
    """A line behind the text, in letters that fold otherwise, makes every word be looked at."""
    assert find_hits(parse(query), text) == find_hits(parse(query), f"{text}\nΩ")
