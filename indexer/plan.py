"""What an indexing run has to do: the files under some paths against what the manifest knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from indexer.manifest import Manifest
from indexer.sources import Skipped, SourceFile, walk


@dataclass(slots=True)
class Plan:
    """Files to read, known files that are gone, what cannot be read, and articles left as they are."""

    to_read: list[SourceFile] = field(default_factory=list)
    gone: list[Path] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    unchanged: int = 0


def make_plan(roots: Iterable[Path], manifest: Manifest, stop: Callable[[], bool]) -> Plan:
    """Compare the files under ``roots`` with the manifest, by size and modification time."""
    roots, plan, present = list(roots), Plan(), set[Path]()
    for found in walk(roots):
        if stop():
            return Plan(skipped=plan.skipped)
        if isinstance(found, Skipped):
            plan.skipped.append(found)
            continue
        present.add(found.path)
        if _unchanged(found, manifest):
            plan.unchanged += manifest.count_in(found.path)
        else:
            plan.to_read.append(found)
    unreadable = {Path(skipped.origin.path) for skipped in plan.skipped}
    plan.gone = [path for path in _known(roots, manifest) if not _accounted_for(path, present, unreadable)]
    return plan


def _unchanged(file: SourceFile, manifest: Manifest) -> bool:
    known = manifest.file(file.path)
    return known is not None and known.complete and (known.size, known.mtime_ns) == (file.size, file.mtime_ns)


def _known(roots: Iterable[Path], manifest: Manifest) -> Iterator[Path]:
    # A root that is missing may be a disk that is not mounted: its articles stay.
    return (path for root in roots if root.exists() for path in manifest.paths_under(root))


def _accounted_for(path: Path, present: set[Path], unreadable: set[Path]) -> bool:
    """Whether a known file is there, or may be there where the walk could not look."""
    return path in present or path in unreadable or any(parent in unreadable for parent in path.parents)
