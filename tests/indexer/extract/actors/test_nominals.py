"""A nominal means an actor only where nobody else of the article can be meant."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import actors_of


def nominals(text: str) -> dict[str, list[str]]:
    """The nominals of every actor that has some, by its name."""
    return {
        name: [nominal.text for nominal in actor.nominals]
        for name, actor in actors_of(text).items()
        if actor.nominals
    }


MEANT = [
    (
        "Finnish Prime Minister Aino Virtanen spoke in Oslo. The prime minister said that talks would go on.",
        {"Aino Virtanen": ["The prime minister"]},
    ),
    (
        "French President Emmanuel Macron left. Aides said that France's president would return on Monday.",
        {"Emmanuel Macron": ["France's president"]},
    ),
    (
        "North Korean leader Kim Jong Un came by train. Officials met the North Korean leader at the border.",
        {"Kim Jong Un": ["the North Korean leader"]},
    ),
    (
        "Police arrested two directors of the Bank of Lombria. The bank said that it would help.",
        {"Bank of Lombria": ["The bank"]},
    ),
    (
        "South Korea's foreign ministry called in the envoy. The ministry said nothing else.",
        {"Foreign Ministry of South Korea": ["The ministry"]},
    ),
]

OPEN = [
    # Two have the office.
    "President Emmanuel Macron met President Sergio Mattarella. The president said that he was glad.",
    # Two have the word in their names.
    "The World Bank lent money to Deutsche Bank. The bank said that it had lost money.",
    # Nobody was named before.
    "The president said that he was glad. Later French President Emmanuel Macron left.",
    # Another state's.
    "French President Emmanuel Macron left. The German president said that he was glad.",
    # Somebody of another time.
    "Former French President Nicolas Sarkozy left. The president said that he was glad.",
    # Its complement tells which one.
    "French President Emmanuel Macron left. The president of the chess club said that he was glad.",
    # An office that anybody may have.
    "White House official Dana Brook left. The official said that she was glad.",
    # An organisation without that word in its name.
    "Interpol said no. The ministry said that it was glad.",
    # Long ago.
    "French President Emmanuel Macron left. " + "It rained. " * 20 + "The president said that he was glad.",
]


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_one_that_alone_can_be_meant_is(text: str, expected: dict[str, list[str]]) -> None:
    assert nominals(text) == expected


@pytest.mark.parametrize("text", OPEN)
def test_where_it_is_open_nobody_is_meant(text: str) -> None:
    assert nominals(text) == {}
