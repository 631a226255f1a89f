"""Indicators that are plans themselves: "tổng kế hoạch vốn", "dự toán thu"."""

from __future__ import annotations

from index.domain import Relation
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import scan

_PLANNED_SUMS = ["vốn", "kế", "hoạch"]
_REACHED = word_set("look_left", "reaching") | word_set("look_left", "equal")
_ALLOTTED = [words.split() for words in word_set("aims", "allotted")]
_GIVEN = [words.split() for words in word_set("aims", "given")]


def is_plan_itself(sentence: Sentence, indicator: str, amount: Amount, reading: Reading) -> bool:
    """Tell whether the indicator names a plan: "tổng kế hoạch vốn … là 4.512 tỷ đồng".

    A percent is one only where it is said to be ("kế hoạch tăng trưởng năm nay *là* 8%"): else it
    tells how far the plan was reached.
    """
    if amount.kind is AmountKind.PERCENT:
        between = {token.text for token in sentence.tokens[reading.cue : amount.first]}
        if "là" not in between or between & {"đạt", "bằng"}:
            return False
    elif amount.kind is AmountKind.COUNT:
        return _counts_planned(sentence, indicator, amount, reading)
    elif amount.kind not in (AmountKind.MONEY, AmountKind.PHYSICAL):
        return False
    tokens = scan(indicator)
    if amount.kind is AmountKind.MONEY and opens_given(indicator):
        return True
    first = 1 if tokens and tokens[0].text == "tổng" else 0
    if first < len(tokens) and tokens[first].text == "số":
        first += 1
    if [token.text for token in tokens[first : first + 3]] == _PLANNED_SUMS:
        first += 1  # "*vốn kế hoạch* đầu tư công là 5.200 tỷ đồng"
    plan = cues().plans.match(tokens, first) if first < len(tokens) else None
    return plan is not None and plan.value == "plan" and plan.last < len(tokens)


def _counts_planned(sentence: Sentence, indicator: str, amount: Amount, reading: Reading) -> bool:
    """ "*chỉ tiêu kết nạp* 150 đảng viên"; not "đạt 17/19 chỉ tiêu", which counts the aims."""
    tokens, before = scan(indicator), sentence.tokens[reading.cue : amount.first]
    plan = cues().plans.match(tokens, 0) if tokens else None
    of_work = plan is not None and plan.value == "plan" and plan.last + 1 < len(tokens)
    reached = not _REACHED.isdisjoint(token.text for token in before)
    return of_work and not reached and amount.total is None and amount.unit != "chỉ tiêu"


def opens_given(words: str) -> bool:
    """Tell whether words begin with a sum that was allotted: "*Tổng vốn giao* năm 2023"."""
    said = [token.text for token in scan(words) if token.is_word]
    return any(said[: len(each)] == each for each in _ALLOTTED)


def given(sentence: Sentence, amount: Amount) -> bool:
    """ "giải ngân đạt 28% trên tổng số vốn 101 tỷ đồng *được giao*": the plan itself."""
    behind = [token.text for token in sentence.tokens[amount.last : amount.last + 3]]
    money = amount.kind is AmountKind.MONEY
    return money and any(behind[: len(each)] == each for each in _GIVEN)


def change_of_sum(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """ "Vốn sự nghiệp: 224 tỷ đồng, *tăng 61% so với năm trước*": by how much the plan rose."""
    if reading.relation is not Relation.CHANGE or reading.base is None:
        return False
    before = [a for a in sentence.amounts if a.last <= amount.first]
    summed = any(a.kind is AmountKind.MONEY for a in before)
    return summed and amount.kind is AmountKind.PERCENT and reading.against == "base"


def change_of_plan(reading: Reading, indicator: str) -> bool:
    """ "*dự toán thu* 7.480 tỷ đồng, giảm 12% so với số *thực hiện* năm trước": of the plan."""
    tokens = scan(indicator)
    named = bool(tokens) and cues().plans.match(tokens, 0) is not None
    return named and reading.base is not None and "thực hiện" in reading.base
