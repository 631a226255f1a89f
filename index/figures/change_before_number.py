"""The change that is told before its number: "*tăng* 5%", "*giảm* 12 tỷ đồng"."""

from __future__ import annotations

from index.figures import beside_changes
from index.figures.base_values import opens_with_time
from index.figures.planned_changes import planned_change
from index.figures.reading_back import ReadingBack
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set

_ESTIMATES = word_set("look_left", "estimates")
_COPULAS = word_set("look_left", "copulas")
_OF_PLAN, _TIMES = "đạt", "gấp"
_RATE_NOUNS = word_set("look_left", "rate_nouns")
_LEVELS = word_set("look_left", "levels")
_IN_TURN = word_set("look_left", "in_turn")
_MORE_THAN = word_set("look_left", "more_than")
_COMPARED = word_set("look_left", "compared")


def reads_change(back: ReadingBack, position: int) -> bool:
    """Tell whether a word of change ends at ``position``; what it says is noted in the look."""
    change = cues().changes.match_before(back.tokens, position)
    if change is None or change.first < back.left or back.amount.total is not None:
        return False
    bound = cues().qualifiers.match_before(back.tokens, position)
    if bound is not None and bound.first < change.first:
        return False  # "*không thấp hơn* 50%": no fall
    named = beside_changes.ends_name(back.sentence, back.amount, change.first, change.last)
    if named or _other_clause(back, change.last):
        return False
    behind = change.last
    if back.tokens[behind].text == "(":  # "tổng giá trị tăng thêm *(VA)* đạt 6.120 tỷ đồng"
        close = (i for i in range(behind, back.amount.first) if back.tokens[i].text == ")")
        behind = min(next(close, behind) + 1, back.amount.first - 1)
    following = back.tokens[behind].text
    if following in _COPULAS and back.amount.kind is not AmountKind.PERCENT:
        # "tổng giá trị tăng thêm đạt 6.120 tỷ đồng": a noun, no change.
        back.look.cue = position
        return True
    if beside_changes.newly_added(back.sentence, back.amount, back.left, change.first):
        back.look.cue = position
        return True
    if change.value == "vượt" and beside_changes.counts_aims(
        back.sentence, back.amount, change.first
    ):
        return False
    if beside_changes.of_other_level(back.sentence, back.amount, back.left, change.first):
        back.look.compared, back.look.cue = True, change.first
        return True
    level = {token.text for token in back.tokens[change.last : back.amount.first]} & _LEVELS
    if level and back.tokens[change.last - 1].text in _MORE_THAN:
        back.look.compared, back.look.cue = True, change.first
        return True
    back.look.kind, back.look.value = "change", change.value
    _qualified(back, change.first, change.last)
    planned = planned_change(back.sentence, change.first, back.left)
    if planned is not None:  # "chỉ tiêu tỉnh giao *là giảm* 6,5%"
        back.look.kind = "plan"
        back.look.direction = None if back.look.result else back.look.value
        back.look.value, back.look.cue, back.look.base = planned
        return True
    # "tốc độ tăng trưởng đạt 7%": the change word belongs to the indicator's own name.
    named = change.first > back.left and back.tokens[change.first - 1].text in _RATE_NOUNS
    back.look.cue = position if named else change.first
    before = [t.text for t in back.tokens[max(back.left, change.first - 2) : change.first]]
    back.look.distributes |= " ".join(before) in _IN_TURN
    return True


def _other_clause(back: ReadingBack, first: int) -> bool:
    """ "sản xuất *tăng* khá (*9 tháng* đạt 30 triệu kWh)": the bracket says how much it was."""
    between = range(first, back.amount.first)
    opens = (i for i in between if back.tokens[i].text == "(")
    percent = back.amount.kind is AmountKind.PERCENT
    return not percent and any(opens_with_time(back.sentence, i + 1) for i in opens)


def _qualified(back: ReadingBack, first: int, last: int) -> None:
    """Keep "trên" of "tăng trên" and "ước" before it: the change has them, too."""
    for index in range(last - 1, first, -1):
        inside = cues().qualifiers.match(back.tokens, index)
        compared = inside is not None and back.tokens[index - 1].text in _COMPARED
        if inside and inside.last == last and not compared:  # no "hơn" of "thấp *hơn*"
            back.qualifiers.append(inside.value)
            break
    before = cues().qualifiers.match_before(back.tokens, first)
    # "*gần* gấp đôi": of the multiple itself, though it stands before the "gấp"
    multiple = back.amount.kind is AmountKind.MULTIPLE and back.tokens[first].text == _TIMES
    if before and before.first >= back.left and (multiple or before.value in _ESTIMATES):
        back.qualifiers.append(before.value)
