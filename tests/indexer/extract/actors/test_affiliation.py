"""Whose people are who are told to be somebody's: a body's, another's counterpart, of a family."""

from __future__ import annotations

import pytest

from indexer.extract.actors.notables import notable
from indexer.model import ActorKind
from tests.indexer.extract.actors.articles import actors_of


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Lufthansa said outgoing Chief Executive Anna Berg would speak.", "DE"),
        ("In a statement, Lufthansa did not mention Vice Chairman Anna Berg.", "DE"),
        ("Maj. Gen. Anna Berg, who heads the Norwegian Red Cross, agreed.", "NO"),
        ("Reuters said Chief Executive Anna Berg would speak.", None),
        ("Wells Fargo & Co analyst Anna Berg agreed.", "US"),
        ("Anna Berg, an analyst at Goldman Sachs Asset Management, agreed.", "US"),
        ("Anna Berg, a strategist focused on Asia at Berg & Holm in Oslo, agreed.", "NO"),
        ("Scotland coach Anna Berg agreed.", "GB"),
        ("Anna Berg, a North Korea expert at the Berg Institute in Oslo, agreed.", "NO"),
        ("Russia analyst Anna Berg agreed.", None),
        ("Norwegian analyst Anna Berg agreed.", "NO"),
        ("Anna Berg, a lecturer at the Georgetown University Law Center, agreed.", "US"),
        ("He was a friend of Microsoft CEO Anna Berg and left.", "US"),
        ("So said Anna Berg, president of Berg Advisors, Inc. in Huntington Beach, California.", "US"),
        ("Ole Holm, the Norwegian prime minister, and his wife Anna Berg left.", "NO"),
        ("Anna Berg left Rome. But the Norwegian, who had won, will not commit herself.", "NO"),
        ("Anna Berg is a law lecturer at the University of Aalborg.", "DK"),
        ("Norwegian world number one Anna Berg has won.", "NO"),
        ("One of Norway's best known dissidents, Anna Berg, has won.", "NO"),
        ("It has come to South Korea, said central bank governor Anna Berg.", "KR"),
        ("An Australian, Anna Berg, aged 28, appeared in court.", "AU"),
        ("Anna Berg, 46, from Bergen, was due to appear.", "NO"),
        ("The mark was held by Anna Berg also from Norway.", "NO"),
        ("So said Anna Berg of the Holm School of Marine Science at the University of Miami.", "US"),
        ("So said Anna Berg of the Holm School of Marine Science.", None),
        ("Anna Berg won the race, becoming the first Norwegian to do so.", "NO"),
        ("Anna Berg won as Ole Holm left, becoming the first Norwegian to do so.", None),
        ("Anna Berg was the daughter of a Norwegian fisherman.", "NO"),
        ("Anna Berg was the friend of a Norwegian fisherman.", None),
        ("Sweden fought, but Anna Berg doubled Norway's lead with a penalty.", "NO"),
        ("Sweden fought, but Anna Berg missed Norway's lead with a penalty.", None),
        ("Anna Berg steered Norway to the gold medal.", "NO"),
        ("Anna Berg steered Norway's medal to the shore.", None),
        ("Norway's cricketers left on Monday with captain Anna Berg asking for more.", "NO"),
        ("Norway's cricketers played Sweden as captain Anna Berg asked for more.", None),
        ("Anna Berg, a former banker at Deutsche Bank, is the mayor of Oslo.", "NO"),
        ("Radio 1 film critic Anna Berg said so.", "GB"),
        ("Anna Berg is a professor at the University of West Georgia.", "US"),
        ("In London inspector Anna Berg said so.", "GB"),
        ("It was written by Anna Berg and Ole Holm of the University of Oslo.", "NO"),
        ("So it seems, said Anna Berg at Holm Placements Canada Inc.", "CA"),
        ("Holm's fellow Norwegians Ole Dahl and Anna Berg finished last.", "NO"),
        ("So said Anna Berg, 19, of Suffolk, Va., on Monday.", "US"),
        ("It was clear, Leerink Swann analyst Anna Berg said on Monday.", "US"),
        ("Lufthansa will grow, its chief executive told a paper. Anna Berg said it goes on.", "DE"),
        ("Chelsea captain Anna Berg agreed.", None),
        ("Holm's Norwegian counterpart, Trade Minister Anna Berg, agreed.", "NO"),
        ("It mocked the sister of Norwegian King Ole Holm, Princess Anna Berg, on Monday.", "NO"),
        ("Norway's prime minister spoke. Sweden and Norway met. Prime Minister Anna Berg left Sweden.", "NO"),
        ("So said Anna Berg, chief analyst at Lufthansa in Oslo.", "NO"),
        ("It was clear, said Anna Berg at Lufthansa in Oslo.", "NO"),
        ("So said Anna Berg, correspondent of Lufthansa in Oslo.", "DE"),
        ('"He reminds me of my daughter Anna Berg," Barack Obama said at a rally.', "US"),
        ("So said Anna Berg, business manager in Bayonne, N.J., on Monday.", "US"),
        ("They will replace Ole Holm and Anna Berg, both Norwegians, next month.", "NO"),
        ("Roger Federer has won. Countrywoman Anna Berg came second.", "CH"),
        ("Anna Berg, the Norwegian infrastructure and transport minister, said so.", "NO"),
        ("She fell to a low shot from Wales' Anna Berg before the break.", "GB"),
        ("From the Norwegian side Anna Berg, head of the Agency of Fish, was present.", "NO"),
        ("Norway's biggest bank Acme rose. So said Acme spokesman Anna Berg on Monday.", "NO"),
        ("So said Lufthansa Cargo chief executive Anna Berg.", "DE"),
        ("So said Anna Berg, chief executive of Acme GmbH.", "DE"),
        ("So said Anna Berg, commander of the US Pacific Fleet.", "US"),
        ("So said former National Editor Anna Berg.", None),
        ("The GOP lost in Georgia. So said Republican strategist Anna Berg of Georgia.", "US"),
        ("Lufthansa rose. Acme Corp fell. Lufthansa sold. Finance Director Anna Berg agreed.", "DE"),
        ("Lufthansa and Boeing rose. Acme fell. Chief Financial Officer Anna Berg agreed.", None),
        ("Lufthansa rose. Its rival Acme fell. Anna Berg, deputy chairman of Holm Gold, agreed.", None),
        ("A delegation of the Norwegian navy headed by Admiral Anna Berg left Sweden.", "NO"),
        ("He spoke in Norway of a revolt led by Anna Berg and left Sweden.", None),
        ("Acme Corp ( ACM.OL ) Chief Executive Anna Berg said so.", "NO"),
        ("Acme Corp (Nasdaq: ACM) rose. Anna Berg, president of Acme Corp, said so.", "US"),
        ("Acme, the Oslo-based firm, rose. So said Anna Berg, head of Acme.", "NO"),
        ("Oslo-based shipping firm Acme rose. So said Anna Berg, head of Acme.", "NO"),
        ("Lufthansa removed Anna Berg from her post as head of its Norwegian unit.", "DE"),
        ("Ambassador Anna Berg and staff members of the Norwegian embassy were on hand.", "NO"),
        ("Ambassador Anna Berg and staff members of the embassy of Norway were on hand.", "NO"),
        ("So said Anna Berg, a Norwegian immigrant charged in Rome.", "NO"),
        ("So said Anna Berg, a native of Norway, on Monday.", "NO"),
        ("So said Labour Minister Anna Berg of Norway.", "NO"),
        ("It fell 3 pence on Monday. Chairman Anna Berg said the pence dividend would rise in London.", "GB"),
        ("So said Times executive editor Anna Berg.", None),
        ("Roger Federer of Kingston, N.Y. left. So did Anna Berg of Kingston, N.Y. and others.", "US"),
        ("Ole Holm, a Norwegian, spoke to Holm's two daughters, Eva and Anna Berg.", "NO"),
        ("So said Anna Berg of San Jose, California, on Monday.", "US"),
        ("So said Anna Berg of San Jose. Costa Rica agreed.", "CR"),
        ("So said Anna Berg of Hamilton.", None),
        ("She met Anna Berg of London, Ohio and Rome.", "GB"),
        ("So said Bergen County Superior Court Judge Anna Berg.", "US"),
        ("So said Anna Berg, leader of Essex County Council.", "GB"),
        ("Scottish striker Anna Berg agreed.", "GB"),
        ("Northern Irish singer Anna Berg agreed.", "GB"),
        ("English teacher Anna Berg agreed.", None),
        ("Welshman Anna Berg agreed.", "GB"),
        ("They followed Anna Berg, a Scot, on Monday.", "GB"),
        ('Anna Berg left Rome. "I am so tired," said the Norwegian striker, who will rest.', "NO"),
        ('Anna Berg left Rome. "I am so tired," said the Norwegian prime minister.', None),
        ("So said Anna Berg, president of Acme Corp, a shipping company based in Oslo.", "NO"),
        ("In the semi-final Anna Berg scored twice for Norway.", "NO"),
        ("In the semi-final Anna Berg scored twice against Norway.", None),
        ("In the match she played with another Norwegian, Anna Berg, to win it.", "NO"),
        ("Norway won the match. Norway lost one to Italy. Their coach Anna Berg agreed.", "NO"),
        ("GB captain Anna Berg agreed.", "GB"),
        ("They met the Norwegian youngster Anna Berg there.", "NO"),
        ("In the semi-final Anna Berg and Ole Holm scored twice for Norway.", "NO"),
        ("It was the semi-final. For Norway, Ole Holm and Anna Berg will begin.", "NO"),
        ("It was the semi-final. Anna Berg's Norway side lost.", "NO"),
        ("It was the semi-final. Anna Berg's Norway goal was lost.", None),
        ("Ole Holm and Anna Berg were the other Norwegian winners.", "NO"),
        ("Anna Berg became the first Norwegian woman to win it.", "NO"),
        ("She is the first Norwegian to win it since Anna Berg in 1978.", "NO"),
        ("Anna Berg was a Norwegian-born winner.", None),
        ("The Norwegian has won it twice since Anna Berg left.", None),
        ("Chicago Marathon champion Anna Berg of Kenya agreed.", "KE"),
        ("OSLO, March 26 - Norway met Italy and Sweden. Foreign Minister Anna Berg agreed.", "NO"),
        ("OSLO, March 26 - Italy met Greece, Italy said. Foreign Minister Anna Berg agreed.", None),
        ("He died in Aden. The city's security chief, Anna Berg, said so.", "YE"),
        ("So said Anna Berg, Foster's chairman.", "AU"),
        ("So said Foster's chairman Anna Berg.", "AU"),
        ("Anna Berg, general manager of the publishing house, left Lagos. Nigeria and Nigerians left.", "NG"),
    ],
)
def test_country(text: str, country: str | None) -> None:
    assert actors_of(text)["Anna Berg"].country == country


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Elizabeth II", "GB"),
        ("Roger Federer", "CH"),
        ("Sir Alex Ferguson", "GB"),
        ("Carl C. Icahn", "US"),
        ("N'Golo Kanté", "FR"),
    ],
)
def test_widely_known_people_are_known(name: str, country: str) -> None:
    assert notable(name) == country


def test_what_the_text_says_is_better_than_what_is_known() -> None:
    assert actors_of("The Norwegian player Roger Federer has won.")["Roger Federer"].country == "NO"
    assert notable("Federer") is None


@pytest.mark.parametrize("title", ["Judge", "Sheriff", "Prof."])
def test_after_a_personal_title_stands_a_person(title: str) -> None:
    actor = actors_of(f"They told {title} Sim Lake at his hearing on Monday.")["Sim Lake"]
    assert actor.kind is ActorKind.PERSON


def test_two_politicians_are_no_company() -> None:
    assert {"Donald Trump", "Carson"} <= actors_of("Why Trump & Carson have beaten all the others.").keys()
    assert "Barnes & Noble" in actors_of("Shares of Barnes & Noble fell on Monday.")


def test_a_name_in_capitals_within_a_sentence_is_read() -> None:
    text = "These are comments: COMMENTS WILLIAM LEFKOWITZ, OPTIONS STRATEGIST AT ACME IN OSLO He agrees."
    actor = actors_of(text)["WILLIAM LEFKOWITZ"]
    assert (actor.kind, actor.country) == (ActorKind.PERSON, "NO")


def test_a_body_does_not_begin_with_the_title_of_a_person() -> None:
    assert "de Blasio" in actors_of("They were driven to drink by Mayor de Blasio’s incompetence on Monday.")


def test_letters_after_a_name_are_none_of_it() -> None:
    assert "Kama Melly" in actors_of("Prosecutor Kama Melly QC said that the victims were vulnerable.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It has plants in Europe, Australia and Chile.", "Europe"),
        ("Greece's European Union partners met on Monday.", "European Union"),
        ("It said so in Asia, Japan and elsewhere.", "Asia"),
    ],
)
def test_what_is_of_many_states_is_of_none(text: str, name: str) -> None:
    assert actors_of(text)[name].country is None


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("ANNA BERG, HEAD OF CURRENCY RESEARCH, ACME FOREX, OSLO:", "NO"),
        ("ANNA BERG, BRANCH MANAGER, GOLDMAN SACHS, TOKYO", "US"),
        ("ANNA BERG, HEAD OF CURRENCY RESEARCH, ACME FOREX:", None),
    ],
)
def test_who_is_quoted_under_a_line_in_capitals(line: str, country: str | None) -> None:
    text = f'Gold rose on Monday.\n\n{line} "This is a step in the right direction."'
    assert actors_of(text)["ANNA BERG"].country == country


def test_bodies_that_many_states_have_are_of_those_whose_people_are_named() -> None:
    text = "The House asked about Ukraine. Ukraine and the Ukrainian president spoke with Barack Obama. {}"
    found = actors_of(text.format("House Democrats wrote to Kyiv, Ukraine, said House Speaker Anna Berg."))
    assert found["Anna Berg"].country == "US"


def test_several_politicians_by_their_family_names_are_of_one_state() -> None:
    assert actors_of("Cantor, Kerry and Rubio have all taken part.")["Rubio"].country == "US"


def test_said_is_a_name_after_an_arabic_particle() -> None:
    assert "Qaboos bin Said" in actors_of("Qaboos bin Said, the long-serving Sultan of Oman, died.")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("China and Norway agreed, Gen. Wang Dahong said.", "Wang Dahong", "CN"),
        ("China and Norway agreed, Liu Gang said.", "Liu Gang", "CN"),
        ("China and South Korea agreed, Liu Gang said.", "Liu Gang", None),
        ("It met Norway's crown prince and Prime Minister Ole Holm. Sweden left.", "Ole Holm", "NO"),
        ("Norway and Sweden agreed, Gen. Wang Dahong said.", "Wang Dahong", None),
        ("Japan and Norway agreed, said Kazuko Hashimura, an analyst.", "Kazuko Hashimura", "JP"),
        ("Sweden and Norway agreed, said Kazuko Hashimura, an analyst.", "Kazuko Hashimura", None),
        ("Japan and Norway agreed, said Karina Mora, an analyst.", "Karina Mora", None),
        ("Germany and Norway agreed, said analyst Ekkehard Holm.", "Ekkehard Holm", "DE"),
        ("Germany and Austria agreed, said analyst Ekkehard Holm.", "Ekkehard Holm", None),
        ("Germany and Norway agreed, said striker Ekkehard Holm before the match.", "Ekkehard Holm", None),
    ],
)
def test_a_spelling_tells_only_of_states_spoken_of(text: str, name: str, country: str | None) -> None:
    assert actors_of(text)[name].country == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Canadians met. Chief executive Gordon Campbell left Rome.", "Gordon Campbell", "CA"),
        ("Chief executive Gordon Campbell left Rome.", "Gordon Campbell", None),
        ("Pyongyang, North Korea: Kim Sung Hwan, a vice-chairman, spoke.", "Kim Sung Hwan", "KP"),
        ("Seoul met Kim Sung Hwan, South Korea's envoy to North Korea.", "Kim Sung Hwan", "KR"),
        ("Canada met Canadians in Toronto, Canada. President Suharto spoke.", "Suharto", "ID"),
        ("His daughters Ann and Elizabeth left Rome.", "Elizabeth", None),
        ("Samoans left. Sheldon Holm of UNICEF left Samoa for the capital of Samoa.", "Sheldon Holm", None),
        ("Prime Minister Hubert Minnis agreed.", "Hubert Minnis", "BS"),
        (
            "Americans fear it. America and Americans wait. Papademos has replaced Papandreou.",
            "Papandreou",
            "GR",
        ),
        ("Americans fear it. America and Americans wait. Morrison has replaced Holm.", "Morrison", None),
    ],
)
def test_who_is_widely_known_and_whose_namesake_is_not(text: str, name: str, country: str | None) -> None:
    assert actors_of(text)[name].country == country


def test_who_took_a_picture_is_no_actor() -> None:
    assert actors_of("The crowd on Monday. Image: Anna Berg.\n\nThey met. Image: Ole Holm (flickr).\n") == {}
    assert "Anna Berg" in actors_of("Of such an image: Anna Berg left Rome.")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "The German chancellor met Viktor Yanukovych, the Moscow-backed candidate.",
            "Viktor Yanukovych",
            "UA",
        ),
        ("Tony Blair, an advocate of Turkish membership, spoke.", "Tony Blair", "GB"),
        ("Tony Blair, an analyst at Nomura, spoke.", "Tony Blair", "JP"),
        (
            "America voted. Pete Buttigieg, a veteran of the war in Afghanistan, spoke.",
            "Pete Buttigieg",
            "US",
        ),
        ("Britain waited. Hong Kong's Governor Chris Patten spoke.", "Chris Patten", "HK"),
    ],
)
def test_what_is_told_by_the_way_of_somebody_widely_known(text: str, name: str, country: str) -> None:
    assert actors_of(text)[name].country == country
