"""What a text cites before it tells its numbers: the agenda of a meeting, a resolution."""

from __future__ import annotations

from itertools import pairwise

from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import cues, word_set

_AGENDA = word_set("aims", "agenda")
_REVIEWS = {("tổng", "kết"), ("sơ", "kết"), ("đánh", "giá")}
_DONE = {"đạt", "đã", "được", "còn"}


def on_the_agenda(sentence: Sentence, first: int) -> bool:
    """Tell whether the aim at ``tokens[first]`` only names a meeting.

    "Tại *hội nghị tổng kết* năm 2021 và *triển khai* nhiệm vụ năm 2022, …" tells of results.
    """
    if first == 0 or sentence.tokens[first - 1].text not in _AGENDA:
        return False
    before = [token.text for token in sentence.tokens[:first]]
    return any(pair in _REVIEWS for pair in pairwise(before))


def as_resolved(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """ "*Theo Nghị quyết* HĐND tỉnh, kim ngạch năm 2019 *là* 1,2 tỷ USD": resolved, not reached."""
    tokens = sentence.tokens
    words = [token.text for token in tokens[: amount.first]]
    if words[:1] != ["theo"] or "," not in words or sentence.amounts[0] is not amount:
        return False
    copula = [token.text for token in tokens[reading.cue : amount.first]]
    if "là" not in copula or cues().plans.match(tokens, 1) is None or _DONE & set(words):
        return False
    return not any(cues().results.match(tokens, index) for index in range(amount.first))
