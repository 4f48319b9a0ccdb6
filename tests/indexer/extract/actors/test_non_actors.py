"""What has a capital and is of no actor: codes, papers, indices, laws, notions, bare nouns, credits."""

from __future__ import annotations

import pytest

from indexer.extract.actors import find_actors
from tests.indexer.extract.actors.articles import actors_of, article


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The main index .DJI fell in Oslo. Shares of Norsk Hydro ( NHY.OL ) rose.", {"Oslo", "Norsk Hydro"}),
        ("Citigroup ( C.N ) rose in Oslo.", {"Citigroup", "Oslo"}),
        ("In Oslo the S&P 500 fell and Treasury yields rose.", {"Oslo"}),
        ("The Nikkei average fell in Oslo.", {"Oslo"}),
        ("They were united in Oslo in saying, Dont listen to him, dont go.", {"Oslo"}),
        ("In Oslo she spoke to Mr Vice President.", {"Oslo"}),
        ("The Gross Domestic Product of Norway rose.", {"Norway"}),
        ("In Berg v. Holm the court in Oslo agreed.", {"Oslo"}),
        ("The Clintons left Oslo.", {"Oslo"}),
        ("They flew a Norwegian EH-101 to Oslo.", {"Oslo"}),
        ("They want the Travel Ban Executive Order to be read in Oslo.", {"Oslo"}),
        (
            "The U.S.-Mexico border was told of in Oslo, as was the DPRK-U.S. one.",
            {"United States", "Mexico", "Oslo"},
        ),
        ("The Norwegian Fisheries Act was passed in Oslo.", {"Oslo"}),
        ("Sen. Anna Berg, Alabama Republican, left.", {"Anna Berg"}),
        ("They agreed in Oslo that the Court had said so.", {"Oslo"}),
        ("Crude rose in Oslo, and Brent settled at 80 a barrel.", {"Oslo"}),
        ("Ole Dahl of Oslo wrote to @NorskHydro and pic.twitter.com/M5nAWB today.", {"Ole Dahl", "Oslo"}),
        ("They cut Greece to BBB+, and Oslo waited.", {"Greece", "Oslo"}),
        ("The Reagan Republican left Oslo.", {"Oslo"}),
        ("The mayor of Oslo spoke. (Anna Berg/The Oklahoman via AP)", {"Oslo"}),
        ("REUTERS/Anna Berg\nThe mayor of Oslo spoke.", {"Oslo"}),
        ("Anna Berg/AP Photo\nThe mayor of Oslo spoke.", {"Oslo"}),
        ("Photo: Ole Dahl / Nordlys Press\nThe mayor of Oslo spoke.", {"Oslo"}),
        ("They met at Pope Beach in Oslo. Pope Beach was closed.", {"Pope Beach", "Oslo"}),
        ("Hurricane Sandy hit Oslo. They fled from Sandy, and Sandy grew.", {"Oslo"}),
        ("It was McCarthyism, he said in Oslo.", {"Oslo"}),
        ("Tropical Storm Alex came near Oslo on Monday.", {"Oslo"}),
        ("The case is at the Oslo District Court, No. 09-cr-00342.", {"Oslo District Court"}),
        ("Norwegian Finance Minister Anna Berg left Oslo.", {"Norway", "Anna Berg", "Oslo"}),
    ],
)
def test_only_actors_are_left(text: str, names: set[str]) -> None:
    assert actors_of(text).keys() == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The U.N. met. Norway waited for the U.N. (U.N.)", {"United Nations", "Norway"}),
        ("The Treasury said so in Oslo.", {"Treasury", "Oslo"}),
        ("Brent Dahl spoke in Oslo. Brent left.", {"Brent Dahl", "Oslo"}),
        ("The Supreme Court met in Oslo. The Court said so.", {"Supreme Court", "Oslo"}),
        ("Ole Dahl of AOL spoke in Oslo.", {"Ole Dahl", "AOL", "Oslo"}),
        ("Moody's Investors Service said so in Oslo. Moody's waited.", {"Moody's", "Oslo"}),
        ("House and Senate negotiators met in Washington.", {"House", "Senate", "Washington"}),
        ("No. 2 Ford said so in Oslo.", {"Ford", "Oslo"}),
        ("Caterpillar Inc and Progress Rail met in Oslo.", {"Caterpillar Inc", "Progress Rail", "Oslo"}),
        (
            "Goldman Sachs said that Goldman Sachs Asset Management left Oslo.",
            {"Goldman Sachs", "Goldman Sachs Asset Management", "Oslo"},
        ),
        ("It was said by France's AFT and Ford's Volvo.", {"France", "AFT", "Ford", "Volvo"}),
        ("Like Cisco, it left Oslo.", {"Cisco", "Oslo"}),
        ("They asked the People's Bank of Norway in Oslo.", {"People's Bank of Norway", "Oslo"}),
        (
            "Shares of NYMEX Holdings Inc NMX.N. They waited in Lillehammer.",
            {"NYMEX Holdings Inc", "Lillehammer"},
        ),
        ("Assistant Senate leader Anna Berg spoke.", {"Senate", "Anna Berg"}),
        ("Sandy Berg left Oslo. Sandy waited.", {"Sandy Berg", "Oslo"}),
        ("Comrade Anna Berg left Oslo. Anna Berg waited.", {"Anna Berg", "Oslo"}),
        ("The Central Bank of Norway only allowed it in Oslo.", {"Central Bank of Norway", "Oslo"}),
    ],
)
def test_actors_are_kept(text: str, names: set[str]) -> None:
    found = actors_of(text)
    assert {name.replace("U.S. House of Representatives", "House") for name in found} == names


def test_two_names_that_come_to_one_id_are_one_actor() -> None:
    text = "The U.S. Federal Trade Commission met in Washington. FTC officials and the FTC said so."
    (commission,) = [actor for actor in find_actors(article(text)) if actor.id.startswith("federal-trade")]
    assert len(commission.mentions) == 3


def test_a_company_without_its_legal_form_is_no_place() -> None:
    found = actors_of("Movie Gallery Inc lost. At Movie Gallery, sales fell in Oslo.")
    assert [len(actor.mentions) for name, actor in found.items() if "Gallery" in name] == [2]


@pytest.mark.parametrize("text", ["They came from the State", "Oslo heard of Air", "It rained on National"])
def test_a_name_may_end_its_text(text: str) -> None:
    assert isinstance(actors_of(text), dict)


@pytest.mark.parametrize(
    "credit",
    [
        "(Reporting by Anna Berg; Editing by Carl Dahl)",
        "(With additional reporting by Anna Berg and Carl Dahl in Narvik; Editing by Ole Ny",
        "\n Reuter\n",
        "  REUTER",
    ],
)
def test_who_only_reports_or_edits(credit: str) -> None:
    assert actors_of(f"The mayor of Hamar said no. {credit}").keys() == {"Hamar"}


def test_an_agency_that_acts_is_no_sign_off() -> None:
    assert "Reuters" in actors_of("The mayor of Hamar said no to Reuters.")
