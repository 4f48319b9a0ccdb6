"""Where the shares of a company are listed, as a code after its name tells: ``Hitachi (6501.T)``.

Most are listed at home; but many list in New York too, so that every other ground
for a company's state is better.
"""

from __future__ import annotations

import re

from indexer.extract.actors.clauses import Clause
from indexer.extract.actors.firms import exchanges, is_exchange
from indexer.extract.actors.mentions import Mentioned

_INSTRUMENT = re.compile(r"[A-Z0-9][A-Za-z0-9]{0,9}\.([A-Z]{1,3})")


def of_listing(clause: Clause, mention: Mentioned) -> str | None:
    """The state of the exchange that a code right after a company's name belongs to."""
    opens = clause.form(mention.end) == "("
    first = clause.form(mention.end + opens)
    code = _INSTRUMENT.fullmatch(first)
    if code is not None:
        return exchanges().get(code[1])
    is_symbol = opens and clause.form(mention.end + 2) == ":"
    return exchanges()[first] if is_symbol and is_exchange(first) else None
