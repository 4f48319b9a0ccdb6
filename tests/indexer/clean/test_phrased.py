"""Chinese texts set a phrase a line."""

from __future__ import annotations

from indexer.clean.phrased import regain_phrases
from indexer.model import SectionKind
from tests.indexer.clean.test_mend import BODY, marked_lines

TITLE = "大桥晃动？通报来了"
RUN = ["近日，一段视频在网上流传：", "在南湾镇码头", "一座大桥不停晃动", "引来不少市民围观，"]
TEXT = "记者从市交通局了解到，受强风影响，南湾镇的大桥出现晃动，视频在网上流传后，市民一度担心大桥的安全。"
LAST = "市交通局表示，大桥结构安全，已恢复通行，网上流传的说法不实，希望市民不要传播。"


def left(lines: list[str]) -> list[int]:
    text = (TEXT, LAST)
    verdicts: list[SectionKind | None] = [BODY if line in text else None for line in lines]
    regain_phrases(verdicts, marked_lines(*lines))
    return [i for i, verdict in enumerate(verdicts) if verdict is BODY]


def test_short_lines_above_the_text_and_between_its_paragraphs() -> None:
    lines = [TITLE, *RUN, TEXT, "今天", "交通局发布通报", LAST]
    assert left(lines) == list(range(1, len(lines)))


def test_a_menu_above_the_text_is_none_of_it() -> None:
    assert left(["国内新闻", "南湾要闻", "码头渔市", "城市论坛", TEXT, LAST]) == [4, 5]
    assert left(["本市新闻，", "天气预报", "股市行情", "体育赛事", LAST]) == [4]
