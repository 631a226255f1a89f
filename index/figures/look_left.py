"""Reading back from a number to the word that says what it is: a change, a plan, a share.

Between the number and that word may stand qualifiers ("ước", "gần"), fillers ("đạt", "là") and
periods; ``data/cues.toml`` and ``data/phrases.toml`` list them.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.figures import beside_changes
from index.figures.adjectives import is_adjective_new
from index.figures.base_values import (
    base_value,
    compared_level,
    earlier_value,
    opens_with_time,
)
from index.figures.bases_in_brackets import bracketed_base
from index.figures.changes_before_bases import change_before_base
from index.figures.framed_percents import (
    against_plan,
    differs_from_plan,
    given_in_bracket,
    plan_itself,
    plan_taken,
    ranked_change,
    ranked_name,
)
from index.figures.planned_changes import planned_change, told_plan
from index.figures.sentence import STOPS, Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set

_ESTIMATES = word_set("look_left", "estimates")
_COPULAS = word_set("look_left", "copulas")
_ARRIVING = word_set("look_left", "arriving")
_UP_DOWN = word_set("look_left", "up_down")
_UNTIL = word_set("look_left", "until")
_OF_PLAN, _TIMES = "đạt", "gấp"
_RATE_NOUNS = word_set("look_left", "rate_nouns")
_BASE_TAILS = word_set("look_left", "base_tails")
_LEVELS = word_set("look_left", "levels")
_SETTING = word_set("look_left", "setting")
_IN_TURN = word_set("look_left", "in_turn")
_MORE_THAN = word_set("look_left", "more_than")
_COMPARED = word_set("look_left", "compared")
_ASSIGNING = word_set("look_left", "assigning")
_HAS_ASSIGNED = word_set("look_left", "has_assigned")
_REACHED = word_set("look_left", "reaching")
_EQUAL = word_set("look_left", "equal")
_NEW = word_set("phrase_trim", "new")
_POPULATION = word_set("look_left", "population")
_YEARS = word_set("phrase_trim", "years")
_RECRUITS = word_set("look_left", "recruits")


@dataclass(slots=True)
class Look:
    """What stands left of a number; ``cue`` is the token where its own words begin."""

    cue: int
    kind: str = ""  # "change", "plan", "over" (vượt kế hoạch), "share" or ""
    value: str = ""  # direction of a change, "plan" or "target" of a plan
    qualifier: str | None = None
    result: bool = False  # "lên", "xuống còn": the number is where the change arrived
    from_value: bool = False
    base_value: bool = False
    level: bool = False  # "so với mức 5,1% của năm 2021": a base's value, dated right behind it
    distributes: bool = False
    added: bool = False
    compared: bool = False  # "thấp hơn mức 15%": what another area, another time had
    beside: bool = False  # of a base's value: it is compared with the number right before it
    base: str | None = None
    of_plan: bool = False  # of a change: its base is a plan
    itself: bool = False  # of a plan: the rate that was planned, and no percent of it
    bracketed: bool = False  # of a plan: it opens a bracket
    direction: str | None = None  # of a plan: "chỉ tiêu giao là *giảm* 6,5%"


def look_left(sentence: Sentence, amount: Amount, left: int) -> Look:
    """Read back from ``amount``, at most to ``tokens[left]``."""
    reader = _Reader(sentence, amount, left)
    look = reader.read()
    look.qualifier = ", ".join(dict.fromkeys(reversed(reader.qualifiers))) or None
    return look


class _Reader:
    def __init__(self, sentence: Sentence, amount: Amount, left: int) -> None:
        self.sentence, self.amount, self.left = sentence, amount, left
        self.tokens = sentence.tokens
        self.look = Look(amount.first)
        self.qualifiers: list[str] = []

    def read(self) -> Look:
        position = self.amount.first
        while position > self.left:
            self._note_result(position)
            if self._change(position) or self._plan(position) or self._share(position):
                return self.look
            if self._base(position) or self._change_before_base(position) or self._framed(position):
                return self.look
            before = self._step(position)
            if before is None:
                break
            position = before
        self.look.cue = self._without_average(position)
        told = told_plan(self.sentence, self.amount, self.left)
        if told is not None:
            self.look.kind = "plan"
            self.look.value, self.look.cue = told
        return self.look

    def _note_result(self, position: int) -> None:
        before = self.tokens[position - 1].text
        if before in _ARRIVING or (
            before in _UNTIL
            and position - 1 > self.left
            and self.tokens[position - 2].text in _UP_DOWN
        ):
            self.look.result = True

    def _change(self, position: int) -> bool:
        change = cues().changes.match_before(self.tokens, position)
        if change is None or change.first < self.left or self.amount.total is not None:
            return False
        bound = cues().qualifiers.match_before(self.tokens, position)
        if bound is not None and bound.first < change.first:
            return False  # "*không thấp hơn* 50%": no fall
        named = beside_changes.ends_name(self.sentence, self.amount, change.first, change.last)
        if named or self._other_clause(change.last):
            return False
        behind = change.last
        if self.tokens[behind].text == "(":  # "tổng giá trị tăng thêm *(VA)* đạt 6.120 tỷ đồng"
            close = (i for i in range(behind, self.amount.first) if self.tokens[i].text == ")")
            behind = min(next(close, behind) + 1, self.amount.first - 1)
        following = self.tokens[behind].text
        if following in _COPULAS and self.amount.kind is not AmountKind.PERCENT:
            # "tổng giá trị tăng thêm đạt 6.120 tỷ đồng": a noun, no change.
            self.look.cue = position
            return True
        if beside_changes.newly_added(self.sentence, self.amount, self.left, change.first):
            self.look.cue = position
            return True
        if change.value == "vượt" and beside_changes.counts_aims(
            self.sentence, self.amount, change.first
        ):
            return False
        if beside_changes.of_other_level(self.sentence, self.amount, self.left, change.first):
            self.look.compared, self.look.cue = True, change.first
            return True
        level = {token.text for token in self.tokens[change.last : self.amount.first]} & _LEVELS
        if level and self.tokens[change.last - 1].text in _MORE_THAN:
            self.look.compared, self.look.cue = True, change.first
            return True
        self.look.kind, self.look.value = "change", change.value
        self._qualified(change.first, change.last)
        planned = planned_change(self.sentence, change.first, self.left)
        if planned is not None:  # "chỉ tiêu tỉnh giao *là giảm* 6,5%"
            self.look.kind = "plan"
            self.look.direction = None if self.look.result else self.look.value
            self.look.value, self.look.cue, self.look.base = planned
            return True
        # "tốc độ tăng trưởng đạt 7%": the change word belongs to the indicator's own name.
        named = change.first > self.left and self.tokens[change.first - 1].text in _RATE_NOUNS
        self.look.cue = position if named else change.first
        before = [t.text for t in self.tokens[max(self.left, change.first - 2) : change.first]]
        self.look.distributes |= " ".join(before) in _IN_TURN
        return True

    def _other_clause(self, first: int) -> bool:
        """ "sản xuất *tăng* khá (*9 tháng* đạt 30 triệu kWh)": the bracket says how much it was."""
        between = range(first, self.amount.first)
        opens = (i for i in between if self.tokens[i].text == "(")
        percent = self.amount.kind is AmountKind.PERCENT
        return not percent and any(opens_with_time(self.sentence, i + 1) for i in opens)

    def _qualified(self, first: int, last: int) -> None:
        """Keep "trên" of "tăng trên" and "ước" before it: the change has them, too."""
        for index in range(last - 1, first, -1):
            inside = cues().qualifiers.match(self.tokens, index)
            compared = inside is not None and self.tokens[index - 1].text in _COMPARED
            if inside and inside.last == last and not compared:  # no "hơn" of "thấp *hơn*"
                self.qualifiers.append(inside.value)
                break
        before = cues().qualifiers.match_before(self.tokens, first)
        # "*gần* gấp đôi": of the multiple itself, though it stands before the "gấp"
        multiple = self.amount.kind is AmountKind.MULTIPLE and self.tokens[first].text == _TIMES
        if before and before.first >= self.left and (multiple or before.value in _ESTIMATES):
            self.qualifiers.append(before.value)

    def _plan(self, position: int) -> bool:
        before = [token.text for token in self.tokens[max(self.left, position - 2) : position]]
        if before[:1] == [":"] and before[-1] in _ASSIGNING:  # "Chương trình A: giao 9 tỷ đồng"
            self.look.kind, self.look.value, self.look.cue = "plan", "plan", position - 2
            return True
        handed = self.amount.unit in _RECRUITS  # "tỉnh *giao* 1.400 tân binh": delivered
        giver = None if handed else cues().givers.match_before(self.tokens, position, 5)
        plan = cues().plans.match_before(self.tokens, position)
        assigned = given_in_bracket(self.sentence, self.left, position)
        if assigned is not None:
            self.look.base = self.sentence.words(assigned[1], position)
            position = assigned[1]
            plan = cues().plans.match_before(self.tokens, position)
        elif giver and giver.first >= self.left:
            given = cues().plans.match_before(self.tokens, giver.first)
            if given is not None and against_plan(self.sentence, self.amount, given):
                return False  # "so với dự toán *tỉnh giao* đạt 131%"
            position = giver.first
            self.look.base = self.sentence.words(giver.first, giver.last)
            plan = cues().plans.match_before(self.tokens, position)
            if plan is not None and against_plan(self.sentence, self.amount, plan):
                self.look.base = None  # "so với dự toán *tỉnh giao* đạt 131%"
                return False
        elif not plan or plan.first < self.left or against_plan(self.sentence, self.amount, plan):
            return False
        self.look.kind, self.look.value, self.look.cue = "plan", "plan", position
        while plan and plan.first >= self.left:
            self.look.value, self.look.cue = plan.value, plan.first
            plan = cues().plans.match_before(self.tokens, plan.first)
        while self.look.cue > self.left and self.tokens[self.look.cue - 1].text in _SETTING:
            self.look.cue -= 1  # "ngành *chỉ dám đặt* mục tiêu 2 triệu lượt khách"
        self.look.bracketed = self.look.cue > 0 and self.tokens[self.look.cue - 1].text == "("
        over = cues().changes.match_before(self.tokens, self.look.cue)
        apart = differs_from_plan(self.sentence, self.amount, self.look.cue, self.left)
        led = self.tokens[self.look.cue - 1].text if self.look.cue > self.left else ""
        told = {token.text for token in self.tokens[position : self.amount.first]}
        itself = plan_itself(self.sentence, self.amount, self.look.cue)
        if itself is not None and itself >= self.left:
            self.look.cue, self.look.itself = itself, True
        elif self.amount.kind is AmountKind.PERCENT and led == _OF_PLAN and "(" not in told:
            # "*đạt kế hoạch* lần lượt 47% và 35%": so much of it
            self.look.kind, self.look.value = "over", ""
            self.look.base = self.sentence.words(self.look.cue, position)
            self.look.cue -= 1
        elif apart is not None:
            self.look.kind, self.look.of_plan = "change", True
            self.look.base = self.sentence.words(self.look.cue, self._end_of_base())
            self.look.cue, self.look.value = apart
        elif over and over.first >= self.left and over.value == "vượt":
            if beside_changes.counts_aims(self.sentence, self.amount, over.first):
                # "hoàn thành *vượt mức kế hoạch 10/25 chỉ tiêu*": aims, and which they are
                self.look.kind, self.look.value, self.look.cue = "", "", self.amount.first
                return True
            if beside_changes.plan_in_bracket(self.sentence, self.amount):
                self.look.cue = over.first
                return True
            reached = beside_changes.reached_before(self.sentence, self.left, over.first)
            if reached is not None and self.amount.kind is not AmountKind.PERCENT:
                self.look.cue = reached
                return True
            stated = {token.text for token in self.tokens[self.look.cue : self.amount.first]}
            # "vượt xa dự toán khi đạt 121,5%": the percent itself, not by how much.
            whole = bool(stated & _REACHED) and self.amount.kind is AmountKind.PERCENT
            self.look.kind, self.look.value = "over", "" if whole else "vượt"
            self.look.base = self.sentence.words(self.look.cue, self._end_of_base())
            self.look.cue = over.first
        return True

    def _end_of_base(self) -> int:
        end = self.amount.first
        while end > self.look.cue and (
            cues().qualifiers.match_before(self.tokens, end)
            or not self.tokens[end - 1].is_word
            or self.tokens[end - 1].text in _BASE_TAILS
        ):
            end -= 1
        return end

    def _share(self, position: int) -> bool:
        share = cues().shares.match_before(self.tokens, position)
        if share is None or share.first < self.left:
            return False
        if share.value.startswith("đóng góp") and self.amount.kind is not AmountKind.PERCENT:
            return False  # "đóng góp 500 triệu đồng": given, no part of a whole
        self.look.kind, self.look.cue = "share", share.first
        return True

    def _base(self, position: int) -> bool:
        """Read the number as the earlier value of a change, or as its base's own."""
        ahead = beside_changes.ahead_of_place(self.sentence, self.left, position)
        if ahead is not None:
            self.look.compared, self.look.cue = True, ahead
            return True
        told = bracketed_base(self.sentence, self.amount, self.left, position)
        if told is not None:
            self.look.cue, self.look.base_value = told.cue, told.is_value
            self.look.beside = told.beside
            if not told.is_value:
                self.look.kind, self.look.value, self.look.base = (
                    "change",
                    told.direction,
                    told.base,
                )
            return True
        earlier = earlier_value(self.sentence, self.amount, self.left, position)
        base = base_value(self.sentence, self.left, position) if earlier is None else None
        if earlier is None and base is None:
            base = compared_level(self.sentence, self.amount, self.left, position)
            self.look.level |= base is not None
        self.look.from_value |= earlier is not None
        self.look.base_value |= base is not None
        cue = base if earlier is None else earlier
        if cue is not None:
            self.look.cue = cue
        return cue is not None

    def _change_before_base(self, position: int) -> bool:
        """ "*tăng* so với cùng kỳ năm trước 3,4%"."""
        found = change_before_base(self.sentence, self.left, position)
        if found is not None:
            self.look.kind = "change"
            self.look.value, self.look.cue, self.look.base = found
        return found is not None

    def _framed(self, position: int) -> bool:
        """Read what frames a percent: the plan it is taken by, the rank of its change."""
        if self.amount.kind is not AmountKind.PERCENT:
            return False
        plan = plan_taken(self.sentence, self.amount, self.left, position)
        ranked = ranked_change(self.sentence, self.left, position) if plan is None else None
        if plan is None and ranked is None:
            ranked = ranked_name(self.sentence, self.left, position)
        if plan is not None:
            self.look.kind = "over"
            self.look.cue, self.look.base = plan
            said = self.sentence.words(plan[0], self.amount.first).lower()
            self.look.distributes |= any(words in said for words in _IN_TURN)
        elif ranked is not None:
            self.look.kind = "change"
            self.look.cue, self.look.value = ranked
        return plan is not None or ranked is not None

    def _step(self, position: int) -> int | None:
        """Return the position before one qualifier, filler or period, or None."""
        tokens = self.tokens
        dated = tokens[position - 1].text == "(" and opens_with_time(self.sentence, position)
        if dated and self.amount.kind is not AmountKind.PERCENT:
            return None  # "tăng so với năm trước (*năm 2021* là 90 tấn)": no change
        if phrase_words().compounds.match_before(tokens, position, 6):
            return None  # "xã nông thôn mới *nâng cao*" is one name
        qualifier = cues().qualifiers.match_before(tokens, position)
        if qualifier and qualifier.first >= self.left:
            if qualifier.value not in _REACHED:
                self.qualifiers.append(qualifier.value)
            return qualifier.first
        aside = beside_changes.aside_behind_change(self.sentence, self.left, position)
        if aside is not None:
            return aside
        if tokens[position - 1].text in _NEW:
            return None if is_adjective_new(self.sentence, position - 1) else position - 1
        two = " ".join(token.text for token in tokens[max(0, position - 2) : position])
        if two in _HAS_ASSIGNED and self.amount.kind in (AmountKind.COUNT, AmountKind.PHYSICAL):
            return None  # "các địa phương đã giao 41 lô", "đã giao 31 ha": what was done
        if (
            tokens[position - 1].text in _EQUAL
            and " ".join(t.text for t in tokens[max(self.left, position - 3) : position - 1])
            in _IN_TURN
        ):
            return position - 1  # "*lần lượt* bằng 104% và 118,5% dự toán"
        filler = phrase_words().fillers.match_before(tokens, position)
        if two in _POPULATION:
            return None
        if filler and filler.value in _YEARS and (over := self._over_period(position)) is not None:
            return over  # "kế hoạch *đến cuối năm* còn dưới 5%"
        if filler and filler.value in _YEARS and tokens[max(0, filler.first - 1)].is_number:
            return None  # "chương trình 10 năm đạt 2.186 tỷ đồng"
        if filler and filler.first >= self.left:
            self.look.distributes |= filler.value == "lần lượt" or (
                filler.value == "tương ứng"
                and beside_changes.in_pairs(self.sentence, self.amount, filler.first)
            )
            self.look.added |= filler.value == "thêm"
            return filler.first
        if (over := self._over_period(position)) is not None:
            return over if over >= self.left else None
        return position - 1 if tokens[position - 1].text in _UP_DOWN else None

    def _over_period(self, position: int) -> int | None:
        """Return where the period begins that ends here: "kế hoạch *năm 2020* là 5 tỷ"."""
        end = self.tokens[position - 1].end
        if self.tokens[position - 1].text in STOPS:
            return None
        over = next((m for m in self.sentence.periods if m.span.end == end), None)
        return self.sentence.token_at(over.span.start) if over is not None else None

    def _without_average(self, position: int) -> int:
        """Leave "năng suất *bình quân* 69 tạ/ha" to the indicator: only a change is averaged."""
        match = phrase_words().averages.match(self.tokens, position) if position else None
        return match.last if match and match.last <= self.amount.first else position
