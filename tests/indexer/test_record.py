from __future__ import annotations

import zlib

import pytest

from indexer.errors import SchemaMismatch
from indexer.model import (
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
    Span,
    TextMap,
    TimexType,
)
from indexer.record import RECORD_VERSION, pack, unpack

TEXT = "Envoy Lee met Jo on Monday."


def article() -> AnnotatedArticle:
    from datetime import date

    day = date(2019, 11, 4)
    return AnnotatedArticle(
        Article(
            id=ArticleId("a"),
            origin=Origin("/archive/a\udcff.zip", "b.jsonl", 7),
            text=TEXT,
            sections=(Section(Span(0, len(TEXT)), SectionKind.BODY),),
            title=Excerpt("Envoy", Span(0, 5)),
            bylines=(Excerpt("Paul Kim"),),
            source="Yonhap",
            published=Published("2019-11-07T09:09", True, Evidence.MASTHEAD, None, day, day),
            language="en",
            url="https://example.org/1",
            text_map=TextMap((3,), (5,)),
        ),
        (
            Actor(
                ActorId("lee"),
                "Lee",
                ActorKind.PERSON,
                (Mention(Span(6, 9), "Lee"),),
                (Role(Span(0, 5), "Envoy"),),
                "KR",
            ),
        ),
        (DateMention(Span(20, 26), "Monday", TimexType.DATE, "2019-11-04", earliest=day, latest=day),),
    )


def test_a_record_gives_back_the_article_whole() -> None:
    assert unpack(pack(article())) == article()


def test_a_record_is_smaller_than_its_text_is_long() -> None:
    assert len(pack(article())) < 1000


def test_a_damaged_record_says_what_to_do() -> None:
    for record in (b"", b"nonsense", zlib.compress(b"{}"), pack(article())[:-9]):
        with pytest.raises(SchemaMismatch, match="rebuild the library"):
            unpack(record)


def test_a_record_of_another_version_is_refused() -> None:
    other = zlib.decompress(pack(article())).replace(
        b'"version":%d' % RECORD_VERSION, b'"version":%d' % (RECORD_VERSION + 1)
    )
    with pytest.raises(SchemaMismatch, match="version"):
        unpack(zlib.compress(other))
