"""People whose names are known by their shape, whole and as people."""

from __future__ import annotations

import pytest

from indexer.model import ActorKind
from tests.indexer.extract.actors.articles import actors_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clement Chan Kam-wing was appointed on Monday.", "Clement Chan Kam-wing"),
        ("He lavished praise on Park Sun-ae, his choice.", "Park Sun-ae"),
        ("Control Yuan Member Wang Mei-yu spoke in Taipei.", "Wang Mei-yu"),
        ("On Monday dos Santos spoke in Luanda.", "dos Santos"),
        ("The former president, A.P.J. Abdul Kalam, died in Shillong.", "A.P.J. Abdul Kalam"),
        ("Premier Li Keqiang met Vice Premier Liu He on Monday.", "Liu He"),
        ("President Ferdinand “Bongbong” Marcos told Congress.", "Ferdinand “Bongbong” Marcos"),
        ("An official, XN Iraki, an economics professor at Nairobi, spoke.", "XN Iraki"),
        ("Crown Prince Haakon Dahl spoke in Oslo.", "Haakon Dahl"),
        ("So Ho Won, vice-chairman of the Korean Committee, made a speech.", "So Ho Won"),
        ("On Monday they sent a message to So Ho Won, a chairman of the committee.", "So Ho Won"),
        ("Producers of hits for Taylor Swift and Sara Dahl, along with his own work, left.", "Taylor Swift"),
        ("Tyson Fury and Natasha Jonas have led the way for boxers, are they good?", "Tyson Fury"),
        ("In Oslo, said Opera spokeswoman, Berit Hanson.", "Berit Hanson"),
        ("Unless that is reached, Lindsay Hill, a lawyer at a London firm, said.", "Lindsay Hill"),
        ("Their children, son Barron and others, all fell ill.", "Barron"),
        (
            "On Monday stated Minister of Information Moammar al-Eryani so.",
            "Moammar al-Eryani",
        ),
        ("It quoted Minister of Industry and Trade Cahit Aral as saying so.", "Cahit Aral"),
        ("Present there were Pak Ku Ho, vice-chairman of a committee, and others.", "Pak Ku Ho"),
        ("It fell to Secretary of State Hillary Rodham Clinton and her staff.", "Hillary Rodham Clinton"),
        ("The case of the former colonel, Inocente Orlando Montano, is a step.", "Inocente Orlando Montano"),
        ("On Thursday night Joel Ward, Logan Couture and Joe Thornton scored.", "Joel Ward"),
        ("Supreme Commander of the Korean People's Army Kim Jong Un invited the veterans.", "Kim Jong Un"),
        ("It is the news that Archduke Franz Ferdinand, whom they hate, left.", "Franz Ferdinand"),
        ("They told of the killing of girl students Sin Hyo Sun and Sim Mi Son, it said.", "Sim Mi Son"),
        ("It was the drop, CNN polling director Keating Holland said, in Rome.", "Keating Holland"),
        ("The winners were Abbey Stropes and Trinity Miller, the post said.", "Trinity Miller"),
        ("The drive came in part from Kushner’s push to assemble the national network.", "Kushner"),
    ],
)
def test_a_name_is_whole_and_of_a_person(text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.PERSON


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met at Kim Il-sung University on Monday.", "Kim Il-sung University", ActorKind.ORGANIZATION),
        ("They walked through Broad Ward on Monday.", "Broad Ward", ActorKind.PLACE),
        ("The firm sold the George V in Paris.", "George V", ActorKind.PLACE),
        ("Barron told them that shares would rise.", "Barron's", ActorKind.ORGANIZATION),
        ("Officials praised Liu. He left for Paris.", "Liu", ActorKind.PERSON),
        ("It was the U.N. Anna Berg spoke on Monday.", "Anna Berg", ActorKind.PERSON),
        ("So Kim Jong Un left for Rome.", "Kim Jong Un", ActorKind.PERSON),
        ("He worked with Anna Berg and Goldman Sachs on Monday.", "Goldman Sachs", ActorKind.ORGANIZATION),
        ("Shares of Ford rose on Monday, and Ford said so.", "Ford", ActorKind.ORGANIZATION),
        ("Acme Widgets, a maker of locks, said so.", "Acme Widgets", ActorKind.ORGANIZATION),
        ("It rained in San Marco, the hottest town.", "San Marco", ActorKind.PLACE),
    ],
)
def test_other_names_stay_as_they_are(text: str, name: str, kind: ActorKind) -> None:
    assert actors_of(text)[name].kind is kind


def test_an_adjective_of_two_states_is_nobody() -> None:
    found = actors_of("He told KCNA that they would carry forward Sino-Korean friendship with music.")
    assert "Sino-Korean" not in found


def test_what_a_king_is_followed_by_may_be_a_company() -> None:
    found = actors_of("Burger King Holdings Inc said so. Shares of Burger King Holdings Inc rose.")
    assert all(actor.kind is not ActorKind.PERSON for actor in found.values())


@pytest.mark.parametrize(
    "text",
    ["The banner hung on the aircraft carrier USS Ronald Reagan.", "It won the Kim Il Sung Prize in Rome."],
)
def test_a_thing_called_after_somebody_is_no_person(text: str) -> None:
    assert not [actor for actor in actors_of(text).values() if actor.kind is ActorKind.PERSON]
