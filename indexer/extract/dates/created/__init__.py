"""When was it written? What an article implies where it does not say so in full.

1. :mod:`clues`: one passage says that the day of writing lies in certain ranges, and why.
2. The sources of clues: :mod:`terms` (who is called president), :mod:`meetings` ("the summit in
   Hanoi in February"), :mod:`told` (what is reported on is over; anniversaries count years),
   :mod:`numbered` ("the 74th General Assembly").
3. :mod:`infer` takes what all clues leave, and the days of the week in the text choose from it.

:mod:`either` is for articles that state their day in figures of which two can be the month.
"""

from indexer.extract.dates.created.either import choose_day
from indexer.extract.dates.created.infer import infer_published

__all__ = ["choose_day", "infer_published"]
