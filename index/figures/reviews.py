"""Headings that only say that results follow: "*TÌNH HÌNH THỰC HIỆN NHIỆM VỤ KINH TẾ - XÃ HỘI*"."""

from __future__ import annotations

from index.language.lexicon import word_set
from index.language.periods import find_periods
from index.language.scan import PhraseTable, scan

_OPENERS = PhraseTable({words: words for words in word_set("reviews", "openers")})
_GENERAL = PhraseTable({words: words for words in word_set("reviews", "general")})


def only_reviews(words: str) -> bool:
    """Tell whether a heading names nothing of what stands below it but its time.

    "Kết quả thực hiện các chỉ tiêu, nhiệm vụ năm 2018", but not "Kết quả thực hiện thu ngân sách".
    """
    dated = [mention.span for mention in find_periods(words)]
    tokens = [
        token
        for token in scan(words)
        if token.is_word and not any(span.start <= token.start < span.end for span in dated)
    ]
    if not tokens or _OPENERS.match(tokens, 0) is None:
        return False
    at = 0
    while at < len(tokens):
        said = _GENERAL.match(tokens, at)
        if said is None:
            return False
        at = said.last
    return True
