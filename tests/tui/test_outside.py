"""Other programs: a pipe to a command in a real terminal, the original, a link, tmux."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import AnnotatedArticle, SectionKind, Settings, SettingsError
from tests.tui import newsroom as hand_made
from tests.tui.driving import Reader
from tests.tui.test_terminal import PATIENCE, reader
from tui import clipboard, outside
from tui.app import DatelineApp
from tui.preferences import Preferences, in_force

Script = Callable[[str, str], Path]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Makes a program of a name that runs lines of sh."""

    def make(name: str, lines: str) -> Path:
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return make


def linked(tmp_path: Path) -> Settings:
    """A library of one article with a hostile text and a link."""
    text = "Boats\nRead https://example.org/boats;touch${IFS}pwned $(touch pwned) `touch pwned` now."
    kinds = (("Boats", SectionKind.HEADLINE), ("Read", SectionKind.BODY))
    articles: list[AnnotatedArticle] = [hand_made.annotate("boats", text, kinds, title="Boats")]
    return hand_made.build(tmp_path / "linked", articles)


def test_a_pipe_gives_the_text_to_a_command_and_comes_back(newsroom: Settings, tmp_path: Path) -> None:
    target = tmp_path / "piped.txt"
    with reader(newsroom, tmp_path, SHELL="/bin/sh") as (terminal, program):
        terminal.wait_for(b"Harbour talks")
        terminal.press(b"|")
        terminal.wait_for(b"pipe the article")
        terminal.press(f"tee {target} | wc -l; echo piped".encode() + b"\r")
        terminal.wait_for(b"any key goes back")
        assert b"piped" in terminal.seen
        terminal.press(b"\x1b[B")
        terminal.read(0.5)
        terminal.press(b"Q")
        assert program.wait(PATIENCE) == 0
    piped = target.read_text(encoding="utf-8")
    assert piped.startswith("Spring survey finds fewer cod\n~2021-03-16")
    assert "a third fewer cod than in 2020" in piped


def test_several_go_as_json_lines(newsroom: Settings, tmp_path: Path) -> None:
    target = tmp_path / "piped.jsonl"
    with reader(newsroom, tmp_path, SHELL="/bin/sh") as (terminal, _):
        terminal.wait_for(b"Harbour talks")
        terminal.press(b"xx\\")
        terminal.wait_for(b"pipe 2 articles as JSON Lines")
        terminal.press(f"cat > {target}".encode() + b"\r")
        terminal.wait_for(b"any key goes back")
    assert len(target.read_text(encoding="utf-8").splitlines()) == 2


def test_an_interrupt_ends_the_command_and_not_the_reader(newsroom: Settings, tmp_path: Path) -> None:
    with reader(newsroom, tmp_path, SHELL="/bin/sh") as (terminal, program):
        terminal.wait_for(b"Harbour talks")
        terminal.press(b"|")
        terminal.wait_for(b"pipe the article")
        terminal.press(b"echo begun; sleep 60\r")
        terminal.wait_for(b"begun\r\n")
        terminal.press(b"\x03")
        terminal.wait_for(b"ended by SIGINT")
        terminal.press(b" ")
        terminal.read(0.3)
        terminal.press(b"Q")
        assert program.wait(PATIENCE) == 0


def test_an_article_is_never_part_of_the_command(tmp_path: Path) -> None:
    with reader(linked(tmp_path), tmp_path, SHELL="/bin/sh") as (terminal, _):
        terminal.wait_for(b"Boats")
        terminal.press(b"|")
        terminal.wait_for(b"pipe the article")
        terminal.press(f"cd {tmp_path}; cat >/dev/null".encode() + b"\r")
        terminal.wait_for(b"any key goes back")
    assert not (tmp_path / "pwned").exists()


async def test_a_link_goes_to_the_program_of_the_user_as_one_argument(tmp_path: Path, script: Script) -> None:
    said = tmp_path / "said"
    opener = script("opener", f'printf "%s\\n" "$#" "$@" > {said}')
    app = DatelineApp(linked(tmp_path), preferences=Preferences(open_with=(str(opener), "--new")))
    async with app.run_test(size=(120, 30)) as pilot:
        await Reader(app, pilot).see("Boats")
        await pilot.press("o")
        await Reader(app, pilot).see("opening https://example.org/boats")
        await app.workers.wait_for_complete()
    assert said.read_text(encoding="utf-8").splitlines()[:3] == [
        "2",
        "--new",
        "https://example.org/boats;touch$",
    ]


async def test_an_opener_that_fails_or_is_missing_is_one_line(tmp_path: Path, script: Script) -> None:
    settings = linked(tmp_path)
    for opener, words in ((str(script("no", "exit 3")), "it ended with 3"), ("/no/such", "No such file")):
        app = DatelineApp(settings, preferences=Preferences(open_with=(opener,)))
        async with app.run_test(size=(160, 30)) as pilot:
            await Reader(app, pilot).see("Boats")
            await pilot.press("o")
            await Reader(app, pilot).see(words)


async def test_without_a_browser_the_address_is_shown_and_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("SSH_CONNECTION", "there")
    app = DatelineApp(linked(tmp_path))
    async with app.run_test(size=(160, 30)) as pilot:
        await Reader(app, pilot).see("Boats")
        await pilot.press("o")
        await Reader(app, pilot).see("https://example.org/boats.*no browser here; the address was sent to")
    assert (
        (tmp_path / "data" / "dateline" / "copied.txt").read_text("utf-8").startswith("https://example.org")
    )


async def test_what_to_open_is_asked_where_there_is_a_choice(seeds: Settings, script: Script) -> None:
    app = DatelineApp(seeds, preferences=Preferences(open_with=(str(script("opener", "exit 0")),)))
    async with app.run_test(size=(160, 45)) as pilot:
        reading = Reader(app, pilot)
        await reading.see("5 articles")
        await reading.rest()
        for _ in range(5):
            await pilot.press("o")
            await reading.rest()
            if "━Open" in reading.screen:
                await reading.see("file  /")
                await pilot.press("escape")
            else:
                assert "opening /" in reading.screen
            await pilot.press("j")


async def test_nothing_to_open_says_so(newsroom: Settings) -> None:
    app = DatelineApp(newsroom)
    async with app.run_test(size=(120, 30)) as pilot:
        await Reader(app, pilot).see("3 articles")
        await pilot.press("o")
        await Reader(app, pilot).see("no file and no address")


def test_the_users_pager_and_opener_are_words_of_their_own() -> None:
    assert outside.pager({"PAGER": "less -S"}) == ("less", "-S")
    assert outside.pager({"PAGER": "it's"}) == ("less",)
    assert outside.desktop_opener({"PATH": os.environ["PATH"], "SSH_CONNECTION": "there"}) == ()


def test_a_copy_goes_by_way_of_tmux(tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept"
    script("tmux", f'[ "$1 $2 $3" = "load-buffer -w -" ] && cat > {kept}')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    assert clipboard.hand_to_tmux("words\n", {"TMUX": "there"})
    assert kept.read_text(encoding="utf-8") == "words\n"
    assert not clipboard.hand_to_tmux("words", {})
    script("tmux", "exit 1")
    assert not clipboard.hand_to_tmux("words", {"TMUX": "there"})


def test_an_open_with_of_the_configuration_is_a_list_of_words(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[reader]\nopen-with = "w3m -T"\nopen-in-terminal = true\n', encoding="utf-8")
    preferences = in_force({"DATELINE_CONFIG": str(path)})
    assert preferences.open_with == ("w3m", "-T")
    assert preferences.open_in_terminal
    path.write_text("[reader]\nopen-with = 3\n", encoding="utf-8")
    with pytest.raises(SettingsError):
        in_force({"DATELINE_CONFIG": str(path)})
