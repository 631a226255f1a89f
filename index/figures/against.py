"""What a number is measured against: "so với", and where the base behind it ends."""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.sentence import STOPS, Sentence
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable, Token

_BASE_STOPS = word_set("relations", "base_stops")
_STATING = word_set("relations", "stating")
_STOP_PHRASES = PhraseTable({words: words for words in word_set("relations", "base_stop_phrases")})


def against_end(tokens: Sequence[Token], at: int) -> int | None:
    """Return the token behind "so với" at ``tokens[at]``, or None where it does not stand there."""
    against = cues().against.match(tokens, at) if at < len(tokens) else None
    return against.last if against else None


def base_end(sentence: Sentence, first: int, right: int) -> int:
    """Return the token behind the base that begins at ``tokens[first]``.

    It ends with its clause, and where a change or a number is told: "so với *cùng kỳ* tăng 5%".

    Args:
        sentence: the parsed sentence.
        first: where the base begins.
        right: where the next number begins.
    """
    tokens, end = sentence.tokens, first
    while end < right and tokens[end].text not in STOPS | _BASE_STOPS | _STATING:
        if cues().changes.match(tokens, end) or _STOP_PHRASES.match(tokens, end):
            break
        end += 1
    return end
