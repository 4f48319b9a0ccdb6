"""A copy for other programs: in the clipboard, by way of the terminal, and in a file."""

from __future__ import annotations

import asyncio
import os

from textual.app import App

from tui import clipboard, present


async def hand_over(app: App[None], text: str, what: str) -> str:
    """Put ``text`` into the clipboard and a file; what to say of ``what``."""
    in_tmux = await asyncio.to_thread(clipboard.hand_to_tmux, text, os.environ)
    if not in_tmux:
        app.copy_to_clipboard(text)
    where = clipboard.TMUX if in_tmux else clipboard.TERMINAL
    try:
        path = await asyncio.to_thread(clipboard.keep, text)
    except OSError as error:
        return f"{what} {where}; no file of it: {error.strerror}"
    return f"{what} {where}; also in {present.short_path(path)}"
