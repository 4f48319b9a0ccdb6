"""Whom a page names below its text as having contributed, fed or spread it."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Origin, RawDocument, SectionKind
from tests.indexer.clean.test_credits import HEADLINE, TEXT


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("The Associated Press contributed to this report.", "AP"),
        ("Jane Roe of The Associated Press contributed to this report.", "AP"),
        ("CNN's Jane Roe contributed to this report.", None),
        ("Additional reporting by Jane Roe", None),
        ("Additional reporting by AFP and AP", "AFP"),
        ("With reporting by AP, AFP, and dpa", "AP"),
        ("Based on an article by RFE/RL's Russian Service", "Radio Free Europe/Radio Liberty"),
        ("(With PTI inputs)", "PTI"),
        ("This is an unedited, auto-generated story from ANI news feed.", "ANI"),
        (
            "(Only the headline may have been reworked; the rest is auto-generated from a PTI feed.)",
            "PTI",
        ),
        ("(This story is not edited and published from a syndicated feed. Source: IANS)", "IANS"),
        ("Distributed by Harbour Content Agency, LLC.", "Harbour Content Agency"),
        ("SOURCE Harbour Holdings Inc.", "Harbour Holdings"),
        ("Dieser Beitrag wurde mit Material der dpa erstellt.", "dpa"),
        ("(Con información de La Jornada del Puerto)", "La Jornada del Puerto"),
        ("(Con información de agencias)", None),
        ("*Com informações do Jornal do Porto", "Jornal do Porto"),
        ("Riproduzione riservata © Copyright ANSA", "ANSA"),
        ("Source: Al Jazeera and news agencies", "Al Jazeera"),
        ("AFP-Yonhap", "AFP"),
        ("[NNN-BERNAMA]", "Bernama"),
        ("(ATS)", "Keystone-SDA"),
    ],
)
def test_who_had_a_part_in_an_article(line: str, agency: str | None) -> None:
    article = clean(RawDocument(Origin("page"), "\n\n".join((HEADLINE, *TEXT, line))))
    body = [article.text[s.span.start : s.span.end] for s in article.sections if s.kind is SectionKind.BODY]
    assert article.source == agency
    assert line not in "\n".join(body)
