"""Everything that is read keeps its origin, and can be shown as it came."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import Library, Settings, Skipped
from tests.data.make_formats import FOLDER, JAPANESE, KOREAN, RECORD, TEXT, WESTERN, samples
from tests.indexer.test_cli import dateline


@pytest.fixture(scope="module")
def formats(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A library of all samples."""
    settings = Settings(tmp_path_factory.mktemp("formats") / "library", processes=1)
    with Library.open(settings, create=True) as library:
        assert library.index([FOLDER]).added > len(samples())
    return settings


@pytest.mark.parametrize("name", samples())
def test_the_original_of_every_format_is_given(name: str, formats: Settings) -> None:
    texts = {"korean": KOREAN, "japanese": JAPANESE, "western": WESTERN}
    text = next((text for language, text in texts.items() if name.startswith(language)), TEXT)
    with Library.open(formats) as library:
        found = library.find(str(FOLDER / name))
        assert found, [skipped for skipped in library.skipped() if isinstance(skipped, Skipped)]
        for article in found:
            raw = library.raw(article)
            assert [word for word in text.split()[-8:] if word not in raw] == []


def test_show_raw_prints_the_original(formats: Settings) -> None:
    done = dateline("show", FOLDER / "plain.txt.xz", "--raw", library=formats.library)
    assert done.stdout == (FOLDER / "plain.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["page.html", "pages.warc", "pages.warc.gz", "pages.zip"])
def test_show_raw_prints_a_page_with_its_markup(name: str, formats: Settings) -> None:
    markup = (FOLDER / "page.html").read_text(encoding="utf-8")
    with Library.open(formats) as library:
        raws = [library.raw(article) for article in library.find(str(FOLDER / name))]
    assert markup in raws


def test_the_markup_of_a_page_is_no_part_of_its_text(formats: Settings) -> None:
    done = dateline("show", FOLDER / "page.html", library=formats.library)
    assert TEXT.split()[-1] in done.stdout
    assert "</" not in done.stdout


def test_what_a_pipe_brings_is_kept_and_read_once(tmp_path: Path) -> None:
    library, data = tmp_path / "library", str(tmp_path / "data")
    table = (FOLDER / "table.csv").read_bytes()
    first = dateline("index", "-", library=library, stdin=table, XDG_DATA_HOME=data)
    assert (first.returncode, first.stdout) == (0, "1 added; 1 article in the library\n")
    again = dateline("index", "-", library=library, stdin=table, XDG_DATA_HOME=data)
    assert again.stdout == "1 unchanged; 1 article in the library\n"
    raw = dateline("show", str(RECORD["id"]), "--raw", library=library, XDG_DATA_HOME=data)
    assert raw.stdout == TEXT
    empty = dateline("index", "-", library=library, XDG_DATA_HOME=data)
    assert (empty.returncode, empty.stderr) == (2, "dateline: standard input is empty\n")
