"""Where Japanese papers set the agency: in brackets with its place, above a text, before it, at its end."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Article, Origin, RawDocument

HEADLINE = "港の町議会、古い渡し船の存続を決定"
TEXT = (
    "町議会は14日、湾を渡る古い渡し船を来年も残す方針を明らかにした。",
    "橋の費用を誰が負担するかについても話し合ったが、結論は出なかった。",
    "新しいエンジンは年内に取り付けられる予定だと、港湾事務所は説明している。",
)


def page(above: str = "", front: str = "", end: str = "", below: tuple[str, ...] = ()) -> Article:
    lines = (HEADLINE, above, front + TEXT[0], TEXT[1], TEXT[2] + end, *below)
    return clean(RawDocument(Origin("page"), "\n\n".join(filter(None, lines))))


@pytest.mark.parametrize(
    ("mark", "agency"),
    [
        ("(ジャカルタ共同)", "Kyodo"),
        ("【ソウル時事】", "Jiji"),
        ("（ニューヨーク＝共同）", "Kyodo"),
        ("〔ジュネーブ時事〕", "Jiji"),
        ("（ＡＦＰ時事）", "AFP"),
        ("（台北中央社）", "CNA"),
        ("（北京 共同）", "Kyodo"),
        ("（終わり）", None),
        ("（横浜支局）", None),
    ],
)
def test_a_bracket_at_the_end_or_below_it(mark: str, agency: str | None) -> None:
    assert page(end=mark).source == agency
    assert page(below=(mark, "関連記事", "次の記事へ進む")).source == agency


@pytest.mark.parametrize("mark", ["【マニラ共同】", "〔マニラ共同〕", "【マニラ共同＝例木春菜】"])
def test_a_bracket_in_front_of_the_text_or_above_it(mark: str) -> None:
    assert page(front=mark).source == "Kyodo"
    assert page(above=mark).source == "Kyodo"


def test_an_agency_closes_the_page_below_its_buttons() -> None:
    assert page(below=("シェア", "ツイート", "Newsletter form", "共同通信")).source == "Kyodo"
    assert page(below=("関連記事", "別の町が橋を開く", "共同通信")).source is None


@pytest.mark.parametrize("desk", ["横浜支局", "台北時事", "例の報道部"])
def test_a_bureau_in_brackets_wrote_nothing_by_its_name(desk: str) -> None:
    assert page(end=f"（{desk}）").bylines == ()
