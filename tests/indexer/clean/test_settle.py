from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indexer.clean.settle import settle
from indexer.harmless import neutralise
from indexer.model import Span

WILD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\r\n\x1b\x9b\x7f\u202e\u2066\u200b\ufeff\u00ad\u2028\x85\0\t"),
        st.sampled_from("abc é한."),
    )
)


@given(WILD)
def test_neutralise_keeps_the_length_and_nothing_a_terminal_obeys(text: str) -> None:
    harmless = neutralise(text)
    assert len(harmless) == len(text)
    for character in harmless:
        assert character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(character) not in (
            "LRO",
            "RLO",
            "LRE",
            "RLE",
            "PDF",
            "LRI",
            "RLI",
            "PDI",
        )


@given(WILD)
def test_neutralise_once_is_enough(text: str) -> None:
    assert neutralise(neutralise(text)) == neutralise(text)


@given(WILD)
def test_every_character_leads_back_to_the_one_it_was(raw: str) -> None:
    text, text_map = settle(raw)
    for offset, character in enumerate(text):
        origin = raw[text_map.to_raw(offset)]
        assert character in (origin, neutralise(origin), "\n")
        assert character != "\n" or origin in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


@given(WILD, st.integers(0, 50), st.integers(0, 50))
def test_the_raw_span_of_a_span_settles_to_the_same_text(raw: str, a: int, b: int) -> None:
    text, text_map = settle(raw)
    span = Span(min(a, b), min(max(a, b), len(text)))
    if span.start < span.end:
        origin = text_map.span_to_raw(span)
        # The stray letter is left out where it stands by itself, and a cut may part it from its word.
        assume("Â" not in (raw[origin.start], raw[origin.end - 1]))
        assert settle(raw[origin.start : origin.end])[0] == text[span.start : span.end]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("\ufefftitle", "title"),
        ("denu\u00adcleari\u200bzation", "denuclearization"),
        ("a\u2028b\x85c", "a\nb\nc"),
        ("\x1b[31mred", "␛[31mred"),
        ("safe\u202egnp.exe", "safe\ufffdgnp.exe"),
        ("می\u200cروم", "می\u200cروم"),
    ],
)
def test_settled(raw: str, text: str) -> None:
    assert settle(raw)[0] == text


@pytest.mark.parametrize(
    "piece", ["é North Korea. ", "a line\r\n", "\x1b[31m", "A", "\u00ad", "漢字", "a\u202eb"]
)
def test_ten_megabytes_settle_in_no_time(piece: str) -> None:
    raw = piece * (10_000_000 // len(piece))
    began = time.process_time()
    settle(raw)
    assert time.process_time() - began < 20
