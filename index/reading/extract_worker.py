"""A process of its own that turns documents into text: parsers meet hostile files here only.

Run as a script. It reads one JSON request a line (``{"path": …, "kind": "document" | "html"}``)
and writes one JSON answer a line (``{"text": …, "metadata": {…}}`` or ``{"error": …}``). It imports
nothing of this project, so it starts fast; the parent limits its time, this file its memory.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

MAX_BYTES = 50_000_000
MAX_TEXT = 5_000_000
_MAX_MEMORY = 4 << 30
_FIELDS = ("title", "author", "date", "sitename", "url", "description")


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on this platform; the time limit still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY, _MAX_MEMORY))


def _document(path: str) -> dict[str, Any]:
    import viparse

    # Own settings: a viparse.toml or VIPARSE_* of the surroundings must not change an index.
    loaded = viparse.load(path, output="markdown", max_bytes=MAX_BYTES, settings=viparse.Settings())
    return {"text": "\n\n".join(document.text for document in loaded), "metadata": {}}


def _html(path: str) -> dict[str, Any]:
    import trafilatura

    page = trafilatura.bare_extraction(
        Path(path).read_bytes(),
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        favor_recall=True,
        with_metadata=True,
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
    except Exception as error:  # parsers raise anything on damaged files; the parent only names it
        reason = " ".join(str(error).split())[:200]
        return {"error": f"{type(error).__name__}: {reason}"}
    if len(answer.get("text", "")) > MAX_TEXT:
        return {"error": f"text longer than {MAX_TEXT} characters"}
    return answer


def main() -> None:
    """Serve requests until stdin ends."""
    _limit_memory()
    # Parsers print; only answers may reach the parent's pipe.
    out = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    for line in sys.stdin:
        out.write(json.dumps(_answer(json.loads(line))) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
