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
from index.manifest import Manifest
from index.settings import IndexSettings

_log = logging.getLogger(__name__)


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
    """Open the live generation of an index folder.

    Raises:
        IndexMissing, IndexDamaged, SettingsMismatch: see ``open_generation``.
    """
    return load_generation(open_generation(index_dir, settings))


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
        self._pointer = _pointer(index_dir)
        self._current = open_live(index_dir, settings)

    @property
    def current(self) -> LiveIndex:
        """The index to answer from; replaced as a whole, never changed."""
        return self._current

    def refresh(self) -> bool:
        """Swap to the generation that ``CURRENT`` names; True when another one is live now.

        A generation that cannot be opened is logged once and the index at hand stays.
        """
        pointer = _pointer(self._index_dir)
        if pointer == self._pointer:
            return False
        self._pointer = pointer
        try:
            fresh = open_live(self._index_dir, self._settings)
        except HoibaocaoError as error:
            _log.warning("the index at hand stays in use: %s", error)
            return False
        changed = fresh.name != self._current.name
        self._current = fresh
        return changed


def _pointer(index_dir: Path) -> str | None:
    try:
        return current_name(index_dir)
    except HoibaocaoError:
        return None
