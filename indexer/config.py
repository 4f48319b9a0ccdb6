"""Settings: defaults, then the configuration file, then the environment, then flags.

They meet once, in :func:`load_settings`, and travel on as one frozen value.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

import msgspec

from indexer.errors import SettingsError

LIBRARY_VARIABLE = "DATELINE_LIBRARY"
CONFIG_VARIABLE = "DATELINE_CONFIG"

TABLES = ("library", "reader", "list", "colours", "keys")
"""The tables of the configuration file; all but the first are about the reader."""

_EXPECTED = re.compile(r"Expected `(?P<types>[^`]+)`, got `(?P<got>[^`]+)`")
"""How the library that reads a table says that a value, or one within a list, has the wrong type."""

_IN_WORDS = {
    "array": "a list",
    "bool": "true or false",
    "float": "a number",
    "int": "a whole number",
    "str": "text in quotes",
}

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Settings:
    """How Dateline is to run.

    Attributes:
        library: the folder that holds the index and the manifest.
        processes: how many processes read articles; 0 is one for each core.
        trust_library: open a library even though somebody else could have written it.
        marks: the file of what the user writes; None is :func:`marks_file`.
        corrections: the file of who is who; None is :func:`corrections_file`.
    """

    library: Path
    processes: int = 0
    trust_library: bool = False
    marks: Path | None = None
    corrections: Path | None = None


class _LibraryTable(msgspec.Struct, forbid_unknown_fields=True):
    """The ``[library]`` table of the configuration file."""

    folder: str | None = None
    processes: int | None = None
    trust: bool | None = None
    corrections: str | None = None


def load_settings(
    environment: Mapping[str, str] = os.environ,
    *,
    library: Path | None = None,
    processes: int | None = None,
    trust_library: bool | None = None,
    corrections: Path | None = None,
) -> Settings:
    """The settings in force; a keyword argument is a flag, and None is a flag not given.

    Raises:
        SettingsError: the file cannot be read, has an unknown key, or a value of the wrong type.
    """
    path = config_file(environment)
    table = read_table(path, "library", _LibraryTable)
    named = environment.get(LIBRARY_VARIABLE)
    settings = Settings(
        library=library
        or (Path(named).expanduser() if named else None)
        or (path.parent / Path(table.folder).expanduser() if table.folder else None)
        or data_folder(environment) / "library",
        processes=_first(processes, table.processes, default=0),
        trust_library=_first(trust_library, table.trust, default=False),
        marks=marks_file(environment),
        corrections=corrections
        or (path.parent / Path(table.corrections).expanduser() if table.corrections else None)
        or corrections_file(environment),
    )
    if settings.processes < 0:
        raise SettingsError(f"the number of processes cannot be {settings.processes}; 0 is one a core")
    return settings


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where libraries live unless told otherwise: ``dateline`` under the XDG data folder."""
    return _xdg(environment, "XDG_DATA_HOME", ".local/share") / "dateline"


def marks_file(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the user's marks are, whatever the library: beside the default one."""
    return data_folder(environment) / "marks.sqlite"


def corrections_file(environment: Mapping[str, str] = os.environ) -> Path:
    """The user's corrections unless another file is named: beside the marks, whatever the library."""
    return data_folder(environment) / "corrections.txt"


def undo_file(environment: Mapping[str, str] = os.environ) -> Path:
    """Where edits of corrections are remembered, so that they can be taken back."""
    return data_folder(environment) / "corrections.undo"


def samples_folder() -> Path:
    """The articles that come with Dateline: in the installed package, or ``seeds`` of a checkout."""
    installed = Path(__file__).parent / "samples"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "seeds"


def config_file(environment: Mapping[str, str] = os.environ) -> Path:
    """The configuration file: ``$DATELINE_CONFIG``, else under the XDG configuration folder."""
    named = environment.get(CONFIG_VARIABLE)
    if named:
        return Path(named).expanduser()
    return _xdg(environment, "XDG_CONFIG_HOME", ".config") / "dateline" / "config.toml"


def _xdg(environment: Mapping[str, str], variable: str, default: str) -> Path:
    # The XDG specification says that a relative path is to be ignored.
    folder = Path(environment.get(variable, ""))
    return folder if folder.is_absolute() else Path.home() / default


def _first(*values: _T | None, default: _T) -> _T:
    return next((value for value in values if value is not None), default)


def read_table(path: Path, name: str, shape: type[_T]) -> _T:
    """A table of the configuration file, as the class ``shape`` has it; empty where there is none.

    Raises:
        SettingsError: the file cannot be read, or has a table, a key or a value that is not known.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return shape()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not in UTF-8"
        raise SettingsError(f"{path}: cannot read the configuration: {reason}") from error
    import tomllib  # noqa: PLC0415 (deferred: most have no such file)

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: cannot read the configuration: {error}") from error
    if loose := [key for key, value in tables.items() if key not in TABLES and not isinstance(value, dict)]:
        known = ", ".join(f"[{table}]" for table in TABLES)
        raise SettingsError(f"{path}: '{loose[0]}' stands in no table; write it under one of {known}")
    _refuse_unknown(path, tables, TABLES, "table '{}'")
    if plain := [key for key, value in tables.items() if not isinstance(value, dict)]:
        raise SettingsError(f"{path}: '{plain[0]}' is a table: write [{plain[0]}] on a line of its own")
    table = tables.get(name, {})
    fields = getattr(shape, "__struct_encode_fields__", None) or getattr(shape, "__dataclass_fields__", None)
    if fields:
        _refuse_unknown(path, table, tuple(fields), f"key '{{}}' in [{name}]")
    try:
        return msgspec.convert(table, shape)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: in [{name}]: {_wrong_value(table, shape) or error}") from error


def _wrong_value(table: Mapping[str, object], shape: type[object]) -> str:
    """Which value of a table is of the wrong type, and what it must be."""
    for key, value in table.items():
        try:
            msgspec.convert({key: value}, shape)
        except msgspec.ValidationError as error:
            if found := _EXPECTED.match(str(error)):
                types = [_IN_WORDS[name] for name in found["types"].split(" | ") if name in _IN_WORDS]
                is_within = isinstance(value, list) and found["got"] != "array"
                return f"'{key}' must {'hold' if is_within else 'be'} {' or '.join(types)}"
    return ""


def _refuse_unknown(path: Path, found: Iterable[str], known: Sequence[str], what: str) -> None:
    for key in found:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"known are: {', '.join(known)}"
            raise SettingsError(f"{path}: unknown {what.format(key)}; {hint}")
