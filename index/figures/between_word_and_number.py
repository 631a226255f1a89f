"""What stands between a number and the word that says what it is: qualifiers, fillers, periods."""

from __future__ import annotations

from index.figures import beside_changes
from index.figures.adjectives import is_adjective_new
from index.figures.base_values import opens_with_time
from index.figures.reading_back import ReadingBack
from index.figures.sentence import STOPS
from index.language.amounts import AmountKind
from index.language.lexicon import cues, phrase_words, word_set

_UP_DOWN = word_set("look_left", "up_down")
_IN_TURN = word_set("look_left", "in_turn")
_HAS_ASSIGNED = word_set("look_left", "has_assigned")
_REACHED = word_set("look_left", "reaching")
_EQUAL = word_set("look_left", "equal")
_NEW = word_set("phrase_trim", "new")
_POPULATION = word_set("look_left", "population")
_YEARS = word_set("phrase_trim", "years")


def step_back(back: ReadingBack, position: int) -> int | None:
    """Return the position before one qualifier, filler or period, or None."""
    tokens = back.tokens
    dated = tokens[position - 1].text == "(" and opens_with_time(back.sentence, position)
    if dated and back.amount.kind is not AmountKind.PERCENT:
        return None  # "tăng so với năm trước (*năm 2021* là 90 tấn)": no change
    if phrase_words().compounds.match_before(tokens, position, 6):
        return None  # "xã nông thôn mới *nâng cao*" is one name
    qualifier = cues().qualifiers.match_before(tokens, position)
    if qualifier and qualifier.first >= back.left:
        if qualifier.value not in _REACHED:
            back.qualifiers.append(qualifier.value)
        return qualifier.first
    aside = beside_changes.aside_behind_change(back.sentence, back.left, position)
    if aside is not None:
        return aside
    if tokens[position - 1].text in _NEW:
        return None if is_adjective_new(back.sentence, position - 1) else position - 1
    two = " ".join(token.text for token in tokens[max(0, position - 2) : position])
    if two in _HAS_ASSIGNED and back.amount.kind in (AmountKind.COUNT, AmountKind.PHYSICAL):
        return None  # "các địa phương đã giao 41 lô", "đã giao 31 ha": what was done
    if (
        tokens[position - 1].text in _EQUAL
        and " ".join(t.text for t in tokens[max(back.left, position - 3) : position - 1])
        in _IN_TURN
    ):
        return position - 1  # "*lần lượt* bằng 104% và 118,5% dự toán"
    filler = phrase_words().fillers.match_before(tokens, position)
    if two in _POPULATION:
        return None
    if filler and filler.value in _YEARS and (over := _over_period(back, position)) is not None:
        return over  # "kế hoạch *đến cuối năm* còn dưới 5%"
    if filler and filler.value in _YEARS and tokens[max(0, filler.first - 1)].is_number:
        return None  # "chương trình 10 năm đạt 2.186 tỷ đồng"
    if filler and filler.first >= back.left:
        back.look.distributes |= filler.value == "lần lượt" or (
            filler.value == "tương ứng"
            and beside_changes.in_pairs(back.sentence, back.amount, filler.first)
        )
        back.look.added |= filler.value == "thêm"
        return filler.first
    if (over := _over_period(back, position)) is not None:
        return over if over >= back.left else None
    return position - 1 if tokens[position - 1].text in _UP_DOWN else None


def _over_period(back: ReadingBack, position: int) -> int | None:
    """Return where the period begins that ends here: "kế hoạch *năm 2020* là 5 tỷ"."""
    end = back.tokens[position - 1].end
    if back.tokens[position - 1].text in STOPS:
        return None
    over = next((m for m in back.sentence.periods if m.span.end == end), None)
    return back.sentence.token_at(over.span.start) if over is not None else None


def without_average(back: ReadingBack, position: int) -> int:
    """Leave "năng suất *bình quân* 69 tạ/ha" to the indicator: only a change is averaged."""
    match = phrase_words().averages.match(back.tokens, position) if position else None
    return match.last if match and match.last <= back.amount.first else position
