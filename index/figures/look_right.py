"""Reading on from a number to what it is measured against: its plan, its base, its whole."""

from __future__ import annotations

from index.domain import PeriodKind
from index.figures.against import against_end, base_end
from index.figures.bases_before_changes import goes_to_next_change
from index.figures.sentence import STOPS, Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import PhraseTable

_RIGHT_OPENERS = word_set("relations", "right_openers")
_REACHING = word_set("relations", "reaching")
_OWED = word_set("relations", "owed")
_OWED_REACH = 5  # words: "tổng diện tích đất phải"
_WORK = [words.split() for words in word_set("relations", "work")]
GIVEN_SUMS = PhraseTable({words: words for words in word_set("relations", "given_sums")})
_ALL = PhraseTable({words: words for words in word_set("relations", "wholes")})
_PEOPLED = PhraseTable({words: words for words in word_set("relations", "peopled")})
_FORESEEN = PhraseTable({words: words for words in word_set("relations", "foreseen")})
_AS_MUCH = word_set("relations", "as_much")
_OTHER_TIMES = word_set("relations", "other_times")
_BARE_BASES = word_set("relations", "bare_bases")


def _out_of(sentence: Sentence, done: Amount, first: int, last: int, right: int) -> bool:
    """Tell whether the plan words are the next amount's: "chi 40 tỷ đồng trên dự toán 73 tỷ"."""
    following = next((each for each in sentence.amounts if each.first == right), None)
    return (
        sentence.tokens[first - 1].text == "trên"
        and following is not None
        and following.kind is done.kind
        and done.kind is not AmountKind.PERCENT
        and all(token.is_word for token in sentence.tokens[last:right])
    )


def _to_be_done(sentence: Sentence, amount: Amount, position: int, right: int) -> bool:
    """Tell whether a percent is of what is to be done: "bằng 82% *diện tích phải thu hồi*"."""
    tokens = sentence.tokens
    before = {token.text for token in tokens[max(0, amount.first - 3) : amount.first]}
    if amount.kind is not AmountKind.PERCENT or not before & _REACHING:
        return False
    end = position
    while end < right and tokens[end].is_word:
        end += 1
    words = [token.text for token in tokens[position:end]]
    work = any(words[: len(each)] == each for each in _WORK)
    return work or any(word in _OWED for word in words[1:_OWED_REACH])


def of_given_sum(sentence: Sentence, amount: Amount, position: int) -> bool:
    """Tell whether a percent is of a sum that was given: "bằng 60,3% *vốn đã giao*"."""
    percent = amount.kind is AmountKind.PERCENT and position < len(sentence.tokens)
    return percent and GIVEN_SUMS.match(sentence.tokens, position) is not None


def _of_a_year(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a percent is of an earlier year's number: "9.800 tấn, *bằng 64% năm 2023*"."""
    if amount.kind is not AmountKind.PERCENT or not amount.first:
        return False
    if sentence.tokens[amount.first - 1].text != "bằng" or amount.last >= len(sentence.tokens):
        return False
    start = sentence.tokens[amount.last].start
    return any(
        m.span.start == start and m.kind is PeriodKind.YEAR and m.year for m in sentence.periods
    )


def _of_all(sentence: Sentence, amount: Amount, position: int) -> bool:
    """Tell whether a percent only says which part of all: "30 km, *tương ứng 91% chiều dài*"."""
    before = [each for each in sentence.amounts if each.last <= amount.first]
    summed = position == amount.last + 1 and sentence.tokens[amount.last].text == "tổng"
    known = phrase_words().quantities.match(sentence.tokens, position)
    known = known or _ALL.match(sentence.tokens, position)
    if not before or not (summed or known):
        return False
    between = [token.text for token in sentence.tokens[before[-1].last : amount.first]]
    if "về" in {token.text for token in sentence.tokens[amount.last : position]}:
        return False  # "264 dự án, bằng 141% *về số dự án* so với cùng kỳ"
    if between == ["="]:
        return True  # "68 vụ *= 0,57% số án đã giải quyết*"
    return between[:1] == [","] and " ".join(between[1:]) in _AS_MUCH


def _of_people(sentence: Sentence, position: int) -> bool:
    """Tell whether all the people follow, none of another time: "so với *lực lượng lao động*"."""
    whole = _PEOPLED.match(sentence.tokens, position)
    following = sentence.tokens[whole.last : whole.last + 1] if whole else []
    return whole is not None and not any(token.text in _OTHER_TIMES for token in following)


def look_right(
    sentence: Sentence, amount: Amount, right: int, *, change: bool
) -> tuple[str, int, str | None]:
    """Read what the number is measured against: ("plan" | "base" | "", token behind, the words)."""
    tokens, tables = sentence.tokens, cues()
    position = amount.last
    compared, total = False, False
    next_two = [token.text for token in tokens[position : position + 2]]
    apart = change and next_two == [",", "so"] and position + 1 < right
    position += apart  # "tăng 17,2%, *so với năm 2017*"
    while (
        position < right
        and tokens[position].text in _RIGHT_OPENERS
        and tokens[position].text not in STOPS
    ):
        compared |= tokens[position].text == "so"
        total |= compared and tokens[position].text == "tổng"
        position += 1
    if position >= right:
        return "", amount.last, None
    if change and any(token.text == "về" for token in tokens[amount.last : position]):
        behind = _behind_aspect(sentence, position, right)
        compared, position = compared or behind is not None, behind or position
    plan = tables.plans.match(tokens, position)
    base = tables.bases.match(tokens, position)
    kind = ""
    average = phrase_words().averages.match(tokens, position)
    if plan and _out_of(sentence, amount, position, plan.last, right):
        return "", amount.last, None
    percent = amount.kind is AmountKind.PERCENT
    # "so với HĐND huyện giao", "đạt 98% dự toán tỉnh giao, *86,5% HĐND huyện giao*"
    given: object = (compared or percent) and tables.givers.match(tokens, position)
    given = given or of_given_sum(sentence, amount, position)
    given = given or (compared and _FORESEEN.match(tokens, position))  # "đạt 118% so với dự kiến"
    if plan or given or _to_be_done(sentence, amount, position, right):
        kind = "plan"
    elif (
        not change
        and amount.kind is AmountKind.PERCENT
        and (
            total
            or (average and average.last < right)
            or _of_all(sentence, amount, position)
            or (compared and _of_people(sentence, position))
        )
    ):
        # "đạt 6,46% so với tổng số hội viên", "bằng 49% bình quân toàn tỉnh"
        kind, position = "whole", position - total
    elif compared or (base and base.value not in _BARE_BASES) or _of_a_year(sentence, amount):
        kind = "base"
    elif amount.kind is AmountKind.MULTIPLE and change and tokens[position].is_word:
        # "gấp 3 lần cả năm 2022", "gấp 1,5 lần mức bình quân": whatever follows is the base.
        kind = "base"
    if not kind:
        return "", amount.last, None
    end = base_end(sentence, position, right)
    if apart and goes_to_next_change(sentence, end, right):
        return "", amount.last, None
    if kind == "plan":
        end = _with_next_plan(sentence, end, right)
    words = sentence.words(position, end)
    return kind, end, words or None


def _behind_aspect(sentence: Sentence, first: int, right: int) -> int | None:
    """Return the token behind "so với" in "gấp 3 lần về *vốn so với* cùng kỳ", or None."""
    at = first
    while at < right and sentence.tokens[at].is_word:
        against = against_end(sentence.tokens, at)
        if against is not None:
            return against if against < right else None
        at += 1
    return None


def _with_next_plan(sentence: Sentence, end: int, right: int) -> int:
    """Return the token behind a second plan that the same percent is of, else ``end``.

    "đạt 71% dự toán tỉnh giao *và dự toán HĐND thị xã giao*, tăng 14% so với cùng kỳ".
    """
    tokens, tables = sentence.tokens, cues()
    if end + 1 >= right or tokens[end].text != "và":
        return end
    if not (tables.plans.match(tokens, end + 1) or tables.givers.match(tokens, end + 1)):
        return end
    last = end + 1
    while last < right and tokens[last].text not in STOPS:
        last += 1
    return last if last < right else end
