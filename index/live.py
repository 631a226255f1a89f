"""The live index: one immutable object that readers hold, and the holder that swaps it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from index.catalogue import Catalogue
from index.dense import DenseIndex
from index.errors import HoibaocaoError, IndexDamaged
from index.generation import (
    ACCENTS_FILE,
    CATALOGUE_FILE,
    DENSE_FILE,
    LEXICAL_FOLDER,
    Generation,
    current_name,
    open_generation,
)
from index.language.accents import AccentModel
from index.lexical import LexicalIndex
from index.manifest import MANIFEST_FILE, Manifest
from index.settings import IndexSettings

_log = logging.getLogger(__name__)
# Refreshes that pass before what could not be opened is tried again.
_FIRST_WAIT = 2
_LONGEST_WAIT = 64


@dataclass(frozen=True, slots=True, eq=False)
class LiveIndex:
    """An opened generation. Row n of ``dense`` and ``lexical`` is ``catalogue.passages()[n]``."""

    generation: Generation
    catalogue: Catalogue
    lexical: LexicalIndex
    dense: DenseIndex
    accents: AccentModel

    @property
    def manifest(self) -> Manifest:
        """What the generation says of itself."""
        return self.generation.manifest

    @property
    def name(self) -> str:
        """The generation's name."""
        return self.generation.name


def load_generation(generation: Generation) -> LiveIndex:
    """Open all parts of a checked generation and compare their sizes.

    Raises:
        IndexDamaged: a part cannot be opened, or the parts do not agree.
    """
    try:
        return _load(generation)
    except (HoibaocaoError, MemoryError):
        raise
    except Exception as error:
        # Damage that no checksum had a chance to show: readers raise whatever they stumble over.
        raise IndexDamaged(
            f"{generation.folder}: cannot be read ({type(error).__name__}); run `hoibaocao build`"
        ) from error


def _load(generation: Generation) -> LiveIndex:
    folder = generation.folder
    try:
        accents = AccentModel.from_bytes((folder / ACCENTS_FILE).read_bytes())
    except OSError as error:
        raise IndexDamaged(
            f"{folder / ACCENTS_FILE}: {error.strerror}; run `hoibaocao build`"
        ) from error
    live = LiveIndex(
        generation=generation,
        catalogue=Catalogue(folder / CATALOGUE_FILE),
        lexical=LexicalIndex.load(folder / LEXICAL_FOLDER),
        dense=DenseIndex.load(folder / DENSE_FILE),
        accents=accents,
    )
    manifest = generation.manifest
    if live.catalogue.counts() != manifest.counts or not (
        live.lexical.size == live.dense.size == manifest.counts.passages
        and live.dense.dimension == manifest.dimension
    ):
        raise IndexDamaged(
            f"{folder}: the parts of the index differ in size; run `hoibaocao build`"
        )
    return live


def open_live(index_dir: Path, settings: IndexSettings | None = None) -> LiveIndex:
    """Open the live generation of an index folder; an earlier one where it cannot be opened.

    Raises:
        IndexMissing, IndexDamaged, SettingsMismatch: see ``open_generation``.
    """
    tried: set[str] = set()
    while True:
        generation = open_generation(index_dir, settings, tried)
        try:
            return load_generation(generation)
        except IndexDamaged as damage:
            # Whole by its checksums: removed by builds just now, or not what this code writes.
            tried.add(generation.name)
            try:
                open_generation(index_dir, settings, tried)
            except HoibaocaoError:
                raise damage from None
            _log.warning("%s; looking for another generation", damage)


class LiveIndexHolder:
    """Holds the newest good index. Take ``current`` once per question and use only that.

    Args:
        index_dir: the index folder.
        settings: the settings in force; None accepts any.

    Raises:
        IndexMissing, IndexDamaged, SettingsMismatch: see ``open_generation``.
    """

    def __init__(self, index_dir: Path, settings: IndexSettings | None = None) -> None:
        self._index_dir = index_dir
        self._settings = settings
        pointer = _pointer(index_dir)
        self._current = open_live(index_dir, settings)
        self._files = _files(self._current)
        # What was there when the index was last opened, and whether that gave the one it names.
        self._seen = (pointer, self._files)
        self._settled = self._current.name == pointer
        self._wait = self._left = _FIRST_WAIT
        self._told = ""
        self._looked = -1

    @property
    def current(self) -> LiveIndex:
        """The index to answer from; replaced as a whole, never changed."""
        return self._current

    def refresh(self) -> bool:
        """Swap to the generation that ``CURRENT`` names; True when another one is live now.

        The index is opened anew, too, when files of the one at hand were changed. What cannot be
        opened is logged, the index at hand stays, and it is tried again after two refreshes, four,
        and so on: what was mended is found, and a large index is not read all the time.
        """
        pointer = _pointer(self._index_dir)
        seen = (pointer, _files(self._current))
        if seen != self._seen:
            self._wait = _FIRST_WAIT
        elif self._settled or self._left > 1:
            self._left = max(1, self._left - 1)
            return False
        self._seen, self._settled = seen, False
        self._left, self._wait = self._wait, min(2 * self._wait, _LONGEST_WAIT)
        try:
            fresh = open_live(self._index_dir, self._settings)
        except HoibaocaoError as error:
            if str(error) != self._told:
                self._told = str(error)
                _log.warning("the index at hand stays in use: %s", error)
            return False
        self._settled, self._told = fresh.name == pointer, ""
        if fresh.name == self._current.name and seen[1] == self._files:
            return False
        changed = fresh.name != self._current.name
        self._current, self._files = fresh, _files(fresh)
        self._seen = (pointer, self._files)
        return changed

    def check(self) -> None:
        """Read a little of the index at hand, another passage each time.

        Raises:
            IndexDamaged: it cannot be read, or its files were changed and nothing else is whole.
        """
        live = self._current
        pointer = _pointer(self._index_dir)
        # When builds have moved on, what this one is made of may be gone; ``refresh`` follows them.
        followed = pointer is None or pointer == self._seen[0]
        if followed and _files(live) != self._files:
            raise IndexDamaged(
                f"{live.generation.folder}: files were changed or removed while in use; "
                "run `hoibaocao build`"
            )
        if live.manifest.counts.passages:
            self._looked = (self._looked + 1) % live.manifest.counts.passages
            try:
                live.catalogue.passages_at_rows([self._looked])
            except IndexError as error:
                raise IndexDamaged(
                    f"{live.generation.folder}: {error}; run `hoibaocao build`"
                ) from error


def _files(live: LiveIndex) -> tuple[tuple[int, int, int] | None, ...]:
    """Return what tells whether the files of a generation are those that were opened."""
    folder = live.generation.folder
    names = (MANIFEST_FILE, *(entry.name for entry in live.manifest.files))
    return tuple(_file(folder / name) for name in names)


def _file(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _pointer(index_dir: Path) -> str | None:
    try:
        return current_name(index_dir)
    except HoibaocaoError:
        return None
