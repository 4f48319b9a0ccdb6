"""The legal form of a company, which is no part of the name it goes by."""

from __future__ import annotations

import re

_LEGAL_FORM = re.compile(
    r"^(?:一般社団法人|株式会社|（주）|（株）|\(주\)|㈜|주식회사)"
    r"|[,.]?\s(?:Pvt|Pte|Private|Sdn|Bhd|Berhad|Co|Inc|Ltd|Limited|LLC|LLP|PLC|GmbH|S\.?p\.?A|S\.?r\.?l|s\.r\.o|A\.?Ş"
    r"|N\.V|Corp)\.?$",
    re.IGNORECASE,
)


def without_legal_form(name: str) -> str:
    """A name without the forms in front of and behind it, of which some have several: ``Pvt Ltd``."""
    while (shorter := _LEGAL_FORM.sub("", name)) != name:
        name = shorter
    return name
