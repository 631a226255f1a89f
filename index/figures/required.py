"""What is required and not reached: "vẫn thiếu 2 chỉ tiêu: *chưa đủ 100%* trường đạt chuẩn"."""

from __future__ import annotations

from itertools import pairwise

from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import cues, word_set

_WANTING = [words.split() for words in word_set("required", "wanting")]
_WORK = [words.split() for words in word_set("required", "work")]
_MUST = word_set("required", "must")
_NO_VERB = word_set("required", "no_verb")
_LIKEWISE = word_set("required", "likewise")
_GOALS = [words.split() for words in word_set("required", "goals")]
_LONGEST_OPENING = 20  # tokens
_CLAUSE = {",", ";", ":", ".", "(", ")"}
_NORMS = word_set("required", "norms")
_LAST = "cuoi"  # of "hai tháng cuối năm", as the reader of periods marks it
_LACKING = word_set("required", "lacking")
_REACHED = word_set("required", "reached")
_AIMS_COUNTED = word_set("look_left", "aims_counted")


def required(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """Tell whether the number is a norm that the text finds unmet, and no result."""
    if reading.qualifier in _NORMS or _lacked(sentence, amount) or _has_to(sentence, amount):
        return True
    tokens, first = sentence.tokens, amount.first
    while qualifier := cues().qualifiers.match_before(tokens, first):
        first = qualifier.first
    return any(
        [token.text for token in tokens[max(0, at - len(each)) : at]] == each
        for each in _WANTING
        for at in (first, amount.first)
    )


def _has_to(sentence: Sentence, amount: Amount) -> bool:
    """ "*Để* hoàn thành dự toán, mỗi tháng Cục *phải* thu 16 tỷ đồng": what is still to be done."""
    tokens, first = sentence.tokens, amount.first
    while first > 0 and tokens[first - 1].text not in _CLAUSE and not tokens[first - 1].is_number:
        first -= 1
    words = [token.text for token in tokens[first : amount.first]]
    before = next((a for a in reversed(sentence.amounts) if a.last < first), None)
    if before is not None and " ".join(words[:2]) in _LIKEWISE:
        return _has_to(sentence, before)  # "phải thu 2.450 tỷ, *bình quân mỗi tháng 490 tỷ*"
    must = next((at for at, word in enumerate(words) if word in _MUST), 0)
    if not must or words[must - 1] in _NO_VERB:  # "*số phải* thu": what is owed
        return False
    if _in_what_is_left(sentence, first, first + must):
        return True
    opening = [token.text for token in tokens[:_LONGEST_OPENING]]
    end = next((at for at, word in enumerate(opening) if word == ","), len(opening))
    return opening[:1] == ["để"] and any(
        opening[at : at + len(each)] == each for each in _GOALS for at in range(end)
    )


def _in_what_is_left(sentence: Sentence, first: int, must: int) -> bool:
    """ "*hai tháng cuối năm phải* có thêm 2.133 người": what is left of the year is to bring it."""
    start, end = sentence.tokens[first].start, sentence.tokens[must].start
    return any(m.part == _LAST and start <= m.span.start < end for m in sentence.periods)


def owed(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether the number is work to be done, of which the sentence tells what was done."""
    tokens, first = sentence.tokens, amount.first
    while first > 0 and tokens[first - 1].text not in _CLAUSE and not tokens[first - 1].is_number:
        first -= 1
    words = [token.text for token in tokens[first : amount.first]]
    work = any(
        word == "phải" and any(words[at + 1 : at + 1 + len(each)] == each for each in _WORK)
        for at, word in enumerate(words)
    )
    behind = [token.text for token in tokens[amount.last :]]
    return work and any(pair == ("đến", "nay") for pair in pairwise(behind))


def _lacked(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether the number stands in the list behind "còn thiếu 2 chỉ tiêu: …".

    "còn thiếu 1 chỉ tiêu: tỷ lệ rác được thu gom *mới đạt* 88%" tells how far it has come.
    """
    tokens = sentence.tokens
    if any(token.text in _REACHED for token in tokens[max(0, amount.first - 3) : amount.first]):
        return False
    for aims in sentence.amounts:
        if aims.last >= amount.first:
            return False
        before = tokens[aims.first - 1].text if aims.first else ""
        if before in _LACKING and aims.unit in _AIMS_COUNTED:
            behind = tokens[aims.last : amount.first]
            stop = next((token.text for token in behind if not token.is_word), "")
            return stop == ":"
    return False
