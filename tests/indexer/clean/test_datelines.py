"""Outlets that nobody has listed, in the openings of texts behind or before the place and day."""

from __future__ import annotations

import pytest

from indexer.clean import clean
from indexer.model import Origin, RawDocument
from tests.indexer.clean.test_credits import HEADLINE, TEXT


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("Vigo [Spain], May 3 (ANI): ", "ANI"),
        ("VIGO (XNA)- ", "XNA"),
        ("VIGO, (XPI) – ", "XPI"),
        ("(The Harbour Square) – ", "The Harbour Square"),
        ("JAKARTA, HARBOUR.com - ", "HARBOUR.com"),
        ("Harbour6.com, Jakarta - ", "Harbour6.com"),
        ("VOX.VN - ", "VOX.VN"),
        ("NXO - ", "NXO"),
        ("HARBOUR TIMES – ", "HARBOUR TIMES"),
        ("ASTANA. KAZINFORM - ", "Kazinform"),
        ("Baku, May 3, AZERTAC ", "Azertac"),
        ("BRIDGETOWN, Barbados, May 3, CMC – ", "CMC"),
        ("VIGO, Spain, May 3. Trendex: ", "Trendex"),
        ("TIRANA, May 3/XTA/ - ", "XTA"),
        ("VIGO, Iowa (KXYZ) – ", None),
        ("VIGO (IRAN) - ", None),
        ("VAN - ", None),
        ("MANILA, Philippines — ", None),
        ("BREAKING NEWS – ", None),
    ],
)
def test_whom_a_dateline_names(opening: str, source: str | None) -> None:
    page = "\n\n".join((HEADLINE, opening + TEXT[0], *TEXT[1:]))
    assert clean(RawDocument(Origin("page"), page)).source == source
