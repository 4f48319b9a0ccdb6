from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.search.analysis import MAX_WORD, fold, folded_words, keyword, occurrences, stems, surfaces
from indexer.search.stems import stem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jo Chol-su", "jo chol su"),
        ("José MUÑOZ", "jose munoz"),
        ("Jose\u0301", "jose"),
        ("Straße Łódź Ærø", "strasse lodz aero"),
        ("İstanbul", "istanbul"),
        ("Korea's Korea’s KOREA'S", "korea korea korea"),
        ("it's 's s", "it s s"),
        ("don't", "don t"),
        ("U.S. D.P.R.K. e.g. a.b", "u.s d.p.r.k e.g a.b"),
        ("kcna.kp", "kcna kp"),
        ("1,000 3.5% 2019-11-06", "1000 3.5 2019 11 06"),
        ("F-16s B2", "f 16s b2"),
        ("snake_case", "snake case"),
        ("조철수는 北京", "조 철 수 는 北 京"),
        ("東京tower", "東 京 tower"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zero width"),
        ("ﬁne ＡＢＣ", "fine abc"),
        ("कोरिया", "कोरिया"),
        ("— … ! \x00 🙂", ""),
    ],
)
def test_text_is_folded_to_words(text: str, expected: str) -> None:
    assert folded_words(text) == tuple(expected.split())


@pytest.mark.parametrize(
    "forms",
    [
        "talk talks talked talking",
        "make makes making",
        "study studies studied studying",
        "agree agrees agreed",
        "launch launches launched launching",
        "stop stops stopped stopping",
        "hope hopes hoped hoping",
        "use uses used using",
        "missile missiles",
        "country countries",
        "process processes",
        "sanction sanctions sanctioned",
        "die dies died",
    ],
)
def test_inflections_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    ["organ organization", "new news", "police policy", "hop hope", "us use", "bus business", "sing sin"],
)
def test_different_words_keep_different_stems(pair: str) -> None:
    first, second = pair.split()
    assert stem(first) != stem(second)


def test_a_name_has_no_stem_unless_the_text_also_has_the_word() -> None:
    assert "williams" not in stems(surfaces("Williams met a william"))
    assert stems(surfaces("Missiles Fired. The missiles flew"))["missiles"] == stem("missile")


@settings(deadline=None)
@given(st.text())
def test_every_word_is_where_it_says(text: str) -> None:
    found = list(occurrences(text, 0, len(text)))
    assert [occurrence[0] for occurrence in found] == surfaces(text)
    assert [fold(occurrence[0]) for occurrence in found] == list(folded_words(text))
    assert all(folded_words(text))


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_folded_word_folds_to_itself(text: str) -> None:
    for word in folded_words(text):
        assert fold(word) == word or not word.isascii()


@pytest.mark.parametrize(
    "hostile",
    [
        "a" * 10_000_000,
        "a." * 2_000_000,
        "1," * 2_000_000,
        "e\u0301" * 2_000_000,
        "北" * 500_000,
        "'s" * 500_000,
    ],
    ids=["letters", "dots", "commas", "accents", "han", "possessives"],
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    began = time.process_time()
    longest = max(map(len, folded_words(hostile)), default=0)
    assert longest <= 2 * MAX_WORD
    assert time.process_time() - began < 5


def test_keywords_are_compared_whole_and_without_case() -> None:
    assert keyword(" KP ") == keyword("kp")
    assert keyword("a\n b") == "a b"
    assert keyword("\udc80").encode()
