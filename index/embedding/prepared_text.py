"""What any encoder may see of a text."""

from __future__ import annotations

import unicodedata

from index.language.text import clean

# Far more than 512 tokens of prose; NFKC and tokenising cost time in proportion to length.
MAX_CHARS = 8_000


def prepare_text(text: str) -> str:
    """Return ``text`` as an encoder may see it: NFKC, no NUL or surrogates, at most 8,000 long."""
    return unicodedata.normalize("NFKC", clean(text[:MAX_CHARS]))[:MAX_CHARS]
