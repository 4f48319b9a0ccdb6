"""What a page says of another outlet: that its text was taken from there, or goes on there."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Origin, RawDocument, SectionKind
from tests.indexer.clean.test_credits import HEADLINE, TEXT


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Courtesy www.harbour.example", "harbour.example"),
        ("(Courtesy of The Harbour Post)", "The Harbour Post"),
        ("Reprinted with permission from The Harbour Post.", "The Harbour Post"),
        ("This article is republished from The Harbour under a Creative Commons license.", "The Harbour"),
        ("By arrangement with Harbour Post", "Harbour Post"),
        ("Tomado de El Puerto", "El Puerto"),
        ("(Tratto da Il Porto)", "Il Porto"),
        ("Dieser Artikel erschien zuerst in der Hafenpost.", "Hafenpost"),
        ("Cet article a été publié initialement par Le Port.", "Le Port"),
        ("Dilansir dari Harian Pelabuhan", "Harian Pelabuhan"),
        ("Перепечатано из «Портового вестника»", "Портового вестника"),
        ("（转自示例网）", "示例网"),
        ("(साभार - बंदरगाह टाइम्स)", "बंदरगाह टाइम्स"),
        ("بشکریہ روزنامہ بندرگاہ", "روزنامہ بندرگاہ"),
        ("Read more at: https://www.harbour.example/news/ferry-1234", "harbour.example"),
        ("Click here to read the full story on The Harbour Post.", "The Harbour Post"),
        ("Weiterlesen bei Hafenpost", "Hafenpost"),
        ("Lire la suite sur Le Port Libre", "Le Port Libre"),
        ("Seguir leyendo en elpuerto.example", "elpuerto.example"),
        ("Haberin devamı liman.example'da", "liman.example"),
        ("Подробнее читайте на port.example ...", "port.example"),
        ("続きは例新聞で", "例新聞"),
        ("Read more on Ukraine", None),
        ("Read more on Facebook", None),
        ("Leer más en Deportes", None),
        ("Courtesy photo", None),
        ("转自网络", None),
    ],
)
def test_an_outlet_from_which_a_text_was_taken(line: str, outlet: str | None) -> None:
    page = "\n\n".join((HEADLINE, *TEXT, line))
    article = clean(RawDocument(Origin("page"), page))
    body = "\n".join(
        article.text[s.span.start : s.span.end] for s in article.sections if s.kind is SectionKind.BODY
    )
    assert article.source == outlet
    assert not article.bylines
    assert line not in body
