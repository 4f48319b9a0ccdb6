from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from indexer.errors import SourceError
from indexer.sources import Skipped, SourceFile, digest, read, walk


def listed(*paths: Path | str) -> tuple[list[str], dict[str, str]]:
    """The names of the files that a walk gives, and the reasons for what it leaves out."""
    found = list(walk(paths))
    files = [item.path.name for item in found if isinstance(item, SourceFile)]
    reasons = {Path(item.origin.path).name: item.reason for item in found if isinstance(item, Skipped)}
    return files, reasons


def write(path: Path, text: str = "text") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_are_walked_in_order_to_any_depth(tmp_path: Path) -> None:
    deep = tmp_path / Path(*["d"] * 100)
    for path in (tmp_path / "b.txt", tmp_path / "a.txt", deep / "c.txt"):
        write(path)
    assert listed(tmp_path) == (["a.txt", "b.txt", "c.txt"], {})


def test_globs_and_missing_paths(tmp_path: Path) -> None:
    write(tmp_path / "one.txt")
    write(tmp_path / "two.csv")
    assert listed(tmp_path / "*.txt") == (["one.txt"], {})
    assert listed(tmp_path / "*.pdf")[1] == {"*.pdf": "no such file or directory"}
    assert listed(tmp_path / "none")[1] == {"none": "no such file or directory"}


def test_a_file_with_a_star_in_its_name_is_that_file(tmp_path: Path) -> None:
    write(tmp_path / "*.txt")
    write(tmp_path / "other.txt")
    assert listed(tmp_path / "*.txt")[0] == ["*.txt"]


def test_only_regular_files_are_given(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket.txt"))
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "memory").symlink_to("/proc/self/mem")
    files, reasons = listed(tmp_path)
    assert files == []
    assert reasons["fifo.txt"] == "a named pipe, not a file"
    assert reasons["socket.txt"] == "a socket, not a file"
    assert reasons["zero"] == "a device, not a file"
    assert "kernel" in reasons["memory"]
    assert listed("/dev/null", "/proc/self/status")[0] == []


def test_links_inside_are_followed_once_and_links_out_are_not(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", write(tmp_path / "outside.txt")
    write(root / "a.txt")
    (root / "loop").symlink_to("..")
    (root / "again.txt").symlink_to("a.txt")
    (root / "out.txt").symlink_to(outside)
    (root / "nowhere").symlink_to("missing")
    (root / "x").symlink_to("y")
    (root / "y").symlink_to("x")
    (root / "self").symlink_to(".")
    files, reasons = listed(root)
    assert files == ["a.txt"]
    assert "a link out of the folder" in reasons["out.txt"]
    assert "a link out of the folder" in reasons["loop"]
    assert reasons.keys() == {"out.txt", "loop", "nowhere", "x", "y"}


def test_a_link_that_is_named_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    (tmp_path / "link.txt").symlink_to("a.txt")
    assert listed(tmp_path / "link.txt")[0] == ["link.txt"]


def test_hard_links_are_files_of_their_own(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    (tmp_path / "b.txt").hardlink_to(tmp_path / "a.txt")
    assert listed(tmp_path)[0] == ["a.txt", "b.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_listed(tmp_path: Path) -> None:
    write(tmp_path / "closed" / "in.txt")
    (tmp_path / "closed").chmod(0)
    write(tmp_path / "open.txt")
    try:
        files, reasons = listed(tmp_path)
    finally:
        (tmp_path / "closed").chmod(0o755)
    assert files == ["open.txt"]
    assert reasons == {"closed": "permission denied"}


def test_names_of_any_bytes(tmp_path: Path) -> None:
    name = os.fsdecode(b"bad\xff\xfe name\x1b[31m.txt")
    write(tmp_path / name)
    (file,) = walk([tmp_path])
    assert isinstance(file, SourceFile)
    assert [type(document).__name__ for document in read(file)] == ["RawDocument"]


def test_digest_follows_the_content(tmp_path: Path) -> None:
    a, b, c = (write(tmp_path / name, text) for name, text in (("a", "x"), ("b", "x"), ("c", "y")))
    digests = [digest(file) for file in walk([a, b, c]) if isinstance(file, SourceFile)]
    assert digests[0] == digests[1] != digests[2]
    gone = SourceFile(tmp_path / "gone", 0, 0)
    with pytest.raises(SourceError, match="no such file"):
        digest(gone)


def test_a_pipe_that_took_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (found,) = read(SourceFile(tmp_path / "a.txt", 4, 0))
    assert isinstance(found, Skipped)
    assert found.reason == "not a regular file"
