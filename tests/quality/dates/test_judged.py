"""What was judged of a corpus is well formed, and the figure it leads to is reckoned right."""

from __future__ import annotations

import pytest

from tests.quality.dates.corpora import Expression
from tests.quality.dates.judged import JUDGED, read_judged, value_f1

_DAY = Expression(0, 4, "DATE", "1990")
_OTHER = Expression(0, 4, "DATE", "1991")


def test_every_value_is_judged_once() -> None:
    keys = [key for key, _ in read_judged(JUDGED.read_text(encoding="utf-8").splitlines())]
    assert len(keys) == len(set(keys)) > 100


def test_an_unknown_class_is_refused() -> None:
    with pytest.raises(ValueError, match="e is no class"):
        list(read_judged(["e\ta form", "\tname\t12"]))


@pytest.mark.parametrize(("mended", "expected"), [("", 200 / 6), ("a", 400 / 6), ("ab", 80), ("abc", 100)])
def test_the_figure_with_some_mended(mended: str, expected: float) -> None:
    judged = [((_DAY, _DAY), None), ((_DAY, _OTHER), "a"), ((_DAY, None), "c"), ((None, _DAY), "b")]
    assert value_f1(judged, mended) == pytest.approx(expected)
