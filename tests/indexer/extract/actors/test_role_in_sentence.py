"""Roles in the sentence of a name: by what somebody is told to be, past dashes, ages and who was beaten."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Anna Berg, a warehouse worker, left.", "warehouse worker"),
        ("Anna Berg, a 31-year-old worker of the Acme plant, left.", "worker of the Acme plant"),
        ("Anna Berg was a civil servant for years.", "civil servant"),
        ("It was late, said hotel worker Anna Berg.", "hotel worker"),
        ("Anna Berg, a celebrated war hero, left.", "celebrated war hero"),
        ("Anna Berg, an elder of the church, left.", "elder of the church"),
        ("Anna Berg, the top Republican on the panel, left.", "top Republican on the panel"),
        ("Anna Berg, the No. 3 Senate Democrat, left.", "No. 3 Senate Democrat"),
        ("Anna Berg, a former deputy central bank governor, left.", "former deputy central bank governor"),
        ("Anna Berg, the Reno, Nevada lawyer who sued, left.", "Reno, Nevada lawyer"),
        ("Anna Berg, the mayor's choice to lead the force, left.", "the mayor's choice to lead the force"),
        ("Anna Berg, one of the MPs who came, left.", "one of the MPs"),
        ("Anna Berg - currently head of Acme - left.", "head of Acme"),
        ("Anna Berg, now 45 and a freelance editor, left.", "freelance editor"),
        ("Anna Berg was once considered a billionaire.", "billionaire"),
        ("Anna Berg will leave in May, but will remain chairman.", "chairman"),
        ("Anna Berg beat Senator Ole Holm in May to become mayor of Oslo.", "mayor of Oslo"),
        ("Once elected mayor, Anna Berg built a bridge.", "mayor"),
    ],
)
def test_what_is_told_of_somebody_in_the_sentence_of_the_name(text: str, role: str) -> None:
    assert roles_of(text)["Anna Berg"] == [role]


def test_who_speaks_owns_whose_name_follows() -> None:
    assert roles_of("We like our head of sales, Ole Holm, a lot.") == {"Ole Holm": ["head of sales"]}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, a hard worker, left.",
        "Anna Berg, a hero, left.",
        "Anna Berg, a Texas Republican, left.",
        "Anna Berg is hopeful that it ends.",
        "Anna Berg hopes to beat Ole Holm to become mayor.",
        "Anna Berg asked Ole Holm to become mayor.",
        "When the board was elected chairman Ole Holm left Anna Berg.",
        "Anna Berg was considered too young.",
        "Anna Berg, a favourite of the crowd, left.",
    ],
)
def test_no_role_in_what_is_only_praise_hope_or_party(text: str) -> None:
    assert "Anna Berg" not in roles_of(text)
