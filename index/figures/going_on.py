"""Whether a clause behind a semicolon goes on with what the one before told of."""

from __future__ import annotations

from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable

_MARKS = frozenset(",-–+")
_NEW = word_set("phrase_trim", "new")
_OPENS = PhraseTable({words: words for words in word_set("going_on", "opens", "told_of")})


def goes_on(sentence: Sentence, semicolon: int) -> bool:
    """Tell whether the clause goes on: "KCN A có 4 dự án; *tỷ lệ lấp đầy* đạt 68%".

    It opens with a doing or a measure that needs somebody's name, and names nobody itself.

    Args:
        sentence: the parsed sentence.
        semicolon: the token of the semicolon.
    """
    return _goes_on_at(sentence, semicolon + 1)


def opens_going_on(sentence: Sentence) -> bool:
    """Tell whether a sentence goes on with the thing told of alone before it.

    "Riêng KCN A có 46 dự án. *Tỷ lệ lấp đầy* đạt 92%", but "*Khởi công mới* 12 công trình".
    """
    if sentence.tokens and cues().parts.match(sentence.tokens, 0) is not None:
        return True  # "*Trong đó*, thuế phí thu 26 tỷ đồng"
    first = subject_start(sentence, _MARKS)
    opened = _OPENS.match(sentence.tokens, first) if first < len(sentence.tokens) else None
    anew = opened is not None and sentence.words(opened.last, opened.last + 1) in _NEW
    return not anew and _goes_on_at(sentence, first)


def _goes_on_at(sentence: Sentence, first: int) -> bool:
    """Tell whether the clause that begins at a token goes on with what was told before."""
    tokens = sentence.tokens
    for period in sentence.periods:  # "; *năm 2025* bố trí 640 tỷ đồng"
        if first < len(tokens) and period.span.start == tokens[first].start:
            first = sentence.token_at(period.span.end)
    if first >= len(tokens) or _OPENS.match(tokens, first) is None:
        return False
    number = next((a for a in sentence.amounts if a.first >= first), None)
    if number is None:
        return False
    begin, end = tokens[first].start, number.span.start
    return not any(begin <= place.span.start < end for place in sentence.places)
