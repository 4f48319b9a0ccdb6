"""Who imports this room waits for no more than dating the next article takes."""

from __future__ import annotations

import subprocess
import sys

DATE = """
from indexer.extract.dates import date_article
from tests.news import article
date_article(article("He left on {}.", "2019-11-07"))
"""


def loaded_after(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_loads_neither_rules_nor_actors_nor_calendars() -> None:
    late = {"indexer.extract.dates.rules", "indexer.model.actors", "dateutil", "calendar", "tomllib"}
    assert not loaded_after("import indexer.extract.dates") & late


def test_only_an_undated_article_loads_what_infers_its_day_and_only_a_feast_loads_feasts() -> None:
    feasts, created = "indexer.extract.dates.feasts", "indexer.extract.dates.created"
    assert not loaded_after(DATE.format("Tuesday")) & {feasts, created}
    assert loaded_after(DATE.format("Easter Monday")) & {feasts, created} == {feasts}
