"""Which blocks of a page are body, by the trained line model.

The model is a linear-chain conditional random field over the blocks of a page; what it
was trained on, and how, stands in ``data/MODEL_CARD.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from indexer.clean.choose import choose_headline
from indexer.clean.describe import describe
from indexer.clean.seen import Reading
from indexer.model import SectionKind
from indexer.tagging import SequenceModel, load_model

MODEL = "lines.crfsuite.zlib"
BODY = "body"
OTHER = "other"
"""What is neither body nor one of the kinds below, with where it stands: ``other before``."""
LABELS = (
    SectionKind.HEADLINE,
    SectionKind.BYLINE,
    SectionKind.DATE,
    SectionKind.CAPTION,
    SectionKind.CREDIT,
)
ARTICLE = (SectionKind.BODY, SectionKind.DATELINE)
"""What the rules call the blocks of a text."""
Verdicts = list[SectionKind | None]
"""For each block what it is taken for, None where that is no kind of its own; mended in place."""
_ASKED = (BODY, *(label.value for label in LABELS))
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model says of a page.

    ``verdicts``: for each block ``BODY`` or what it is more likely to be, None where that is no kind
    of its own; ``headline``: the likeliest block, if one is likely enough; ``body``: how likely each is body.
    """

    verdicts: tuple[SectionKind | None, ...]
    headline: int | None
    body: tuple[float, ...] = ()


def judge(reading: Reading) -> Judgement:
    """The kind of each block, and the headline."""
    rows = _model().likelihoods(describe(reading), _ASKED)
    titles = [row[_ASKED.index(SectionKind.HEADLINE.value)] for row in rows]
    verdicts = tuple(_verdict(*row) for row in rows)
    return Judgement(verdicts, choose_headline(titles, verdicts, reading), tuple(row[0] for row in rows))


def text_blocks(verdicts: Sequence[SectionKind | None]) -> list[int]:
    """The blocks that are body, in their order."""
    return [i for i, verdict in enumerate(verdicts) if verdict is SectionKind.BODY]


def _verdict(body: float, *others: float) -> SectionKind | None:
    """Body where that is likelier than all else together; else the one kind that is likely enough."""
    if body > _ENOUGH:
        return SectionKind.BODY
    likeliest = max(others)
    return LABELS[others.index(likeliest)] if likeliest > _ENOUGH / 2 else None


def labels_to_learn(kinds: Sequence[SectionKind]) -> list[str]:
    """The labels of the model for the kinds of the blocks of a page.

    What is none of the article says whether it stands before, within or after it, so that
    the model learns that an article which has ended does not go on.
    """
    body = [i for i, kind in enumerate(kinds) if kind is SectionKind.BODY]
    first, last = (body[0], body[-1]) if body else (len(kinds), len(kinds))
    return [
        _label(kind, "before" if i < first else "after" if i > last else "within")
        for i, kind in enumerate(kinds)
    ]


def _label(kind: SectionKind, place: str) -> str:
    if kind is SectionKind.BODY:
        return BODY
    return kind.value if kind in LABELS else f"{OTHER} {place}"


@cache
def _model() -> SequenceModel:
    return load_model(files(__package__) / "data" / MODEL)
