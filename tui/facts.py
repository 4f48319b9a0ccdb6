"""What is known of an actor, as the lines of its card. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer import ActorCard, AttestedRole
from tui import cells, present
from tui.looks import Look, Pieces
from tui.typeset import wrap

_NAME_WIDTH = len(" roles  ")
_LEAST_LINES, _MOST_LINES, _HEIGHT_A_LINE = 2, 5, 12
"""Lines that a fact may take, and the height of the screen that gives each of them."""

_MOST_SHOWN = 60
_BETWEEN = "\xa0· "
"""Stands between values, which have commas of their own; begins no line."""


def lines_a_fact(height: int) -> int:
    """Lines that each fact may take on a screen of ``height`` lines: the sentences keep their room."""
    return min(_MOST_LINES, max(_LEAST_LINES, height // _HEIGHT_A_LINE))


def card_lines(card: ActorCard, width: int, most_lines: int) -> Iterator[Pieces]:
    """Who it is, its roles, most given first, with the day each is attested from, and who is beside it.

    Args:
        width: of a line, in cells.
        most_lines: that a fact takes; what is left out is counted.
    """
    of = "" if card.articles == card.articles_found else f"newest {card.articles:,} of "
    facts = (card.kind.value, card.country or "", of + present.count(card.articles_found, "article"))
    yield ((" " + " · ".join(fact for fact in facts if fact), Look.MUTED),)
    roles = sorted(card.roles, key=lambda role: -role.articles)
    values = {
        "also": [f"{form.text} {form.mentions:,}" for form in card.also[:_MOST_SHOWN]],
        "roles": [_role(role) for role in roles[:_MOST_SHOWN]],
        "with": [f"{other.name} {other.articles:,}" for other in card.companions[:_MOST_SHOWN]],
    }
    totals = {"also": len(card.also), "roles": len(roles), "with": len(card.companions)}
    for name, shown in values.items():
        if shown:
            yield from _fact(name, shown, totals[name], width, most_lines)


def _fact(name: str, values: Sequence[str], total: int, width: int, most_lines: int) -> Iterator[Pieces]:
    """As many values as find room, on as many lines as a fact may have."""
    room = max(1, width - _NAME_WIDTH - 1)
    said = [_kept_together(cells.one_line(value), room) for value in values]
    for number, line in enumerate(_filled(said, total, room, most_lines)):
        label = f" {'' if number else name}".ljust(_NAME_WIDTH)
        yield cells.fit_row(((label, Look.ACCENT), (line, Look.PLAIN)), width)


def _kept_together(value: str, room: int) -> str:
    """A value that is broken over two lines only where it is long."""
    return value.replace(" ", "\xa0") if len(value) <= room * 2 // 3 else value


def _filled(values: Sequence[str], total: int, room: int, most_lines: int) -> list[str]:
    """The lines of the most values that fit; where the first alone does not, it is cut."""
    lines: list[str] = []
    for number in range(len(values), 0, -1):
        more = f" and\xa0{total - number:,}\xa0more" if number < total else ""
        lines = _broken(_BETWEEN.join(values[:number]) + more, room)
        if len(lines) <= most_lines:
            return lines
    return [*lines[: most_lines - 1], cells.fit(" ".join(lines[most_lines - 1 :]), room)]


def _broken(text: str, room: int) -> list[str]:
    return [text[start:end].replace("\xa0", " ") for start, end in wrap(text, 0, len(text), room)]


def _role(role: AttestedRole) -> str:
    return f"{role.text} from {role.since}" if role.since else role.text
