"""A comma between two groups of people, or two kinds of work, told as one: no new clause.

"*Công nhân, người lao động* tham gia công đoàn đạt 91%", "*xây mới, sửa chữa* 41 nhà văn hóa".
"""

from __future__ import annotations

from collections.abc import Sequence

from index.language.lexicon import word_set
from index.language.scan import PhraseTable, Token

_PEOPLE = PhraseTable({words: words for words in word_set("joined_alike", "people")})
_WORK = PhraseTable({words: words for words in word_set("joined_alike", "work")})
_TOTALS = word_set("joined_alike", "before")
_LONGEST = 4  # tokens of one of them


def joins_alike(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether a comma stands between two of one kind, the first of them alone in its clause.

    "Tặng quà cho 90 hộ nghèo, người cao tuổi" has a number of the first.

    Args:
        tokens: the sentence's tokens.
        comma: the index of the comma.
    """
    for table in (_PEOPLE, _WORK):
        before = table.match_before(tokens, comma, _LONGEST)
        behind = table.match(tokens, comma + 1) if comma + 1 < len(tokens) else None
        if before is None or behind is None:
            continue
        first = before.first
        opens = first == 0 or not tokens[first - 1].is_word or tokens[first - 1].text in _TOTALS
        if opens and not (first and tokens[first - 1].is_number):
            return True
        if table is _WORK and not tokens[first - 1].is_number:
            return True  # "toàn huyện *làm mới, nâng cấp* 84 km": whoever did both
    return False


def work_before(tokens: Sequence[Token], comma: int) -> int | None:
    """Return where the work before a comma begins that is told with the one behind it, or None."""
    before = _WORK.match_before(tokens, comma, _LONGEST)
    return before.first if before is not None and joins_alike(tokens, comma) else None
