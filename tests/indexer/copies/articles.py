"""Articles made of a few sentences of their own, for tests."""

from __future__ import annotations

from random import Random

_NAMES = (
    "Alder",
    "Birch",
    "Cedar",
    "Dogwood",
    "Elm",
    "Fir",
    "Gorse",
    "Hazel",
    "Ivy",
    "Larch",
    "Maple",
    "Oak",
)
_WORDS = (
    *("agreement", "ministers", "border", "talks", "harvest", "price", "water", "factory", "union", "strike"),
    *("court", "ruling", "vote", "budget", "bridge", "rail", "storm", "school", "hospital", "engineers"),
    *("farmers", "delegation", "inquiry", "report", "evidence", "deadline"),
)


def sentence(rng: Random) -> str:
    """A sentence that no other article has, with a name and a number."""
    words = " ".join(rng.choice(_WORDS) for _ in range(rng.randint(8, 16)))
    return f"{rng.choice(_NAMES)} told {rng.choice(_NAMES)} of {rng.randint(2, 999)} {words}."


def sentences(seed: int, count: int = 24) -> list[str]:
    """The sentences of one article."""
    rng = Random(seed)
    return [sentence(rng) for _ in range(count)]


def article(seed: int, count: int = 24) -> str:
    """An article of its own, in paragraphs of three sentences."""
    parts = sentences(seed, count)
    return "\n\n".join(" ".join(parts[i : i + 3]) for i in range(0, count, 3))
