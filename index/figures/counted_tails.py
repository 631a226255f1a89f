"""Where the words behind a counted noun end: "19 ngành *tăng*", "5 khu *còn lại* khối lượng …"."""

from __future__ import annotations

from collections.abc import Sequence

from index.language.lexicon import phrase_words
from index.language.scan import Token

_REST = ["còn", "lại"]
_MOVING = {"tăng", "giảm"}
_CLAUSE = {",", ";", ".", ":", "(", ")"}


def measured_rest(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Tell whether a measure begins behind "còn lại": "5 khu còn lại *khối lượng* mới đạt 40%"."""
    rest = [token.text for token in tokens[max(first, end - 2) : end]] == _REST
    return rest and phrase_words().heads.match(tokens, end) is not None


def moved(tokens: Sequence[Token], position: int, right: int) -> bool:
    """Tell whether things are counted that rose: "19 ngành *tăng* so với cùng kỳ", by no number."""
    against = [token.text for token in tokens[position + 1 : position + 3]] == ["so", "với"]
    if tokens[position].text not in _MOVING or not against:
        return False
    end = next((i for i in range(position, right) if tokens[i].text in _CLAUSE), right)
    return end < right or right == len(tokens)
