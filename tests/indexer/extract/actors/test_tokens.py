"""Where words and sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.extract.actors.gazetteer import single_words
from indexer.extract.actors.splitting import is_wrapped, sentences
from indexer.extract.actors.tokens import Parts, tokenize


def words(text: str, *seen: str) -> list[str]:
    return [token.text for token in tokenize(text, 0, len(text), Parts(single_words(), seen))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Park Min-ji's plan", ["Park", "Min-ji", "'s", "plan"]),
        ("the U.S.-led force", ["the", "U.S.", "-", "led", "force"]),
        ("a Seoul-based bank", ["a", "Seoul", "-", "based", "bank"]),
        ("Al-Qaeda in Asia-Pacific", ["Al-Qaeda", "in", "Asia-Pacific"]),
        ("pro-Russian rebels", ["pro", "-", "Russian", "rebels"]),
        ("Mr. J. Doe of Acme Inc.", ["Mr.", "J.", "Doe", "of", "Acme", "Inc."]),
        ("Côte d’Ivoire’s AT&T", ["Côte", "d’Ivoire", "’s", "AT&T"]),
        ("to jail.Prosecutors of Acme.Com", ["to", "jail", ".", "Prosecutors", "of", "Acme.Com"]),
        (
            "to jail.OSLO in 2000.Eva of Acme.COM",
            ["to", "jail", ".", "OSLO", "in", "2000", ".", "Eva", "of", "Acme.COM"],
        ),
        ("in Berg v. Holm", ["in", "Berg", "v.", "Holm"]),
        ("said Gov.Anna Berg", ["said", "Gov.", "Anna", "Berg"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_two_names_with_a_hyphen_are_two_where_both_stand_alone() -> None:
    assert words("the Lopez-Tanaka talks", "Lopez", "Tanaka") == ["the", "Lopez", "-", "Tanaka", "talks"]
    assert words("the Lopez-Tanaka family", "Lopez") == ["the", "Lopez-Tanaka", "family"]


@given(st.text(max_size=200))
def test_tokens_are_their_text_in_order(text: str) -> None:
    end = 0
    for token in tokenize(text, 0, len(text)):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert not text[end : token.start].strip()
        end = token.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("He left. She stayed.", ["He", "She"]),
        ("Gen. Doe left for the U.S. on Friday.", ["Gen."]),
        ("“He left.” She stayed.", ["“", "She"]),
        ("A headline\nThe story begins", ["A", "The"]),
        ("a line that\ngoes on", ["a"]),
        ("OSLO, May 2 (Agency) -- Anna Doe left.", ["OSLO", "Anna"]),
    ],
)
def test_sentences(text: str, starts: list[str]) -> None:
    found = sentences(text, tokenize(text, 0, len(text)))
    assert [sentence[0].text for sentence in found] == starts


@pytest.mark.parametrize(
    "text",
    [
        "He said “the ferry stays. ”|She left.",
        'He said "the ferry stays. "|She left.',
        "He said \"the ferry 'stays.'\"|She left.",
        "He said “the ferry ‘stays.’”|She left.",
        "He said ''the ferry stays.''|She left.",
        "He said «the ferry stays.»|She left.",
        "He left (as he had said.)|She left.",
        'He left.|" The ferry stays, " she said.',
        '"The ferry stays.|It must. "|She left.',
        '"The ferry stays.\n|"It must," he said.|"I know."|She left.',
    ],
)
def test_marks_of_quotation_stay_with_the_sentence_that_they_belong_to(text: str) -> None:
    whole = text.replace("\n|", "\n").replace("|", " ")
    split = [whole[s[0].start : s[-1].end] for s in sentences(whole, tokenize(whole, 0, len(whole)))]
    assert split == [part.strip() for part in text.split("|")]


def test_a_run_of_marks_is_no_sentence_without_end() -> None:
    text = "A. " + '" ' * 5000
    assert max(len(split) for split in sentences(text, tokenize(text, 0, len(text)))) <= 200


def test_wrapped_lines_do_not_end_sentences() -> None:
    text = "The deputy of the\nFinance Minister said that\nthe plan of the\ncabinet was to be\ntold soon."
    assert is_wrapped(text)
    assert len(list(sentences(text, tokenize(text, 0, len(text))))) == 1
