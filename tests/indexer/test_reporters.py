"""An agency that only reports an article is not among the actors of an archive; one that acts is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from indexer.extract.annotate import extract
from indexer.reporters import without_reporters
from tests.indexer.extract.actors.articles import article
from tests.indexer.test_cli import dateline

_STORY = "Anna Berg met Ole Dahl of Norway on Tuesday."


@pytest.mark.parametrize(
    ("text", "agency", "stays"),
    [
        (f"SEOUL, Sept. 26 (Yonhap) -- {_STORY}", "Yonhap", False),
        (f"OSLO ( Reuters ) - {_STORY}", "Reuters", False),
        (f"OSLO (Reuters) - {_STORY} Dahl told Reuters that he would wait.", "Reuters", True),
        (f"{_STORY} Thomson Reuters fell.", "Reuters", True),
        (f"OSLO, Sept. 26 (Yonhap) -- {_STORY} The agency (Yonhap) and Yonhap said so.", "Yonhap", True),
        (f"{_STORY} The alliance (NATO) waited.", "NATO", True),
    ],
)
def test_only_an_agency_in_brackets_is_left_out(text: str, agency: str, stays: bool) -> None:
    annotated = extract(article(text))
    named = {mention.text for actor in annotated.actors for mention in actor.mentions}
    left = {mention.text for actor in without_reporters(annotated).actors for mention in actor.mentions}
    assert any(agency in name or agency == "NATO" for name in named)
    assert any(agency in name for name in left) is stays
    assert {"Anna Berg", "Ole Dahl"} <= left


def test_an_archive_of_one_agency_does_not_count_it(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "1.txt").write_text(f"SEOUL, Sept. 26 (Yonhap) -- {_STORY}\n", encoding="utf-8")
    (archive / "2.txt").write_text(f"SEOUL, Sept. 27 (Yonhap) -- {_STORY} Yonhap fell.\n", encoding="utf-8")
    library = tmp_path / "library"
    assert dateline("index", archive, library=library).returncode == 0
    answer = json.loads(dateline("actors", "--json", library=library).stdout)
    counted = {one["name"]: one["articles"] for one in answer["actors"]}
    assert counted["Yonhap News Agency"] == 1
    assert counted["Anna Berg"] == 2
    told = dateline("extract", "--json", archive / "1.txt", library=library)
    assert "Yonhap" in told.stdout
