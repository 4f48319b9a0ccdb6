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
        ("Anna Berg, a trader at a Swiss bank in Singapore, left.", "trader at a Swiss bank in Singapore"),
        ("Anna Berg, a manager with property firm Acme, left.", "manager with property firm Acme"),
        ("Anna Berg, a speaker at a party meeting in Oslo, left.", "speaker"),
        ("Anna Berg, a scientist at Acme with broad interests, left.", "scientist at Acme"),
        (
            "Anna Berg is better known as the goalkeeper of the national side than as a painter.",
            "goalkeeper of the national side",
        ),
        ("Anna Berg was editor of the magazine for much of the last decade.", "editor of the magazine"),
        ("Anna Berg, a cleric linked to the unrest, left.", "cleric"),
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
        ("ANNA BERG, HEAD OF BOND STRATEGY, ACME BANK, OSLO: It fell.", "HEAD OF BOND STRATEGY, ACME BANK"),
        (
            "ANNA BERG, CHIEF ECONOMIST, HOLM, TABAK & CO. IN NEW YORK: It fell.",
            "CHIEF ECONOMIST, HOLM, TABAK & CO.",
        ),
        ("ANNA BERG, ANALYST, NEW YORK: It fell.", "ANALYST"),
        ("Anna Berg, standing in as Norway captain in Eva Holm's absence, left.", "Norway captain"),
        ("He met Anna Berg, then a saleswoman at Acme Corp, whom he knew.", "saleswoman at Acme Corp"),
        (
            "It fell, said Anna Berg, an investment analyst from Acme Bank.",
            "investment analyst from Acme Bank",
        ),
        ("It fell, said Anna Berg, a businesswoman from San Diego.", "businesswoman"),
        (
            "Anna Berg, an engineer at the University of California, Berkeley, left.",
            "engineer at the University of California, Berkeley",
        ),
        ("Anna Berg, an engineer at Oslo University, Holm said.", "engineer at Oslo University"),
        (
            "Anna Berg, member of the Bureau of the C.C., the WPK; and Carl Holm left.",
            "member of the Bureau of the C.C., the WPK",
        ),
        (
            "Anna Berg, manager of a merchant banking firm, Fortune Financial Services, left.",
            "manager of a merchant banking firm, Fortune Financial Services",
        ),
        ("Anna Berg, a consultant at Hay Group, a management firm, left.", "consultant at Hay Group"),
        ("It was ex-national security adviser Anna Berg.", "ex-national security adviser"),
        ("Anna Berg became Norway's best batsman in the first match.", "Norway's best batsman"),
        ("Anna Berg became head of trading in the Oslo office.", "head of trading in the Oslo office"),
    ],
)
def test_where_a_role_ends(text: str, role: str) -> None:
    said = [one for roles in roles_of(text).values() for one in roles]
    assert said == [role]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Acme Corp ( ACM.TO ) ( 0005.HK ) Chief Executive Anna Berg left.",
            "Acme Corp ( ACM.TO ) ( 0005.HK ) Chief Executive",
        ),
        ("He met Eltra (ELT) CEO Anna Berg.", "Eltra (ELT) CEO"),
        ("Oslo (CNN) President Anna Berg left.", "President"),
        ("Bundesbank (central bank) president Anna Berg told it.", "Bundesbank (central bank) president"),
        (
            "Then Board of Control for Curling in Norway (BCCN) secretary Anna Berg left.",
            "Board of Control for Curling in Norway (BCCN) secretary",
        ),
        (
            "Acme Group Inc ( ACM.N ) investment banker Anna Berg left.",
            "Acme Group Inc ( ACM.N ) investment banker",
        ),
        ("House Republican Leader Anna Berg left.", "House Republican Leader"),
        ("Subcommittee Chairman Anna Berg left.", "Subcommittee Chairman"),
        ("Tax Minister Anna Berg left.", "Tax Minister"),
        ("Nearly Minister Anna Berg left.", "Minister"),
        ("Central bank Governor Anna Berg left.", "Central bank Governor"),
        ("He said health committee Chairman Anna Berg left.", "health committee Chairman"),
        ("Late at night 2018 gubernatorial candidate Anna Berg left.", "2018 gubernatorial candidate"),
        ("This 2018 photo shows presidential hopeful Anna Berg.", "presidential hopeful"),
        ("In 2016 presidential candidate Anna Berg left.", "presidential candidate"),
        (
            "They wish to name chief accountant and company secretary Anna Berg.",
            "chief accountant and company secretary",
        ),
        ("He met former Holm Chief of Staff Anna Berg.", "former Holm Chief of Staff"),
        ("Oslo News editor in chief Anna Berg left.", "Oslo News editor in chief"),
        ("Anna Berg, news and features editor of Oslo News, left.", "news and features editor of Oslo News"),
        ("It helped 30-year-old documentary filmmaker Anna Berg.", "documentary filmmaker"),
        ("As supply-side economist Anna Berg saw, it fell.", "supply-side economist"),
        ("Carl Holm author Anna Berg left.", "Carl Holm author"),
        (
            "It is of the mystery novelist and Nordic noir stalwart Anna Berg.",
            "mystery novelist and Nordic noir stalwart",
        ),
        (
            "It rose, former Norway international and TV pundit Anna Berg said.",
            "former Norway international and TV pundit",
        ),
        (
            "They deported the case of Danish-born model and actress Anna Berg.",
            "Danish-born model and actress",
        ),
        ("It was said by agency leaders and President Anna Berg.", "President"),
        ("It was former Citigroup and UBS trader Anna Berg.", "former Citigroup and UBS trader"),
        ("Norway's First Minister congratulates incoming PM Anna Berg.", "incoming PM"),
        ("The Black Caps dropped batsman Anna Berg after it.", "batsman"),
        ("They met Oslo News accredited reporter Anna Berg.", "Oslo News accredited reporter"),
        ("It showed Carl Holm leading President Anna Berg.", "President"),
        ("And Norway's 18-year-old centre Anna Berg stands in.", "Norway's 18-year-old centre"),
        ("They paid a visit to speak, said Duran Holm frontman Anna Berg.", "Duran Holm frontman"),
        ("They had sent the payment to porn star Anna Berg.", "porn star"),
        ("They wish to rest batsman Anna Berg.", "batsman"),
        ("Here, Under Secretary of State Anna Berg said so.", "Under Secretary of State"),
        ("Late last week reporter Anna Berg left.", "reporter"),
        ("The firm may support ex-CEO Anna Berg in it.", "ex-CEO"),
        ("That's something candidate Anna Berg had to see.", "candidate"),
        ("It was for The Aviator star Anna Berg, who left.", "The Aviator star"),
        ("Plaintiffs' attorney Anna Berg left.", "Plaintiffs' attorney"),
        ("It rose. VOTES CHANGED Norwegian Rep. Anna Berg said so.", "Norwegian Rep."),
    ],
)
def test_where_a_role_begins(text: str, role: str) -> None:
    said = [one for roles in roles_of(text).values() for one in roles]
    assert said == [role]


def test_who_looks_forward_to_something_is_no_forward() -> None:
    assert roles_of("Anna Berg is innocent and looks forward to her day in court.") == {}


@pytest.mark.parametrize(
    "text",
    [
        'The work "Let Us Carry Out the Great Leader Anna Berg Plan" was sold.',
        "It opened in May, stars Mr. Berg in Oslo.",
        "He left the King Holm Hospital in Oslo.",
        "It was bought from the Queen Anna liner in May.",
        "They met on the Norwegian Navy's Sergeant Holm supply vessel.",
        "They came to the Princess Anna Middle School at noon.",
        "It was staged by Anna Berg, the spokesman said: it fell.",
        "They praised the personality of the dear respected Anna Berg.",
        "The man stuck his head Anna Berg out.",
        "He had a point to prove to the Norway coach, Holm insisted on it.",
    ],
)
def test_a_title_of_a_thing_or_of_another_is_no_role(text: str) -> None:
    assert roles_of(text) == {}


def test_a_lead_tells_a_role_with_its_complement() -> None:
    text = "The attack killed the American ambassador to Libya on Tuesday.\nAmbassador Carl Holm had come."
    assert roles_of(text) == {"Carl Holm": ["American ambassador to Libya", "Ambassador"]}


def test_officials_of_a_list_of_fields_are_taken_whole() -> None:
    roles = roles_of(
        "It was attended by senior party, state and army officials including Anna Berg and Carl Holm."
    )
    assert roles == {name: ["senior party, state and army officials"] for name in ("Anna Berg", "Carl Holm")}


def test_a_list_that_goes_on_with_others_is_no_apposition() -> None:
    text = "Anna Berg and Carl Holm, officials of Acme, staff members of Berg Bank and others left."
    assert roles_of(text) == {}


def test_an_apposition_of_several_may_name_the_wider_body() -> None:
    text = "Here Kim Yong Il and Kim Yang Gon, members of the Bureau of the C.C., the WPK; and others left."
    role = "members of the Bureau of the C.C., the WPK"
    assert roles_of(text) == {name: [role] for name in ("Kim Yong Il", "Kim Yang Gon")}


def test_who_received_less_attention_has_no_role() -> None:
    assert roles_of("Many, like Anna Berg and Carl Holm, have received less attention than experts.") == {}
