"""Everything that is read keeps its origin, and can be shown as it came."""

from __future__ import annotations

import gzip
import json
import lzma
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import cycle
from pathlib import Path

import pytest

from indexer import ArticleId, Library, Settings
from tests.data.make_formats import FOLDER, JAPANESE, RECORD, TEXT, samples, tarred, zipped
from tests.indexer.test_cli import dateline

PACKINGS: dict[str, Callable[[str, bytes], bytes]] = {
    "": lambda _, content: content,
    ".gz": lambda _, content: gzip.compress(content, mtime=0),
    ".zip": lambda name, content: zipped({"other.txt": b"Another text.", f"in/{name}": content}),
    ".tar.xz": lambda name, content: lzma.compress(tarred({"other.txt": b"Another text.", name: content})),
}
RECORD_AS_WRITTEN = json.dumps(RECORD).encode()


@pytest.fixture(scope="module")
def formats(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A library of all samples that are not packed, in every packing."""
    folder = tmp_path_factory.mktemp("formats")
    for name in originals():
        for suffix, pack in PACKINGS.items():
            (folder / f"{name}{suffix}").write_bytes(pack(name, samples()[name]))
    settings = Settings(folder / "library", processes=1)
    with Library.open(settings, create=True) as library:
        library.index([folder])
    return settings


def originals() -> dict[str, tuple[bytes, ...]]:
    """What stands in each sample for each of its documents."""
    content = samples()
    whole = [name for name in content if name.endswith((".txt", ".md", ".eml", ".html", ".pdf"))]
    first, second = content["messages.mbox"].split(b"\n\nFrom marta@example.org Thu Mar  4 08:00:00 2021\n")
    return {name: (content[name],) for name in [*whole, "object.json"]} | {
        "list.json": (RECORD_AS_WRITTEN, RECORD_AS_WRITTEN),
        "lines.jsonl": (RECORD_AS_WRITTEN + b"\n", RECORD_AS_WRITTEN + b"\n"),
        "table.csv": (content["table.csv"],),
        "table.tsv": (content["table.tsv"],),
        "feed.rss": (between(content["feed.rss"], b"<item>", b"</item>"),),
        "feed.atom": (between(content["feed.atom"], b"<entry>", b"</entry>"),),
        "messages.mbox": (first.partition(b"\n")[2] + b"\n", second),
        "pages.warc": (content["page.html"],),
        "texts.warc.wet": (TEXT.encode(),),
    }


def between(content: bytes, first: bytes, last: bytes) -> bytes:
    return content[content.index(first) : content.index(last) + len(last)]


def articles_of(formats: Settings, name: str) -> list[ArticleId]:
    """The articles of a sample; what stands beside it in its packing is none of it."""
    with Library.open(formats) as library:
        found = library.find(str(formats.library.parent / name))
        assert found, library.skipped()
        read = [library.read(article) for article in found]
    kept = [one.article for one in read if one and one.article.origin.member != "other.txt"]
    return [article.id for article in sorted(kept, key=lambda article: article.origin.record or 0)]


@pytest.mark.parametrize("suffix", PACKINGS)
@pytest.mark.parametrize("name", originals())
def test_the_original_is_what_stands_in_its_source_whatever_its_format_and_packing(
    name: str, suffix: str, formats: Settings
) -> None:
    articles = articles_of(formats, name + suffix)
    with Library.open(formats) as library:
        assert tuple(library.original(article).content for article in articles) == originals()[name]


@pytest.mark.parametrize(("name", "suffix"), zip(originals(), cycle(PACKINGS), strict=False))
def test_show_raw_writes_the_original_byte_for_byte(name: str, suffix: str, formats: Settings) -> None:
    last = articles_of(formats, name + suffix)[-1]
    assert run("show", last, "--raw", library=formats.library).stdout == originals()[name][-1]


def run(*arguments: str | Path, library: Path) -> subprocess.CompletedProcess[bytes]:
    """A command whose answer is bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "tui", *map(str, arguments)],
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, "DATELINE_LIBRARY": str(library)},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done


def on_terminal(*arguments: str | Path, library: Path) -> str:
    """What a command writes on a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONUTF8": "1", "DATELINE_LIBRARY": str(library)},
    )
    os.close(theirs)
    seen = b""
    with suppress(OSError):  # how Linux says that nobody holds the other end any more
        while piece := os.read(ours, 4096):
            seen += piece
    os.close(ours)
    process.wait(timeout=60)
    return seen.decode().replace("\r\n", "\n")


def test_an_original_is_decoded_and_made_harmless_on_a_terminal(tmp_path: Path) -> None:
    text = JAPANESE + "\x1b[31m\x1b]0;taken\x07\x9b2J"
    written = {"odd.txt": JAPANESE.encode("shift_jis") + b"\x1b[31m\x1b]0;taken\x07\n"}
    written["odd.csv"] = f'title,text\r\nOdd,"{text}"\r\n'.encode()
    for name, content in written.items():
        (tmp_path / name).write_bytes(content)
    library = tmp_path / "library"
    assert dateline("index", *(tmp_path / name for name in written), library=library).returncode == 0
    for name, content in written.items():
        shown = on_terminal("show", tmp_path / name, "--raw", library=library)
        assert JAPANESE in shown
        assert "\u241b[31m\u241b]0;taken\u2407" in shown
        assert not {"\x1b", "\x07", "\x9b", "\u240d"} & set(shown)
        assert run("show", tmp_path / name, "--raw", library=library).stdout == content


def test_a_terminal_is_told_where_to_put_a_pdf(formats: Settings) -> None:
    (article,) = articles_of(formats, "paper.pdf")
    shown = on_terminal("show", article, "--raw", library=formats.library)
    words = f"a PDF is nothing for a terminal; run: dateline show {article} --raw > FILE.pdf"
    assert shown == f"dateline: {words}\n"


def test_an_original_that_has_gone_is_named(tmp_path: Path) -> None:
    library, file = tmp_path / "library", tmp_path / "lines.jsonl"
    file.write_bytes(RECORD_AS_WRITTEN + b"\n" + RECORD_AS_WRITTEN.replace(b"ferry-1", b"ferry-2"))
    assert dateline("index", file, library=library).returncode == 0
    file.write_bytes(RECORD_AS_WRITTEN)
    done = dateline("show", "ferry-2", "--raw", library=library)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"dateline: {file}:2: no longer there; run: dateline index {tmp_path}\n"


def test_the_markup_of_a_page_is_no_part_of_its_text(formats: Settings) -> None:
    done = dateline("show", formats.library.parent / "page.html", library=formats.library)
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
    assert raw.stdout.encode() == table
    empty = dateline("index", "-", library=library, XDG_DATA_HOME=data)
    assert (empty.returncode, empty.stderr) == (2, "dateline: standard input is empty\n")


@pytest.mark.parametrize("command", ["index", "extract"])
def test_libraries_that_read_files_say_nothing_by_themselves(command: str, tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n<< /Type")
    done = dateline(command, tmp_path / "cut.pdf", library=tmp_path / "library")
    assert "broken PDF" in done.stderr
    assert all("cut.pdf" in line for line in done.stderr.splitlines()), done.stderr
