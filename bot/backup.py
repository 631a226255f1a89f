"""A copy of everything that lasts, taken while bot and builds go on. Blocks.

    TARGET/state.sqlite3     the conversations, subscriptions, access list …
    TARGET/index/            the live generation, whole and checked
    TARGET/reports/0-NAME/   each folder of reports

``STATE_FILE``, ``INDEX_DIR`` and ``REPORTS_DIRS`` name such parts: a bot whose settings name these
answers as the one that was copied.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings
from index.errors import HoibaocaoError, IndexDamaged
from index.generation import GENERATIONS, open_generation, open_named, point_at

STATE = "state.sqlite3"
INDEX = "index"
REPORTS = "reports"
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Backup:
    """What was copied: ``generation`` is empty for an index on a cluster, ``state`` may be None."""

    folder: Path
    generation: str
    reports: tuple[Path, ...]
    state: Path | None


def back_up(settings: Settings, target: Path) -> Backup:
    """Copy state, live generation and reports into the new folder ``target``.

    The folder appears with its last file: one that is there is whole.

    Raises:
        HoibaocaoError: ``target`` exists, or something cannot be copied.
        IndexMissing, IndexDamaged: there is no index to copy.
    """
    if target.exists() or target.is_symlink():
        raise HoibaocaoError(f"{target} exists already; name a new folder")
    within = next((f for f in settings.reports_dirs if _lies_in(target, f)), None)
    if within is not None:
        raise HoibaocaoError(f"{target} lies in the reports folder {within}; name one outside it")
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        partial.mkdir(parents=True, mode=0o700)
        state = _copy_state(settings.state_file, partial / STATE)
        reports = [
            _copy_reports(folder, partial / REPORTS / f"{number}-{folder.resolve().name}")
            for number, folder in enumerate(settings.reports_dirs)
        ]
        generation = _copy_index(settings.index_dir, partial / INDEX) if _on_disk(settings) else ""
        partial.rename(target)
    except (OSError, sqlite3.Error, shutil.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise HoibaocaoError(f"cannot back up to {target}: {reason[:300]}") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return Backup(
        target,
        generation,
        tuple(target / folder.relative_to(partial) for folder in reports),
        target / STATE if state else None,
    )


def _lies_in(target: Path, folder: Path) -> bool:
    return target.resolve().is_relative_to(folder.resolve())


def _on_disk(settings: Settings) -> bool:
    return settings.index_location.url is None


def _copy_state(source: Path, target: Path) -> bool:
    """Copy the state with what still is in its -wal file; False when there is none yet."""
    if not source.exists():
        return False
    target.touch(mode=0o600)
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as live,
        closing(sqlite3.connect(target)) as copy,
    ):
        live.backup(copy)
        [(found,)] = copy.execute("PRAGMA integrity_check").fetchall()
        if found != "ok":
            raise HoibaocaoError(f"{source} is damaged ({found}); restore an earlier backup")
    return True


def _copy_index(source: Path, target: Path) -> str:
    """Copy the live generation and check the copy; a build may remove it meanwhile: once more."""
    for attempt in range(_TRIES):
        live = open_generation(source)
        folder = target / GENERATIONS / live.name
        try:
            shutil.copytree(live.folder, folder)
            open_named(target, live.name)
            point_at(target, live.name)
            return live.name
        except (OSError, shutil.Error, IndexDamaged):
            if live.folder.is_dir() or attempt == _TRIES - 1:
                raise
            shutil.rmtree(folder, ignore_errors=True)
    raise AssertionError("unreachable")


def _copy_reports(source: Path, target: Path) -> Path:
    """Copy a folder of reports with what waits and what was removed; links stay links."""

    def passed_over(folder: str, names: list[str]) -> list[str]:
        # A pipe would be waited for for ever; what vanishes meanwhile is in no backup.
        return [name for name in names if not _is_file_or_folder(Path(folder, name))]

    shutil.copytree(source, target, symlinks=True, ignore=passed_over, copy_function=_copy)
    return target


def _is_file_or_folder(path: Path) -> bool:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return False
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode)


def _copy(source: str, target: str) -> str:
    try:
        return str(shutil.copy2(source, target))
    except FileNotFoundError:
        return target
