"""The same headlines and days for newsboat (a feed in a file) and aerc (a maildir), where installed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from pathlib import Path
from subprocess import DEVNULL, run

from indexer import SearchHit


@dataclass(frozen=True, slots=True)
class Program:
    """How to start a program on a list of articles: its words, the keys to its list, what shows that."""

    name: str
    arguments: Sequence[str]
    environment: dict[str, str]
    first: str
    keys: tuple[str, ...] = ()
    listed: str = ""


def others(articles: list[SearchHit], folder: Path) -> list[Program]:
    """The programs that are installed, each with the same articles."""
    made = (("newsboat", _newsboat), ("aerc", _aerc))
    return [make(articles, folder / name) for name, make in made if shutil.which(name)]


def _newsboat(articles: list[SearchHit], folder: Path) -> Program:
    folder.mkdir(parents=True)
    items = "".join(
        f"<item><title>{escape(_title(each))}</title><guid>{number}</guid>"
        f"<pubDate>{format_datetime(_when(each))}</pubDate>"
        f"<description>{escape(_title(each))}</description></item>"
        for number, each in enumerate(articles)
    )
    feed = folder / "feed.xml"
    feed.write_text(
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>bench</title>{items}'
        "</channel></rss>",
        encoding="utf-8",
        errors="replace",
    )
    (folder / "urls").write_text(f"file://{feed}\n", encoding="utf-8")
    (folder / "config").write_text("max-items 0\n", encoding="utf-8")
    arguments = [
        "newsboat",
        "-u",
        str(folder / "urls"),
        "-C",
        str(folder / "config"),
        "-c",
        str(folder / "cache"),
    ]
    run([*arguments, "-x", "reload"], check=True, stdout=DEVNULL)
    return Program("newsboat", arguments, {"HOME": str(folder)}, "bench", ("Enter",), "Articles in feed")


def _aerc(articles: list[SearchHit], folder: Path) -> Program:
    box = folder / "mail" / "INBOX"
    for name in ("cur", "new", "tmp"):
        (box / name).mkdir(parents=True)
    for number, each in enumerate(articles):
        mail = EmailMessage()
        mail["Subject"] = _title(each)
        mail["From"] = "bench@example.org"
        mail["Date"] = format_datetime(_when(each))
        mail["Message-ID"] = f"<{number}@example.org>"
        mail.set_content(_title(each))
        (box / "cur" / f"{1_600_000_000 + number}.{number}.bench:2,").write_bytes(bytes(mail))
    config = folder / "config" / "aerc"
    config.mkdir(parents=True)
    accounts = config / "accounts.conf"
    accounts.write_text(
        f"[bench]\nsource = maildir://{folder / 'mail'}\ndefault = INBOX\nfrom = B <bench@example.org>\n",
        encoding="utf-8",
    )
    accounts.chmod(0o600)
    environment = {"XDG_CONFIG_HOME": str(folder / "config"), "HOME": str(folder)}
    return Program("aerc", ["aerc"], environment, "bench@example.org|INBOX", (), "Subject|[0-9]{4}")


def _title(each: SearchHit) -> str:
    return " ".join(each.title.split()).encode("utf-8", "replace").decode() or "Untitled"


def _when(each: SearchHit) -> datetime:
    day = each.published or "2000-01-01"
    try:
        return datetime.fromisoformat(day).replace(tzinfo=UTC)
    except ValueError:
        return datetime(2000, 1, 1, tzinfo=UTC)
