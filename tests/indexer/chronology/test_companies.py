"""Whom ``the company`` means."""

from __future__ import annotations

import pytest

from indexer.chronology.narrate import narrate
from indexer.chronology.who import about
from tests.indexer.chronology.telling import article

LEAD = "[Boeing|o:Boeing] sold a jet to [Lufthansa|o:Lufthansa]. "


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (LEAD + "The company left.", {"Boeing"}),
        (LEAD + "The U.S. planemaker left.", {"Boeing"}),
        (LEAD + "This firm left.", {"Boeing"}),
        (LEAD + "[Kim|p:Kim] left. He said the company left.", {"Boeing"}),
        (LEAD + "[Airbus|o:Airbus] said the company left.", {"Airbus"}),
        (LEAD + "[Kim|p:Kim] fell and told [Reuters|o:Reuters] the company left.", {"Boeing"}),
        (LEAD + "The carrier [Ryanair|o:Ryanair] fell. The company left.", {"Ryanair"}),
        (LEAD + "The [Fed|o:Fed] fell. The company left.", {"Boeing"}),
        (LEAD + "The [Court|o:Supreme Court] fell. The company left.", {"Boeing"}),
        ("[Ford|o:Ford] and [Fiat|o:Fiat] fell. Both companies left.", {"Ford", "Fiat"}),
        ("[Ford|o:Ford] and [Fiat|o:Fiat] fell. The two carmakers left.", {"Ford", "Fiat"}),
        ("[Ford|o:Ford] fell. Both companies left.", set()),
        (LEAD + "The company that made it left.", set()),
        (LEAD + "The parent company left.", set()),
        (LEAD + "The company's shares fell.", set()),
        (LEAD + "The company's 2009 bankruptcy came.", {"Boeing"}),
        (LEAD + "A company left.", set()),
        (LEAD + "The engine left the company.", {"Boeing"}),
        (LEAD + "The Mexican company [Bimbo|o:Bimbo] left.", {"Bimbo"}),
        ("The company left.", set()),
    ],
)
def test_the_company_is_the_one_that_the_article_speaks_of(text: str, meant: set[str]) -> None:
    annotated = article(text)
    names = {actor.name for actor in annotated.actors}
    last = narrate(annotated).entries[-1]
    assert {name for name in names if about(name, annotated)(last)} - {"Kim", "Reuters"} >= meant
    assert meant >= {name for name in names if about(name, annotated)(last)} & {"Boeing", "Ford", "Fiat"}
