"""Places are marked with letters, and found again in whichever article they are."""

from __future__ import annotations

from indexer import Settings
from tests.tui.driving import reading


async def test_a_marked_place_is_found_again_and_left_again(seeds: Settings) -> None:
    async with reading(seeds, (80, 14)) as reader:
        await reader.press("enter")
        await reader.see("━Article")
        view = reader.app._reader.panes.article
        await reader.press("j", "j", "j", "j")
        await reader.rest()
        first = view.article.article.id if view.article else None
        place = view.place
        assert place > 0
        await reader.press("grave_accent")
        await reader.see("a letter for this place:")
        await reader.press("k")
        await reader.see("k is this place")
        await reader.press("J")
        await reader.rest()
        assert view.article is not None
        second = view.article.article.id
        assert second != first
        await reader.press("apostrophe")
        await reader.see(r"to the place of a letter \(k; ' goes back\)")
        await reader.press("k")
        await reader.rest()
        assert (view.article.article.id, view.place) == (first, place)
        await reader.press("apostrophe", "apostrophe")
        await reader.rest()
        assert view.article.article.id == second


async def test_a_letter_without_a_place_and_no_letter_at_all(seeds: Settings) -> None:
    async with reading(seeds, (80, 24)) as reader:
        await reader.press("grave_accent")
        await reader.press("escape")
        await reader.press("apostrophe")
        await reader.see("none yet")
        await reader.press("z")
        await reader.see("no place has the letter z")
        await reader.press("apostrophe", "escape", "j")
        await reader.rest()
        assert reader.app._reader.panes.articles.cursor == 1
