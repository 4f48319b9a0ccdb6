"""Whatever a text holds: every mention is where it says it is, and nothing raises."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer.extract.dates.lexicon import read_words
from tests.indexer.extract.dates.articles import mentions

WORDS = sorted({word for line in read_words() for word in line.split("\t")[2].split()})
NUMBERS = "26 0 31 1989 2019-02-30 0000-00-00 9999 99999999999999999999 25:61 1/0 10/31/2019 13/13/13 1/2"
OTHERS = (
    "the a of and in ago later before after o'clock half quarter '99 1990s 5th 1,000,000 , . - 's ( % \n\n"
)
PIECES = st.sampled_from([*WORDS, *NUMBERS.split(" "), *OTHERS.split(" ")])
CREATED = st.one_of(st.none(), st.sampled_from(["1989-11-02", "0001-01-01", "9999-12-31", "2024-02-29"]))


def check(text: str, created: str | None) -> None:
    end = 0
    for mention in mentions(text, created):
        assert text[mention.span.start : mention.span.end] == mention.text
        assert mention.text.strip()
        assert mention.span.start >= end
        end = mention.span.end
        assert mention.value
        assert (mention.earliest is None) == (mention.latest is None)
        if mention.earliest is not None and mention.latest is not None:
            assert mention.earliest <= mention.latest


@given(st.text(), CREATED)
def test_any_text(text: str, created: str | None) -> None:
    check(text, created)


@given(st.lists(PIECES, max_size=12).map(" ".join), CREATED)
def test_any_run_of_words_of_time(text: str, created: str | None) -> None:
    check(text, created)
