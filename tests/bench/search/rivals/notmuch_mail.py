"""notmuch, the mail index that archives of text are most often put in; a command each time it is asked."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from indexer.search.document import IndexDocument
from tests.bench.search.rivals import PAGE

_FOLDER_SIZE = 1000


class Notmuch:
    """Articles as mails, one a file, with the headline as their subject."""

    name = "notmuch"
    rounds = 20

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environment = os.environ | {"NOTMUCH_CONFIG": str(folder / "config")}

    def build(self, documents: Iterable[IndexDocument]) -> None:
        mail = self._folder / "mail"
        mail.mkdir(parents=True)
        (self._folder / "config").write_text(
            f"[database]\npath={mail}\n[user]\nname=Bench\nprimary_email=bench@example.org\n[new]\ntags=new\n"
        )
        for number, document in enumerate(documents):
            path = mail / f"{number // _FOLDER_SIZE:04}" / f"{number:07}"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(_mail(number, document))
        self._run("new", "--quiet")

    def open(self) -> None:
        pass

    def newest(self, query: str) -> object:
        return self._run("search", f"--limit={PAGE}", "--sort=newest-first", "--format=json", query)

    def snippets(self, query: str) -> object:
        raise NotImplementedError

    def best(self, query: str) -> object:
        raise NotImplementedError

    def actors(self, query: str) -> object:
        raise NotImplementedError

    def _run(self, *command: str) -> bytes:
        return subprocess.run(
            ["notmuch", *command], env=self._environment, check=True, stdout=subprocess.PIPE
        ).stdout


def _mail(number: int, document: IndexDocument) -> bytes:
    day = date.fromisoformat(document.published[:10]) if document.published else date(1970, 1, 1)
    mail = EmailMessage()
    mail["From"] = "Archive <archive@example.org>"
    mail["Subject"] = " ".join(document.title.split())
    mail["Date"] = format_datetime(datetime.combine(day, time(12), UTC))
    mail["Message-ID"] = f"<{number}@example.org>"
    mail.set_content(document.body, cte="8bit")
    return mail.as_bytes()
