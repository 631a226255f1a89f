"""Reading back from a number to the word that says what it is: a change, a plan, a share.

Between the number and that word may stand qualifiers ("ước", "gần"), fillers ("đạt", "là") and
periods; ``data/cues.toml`` and ``data/phrases.toml`` list them.
"""

from __future__ import annotations

from index.figures import beside_changes
from index.figures.base_values import base_value, compared_level, earlier_value
from index.figures.bases_in_brackets import bracketed_base
from index.figures.between_word_and_number import step_back, without_average
from index.figures.change_before_number import reads_change
from index.figures.changes_before_bases import change_before_base
from index.figures.framed_percents import plan_taken, ranked_change, ranked_name
from index.figures.plan_before_number import reads_plan
from index.figures.planned_changes import told_plan
from index.figures.reading_back import Look, ReadingBack
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set

_ARRIVING = word_set("look_left", "arriving")
_UP_DOWN = word_set("look_left", "up_down")
_UNTIL = word_set("look_left", "until")
_IN_TURN = word_set("look_left", "in_turn")


def look_left(sentence: Sentence, amount: Amount, left: int) -> Look:
    """Read back from ``amount``, at most to ``tokens[left]``."""
    back = ReadingBack(sentence, amount, left, Look(amount.first))
    look = _read(back)
    look.qualifier = ", ".join(dict.fromkeys(reversed(back.qualifiers))) or None
    return look


def _read(back: ReadingBack) -> Look:
    position = back.amount.first
    while position > back.left:
        _note_result(back, position)
        if reads_change(back, position) or reads_plan(back, position) or _share(back, position):
            return back.look
        if _base(back, position) or _change_before_base(back, position) or _framed(back, position):
            return back.look
        before = step_back(back, position)
        if before is None:
            break
        position = before
    back.look.cue = without_average(back, position)
    told = told_plan(back.sentence, back.amount, back.left)
    if told is not None:
        back.look.kind = "plan"
        back.look.value, back.look.cue = told
    return back.look


def _note_result(back: ReadingBack, position: int) -> None:
    before = back.tokens[position - 1].text
    if before in _ARRIVING or (
        before in _UNTIL and position - 1 > back.left and back.tokens[position - 2].text in _UP_DOWN
    ):
        back.look.result = True


def _share(back: ReadingBack, position: int) -> bool:
    share = cues().shares.match_before(back.tokens, position)
    if share is None or share.first < back.left:
        return False
    if share.value.startswith("đóng góp") and back.amount.kind is not AmountKind.PERCENT:
        return False  # "đóng góp 500 triệu đồng": given, no part of a whole
    back.look.kind, back.look.cue = "share", share.first
    return True


def _base(back: ReadingBack, position: int) -> bool:
    """Read the number as the earlier value of a change, or as its base's own."""
    ahead = beside_changes.ahead_of_place(back.sentence, back.left, position)
    if ahead is not None:
        back.look.compared, back.look.cue = True, ahead
        return True
    told = bracketed_base(back.sentence, back.amount, back.left, position)
    if told is not None:
        back.look.cue, back.look.base_value = told.cue, told.is_value
        back.look.beside = told.beside
        if not told.is_value:
            back.look.kind, back.look.value, back.look.base = (
                "change",
                told.direction,
                told.base,
            )
        return True
    earlier = earlier_value(back.sentence, back.amount, back.left, position)
    base = base_value(back.sentence, back.left, position) if earlier is None else None
    if earlier is None and base is None:
        base = compared_level(back.sentence, back.amount, back.left, position)
        back.look.level |= base is not None
    back.look.from_value |= earlier is not None
    back.look.base_value |= base is not None
    cue = base if earlier is None else earlier
    if cue is not None:
        back.look.cue = cue
    return cue is not None


def _change_before_base(back: ReadingBack, position: int) -> bool:
    """ "*tăng* so với cùng kỳ năm trước 3,4%"."""
    found = change_before_base(back.sentence, back.left, position)
    if found is not None:
        back.look.kind = "change"
        back.look.value, back.look.cue, back.look.base = found
    return found is not None


def _framed(back: ReadingBack, position: int) -> bool:
    """Read what frames a percent: the plan it is taken by, the rank of its change."""
    if back.amount.kind is not AmountKind.PERCENT:
        return False
    plan = plan_taken(back.sentence, back.amount, back.left, position)
    ranked = ranked_change(back.sentence, back.left, position) if plan is None else None
    if plan is None and ranked is None:
        ranked = ranked_name(back.sentence, back.left, position)
    if plan is not None:
        back.look.kind = "over"
        back.look.cue, back.look.base = plan
        said = back.sentence.words(plan[0], back.amount.first).lower()
        back.look.distributes |= any(words in said for words in _IN_TURN)
    elif ranked is not None:
        back.look.kind = "change"
        back.look.cue, back.look.value = ranked
    return plan is not None or ranked is not None
