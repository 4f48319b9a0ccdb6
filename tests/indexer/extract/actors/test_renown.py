"""A short name alone means the only widely known actor so called, where the article is of the same state."""

from __future__ import annotations

import pytest

from indexer.extract.actors import explain_actors
from tests.indexer.extract.actors.articles import actors_of, article


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("The White House waited. Trump spoke to Congress on Monday.", "Donald Trump", "donald-trump"),
        ("Germany waited. Merkel spoke in Berlin on Monday.", "Angela Merkel", "angela-merkel"),
        (
            "The White House waited. The Treasury said so.",
            "U.S. Department of the Treasury",
            "department-of-treasury",
        ),
        (
            "The U.S. Senate waited. The House passed the bill on Monday.",
            "U.S. House of Representatives",
            "house-of-representatives",
        ),
        ("Citigroup Inc fell. Analysts think that Citi will wait.", "Citigroup", "citigroup"),
        ("Toyota fell in Tokyo on Monday.", "Toyota Motor", "toyota-motor"),
        ("The U.S. Senate waited. Ford said that it made fewer cars.", "Ford Motor", "ford-motor"),
    ],
)
def test_a_short_name_means_the_one_who_is_widely_known(text: str, name: str, actor: str) -> None:
    assert actors_of(text)[name].id == actor


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trump bought a loaf of bread.", "Trump"),  # nothing else is of a state
        ("Norway waited. Merkel spoke in Oslo on Monday.", "Merkel"),
        ("The White House waited. Bush spoke to Congress on Monday.", "Bush"),  # two presidents
        ("The White House waited. Clinton spoke to Congress on Monday.", "Clinton"),
        ("South Korea waited. Kim spoke in Seoul.", "Kim"),
        ("The U.S. Senate waited. Anna Trump spoke. Trump left.", "Anna Trump"),
    ],
)
def test_a_short_name_stays_where_it_may_mean_somebody_else(text: str, name: str) -> None:
    assert name in actors_of(text)


def test_why_says_that_only_one_is_called_so() -> None:
    why = explain_actors(article("The White House waited. Trump spoke to Congress on Monday."))
    named = next(one.name for one in why if one.id == "donald-trump")
    assert named.rule == "renown"
    assert "United States" in named.reason
