"""A small archive whose annotations were made by hand, so that no rule can move what the tests see."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from indexer import (
    Actor,
    ActorId,
    ActorKind,
    AnnotatedArticle,
    Article,
    ArticleId,
    DateMention,
    Evidence,
    Excerpt,
    Mention,
    Origin,
    Published,
    Role,
    Section,
    SectionKind,
    Settings,
    Span,
    TimexType,
)
from indexer.indexed import index_document
from indexer.library import Library

UNDATED = Published()

HARBOUR = """\
Harbour talks end without a deal
By Ana Ribeiro
Negotiators for the island and the mainland left the harbour on Friday without a deal on fishing quotas, \
and each side said that the other had refused to move.

"We offered a third of the catch," said Minister Tomas Vale, who led the island's delegation. \
Vale said that talks would begin again on 2021-03-15, after the spring survey.

Skippers wait on the quay for news of the talks.
The Northern Fishers' Union, which speaks for 400 boats, called the outcome a disgrace. \
It had asked Vale for a quota of its own in early February.
Most read: Ferry timetable changes
Subscribe to our newsletter"""

SURVEY = """\
Spring survey finds fewer cod
The yearly survey found a third fewer cod than in 2020, the Sea Institute said on Monday.

Minister Tomas Vale called the figures "a warning that nobody may ignore"."""

STORM = """\
Ferries stay in port as the storm passes, and nobody can say before Sunday when they will sail again."""


def build(folder: Path, articles: Iterable[AnnotatedArticle] | None = None) -> Settings:
    """A library on disk that holds ``articles``, or else the three of this module."""
    settings = Settings(folder, processes=1)
    with Library.open(settings, create=True) as library:
        # By the back door, because the front door would annotate the articles itself.
        library._engine.update([index_document(article) for article in (articles or newsroom())])
    return settings


def newsroom() -> tuple[AnnotatedArticle, ...]:
    """Three articles: dated, dated by inference, and without date or headline."""
    return (_harbour(), _survey(), _storm())


def annotate(
    name: str,
    text: str,
    sections: Iterable[tuple[str, SectionKind]],
    *,
    title: str | None = None,
    bylines: tuple[str, ...] = (),
    source: str | None = None,
    published: Published = UNDATED,
    actors: Iterable[tuple[str, ActorKind, str, str | None, str]] = (),
    dates: Iterable[tuple[str, str, date, date]] = (),
) -> AnnotatedArticle:
    """An annotated article; stretches of ``text`` are named by what they begin with, or by a pattern."""
    article = Article(
        id=ArticleId(name),
        origin=Origin(f"archive/{name}.txt"),
        text=text,
        sections=tuple(_sections(text, sections)),
        title=Excerpt(title, _find(text, title)) if title else None,
        bylines=tuple(Excerpt(byline, _find(text, byline)) for byline in bylines),
        source=source,
        published=published,
        language="en",
    )
    return AnnotatedArticle(
        article,
        tuple(_actor(text, *actor) for actor in actors),
        tuple(_date(text, *mention) for mention in dates),
    )


def _harbour() -> AnnotatedArticle:
    kinds = SectionKind
    return annotate(
        "harbour",
        HARBOUR,
        (
            ("Harbour", kinds.HEADLINE),
            ("By Ana", kinds.BYLINE),
            ("Negotiators", kinds.BODY),
            ("Skippers", kinds.CAPTION),
            ("The Northern", kinds.BODY),
            ("Most read", kinds.OTHER_HEADLINES),
            ("Subscribe", kinds.BOILERPLATE),
        ),
        title="Harbour talks end without a deal",
        bylines=("Ana Ribeiro",),
        source="The Island Post",
        published=Published("2021-02-26", certain=True, evidence=Evidence.MASTHEAD),
        actors=(
            ("Tomas Vale", ActorKind.PERSON, "(?:Tomas )?Vale", None, "Minister"),
            ("Northern Fishers' Union", ActorKind.ORGANIZATION, "Northern Fishers' Union", None, ""),
        ),
        dates=(
            ("Friday", "2021-02-26", date(2021, 2, 26), date(2021, 2, 26)),
            ("2021-03-15", "2021-03-15", date(2021, 3, 15), date(2021, 3, 15)),
            ("early February", "2021-02", date(2021, 2, 1), date(2021, 2, 28)),
        ),
    )


def _survey() -> AnnotatedArticle:
    return annotate(
        "survey",
        SURVEY,
        (("Spring", SectionKind.HEADLINE), ("The yearly", SectionKind.BODY)),
        title="Spring survey finds fewer cod",
        source="Mainland Radio",
        published=Published("2021-03-16", certain=False, evidence=Evidence.WEEKDAY),
        actors=(
            ("Tomas Vale", ActorKind.PERSON, "Tomas Vale", None, "Minister"),
            ("Sea Institute", ActorKind.ORGANIZATION, "Sea Institute", None, ""),
        ),
        dates=(
            ("2020", "2020", date(2020, 1, 1), date(2020, 12, 31)),
            ("Monday", "2021-03-15", date(2021, 3, 15), date(2021, 3, 15)),
        ),
    )


def _storm() -> AnnotatedArticle:
    return annotate("storm", STORM, (("Ferries", SectionKind.BODY),))


def _find(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def _sections(text: str, openings: Iterable[tuple[str, SectionKind]]) -> Iterable[Section]:
    found = [(text.index(opening), kind) for opening, kind in openings]
    ends = [start - 1 for start, _ in found[1:]] + [len(text)]
    for (start, kind), end in zip(found, ends, strict=True):
        yield Section(Span(start, end), kind)


def _actor(text: str, name: str, kind: ActorKind, pattern: str, country: str | None, role: str) -> Actor:
    mentions = tuple(Mention(Span(*m.span()), m.group()) for m in re.finditer(pattern, text))
    roles = (Role(_find(text, role), role),) if role else ()
    return Actor(ActorId(re.sub(r"[^a-z]+", "-", name.lower())), name, kind, mentions, roles, country)


def _date(text: str, phrase: str, value: str, earliest: date, latest: date) -> DateMention:
    return DateMention(_find(text, phrase), phrase, TimexType.DATE, value, earliest=earliest, latest=latest)
