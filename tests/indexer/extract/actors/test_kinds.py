"""Kinds and bounds of names that the words beside them settle."""

from __future__ import annotations

import pytest

from indexer.extract.actors.known_names import known_names, untaken
from indexer.extract.actors.mentions import Mentioned
from indexer.extract.actors.passed_over import passed_over
from indexer.extract.actors.reading import read
from indexer.model import ActorKind, Span
from tests.indexer.extract.actors.articles import actors_of


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Anna Berg teaches at Brown University, who paid for it.",
            "Brown University",
            ActorKind.ORGANIZATION,
        ),
        ("She was married to Andrew Manion Holm, a son of Eva Holm.", "Andrew Manion Holm", ActorKind.PERSON),
        (
            "But Cleveland Rueckert, an analyst at Birinyi Associates, said no.",
            "Cleveland Rueckert",
            ActorKind.PERSON,
        ),
        (
            "They sold it to Morgan Stanley, lead manager of the issue.",
            "Morgan Stanley",
            ActorKind.ORGANIZATION,
        ),
        ("It hired a man of Lower Holmby, chairman of the council.", "Lower Holmby", ActorKind.PLACE),
        ("They spoke of Haitham bin Tariq Al Holm.", "Haitham bin Tariq Al Holm", ActorKind.PERSON),
        ("Fifteen-year-old Robert, on the lower deck, said so.", "Robert", ActorKind.PERSON),
        ("She is a daughter of Thomas F. Holm of Uxbridge, Mass.", "Thomas F. Holm", ActorKind.PERSON),
        ("He said Cantor, Mondale and Rubio have all taken part.", "Mondale", ActorKind.PERSON),
        ("Pak Jong Sun, a member of the bureau, died. Pak bravely fought.", "Pak Jong Sun", ActorKind.PERSON),
        ("Its top Republican, Californian Anna Holm, wrote to him.", "Anna Holm", ActorKind.PERSON),
        (
            "So said Eva Holm at Axinn, Veltrop & Harkrider.",
            "Axinn, Veltrop & Harkrider",
            ActorKind.ORGANIZATION,
        ),
        ("She is a partner of Anna Berg, Holm & Co in Oslo.", "Anna Berg", ActorKind.PERSON),
        ("She was at C.D. Holm and Co Inc in Oslo.", "C.D. Holm and Co Inc", ActorKind.ORGANIZATION),
        ("A study by Anna Berg and Associates said so.", "Anna Berg and Associates", ActorKind.ORGANIZATION),
        ("So Clayton and Dubilier Inc said on Monday.", "Clayton and Dubilier Inc", ActorKind.ORGANIZATION),
        (
            "Bankers at Morgan Holm International said so.",
            "Morgan Holm International",
            ActorKind.ORGANIZATION,
        ),
        ("They said Motorola Mobility had done so.", "Motorola Mobility", ActorKind.ORGANIZATION),
        ("It comes after Ipsos, the market research firm, said so.", "Ipsos", ActorKind.ORGANIZATION),
        ("Jackson Hewitt slid 3 percent on Monday.", "Jackson Hewitt", ActorKind.ORGANIZATION),
        ("Anna Berg slid 3 places on Monday.", "Anna Berg", ActorKind.PERSON),
        ("Anna Berg, a policy manager for the charity, said so.", "Anna Berg", ActorKind.PERSON),
        ("Anna Berg, the first woman to run a bank, said so.", "Anna Berg", ActorKind.PERSON),
        ("It fell on Unsan, Chonma and Taegwan counties on Monday.", "Chonma", ActorKind.PLACE),
        ("The bank gave Mr West a week to leave.", "West", ActorKind.PERSON),
        ("It was backed by a founder of Uber, Garrett Camp, on Monday.", "Garrett Camp", ActorKind.PERSON),
        ("He said so at the Lincoln Memorial on Monday.", "Lincoln Memorial", ActorKind.PLACE),
        ("Romney, Kansas, is a town near Romney Lake.", "Romney", ActorKind.PLACE),
        ("PM Berg said in Delhi that he would wait.", "Berg", ActorKind.PERSON),
        ("They met Democratic Sens. Dick Berg (Ill.) and Carl Dahl.", "Dick Berg", ActorKind.PERSON),
        ("In a tribute, PM Anna Berg Says Norway Tried.", "Anna Berg", ActorKind.PERSON),
        (
            "Selas Corp said it lost. The court told Selas to pay. Selas will.",
            "Selas Corp",
            ActorKind.ORGANIZATION,
        ),
        ("The writer (paid by a paper in Oslo) left.", "Oslo", ActorKind.PLACE),
        ("The last to speak was FW de Klerk, the former leader.", "FW de Klerk", ActorKind.PERSON),
        ("They fled from the village of Mahala. Shells fell on Mahala.", "Mahala", ActorKind.PLACE),
        ("The police chief of Anne Arundel County spoke.", "Anne Arundel County", ActorKind.PLACE),
        ("The Board in Geneva said on Monday that it would wait.", "Geneva", ActorKind.PLACE),
        ("General Mills said profit rose.", "General Mills", ActorKind.ORGANIZATION),
        ("Goldman Sachs lost. Goldman will wait, Goldman said.", "Goldman Sachs", ActorKind.ORGANIZATION),
        (
            "It was told by Committee Chairman Qorri Zemblak Monday to wait.",
            "Qorri Zemblak",
            ActorKind.PERSON,
        ),
        ("Lech Walesa, the Solidarity leader, spoke.", "Lech Walesa", ActorKind.PERSON),
        ("Talks ended: NORWEGIAN CHANCELLOR ANNA BERG ON GREECE: We wait.", "ANNA BERG", ActorKind.PERSON),
        ("Premier Jay Weatherill's spokesman said so.", "Jay Weatherill", ActorKind.PERSON),
        ("The village of Mahala was quiet. Mahala is small, and he knew Mahala.", "Mahala", ActorKind.PLACE),
        ('Says Berg, the food historian: "It is good."', "Berg", ActorKind.PERSON),
        ('Said Suryadi: "It is not the time."', "Suryadi", ActorKind.PERSON),
        ("Said Jalili left Lima on Monday.", "Said Jalili", ActorKind.PERSON),
        ("Talks will be held at U. N. headquarters in Lima.", "United Nations", ActorKind.ORGANIZATION),
        ("dow chemical said so, and Dow Chemical left.", "Dow Chemical", ActorKind.ORGANIZATION),
        ("He paid CNN $5 million.", "CNN", ActorKind.ORGANIZATION),
        ("He swam at Pope Beach on Monday.", "Pope Beach", ActorKind.PLACE),
        ("He spoke with Governor Beach on Monday.", "Beach", ActorKind.PERSON),
        (
            "He spoke of officers in Dallas who were on guard. It was Dallas ground.",
            "Dallas",
            ActorKind.PLACE,
        ),
        ("They stood on Kim Il Sung Square on Monday.", "Kim Il Sung Square", ActorKind.PLACE),
        (
            "Shares of Boston-based Hess rose, the chairman of Boston-based Dahl said.",
            "Boston",
            ActorKind.PLACE,
        ),
        (
            "It may take a year, said Ole Dahl & Co analyst Anna Berg.",
            "Ole Dahl & Co",
            ActorKind.ORGANIZATION,
        ),
        ("Anna Berg & Assoc. said profit rose.", "Anna Berg & Assoc", ActorKind.ORGANIZATION),
        ("An Air Koryo plane from Norway is due.", "Air Koryo", ActorKind.ORGANIZATION),
        ("He left on a scheduled Air France flight to Lima.", "Air France", ActorKind.ORGANIZATION),
        ("Air Marshal Dahl spoke.", "Dahl", ActorKind.PERSON),
        ("The Norwegian Cod Board met. NCB chairman Ole Holm spoke.", "Ole Holm", ActorKind.PERSON),
        ("Anna (Annie) Berg left for Lima.", "Anna (Annie) Berg", ActorKind.PERSON),
        ("It may take a year, said Tamm Tabak analyst Anna Berg.", "Tamm Tabak", ActorKind.ORGANIZATION),
        ("Anna Berg, an analyst with Tamm Tabak, said so.", "Tamm Tabak", ActorKind.ORGANIZATION),
        ("Anna Berg met analysts of Wall Street.", "Wall Street", ActorKind.PLACE),
        ("Wall Street analysts were wrong.", "Wall Street", ActorKind.PLACE),
        ("The water company Sverin Trand (SVT.L) rose.", "Sverin Trand", ActorKind.ORGANIZATION),
        ("Shares of Sverin Trand (NYSE: SVT) rose.", "Sverin Trand", ActorKind.ORGANIZATION),
        ("The insurer Anders Hall rose on Monday.", "Anders Hall", ActorKind.ORGANIZATION),
        ("Berwyn, Pennsylvania-based Acme Corp fell.", "Berwyn", ActorKind.PLACE),
        ("Talks with the Bundesbank failed, the Bundesbank said.", "Bundesbank", ActorKind.ORGANIZATION),
        ("Spain is not a G20 member, but goes to the G20.", "Group of 20", ActorKind.ORGANIZATION),
        ("Barron's said in December that profit rose.", "Barron's", ActorKind.ORGANIZATION),
        ("It was near. MORE NEWS IN VIEW Anna Berg said so.", "Anna Berg", ActorKind.PERSON),
        ("He spoke. NORWEGIAN PRESIDENT ANNA BERG On Greece: We wait.", "ANNA BERG", ActorKind.PERSON),
        ("They met in Trump Tower with a lawyer.", "Trump Tower", ActorKind.PLACE),
        ("They met on Tok Islets, in the sea.", "Tok Islets", ActorKind.PLACE),
        ("They asked (Treasury Secretary Anna) Berg to wait.", "Anna Berg", ActorKind.PERSON),
    ],
)
def test_a_name_has_the_kind_that_its_words_say(text: str, name: str, kind: ActorKind) -> None:
    assert actors_of(text)[name].kind is kind


@pytest.mark.parametrize(
    ("text", "not_one"),
    [
        ("Sen. Mike Lee (R-Utah) and Rep. Anna Berg (D-Missouri City) left.", "R-Utah"),
        ("Sen. Mike Lee (R-Utah) and Rep. Anna Berg (D-Missouri City) left.", "D-Missouri City"),
        ("The mayor spoke on Monday. (AP Photo/Carl Dahl) He then left.", "Carl Dahl"),
        ("The mayor spoke on Monday. (Reuters photo: Carl Dahl)", "Carl Dahl"),
        ("The mayor spoke on Monday. (Carl Dahl/Reuters)", "Reuters"),
        ("He left. (Reporting by Anna Berg in Oslo; Editing by Carl Dahl)", "Carl Dahl"),
        ("He left. (Additional reporting by Anna Berg, writing by Carl Dahl", "Anna Berg"),
        ("Electronic Arts Inc ERTS.O fell on Monday.", "Electronic Arts Inc ERTS.O"),
        ("They voted for Brexit. Brexit came late.", "Brexit"),
        (
            "The U.S. Agency for International Development (USAID) left.",
            "U.S. Agency for International Development (USAID",
        ),
        ("“It is safe,” said Anna Berg, M.D., a surgeon.", "M.D."),
        ("Dr. Anna Berg, M.D., Ph.D., and Carl Dahl, MD, JD, left.", "JD"),
        ("Anna Berg, Ph.D., and Carl Dahl, D.D.S., left.", "D.D.S."),
        ("Anna Berg, Esq., left.", "Esq"),
        ("They were fined HK $40,000 each.", "HK"),
        ("It costs NT $500 or NT$600.", "NT"),
        ("They wrote a memorandum of understanding (MoU) on Monday.", "MoU"),
        ("Lima gave the mango a geographical indication (GI). The GI label helps.", "GI"),
        ("A daily rapid antigen test (RAT) is due. The RAT results came.", "RAT"),
        ("He took a PCR test, and the NFT market fell.", "PCR"),
        ("He took a PCR test, and the NFT market fell.", "NFT"),
        ("They asked (Treasury Secretary Anna) Berg to wait.", "Anna) Berg"),
        ("He spoke at the Lima Coastal Cities Conference on Monday.", "Lima Coastal Cities Conference"),
        ("Anna Berg’s LinkedIn page said that she had left.", "Anna Berg’s LinkedIn"),
    ],
)
def test_what_is_no_name(text: str, not_one: str) -> None:
    assert not_one not in actors_of(text)


def test_letters_after_a_comma_are_a_name_where_they_are_no_degree() -> None:
    assert "BA" in actors_of("He flew to Lima with Anna Berg, BA chairman.")


def test_an_acronym_is_found_of_what_the_article_names_in_full() -> None:
    text = "The Norwegian Cod Board met in Oslo. It was no surprise, {} chairman Ole Holm said."
    board = actors_of(text.format("NCB"))["Norwegian Cod Board"]
    assert [mention.text for mention in board.mentions] == ["Norwegian Cod Board", "NCB"]
    assert len(actors_of(text.format("ABC"))["Norwegian Cod Board"].mentions) == 1


def test_a_word_of_a_full_name_takes_in_what_stands_before_it_there() -> None:
    text = "They met Daw Khin Thida Moe again. Then Thida Moe told them, and they told Moe."
    sentences = read(text, [Span(0, len(text))])
    found = [Mentioned(0, 2, 6, ActorKind.PERSON)]
    more = passed_over(sentences, found, ["Daw Khin Thida Moe"])
    assert [text[sentences[1].tokens[m.first].start : sentences[1].tokens[m.end - 1].end] for m in more] == [
        "Thida Moe",
        "Moe",
    ]


def test_what_is_explained_as_a_body_acts() -> None:
    assert "CFB" in actors_of("They asked the coastal fishing board (CFB) of Peru. The CFB said no.")
    assert "CFB" in actors_of("They asked the Coastal Fishing Body of Peru. The CFB said no.")


def test_a_widely_known_official_is_found_where_the_model_passes_over() -> None:
    actors = actors_of("Aung San Suu Kyi spoke on Monday. Then Suu Kyi left.")
    assert [m.text for m in actors["Aung San Suu Kyi"].mentions] == ["Aung San Suu Kyi", "Suu Kyi"]
    assert actors["Aung San Suu Kyi"].kind is ActorKind.PERSON


@pytest.mark.parametrize(
    ("name", "word", "is_short"),
    [
        ("Boatmen Bancshares Inc", "Boatmen", True),
        ("Best Cod Company", "Best", False),  # a common word
        ("Lima Cod Company", "Lima", False),  # a place
        ("Anna Cod Company", "Anna", False),  # a given name
    ],
)
def test_an_organization_goes_by_the_first_word_of_its_name(name: str, word: str, is_short: bool) -> None:
    text = f"They bought {name} again. They said that {word} was late."
    sentences = read(text, [Span(0, len(text))])
    found = [Mentioned(0, 2, 2 + len(name.split()), ActorKind.ORGANIZATION)]
    more = [(m.sentence, m.first, m.kind) for m in passed_over(sentences, found, [name])]
    assert more == ([(1, 3, ActorKind.ORGANIZATION)] if is_short else [])


def test_known_names_are_found_where_no_word_of_them_is_taken() -> None:
    forms = ["They", "told", "Dow", "Chemical", "and", "Aung", "San", "Suu", "Kyi", "."]
    assert list(untaken(known_names(forms), set())) == [
        (2, 4, ActorKind.ORGANIZATION),
        (5, 9, ActorKind.PERSON),
    ]
    assert list(untaken(known_names(forms), {3, 8})) == []
    assert known_names(["They", "told", "Dow", "and", "San", "Kyi", "."]) == []


def test_two_nationalities_are_two_names() -> None:
    text = "She is a Chinese American entrepreneur and North Korean Russian speaker."
    assert {"China", "United States", "North Korea", "Russia"} <= actors_of(text).keys()


def test_a_name_in_a_line_of_capitals_ends_where_the_article_ends_it() -> None:
    text = (
        "BERG RIPS THE MEDIA\n\nOn Monday the minister Anna Berg spoke of it. Berg said that she would wait."
    )
    assert [mention.text for mention in actors_of(text)["Anna Berg"].mentions] == [
        "BERG",
        "Anna Berg",
        "Berg",
    ]


def test_a_box_of_headlines_about_somebody_is_no_part_of_the_story() -> None:
    box = "Carl (Chuck) Ellis BergSenators ask Ole Holm to wait As the crisis grows, Iceland needs care MORE"
    actors = actors_of(f"Leader Charles Berg {box} (N.Y.) waited. Berg left.")
    assert set(actors) & {"Charles Berg", "Ole Holm", "Iceland"} == {"Charles Berg"}
    assert "Ole Holm" in actors_of(f"Leader Charles Dahl {box} (N.Y.) waited.")


def test_a_name_of_running_text_is_not_cut() -> None:
    text = "Berg Hansen spoke first. Then came the minister Anna Berg, who waited."
    assert actors_of(text).keys() >= {"Berg Hansen", "Anna Berg"}


def test_a_chamber_is_not_what_has_its_word_in_its_name() -> None:
    text = "The House voted. Anna Berg, head of the White House Domestic Policy Council, waited."
    council = actors_of(text)["White House Domestic Policy Council"]
    assert len(council.mentions) == 1
