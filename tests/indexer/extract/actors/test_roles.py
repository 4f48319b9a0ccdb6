"""Roles: where they stand, where they end, and whose country they tell."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import actors_of, roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Norwegian Prime Minister Anna Berg arrived on Monday.", "Norwegian Prime Minister"),
        (
            "Acme's famously anti-American correspondent Anna Berg left.",
            "Acme's famously anti-American correspondent",
        ),
        (
            "There were three, including computer scientist and painter Anna Berg.",
            "computer scientist and painter",
        ),
        ("Anna Berg, one of the firm's lawyers, left.", "one of the firm's lawyers"),
        ("It was sent to one of the firm's bosses, Anna Berg, on Monday.", "one of the firm's bosses"),
        ("Anna Berg is the junior senator from New York.", "junior senator from New York"),
        (
            "On Monday, United States Senator from Vermont Anna Berg left.",
            "United States Senator from Vermont",
        ),
        ('Anna Berg, author of "Maps: A Life," left.', 'author of "Maps: A Life'),
        (
            "Anna Berg — who has been Railway Manager (ARM) for Oslo since May — left.",
            "Railway Manager (ARM) for Oslo",
        ),
        ("They met former “Monday Night” comedian Anna Berg.", "former “Monday Night” comedian"),
        (
            "A Nation of Bergen leader was there, Nation of Bergen leader Anna Berg.",
            "Nation of Bergen leader",
        ),
        ("It hired Mapsters host Anna Berg.", "Mapsters host"),
        ("The trustee handling the case, Anna Berg, left.", "trustee"),
        ("They met a Polish chef named Anna Berg.", "Polish chef"),
        ("A frustrated President Anna Berg left.", "frustrated President"),
        ("It was set up by famed shipping lawyer Anna Berg.", "famed shipping lawyer"),
        (
            "They looked for links between suspended fund manager Anna Berg and a bank.",
            "suspended fund manager",
        ),
        ("He met self-professed moderate President Anna Berg.", "self-professed moderate President"),
        ("Like other leaders, Anna Berg left.", "other leaders"),
        ("It hurts critics, such as Anna Berg.", "critics"),
        ("Anna Berg, an attorney with Dahl, Holm & Lund, left.", "attorney with Dahl, Holm & Lund"),
        (
            "Anna Berg, founder and managing director of Acme Partners, left.",
            "founder and managing director of Acme Partners",
        ),
        (
            "Anna Berg is chairman of the Committee of the church and staff members left.",
            "chairman of the Committee of the church",
        ),
        ("He was blamed for reinstating Anna Berg as home secretary.", "home secretary"),
        ("It hired Anna Berg from Acme Corp as head of research.", "head of research"),
        ("Anna Berg will be the next minister.", "next minister"),
        ("Acme said that Anna Berg, 59, will remain chairman.", "chairman"),
        ("Anna Berg, herself a former governor, left.", "former governor"),
        (
            "Anna Berg, chief compliance and regulatory officer, left.",
            "chief compliance and regulatory officer",
        ),
        ("Host Anna Berg asked.", "Host"),
        ("Anna Berg, a scientist at Acme with broad interests, left.", "scientist at Acme"),
        ("Acme's president and CEO, Anna Berg, left.", "Acme's president and CEO"),
        ("They beat the current two frontrunners, Anna Berg and Carl Holm.", "current two frontrunners"),
        (
            "It was Oslo Professor and former Labor Secretary Anna Berg.",
            "Oslo Professor and former Labor Secretary",
        ),
        (
            "The suicide of longtime Carl Holm attorney and friend Anna Berg.",
            "longtime Carl Holm attorney and friend",
        ),
        ("They met Bishop Emeritus Anna Berg.", "Bishop Emeritus"),
        (
            "Anna Berg, chair of the Loudoun County, Virginia, Board of Supervisors, left.",
            "chair of the Loudoun County, Virginia, Board of Supervisors",
        ),
        ("That is why hedge fund managers such as Anna Berg hurry.", "hedge fund managers"),
        ("A lawyer for Mr. Holm, Anna Berg, said so.", "lawyer for Mr. Holm"),
        (
            "The Norwegian and Danish prime ministers, Anna Berg and Ole Holm, met.",
            "Norwegian and Danish prime ministers",
        ),
        ("It will feature singer Anna Berg.", "singer"),
        ("On Monday central banker Anna Berg called for it.", "central banker"),
        ("It was won by fellow UK nominees Anna Berg and Ole Holm.", "fellow UK nominees"),
        ("It is the seat of retiring GOP Sen. Anna Berg.", "retiring GOP Sen."),
        ("It was a meeting with Kremlin-linked lawyer Anna Berg.", "Kremlin-linked lawyer"),
        ("At the least, lower court Judge Anna Berg said, it is so.", "lower court Judge"),
        ("He will face Democrat and Lieutenant Governor Anna Berg.", "Lieutenant Governor"),
        ("A two-term Governor Anna Berg left.", "two-term Governor"),
        ("They could meet powerful Deputy Prime Minister Anna Berg.", "powerful Deputy Prime Minister"),
        ("A bankruptcy court granted trustee Anna Berg the powers.", "trustee"),
        ("We got (Norwegian leader) Anna Berg impressed.", "Norwegian leader"),
        ("They heard the governor of the bank (Anna Berg) say so.", "governor of the bank"),
        (
            "Anna Berg, the nominee to be the next secretary of state, left.",
            "nominee to be the next secretary of state",
        ),
        ("Its Tony-winning star, Anna Berg, left.", "Tony-winning star"),
        ("Anna Berg, a Holm spokeswoman, said so.", "Holm spokeswoman"),
        ("Anna Berg, another Republican pollster, left.", "Republican pollster"),
        ("Anna Berg, president & CEO of Acme, left.", "president & CEO of Acme"),
        (
            "Anna Berg, the former chief medical examiner for Oslo, left.",
            "former chief medical examiner for Oslo",
        ),
        ("Anna Berg, a judge not known for it, left.", "judge"),
        ("Anna Berg, an analyst briefed on the matter, left.", "analyst"),
        (
            "Anna Berg, the head of banking at Acme and President Carl Holm's pick, left.",
            "head of banking at Acme",
        ),
        (
            "Anna Berg, editor of the Norwegian paper Ole Holm, left.",
            "editor of the Norwegian paper Ole Holm",
        ),
        ("Anna Berg, an aid worker, left.", "aid worker"),
        ("One of the firm's lawyers Anna Berg says so.", "One of the firm's lawyers"),
        (
            "Anna Berg, former Holm manager and Ole Dahl adviser, left.",
            "former Holm manager and Ole Dahl adviser",
        ),
        ("Acme named Anna Berg as acting chief and Ole Dahl of Oslo as editor.", "acting chief"),
        ("The US negotiator for peace in Norway, Anna Berg, said so.", "US negotiator for peace in Norway"),
        ("At a conference, the head of Acme, Anna Berg, said so.", "head of Acme"),
        ("The former Trump economic adviser Anna Berg said so.", "former Trump economic adviser"),
        ("Microsoft Chief Software Architect Anna Berg left.", "Microsoft Chief Software Architect"),
        ("He quotes psychologist Anna Berg.", "psychologist"),
        ("He blamed former Trump personal attorney Anna Berg.", "former Trump personal attorney"),
        ("The former Doctor Who star Anna Berg left.", "former Doctor Who star"),
        ("It is Kerrang! editor Anna Berg.", "Kerrang! editor"),
        ("But for one reporter, Anna Berg of the Oslo Star, it ended.", "reporter"),
        (
            "Anna Berg (left), 32, is the senior director of sales for Acme.",
            "senior director of sales for Acme",
        ),
        (
            "It was EU Economic and Monetary Affairs Commissioner Anna Berg.",
            "EU Economic and Monetary Affairs Commissioner",
        ),
        ("They lost spin all-rounder Anna Berg on Monday.", "spin all-rounder"),
        ("Anna Berg, an Oslo conveyancer, left.", "Oslo conveyancer"),
        ("They met venture capitalist Anna Berg on Monday.", "venture capitalist"),
        ("World number one Anna Berg won on Monday.", "World number one"),
        ("As a former head of Acme, Anna Berg knows it.", "former head of Acme"),
        ("Democratic senators such as Anna Berg voted no.", "Democratic senators"),
        ("The party's leaders, including Anna Berg, met.", "The party's leaders"),
        (
            "Anna Berg was a professor at the University of Oslo prior to her death.",
            "professor at the University of Oslo",
        ),
        ("Anna Berg lost her post as head of its unit several weeks ago.", "head of its unit"),
        ("A week into her new job as acting mayor, Anna Berg left.", "acting mayor"),
        ("Anna Berg resigned as secretary of defense amid concerns.", "secretary of defense"),
        ("Anna Berg, the first bishop of that church, left.", "first bishop of that church"),
        ("Anna Berg, D-Calif., ranking member of the committee, left.", "ranking member of the committee"),
        ("They were led to former Microsoft partner Anna Berg.", "former Microsoft partner"),
        ("It is named after a former regional governor, Anna Berg - and is new.", "former regional governor"),
        ("In his youth he met future guitarist Anna Berg.", "future guitarist"),
        ("Anna Berg was a boxing champion and many mourned her.", "boxing champion"),
        ("They beat Irish international Anna Berg by a metre.", "Irish international"),
        ("It is a third title for Olympic bronze medallist Anna Berg.", "Olympic bronze medallist"),
        (
            "They beat presidential candidate and Prime Minister Anna Berg.",
            "presidential candidate and Prime Minister",
        ),
        ("He met the president and Prime Minister Anna Berg.", "Prime Minister"),
        ("Anna Berg, until recently the chief executive of Acme, left.", "chief executive of Acme"),
        ("They named Microsoft veteran Anna Berg on Monday.", "Microsoft veteran"),
        ("It is a unit of Microsoft Ltd. Ford spokeswoman Anna Berg said so.", "Ford spokeswoman"),
        ("It is hosted with purported film expert Anna Berg.", "purported film expert"),
        ("Acme, led by CEO and co-founder Anna Berg, went public.", "CEO and co-founder"),
        ("Shipping magnate Anna Berg left on Monday.", "Shipping magnate"),
        ("Insisted striker Anna Berg on Monday.", "striker"),
        ("They met with president of the Oslo bank, Anna Berg, on Monday.", "president of the Oslo bank"),
        ("Anna Berg was head of marketing for Acme with its new cars.", "head of marketing for Acme"),
        ("Norwegian journalism student Anna Berg left.", "Norwegian journalism student"),
        ("It began when Anna Berg, a developer of Acme rebuilt the code.", "developer of Acme"),
        ("He wants to break 10,000m Olympic champion Anna Berg's record.", "10,000m Olympic champion"),
        ("They met Formula 1 driver Anna Berg on Monday.", "Formula 1 driver"),
        ("They attacked Trump's potential 2020 rival Anna Berg.", "Trump's potential 2020 rival"),
        ("In 2016 presidential candidate Anna Berg left.", "presidential candidate"),
        ("On May 5 President Anna Berg left.", "President"),
        ("It was Acme descendant and board member Anna Berg who left.", "board member"),
        ("Anna Berg, a shareholder and chairman of Acme, left.", "shareholder and chairman of Acme"),
        ("Anna Berg, Ohio Republican and chairman of the council, left.", "chairman of the council"),
        (
            "Anna Berg, the billionaire Microsoft chief executive, left.",
            "billionaire Microsoft chief executive",
        ),
        ("They met Anna Berg, senior analyst at Acme & Co. Shares are up.", "senior analyst at Acme & Co."),
        ("They met Anna Berg, former head of Acme and Carl Holm, a banker.", "former head of Acme"),
        ("Anna Berg, a lawyer for lead plaintiff Carl Holm, left.", "lawyer for lead plaintiff Carl Holm"),
        ("He leaked it to now-imprisoned hedge fund manager Anna Berg.", "now-imprisoned hedge fund manager"),
        (
            "He told Microsoft building materials analyst Anna Berg so.",
            "Microsoft building materials analyst",
        ),
        ("It came from then-U.S. Attorney Anna Berg on Monday.", "then-U.S. Attorney"),
        ("Newly elected Mayor Anna Berg left on Monday.", "Newly elected Mayor"),
        ("Banjo player Anna Berg left on Monday.", "Banjo player"),
        ("It was said by founding partner Anna Berg on Monday.", "founding partner"),
        ("Anna Berg, the newly appointed head of Acme, left.", "newly appointed head of Acme"),
        ("Anna Berg, a London-based fund manager at Acme, left.", "London-based fund manager at Acme"),
        ("Anna Berg, president of Oslo-based Acme Corp., left.", "president of Oslo-based Acme Corp."),
        ("He met Anna Berg, chief U.S. economist at Acme.", "chief U.S. economist at Acme"),
        ("Anna Berg, the banking commissioner in Norway, left.", "banking commissioner in Norway"),
        ("Anna Berg, a former Goldman Sachs (GS.N) banker, left.", "former Goldman Sachs (GS.N) banker"),
        ("They met Anna Berg, acting director of the agency.", "acting director of the agency"),
        (
            "He hired Anna Berg, a prominent merger and acquisitions specialist.",
            "prominent merger and acquisitions specialist",
        ),
        ("Anna Berg, a former Bush administration diplomat, left.", "former Bush administration diplomat"),
        ("They met Anna Berg, a Nobel Prize-winning economist.", "Nobel Prize-winning economist"),
        ("Anna Berg, the C.E.O. of Acme, left on Monday.", "C.E.O. of Acme"),
        ("Anna Berg, a former Biden staffer from his days in the Senate, left.", "former Biden staffer"),
        ("They met Anna Berg, a police agent suspected of theft.", "police agent"),
        ("They met Anna Berg, a retired general, on Monday.", "retired general"),
        ("Anna Berg, a spokesman for Acme said on Monday it was so.", "spokesman for Acme"),
        ("Anna Berg, still a director at Acme despite the scandal, left.", "director at Acme"),
        ("Anna Berg had served as acting trade secretary for three months.", "acting trade secretary"),
        ('Anna Berg, host of "Carl Holm Tonight," left.', 'host of "Carl Holm Tonight'),
        (
            "Anna Berg, an aide to Norwegian President Carl Holm, left.",
            "aide to Norwegian President Carl Holm",
        ),
        (
            "They met Anna Berg, a professor at Dartmouth's Tuck School of Business.",
            "professor at Dartmouth's Tuck School of Business",
        ),
        (
            "Anna Berg, a director of the fashion house Liz Claiborne, left.",
            "director of the fashion house Liz Claiborne",
        ),
        ("U.S. Special Envoy for Norway Anna Berg arrived on Monday.", "U.S. Special Envoy for Norway"),
        ("Norway's top diplomat Anna Berg arrived on Monday.", "Norway's top diplomat"),
        ("Anna Berg will surely be re-elected as chairman of Acme on Monday.", "chairman of Acme"),
        ("Anna Berg began her new job as chairman of Acme on Monday.", "chairman of Acme"),
        ("The boxing legend Anna Berg left on Monday.", "boxing legend"),
        ("Council President Anna Berg left on Monday.", "Council President"),
        ("They took the chance to rest batsman Anna Berg on Monday.", "batsman"),
        ("They will try to give their coach Anna Berg a victory.", "coach"),
        ("Her mother is professional wrestler Anna Berg.", "professional wrestler"),
        (
            "Norwegian female wrestler and reality television star Anna Berg has died.",
            "Norwegian female wrestler and reality television star",
        ),
        ("House Speaker designate Anna Berg left on Monday.", "House Speaker designate"),
        ("Triple Olympic champion Anna Berg left on Monday.", "Triple Olympic champion"),
        ("Carl Holms' lawyer Anna Berg left on Monday.", "Carl Holms' lawyer"),
        ("They defended Anna Berg, now a federal appeals court judge.", "federal appeals court judge"),
        ("Anna Berg, then a council member challenging the mayor, left.", "council member"),
        ("Anna Berg left the board to become chief scientist for Acme.", "chief scientist for Acme"),
        ("Another analyst, Anna Berg, agreed on Monday.", "analyst"),
        (
            "Recently, Finnish open-source video game developer Anna Berg spoke.",
            "Finnish open-source video game developer",
        ),
        ("It was won by Israeli Grand Master (GM) Anna Berg on Monday.", "Israeli Grand Master"),
        ("Anna Berg, the former first lady, left on Monday.", "former first lady"),
        ("Anna Berg, a member of the council and mother of two, left.", "member of the council"),
        ("Ways and Means Chairman Anna Berg left on Monday.", "Ways and Means Chairman"),
        ("The graduate supported gun rights and President Anna Berg.", "President"),
        ("Women and equalities minister Anna Berg left on Monday.", "Women and equalities minister"),
        ("Anna Berg, who before that served as a longtime CNBC host, left.", "longtime CNBC host"),
        ("They met her backer — left-wing financier Anna Berg.", "left-wing financier"),
        ("Anna Berg, an employee at the city's power station, left.", "employee at the city's power station"),
        ("Dexia needs cash, its chief executive told a paper. Anna Berg said it goes on.", "chief executive"),
        ("It was said of talk-show host Anna Berg on Monday.", "talk-show host"),
        ("They asked attorney general Anna Berg on Monday.", "attorney general"),
        ("Anna Berg, standing in as mayor of Flint, left on Monday.", "mayor of Flint"),
        ("Anna Berg was mayor of Flint for months.", "mayor of Flint"),
        ("It was said by CNN host Anna Berg on Monday.", "CNN host"),
        ("They asked radio host Anna Berg on Monday.", "radio host"),
        ("Sibsagar MLA Anna Berg arrived on Monday.", "Sibsagar MLA"),
        ("They asked former South Bend, Indiana, Mayor Anna Berg.", "former South Bend, Indiana, Mayor"),
        ("It hired Anna Berg, head of Acme Corp. He had left.", "head of Acme Corp."),
        ("He left the jail.Mayor Anna Berg arrived on Monday.", "Mayor"),
        ("He met his Norwegian counterpart Anna Berg on Monday.", "his Norwegian counterpart"),
        ("Anna Berg, head of the Oslo office, arrived on Monday.", "head of the Oslo office"),
        ("Anna Berg, 45, a former governor of Texas, arrived.", "former governor of Texas"),
        (
            "Anna Berg, minister of trade, industry and energy, left.",
            "minister of trade, industry and energy",
        ),
        ("Anna Berg, mayor of Albany, Georgia, left on Monday.", "mayor of Albany, Georgia"),
        ("Anna Berg, who is also president of Norway, left.", "president of Norway"),
        ("Anna Berg was head of Norway's police.", "head of Norway's police"),
        ("The party's leader, Anna Berg, left on Monday.", "The party's leader"),
        ("He met Chicago-based imam Anna Berg on Monday.", "Chicago-based imam"),
        ("He heard acting White House chief of staff Anna Berg.", "acting White House chief of staff"),
        ("Constitutional lawyer Anna Berg left on Monday.", "Constitutional lawyer"),
        ("A tackle by hooker Anna Berg ended the match.", "hooker"),
        ("The singer-songwriter Anna Berg sang.", "singer-songwriter"),
        ("He met then-PM Anna Berg on Monday.", "then-PM"),
        ("Then President Anna Berg left.", "President"),
        ("In 2003, then President Anna Berg left.", "then President"),
        ("In a speech, first lady Anna Berg spoke of this.", "first lady"),
        ("“Good,” said Anna Berg, a Smith & Co. analyst.", "Smith & Co. analyst"),
        ("“We will wait,” said Anna Berg, chief sales analyst at Ford.", "chief sales analyst at Ford"),
        ("The drama surrounding White House aide Anna Berg went on.", "White House aide"),
        ("A speech first lady Anna Berg gave was good.", "first lady"),
        ("Emergency room physician Anna Berg left on Monday.", "Emergency room physician"),
        ("He met Norwegian film director Anna Berg on Monday.", "Norwegian film director"),
        ("He met Google software engineer Anna Berg on Monday.", "Google software engineer"),
        ("He asked Trump campaign adviser Anna Berg on Monday.", "Trump campaign adviser"),
        ("Anna Berg, a 66-year-old financier, left on Monday.", "financier"),
        ("Anna Berg, M.D., a director of the hospital, left.", "director of the hospital"),
        ("Anna Berg, D-Nev., the speaker of the House, left.", "speaker of the House"),
        ("Anna Berg, a Democrat and former governor of Texas, left.", "former governor of Texas"),
        ("Anna Berg has been an adviser to President Dahl.", "adviser to President Dahl"),
        ("They named Anna Berg the new director of the agency.", "new director of the agency"),
        ("He will appoint Anna Berg as deputy director of the bureau.", "deputy director of the bureau"),
        ("Anna Berg, who resigned as prime minister earlier this month, left.", "prime minister"),
        ("Anna Berg was named chief executive of Statoil last week.", "chief executive of Statoil"),
        ("Anna Berg then became Norway's first president after the war.", "Norway's first president"),
        ("Oslo - President of the Republic, Anna Berg, sent a message.", "President of the Republic"),
        ("The artist's now former manager, Anna Berg, left.", "The artist's now former manager"),
        (
            "He met his wife, Anna Berg, a longtime Clinton staffer and ally.",
            "longtime Clinton staffer and ally",
        ),
        ("They joined the scheme and chief executive Anna Berg said so.", "chief executive"),
        ("Anna Berg was elected president in a contentious election.", "president"),
        ('Anna Berg is an author of "Maps of Oslo" and lives there.', 'author of "Maps of Oslo"'),
        ("When the tsunami came, cricket coach Anna Berg was at work.", "cricket coach"),
        ("Anna Berg, also a Republican strategist, left on Monday.", "Republican strategist"),
        ("They printed a photograph of party leader Anna Berg.", "party leader"),
        ("Yesterday lawyer Anna Berg left for Oslo.", "lawyer"),
    ],
)
def test_a_role(text: str, role: str) -> None:
    assert roles_of(text)["Anna Berg"] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Sens. Anna Berg (R-Kan.) and Carl Dahl (D-Utah) voted against it.",
        "Sens. Anna Berg, Erik Lund and Carl Dahl voted against it.",
    ],
)
def test_an_office_of_several_is_that_of_each(text: str) -> None:
    actors = actors_of(text)
    for name in ("Anna Berg", "Carl Dahl"):
        assert [role.text for role in actors[name].roles] == ["Sens."]
        assert actors[name].country == "US"


def test_an_office_of_several_ends_with_their_names() -> None:
    assert roles_of("Presidents Anna Berg and Carl Dahl met Erik Lund and Olga Holm.").keys() == {
        "Anna Berg",
        "Carl Dahl",
    }


def test_roles_with_tense() -> None:
    text = "Anna Berg, then director for trade and currently Norway's first deputy minister, attended."
    assert roles_of(text)["Anna Berg"] == [
        "then director for trade",
        "currently Norway's first deputy minister",
    ]


def test_a_role_before_the_rank_of_a_name() -> None:
    text = "An Israeli military spokeswoman, Lt. Col. Anna Berg, said so."
    assert roles_of(text)["Anna Berg"] == ["Israeli military spokeswoman", "Lt. Col."]
    assert roles_of("One of the speakers, Sen. Anna Berg, said so.")["Anna Berg"] == ["Sen."]


def test_two_appositions() -> None:
    text = "He met Anna Berg, member of the council, head of the party."
    assert roles_of(text)["Anna Berg"] == ["member of the council", "head of the party"]


def test_two_roles_in_one_apposition() -> None:
    text = "He asked Anna Berg, the Labour leader and a former director of prosecutions, on Monday."
    assert roles_of(text)["Anna Berg"] == ["Labour leader", "former director of prosecutions"]


@pytest.mark.parametrize(
    "text",
    [
        "The death of the lady Anna Berg was sudden.",
        "He was named as chairman, Anna Berg said on Monday.",
        "Anna Berg, R-Utah, pressed Secretary of State Carl Holm for more.",
        "They lost a leader with Mr. Anna Berg's abilities.",
        "There were Carl Holm, president of the council, Anna Berg and others.",
        "He will captain Anna Berg's team.",
        "As they met Anna Berg, the head of Acme welcomed the guests.",
        "They will host Anna Berg on Monday.",
        "It happened in Paris, France, as host Anna Berg arrived.",
        "A spokeswoman for Anna Berg said that she would wait.",
        "Anna Berg said that the minister had left.",
        "The oil major left, and Anna Berg stayed.",
        "I just ran into @VP Anna Berg at the diner.",
        "They named Anna Berg as the director had left.",
        "They elected him, and Anna Berg the next day spoke of the president.",
        "Anna Berg served as long as she could.",
        "Dexia needs cash, its chief executive told a paper. They met Anna Berg on Monday.",
        "Anna Berg, a champion of tighter rules, left on Monday.",
        "Anna Berg appointed nobody as chairman of Acme.",
        "Anna Berg was asked to work with Carl Dahl as chairman of Acme.",
        "Anna Berg, whose father was a minister, left on Monday.",
        "Anna Berg and her husband left on Monday.",
    ],
)
def test_no_role(text: str) -> None:
    assert "Anna Berg" not in roles_of(text)


def test_nominals_of_a_lead_are_roles_of_the_people_named_next() -> None:
    text = (
        "Norway's top trade envoy met with his Kenyan counterpart in Paris on Tuesday to end the dispute.\n"
        "The meeting between Erik Berg and Kenyan Deputy Minister John Otieno was the third this year."
    )
    assert roles_of(text) == {
        "Erik Berg": ["Norway's top trade envoy"],
        "John Otieno": ["his Kenyan counterpart", "Kenyan Deputy Minister"],
    }
    assert actors_of(text)["Erik Berg"].country == "NO"


def test_a_minister_of_a_lead_is_not_the_president_named_next() -> None:
    text = (
        "The loan may be delayed, the Norwegian finance minister said on Monday, after a week of talks.\n"
        "Norwegian President Anna Berg called the decision dangerous."
    )
    assert roles_of(text) == {"Anna Berg": ["Norwegian President"]}


@pytest.mark.parametrize(
    ("lead", "next_", "role"),
    [
        ("The Norwegian prosecutor's office has said that it knows.", "Anna Berg had been held.", None),
        ("Norway's third-largest milk producer has met on Monday.", "Anna Berg left the firm.", None),
        ("Norway's annual shareholder meeting was held on Monday.", "Anna Berg left the firm.", None),
        (
            "The Norwegian spokesman has left the talks.",
            "Trade Minister Anna Berg left too.",
            "Trade Minister",
        ),
    ],
)
def test_a_lead_tells_no_role_of_what_is_nobody_or_another(lead: str, next_: str, role: str | None) -> None:
    assert roles_of(f"{lead}\n{next_}").get("Anna Berg") == ([role] if role else None)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("U.S. Special Envoy for Norway Anna Berg arrived.", "US"),
        ("Anna Berg, director at Kenya's foreign ministry, arrived.", "KE"),
        ("Anna Berg, assistant secretary of state for Asian affairs, arrived.", "US"),
        ("Anna Berg, ambassador to Norway, arrived.", None),
        ("Anna Berg, head of Norwegian affairs at the bank, arrived.", None),
        ("Anna Berg, a Chinese American entrepreneur, won the race.", "US"),
        ("Anna Berg, a British-born historian, won the race.", None),
        ("London-based trader Anna Berg won the race.", "GB"),
        ("Australian Anna Berg won the race.", "AU"),
        ("Senator Anna Berg of Oregon left on Monday.", "US"),
        ("Bremen midfielder Anna Berg scored.", None),
        ("Anna Berg (R-Ohio) voted for it.", "US"),
        ("Anna Berg, D-Mass., voted for it.", "US"),
        ("Republican strategist Anna Berg won the race.", "US"),
        ("Social Democratic strategist Anna Berg won the race.", None),
        ("The SNP's Anna Berg won the race.", "GB"),
        ("Riksdag member Anna Berg won the race.", "SE"),
        ("Powys Local Health Board director Anna Berg left.", "GB"),
        ("The analyst Anna Berg with Dahl & Sons in Vancouver said so.", "CA"),
        ("Anna Berg, a Norwegian, won the race.", "NO"),
        ("Anna Berg, a Norwegian affairs writer, won the race.", None),
        ("Two Norwegians, Ole Holm and Anna Berg, won the race.", "NO"),
        ("Norwegian runners Ole Holm and Anna Berg won the race.", "NO"),
        ("Norwegian President Ole Holm's daughter, Anna Berg, won the race.", "NO"),
        ("Norwegian President Ole Holm's spokeswoman, Anna Berg, spoke.", "NO"),
        ("Ole Holm's daughter, Anna Berg, won the race.", None),
        ("Norway talked with Peru, the country's trade minister Anna Berg said.", "NO"),
        ("Detective Chief Inspector Anna Berg spoke.", "GB"),
        ("Anna Berg left. The Norwegian striker was tired.", "NO"),
        ("Anna Berg left. The Norwegian minister was tired.", None),
        ("Anna Berg met Ole Holm. The Norwegian striker was tired.", None),
        ("Anna Berg, a director at Dahl based in Chicago, spoke.", "US"),
        ("Fresno County Coroner Anna Berg spoke.", "US"),
    ],
)
def test_the_country_of_affiliation(text: str, country: str | None) -> None:
    assert actors_of(text)["Anna Berg"].country == country


@pytest.mark.parametrize(
    "role",
    [
        "national security adviser",
        "candidate",
        "Health and Social Affairs Secretary",
        "chief of staff",
        "Harbour County Police Chief",
        "director of the Bureau of Prisons",
    ],
)
def test_an_office_of_a_state_is_of_the_state_that_the_article_is_about(role: str) -> None:
    text = (
        f"Norway voted on Monday. In Norway the count goes on; Norwegians waited. He asked {role} Anna Berg."
    )
    assert actors_of(text)["Anna Berg"].country == "NO"


def test_an_office_is_not_of_the_articles_state_where_officials_of_others_are() -> None:
    text = (
        "Norway voted on Monday. In Norway the count goes on; Norwegians waited. "
        "Danish President Ole Holm came, and with him national security adviser Anna Berg."
    )
    assert actors_of(text)["Anna Berg"].country != "NO"


def test_a_widely_known_official_is_of_a_state_by_the_full_name_only() -> None:
    assert actors_of("Sergei Lavrov spoke on Monday.")["Sergei Lavrov"].country == "RU"
    assert actors_of("Olga Lavrov spoke on Monday. Lavrov left.")["Olga Lavrov"].country is None


def test_an_office_is_of_its_usual_state_unless_the_article_speaks_of_another_alone() -> None:
    assert actors_of("Sen. Anna Berg voted.")["Anna Berg"].country == "US"
    manila = "The Philippines voted. Many in the Philippines waited; Filipinos asked Sen. Anna Berg."
    assert actors_of(manila)["Anna Berg"].country == "PH"
    both = manila + " The United States did not wait."
    assert actors_of(both)["Anna Berg"].country == "US"


def test_a_name_that_many_have_is_an_officials_only_where_the_article_speaks_of_the_state() -> None:
    assert actors_of("Peter King spoke on Monday.")["Peter King"].country is None
    assert actors_of("Peter King spoke in New York.")["Peter King"].country == "US"


def test_the_family_name_of_an_official_tells_the_state_that_the_article_is_about() -> None:
    text = "Voters in the United States waited. The United States votes today, and {} hopes to win."
    assert actors_of(text.format("Murkowski"))["Murkowski"].country == "US"
    assert actors_of("He met Murkowski in Norway. Norway waits.")["Murkowski"].country is None


def test_a_korean_name_is_of_the_one_korea_that_the_article_speaks_of() -> None:
    assert actors_of("Kim Min Su left Pyongyang on Monday.")["Kim Min Su"].country == "KP"
    assert actors_of("Kim Min Su left Pyongyang for Seoul.")["Kim Min Su"].country is None
    assert actors_of("Ri Min Su left for Seoul.")["Ri Min Su"].country == "KP"


def test_the_speaker_of_a_lead_is_who_begins_the_next_sentence() -> None:
    text = "The number has fallen, a Norwegian lawmaker has said. Anna Berg, citing data, spoke of weeks."
    assert roles_of(text) == {"Anna Berg": ["Norwegian lawmaker"]}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Chinese Foreign Ministry spokesman, Anna Berg said so.", ["Chinese Foreign Ministry spokesman"]),
        (
            "It hurt the head of Sony's safety committee, Anna Berg.",
            ["head of Sony's safety committee"],
        ),
        ("WASHINGTON  Speaker Anna Berg left.", ["Speaker"]),
        ("His wife, Anna Berg, is a teacher at the school.", ["teacher at the school"]),
        ("She is a danger, said gold analyst Anna Berg.", ["gold analyst"]),
        ("Anna Berg, once a boxer, left.", ["boxer"]),
        ("Anna Berg of Bergen, Norway, a biologist, left.", ["biologist"]),
        ("Anna Berg, the trustee winding down the bank, left.", ["trustee"]),
        ("Anna Berg, a candidate for the council to be elected in May, left.", ["candidate for the council"]),
        ("Anna Berg served as vice minister of security and was tried.", ["vice minister of security"]),
        (
            "Anna Berg, chairman, president and chief of Acme, left.",
            ["chairman, president and chief of Acme"],
        ),
        (
            "It thanked Acme Chairman and Norwegian Minister Anna Berg.",
            ["Acme Chairman and Norwegian Minister"],
        ),
        ("The trader, 31-year-old Anna Berg, left.", ["trader"]),
        ("It praised the work of Anna Berg, its secretary general.", ["secretary general"]),
        ("Anna Berg, a senior fellow at the Oslo Institute, left.", ["senior fellow at the Oslo Institute"]),
        ("Anna Berg, my fellow, left.", None),
        ("Anna Berg joined the White House as an aide on Monday.", ["aide"]),
        ("Anna Berg, a pilot, became head of the club.", ["pilot", "head of the club"]),
        ("The city's then-emergency manager Anna Berg left.", ["The city's then-emergency manager"]),
        ("They spoke of Anna Berg who was chief of the office.", ["chief of the office"]),
        (
            "Anna Berg, chairman of the Committee of Foreign Affairs, Trade and Unification, left.",
            ["chairman of the Committee of Foreign Affairs, Trade and Unification"],
        ),
        (
            "Anna Berg, head of the Trade Department of the Central Committee, the Workers' Party, left.",
            ["head of the Trade Department of the Central Committee, the Workers' Party"],
        ),
    ],
)
def test_where_a_role_begins_and_ends(text: str, roles: list[str]) -> None:
    assert roles_of(text).get("Anna Berg") == roles


def test_who_holds_office_beside_others_of_one_state_is_of_that_state() -> None:
    actors = actors_of("Norwegian Prime Minister Anna Berg came. Defence minister Erik Lund stayed.")
    assert actors["Erik Lund"].country == "NO"
    actors = actors_of(
        "Norwegian Prime Minister Anna Berg met Danish President Ole Holm. Defence minister Erik Lund stayed."
    )
    assert actors["Erik Lund"].country is None


@pytest.mark.parametrize(
    "role",
    [
        "director of the International Bureau of Weights",
        "editor of the County Courier",
        "chairman of the bank",
    ],
)
def test_an_office_of_no_state_is_not(role: str) -> None:
    text = (
        "Norway voted on Monday. In Norway the count goes on; Norwegians waited, and so did Oslo and Bergen. "
        f"Denmark did not, said the Danes; Denmark and Sweden never did. Anna Berg, {role}, left."
    )
    assert actors_of(text)["Anna Berg"].country is None


def test_who_has_a_role_is_of_the_only_state_that_the_article_speaks_of() -> None:
    text = "Norway voted on Monday. The Norwegians waited. Anna Berg, {}, left."
    assert actors_of(text.format("chairman of the bank"))["Anna Berg"].country == "NO"
    assert actors_of(text.format("who waited"))["Anna Berg"].country is None
    assert actors_of(text.format("the club's goalkeeper"))["Anna Berg"].country is None
    assert actors_of(text.format("director of the International Bureau"))["Anna Berg"].country is None
