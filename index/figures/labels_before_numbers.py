"""The label that ends in a colon right before a number."""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.breakdown_labels import opens_breakdown
from index.figures.judgements import without_judgement
from index.figures.noun_phrase import Phrase
from index.figures.phrase_mentions import without_mentions
from index.figures.phrase_trim import clean, strip, text_of, whole
from index.figures.sentence import Sentence
from index.figures.speakers import is_person
from index.language.amounts import Amount
from index.language.lexicon import cues, phrase_words
from index.language.scan import Token

_LONGEST_LABEL = 40


def label(sentence: Sentence, amount: Amount, left: int, cue: int) -> Phrase | None:
    """Return the label that ends in a colon right before the number, whole, or None.

    "Chương trình trồng rừng, chống xói mòn: 120 triệu đồng".
    """
    tokens, depth = sentence.tokens, sentence.depth[amount.first]
    same_depth = [i for i in range(left, amount.first) if sentence.depth[i] == depth]
    colon = next((i for i in reversed(same_depth) if tokens[i].text == ":"), None)
    if colon is None or any(
        tokens[i].text in {",", ";"} and sentence.depth[i] == depth for i in range(colon, cue)
    ):
        return None
    if clean(sentence, [i for i in range(colon + 1, cue) if sentence.depth[i] == depth]):
        between = [tokens[i] for i in range(colon + 1, cue) if sentence.depth[i] == depth]
        if not whole(phrase_words().totals, between):
            return None
    first = colon
    while first > left and tokens[first - 1].text != ";" and colon - first < _LONGEST_LABEL:
        first -= 1
    first = _behind_marker(tokens, first, colon)
    group = [i for i in range(first, colon) if sentence.depth[i] == depth]
    group = [i for i in group if tokens[i].text not in "()"]
    if (
        not group
        or opens_breakdown(tokens, group[0])
        or phrase_words().speech.match_before(tokens, colon)
    ):
        return None
    if any(is_person(sentence, i) for i in group):
        return None  # "ông A, Chủ tịch UBND huyện, yêu cầu: …"
    if any(cues().parts.match(tokens, i) for i in group[:1]):
        return None
    words = strip(sentence, without_mentions(sentence, group))
    words = without_judgement(sentence, words)
    if not any(tokens[i].is_word for i in words):
        return None
    if whole(cues().plans, [tokens[i] for i in words]):
        return None  # "thu 60 tỷ đồng (*KH:* 80 tỷ đồng)": how it is meant, no name
    if whole(phrase_words().empty, [tokens[i] for i in words]):
        return None
    return Phrase(text_of(sentence, words), measured=True)


def _behind_marker(tokens: Sequence[Token], first: int, last: int) -> int:
    """Step over a list marker or enumerator: "-", "D.", "2)", "a)"."""
    while first < last and not (tokens[first].is_word or tokens[first].is_number):
        first += 1
    if first + 1 < last and tokens[first + 1].text in {".", ")"} and len(tokens[first].text) <= 2:
        first += 2
    return first
