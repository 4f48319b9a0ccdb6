"""Each sentence at the time it speaks of."""

from __future__ import annotations

import time

import pytest

from indexer.chronology.model import Kind
from indexer.chronology.narrate import narrate
from indexer.extract.annotate import extract
from indexer.model import Article, ArticleId, Origin, Published
from tests.indexer.chronology.telling import article


def told(marked: str, published: str | None = "2019-11-07") -> list[tuple[str, bool]]:
    """The times of what happened, by sentence and clause."""
    entries = narrate(article(marked, published=published)).entries
    return [(entry.value, entry.certain) for entry in entries if entry.kind is Kind.EVENT]


def test_a_sentence_stands_at_the_date_that_it_names() -> None:
    assert told("The talks began in [October|2019-10].") == [("2019-10", True)]


def test_an_entry_says_where_it_stands_and_who_is_in_it() -> None:
    annotated = article(
        "Nobody came. [Lambert|p:Mark Lambert] left [Wednesday|2019-11-06] for [Moscow|s:Russia]."
    )
    *_, entry = narrate(annotated).entries
    assert annotated.article.text[entry.span.start : entry.span.end] == entry.text
    assert entry.text == "Lambert left Wednesday for Moscow."
    assert (entry.actors, entry.names) == (("mark-lambert", "russia"), ("Mark Lambert", "Russia"))
    assert (entry.article, entry.source, entry.published) == ("a", "Yonhap", "2019-11-07")


def test_the_past_takes_the_time_of_the_story() -> None:
    lead = "The envoy arrived on [Tuesday|2019-11-05]."
    assert told(f"{lead} Officials met him there.")[1:] == [("2019-11-05", False)]


def test_a_lead_without_news_leaves_the_story_on_the_day_of_publication() -> None:
    assert told("The war ended in [1953|1953]. Officials met him there.")[1:] == [("2019-11-07", False)]


def test_the_perfect_never_goes_on_with_the_sentence_before() -> None:
    told_of_1976 = "The envoy left. [Kim|p:Kim] joined in [1976|1976]."
    assert told(f"{told_of_1976} He has made progress.")[2:] == [("2019-11-07", False)]
    assert told(f"{told_of_1976} He has spent money awarded to it.")[2:] == [("2019-11-07", False)]


def test_what_goes_on_takes_the_time_of_the_sentence_before() -> None:
    assert told("The envoy left. [Kim|p:Kim] joined in [1976|1976]. He rose fast.")[1:] == [
        ("1976", True),
        ("1976", False),
    ]
    for report in ("He said so himself.", "He confirmed that it was so."):
        assert told(f"The envoy left. [Kim|p:Kim] joined in [1976|1976]. {report}")[2:] == [
            ("2019-11-07", False)
        ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pyongyang is the capital of the country.",
        "The envoys will meet again in Moscow.",
        "The proposed deal needs time.",
        '"We walked out of the room," a proposed text has it.',
    ],
)
def test_how_things_are_or_will_be_did_not_happen_at_any_time(sentence: str) -> None:
    narration = narrate(article(sentence))
    assert [entry.kind for entry in narration.entries] in ([], [Kind.STATE])
    assert narration.undated == ()


def test_what_the_present_says_is_told_on_the_day_of_publication() -> None:
    assert told("The envoy says so.") == [("2019-11-07", False)]
    assert told("[Kim|p:Kim] is leaving.") == [("2019-11-07", False)]
    assert told("[Kim|p:Kim] is going to leave.") == []


def test_what_cannot_be_placed_on_the_calendar_is_undated() -> None:
    narration = narrate(
        article("He died in [2008|2008]. He left for Russia [Monday|XXXX-WXX-1].", published=None)
    )
    assert [entry.value for entry in narration.entries] == ["2008"]
    assert [telling.text for telling in narration.undated] == ["He left for Russia Monday."]


def test_without_a_date_of_publication_only_named_times_count() -> None:
    assert told("The envoy left.", published=None) == []


def test_a_frame_around_a_finer_time_is_not_told_twice() -> None:
    assert told("It happened on [Tuesday|2019-11-05] of [this month|2019-11].") == [("2019-11-05", True)]


def test_two_times_of_one_sentence_are_both_told() -> None:
    assert told("He founded one in [1976|1976] and another in [1985|1985].") == [
        ("1976", True),
        ("1985", True),
    ]


def test_what_was_still_to_come_is_told_when_it_was_announced() -> None:
    assert told("It announced talks on [December 1|2019-12-01].") == [("2019-11-07", False)]
    assert told("Talks will begin on [December 1|2019-12-01].") == [("2019-12-01", True)]


def test_times_in_quotations_and_names_are_not_those_of_the_sentence() -> None:
    assert told('He wrote "remember [1953|1953]" there.') == [("2019-11-07", False)]
    assert told("It happened at the [2018|2018] games.") == [("2019-11-07", False)]
    assert told("It happened in [2018|2018] games.") == [("2018", True)]


def test_the_date_of_a_dateline_is_not_what_is_told_of() -> None:
    lead = "MOSCOW, [Nov. 7|2019-11-07] (AP) - The envoy arrived on [Tuesday|2019-11-05]. Officials met him."
    assert told(lead) == [("2019-11-05", True), ("2019-11-05", False)]
    assert told("The envoy arrived on [Nov. 7|2019-11-07].") == [("2019-11-07", True)]
    assert told("The envoy arrived [Thursday, Nov. 7|2019-11-07].") == [("2019-11-07", True)]
    assert told("The envoy arrived [today|2019-11-07].") == [("2019-11-07", True)]


def test_a_time_of_day_stands_on_its_day() -> None:
    annotated = extract(
        Article(
            ArticleId("a"),
            Origin("a"),
            "The bomb went off on November 5, 2019 at 9 a.m. in the market.",
            published=Published("2019-11-07", certain=True),
        )
    )
    assert {entry.value for entry in narrate(annotated).entries} <= {"2019-11-05", "2019-11-07"}


def test_headings_and_bare_dates_tell_nothing() -> None:
    assert told("Envoy went to Moscow\n[November 6, 2019|2019-11-06]\nHe met Kim there.") == [
        ("2019-11-07", False)
    ]


def test_a_pronoun_stands_for_the_person_who_was_named_first() -> None:
    annotated = article(
        "[Lambert|p:Mark Lambert] met [Jo|p:Jo Chol-su]. He left. [Kim|p:Kim] said he saw him."
    )
    assert [entry.actors for entry in narrate(annotated).entries] == [
        ("mark-lambert", "jo-chol-su"),
        ("mark-lambert",),
        ("kim",),
    ]


@pytest.mark.parametrize(
    "piece", ["He said so on Monday. ", "Kim met Lee, ", '"', "May 5, 2019 ", "a.", "\n"]
)
def test_hostile_texts_take_linear_time(piece: str) -> None:
    text = piece * 20_000
    annotated = article(text)
    began = time.process_time()
    narrate(annotated)
    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    "sentence",
    [
        "It fell to 50.9 from 52.0 in [September|2019-09].",
        "Sales were 5 percent higher than in [2018|2018].",
        "It was the worst result since [1998|1998].",
        "Orders rose from [a year earlier|2018].",
        "They rose more than they did in [May|2019-05].",
        "It fell 7.3 percent from its closing high of [January 19|2019-01-19].",
        "Orders rose to 12.9, up from 11.4 percent [a month earlier|2019-10].",
        "It lost $2 billion, compared with a profit of $1.2 billion, or 40 cents a share, in [2018|2018].",
    ],
)
def test_what_something_is_measured_by_is_not_when_it_happened(sentence: str) -> None:
    assert told(sentence) == [("2019-11-07", False)]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("He has been on leave since [May|2019-05].", "2019-05"),
        ("It hit a record high in [January|2019-01].", "2019-01"),
        ("He worked there from [2001|2001].", "2001"),
        ("A suit was filed against the firm in [January|2019-01].", "2019-01"),
    ],
)
def test_beginnings_are_no_standards(sentence: str, date: str) -> None:
    assert told(sentence) == [(date, True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Fed will not cut rates.",
        "The United States wants talks.",
        "The envoy did not answer.",
        "It didn't answer.",
        "The party has plans.",
        "The party has to cut its budget.",
        "If the party left, nobody will know.",
    ],
)
def test_names_denials_and_possessions_are_no_events(sentence: str) -> None:
    assert told(sentence) == []


def test_the_perfect_may_have_words_between() -> None:
    assert told("The party has since often broken its word.") == [("2019-11-07", False)]


def test_a_quotation_goes_on_over_several_sentences() -> None:
    said = '"We walked out. Nobody followed us. They stayed," he said. The envoy left.'
    assert [entry.text for entry in narrate(article(said)).entries] == [
        'They stayed," he said.',
        "The envoy left.",
    ]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert told('He met Kim and said: "We left.\nThe envoy arrived there.') == [
        ("2019-11-07", False),
        ("2019-11-07", False),
    ]


def who_when(marked: str) -> list[tuple[str, tuple[str, ...], Kind]]:
    """Each time that the last sentence tells of, with who takes part, and as what."""
    *_, last = (entries := narrate(article(marked)).entries)
    return [(entry.value, entry.names, entry.kind) for entry in entries if entry.span == last.span]


def test_each_clause_has_its_own_time_and_actors() -> None:
    founded = "[Apple|o:Apple], which [Jobs|p:Jobs] founded in [1976|1976], left [Monday|2019-11-04]."
    assert who_when(founded) == [
        ("2019-11-04", ("Apple",), Kind.EVENT),
        ("1976", ("Apple", "Jobs"), Kind.EVENT),
    ]
    joined = "[Apple|o:Apple] began in [1976|1976], and [Kim|p:Kim] came in [1984|1984]."
    assert who_when(joined) == [("1976", ("Apple",), Kind.EVENT), ("1984", ("Kim",), Kind.EVENT)]
    shared = "[Apple|o:Apple] began in [1976|1976] and sold it in [1984|1984]."
    assert who_when(shared) == [("1976", ("Apple",), Kind.EVENT), ("1984", ("Apple",), Kind.EVENT)]


def test_who_said_what_happened_at_another_time_reports_it() -> None:
    before = "[Apple|o:Apple] sold it in [May|2019-05], [Kim|p:Kim] said."
    assert who_when(before) == [("2019-11-07", ("Kim",), Kind.REPORT), ("2019-05", ("Apple",), Kind.EVENT)]
    dated = "[Kim|p:Kim] said [Monday|2019-11-04] that [Apple|o:Apple] sold it in [May|2019-05]."
    assert who_when(dated) == [("2019-11-04", ("Kim",), Kind.EVENT), ("2019-05", ("Apple",), Kind.EVENT)]
    undated = "[Kim|p:Kim] said that [Apple|o:Apple] sold it."
    assert who_when(undated) == [("2019-11-07", ("Kim", "Apple"), Kind.EVENT)]


def test_what_happened_when_something_else_did_is_of_its_time() -> None:
    assert who_when("When [Kim|p:Kim] left in [1984|1984], he wept.") == [("1984", ("Kim",), Kind.EVENT)]
    assert who_when("After [Kim|p:Kim] left in [1984|1984], [Apple|o:Apple] fell.") == [
        ("2019-11-07", ("Apple",), Kind.EVENT),
        ("1984", ("Kim",), Kind.EVENT),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "He left [Monday|2019-10-28] following the [October 31|2019-10-31] vote.",
        "He left [Monday|2019-10-28] after [Thursday|2019-10-31].",
        "He left [Monday|2019-10-28], and with it [October|2019-10]'s record.",
        "He left [Monday|2019-10-28], according to papers of [Tuesday|2019-11-05].",
    ],
)
def test_the_time_of_what_a_clause_only_names_is_not_its_own(sentence: str) -> None:
    assert told(sentence)[:1] == [("2019-10-28", True)]


def test_a_time_that_is_only_counted_from_is_none() -> None:
    assert told("[Ten years ago|2009] [this week|2019-W45] he left.") == [("2009", True)]


def test_the_year_of_an_event_is_its_time() -> None:
    assert told("He left after the [2009|2009] bankruptcy.") == [("2009", True)]
    assert told("He left after the [2009|2009] conference.") == [("2019-11-07", False)]


def test_what_goes_on_in_a_time_that_has_not_ended_goes_on_now() -> None:
    assert told("It is hiring [this year|2019].") == [("2019-11-07", False)]
    assert told("It hired [this year|2019].") == [("2019", True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The court had found it so.",
        "Before leaving, he sang.",
        "Previously, he sang.",
        "He originally sang.",
    ],
)
def test_what_looks_back_without_a_time_is_not_of_the_day_of_the_story(sentence: str) -> None:
    assert told(sentence) == []
    assert told(f"In [May|2019-05], {sentence[0].lower()}{sentence[1:]}") == [("2019-05", True)]


def test_a_list_of_events_gives_its_dates_to_all_it_tells() -> None:
    listed = (
        "[May 4|2019-05-04] - A plane fell. It burnt. Nobody died.\n[May 6|2019-05-06]: A jet fell. Jo died."
    )
    values = [value for value, _ in told(f"{listed}\nA ship sank.")]
    assert values == ["2019-05-04"] * 3 + ["2019-05-06"] * 2 + ["2019-11-07"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He could leave on [Friday|2019-11-08].",
        "He may have left on [Monday|2019-11-04].",
        "An earlier version of this article called him Jo.",
        "This story has been updated with his answer.",
    ],
)
def test_what_may_be_and_notes_on_the_article_are_not_told(sentence: str) -> None:
    assert told(sentence) == []


def test_what_somebody_is_only_quoted_with_is_a_saying() -> None:
    quoted = '[Kim|p:Kim] left. "We will never let them leave this place again," [Kim|p:Kim] said.'
    assert [entry.kind for entry in narrate(article(quoted)).entries] == [Kind.EVENT, Kind.SAYING]
    assert told(quoted.replace("said.", "said [Monday|2019-11-04]."))[1:] == [("2019-11-04", True)]


def test_what_stands_between_dashes_leaves_its_sentence_whole() -> None:
    text = "On [May 3|2019-05-03] — two days after the vote — he said he would stay."
    assert told(text) == [("2019-05-03", True)]


def test_a_report_of_what_may_be_is_told_when_it_was_made() -> None:
    assert told("[Kim|p:Kim] said he could leave on [Friday|2019-11-08].") == [("2019-11-07", False)]
    assert told("[Kim|p:Kim] said he would leave on [Friday|2019-11-08].") == [("2019-11-08", True)]


def test_what_goes_on_by_what_is_said_goes_on_when_it_was_said() -> None:
    text = "[Kim|p:Kim] said [Tuesday|2019-11-05] he is leaving [this month|2019-11]."
    assert [value for value, _ in told(text)] == ["2019-11-05"]


def test_the_code_of_an_index_leaves_its_sentence_whole() -> None:
    text = "The envoy left. The Dow average . DJI fell 46 points. The jet sank . The end came. USA . It won ."
    assert [entry.text for entry in narrate(article(text)).entries] == [
        "The envoy left.",
        "The Dow average . DJI fell 46 points.",
        "The jet sank .",
        "The end came.",
        "It won .",
    ]
