"""A label that only says by what something is broken down names none of its items.

"Thu ngân sách đạt 90 tỷ đồng. *Phân theo địa bàn:* huyện A 30 tỷ đồng": still of the revenue.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.language.lexicon import word_set
from index.language.scan import PhraseTable, Token

_BREAKDOWNS = PhraseTable({words: words for words in word_set("breakdown_labels", "words")})


def opens_breakdown(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether words that only break down begin at a token."""
    return first < len(tokens) and _BREAKDOWNS.match(tokens, first) is not None
