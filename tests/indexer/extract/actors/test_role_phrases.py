"""Roles told in more ways: with no comma, past an aside, in brackets, of who follows a verb."""

from __future__ import annotations

import pytest

from tests.indexer.extract.actors.articles import roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('"It fell," said Anna Berg senior strategist at Acme in Oslo.', "senior strategist at Acme in Oslo"),
        ('"It fell," said Anna Berg an economist at Acme in Oslo.', "economist at Acme in Oslo"),
        ("It fell, said Anna Berg of Acme, an analyst.", "analyst"),
        ("Anna Berg, who, friends say, is an adviser to the king, left.", "adviser to the king"),
        ("Anna Berg, who is perhaps the best pianist in Oslo, left.", "best pianist in Oslo"),
        ("They named Anna Berg, 48, to be deputy minister for trade.", "deputy minister for trade"),
        ("Anna Berg won a prize and is an adviser to the king.", "adviser to the king"),
        ("Anna Berg worked for years, and has been mayor since 1998.", "mayor"),
        ("Anna Berg was widely known as the drummer of the band.", "drummer of the band"),
        ("Anna Berg faces her first real test as home secretary.", "home secretary"),
        ("Anna Berg left in her seven months as chief executive.", "chief executive"),
        ("Anna Berg began when elected in 2001 as a member of parliament.", "member of parliament"),
        ("Anna Berg holds the titles of chairman and president.", "chairman and president"),
        ("Anna Berg, a charming but flawed veteran lawmaker, left.", "charming but flawed veteran lawmaker"),
        ("Anna Berg, a top attorney representing General Carl Holm, left.", "top attorney"),
        ("Anna Berg, one of President Holm's aides, left.", "one of President Holm's aides"),
        ("Anna Berg (captain) left.", "captain"),
        ("Anna Berg — former minister — left.", "former minister"),
        ("Anna Berg - the reigning champion - came in third.", "reigning champion"),
        ("Anna Berg, Under Secretary of State for Trade, left.", "Under Secretary of State for Trade"),
        ("Anna Berg, Acme Corp.'s director of research, left.", "Acme Corp.'s director of research"),
        (
            "Anna Berg served as the assistant to Chief of Staff Carl Holm.",
            "assistant to Chief of Staff Carl Holm",
        ),
        ("The director is Anna Berg.", "director"),
        (
            "Acme promoted Anna Berg to chief executive of its Danish unit.",
            "chief executive of its Danish unit",
        ),
        (
            "He met Anna Berg, who is promoted to executive director and chief economist of Acme.",
            "executive director and chief economist of Acme",
        ),
        ("Anna Berg was most recently a general manager.", "general manager"),
        ("Anna Berg, a Democrat from Ohio and chair of the Fish Caucus, left.", "chair of the Fish Caucus"),
        ("The prosecutor general of Oslo, Anna Berg, left.", "prosecutor general of Oslo"),
        ("It was the death of the general Anna Berg.", "general"),
        ("It has produced many merited players, including Anna Berg and Eva Holm.", "merited players"),
        ("He hired the TV personality Anna Berg.", "TV personality"),
        ("Anna Berg MP, the party spokeswoman, left.", ["MP", "party spokeswoman"]),
        ("Former independent MP Anna Berg left.", "Former independent MP"),
        ("Prof Anna Berg left.", "Prof"),
        ("Neither Anna Berg, head of Acme nor Carl Holm, head of Berg Bank, left.", "head of Acme"),
        (
            "Last week Federal Minister of State for Finance, Anna Berg, said so.",
            "Federal Minister of State for Finance",
        ),
        ("The manager of Oslo Store No. 1, Anna Berg, told them.", "manager of Oslo Store No. 1"),
        (
            "He met Anna Berg, charge d'affaires a.i. of the Russian embassy.",
            "charge d'affaires a.i. of the Russian embassy",
        ),
        ("They praised Generalissimos Anna Berg and Carl Holm.", "Generalissimos"),
        ("Anna Berg will fill the positions of chairman and president.", "chairman and president"),
        ("Anna Berg will remain as head of research and Carl Holm will leave.", "head of research"),
        ("Anna Berg, who took over as chief executive a year ago, left.", "chief executive"),
        ("Anna Berg, the Information Minister paid tribute to him.", "Information Minister"),
        ("Anna Berg, Holm spokeswoman, left.", "Holm spokeswoman"),
        ("Anna Berg, Holm's campaign consultant, left.", "Holm's campaign consultant"),
        ("Anna Berg, an Oslo, Norway-based consultant, left.", "Oslo, Norway-based consultant"),
        ("Anna Berg served as the speaker pro tem of the chamber.", "speaker pro tem of the chamber"),
        ("Ms. Berg met him. Anna Berg the president of Acme, a fund, left.", "president of Acme"),
        ("Acme's major stockholder Anna Berg left.", "Acme's major stockholder"),
        ("It heard Supreme Court pick Anna Berg.", "Supreme Court pick"),
        ("The Tory finance spokesman, Anna Berg MSP, left.", ["Tory finance spokesman", "MSP"]),
        ("CBS' fired veteran presenter Anna Berg left.", "CBS' fired veteran presenter"),
        (
            "Neither Carl Holm nor Anna Berg, chief executive of Acme are in contention.",
            "chief executive of Acme",
        ),
        ("Anna Berg, Norwegian record holder at 3km, will run.", "Norwegian record holder"),
        ("The team waived the veteran Anna Berg.", "veteran"),
        (
            "Anna Berg is president of the Roy, Utah-based company.",
            "president of the Roy, Utah-based company",
        ),
        ("Anna Berg, a retiree from Oslo, left.", "retiree"),
        ("The previous owner, Anna Berg, spent it all.", "previous owner"),
        (
            "And the current committee chairman, Democrat Anna Berg of Ohio, left.",
            "current committee chairman",
        ),
        (
            "Other wavering senators, including Republicans Anna Berg and Carl Holm, left.",
            "Other wavering senators",
        ),
        ("She met their professor, the poet Anna Berg, who wrote.", ["professor", "poet"]),
        ("Anna Berg was the most popular president in history.", "most popular president in history"),
        ("Anna Berg is such a great leader that all follow her.", "great leader"),
        (
            "Mr. Dahl met Anna Berg, a Ph.D. candidate at the University of Oslo.",
            "Ph.D. candidate at the University of Oslo",
        ),
        ("Anna Berg, who is both a judge and a banker, left.", ["judge", "banker"]),
        ("Anna Berg, Acme Securities (Japan) analyst, left.", "Acme Securities (Japan) analyst"),
        ("Anna Berg, who as a former judge might have known better, left.", "former judge"),
        ("They chose Anna Berg (captain), Carl Holm and Ole Dahl.", "captain"),
        ("They chose Anna Berg (captain, Oslo Rovers) and Carl Holm (Bergen).", "captain"),
        (
            "He met the Norwegian president of the Council of Ministers Anna Berg in Oslo.",
            "Norwegian president of the Council of Ministers",
        ),
        ("Center Anna Berg scored eight points.", "Center"),
        ("He scored ten and guard Anna Berg five.", "guard"),
        ("Acme Corp's (ACM.N) chairman, Anna Berg, may leave.", "Acme Corp's (ACM.N) chairman"),
        ("It asked about the director involved in the scandal, Anna Berg.", "director"),
        ("Anna Berg - elected as Norway's first mayor in 2002 - left.", "Norway's first mayor"),
        ("Anna Berg, appointed as chief executive in May, left.", "chief executive"),
        ("The group will play with Anna Berg as soloist.", "soloist"),
        ("It was helped by the presence of Anna Berg as a substitute fielder.", "substitute fielder"),
        ("Anna Berg is feuding with the city as Norway's governor.", "Norway's governor"),
        ("Anna Berg left. When she was here as mayor, she did good.", "mayor"),
        ("Anna Berg enters her last tour as music director.", "music director"),
        ("Anna Berg travelled as assistant secretary and pushed for more.", "assistant secretary"),
        ("The directors' lawyer, Anna Berg, said so.", "directors' lawyer"),
        ("She met then-Oslo Mayor Anna Berg there.", "then-Oslo Mayor"),
        ("Civil Aviation Minister Anna Berg said so.", "Civil Aviation Minister"),
        (
            "Anna Berg is a fellow at Oslo College, Bergen and won a prize.",
            "fellow at Oslo College, Bergen",
        ),
        (
            "It fell, said Anna Berg, an analyst at Acme in Portland, Ore., today.",
            "analyst at Acme in Portland, Ore.",
        ),
        (
            "So said University of California, San Diego's chancellor, Anna Berg.",
            "University of California, San Diego's chancellor",
        ),
        ("Anna Berg was named chairman in his place.", "chairman"),
        ("Anna Berg, the late financier accused of fraud, left.", "financier"),
        ("It has produced many merited players, including Anna Berg.", "merited players"),
        ("Anna Berg was once a pastor.", "pastor"),
        (
            "Acme Inc's chairman and chief executive expects revenues to rise. Anna Berg said it would.",
            "Acme Inc's chairman and chief executive",
        ),
        ("They cheered former independent MP Anna Berg.", "former independent MP"),
        ("Anna Berg would resign as chairman.", "chairman"),
        ("The families’ solicitor Anna Berg said so.", "families’ solicitor"),
        ("Comic book veteran Anna Berg left.", "Comic book veteran"),
        ("Anna Berg, the ranking Democrat on the committee, left.", "ranking Democrat on the committee"),
        ("Anna Berg, skipper for the night and scorer of a goal, left.", "skipper"),
        (
            "Anna Berg, former head and now chairman of the board, left.",
            "former head and now chairman of the board",
        ),
        (
            "One of Norway's most prominent lawyers, Anna Berg, left.",
            "One of Norway's most prominent lawyers",
        ),
        ("Carl Dahl met singer Anna Berg.", "singer"),
        ('They met self-professed "moderate" President Anna Berg.', 'self-professed "moderate" President'),
        ("She was blamed for reinstating Anna Berg as home secretary just six days later.", "home secretary"),
        (
            "It was said by the chairman of the council, Mayor Anna Berg.",
            ["chairman of the council", "Mayor"],
        ),
    ],
)
def test_a_role_is_read(text: str, role: str | list[str]) -> None:
    assert roles_of(text).get("Anna Berg") == ([role] if isinstance(role, str) else role)


@pytest.mark.parametrize(
    "text",
    [
        "Oslo grew when Anna Berg met Holm, and was a centre of trade.",
        "Anna Berg said the company grew and is a leader in its field.",
        "Anna Berg met Carl Holm, who led it and was a judge.",
        "The first to praise the president was Anna Berg.",
        "The president is Anna Berg's friend.",
        "They told Anna Berg the director had left.",
        "They met at the detention center Anna Berg built.",
        "Anna Berg (on guard, Oslo) left.",
        "He praised Acme for the most part, and director Carl Holm told Anna Berg.",
        "The council of war asked Anna Berg.",
        "Oslo MP Carl Holm met Anna Berg.",
        "Anna Berg was named player of the year.",
        "Anna Berg, an outspoken critic of the king, left.",
        "He moved from Oslo to Anna Berg to be near.",
        "They gave Anna Berg the president of their dreams.",
        "The president met Eva Dahl, Democrat Anna Berg and others.",
        "Among them were Carl Holm, Anna Berg, Berg Bank and its staff.",
        "Anna Berg (Acme News) left.",
        "The party endorsed Anna Berg as president.",
        "They described Anna Berg as a leader of the pack.",
        "Anna Berg is as good as any minister.",
        "Anna Berg named him as chairman of Acme.",
        "The quarterfinal was Anna Berg against Carl Holm, leader of the group.",
        "Anna Berg, an outspoken critic of the president, left.",
        "Anna Berg is a leading opponent of the bill.",
        "They asked how Anna Berg might govern as president.",
        "Anna Berg, Chief of Defence Staff General Carl Holm and others left.",
    ],
)
def test_no_role_is_read(text: str) -> None:
    assert "Anna Berg" not in roles_of(text)


def test_a_body_that_is_told_of_has_no_role() -> None:
    text = (
        "Acme Corp. left Oslo and is the owner of a mill. The chairman of the board left. Anna Berg said so."
    )
    assert "Acme Corp" not in roles_of(text)
