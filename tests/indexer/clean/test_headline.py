"""Which line is the headline where several look like one."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.clean.blocks import to_blocks
from indexer.clean.choose import choose_headline
from indexer.clean.lines import split_lines
from indexer.clean.marked import mark
from indexer.clean.page import read_by_rules
from indexer.clean.rivals import above_lead, told_by_text
from indexer.clean.seen import Reading
from indexer.model import Origin, RawDocument, SectionKind

BODY = [
    "The harbour board has decided to light the old pier again, eleven years after it went dark.",
    "Fishermen asked for the lamp because the new one, they say, can be seen by everyone but them.",
    "The board will pay for the oil, and the keeper's daughter will carry it up the stairs at night.",
]
HEADLINE = "Old lamp on the pier is lit again"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (["Home", "News", "Local"], ["By Jane Roe", "5 May 2021"]),
        (["The lamp at dusk on Friday. AFP"], ["By Jane Roe", "5 May 2021"]),
        (["Local news", "Pier"], ["By Jane Roe", "* Board pays for the oil", "* Fishermen had asked for it"]),
        (["News"], ["By Jane Roe", "5 May 2021", "Key points:", "The board will pay for the oil"]),
        ([], ["Jane Roe and Ann Poe", "5 May 2021"]),
        (["Home"], ["The board pays for it", "Press Trust of India New Delhi", "Last Updated: 5 May 2021"]),
    ],
)
def test_the_headline_is_told_from_captions_points_and_sections(above: list[str], below: list[str]) -> None:
    lines = [*above, HEADLINE, *below, *BODY]
    article = clean(RawDocument(Origin("page"), "\n".join(lines)))
    assert article.title is not None
    assert article.title.text == HEADLINE


def test_a_short_headline_stands_above_its_standfirst() -> None:
    lines = [
        *("Radio", "Society", "The lamp that learnt to sleep"),
        "The tower of the old pier will dim its light so that it does not confuse the young shearwaters",
        *("Jane Roe", "5/5/2021", *BODY, "The lamp will sleep from nine."),
    ]
    article = clean(RawDocument(Origin("page"), "\n".join(lines)))
    assert article.title is not None
    assert article.title.text == "The lamp that learnt to sleep"


@pytest.mark.parametrize(
    "above",
    [
        ["Jane Roe"],
        ["Jane Roe", "The Harbour Gazette"],
        ["Monday, August 19, 2019"],
        ["(Adds comment of the keeper, background)"],
        ["ANALYSIS/OPINION:"],
        ["SIGNALS, GULLS AND GLASS"],
        ["Gulf Now – follow-up"],
        ["Harbour fair opens on Monday", "Harbour fair opens on Monday", "Read more"],
        ["The board lights the pier once more.", "The board lights the pier once more."],
        [line for n in ("fair", "race", "feast") for line in 2 * [f"Harbour town holds its {n} again"]],
        ["![]() |"],
        ["GOLD 2.934,60"],
        [
            "<a href='http://pier.example/go?n=1' target='_blank'><img src='http://pier.example/lamp.gif'/></a>"
        ],
        ["Pier Media> 70 films of lamps and gulls"],
        ["Harbour Pier Lamps Gulls Boats Oil Keepers Stairs Nights Days Tides Ropes Nets Sails"],
        ["(This version of the story corrects the name of the pier)"],
        ["LIMA/QUITO (AFP) - Harbour or no harbour?"],
        ["(Reuters) -"],
        ["Ann Poe and Jane Roe"],
        ["Story highlights The lamp is lit again", "The board pays for the oil of the lamp"],
        ["Keeper climbs to the lamp of the pier in May 2019. (Ann Poe/Example News)"],
        ["6 years ago"],
        ["The keeper climbs the stairs of the pier for the lamp in May 2019. Ann Poe"],
        ["KEY POINTS The lamp is lit again", "The board pays for the oil of the lamp"],
        ["Skip to: Content"],
        ["The keeper of the lamp talks to the fishermen at the old pier on Friday."],
        ["UPGRADE FOR 5$ PER MONTH"],
        ["Jane Roe, Editor-in-Chief, Harbour Post Group"],
        ["Pier Harbour Lamp Board Pier Harbour Lamp"],
        ["• The board will pay for the oil of the lamp"],
        ["The keeper climbs the stairs of the old pier with her oil, May 30, 2018.."],
        ["Harbour Minister Jane Roe talks to reporters at the old pier on Wednesday.", "12:31, 2 May 2018"],
        ["Advertisement - continue reading below"],
        ["Published on • Updated on"],
        ["[기자]", "The board lights the pier"],
        ["Since June 1, we have disabled all lamps to improve your visit."],
        ["Image copyright Example Images Image caption The lamp that the board of the pier will light"],
    ],
)
def test_a_page_without_a_headline_gets_none(above: list[str]) -> None:
    article = clean(RawDocument(Origin("page"), "\n\n".join([*above, *BODY])))
    assert article.title is None


@pytest.mark.parametrize(
    "headline",
    [
        "Will the harbour board light the pier again?",
        "Lamp on the pier is lit! Fishermen asked for it: board",
        "Harbour Dept. was to light the pier for fishermen, says keeper",
    ],
)
def test_a_headline_right_above_the_text_is_not_its_first_sentence(headline: str) -> None:
    article = clean(RawDocument(Origin("page"), "\n".join([headline, *BODY])))
    assert article.title is not None
    assert article.title.text == headline


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("Old lamp on the pier is lit...", HEADLINE),
        (f"{HEADLINE}00:42", HEADLINE),
        (f"{HEADLINE} | The Pier", HEADLINE),
    ],
)
def test_of_two_headlines_the_one_that_is_whole_and_bare_is_shown(cut: str, whole: str) -> None:
    article = clean(RawDocument(Origin("page"), "\n".join([cut, whole, "5 May 2021", *BODY])))
    assert article.title is not None
    assert article.title.text == whole


@pytest.mark.parametrize(
    "headline", ["iLamp board lights the pier", "Harbour Lamp Returns", "Lamp lit again: what the board says"]
)
def test_headlines_that_look_like_something_else(headline: str) -> None:
    lines = ["Home", "News", headline, "By Jane Roe", "5 May 2021", *BODY]
    article = clean(RawDocument(Origin("page"), "\n".join(lines)))
    assert article.title is not None
    assert article.title.text == headline


@pytest.mark.parametrize(
    "line",
    [
        f"{HEADLINE} - 2021-05-05",
        f"Title: {HEADLINE}",
        f"05.05.2021 12:30 {HEADLINE}",
        f"May 5, 2021 | {HEADLINE}",
        f"{HEADLINE}: 5 May 2021, 12:30",
        f"{HEADLINE} 2021.05.05 12:30",
        f"{HEADLINE} (05.05.2021)",
        f"{HEADLINE} | The Harbour Gazette",
    ],
)
def test_a_headline_is_shown_without_what_stands_around_it(line: str) -> None:
    article = clean(RawDocument(Origin("page"), "\n".join(["Home", "Local news", line, *BODY])))
    assert article.title is not None
    assert article.title.text == HEADLINE
    assert article.title.span is not None
    assert article.text[article.title.span.start : article.title.span.end] == HEADLINE


@pytest.mark.parametrize(
    "above",
    [
        [
            f"Home > News > Local > {HEADLINE}",
            "What the board of the pier has in store",
            HEADLINE,
            "5 May 2021",
        ],
        [f"Harbour news{HEADLINE}", HEADLINE, "5 May 2021"],
        [
            *(f"Ways to light your own pier - May {day}, 2020" for day in (1, 2, 3)),
            HEADLINE,
        ],
    ],
)
def test_the_headline_is_told_from_the_way_to_it_and_from_dated_lists(above: list[str]) -> None:
    article = clean(RawDocument(Origin("page"), "\n".join([*above, *BODY])))
    assert article.title is not None
    assert article.title.text == HEADLINE


@pytest.mark.parametrize(
    "above",
    [
        ["Farmers of the plain sell tulips", "Most read", "Local news"],
        ["Tulips Orchids Roses", "Bulbs Seeds Pots", "Garden Markets Fairs Prizes"],
    ],
)
def test_the_headline_with_the_words_of_the_text_is_told_from_those_of_other_stories(
    above: list[str],
) -> None:
    article = clean(RawDocument(Origin("page"), "\n".join([*above, HEADLINE, *BODY])))
    assert article.title is not None
    assert article.title.text == HEADLINE


@pytest.mark.parametrize(
    "below",
    [
        ["Other lamps of the harbour", "Analysis by Jane Roe, pier reporter", *BODY],
        ["Learn more about the oil of the lamp"],
    ],
)
def test_no_line_amid_or_below_a_text_is_its_headline(below: list[str]) -> None:
    article = clean(RawDocument(Origin("page"), "\n".join([*BODY, *BODY[::-1], *below])))
    assert article.title is None


def test_a_headline_below_a_text_stands_above_the_buttons_of_the_page() -> None:
    below = ["Harbour board to light the old pier again", "Subscribe to our newsletter", "Comments"]
    article = clean(RawDocument(Origin("page"), "\n".join([*BODY, *below])))
    assert article.title is not None
    assert article.title.text == below[0]


@pytest.mark.parametrize(
    "lines",
    [
        ["The board lights its old pier again. Not for long.", *BODY],
        ["Harbour Board Decided To Light Pier. Fishermen Had Asked.", *BODY],
        [
            "Gull Haber",
            *("Menu", "Weather", "Subscribe", "Log in"),
            "Gull Haber",
            f"Lit! {HEADLINE}",
            BODY[0],
        ],
        ["Lamp Hits Pier", f"The lamp has fallen on the pier. {BODY[0]}", "Nobody was hurt."],
        ["Rep. Jane Roe wants the lamp of the old pier to be lit again by the board", *BODY],
        [
            "Old lamp lit",
            *(
                "LIMA  (AFP) - The harbour board has decided to light the old",
                "lamp on the pier, eleven years",
            ),
            *(
                "after it went dark, and the fishermen say that they have",
                "asked for it because the new one can",
            ),
            "be seen by everyone but them.",
        ],
        [
            "የድሮው የወደብ መብራት እንደገና በራ",
            "የወደቡ ቦርድ የድሮውን መብራት ከአሥራ አንድ ዓመት በኋላ እንደገና ለማብራት ወሰነ።",
            "የዓሣ አጥማጆቹ የድሮው መብራት እንዲበራ ለብዙ ዓመታት ሲጠይቁ ቆይተዋል፤ አሁን ደስ ብሏቸዋል።",
        ],
    ],
    ids=["strike", "large", "name of the site", "three words", "title", "wrapped text", "other script"],
)
def test_headlines_above_texts_of_many_kinds(lines: list[str]) -> None:
    article = clean(RawDocument(Origin("page"), "\n".join(lines)))
    assert article.title is not None
    assert article.title.text == lines[6 if lines[0] == "Gull Haber" else 0]


ENDED = f"{HEADLINE}."
CAPTION = (
    "A lamp burns. The board has lit the old pier again after eleven years for fishermen of the harbour"
    " town who had asked for its light"
)


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        # The name of a site, above a headline that ends like a sentence and is set twice.
        (["Pier Monitor", "March 3, 2019", ENDED, ENDED, *BODY], ENDED),
        # A caption of two sentences that is set three times.
        ([CAPTION, CAPTION, CAPTION, HEADLINE, *BODY], HEADLINE),
    ],
)
def test_a_headline_is_told_from_names_and_captions(lines: list[str], headline: str) -> None:
    article = clean(RawDocument(Origin("page"), "\n".join(lines)))
    assert article.title is not None
    assert article.title.text == headline


def read(lines: list[str]) -> Reading:
    """The page as the rules read it."""
    page = read_by_rules(tuple(map(mark, to_blocks(tuple(split_lines("\n".join(lines)))))))
    return Reading(page.marked, page.kinds, page.headline, page.untitled)


def test_a_section_that_stands_far_off_again_gives_way_to_the_words_of_the_text() -> None:
    lines = ["Home", "The Harbour lamps", HEADLINE, *BODY, "More", "Tides", "Gulls", "The Harbour lamps"]
    reading = read(lines)
    assert told_by_text(reading.marked, 1, (3, 6), reading.untitled) == 2


def test_the_beginning_of_the_text_is_its_summary() -> None:
    lines = ["Home", HEADLINE, "By Jane Roe", BODY[0].rstrip("."), *BODY]
    reading = read(lines)
    assert above_lead(reading.marked, 3, 4, reading.untitled) == 1
    # Where nothing above may head it, it stays.
    alone = read([BODY[0].rstrip("."), *BODY])
    assert above_lead(alone.marked, 0, 1, alone.untitled) == 0


def test_a_kicker_with_a_colon_announces_no_other_headline() -> None:
    reading = read(["Dispute on the pier:", HEADLINE, *BODY])
    assert choose_headline([0.0, 0.99, 0.2, 0.0, 0.0], [None] * 5, reading) == 1


def test_what_stands_below_the_day_of_a_headline_is_no_better_one() -> None:
    reading = read([HEADLINE, "March 3, 2019", "Keeper's daughter to carry the oil up", *BODY])
    assert reading.headline == 0
    unsure = [0.004, 0.0, 0.13, 0.0, 0.0, 0.0]
    verdicts = [None, SectionKind.DATE, None, *[SectionKind.BODY] * 3]
    assert choose_headline(unsure, verdicts, reading) is None
    assert choose_headline(unsure, [None] * 6, reading) == 2


def test_the_first_of_several_lines_that_are_set_again_is_the_headline() -> None:
    standfirst = "Keeper's daughter carries the oil up the stairs of the old pier"
    caption = "Fishermen and the lamp of the old harbour pier at night (Archive)"
    lines = [HEADLINE, standfirst, caption, caption, "A+", HEADLINE, caption, caption, *BODY]
    assert read(lines).headline == 0


def test_a_writer_is_told_from_a_headline_by_the_note_on_him() -> None:
    notes = [
        "Roderick Poe is the author of a book on lamps.",
        "Read him every week in this place of the paper.",
    ]
    article = clean(RawDocument(Origin("page"), "\n".join(["Roderick Poe", *BODY, *notes])))
    assert article.title is None


def test_a_headline_heads_a_text_of_which_only_the_beginning_is_there() -> None:
    cut = "The harbour board has decided to light the old pier again, eleven years after it went dark..."
    article = clean(RawDocument(Origin("page"), "\n".join([HEADLINE, HEADLINE, cut])))
    assert article.title is not None
    assert article.title.text == HEADLINE
    assert [article.text[s.span.start : s.span.end] for s in article.sections] == [HEADLINE, cut]
