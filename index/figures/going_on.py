"""Whether a clause behind a semicolon goes on with what the one before told of."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_OPENS = PhraseTable({words: words for words in word_set("going_on", "opens", "told_of")})


def goes_on(sentence: Sentence, semicolon: int) -> bool:
    """Tell whether the clause goes on: "KCN A có 4 dự án; *tỷ lệ lấp đầy* đạt 68%".

    It opens with a doing or a measure that needs somebody's name, and names nobody itself.

    Args:
        sentence: the parsed sentence.
        semicolon: the token of the semicolon.
    """
    tokens, first = sentence.tokens, semicolon + 1
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
