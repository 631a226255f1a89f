"""Percents framed by words further to their left: a plan they are taken by, a change's rank."""

from __future__ import annotations

from index.figures.sentence import STOPS, Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseMatch, PhraseTable

_LONGEST = 9  # tokens of the frame
_GIVEN = "giao"
_RATE_NOUNS = word_set("look_left", "rate_nouns")
_MEASURING = word_set("look_left", "measuring")
_REACHED = word_set("look_left", "reached")
_OF_PLAN, _NOT = "đạt", {"chưa", "không"}
_SET_SO = PhraseTable({words: words for words in word_set("look_left", "set_so")})
_MEASURED_BY = {"(", "đạt", "được", "lượt"}  # "chưa đạt kế hoạch, mới *được* 87%"
_TOLD = {"là", "lượt"}  # "là", "lần lượt"
_AGAINST = word_set("look_left", "against")
_DEGREES = word_set("look_left", "degrees")


def plan_taken(
    sentence: Sentence, amount: Amount, left: int, position: int
) -> tuple[int, str] | None:
    """Return where "nếu tính *theo kế hoạch Bộ giao* thì đạt 71%" begins, and the plan's words."""
    tokens = sentence.tokens
    said = {t.text for t in tokens[position : amount.first]}
    if not said & (_REACHED | _TOLD):
        return None
    last = position - (tokens[position - 1].text == "thì")
    for index in range(last - 1, max(left, last - _LONGEST), -1):
        if tokens[index].text in STOPS or tokens[index].is_number:
            return None
        if tokens[index - 1].text not in _MEASURING or not cues().plans.match(tokens, index):
            continue
        if not said & _REACHED and tokens[index - 2].text != "so":
            return None  # "theo kế hoạch Bộ giao là 71%": the plan itself
        first = index - 1
        while first > left and tokens[first - 1].text in _MEASURING:
            first -= 1
        return first, sentence.words(index, last)
    return None


def against_plan(sentence: Sentence, amount: Amount, plan: PhraseMatch[str]) -> bool:
    """Tell whether "*so với* kế hoạch (lần lượt) là 71%", "… đạt 71%" measures: it is no plan."""
    before = cues().against.match_before(sentence.tokens, plan.first)
    between = {token.text for token in sentence.tokens[plan.last : amount.first]}
    percent = amount.kind is AmountKind.PERCENT
    return percent and before is not None and not between.isdisjoint(_TOLD | _REACHED)


def differs_from_plan(
    sentence: Sentence, amount: Amount, plan: int, left: int
) -> tuple[int, str] | None:
    """Return where "*thấp hơn* (so với) kế hoạch 5 tấn" begins, and the direction, or None.

    Less than half of what was reached is by how much it differs; else it is the plan itself
    ("tăng 7,1%, thấp hơn so với kế hoạch 7,2%").

    Args:
        sentence: the parsed sentence.
        amount: the number behind the plan.
        plan: token where the plan's words begin.
        left: token where the number's own words may begin.
    """
    against = cues().against.match_before(sentence.tokens, plan)
    first = against.first if against else plan
    first -= sentence.tokens[first - 1].text in _AGAINST
    change = cues().changes.match_before(sentence.tokens, first)
    if change is None or change.first < left or change.value == "vượt" or amount.value is None:
        return None
    before = [a for a in sentence.amounts if a.last <= change.first and a.kind is amount.kind]
    reached = before[-1].value if before else None
    if reached is not None and abs(amount.value) * 2 >= abs(reached):
        return None
    return change.first, change.value


def plan_itself(sentence: Sentence, amount: Amount, plan: int) -> int | None:
    """Return where the words before a rate's own plan begin, or None.

    "51,8%, *chưa đạt* chỉ tiêu 54%" is more than what was reached, "3,2%, *thấp hơn* mục tiêu 3,5%
    đề ra" about as much: else it would be by how much the plan was missed or passed.

    Args:
        sentence: the parsed sentence.
        amount: the number behind the plan.
        plan: token where the plan's words begin.
    """
    tokens = sentence.tokens
    between = {token.text for token in tokens[plan : amount.first]}
    before = [a.value for a in sentence.amounts if a.last < plan and a.kind is amount.kind]
    reached = max((value for value in before if value is not None), default=None)
    if reached is None or amount.value is None or not between.isdisjoint(_MEASURED_BY):
        return None
    alike = reached / 2 < amount.value < reached * 2
    if amount.kind is not AmountKind.PERCENT or not alike or not plan:
        return None
    behind, more = amount.last, amount.last < len(tokens)
    given = more and cues().givers.match(tokens, behind) is not None
    set_so = given or (more and _SET_SO.match(tokens, behind) is not None)
    if tokens[plan - 1].text == _OF_PLAN:
        missed = plan > 1 and tokens[plan - 2].text in _NOT
        told = amount.value > reached if missed else set_so or amount.value == reached
        return plan - 1 - missed if told else None
    change = cues().changes.match_before(tokens, plan)
    return change.first if change is not None and set_so else None


def ranked_change(sentence: Sentence, left: int, position: int) -> tuple[int, str] | None:
    """Return where "xã A *giảm* nhanh *nhất* toàn huyện với 6,2%" changes, and the direction."""
    tokens = sentence.tokens
    for index in range(position - 1, max(left, position - _LONGEST), -1):
        if tokens[index].text in STOPS or tokens[index].is_number:
            return None
        if tokens[index].text != "nhất" or tokens[index - 1].text not in _DEGREES:
            continue
        if index + 2 < position and tokens[index + 1].text == "là":
            return None  # "tăng cao nhất *là nhóm A* với 4,6%": what rose stands behind
        change = cues().changes.match_before(tokens, index - 1)
        if change is None or change.first < left or change.value == "vượt":
            return None
        before = tokens[change.first - 1].text if change.first else ""
        return None if before in _RATE_NOUNS else (change.first, change.value)
    return None


def ranked_name(sentence: Sentence, left: int, position: int) -> tuple[int, str] | None:
    """Return where the name ends in "*tăng* nhiều *nhất là* nhóm A, với 2,1%", and the direction.

    Args:
        sentence: the parsed sentence.
        left: token where the number's own words may begin.
        position: token behind what stands before the number and its fillers.
    """
    tokens = sentence.tokens
    end = position - (position > left and tokens[position - 1].text == ",")
    for index in range(end - 1, max(left, end - _LONGEST) - 1, -1):
        if tokens[index].text in STOPS or tokens[index].is_number:
            return None
        ranks = tokens[index].text == "là" and index > 1 and tokens[index - 1].text == "nhất"
        if not ranks or tokens[index - 2].text not in _DEGREES or index == end - 1:
            continue
        change = cues().changes.match_before(tokens, index - 2)
        moves = change is not None and change.first >= left and change.value != "vượt"
        return (end, change.value) if change is not None and moves else None
    return None


def given_in_bracket(sentence: Sentence, left: int, position: int) -> tuple[int, int] | None:
    """Return the plan's tokens in "đạt 45% kế hoạch (*kế hoạch* Sở A giao 90 ha)", or None.

    Whoever gave it stands between it and the "giao".

    Args:
        sentence: the parsed sentence.
        left: token where the number's own words may begin.
        position: token behind what stands before the number and its fillers.
    """
    tokens = sentence.tokens
    if position <= left or tokens[position - 1].text != _GIVEN:
        return None
    opening = position - 2
    while opening > left and tokens[opening].text not in STOPS and position - opening < _LONGEST:
        opening -= 1
    if opening < left or tokens[opening].text != "(":
        return None
    plan = cues().plans.match(tokens, opening + 1)
    given = plan is not None and opening + 1 < plan.last < position - 1
    return (plan.first, plan.last) if plan is not None and given else None
