"""What a number is to its indicator: a result, a plan, a percent of plan, a change, a share.

Only the words right before and right after the number decide; the tables are in
``index/language/data/cues.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.domain import Relation
from index.figures.against import against_end
from index.figures.bases_before_changes import base_before_change, base_before_equal
from index.figures.look_left import look_left
from index.figures.look_right import GIVEN_SUMS, look_right
from index.figures.reading_back import Look
from index.figures.sentence import STOPS, Sentence
from index.figures.signs import base_behind_bracket, signed_direction
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set

_AVERAGES = word_set("relations", "averages")
_DOING = word_set("relations", "doing")
_RATES = word_set("relations", "rates")
_OTHER_TIMES = word_set("relations", "other_times")
_SAME_PERIOD = word_set("look_left", "same_period")
_YEAR_DIGITS = 4
_HALF = 50  # percent: above, "so với cùng kỳ" may tell what is left
_MEASURED = (AmountKind.PHYSICAL, AmountKind.MONEY, AmountKind.COUNT)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the words around an amount are read.

    ``cue`` is the token where the words that belong to the number begin (its indicator ends
    there), ``after`` the token behind the words that belong to it on the right. ``from_value``
    marks the earlier value of "giảm từ X xuống còn Y", ``base_value`` a value of the base period
    in brackets, ``distributes`` the first of several numbers after "lần lượt".
    """

    relation: Relation
    cue: int
    after: int
    direction: str | None = None
    base: str | None = None
    qualifier: str | None = None
    from_value: bool = False
    base_value: bool = False
    distributes: bool = False
    added: bool = False
    of_comparison: bool = False  # "thấp hơn bình quân chung của tỉnh (52%)": another area's
    arrives: bool = False  # "lên", "xuống còn": the number is where a change arrived
    itself: bool = False  # the plan of the rate told before it, and no percent of a plan
    against: str = ""  # the right words are a "plan", a "target" or a "base"


def read_amount(sentence: Sentence, number: int, left: int, before: Reading | None) -> Reading:
    """Return the reading of one amount.

    Args:
        sentence: the parsed sentence.
        number: index of the amount.
        left: token where its left context begins.
        before: reading of the amount before it, or None.
    """
    amount = sentence.amounts[number]
    right = (
        sentence.amounts[number + 1].first
        if number + 1 < len(sentence.amounts)
        else len(sentence.tokens)
    )
    look = look_left(sentence, amount, left)
    against, after, words = look_right(sentence, amount, right, change=look.kind == "change")
    told = base_before_change(sentence, look.cue, left) if look.kind == "change" else None
    if told is not None and not against:
        against, words = "plan" if told.is_plan else "base", told.words
    elif look.of_plan and not against:
        against, words = "plan", look.base
    elif not look.kind and not against and amount.kind is AmountKind.PERCENT:
        told = base_before_equal(sentence, amount, left)
        if told is not None:
            against, words = "base", told.words
    look.cue = told.cue if told is not None else look.cue
    relation, direction, base = _relation(amount, look, against, words)
    if (look.from_value or look.level) and against == "base":
        # "giảm từ *6,1% năm trước* xuống còn 4%": what it was then, no fall of so much
        relation, direction, base = Relation.VALUE, None, None
    if relation is Relation.CHANGE and _goes_on(sentence, amount, look, before):
        direction = before.direction if before else direction
    if relation is Relation.PERCENT_OF_PLAN and look.kind == "share" and _of_all(sentence, amount):
        relation = Relation.SHARE  # "chiếm 35,7% *tổng dự toán thu*": how much of the plan it is
    if relation is Relation.VALUE and _follows_done(sentence, number):
        relation = Relation.PLAN
    bracket = _bracket(sentence, amount)
    signed = signed_direction(sentence, amount, before.relation if before else None, against)
    if signed and against == "base":
        direction = signed  # "*+1,2%* so với cùng kỳ"
    elif signed and relation is Relation.VALUE:
        # "dư nợ 29.034 tỷ đồng (*+9,1%*)"; behind "tăng 2.417 tỷ đồng" the same change again.
        relation, direction = Relation.CHANGE, signed
        base_again = before.base if before and before.relation is Relation.CHANGE else base
        base = base_behind_bracket(sentence, amount) or base_again
    if bracket is not None and relation in (Relation.VALUE, Relation.PLAN):
        explained, verb = _explained(sentence, bracket, before)
        # "đạt 54% kế hoạch (*28/52 tỷ đồng*)": so much of it, told with the plan
        kinds = {} if amount.total else {"plan": Relation.PLAN, "target": Relation.TARGET}
        relation = kinds.get(explained, relation)
        percent = amount.kind is AmountKind.PERCENT
        look.base_value = look.base_value or (explained == "base" and not percent)
        look.cue = min(look.cue, verb) if look.base_value else verb
        points = number > 0 and sentence.amounts[number - 1].unit.startswith("điểm")
        points = points or (explained == "base" and _percents_before(sentence, number))
        again = percent and relation is Relation.VALUE and not points
        # "giảm 6,1 điểm % so với cuối năm 2018 (37,2%)", "đạt 52,3%, tăng 0,8% so với năm 2020
        # (51,5%)": the value at the base.
        look.base_value = look.base_value or (points and percent and explained == "base")
        if before and again and before.after == bracket and before.relation is Relation.CHANGE:
            # "giảm 56 vụ (10,1%)": the same change as a percent.
            relation, direction, base = Relation.CHANGE, before.direction, before.base
    if relation is Relation.VALUE and _is_base_told(sentence, amount, before):
        look.base_value = True
    earlier = _earlier_change(sentence, bracket) if amount.kind is AmountKind.PERCENT else None
    if earlier is None and look.beside and before and before.relation is Relation.CHANGE:
        # "tăng 7,2%, thấp hơn năm 2021 (*8,1%*)": by how much it rose then
        earlier = before.direction if amount.kind is AmountKind.PERCENT else None
    if earlier is not None:
        relation, direction, look.base_value = Relation.CHANGE, earlier, True
    return Reading(
        relation,
        look.cue,
        after,
        direction=direction,
        base=base,
        qualifier=look.qualifier,
        from_value=look.from_value,
        base_value=look.base_value,
        distributes=look.distributes,
        added=look.added,
        of_comparison=earlier is None
        and (
            look.compared
            or (bracket is not None and _compared(sentence, bracket))
            or _is_average(sentence, number)
        ),
        arrives=look.result,
        itself=look.itself,
        against=against if against != "plan" else _plan_kind(base),
    )


def _is_base_told(sentence: Sentence, amount: Amount, before: Reading | None) -> bool:
    """ "tăng 6,1% so với năm 2021 *là 86 tỷ*": what the change is measured from."""
    if before is None or before.relation is not Relation.CHANGE or not before.base:
        return False
    between = [token.text for token in sentence.tokens[before.after : amount.first]]
    return between == ["là"] and amount.kind is not AmountKind.PERCENT


def _goes_on(sentence: Sentence, amount: Amount, look: Look, before: Reading | None) -> bool:
    """Tell whether a bare percent goes on with a change, against another base.

    "tăng 12% so với tháng trước, *8,3% so với cùng kỳ*": no fall to 8,3% of what it was.
    """
    if look.kind or before is None or before.relation is not Relation.CHANGE or not before.base:
        return False
    between = [token.text for token in sentence.tokens[before.after : amount.first]]
    small = amount.kind is AmountKind.PERCENT and 0 <= (amount.value or 0) < _HALF
    return small and not before.of_comparison and between in ([","], ["và"], [",", "và"])


def _percents_before(sentence: Sentence, number: int) -> bool:
    """Tell whether a rate and its change in percent stand before an amount."""
    before = sentence.amounts[max(0, number - 2) : number]
    return [amount.kind for amount in before] == [AmountKind.PERCENT, AmountKind.PERCENT]


def _relation(
    amount: Amount, look: Look, against: str, words: str | None
) -> tuple[Relation, str | None, str | None]:
    """Return (relation, direction, base) from what stands left and right of the number."""
    percent = amount.kind is AmountKind.PERCENT or amount.unit.startswith("điểm %")
    if look.kind == "over":
        relation = Relation.PERCENT_OF_PLAN if percent else Relation.CHANGE
        return relation, look.value or None, look.base
    if look.kind == "change" and not look.result:
        passed = look.value == "vượt" or (look.value == "tăng" and _is_own_plan(words or ""))
        if percent and against == "plan" and passed:
            return Relation.PERCENT_OF_PLAN, "vượt", words
        base = words if against in ("base", "plan") else look.base
        direction = "tăng" if look.value == "vượt" and against == "base" else look.value
        return Relation.CHANGE, direction, base
    if look.kind == "share":
        if percent and against == "plan":
            return Relation.PERCENT_OF_PLAN, None, words
        if amount.kind in _MEASURED:
            return Relation.VALUE, None, None  # "trong đó quế *chiếm 900 ha*": so many of them
        return Relation.SHARE, None, None
    if percent and against == "plan" and not look.itself:
        return Relation.PERCENT_OF_PLAN, None, words
    if percent and against == "whole":
        return Relation.SHARE, None, words
    planned = look.kind == "plan" and look.direction is not None  # "kế hoạch *tăng* 14% so với …"
    if (percent or amount.kind is AmountKind.MULTIPLE) and against == "base" and not planned:
        if amount.value is None:
            return Relation.CHANGE, None, words
        # "bằng 87,17% cùng kỳ" is a fall of 12,83.
        fallen = amount.value < (100 if percent else 1)
        return Relation.CHANGE, "giảm" if fallen else "tăng", words
    if look.kind == "plan" and not _names_ratio(amount, look):
        relation = Relation.PLAN if look.value == "plan" else Relation.TARGET
        return relation, look.direction, look.base
    return Relation.VALUE, None, None


def _is_own_plan(base: str) -> bool:
    """Tell whether a base is the plan of the same time: "tăng 8% so với *dự toán tỉnh giao*".

    "Tăng 5% so với *dự toán năm 2022*" tells how one plan differs from another.
    """
    return _OTHER_TIMES.isdisjoint(base.lower().split()) and not any(c.isdecimal() for c in base)


def _of_all(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether "tổng" stands behind the amount."""
    following = sentence.tokens[amount.last : amount.last + 1]
    return [token.text for token in following] == ["tổng"]


def _names_ratio(amount: Amount, look: Look) -> bool:
    """Tell whether a plan word left of a ratio only names what is counted: "chỉ tiêu 17/19".

    Alone in a bracket it plans: "10 xã (*kế hoạch* 12/14 xã)".
    """
    return amount.total is not None and look.base is None and not look.bracketed


def _follows_done(sentence: Sentence, number: int) -> bool:
    """Tell whether the amount is the plan in "4.012 tỷ đồng/3.850 tỷ đồng"."""
    if not number:
        return False
    amount, done = sentence.amounts[number], sentence.amounts[number - 1]
    between = sentence.tokens[done.last : amount.first]
    slash = len(between) == 1 and between[0].text == "/" and done.kind is amount.kind
    # "bắt giữ 72 vụ/85 đối tượng": two counts, neither the plan of the other.
    return slash and (amount.kind is not AmountKind.COUNT or done.unit == amount.unit)


def _bracket(sentence: Sentence, amount: Amount) -> int | None:
    """Return the bracket that the amount stands alone in, or None."""
    index = amount.first - 1
    while index >= 0 and cues().qualifiers.match(sentence.tokens, index):
        index -= 1
    return index if index > 0 and sentence.tokens[index].text == "(" else None


def _earlier_change(sentence: Sentence, bracket: int | None) -> str | None:
    """Return which way it was that "cao hơn *mức tăng cùng kỳ năm trước (5,1%)*" tells of, or None.

    It is the area's own change, the year before.
    """
    for index in range((bracket or 0) - 1, 0, -1):
        token = sentence.tokens[index]
        if token.text in STOPS or (token.is_number and len(token.text) != _YEAR_DIGITS):
            return None
        change = cues().changes.match(sentence.tokens, index)
        if change is not None and sentence.tokens[index - 1].text in _RATES:
            between = sentence.words(change.last, bracket or 0).lower()
            return change.value if any(words in between for words in _SAME_PERIOD) else None
    return None


def _compared(sentence: Sentence, bracket: int) -> bool:
    """Tell whether the words before the bracket compare with an average of others."""
    for index in range(bracket - 1, max(-1, bracket - 10), -1):
        token = sentence.tokens[index]
        if token.text in STOPS or token.is_number:
            return False
        if token.text == "hơn":
            following = sentence.tokens[index + 1].text
            return following in _AVERAGES
    return False


def _is_average(sentence: Sentence, number: int) -> bool:
    """Tell whether an amount is the average compared with: "thấp hơn 5% *so với bình quân là 50%*".

    It is of others, and none of the area's own.
    """
    amount = sentence.amounts[number]
    left = sentence.amounts[number - 1].last if number else 0
    tokens = sentence.tokens[left : amount.first]
    words = [token.text for token in tokens]
    against = (i for i in range(len(words)) if words[i] == "hơn" or against_end(tokens, i))
    at = next(against, None)
    if at is None or words[-1] != "là" or not STOPS.isdisjoint(words[at:]):
        return False
    return not _AVERAGES.isdisjoint(words[at:]) and amount.kind is AmountKind.PERCENT


def _plan_kind(words: str | None) -> str:
    """Return "target" for "chỉ tiêu phấn đấu", else "plan"."""
    return "target" if words and ("phấn đấu" in words or "mục tiêu" in words) else "plan"


def _explained(sentence: Sentence, bracket: int, before: Reading | None) -> tuple[str, int]:
    """Return what a number alone in brackets is, and where the words that say so begin.

    It is the plan or base named right before the bracket.
    """
    if before is not None and before.after == bracket and before.against:
        return before.against, bracket
    kind, verb = "", bracket
    for index in range(bracket - 1, -1, -1):
        token = sentence.tokens[index]
        if token.text in STOPS or any(a.first <= index < a.last for a in sentence.amounts):
            break
        plan = cues().plans.match(sentence.tokens, index)
        if plan and index and sentence.tokens[index - 1].text not in _DOING:
            kind = "target" if "target" in (kind, plan.value) else plan.value
            verb = index
        elif GIVEN_SUMS.match(sentence.tokens, index):
            kind, verb = "plan", index  # "46,8% tổng *vốn được phân bổ* trong năm (1.041 tỷ đồng)"
        elif kind and index + 1 == verb and cues().changes.match(sentence.tokens, index):
            return kind, index
    return kind, verb
