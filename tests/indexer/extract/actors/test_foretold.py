"""Roles that stand before the names of those who have them, sentences before."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "A Microsoft spokesman told the paper so. It was late. Microsoft spokesman Anna Berg left.",
            ["Microsoft spokesman", "Microsoft spokesman"],
        ),
        (
            "It was said by a lawyer for the Oslo team. Anna Berg, the attorney for the Oslo team, left.",
            ["lawyer for the Oslo team", "attorney for the Oslo team"],
        ),
        ("The head of the IMF said so on Monday. It is a risk, Anna Berg said.", ["head of the IMF"]),
        ("It will hire more, an executive told a paper. Anna Berg said it was so.", ["executive"]),
        (
            "A teacher, who moved to Oslo, has been praised. Anna Berg opened her shop in May.",
            ["teacher"],
        ),
        (
            "An adviser's talk with a Norwegian diplomat was bad. It was Norwegian diplomat Anna Berg.",
            ["Norwegian diplomat", "Norwegian diplomat"],
        ),
        ("They honour the memory of an actress who died. Anna Berg was from Oslo.", ["actress"]),
        (
            "The head of the party has been held. Police said Anna Berg was in Oslo.",
            ["head of the party"],
        ),
        ("It is so, said a top official. It comes after comments by Anna Berg.", ["top official"]),
        (
            "The country's top prosecutor said so. But chief prosecutor Anna Berg said no.",
            ["The country's top prosecutor", "chief prosecutor"],
        ),
        (
            "The governor of Ohio left. It was late. Governor Anna Berg said so.",
            ["governor of Ohio", "Governor"],
        ),
        ("The striker's agent has confirmed it. Anna Berg says no offer came.", ["The striker's agent"]),
        (
            "The president of Acme said so. Anna Berg, head of the Norwegian unit, said it was late.",
            ["president of Acme", "head of the Norwegian unit"],
        ),
        (
            "A senior executive of the bank said so. It will grow, according to Anna Berg.",
            ["senior executive of the bank"],
        ),
        (
            "A former adviser to President Carl Holm was sentenced. Anna Berg was in Oslo.",
            ["former adviser to President Carl Holm"],
        ),
        (
            "A lawyer for President Holm's team said no. Anna Berg said it was late.",
            ["lawyer for President Holm's team"],
        ),
        (
            "The mayor of her town chomped on it. Anna Berg, the mayor of Oslo, was sorry.",
            ["mayor of her town", "mayor of Oslo"],
        ),
        (
            "It may cost more, a senior deputy has warned. Party chair Anna Berg said so.",
            ["senior deputy", "Party chair"],
        ),
        (
            "At least one trader in Oslo has been held. The trader, Anna Berg, said no.",
            ["trader in Oslo", "trader"],
        ),
        (
            "The bank's chief executive on Friday testified so. It was late, Anna Berg said.",
            ["The bank's chief executive"],
        ),
        (
            "Acme is safe, its chief executive was quoted as saying. It is so, Anna Berg told a paper.",
            ["chief executive"],
        ),
        ("Ohio's governor urges them to stay. Gov. Anna Berg is in Columbus.", ["Ohio's governor", "Gov."]),
        ("It is in memory of a ten-year-old pupil who died. Anna Berg was from Oslo.", ["pupil"]),
        (
            "A federal judge in Oslo blocked the rules. It was late. Judge Anna Berg ruled so.",
            ["federal judge in Oslo", "Judge"],
        ),
        (
            "Its founder and chief has left. The founder, Anna Berg, did not say why.",
            ["founder and chief", "founder"],
        ),
    ],
)
def test_a_role_before_the_name(text: str, roles: list[str]) -> None:
    assert sorted(roles_of(text)["Anna Berg"]) == sorted(roles)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "A Microsoft spokesman told the paper it was so. Reuters spokesman Anna Berg left.",
            ["Reuters spokesman"],
        ),
        ("A trader said it was bad. Anna Berg, the minister, said it was so.", ["minister"]),
        ("A lawyer for President Holm was late. They met Anna Berg.", None),
        ("A teacher was late. It rained. It was cold. It was May. Anna Berg left.", None),
        ("The mayor's office said so. It was late. Mayor Anna Berg left.", ["Mayor"]),
        ("A driver hit a woman. Anna Berg, 30, died at once.", None),
        ("A Swedish minister said so. Norwegian Minister Anna Berg said so as well.", ["Norwegian Minister"]),
        ("The bank's deputy chairman said so. Chairman Anna Berg left.", ["Chairman"]),
        ("The world's biggest producer said so. Anna Berg said it was late.", None),
        ("It is so, an official said. Anna Berg's government is late.", None),
        ("They met a lawyer and an actress who died. Anna Berg was from Oslo.", None),
        ("A former minister said so. Minister Anna Berg did not.", ["Minister"]),
        ("Ole Holm, the mayor, left. The mayor of Oslo said so. Mayor Anna Berg came.", ["Mayor"]),
        ("They want a second judge to rule. Judge Anna Berg ruled in May.", ["Judge"]),
        ("He told them how he began as a writer. Writer Anna Berg told of it too.", ["Writer"]),
        ("A judge said so. Judge Ole Holm and Judge Anna Berg were heard.", ["Judge"]),
    ],
)
def test_a_role_of_somebody_else(text: str, roles: list[str] | None) -> None:
    assert roles_of(text).get("Anna Berg") == roles
