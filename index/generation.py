"""Generations on disk: build beside the live one, check, then move one pointer.

    INDEX/CURRENT                      the name of the live generation, one line
    INDEX/build.lock                   see index.lock
    INDEX/generations/<time>-<hash>/   a complete, immutable generation with its manifest
    INDEX/generations/.building-*/     a build that is running, or was killed

Whoever writes here holds the build lock. Readers need no lock: a generation never changes once it
is named, and the one before the live one is kept.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import shutil
import tempfile
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from index.checked import Seen, check, check_fully, note, prune_notes, read_through
from index.errors import IndexDamaged, IndexMissing, SettingsMismatch
from index.manifest import MANIFEST_FILE, Manifest, read_manifest
from index.settings import IndexSettings

_log = logging.getLogger(__name__)

CURRENT_FILE = "CURRENT"
GENERATIONS = "generations"
CATALOGUE_FILE = "catalogue.sqlite"
DENSE_FILE = "dense.faiss"
LEXICAL_FOLDER = "lexical"
ACCENTS_FILE = "accents.json"
_TEMPORARY = ".building-"
_NAME = re.compile(r"\d{8}T\d{12}-[0-9a-f]{12}")
_MOMENT = "%Y%m%dT%H%M%S%f"
_MAX_POINTER_BYTES = 100


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation whose manifest was read and whose files were checked."""

    name: str
    folder: Path
    manifest: Manifest


def current_name(index_dir: Path) -> str:
    """Return the name that ``CURRENT`` holds.

    Raises:
        IndexMissing: there is no ``CURRENT``.
        IndexDamaged: it holds no generation's name.
    """
    path = index_dir / CURRENT_FILE
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_POINTER_BYTES)
    except FileNotFoundError:
        raise IndexMissing(f"no index in {index_dir}; run `hoibaocao build`") from None
    except OSError as error:
        raise IndexDamaged(f"{path}: {error.strerror}; run `hoibaocao build`") from error
    name = content.decode("ascii", "replace").strip()
    if not _NAME.fullmatch(name):
        raise IndexDamaged(f"{path}: names no generation; run `hoibaocao build`")
    return name


def open_generation(
    index_dir: Path, expected: IndexSettings | None = None, without: Collection[str] = ()
) -> Generation:
    """Return the live generation, checked; or the one before it when the live one is damaged.

    Args:
        index_dir: the index folder.
        expected: the settings in force; None accepts any (to describe an index, not to search it).
        without: names of generations that are known not to be usable.

    Raises:
        IndexMissing: nothing was ever built here.
        IndexDamaged: no generation here is whole.
        SettingsMismatch: the index was built with other settings.
    """
    try:
        name = current_name(index_dir)
        if name in without:
            raise IndexDamaged(f"{index_dir / GENERATIONS / name}: cannot be used")
        return open_named(index_dir, name, expected)
    except IndexDamaged as damage:
        # A build may have moved the pointer, and removed what it named before, in between.
        try:
            moved = current_name(index_dir)
        except (IndexDamaged, IndexMissing):
            moved = ""
        for other in [moved, *reversed(_names(index_dir))]:
            if other in without:
                continue
            try:
                generation = open_named(index_dir, other, expected)
            except (IndexDamaged, SettingsMismatch):
                continue
            if other != moved:
                _log.warning("%s; going on with the earlier generation %s", damage, other)
            return generation
        raise


def read_live(index_dir: Path) -> Generation:
    """Return the live generation, or the one before it, with every file read once more.

    Raises:
        IndexMissing, IndexDamaged: as ``open_generation``.
    """
    generation = open_generation(index_dir)
    try:
        check_fully(index_dir, generation.name, generation.folder, generation.manifest)
    except IndexDamaged:
        return open_generation(index_dir)
    return generation


def open_named(index_dir: Path, name: str, expected: IndexSettings | None = None) -> Generation:
    """Return the generation ``name``, checked, whether or not it is the live one.

    Raises:
        IndexDamaged: there is none, or it is not whole.
        SettingsMismatch: it was built with other settings than ``expected``.
    """
    folder = index_dir / GENERATIONS / name
    if not _NAME.fullmatch(name) or folder.is_symlink() or not folder.is_dir():
        raise IndexDamaged(f"{folder}: no such generation; run `hoibaocao build`")
    # Before anything in it is believed: a changed manifest could pass for one of other settings.
    manifest = read_manifest(folder, digest=name.rpartition("-")[2])
    if expected is not None and manifest.settings_id != expected.id:
        what = ", ".join(expected.differences(manifest.settings)) or "unknown"
        raise SettingsMismatch(
            f"the index in {index_dir} was built with other settings ({what}); "
            "run `hoibaocao build`"
        )
    check(index_dir, name, folder, manifest)
    return Generation(name, folder, manifest)


def newest_whole(index_dir: Path) -> Generation | None:
    """Return the generation that readers have now, the one to go back to; None without any."""
    try:
        return open_generation(index_dir)
    except (IndexDamaged, IndexMissing):
        return None


def is_live_as(index_dir: Path, generation: Generation, built: Manifest) -> bool:
    """Tell whether ``generation`` is the live one, and holds what was ``built``, byte by byte."""
    old = generation.manifest
    same = (old.files, old.settings_id) == (built.files, built.settings_id)
    try:
        return same and generation.name == current_name(index_dir)
    except (IndexDamaged, IndexMissing):
        return False


def new_folder(index_dir: Path) -> Path:
    """Return a new, empty folder to build a generation in (the caller holds the build lock)."""
    generations = index_dir / GENERATIONS
    generations.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix=f"{_TEMPORARY}{os.getpid()}-", dir=generations))


def seal(folder: Path, manifest: Manifest) -> Seen | None:
    """Write the manifest into a built folder and force everything to disk.

    The files are read once more from where they lie, so what was written is what is checked.

    Returns what the files are known by from now on, for ``publish``.

    Raises:
        IndexDamaged: a file differs from the manifest.
    """
    path = folder / MANIFEST_FILE
    path.write_text(manifest.to_json(), encoding="utf-8")
    for entry in [*folder.rglob("*"), folder]:
        _sync(entry)
    return read_through(folder, read_manifest(folder))


def publish(index_dir: Path, folder: Path, seen: Seen | None = None) -> str:
    """Make a sealed folder the live generation and return its name.

    Only the last step, the replacement of ``CURRENT``, changes what readers see; what fails before
    it takes the folder with it.
    """
    digest = hashlib.sha256((folder / MANIFEST_FILE).read_bytes()).hexdigest()
    generations = index_dir / GENERATIONS
    name = f"{_moment(index_dir)}-{digest[:12]}"
    # mkdtemp made it private; an index may be read by other users of the machine.
    folder.chmod(0o755)
    folder.rename(generations / name)
    try:
        _sync(generations)
        note(index_dir, name, seen)
        point_at(index_dir, name)
    except BaseException:
        if _points_at(index_dir) != name:
            shutil.rmtree(generations / name, ignore_errors=True)
        raise
    return name


def point_at(index_dir: Path, name: str) -> None:
    """Move the pointer to a whole generation (the caller holds the build lock)."""
    pointer = index_dir / f".{CURRENT_FILE}.{os.getpid()}"
    try:
        pointer.write_text(name + "\n", encoding="ascii")
        _sync(pointer)
        pointer.replace(index_dir / CURRENT_FILE)
    except BaseException:
        with suppress(OSError):
            pointer.unlink(missing_ok=True)
        raise
    _sync(index_dir)


def _points_at(index_dir: Path) -> str:
    try:
        return current_name(index_dir)
    except (IndexDamaged, IndexMissing):
        return ""


def _moment(index_dir: Path) -> str:
    """Return the time for a name: now, or just after the newest name where the clock was put back.

    Names in the order of the builds are what "the earlier generation" goes by.
    """
    now = datetime.now(UTC)
    with suppress(IndexError, ValueError, OverflowError):
        newest = datetime.strptime(_names(index_dir)[-1][:21], _MOMENT).replace(tzinfo=UTC)
        now = max(now, newest + timedelta(microseconds=1))
    return now.strftime(_MOMENT)


def clear_leftovers(index_dir: Path) -> None:
    """Remove what killed builds have left, which may be what fills the disk.

    The caller holds the build lock, so no build folder here can belong to a living build.
    A folder that cannot be removed is logged and left.
    """
    generations = index_dir / GENERATIONS
    if generations.is_dir():
        for path in list(generations.glob(f"{_TEMPORARY}*")):
            _remove(path)
    for pointer in list(index_dir.glob(f".{CURRENT_FILE}.*")):
        _remove(pointer)


def prune(index_dir: Path, keep: frozenset[str]) -> None:
    """Remove all generations but ``keep``, and leftovers; see ``clear_leftovers``."""
    generations = index_dir / GENERATIONS
    for path in list(generations.iterdir()) if generations.is_dir() else []:
        if _NAME.fullmatch(path.name) and path.name not in keep:
            _remove(path)
    clear_leftovers(index_dir)
    prune_notes(index_dir, keep)


def _remove(path: Path) -> None:
    try:
        if path.is_symlink() or not path.is_dir():
            path.unlink(missing_ok=True)
        else:
            shutil.rmtree(path)
    except OSError as error:
        _log.warning("cannot remove %s: %s", path, error.strerror)


def _names(index_dir: Path) -> list[str]:
    generations = index_dir / GENERATIONS
    if not generations.is_dir():
        return []
    return sorted(path.name for path in generations.iterdir() if _NAME.fullmatch(path.name))


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
