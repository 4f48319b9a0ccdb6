"""Roles that a sentence tells of its subject, by name or by a pronoun that means one person only."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In addition to serving as a judge, Anna Berg teaches at a school.", "judge"),
        ("Anna Berg was ousted as head of Acme in May.", "head of Acme"),
        ("They asked Anna Berg of it and questioned her while secretary of state.", "secretary of state"),
        ("It confirmed the nomination of Anna Berg to be attorney general.", "attorney general"),
        ("His exit left Anna Berg as the party's expected nominee.", "the party's expected nominee"),
        ("The board fired Anna Berg as head of Acme.", "head of Acme"),
        ("Anna Berg came to Acme at 16 and rose to editor by the age of 18.", "editor"),
        ("Anna Berg served as one of the advisors of the king.", "one of the advisors of the king"),
        ("He wrote to one of the firm's bosses, Anna Berg, on Monday.", "one of the firm's bosses"),
        ("Anna Berg will succeed Ole Holm as chief executive in May.", "chief executive"),
        ("Anna Berg, a lawyer from Oslo, who served as governor, left.", ["lawyer", "governor"]),
        ("Anna Berg of the law firm Acme, who served as lead attorney, left.", "lead attorney"),
        ("Anna Berg's tenure as mayor of Oslo was short.", "mayor of Oslo"),
        ("Since becoming chairman in 2008, Anna Berg has been right.", "chairman"),
        ("Anna Berg left. She was a member of the council.", "member of the council"),
        ("Anna Berg left. It was late. She was also a co-founder of Acme.", None),
        ("Anna Berg left. In May she will join Acme as a partner in Oslo.", "partner in Oslo"),
        ("Anna Berg left for Oslo. She met her family there. She had been a judge.", "judge"),
        ("Anna Berg met with Ole Holm. She spent two years as chief of the unit.", "chief of the unit"),
        ("Under Ole Holm, Anna Berg did well. She spent years as chief of the unit.", "chief of the unit"),
        (
            "Anna Berg left. She was a member of the guard and served four months in Oslo.",
            "member of the guard",
        ),
        ("Anna Berg was named chief of Acme and in May of all its units.", "chief of Acme"),
        ("Anna Berg -- once of Acme -- left in May and rose to editor of the paper.", "editor of the paper"),
        (
            "Ole Holm will face Anna Berg, a lawyer who left when she was mayor of Oslo.",
            ["lawyer", "mayor of Oslo"],
        ),
        ("Anna Berg left. She's also a minister in the cabinet.", "minister in the cabinet"),
        ("She is also a minister in Oslo. Anna Berg is 40.", "minister in Oslo"),
        ("They hired Anna Berg to fill the new post of finance director.", "finance director"),
        ("Anna Berg promised as a candidate to spend more.", "candidate"),
        ("Anna Berg, as head of Acme, left.", "head of Acme"),
        ("Anna Berg won fame as a singer.", "singer"),
        ("Anna Berg, a friend of the Holms who was the education secretary, left.", "education secretary"),
        ("Anna Berg, a subject of the film and the director of Acme, said so.", "director of Acme"),
        (
            "Anna Berg did better in 2016 as the party's presidential nominee.",
            "the party's presidential nominee",
        ),
        ("Anna Berg built a reputation as a federal prosecutor.", "federal prosecutor"),
        (
            "Ole Holm, Gov. Eva Lund (R) and Anna Berg are the three leading contenders.",
            "three leading contenders",
        ),
        ("Anna Berg is one of the best players in Norway.", "one of the best players in Norway"),
        ("Anna Berg left during her office as prime minister.", "prime minister"),
        ("Anna Berg left. Her years as mayor of Oslo were long.", "mayor of Oslo"),
        ("Anna Berg left. As farm minister she built it.", "farm minister"),
        ("Anna Berg left. As farm minister, she built it.", "farm minister"),
        ("It was a fall for Anna Berg, whose years as mayor were long.", "mayor"),
        ("Anna Berg will rejoin as an aide to Chairman Carl Holm.", "aide to Chairman Carl Holm"),
        ("Anna Berg worked as an aide to Senator Carl Holm and left.", "aide to Senator Carl Holm"),
    ],
)
def test_a_role_of_the_subject(text: str, role: str | list[str] | None) -> None:
    assert roles_of(text).get("Anna Berg") == ([role] if isinstance(role, str) else role)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg left. He was a member of the council.",
        "Anna Berg met Eva Holm. She was a member of the council.",
        "Anna Berg met Eva Holm. Her years as mayor of Oslo were long.",
        "Anna Berg left when the man became chairman.",
        "Anna Berg praised Acme and its role as a global leader.",
        "Anna Berg denied she was a director of Acme.",
        "It fell after Anna Berg's bid to return as speaker of the house.",
        "It would be right if she became president, said Anna Berg.",
        'Anna Berg left. "She was a leader of the party."',
        "Anna Berg is on the board while her brother, as head of Acme, works in Oslo.",
        "Anna Berg and Ole Holm are among the stars who sang.",
        "They met Anna Berg, Eva Lund and the narrator, Ole Holm.",
        "Ole Holm worked under Anna Berg, after serving as a tax lawyer.",
        "Ole Holm defeated Anna Berg to become mayor of Oslo.",
        "Anna Berg cannot now become the next president.",
        "Anna Berg spoke of her plan to become a director of Acme.",
        "Ole Holm stepped into Anna Berg's role as mayor of Oslo.",
        "Anna Berg left. Her father retired as the manager of Acme.",
        "Anna Berg is seen as a candidate.",
        "Anna Berg left. As the minister said, she was late.",
        "Anna Berg left. As the mayor spoke she left.",
        "Anna Berg, whose father worked as a teacher, left.",
        "Anna Berg left as President Carl Holm spoke.",
    ],
)
def test_no_role_of_somebody_else(text: str) -> None:
    assert "Anna Berg" not in roles_of(text)
