"""Edit distance, bounded: whether one word is another but for a slip or two."""

from __future__ import annotations


def within_edits(word: str, goal: str, edits: int) -> bool:
    """Whether ``word`` becomes ``goal`` by at most ``edits`` insertions, deletions or changes.

    Levenshtein's distance, row by row, given up as soon as no path is left.
    """
    if abs(len(word) - len(goal)) > edits:
        return False
    row = list(range(len(goal) + 1))
    for i, letter in enumerate(word, start=1):
        above, row = row, [i]
        for j, wanted in enumerate(goal, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != wanted)))
        if min(row) > edits:
            return False
    return row[-1] <= edits
