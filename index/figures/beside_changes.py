"""What a word of change beside a number means besides a change: aims counted, numbers in order."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set

_FULFILLED = word_set("look_left", "fulfilled")
_AIMS_COUNTED = word_set("look_left", "aims_counted")
_LEVELS = word_set("look_left", "levels")
_LONGEST_NAME = 6  # tokens
_AVERAGES = word_set("areas", "averages")
_MORE_THAN = word_set("look_left", "more_than")
_NEW = word_set("phrase_trim", "new")
_ADJUSTED = ["vốn", "điều", "chỉnh"]
_REGISTERED = word_set("look_left", "registered")
_AND_PASSED = [words.split() for words in word_set("beside_changes", "and_passed")]


def counts_aims(sentence: Sentence, amount: Amount, first: int) -> bool:
    """Tell whether a "vượt" counts aims: "hoàn thành và *hoàn thành vượt mức 15 chỉ tiêu*".

    Args:
        sentence: the parsed sentence.
        amount: the amount behind it.
        first: token of the "vượt".
    """
    before = sentence.tokens[first - 1].text if first else ""
    return amount.unit in _AIMS_COUNTED and before in _FULFILLED


def in_pairs(sentence: Sentence, amount: Amount, first: int) -> bool:
    """Tell whether "tương ứng" gives in order: "tăng *tương ứng* 44,6% và 36,2%".

    Args:
        sentence: the parsed sentence.
        amount: the amount behind it.
        first: token of the "tương ứng".
    """
    tokens = sentence.tokens
    opened = cues().changes.match_before(tokens, first) if first else None
    if opened is None or amount.last + 1 >= len(tokens):
        return False
    return tokens[amount.last].text in {"và", ","} and tokens[amount.last + 1].is_number


def reached_before(sentence: Sentence, left: int, first: int) -> int | None:
    """Return where "*đạt và* vượt kế hoạch 690 triệu USD" begins: the plan itself, or None.

    "vượt kế hoạch 90 tỷ đồng" alone may well be by so much.

    Args:
        sentence: the parsed sentence.
        left: token where the number's own words may begin.
        first: token of the "vượt".
    """
    for joint in _AND_PASSED:
        begins = first - len(joint)
        words = [token.text for token in sentence.tokens[max(left, begins) : first]]
        if words == joint:
            return begins
    return None


def plan_in_bracket(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a bracket behind "vượt" is the plan: "310 ha, *vượt kế hoạch (300 ha)*".

    What is far below the result is by how much it was passed: "(10 ha)".
    """
    before = [a for a in sentence.amounts if a.last <= amount.first and a.unit == amount.unit]
    if not before or amount.first == 0 or sentence.tokens[amount.first - 1].text != "(":
        return False
    reached, told = before[-1].value, amount.value
    return reached is not None and told is not None and reached / 2 < told <= reached


def of_other_level(sentence: Sentence, amount: Amount, left: int, first: int) -> bool:
    """Tell whether a change is another's: "cao *hơn mức tăng* 3,9% của cả nước", not this area's.

    One that says its own time ("cao hơn mức tăng 3,9% *của quý I/2023*") is this area's, then.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        left: token where its own words may begin.
        first: token of the change word.
    """
    words = [token.text for token in sentence.tokens[max(left, first - 2) : first]]
    if len(words) < 2 or words[1] not in _LEVELS or words[0] not in _MORE_THAN:
        return False
    behind = sentence.tokens[amount.last : amount.last + 2]
    dated = {mention.span.start for mention in sentence.periods}
    return not (len(behind) > 1 and behind[0].text == "của" and behind[1].start in dated)


def ahead_of_place(sentence: Sentence, left: int, position: int) -> int | None:
    """Return where "*cao hơn (bình quân chung của) cả nước* 1,5%" begins, or None.

    By how much an area is ahead of another one is no value of it, and no change.

    Args:
        sentence: the parsed sentence.
        left: token where the number's own words may begin.
        position: token behind what stands before the number and its fillers.
    """
    tokens, end = sentence.tokens, sentence.tokens[position - 1].end
    place = next((m for m in sentence.places if m.span.end == end), None)
    first = sentence.token_at(place.span.start) if place is not None else 0
    while first > left and tokens[first - 1].text in _AVERAGES:
        first -= 1
    if first <= left or tokens[first - 1].text not in _MORE_THAN:
        return None
    change = cues().changes.match_before(tokens, first)
    return change.first if change is not None and change.first >= left else None


def newly_added(sentence: Sentence, amount: Amount, left: int, first: int) -> bool:
    """Tell whether "tăng thêm" says what a sum is, and no change.

    "vốn đăng ký *mới và tăng thêm* 9.236 tỷ đồng": both together; "với tổng vốn *đăng ký tăng thêm*
    428 triệu USD": what was registered anew.

    Args:
        sentence: the parsed sentence.
        amount: the amount behind it.
        left: token where its own words may begin.
        first: token of the "tăng".
    """
    tokens = sentence.tokens
    before = [token.text for token in tokens[max(left, first - 3) : first]]
    inside = [token.text for token in tokens[first : first + 2]]
    if amount.kind is not AmountKind.MONEY:
        return False
    if inside[-1:] != ["thêm"]:
        # "*vốn điều chỉnh tăng* 19 triệu USD": what was added
        adjusted = before == _ADJUSTED and first + 1 == amount.first
        return adjusted and [t.text for t in tokens[amount.last : amount.last + 1]] != ["so"]
    if before[-1:] == ["và"]:
        return not _NEW.isdisjoint(before)
    behind = [token.text for token in tokens[amount.last : amount.last + 1]]
    return " ".join(before[-2:]) in _REGISTERED and behind != ["so"]


def aside_behind_change(sentence: Sentence, left: int, position: int) -> int | None:
    """Return where a bracket without numbers begins that stands behind a change, else None.

    "tỷ lệ hộ nghèo *giảm bình quân hằng năm* (theo chuẩn đa chiều): 2%": a fall of two points.

    Args:
        sentence: the parsed sentence.
        left: token where the number's own words may begin.
        position: the token behind what has been read so far.
    """
    tokens = sentence.tokens
    if tokens[position - 1].text != ")":
        return None
    opening = position - 1
    while opening > left and tokens[opening].text != "(":
        opening -= 1
    if tokens[opening].text != "(" or any(t.is_number for t in tokens[opening:position]):
        return None
    first = opening
    while first > left and (filler := phrase_words().fillers.match_before(tokens, first)):
        first = filler.first
    change = cues().changes.match_before(tokens, first) if first > left else None
    return opening if change is not None and change.first >= left else None


def ends_name(sentence: Sentence, amount: Amount, first: int, last: int) -> bool:
    """Tell whether the word of a change ends a name: "thuế giá trị gia *tăng* 52 tỷ đồng".

    Args:
        sentence: the parsed sentence.
        amount: the number.
        first: token where the change begins.
        last: token behind it.
    """
    name = phrase_words().compounds.match_before(sentence.tokens, last, _LONGEST_NAME)
    return amount.kind is AmountKind.MONEY and name is not None and name.first < first
