from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import indexer.clean
from indexer.clean import clean
from indexer.clean.beside import beside_each_other
from indexer.clean.blocks import to_blocks
from indexer.clean.describe import describe
from indexer.clean.judge import BODY, MODEL, judge, labels_to_learn
from indexer.clean.lines import split_lines
from indexer.clean.marked import mark
from indexer.clean.page import read_by_rules, read_page
from indexer.clean.rules import find_rule
from indexer.clean.seen import Reading
from indexer.clean.trade import prose_groups, trade_groups
from indexer.model import Article, Origin, RawDocument, SectionKind

STORY = (
    "Ferry captain Olga Brandt turned back on Monday to fetch a dog that had missed the boat.",
    "The dog, called Pepper, had waited on the quay while its owner boarded with two suitcases and a cello.",
    "“I saw two ears over the railing,” Brandt told reporters in the harbour of Lund.",
    "The ferry reached the island nine minutes late, and none of the 140 passengers complained.",
)
FURNITURE = "Choose your alerts in our app and never miss what our editors recommend"


def read(*lines: str) -> Article:
    return clean(RawDocument(Origin("page.txt"), "\n".join(lines)))


def kind_of(article: Article, line: str) -> SectionKind:
    at = article.text.index(line)
    return next(section.kind for section in article.sections if section.span.start <= at < section.span.end)


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Our weekly newsletter", ("medium", "reader")),
        ("E-mail us your photos", ("medium", "picture", "reader")),
        ("이 기사를 공유하기", ("act", "medium")),
        ("Подпишитесь на рассылку", ("act", "medium")),
        ("İndir", ("act",)),
        ("The mayor spoke on Monday.", ()),
        ("A pagoda in the harbour", ()),
    ],
)
def test_words_of_the_trade_are_told_by_groups(text: str, groups: tuple[str, ...]) -> None:
    assert trade_groups(text) == groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("But the mayor said he was tired.", ("going_on", "past", "said")),
        ("The mayor, but not the council", ()),
        ("Он добавил, что мост закрыт.", ("going_on", "said")),
        ("한편 시장은 다리를 닫겠다고 말했다.", ("going_on", "past", "said")),
        ("Boats in the harbour at dawn", ()),
    ],
)
def test_words_of_running_text_are_told_by_groups(text: str, groups: tuple[str, ...]) -> None:
    assert prose_groups(text) == groups


def test_a_word_counts_however_far_its_ending_goes_but_not_within_another() -> None:
    assert trade_groups("subscriptions") == ("act",)
    assert trade_groups("unedited") == ()


def test_furniture_that_no_rule_knows_is_folded_amid_the_text() -> None:
    assert find_rule(FURNITURE) is None
    article = read(*STORY[:2], FURNITURE, *STORY[2:])
    assert kind_of(article, FURNITURE) is not SectionKind.BODY
    assert all(kind_of(article, line) is SectionKind.BODY for line in STORY)


def test_one_block_is_described_by_shapes_and_never_by_its_words() -> None:
    page = read_page(split_lines("\n".join(STORY)))
    features = describe(Reading(page.marked, page.kinds, page.headline))
    assert len(features) == len(page.marked)
    told = " ".join(feature for block in features for feature in block).lower()
    assert not any(word in told for word in ("brandt", "ferry", "pepper", "lund", "cello"))


def test_what_stands_beyond_an_article_is_learnt_apart_from_what_stands_within() -> None:
    other, body, credit = SectionKind.BOILERPLATE, SectionKind.BODY, SectionKind.CREDIT
    kinds = [other, body, other, credit, body, SectionKind.OTHER_HEADLINES]
    assert labels_to_learn(kinds) == ["other before", BODY, "other within", "credit", BODY, "other after"]


def test_a_page_without_an_article_stays_what_the_rules_made_of_it() -> None:
    article = read("Home", "News", "Sport", "Log in", "Weather", "Contact us")
    assert all(section.kind is not SectionKind.BODY for section in article.sections)


def test_the_headline_of_the_model_displaces_the_motto_of_a_site_that_the_rules_take() -> None:
    motto, headline = "All of the island and the harbour of Lund", "Ferry captain fetches a dog"
    lines = (motto, "Home", "Local", headline, "By Anna Lund", "14 May 2020", *STORY)
    marked = beside_each_other([mark(block) for block in to_blocks(tuple(split_lines("\n".join(lines))))])
    ruled = read_by_rules(marked)
    assert ruled.title is not None
    assert ruled.title.text == motto
    article = read(*lines)
    assert article.title is not None
    assert article.title.text == headline


def test_the_model_is_small_and_has_its_card_beside_it() -> None:
    data = Path(indexer.clean.__file__).parent / "data"
    assert (data / MODEL).stat().st_size <= 300_000
    assert "trained on" in (data / "MODEL_CARD.md").read_text(encoding="utf-8")


def test_threads_that_share_the_model_do_not_disturb_each_other() -> None:
    pages = [read_page(split_lines("\n".join(lines))) for lines in (STORY, (*STORY, FURNITURE), STORY[:2])]
    readings = [Reading(page.marked, page.kinds, page.headline) for page in pages]
    alone = [judge(reading) for reading in readings]
    wrong: list[int] = []

    def ask(number: int) -> None:
        for _ in range(50):
            if judge(readings[number]) != alone[number]:
                wrong.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(len(readings))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=120), max_size=12))
def test_any_lines_get_one_verdict_each(lines: list[str]) -> None:
    page = read_page(split_lines("\n".join(lines)))
    assert len(page.kinds) == len(page.marked)
    assert len(judge(Reading(page.marked, page.kinds, page.headline)).verdicts) == len(page.marked)


def test_the_way_through_the_site_is_no_headline() -> None:
    title = "Ferry turns back for a dog that missed the boat"
    article = read(f"You are here: Example.org / Islands / {title}", title, "3 May 2021, 10:12", *STORY)
    assert article.title is not None
    assert article.title.text == title


def test_what_a_writer_covers_is_no_text() -> None:
    note = "Jane Roe covers the islands. Since joining The Example, she has written on ferries and dogs."
    article = read("Ferry turns back for a dog", "By Jane Roe", "3 May 2021", *STORY, note)
    assert kind_of(article, note) is not SectionKind.BODY
