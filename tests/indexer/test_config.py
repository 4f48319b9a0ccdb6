from __future__ import annotations

from pathlib import Path

import pytest

from indexer.config import config_file, data_folder, load_settings, samples_folder
from indexer.errors import SettingsError


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}


def write_config(home: dict[str, str], text: str) -> Path:
    path = config_file(home)
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_anything_the_library_lies_under_the_data_folder(home: dict[str, str]) -> None:
    settings = load_settings(home)
    assert settings.library == data_folder(home) / "library"
    assert settings.processes == 0
    assert not settings.trust_library


def test_a_relative_xdg_folder_is_ignored() -> None:
    assert data_folder({"XDG_DATA_HOME": "here"}) == Path.home() / ".local/share/dateline"


def test_flags_win_over_environment_over_file_over_defaults(home: dict[str, str]) -> None:
    path = write_config(home, '[library]\nfolder = "from-file"\nprocesses = 3\n')
    assert load_settings(home).library == path.parent / "from-file"
    assert load_settings(home).processes == 3
    named = {**home, "DATELINE_LIBRARY": "/from/environment"}
    assert load_settings(named).library == Path("/from/environment")
    assert load_settings(named, library=Path("/from/flag"), processes=1).library == Path("/from/flag")
    assert load_settings(named, processes=1).processes == 1


def test_corrections_stand_beside_the_marks_or_where_file_or_flag_say(home: dict[str, str]) -> None:
    beside = load_settings(home)
    assert beside.marks is not None
    assert beside.corrections == beside.marks.parent / "corrections.txt"
    path = write_config(home, '[library]\ncorrections = "who.txt"\n')
    assert load_settings(home).corrections == path.parent / "who.txt"
    assert load_settings(home, corrections=Path("/from/flag")).corrections == Path("/from/flag")


def test_the_reader_has_tables_of_its_own_in_the_file(home: dict[str, str]) -> None:
    write_config(home, "[reader]\nmeasure = 72\n")
    assert load_settings(home) == load_settings({**home, "XDG_CONFIG_HOME": "/nowhere"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[library]\nproceses = 3\n", "did you mean 'processes'"),
        ("[library]\nzzz = 3\n", "known are: folder, processes, trust"),
        ('[library]\nprocesses = "many"\n', "processes"),
        ("[library\n", "cannot read the configuration"),
        ("[library]\nprocesses = -1\n", "cannot be -1"),
        ("library = 3\n", "library"),
    ],
)
def test_a_wrong_file_is_refused_in_one_line(home: dict[str, str], text: str, message: str) -> None:
    write_config(home, text)
    with pytest.raises(SettingsError, match=message) as caught:
        load_settings(home)
    assert "\n" not in str(caught.value)


def test_the_samples_are_there() -> None:
    assert len(list(samples_folder().glob("*.txt"))) == 5
