"""Trains the line model, and measures it on pages that it has not seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from indexer.clean.beside import beside_each_other
from indexer.clean.describe import describe
from indexer.clean.judge import BODY, labels_to_learn
from indexer.clean.marked import Marked, mark
from indexer.clean.page import Page, beyond, read_by_rules
from indexer.clean.seen import Reading
from indexer.model import SectionKind
from indexer.tagging import SequenceModel, open_model
from tests.bench.crf import Penalties, fit
from tests.bench.lines_model.pages import Example

ARTICLE = (SectionKind.BODY, SectionKind.DATELINE)
_HIDDEN = 128
"""Of 256: the share of lines whose rule is hidden, so that the model learns to do without."""


PENALTIES = Penalties(c1=0.05, c2=0.5, iterations=120)
ROUNDS = 4
"""How often a page is read: with all rules, then each time with other ones hidden."""
_UNHEADED = 3
"""From this turn on the rules' headline is hidden as well, so that the model learns to find it by itself."""


def read_without_some_rules(example: Example, turn: int) -> Page:
    """A page as the rules read it that knew only half of its wordings; all of them on turn 0."""
    marked = [mark(block) for block in example.blocks]
    return read_by_rules(beside_each_other([_hide(m, turn) for m in marked] if turn else marked))


def _hide(marked: Marked, turn: int) -> Marked:
    digest = blake2b(f"{turn} {marked.text}".encode(), digest_size=1).digest()
    return replace(marked, kind=None) if digest[0] < _HIDDEN else marked


def train(examples: Iterable[Example]) -> bytes:
    """The model, as CRFsuite writes it."""
    return fit(
        (
            (features_of(page), labels_to_learn(gold_kinds(example, page.kinds)))
            for example in examples
            for turn in range(ROUNDS)
            for page in [_to_learn(example, turn)]
        ),
        PENALTIES,
    )


def _to_learn(example: Example, turn: int) -> Page:
    page = read_without_some_rules(example, turn)
    if turn < _UNHEADED:
        return page
    kinds = zip(page.marked, page.kinds, strict=True)
    kept = tuple(beyond(m) if kind is SectionKind.HEADLINE else kind for m, kind in kinds)
    return replace(page, kinds=kept, headline=None)


def features_of(page: Page) -> list[list[str]]:
    """What the model sees of a page."""
    return describe(Reading(page.marked, page.kinds, page.headline))


def gold_kinds(example: Example, kinds: Sequence[SectionKind]) -> list[SectionKind]:
    """What each block should be; where anything is right, what the rules make of it."""
    own = (SectionKind.BODY if kind in ARTICLE else kind for kind in kinds)
    return [ruled if gold is None else gold for gold, ruled in zip(example.gold, own, strict=True)]


@dataclass(slots=True)
class Tally:
    """Body blocks right, wrongly taken and missed, and pages without a fault."""

    pages: int = 0
    clean: int = 0
    right: int = 0
    taken: int = 0
    missed: int = 0

    def count(self, gold: Sequence[SectionKind | None], body: Iterable[bool]) -> None:
        """Add one page."""
        pairs = [
            (kind is SectionKind.BODY, is_body) for kind, is_body in zip(gold, body, strict=True) if kind
        ]
        taken = sum(is_body and not right for right, is_body in pairs)
        missed = sum(right and not is_body for right, is_body in pairs)
        self.right += sum(right and is_body for right, is_body in pairs)
        self.taken += taken
        self.missed += missed
        self.pages += 1
        self.clean += not taken and not missed

    def __str__(self) -> str:
        f1 = 200 * self.right / max(1, 2 * self.right + self.taken + self.missed)
        return f"F1 {f1:.1f}, {self.clean} of {self.pages} clean, +{self.taken} -{self.missed}"


def compare(model: bytes, examples: Iterable[Example], *, turn: int) -> tuple[Tally, Tally]:
    """How the rules alone do on pages, and how the model does, on this turn of hidden rules."""
    opened = open_model(model)
    ruled, modelled = Tally(), Tally()
    for example in examples:
        page = read_without_some_rules(example, turn)
        ruled.count(example.gold, (kind in ARTICLE for kind in page.kinds))
        modelled.count(example.gold, _body(opened, page))
    return ruled, modelled


def _body(model: SequenceModel, page: Page) -> Iterator[bool]:
    return (likelihood > 0.5 for (likelihood,) in model.likelihoods(features_of(page), (BODY,)))
