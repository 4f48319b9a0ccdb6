"""The card of an actor, gathered from articles."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from indexer.card import ActorCard, AttestedRole, NameCount, Portrait
from indexer.chronology import ChronologyPage, fold
from indexer.chronology.narrate import narrate
from indexer.chronology.undated import fold_undated
from indexer.errors import UsageError
from indexer.export import ExportFormat, export_card
from indexer.model import ActorId, AnnotatedArticle, Role, Span
from tests.indexer.chronology.telling import article, entry

VALE = ActorId("tomas-vale")


def told(day: str | None, role: str, text: str) -> AnnotatedArticle:
    annotated = article(text, published=day, name=day or "undated")
    actors = tuple(
        replace(actor, country="PT", roles=(Role(Span(0, 1), role),)) if actor.id == VALE else actor
        for actor in annotated.actors
    )
    return replace(annotated, actors=actors)


ARTICLES = (
    told("2021-03-02", "minister", "[Vale|p:Tomas Vale] met [Kim|p:Kim] [Monday|2021-03-01]."),
    told("2021-02-01", "Minister", "[Tomas Vale|p:Tomas Vale] left. [Vale|p:Tomas Vale] returned."),
    told(None, "=cmd <b>*envoy*", "[Vale|p:Tomas Vale] slept [in 2019|2019]."),
    article("[Kim|p:Kim] left.", name="other"),
)


def gathered(told: ChronologyPage) -> ActorCard:
    portrait = Portrait(VALE)
    assert tuple(portrait.watch(ARTICLES)) == ARTICLES
    found = portrait.card(told)
    assert found is not None
    return found


def card() -> ActorCard:
    events = fold(entry for one in ARTICLES[:3] for entry in narrate(one).entries)
    return gathered(ChronologyPage(events, 3, 5))


def test_names_and_aliases_are_counted_by_mention() -> None:
    assert card().name == "Tomas Vale"
    assert card().names == (NameCount("Vale", 3), NameCount("Tomas Vale", 1))
    assert card().also == (NameCount("Vale", 3),)


def test_a_role_is_attested_from_the_first_article_that_gives_it() -> None:
    assert card().roles == (
        AttestedRole("minister", "2021-02-01", "2021-03-02", 2),
        AttestedRole("=cmd <b>*envoy*", None, None, 1),
    )


def test_a_role_is_one_whatever_its_dots_and_capitals() -> None:
    portrait = Portrait(VALE)
    days = ("2021-03-01", "2021-02-01", "2021-04-01")
    spelt = ("U.S. envoy", "US Envoy", "the U.S. envoy")
    given = [told(day, role, "[Vale|p:Tomas Vale] left.") for day, role in zip(days, spelt, strict=True)]
    assert len(list(portrait.watch(given))) == 3
    found = portrait.card(ChronologyPage((), 3, 3))
    assert found is not None
    assert found.roles == (AttestedRole("U.S. envoy", "2021-02-01", "2021-04-01", 3),)


def test_companions_months_and_country_are_of_its_articles_only() -> None:
    assert [(other.name, other.articles) for other in card().companions] == [("Kim", 1)]
    assert [(count.month, count.events) for count in card().months] == [("2021-02", 1), ("2021-03", 1)]
    assert (card().country, card().articles, card().articles_found) == ("PT", 3, 5)


def test_what_it_did_is_told_latest_first() -> None:
    days = [event.first.value for event in card().told.events]
    assert days == ["2021-03-01", "2021-02-01", "2021-02-01", "2019"]


def test_what_is_still_to_come_is_as_new_as_its_telling() -> None:
    later = entry("It will close.", "2040", name="a", published="2019-01-01")
    newer = entry("It opened.", "2021-02-01", name="b", published="2021-02-02")
    found = gathered(ChronologyPage(fold([later, newer]), 2, 2))
    assert [event.first.text for event in found.told.events] == ["It opened.", "It will close."]


def test_nobody_has_no_card() -> None:
    portrait = Portrait(ActorId("nobody"))
    assert tuple(portrait.watch(ARTICLES)) == ARTICLES
    assert portrait.card(ChronologyPage((), 0, 0)) is None


def test_a_card_in_every_format() -> None:
    written = {form: "".join(export_card(card(), form)) for form in list(ExportFormat)[:4]}
    assert "# Tomas Vale\n\nperson, PT, 3 articles (the newest of 5)" in written[ExportFormat.MARKDOWN]
    assert "- minister: from 2021-02-01\n" in written[ExportFormat.MARKDOWN]
    assert r"\<b\>\*envoy\*" in written[ExportFormat.MARKDOWN]
    assert "=cmd &lt;b&gt;*envoy*" in written[ExportFormat.HTML]
    assert written[ExportFormat.CSV].count("\r\n") == 5
    record = json.loads(written[ExportFormat.JSONL])
    assert record["roles"][0] == {
        "text": "minister", "since": "2021-02-01", "until": "2021-03-02", "articles": 2
    }  # fmt: skip
    assert len(record["told"]) == 4
    with pytest.raises(UsageError, match="the card of an actor cannot be written as ris"):
        export_card(card(), ExportFormat.RIS)


def test_what_has_no_date_stands_last_in_every_format() -> None:
    undated = fold_undated(narrate(told(None, "minister", "[Vale|p:Tomas Vale] left *it*.")).undated)
    last = gathered(ChronologyPage(card().told.events, 3, 3, undated))
    written = {form: "".join(export_card(last, form)) for form in list(ExportFormat)[:4]}
    assert written[ExportFormat.MARKDOWN].endswith(
        "\n\n## Undated\n\n- Vale left \\*it\\*. (Yonhap, /undated)\n"
    )
    assert "<h2>Undated</h2>\n<dl>\n<dt>undated</dt>\n<dd>Vale left *it*." in written[ExportFormat.HTML]
    assert written[ExportFormat.CSV].splitlines()[-1].startswith(",,,,5,Vale left *it*.,Tomas Vale,Yonhap,")
    record = json.loads(written[ExportFormat.JSONL])
    assert len(record["told"]) == 4
    (one,) = record["undated"]
    assert (one["date"], one["earliest"], one["certain"], one["text"]) == (
        None,
        None,
        False,
        "Vale left *it*.",
    )


def test_the_sentences_go_from_the_latest_back_a_day_before_its_month_and_year() -> None:
    tellings = (
        told("2021-03-02", "minister", "[Vale|p:Tomas Vale] left [in 2021|2021]."),
        told("2021-03-03", "minister", "[Vale|p:Tomas Vale] left [in March|2021-03]."),
        told("2021-03-04", "minister", "[Vale|p:Tomas Vale] left [on Monday|2021-03-01]."),
        told("2021-03-05", "minister", "[Vale|p:Tomas Vale] left [on January 1|2021-01-01]."),
        told("2021-02-03", "minister", "[Vale|p:Tomas Vale] will leave [in 2040|2040]."),
        told("2021-03-06", "minister", "[Vale|p:Tomas Vale] left [last year|2020]."),
    )
    events = fold(entry for one in tellings for entry in narrate(one).entries)
    shown = [event.first.value for event in gathered(ChronologyPage(events, 6, 6)).told.events]
    assert shown == ["2021-03-01", "2021-03", "2040", "2021-01-01", "2021", "2020"]
