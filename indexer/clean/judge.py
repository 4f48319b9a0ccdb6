"""Which blocks of a page are body, by the trained line model.

The model is a linear-chain conditional random field over the blocks of a page; what it
was trained on, and how, stands in ``data/MODEL_CARD.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

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
_ASKED = (BODY, *(label.value for label in LABELS))
_BELOW_HEADLINE = (SectionKind.DATE, SectionKind.BYLINE)
_ENOUGH = 0.5
_HEADLINE = 0.35
"""From here on the model knows the headline better than the rules; measured across sites."""
_RIVAL = 0.1
"""What the rules' headline needs to hold against the line right below it, often a standfirst."""

_MAY_BE = 0.05
_AS_LIKELY = 0.85
_MENU = 2
_ABOVE = 0.12
"""What the line right above the likeliest needs to be the headline, and that one its standfirst."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model says of a page.

    ``verdicts``: for each block ``BODY`` or what it is more likely to be, None where that is no kind
    of its own; ``headline``: the likeliest block, if one is likely enough.
    """

    verdicts: tuple[SectionKind | None, ...]
    headline: int | None


def judge(reading: Reading) -> Judgement:
    """The kind of each block, and the headline."""
    rows = _model().likelihoods(describe(reading), _ASKED)
    titles = [row[_ASKED.index(SectionKind.HEADLINE.value)] for row in rows]
    verdicts = tuple(_verdict(*row) for row in rows)
    may_head = [m.kind is None and m.shape.is_label and not m.dates for m in reading.marked]
    signed = [m.signed for m in reading.marked]
    titles = _without_captions(titles, signed)
    return Judgement(verdicts, _headline(titles, verdicts, may_head, reading.headline))


def _without_captions(titles: Sequence[float], signed: Sequence[bool]) -> list[float]:
    """The likelihoods without lines that an agency signed, as it does captions, where another may be it."""
    plain = [0.0 if ends else title for title, ends in zip(titles, signed, strict=True)]
    if max(plain, default=0.0) < _MAY_BE:
        return list(titles)
    scale = max(titles) / max(plain)
    return [title * scale for title in plain]


def _headline(
    titles: Sequence[float],
    verdicts: Sequence[SectionKind | None],
    may_head: Sequence[bool],
    ruled: int | None,
) -> int | None:
    """The likeliest headline; ``may_head`` says which blocks look like one, ``ruled`` is the rules'."""
    if not titles:
        return None
    top = max(range(len(titles)), key=titles.__getitem__)
    if titles[top] <= _HEADLINE or verdicts[top] is SectionKind.BODY:
        return None
    top = _nearer_the_text(titles, verdicts, top)
    if top and titles[top - 1] > _ABOVE and may_head[top - 1]:
        return top - 1
    return ruled if ruled is not None and ruled == top - 1 and titles[ruled] > _RIVAL else top


def _nearer_the_text(titles: Sequence[float], verdicts: Sequence[SectionKind | None], top: int) -> int:
    """Of two lines that are about as likely, with a menu between them, the one nearer to the text.

    The other is the motto of the site, unless a date or a writer stands below it.
    """
    header = (i for i in range(top + 1, len(verdicts)) if verdicts[i] in _BELOW_HEADLINE)
    first = next((i for i, verdict in enumerate(verdicts) if verdict is SectionKind.BODY), 0)
    end = min(first, next(header, first))
    near = (
        i for i in range(end - 1, top + _MENU, -1) if titles[i] > max(_HEADLINE, _AS_LIKELY * titles[top])
    )
    return next(near, top)


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
