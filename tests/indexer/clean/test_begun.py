"""Pages that have no more of a text than its beginning."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.clean.begun import is_cut_short, only_beginning
from indexer.clean.judge import Judgement
from indexer.model import Origin, RawDocument, SectionKind
from tests.indexer.clean.test_mend import BODY, marked_lines

HEADLINE = "Old lamp on the pier is lit again"
BEGUN = (
    "The harbour board has decided to light the old pier again, eleven years after it went dark. "
    "Fishermen had asked for the lamp because the new one, the keeper said, can be seen by everyone but..."
)


@pytest.mark.parametrize(
    ("headline", "begun"),
    [
        (HEADLINE, BEGUN),
        (
            "码头旧灯十一年后重新点亮",
            "港务委员会3日决定重新点亮码头的旧灯。渔民们说,新灯谁都看得见,只有他们看不见。"
            "对此,守灯人的女儿表示,灯油已经买好,今晚就会提上楼去,但是...",
        ),
        (
            "桟橋の古い灯再びともる",
            "港の委員会は3日、11年前に消えた桟橋の灯を再びともすことを決めた。漁師たちは油を自分たちで買ったと話している。"
            "灯台守の娘は今夜それを階段の上まで運ぶというが...",
        ),
        (
            "Старый фонарь на причале снова горит",
            "Совет порта решил снова зажечь фонарь на старом причале, который погас одиннадцать лет назад. "
            "Рыбаки просили об этом, потому что новый фонарь, по словам смотрителя, видят все, кроме...",
        ),
    ],
)
def test_the_beginning_of_a_text_is_what_a_page_has_of_it(headline: str, begun: str) -> None:
    article = clean(RawDocument(Origin("page"), f"{headline}\n\n{begun}"))
    body = [s for s in article.sections if s.kind is SectionKind.BODY]
    assert [article.text[s.span.start : s.span.end] for s in body] == [begun]
    assert article.title is not None
    assert article.title.text == headline


def test_only_the_first_of_several_beginnings_is_text() -> None:
    marked = marked_lines(HEADLINE, BEGUN, "Ferry to the island runs twice a day", BEGUN.upper())
    judged = Judgement((None, BODY, None, BODY), None, (0.0, 0.9, 0.0, 0.9))
    assert only_beginning(judged, marked) == [None, BODY, None, None]
    unlikely = Judgement((None, BODY, None, BODY), None, (0.0, 0.6, 0.0, 0.9))
    assert only_beginning(unlikely, marked) == [None] * 4


@pytest.mark.parametrize(
    "line",
    [
        "The board lights the pier...",
        "Boats that leave the harbour at dusk see the lamp before they see the pier, and who lit it"
        " every night for eleven years is said to...",
        BEGUN.replace("everyone but...", "everyone."),
    ],
)
def test_a_teaser_or_a_whole_paragraph_is_no_such_beginning(line: str) -> None:
    assert not is_cut_short(marked_lines(line)[0])


def test_a_page_with_text_of_its_own_keeps_to_that() -> None:
    whole = [
        "The harbour board has decided to light the old pier again, eleven years after it went dark.",
        "The board will pay for the oil, and the keeper's daughter will carry it up the stairs at night.",
    ]
    article = clean(
        RawDocument(Origin("page"), "\n\n".join([HEADLINE, *whole, "Read more", "Ferry news", BEGUN]))
    )
    body = "".join(article.text[s.span.start : s.span.end] for s in article.sections if s.kind is BODY)
    assert whole[1] in body
    assert BEGUN not in body
