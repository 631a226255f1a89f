"""What the buttons carry: a letter, a colon and an id. At most 64 bytes, and no memory needed.

``c:<citation id>`` opens a citation, ``q:<token>`` asks the question with that token.
"""

from __future__ import annotations

LIMIT = 64
CITATION = "c"
QUESTION = "q"


def encode(kind: str, value: str) -> str:
    """Return the callback data of a button.

    Raises ``ValueError`` when it does not fit, which is a mistake in the caller: ids are bounded.
    """
    data = f"{kind}:{value}"
    if len(data.encode()) > LIMIT:
        raise ValueError(f"callback data over {LIMIT} bytes: {data!r}")
    return data


def pattern(kind: str) -> str:
    """Return the regular expression for ``CallbackQueryHandler``; group 1 is the value."""
    return rf"^{kind}:([A-Za-z0-9_-]{{1,62}})$"
