"""Words before a number that only compare or rank: they name no indicator of its own."""

from __future__ import annotations

from index.domain import AIMS, Relation
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.lexicon import cues, word_set
from index.language.scan import scan

_AGAINST = " so với "
_GIVERS, _ASSIGNS = tuple(word_set("no_names", "givers")), "giao"
_UNMET = word_set("no_names", "unmet")
_SAID = ("theo ", "tính theo ")
_PRICED = frozenset(f"{said}{at}" for at in word_set("exclusions", "prices") for said in _SAID)
_RANKED = tuple(f"{words} " for words in word_set("no_names", "ranked"))


def names_nothing(sentence: Sentence, reading: Reading, phrase: str, left: int) -> bool:
    """Tell whether the words before a number only compare it or rank what stands before.

    Args:
        sentence: the parsed sentence.
        reading: how the number is read.
        phrase: the words.
        left: token where the number's own words may begin.
    """
    words = phrase.lower()
    if sentence.words(left, reading.cue).lower().strip(" ,;)") in _PRICED:
        return True  # "GRDP tăng 6,1%, *theo giá hiện hành* đạt 27.580 tỷ đồng": of the same
    if reading.relation in AIMS and words in _UNMET:
        return True  # "đạt 88%, *chưa đạt* kế hoạch (95%)": the plan of what stands before
    if reading.relation in AIMS and f"{words} {_ASSIGNS} " in _before(sentence, reading, left):
        return words.startswith(_GIVERS)  # "*Tổng cục Thuế* giao chỉ tiêu phấn đấu 265 tỷ đồng"
    planned = cues().plans.match(scan(words), 0) is not None
    if reading.base_value:
        # "đạt 44%, *cao hơn cùng kỳ* (39,7%)", "vượt *xa so với cùng kỳ* (68 triệu USD)"
        compared = cues().changes.match(scan(words), 0) is not None or _AGAINST in f" {words} "
        return compared or _of_the_whole(sentence, reading, left)
    if reading.relation is Relation.CHANGE:
        # "tăng 4,9%, *xếp thứ 48/63 tỉnh*, cao hơn mức tăng 3,9% của quý I/2023"
        compared = cues().changes.match(scan(words), 0) is not None and _AGAINST in f" {words} "
        return compared or words.startswith(_RANKED)  # "*giảm so với cùng kỳ* (giảm 3,5%)"
    if reading.relation is Relation.PERCENT_OF_PLAN and planned:
        # "37% (…), *so với kế hoạch HĐND tỉnh giao* và 32% so với kế hoạch …"
        opening = [t.text for t in sentence.tokens[left : reading.cue] if t.is_word]
        return opening[:2] == _AGAINST.split()
    return False


def _of_the_whole(sentence: Sentence, reading: Reading, left: int) -> bool:
    """ "nợ xấu chiếm 1,8% *tổng dư nợ* (giảm so với tỷ lệ 2,1% của năm 2021)": all of it."""
    opening = next((i for i in range(left, reading.cue) if sentence.tokens[i].text == "("), left)
    return 0 < left < opening and sentence.tokens[left - 1].text.endswith("%")


def _before(sentence: Sentence, reading: Reading, left: int) -> str:
    """Return the words before a number in small letters, up to what says how it is meant."""
    end = max(reading.cue, left)
    while end < len(sentence.tokens) and not sentence.tokens[end].is_number:
        end += 1
    return f"{sentence.words(left, end).lower()} "
