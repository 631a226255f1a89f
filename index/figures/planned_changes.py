"""Plans told as clauses: "chỉ tiêu tỉnh giao *là giảm* 6,5%"."""

from __future__ import annotations

from index.figures.sentence import STOPS, Sentence
from index.language.amounts import Amount
from index.language.lexicon import cues, word_set

_COPULA_REACH = 3  # "là khoảng 1.050 tỷ"
_AGAIN = 10  # tokens: "tăng 8,2% so với cùng kỳ năm 2021"
_LINKS = word_set("planned_changes", "links")
_BUDGETS = word_set("planned_changes", "budgets")
_PLAN_GIVERS = word_set("look_left", "plan_givers")
_PLAN_SETTERS = word_set("look_left", "plan_setters")


def planned_change(sentence: Sentence, first: int, left: int) -> tuple[str, int, str | None] | None:
    """Return the plan that a change is of, or None: "chỉ tiêu tỉnh giao *là giảm* 6,5%".

    Args:
        sentence: the parsed sentence.
        first: token of the change word.
        left: token where the number's own words may begin.

    Returns:
        "plan" or "target", the token where the plan's words begin, and who gave it.
    """
    if first - 1 <= left:
        return None
    dated = _planned_for(sentence, first, left)
    if dated is not None or sentence.tokens[first - 1].text != "là":
        return dated or _in_brackets(sentence, first, left)
    giver = cues().givers.match_before(sentence.tokens, first - 1, 5)
    at = giver.first if giver else first - 1
    plan = cues().plans.match_before(sentence.tokens, at)
    if plan is None or plan.first < left:
        return None
    over = cues().changes.match_before(sentence.tokens, plan.first)
    passed = over is not None and over.first >= left and over.value == "vượt"
    base = sentence.words(giver.first, giver.last) if giver else None
    return plan.value, over.first if over is not None and passed else plan.first, base


def _in_brackets(sentence: Sentence, first: int, left: int) -> tuple[str, int, str | None] | None:
    """Return the plan of "tăng 8,2% (*kế hoạch tăng* 7,5%)", or None.

    A comma may part it from a change told in the same word: "giảm 4,8%, *KH giảm* 4,5%".
    """
    tokens = sentence.tokens
    at = first - 1 if tokens[first - 1].text == ":" else first
    giver = cues().givers.match_before(tokens, at, 5)
    plan = cues().plans.match_before(tokens, giver.first if giver else at)
    again = any(token.text == tokens[first].text for token in tokens[max(0, left - _AGAIN) : left])
    opens = {"(", ",", ";"} if again else {"("}
    if plan is None or plan.first < max(left, 1) or tokens[plan.first - 1].text not in opens:
        return _of_a_resolution(sentence, at, left)
    return plan.value, plan.first, sentence.words(giver.first, giver.last) if giver else None


def _of_a_resolution(sentence: Sentence, end: int, left: int) -> tuple[str, int, str | None] | None:
    """Return the plan of "(*chỉ tiêu Nghị quyết Đại hội đề ra* tăng 7,5%", or None.

    Only who set it may stand between the plan and ``end``: "(kế hoạch vốn tăng" is of the funds.
    """
    tokens = sentence.tokens
    opening = next((i for i in range(end - 1, left - 1, -1) if tokens[i].text == "("), None)
    plan = cues().plans.match(tokens, opening + 1) if opening is not None else None
    if plan is None or plan.last > end:
        return None
    between = {token.text for token in tokens[plan.last : end]}
    return (plan.value, plan.first, None) if between <= _PLAN_SETTERS else None


def _planned_for(sentence: Sentence, first: int, left: int) -> tuple[str, int, str | None] | None:
    """Return the plan of "; *kế hoạch đến cuối năm* giảm 3%", or None.

    It may open the sentence ("*Kế hoạch năm 2023 tiếp tục* giảm 4,5%"), unless it is the plan that
    changed: "Kế hoạch năm 2023 tăng 5% *so với kế hoạch năm 2022*", "dự toán năm 2023 tăng 5%".
    """
    tokens, at = sentence.tokens, first
    while at > left and tokens[at - 1].text in _LINKS:
        at -= 1
    ends = tokens[at - 1].end
    dated = next((m for m in sentence.periods if m.span.end == ends and not m.base), None)
    if dated is None:
        return None
    plan = cues().plans.match_before(tokens, sentence.token_at(dated.span.start))
    if plan is None or plan.first < left:
        return None
    opens = not plan.first or tokens[plan.first - 1].text in STOPS
    itself = " ".join(t.text for t in tokens[plan.first : plan.last]) in _BUDGETS
    changed = (itself and at == first) or (not plan.first and cues().against.find(tokens[first:]))
    return (plan.value, plan.first, None) if opens and not changed else None


def told_plan(sentence: Sentence, amount: Amount, left: int) -> tuple[str, int] | None:
    """Return the plan of "*chỉ tiêu pháp lệnh* mà Bộ Tài chính *giao* cho Cục X *là* 1.050 tỷ".

    Or of "(*chỉ tiêu Nghị quyết Đại hội* là 28 tỷ đồng)".

    Returns:
        "plan" or "target" and the token where the number's own words begin, or None.
    """
    tokens = sentence.tokens
    bracketed = _of_a_resolution(sentence, amount.first, left)
    if bracketed is not None:
        return bracketed[:2]
    words = [token.text for token in tokens[left : amount.first]]
    if "là" not in words[-_COPULA_REACH:] or "giao" not in words:
        return None
    stop = max((i for i, word in enumerate(words) if word in STOPS), default=-1)
    for index in range(left + stop + 1, amount.first):
        plan = cues().plans.match(tokens, index)
        if plan is None:
            continue
        given = [t.text for t in tokens[plan.last : amount.first]]
        if "giao" not in given:
            return None
        own = next(i for i, w in enumerate(given) if w == "giao" or w in _PLAN_GIVERS)
        # "Dự toán *thu ngân sách* Trung ương giao cho tỉnh là": the plan says of what.
        return plan.value, plan.last + own if own else plan.first
    return None
