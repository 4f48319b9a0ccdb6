"""Where roles end and begin, told by what stands beside them."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Anna Berg, executive director of WHO's Malaria Programme, left.",
            "executive director of WHO's Malaria Programme",
        ),
        ("Anna Berg, the first woman bishop of that church, left.", "first woman bishop of that church"),
        ("Anna Berg, the head of the council that he led, left.", "head of the council"),
        (
            "Anna Berg, vice president of Sun Microsystems Inc., left.",
            "vice president of Sun Microsystems Inc.",
        ),
        ("Anna Berg, vice president of Acme in May, left.", "vice president of Acme"),
        ("Anna Berg, economist at 4Cast Ltd in Oslo, left.", "economist at 4Cast Ltd in Oslo"),
        ("Anna Berg, record holder at 3km, left.", "record holder"),
        ("Anna Berg, the oil analyst with Berg Bank Co agreed to it.", "oil analyst with Berg Bank Co"),
        ("A former broker at Acme Corp pleaded guilty. Anna Berg left.", "former broker at Acme Corp"),
        (
            "Anna Berg is the former chair of the Fish Council and also served in Rome.",
            "former chair of the Fish Council",
        ),
        ("Anna Berg joined as a manager at Acme and rose swiftly through it.", "manager at Acme"),
        ("Anna Berg was named chairman of Acme soon after the war.", "chairman of Acme"),
        ("Anna Berg resigned as chairman at the end of that year.", "chairman"),
        (
            "Anna Berg was elected to become chairman of the board of directors Dec. 9.",
            "chairman of the board of directors",
        ),
        ("Anna Berg, a reporter at Radio Oslo in the late 1960s, left.", "reporter at Radio Oslo"),
    ],
)
def test_where_a_role_ends(text: str, role: str) -> None:
    said = [one for roles in roles_of(text).values() for one in roles]
    assert said == [role]
