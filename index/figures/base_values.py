"""Numbers that tell what a value was before, or what it is measured against: no results."""

from __future__ import annotations

from itertools import pairwise

from index.figures.sentence import STOPS, Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.periods import PeriodMention
from index.language.scan import PhraseTable

_UNIT_WORDS = word_set("look_left", "unit_words")
_ARRIVING = word_set("look_left", "arriving")
_FROM = word_set("look_left", "from")
_FROM_VERBS = word_set("look_left", "from_verbs")
_BACK = word_set("look_left", "back")
_OR_MORE = word_set("look_left", "or_more")
_BASE_WORDS = word_set("look_left", "base_words")
_PLAN_WORDS = word_set("look_left", "plan_words")
_SAME_PERIOD = word_set("look_left", "same_period")
_LONGEST_BASE = 9
_AGAINST_LEVELS = PhraseTable({words: words for words in word_set("look_left", "against_levels")})
_AGAINST = PhraseTable({words: words for words in word_set("look_left", "against_values")})
_LINKS = word_set("look_left", "of_a_time")
_LEVEL = "mức"
UNDER_AIM = "under_aim"
"""What a sentence knows of itself: the text before, a heading or a lead, announced aims."""
_LEADING = 4  # tokens: ", phấn đấu lên"
_LONGEST_TIME = 6  # tokens of a bracket: "(cuối năm 2020)"


def earlier_value(sentence: Sentence, amount: Amount, left: int, position: int) -> int | None:
    """Return where the words of a value begin that a change started from, else None.

    "giảm *từ* 28,1% xuống còn 3,54%", "*từ* 12 triệu đồng năm 2011 tăng lên 38 triệu".

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        left: the first token that may be read.
        position: the token behind what has been read so far.
    """
    tokens = sentence.tokens
    if position - 2 >= left and tokens[position - 1].text == _LEVEL:
        position -= 1  # "giảm từ *mức* 3,12% của năm trước"
    if tokens[position - 1].text not in _FROM:
        return None
    verb = tokens[position - 2].text if position - 2 >= left else ""
    if verb in _FROM_VERBS:
        # "giảm từ 6 - 8%" is a range, "giảm từ 7% *trở lên*" at least that much.
        is_bound = amount.high is not None or _ends_in(sentence, amount)
        is_bound = is_bound or _aimed_at(sentence, amount)
        return None if is_bound else position - 2
    return position - 1 if _arrives(sentence, amount) else None


def _aimed_at(sentence: Sentence, amount: Amount) -> bool:
    """ "*phấn đấu* GRDP tăng từ 8,5%; …": at least so much, where nothing says what it leads to."""
    said = any(first < amount.first for first in sentence.matches(cues().aims))
    if amount.kind is not AmountKind.PERCENT or not (said or sentence.known.get(UNDER_AIM)):
        return False
    behind = _behind_link(sentence, amount)
    start = sentence.tokens[behind].start if behind < len(sentence.tokens) else -1
    dated = any(m.span.start == start and not m.base for m in sentence.periods)
    return not (dated or _arrives(sentence, amount) or _leads_on(sentence, amount))


def _leads_on(sentence: Sentence, amount: Amount) -> bool:
    """ "tăng từ 40%, *phấn đấu lên* 46%": it arrives right behind a comma."""
    said = [token.text for token in sentence.tokens[amount.last : amount.last + _LEADING]]
    return said[:1] == [","] and not _ARRIVING.isdisjoint(said[1:])


def _ends_in(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether "trở lên" or "trở xuống" follows the amount."""
    after = sentence.tokens[amount.last : amount.last + 2]
    return " ".join(token.text for token in after) in _OR_MORE


def _arrives(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether the words behind the amount lead to a later value."""
    if amount.high is not None:
        return False
    before, first = "", _behind_time(sentence, amount)
    reach = sentence.tokens[first : first + 9]
    for token, following in pairwise([*reach, reach[-1]] if reach else []):
        if token.text == "," and following.text in _UNIT_WORDS:
            continue
        if token.text in STOPS:
            return False
        if token.text in _ARRIVING and before not in _BACK:
            return True
        before = token.text
    return False


def _behind_time(sentence: Sentence, amount: Amount) -> int:
    """Return the token behind an amount and its time: "từ 60% *(năm 2020)* lên 70%"."""
    tokens, first = sentence.tokens, amount.last
    if first + 1 >= len(tokens) or tokens[first].text != "(":
        return first
    closed = (i for i in range(first, min(first + _LONGEST_TIME, len(tokens))))
    end = next((i for i in closed if tokens[i].text == ")"), None)
    return end + 1 if end is not None and opens_with_time(sentence, first + 1) else first


def base_value(sentence: Sentence, left: int, position: int) -> int | None:
    """Return where the words of a base's own value begin, else None.

    "so với cùng kỳ năm 2019 *(2.871 tỷ đồng)*", "; *cùng kỳ* đạt 83,1 tỷ đồng".

    Args:
        sentence: the parsed sentence.
        left: the first token that may be read.
        position: the token behind what has been read so far.
    """
    tokens = sentence.tokens
    if tokens[position - 1].text == "(" and opens_with_time(sentence, position):
        return None  # "tăng so với cùng kỳ năm 2021 (*tháng 4* đạt 90 tỷ đồng)"
    if tokens[position - 1].text == "(":
        words = {t.text for t in tokens[max(left, position - _LONGEST_BASE) : position - 1]}
        return position - 1 if words & _BASE_WORDS and not words & _PLAN_WORDS else None
    first = position - 2
    if first < left or " ".join(t.text for t in tokens[first:position]) not in _SAME_PERIOD:
        return None
    return None if first and tokens[first - 1].text not in STOPS else first


def compared_level(sentence: Sentence, amount: Amount, left: int, position: int) -> int | None:
    """Return where the words begin that compare with a level of another time, else None.

    "hộ nghèo còn 3,4%, *giảm so với mức* 5,1% của năm 2021": what there was then, and not by how
    much it fell.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        left: the first token that may be read.
        position: the token behind what has been read so far.
    """
    tokens = sentence.tokens
    level = _AGAINST_LEVELS.match_before(tokens, position)
    against = _AGAINST.match_before(tokens, level.first if level else position)
    if against is None or against.first < left or not _told_of_a_time(sentence, amount):
        return None
    change = cues().changes.match_before(tokens, against.first)
    return change.first if change and change.first >= left else against.first


def told_right_behind(sentence: Sentence, amount: Amount, mention: PeriodMention) -> bool:
    """Tell whether a time stands right behind an amount: "so với 31 vụ *của cùng kỳ năm 2021*"."""
    first = _behind_link(sentence, amount)
    start = sentence.tokens[first].start if first < len(sentence.tokens) else -1
    words = sentence.tokens[first : first + 2]
    of_then = words and mention.span.start == words[-1].end + 1
    return mention.span.start == start or bool(of_then and _is_same_period(sentence, first))


def _told_of_a_time(sentence: Sentence, amount: Amount) -> bool:
    first = _behind_link(sentence, amount)
    told = any(told_right_behind(sentence, amount, m) for m in sentence.periods)
    return told or _is_same_period(sentence, first)


def _behind_link(sentence: Sentence, amount: Amount) -> int:
    linked = sentence.tokens[amount.last : amount.last + 1]
    return amount.last + (bool(linked) and linked[0].text in _LINKS)


def _is_same_period(sentence: Sentence, first: int) -> bool:
    return " ".join(t.text for t in sentence.tokens[first : first + 2]) in _SAME_PERIOD


def opens_with_time(sentence: Sentence, position: int) -> bool:
    """Tell whether what stands at a token, behind a bracket, has a time of its own."""
    start = sentence.tokens[position].start if position < len(sentence.tokens) else -1
    return any(m.span.start == start and not m.base for m in sentence.periods)
