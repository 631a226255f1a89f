"""A generation's manifest: what it is made of, and how to tell that it is whole."""

from __future__ import annotations

import hashlib
import json
import platform
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from index.catalogue import Counts
from index.errors import IndexDamaged

MANIFEST_FILE = "manifest.json"
_MAX_MANIFEST_BYTES = 1_000_000
# A file's name inside a generation: plain parts, at most one folder deep, no way out.
_PART = r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}"
_FILE_NAME = re.compile(rf"{_PART}(?:/{_PART})?")
_TOOLS = ("faiss-cpu", "numpy", "onnxruntime", "scipy", "sentence-transformers", "torch")


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file of a generation, by its name relative to the generation's folder."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The description of one generation. ``settings`` is ``IndexSettings.to_json()``.

    ``dense`` says what kind the vector index is, with its recall as measured when it was built.
    """

    created: datetime
    settings_id: str
    settings: Mapping[str, Any]
    encoder: str
    dimension: int
    counts: Counts
    files: tuple[FileEntry, ...]
    tools: Mapping[str, str]
    dense: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return the manifest as JSON text."""
        return json.dumps(
            {
                "created": self.created.isoformat(),
                "settings_id": self.settings_id,
                "settings": dict(self.settings),
                "encoder": self.encoder,
                "dimension": self.dimension,
                "reports": self.counts.reports,
                "passages": self.counts.passages,
                "figures": self.counts.figures,
                "files": [{"name": f.name, "size": f.size, "sha256": f.sha256} for f in self.files],
                "tools": dict(self.tools),
                "dense": dict(self.dense),
            },
            indent=1,
            sort_keys=True,
        )


def read_manifest(folder: Path, digest: str = "") -> Manifest:
    """Read and check the manifest of a generation's folder.

    Args:
        folder: the generation's folder.
        digest: what the manifest's own SHA-256 begins with, as the generation's name has it.

    Raises:
        IndexDamaged: it is missing, changed, unreadable, or names a file outside the folder.
    """
    path = folder / MANIFEST_FILE
    try:
        if path.is_symlink() or path.stat().st_size > _MAX_MANIFEST_BYTES:
            raise IndexDamaged(f"{path}: not a manifest; run `hoibaocao build`")
        content = path.read_bytes()
        if not hashlib.sha256(content).hexdigest().startswith(digest):
            raise IndexDamaged(f"{path}: checksum does not agree; run `hoibaocao build`")
        text = content.decode("utf-8")
    except (OSError, ValueError) as error:
        raise IndexDamaged(
            f"{path}: cannot be read ({type(error).__name__}); run `hoibaocao build`"
        ) from error
    manifest = parse_manifest(text, str(path))
    for entry in manifest.files:
        if not _FILE_NAME.fullmatch(entry.name):
            raise IndexDamaged(f"{path}: bad file name {entry.name!r}; run `hoibaocao build`")
    return manifest


def parse_manifest(text: str, where: str) -> Manifest:
    """Return the manifest of a JSON text; ``where`` names its place in the error.

    Raises:
        IndexDamaged: it is no manifest.
    """
    try:
        data = json.loads(text)
        return Manifest(
            created=datetime.fromisoformat(data["created"]),
            settings_id=str(data["settings_id"]),
            settings={str(key): value for key, value in data["settings"].items()},
            encoder=str(data["encoder"]),
            dimension=int(data["dimension"]),
            counts=Counts(int(data["reports"]), int(data["passages"]), int(data["figures"])),
            files=tuple(
                FileEntry(str(f["name"]), int(f["size"]), str(f["sha256"])) for f in data["files"]
            ),
            tools={str(key): str(value) for key, value in data["tools"].items()},
            dense={str(key): value for key, value in data.get("dense", {}).items()},
        )
    except (
        ArithmeticError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        raise IndexDamaged(
            f"{where}: cannot be read ({type(error).__name__}); run `hoibaocao build`"
        ) from error


def list_files(folder: Path) -> tuple[FileEntry, ...]:
    """Return an entry for every file in ``folder`` but the manifest itself, by name.

    Raises:
        ValueError: a name that a manifest could not hold.
    """
    entries = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or name == MANIFEST_FILE:
            continue
        if not _FILE_NAME.fullmatch(name):
            raise ValueError(f"file name {name!r} cannot stand in a generation")
        entries.append(FileEntry(name, path.stat().st_size, sha256_of(path)))
    return tuple(entries)


def check_names(folder: Path, manifest: Manifest) -> None:
    """Compare what lies in ``folder`` with the manifest, without reading it.

    Raises:
        IndexDamaged: a file is a link, or not in the manifest.
    """
    named = {entry.name for entry in manifest.files} | {MANIFEST_FILE}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or (not path.is_dir() and name not in named):
            raise IndexDamaged(f"{path}: does not belong there; run `hoibaocao build`")


def check_contents(folder: Path, manifest: Manifest) -> None:
    """Compare the contents of the files that the manifest names with it.

    Raises:
        IndexDamaged: a file is missing or changed.
    """
    for entry in manifest.files:
        path = folder / entry.name
        try:
            same = path.stat().st_size == entry.size and sha256_of(path) == entry.sha256
        except OSError as error:
            raise IndexDamaged(f"{path}: {error.strerror}; run `hoibaocao build`") from error
        if not same:
            raise IndexDamaged(f"{path}: checksum does not agree; run `hoibaocao build`")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def tool_versions() -> dict[str, str]:
    """Return the versions of what had a hand in an index, for the manifest."""
    versions = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version}
    for name in _TOOLS:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = "unknown"
    return versions
