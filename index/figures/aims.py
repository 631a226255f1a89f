"""Aims apart from results: what a text plans (assigned) or strives for (a target).

Three places say so: words before the number in its sentence, the heading or lead above it, and a
period that had not ended when the report was given.
"""

from __future__ import annotations

from bisect import bisect_left

from index.domain import Period, Relation
from index.figures import plan_names as plans
from index.figures.aim_times import (
    before_aims,
    expected,
    foreseen,
    gone_by,
    still_to_come,
    told_of_a_day,
)
from index.figures.assigned import is_assigned
from index.figures.carried_out import is_carried_out
from index.figures.citing import as_resolved, on_the_agenda
from index.figures.fulfilled import counts_reached
from index.figures.needed import is_needed
from index.figures.phrase_trim import without_enumerator
from index.figures.plan_labels import plan_label
from index.figures.purposes import is_purpose
from index.figures.relations import Reading
from index.figures.required import owed, required
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.stretches import marks_item
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import PhraseTable, scan

_KINDS = {"plan": Relation.PLAN, "target": Relation.TARGET}
_MAX_HEADING = 400
_STRIVING = word_set("aims", "striving")
_NOT_DONE = word_set("aims", "not_done")
_RAISING = word_set("aims", "raising")
_SLOGANS = PhraseTable({words: words for words in word_set("aims", "slogans")})
_FULFILLED = [words.split() for words in word_set("aims", "fulfilled")]
_Aims = tuple[list[int], list[Relation | None], list[Relation | None]]


def aim_before(sentence: Sentence, position: int) -> Relation | None:
    """Return the aim that the words before ``tokens[position]`` state, if no result follows it."""
    if "aims" not in sentence.known:
        sentence.known["aims"] = _aims(sentence)
    known: _Aims = sentence.known["aims"]
    steps, aims, outsides = known
    at = bisect_left(steps, position)
    if position >= len(sentence.tokens) or not sentence.depth[position]:
        return outsides[at]
    return aims[at]


def _aims(sentence: Sentence) -> _Aims:
    """Return where the reading of the aims stops, and the aim in force there, and outside it.

    The aim in force before each of these tokens; the one outside all brackets is the same where
    none is open.
    """
    steps: list[int] = []
    aims: list[Relation | None] = []
    outsides: list[Relation | None] = []
    tokens = sentence.tokens
    said, results = sentence.matches(cues().aims), sentence.matches(cues().results)
    label = plan_label(sentence)
    if not said and label is None and not any(token.text == "đề" for token in tokens):
        return [], [None], [None]  # no word of it says any
    begun = {amount.first for amount in sentence.amounts}
    aim: Relation | None = None
    outside: list[Relation | None] = []  # the aim in force before each bracket that is open
    numbered = within = False  # a number, an aim behind it, since the last semicolon
    index = 0
    while True:
        steps.append(index)
        aims.append(aim)
        outsides.append(outside[0] if outside else aim)
        if index >= len(tokens):
            return steps, aims, outsides
        depth = sentence.depth[index]
        while len(outside) > depth:
            aim = outside.pop()
        while len(outside) < depth:
            outside.append(aim)
        if tokens[index].text == ";":
            # "hộ nghèo còn 3%, phấn đấu còn 2%; rừng che phủ 54%": the aim ends with its clause.
            left = Relation.PLAN if label is not None and label < index else None
            aim = left if within else aim
            numbered = within = False
        numbered = numbered or index in begun
        if index == label:  # "Kế hoạch vụ mùa 2022: gieo cấy 810 ha lúa"
            aim, index = aim or Relation.PLAN, index + 1
            continue
        found = said.get(index)
        if found and not (
            _blocked(sentence, found.first, found.last) or on_the_agenda(sentence, found.first)
        ):
            aim, index = _KINDS[found.value], found.last
            within = numbered
            continue
        if (
            tokens[index].text == "đề"
            and index + 2 < len(tokens)
            and tokens[index + 1].text == "ra"
            and tokens[index + 2].is_number
            and not _compared_with(sentence, index)
        ):
            aim, index = Relation.TARGET, index + 2
            continue
        result = results.get(index)
        if result and tokens[index - 1].text == "với":
            index = result.last  # "tăng 5,6% so với *ước thực hiện* năm nay" compares
            continue
        if result or _done(sentence, index):
            aim, index = None, result.last if result else index + 2
            continue
        index += 1


def _done(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb behind "đã" tells what was done, not what was assigned."""
    tokens = sentence.tokens
    if tokens[index].text != "đã" or index + 1 == len(tokens):
        return False
    return tokens[index + 1].text not in _NOT_DONE


def aim_of_heading(text: str) -> Relation | None:
    """Return the aim that a heading or the lead of a list announces for what it opens."""
    tokens = scan(text[:_MAX_HEADING])
    aim = Relation.PLAN if plans.opens_given(without_enumerator(text[:_MAX_HEADING])) else None
    if _SLOGANS.find(tokens):
        return None
    for index in range(len(tokens)):
        if cues().aim_headings.match(tokens, index):
            return Relation.PLAN
        found = cues().aims.match(tokens, index)
        if found and not cues().aims_not_after.match_before(tokens, index):
            aim = aim or _KINDS[found.value]
        if cues().results.match(tokens, index):
            return None
    return aim


def _blocked(sentence: Sentence, first: int, last: int) -> bool:
    tables = cues()
    return bool(
        _strove(sentence, first, last)
        or counts_reached(sentence, first)
        or (first and tables.aims_not_after.match_before(sentence.tokens, first))
        or (last < len(sentence.tokens) and tables.aims_not_before.match(sentence.tokens, last))
        or _closes(sentence, first, last)
    )


def _closes(sentence: Sentence, first: int, last: int) -> bool:
    """ "205 tỷ đồng tỉnh giao, 230 tỷ đồng *huyện phấn đấu*, đạt 103%": said of what is before."""
    tokens = sentence.tokens
    area = first > 0 and phrase_words().area_units.match_before(tokens, first) is not None
    return area and last < len(tokens) and tokens[last].text in {",", ";", ")"}


def _compared_with(sentence: Sentence, index: int) -> bool:
    """ "thấp hơn *kế hoạch* đề ra 5 tấn": by how much, no aim."""
    plan = cues().plans.match_before(sentence.tokens, index)
    before = plan and cues().aims_not_after.match_before(sentence.tokens, plan.first)
    return before is not None


def _strove(sentence: Sentence, first: int, last: int) -> bool:
    """ "nhân dân *đã* đoàn kết, *phấn đấu hoàn thành và vượt* 17/20 chỉ tiêu": a result."""
    tokens = sentence.tokens
    if tokens[first].text not in _STRIVING:
        return False
    if [t.text for t in tokens[last : last + 4]] not in _FULFILLED:
        return False
    while first > 0 and tokens[first].text != ";" and not tokens[first].is_number:
        first -= 1
        if tokens[first].text == "đã":
            return _done(sentence, first)
    return False


def with_aims(
    sentence: Sentence,
    amount: Amount,
    reading: Reading,
    stated: Period | None,
    indicator: str,
    state: State,
) -> Relation:
    """Return the reading's relation, turned into a plan or target where something says so.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        reading: what the words beside it say.
        stated: the period that the sentence itself gives the amount, or None.
        indicator: the indicator's words.
        state: the running context.
    """
    relation = reading.relation
    if relation is Relation.PERCENT_OF_PLAN and reading.direction in (None, "vượt"):
        # "phấn đấu đến hết năm đạt 98% kế hoạch": striven for, not reached.
        aimed = _strives_on(sentence, amount) or is_needed(sentence, amount)
        return Relation.TARGET if aimed else relation
    if relation not in (Relation.VALUE, Relation.CHANGE, Relation.SHARE):
        return relation
    if reading.base_value or reading.from_value:
        return relation
    if relation is Relation.VALUE and plans.is_plan_itself(sentence, indicator, amount, reading):
        return Relation.PLAN
    if relation is Relation.VALUE and (plans.given(sentence, amount) or owed(sentence, amount)):
        return Relation.PLAN
    if relation is Relation.VALUE and is_purpose(sentence, amount):
        return Relation.PLAN
    if relation is Relation.VALUE and is_assigned(sentence, amount):
        return Relation.PLAN
    if relation is Relation.VALUE and as_resolved(sentence, amount, reading):
        return Relation.PLAN
    if relation is Relation.VALUE and required(sentence, amount, reading):
        return Relation.TARGET
    if relation is not Relation.SHARE and is_needed(sentence, amount):
        return Relation.TARGET
    if relation is Relation.VALUE and is_carried_out(sentence, amount):
        return relation
    own = aim_before(sentence, amount.first)
    measured = _arrived(sentence, amount, reading)
    if own is not None and gone_by(sentence, amount, stated, state):
        return relation
    if own is not None and measured and not _strives_on(sentence, amount):
        return relation
    if own is None and relation is Relation.CHANGE and reading.base and "kỳ" in reading.base:
        return relation
    if relation is Relation.CHANGE and plans.change_of_plan(reading, indicator):
        return relation
    if own is not None:
        return own
    rise = state.aim is Relation.PLAN and plans.change_of_sum(sentence, amount, reading)
    ahead = still_to_come(sentence, amount, reading, stated, state)
    if ahead and not has_result(sentence, amount) and not expected(sentence, amount, stated, state):
        planned = cues().givers.begins(sentence.tokens, 0, amount.first)
        return Relation.PLAN if planned else Relation.TARGET
    done = measured or has_result(sentence, amount) or told_of_a_day(stated, state)
    done = done or before_aims(stated, state)
    if state.aim is not None and not (done or rise) and not foreseen(sentence, amount):
        # "Tỉnh có 9 huyện miền núi" between aims tells what is there.
        stock = amount.kind is AmountKind.COUNT and state.lead is None
        stock = stock and not marks_item(sentence, 0)
        if not (stock and sentence.tokens[amount.first - 1].text == "có"):
            return state.aim
    return relation


def _strives_on(sentence: Sentence, amount: Amount) -> bool:
    """ "*phấn đấu* thu 180 tỷ đồng, *đưa* tổng thu lên 970 tỷ đồng, vượt 6% dự toán": aims, too."""
    before = [a.last for a in sentence.amounts if a.last <= amount.first and a.unit != "%"]
    if _strives(sentence, amount, max(before, default=0)):
        return True
    tokens = sentence.tokens
    raises = [i for i in range(1, amount.first) if tokens[i].text in _RAISING]
    joined = any(tokens[i - 1].text == "," and any(b < i for b in before) for i in raises)
    return joined and _strives(sentence, amount, 0)


def _strives(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether "phấn đấu" or the like governs the amount, with no result between them."""
    tokens, tables = sentence.tokens, cues()
    found = False
    for index in range(left, amount.first):
        if tokens[index].text == ";" or tables.results.match(tokens, index):
            found = False
        aim = tables.aims.match(tokens, index)
        if aim and aim.value == "target" and tokens[index].text in _STRIVING:
            found = not _blocked(sentence, aim.first, aim.last)
    return found


def _arrived(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """ "hạ tỷ lệ hộ nghèo từ 9% *xuống còn 6%*, vượt … so với kế hoạch": reached."""
    if not reading.arrives:
        return False
    over = False
    for index in range(amount.last, len(sentence.tokens)):
        if sentence.tokens[index].text == ";":
            return False
        over = over or sentence.tokens[index].text == "vượt"
        if over and cues().plans.match(sentence.tokens, index):
            return True
    return False


def has_result(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a word of results stands before the amount."""
    return any(first < amount.first for first in sentence.matches(cues().results))
