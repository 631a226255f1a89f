"""The mark that an item of a paragraph opens with: "*1.* Trồng trọt: …", "*b)* Chăn nuôi: …"."""

from __future__ import annotations

from collections.abc import Sequence

from index.language.scan import Token

BULLETS = frozenset("-–+*•")
"""What opens an item of a list that says no number."""

_CLOSERS = {".", ")"}
_LONGEST = 4  # characters: "viii", "1.12"


def past_mark(tokens: Sequence[Token], first: int = 0) -> int:
    """Return the token behind the mark that opens an item at ``first``, else ``first``.

    Args:
        tokens: the sentence's.
        first: where the item would open.
    """
    texts = [token.text for token in tokens[first : first + 3]]
    if texts[:1] and texts[0] in BULLETS:
        return first + 1
    if len(texts) == 3 and texts[0] == "(" and texts[2] == ")" and _marks(tokens[first + 1]):
        return first + 3
    if len(texts) > 1 and texts[1] in _CLOSERS and _marks(tokens[first]):
        return first + 2
    return first


def is_numbered_item(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence of a paragraph is an item of a numbered list: "*7.* Tỷ lệ …"."""
    opens = len(tokens) > 2 and tokens[0].is_number and tokens[1].text in _CLOSERS
    return opens and past_mark(tokens) > 0 and tokens[2].is_word


def _marks(token: Token) -> bool:
    """Tell whether a token is a number, a letter or a Roman number."""
    text = token.text
    if token.is_number:
        return len(text) <= _LONGEST
    return len(text) == 1 or (len(text) <= _LONGEST and set(text) <= set("ivx"))
