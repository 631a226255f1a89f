"""A base that stands before its change: "so với *tháng trước* tăng 3%, so với cùng kỳ tăng 2%"."""

from __future__ import annotations

from dataclasses import dataclass

from index.figures.against import against_end
from index.figures.sentence import STOPS, Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set

_LEAST, _MOST = 50, 400  # percent of what there was before
_LONGEST = 10  # tokens of "so với" and the base
_TO_NUMBER = 3  # tokens from "bằng" to its number: "bằng xấp xỉ 104%"
_EQUAL = word_set("look_left", "reached")
_ABOUT = word_set("bases_before_changes", "about")
_IS = "bằng"
_OF = {"của", "trên", "tại", "ở"}  # "cùng kỳ năm 2022 *của* toàn ngành"
_LEADING = word_set("bases_before_changes", "leading")
_JOINTS = word_set("bases_before_changes", "joints")
_AGAINST = word_set("look_left", "against")


@dataclass(frozen=True, slots=True)
class BaseBefore:
    """A base before its change: where "so với" stands, the words behind it, plan or not."""

    cue: int
    words: str
    is_plan: bool


def base_before_change(sentence: Sentence, change: int, left: int) -> BaseBefore | None:
    """Return the base that stands right before the change at ``tokens[change]``, or None.

    Args:
        sentence: the parsed sentence.
        change: token where the change's own words begin ("tăng").
        left: token where the number's own words may begin.
    """
    tokens = sentence.tokens
    for index in range(change - 1, max(left, change - _LONGEST) - 1, -1):
        if tokens[index].text in STOPS:
            return None
        if tokens[index].text not in _AGAINST:
            continue
        first = against_end(tokens, index) or _bare(sentence, index)
        if first is None or first >= change:
            return None
        last = change
        while last > first and tokens[last - 1].text in _LEADING:
            last -= 1
        if last == first or _broken(sentence, first, last):
            return None
        plan = cues().plans.match(tokens, first) is not None
        opens = not index or not tokens[index - 1].is_word
        named = name_behind_base(sentence, first, last) if opens else None
        cue = change if named else index
        return BaseBefore(
            cue, sentence.words(first, named or _time_end(sentence, first, last)), plan
        )
    return None


def name_behind_base(sentence: Sentence, first: int, last: int) -> int | None:
    """Return where a name begins behind the base that opens a clause at ``tokens[first]``, or None.

    "So với cùng kỳ *kim ngạch xuất khẩu* tăng 8%".
    """
    heads = phrase_words().heads
    return next((i for i in range(first + 1, last) if heads.match(sentence.tokens, i)), None)


def _time_end(sentence: Sentence, first: int, last: int) -> int:
    """Return where a base ends: "so với cùng kỳ năm 2021 *phát hiện* nhiều hơn 9 vụ"."""
    ends = [sentence.token_at(mention.span.end) for mention in sentence.periods]
    end = max((end for end in ends if first < end <= last), default=last)
    return last if end == last or sentence.tokens[end].text in _OF | _JOINTS else end


def base_before_equal(sentence: Sentence, amount: Amount, left: int) -> BaseBefore | None:
    """Return the base of a percent of it: "*so với cùng kỳ* bằng 104%", "… đạt 98%"; else None.

    Args:
        sentence: the parsed sentence.
        amount: the percent.
        left: token where its own words may begin.
    """
    tokens, verb = sentence.tokens, amount.first - 1
    while verb > left and tokens[verb].text in _ABOUT:
        verb -= 1
    if verb <= left or tokens[verb].text not in _EQUAL or amount.value is None:
        return None
    if tokens[verb].text != _IS and not _LEAST < amount.value < _MOST:
        return None  # "so với cùng kỳ đạt 8%": how much it is or grew, no part of the base
    told = base_before_change(sentence, verb, left)
    return told if told is not None and not told.is_plan else None


def goes_to_next_change(sentence: Sentence, end: int, right: int) -> bool:
    """Tell whether a base that ends at ``tokens[end]`` is of the change told behind it.

    "tăng 0,3%, *so với cùng kỳ* tăng 2,1%", "… *so với cùng kỳ* bằng 108%": not of the 0,3%.
    """
    while end < right and sentence.tokens[end].text in _LEADING:
        end += 1
    if end >= right or cues().changes.match(sentence.tokens, end) is not None:
        return end < right
    percents = [each for each in sentence.amounts if each.kind is AmountKind.PERCENT]
    following = next((each for each in percents if end < each.first <= end + _TO_NUMBER), None)
    return following is not None and base_before_equal(sentence, following, 0) is not None


def _broken(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether another clause goes on behind the base: "so với đầu năm *và* tăng 96 tỷ"."""
    ends = (i for i in range(first, last) if sentence.tokens[i].text in _JOINTS)
    return any(not cues().bases.match(sentence.tokens, i + 1) for i in ends)


def _bare(sentence: Sentence, index: int) -> int | None:
    """Return the token behind "so" where a base follows it without "với": "*so cùng kỳ* tăng"."""
    return index + 1 if cues().bases.match(sentence.tokens, index + 1) else None
