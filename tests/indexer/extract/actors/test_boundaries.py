"""Where the names of a sentence begin and end, whatever the model read."""

from __future__ import annotations

import pytest

from indexer.extract.actors.boundaries import repair
from indexer.extract.actors.recognize import Label, Name
from indexer.extract.actors.sentence import Sentence
from indexer.extract.actors.tokens import tokenize
from tests.indexer.extract.actors.articles import actors_of


@pytest.mark.parametrize("label", list(Label))
@pytest.mark.parametrize("last", ["National", "Republican", "No", "of", "Acme"])
def test_a_name_may_be_the_last_word(last: str, label: Label) -> None:
    tokens = tokenize(text := f"It was sold to {last}", 0, len(text))
    sentence = Sentence(tokens, [token.text for token in tokens])
    found = repair(sentence, [Name(0, len(tokens) - 1, len(tokens), label)])
    assert all(name.end <= len(tokens) for name in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NORWAY HURTS Acme Associates said so.", {"Norway", "Acme Associates"}),
        ("IBM Global Services said so.", {"IBM Global Services"}),
        ("By Anna Berg NEW YORK", {"Anna Berg", "New York"}),
        ("He went to Norway on Friday. NORWAY Norway is growing.", {"Norway"}),
        ("OSLO, Norway  Nov 3 - It was so.", {"Oslo", "Norway"}),
        (
            "So said the Ministry of Culture, Media and Fish on Monday.",
            {"Ministry of Culture, Media and Fish"},
        ),
        ("Acme Holding Co. Ltd. said so in Oslo.", {"Acme Holding Co. Ltd", "Oslo"}),
        ("Shares of Lufthansa LHAg.DE rose in Oslo.", {"Lufthansa", "Oslo"}),
        ("ANNA FINGER, PRINCIPAL AT A FIRM: It rose in Oslo.", {"ANNA FINGER", "Oslo"}),
        ("In Oslo she beat Elena Holm 6-3 on Monday.", {"Oslo", "Elena Holm"}),
        ("He left Suffolk, Wash. on Monday.", {"Suffolk", "Wash"}),
    ],
)
def test_what_stands_beside_a_name_is_left_out(text: str, names: set[str]) -> None:
    assert actors_of(text).keys() == names
