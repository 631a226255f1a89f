"""A process of its own that turns documents into text: parsers meet hostile files here only.

Run as a script. It reads one JSON request a line (``{"path": …, "kind": "document" | "html"}``)
and writes one JSON answer a line (``{"text": …, "metadata": {…}}`` or ``{"error": …}``). It imports
nothing of this project but its two siblings, so it starts fast; the parent limits its time, this
file its memory.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import json
import os
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

MAX_BYTES = 50_000_000
MAX_TEXT = 5_000_000
MAX_PARTS = 10_000
MAX_UNPACKED = 300_000_000
"""What an Office file may unpack to, pictures and all."""
MAX_MARKUP = 40_000_000
"""What its XML may unpack to: parsers hold a tree of it, many times as large."""
_MAX_MEMORY = 3 << 30
_MAX_WRITTEN = 1 << 30
_MAX_CPU_SECONDS = 240
_UNCOMPUTED = "formulas without values are left out, save it with a spreadsheet program"
_FIELDS = ("title", "author", "date", "sitename", "url", "description")


@functools.cache
def _sibling(name: str) -> Any:
    """Return the module beside this file, without the package around it."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    if spec is None or spec.loader is None:
        raise ImportError(name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _limit_process() -> None:
    # When memory runs out all the same, this process goes and not the one that answers people.
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")
    try:
        import resource
    except ImportError:  # not on this platform; the time limit still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY, _MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_MAX_WRITTEN, _MAX_WRITTEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time() -> None:
    """End this process should the next file take too long, even if the parent is gone by then."""
    try:
        import resource
    except ImportError:
        return
    soft = int(time.process_time()) + _MAX_CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


class _TooLarge(Exception):
    """The file unpacks to more than is read."""


def _check_archive(path: str) -> None:
    """Refuse a zip bomb. Python's zipfile reads no more of a part than the directory declares."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
    if len(parts) > MAX_PARTS:
        raise _TooLarge(f"more than {MAX_PARTS} parts in it")
    markup = sum(p.file_size for p in parts if p.filename.lower().endswith((".xml", ".rels")))
    if sum(part.file_size for part in parts) > MAX_UNPACKED or markup > MAX_MARKUP:
        raise _TooLarge("it unpacks to too much, save it without pictures and empty rows")


def _document(path: str) -> dict[str, Any]:
    import viparse

    _check_archive(path)
    _sibling("extract_office").install(_sibling("extract_page").can_repeat)
    # Own settings: a viparse.toml or VIPARSE_* of the surroundings must not change an index.
    loaded = viparse.load(path, output="markdown", max_bytes=MAX_BYTES, settings=viparse.Settings())
    answer = {"text": "\n\n".join(document.text for document in loaded), "metadata": {}}
    # Of what viparse warns, this alone means that text is missing.
    if any("formula" in said for document in loaded for said in document.metadata.warnings):
        answer["warning"] = _UNCOMPUTED
    return answer


def _html(path: str) -> dict[str, Any]:
    import trafilatura

    tree = trafilatura.load_html(Path(path).read_bytes())
    if tree is None:
        return {"error": "no article text found in the page"}
    _sibling("extract_page").make_plain(tree)
    page = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        favor_recall=True,
        with_metadata=True,
        # Else the year of a title ("… năm 2022") is taken for a day: 1 January 2022.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if page is None:
        return {"error": "no article text found in the page"}
    values = page if isinstance(page, dict) else page.as_dict()
    metadata = {name: str(values[name]) for name in _FIELDS if values.get(name)}
    return {"text": values.get("text") or "", "metadata": metadata}


def _answer(request: dict[str, str]) -> dict[str, Any]:
    try:
        answer = (_html if request["kind"] == "html" else _document)(request["path"])
    except MemoryError:
        return {"error": "needs too much memory"}
    except _TooLarge as error:
        return {"error": str(error)}
    except Exception as error:  # parsers raise anything on damaged files
        # What they say is for their makers, and may name folders of this machine.
        return {"error": f"damaged, save it anew and build again ({type(error).__name__})"}
    if len(answer.get("text", "")) > MAX_TEXT:
        return {"error": f"text longer than {MAX_TEXT} characters, split it"}
    return answer


def main() -> None:
    """Serve requests until stdin ends."""
    _limit_process()
    # Parsers print; only answers may reach the parent's pipe.
    out = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    for line in sys.stdin:
        _limit_time()
        out.write(json.dumps(_answer(json.loads(line))) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
