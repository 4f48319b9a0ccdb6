"""Who takes part in what a clause tells, and which things are told of."""

from __future__ import annotations

import pytest

from indexer.chronology.argument import Named, is_argument
from indexer.chronology.narrate import narrate
from indexer.chronology.things import is_thing, places_of
from indexer.chronology.who import about
from indexer.model import Article, ArticleId, Origin, Span
from tests.indexer.chronology.telling import article


@pytest.mark.parametrize(
    ("text", "named", "takes_part"),
    [
        ("*Boeing* sold it.", Named.GROUP, True),
        ("*Boeing* today sold it.", Named.GROUP, True),
        ("The *Boeing* spokesman left.", Named.GROUP, False),
        ("*Boeing*'s shares fell.", Named.GROUP, False),
        ("*Boeing*'s bankruptcy came.", Named.GROUP, True),
        ("*Kim*'s first visit failed.", Named.PERSON, True),
        ("*Kim*'s house fell.", Named.PERSON, False),
        ("*Kim*'s house and death came.", Named.PERSON, False),
        ("*Chrysler*'s 2009 bankruptcy came.", Named.GROUP, True),
        ("*Boeing* ( BA.N ) sold it.", Named.GROUP, True),
        ("*Boeing* ( BA.N )'s shares fell.", Named.GROUP, False),
        ("It fell, according to *Kim*.", Named.PERSON, False),
        ("It sold it through the online *iTunes store*.", Named.THING, True),
        ("It sold it in the online *iTunes store*.", Named.THING, False),
        ("It grounded one of its *787s*.", Named.THING, True),
        ("It met companies of the *Dow*.", Named.THING, False),
        ("The *Boeing* 747 crashed.", Named.GROUP, False),
        ("*Boeing* Monday sold it.", Named.GROUP, True),
        ("*Boeing* shares fell.", Named.GROUP, False),
        ("The *Volkswagen* group left.", Named.GROUP, True),
        ("The *Volkswagen* brand left.", Named.GROUP, False),
        ("*Boeing* was sold.", Named.GROUP, True),
        ("*Boeing* has died.", Named.GROUP, True),
        ("*Boeing* shares the plan.", Named.GROUP, True),
        ("*Boeing* says sold jets fly.", Named.GROUP, True),
        ("*Boeing* sales rose.", Named.GROUP, True),
        ("The chief executive of *Boeing* left.", Named.GROUP, False),
        ("The takeover of *Boeing* failed.", Named.GROUP, True),
        ("He met *Kim*.", Named.PERSON, True),
        ("He sued with *Boeing*.", Named.GROUP, True),
        ("He worked at *Boeing*.", Named.GROUP, False),
        ("It crashed with the *A380*.", Named.THING, False),
        ("The launch of the *A380* failed.", Named.THING, True),
        ("It fell with the *Dow* rising.", Named.THING, True),
        ("It fell with the *Dow* index .DJI rising.", Named.THING, True),
        ("It fell with the *Dow* during trading.", Named.THING, False),
        ("The fall in the *Dow* went on.", Named.THING, True),
        ("The interest in the *Dow* went on.", Named.THING, False),
        ("The *A380* jet failed.", Named.THING, True),
        ("The *A380* orders fell.", Named.THING, False),
    ],
)
def test_arguments(text: str, named: Named, *, takes_part: bool) -> None:
    start, end = text.index("*"), text.rindex("*") - 1
    assert is_argument(Span(start, end), text.replace("*", ""), named) is takes_part


def places(name: str, text: str) -> list[str]:
    made = Article(ArticleId("a"), Origin("a"), text)
    return [text[span.start : span.end] for span in places_of(name, made)]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("iTunes store", "The iTunes Music Store opened.", ["iTunes Music Store"]),
        ("iTunes store", "The iTunes Store opened. Then the store closed.", ["iTunes Store", "store"]),
        ("iTunes store", "The store closed. The iTunes Store opened.", ["iTunes Store"]),
        ("Airbus A380", "The Airbus A380 flew. Two A380s landed.", ["Airbus A380", "A380s"]),
        ("Airbus A380", "Nothing flew. Two A380s landed.", ["A380s"]),
        ("A380", "The A380 flew. It landed there.", ["A380", "It"]),
        ("A380", "The A380 flew. It was unclear why.", ["A380"]),
        ("A380", "Kim flew the A380. It landed there.", ["A380"]),
        ("A380", "The A380 flew. The jet landed.", ["A380", "The jet"]),
        ("iPod", "The iPod Touch sold.", []),
        ("Boeing 787", "Boeing waits. A second 787 landed.", ["787"]),
        ("Boeing 787", "Boeing waits. All 50 787s landed.", ["787s"]),
        ("Boeing 787", "Boeing waits. Boeing 787s landed.", ["Boeing 787s"]),
        ("Boeing 787", "Boeing waits. They sold 787 Dreamliners.", ["787"]),
        ("Boeing 787", "Boeing waits. They fired 787 people.", []),
        ("Boeing 787", "Boeing waits. It paid $787 and 1,787 euros.", []),
        ("Boeing 787", "A second 787 landed.", []),
        ("", "Nothing.", []),
    ],
)
def test_places_of_a_thing(name: str, text: str, expected: list[str]) -> None:
    assert places(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text", "thing"),
    [
        ("iPod", "He sold an iPod.", True),
        ("Boeing", "He met a Boeing spokesman.", False),
        ("Boeing", "Boeing fell.", False),
    ],
)
def test_what_has_an_article_before_it_is_a_thing(name: str, text: str, *, thing: bool) -> None:
    assert is_thing(name, text) is thing


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They sold a jet.", ("Boeing",)),
        ("Then they sold a jet.", ()),
        ("[Jo|p:Jo] said he left.", ("Jo",)),
        ("He said [Jo|p:Jo] left.", ("Jo", "Kim")),
    ],
)
def test_pronouns(sentence: str, names: tuple[str, ...]) -> None:
    annotated = article(f"[Boeing|o:Boeing] met [Kim|p:Kim]. {sentence}")
    assert narrate(annotated).entries[1].names == names


def test_how_a_thing_is_counts_only_for_the_thing() -> None:
    annotated = article("The A380 has two decks, and [Boeing|o:Boeing] has plans.")
    (entry,) = narrate(annotated).entries
    assert about("A380", annotated)(entry)
    assert not about("Boeing", annotated)(entry)
