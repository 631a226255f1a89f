"""What one number of a sentence is to its indicator, in the light of the figures before it."""

from __future__ import annotations

from dataclasses import replace

from index.domain import AIMS, Figure, Period, Relation
from index.figures import rates
from index.figures.aim_times import carried_to, lies_after, set_by_document
from index.figures.aims import aim_before, with_aims
from index.figures.draft import Naming
from index.figures.phrase_trim import estimate_at
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set

_DEBTS = word_set("rates", "debts")
_ESTIMATES = word_set("phrase_trim", "estimates")
_SPENT = word_set("spent_of_plan", "spent")
_DONE = _SPENT | word_set("spent_of_plan", "done")
_SELF_GIVEN = ("được giao", "được phân bổ")
_IS = {"là"}
_RESULTS = (Relation.VALUE, Relation.PERCENT_OF_PLAN)


def relation_of(
    work: Work,
    amount: Amount,
    reading: Reading,
    naming: Naming,
    indicator: str,
    stated: Period | None,
    left: int,
) -> tuple[Relation, str | None]:
    """Return the number's relation and qualifier, before bare percents are looked at.

    Args:
        work: the sentence and its figures so far.
        amount: the number.
        reading: what the words beside it say.
        naming: what its own words name.
        indicator: the words of its indicator.
        stated: the period that the sentence itself gives it, or None.
        left: token where its own words may begin.
    """
    if reading.relation is Relation.VALUE and _continues_plan(work, left, amount):
        relation = Relation.PLAN
    else:
        relation = with_aims(work.sentence, amount, reading, stated, indicator, work.state)
    if relation is Relation.PERCENT_OF_PLAN and _owing(work, reading, indicator):
        relation = Relation.SHARE
    if relation is Relation.PERCENT_OF_PLAN and _of_target(work, amount):
        relation = Relation.TARGET
    if above_plan(work, amount, reading) is not None:
        relation = Relation.TARGET
    return rates.exceeding(work.sentence, amount, reading, relation, naming)


def plan_of_percent(work: Work, amount: Amount, reading: Reading) -> Reading:
    """Read a sum right behind "đạt 60% kế hoạch (giao là) *50 tỷ đồng*" as that plan."""
    before = work.drafts[-1] if work.drafts else None
    if before is None or before.figure.relation is not Relation.PERCENT_OF_PLAN:
        return reading
    if reading.relation is not Relation.VALUE or before.reading.base is None:
        return reading
    if amount.kind is AmountKind.PERCENT or before.reading.after <= before.amount.last:
        return reading
    between = {t.text for t in work.sentence.tokens[before.reading.after : amount.first]}
    if not between <= _IS:
        return reading
    return replace(reading, relation=Relation.PLAN, base=before.reading.base)


def above_plan(work: Work, amount: Amount, reading: Reading) -> Figure | None:
    """Return the plan that a number asks to pass, or None.

    "chỉ tiêu được giao 4.350 tỷ đồng, *ít nhất tăng 5% so với chỉ tiêu*": for the plan's own time.
    """
    if reading.relation is not Relation.CHANGE or reading.against not in ("plan", "target"):
        return None
    level = work.same_level(amount)
    told = level[-1].figure if level else None
    return told if told is not None and told.relation in AIMS else None


def _owing(work: Work, reading: Reading, indicator: str) -> bool:
    """ "Tổng số nợ … *chiếm 3,4% kế hoạch thu*": a share of the plan, and no part of it done."""
    told = work.sentence.tokens[reading.cue].text
    return told == "chiếm" and not _DEBTS.isdisjoint(indicator.lower().split())


def _of_target(work: Work, amount: Amount) -> bool:
    """ "phấn đấu thu 72 tỷ đồng, *bằng 104% dự toán*": what is aimed at once more, not reached."""
    level = work.same_level(amount)
    if not level or level[-1].figure.relation is not Relation.TARGET:
        return False
    return aim_before(work.sentence, amount.first) is Relation.TARGET


def _continues_plan(work: Work, left: int, amount: Amount) -> bool:
    """ "kế hoạch vốn 4.512 tỷ đồng, trong đó vốn trung ương 1.980 tỷ đồng": parts of a plan."""
    if _in_brackets_of_plan(work, amount):
        return True
    level = work.same_level(amount)  # "bằng 94% dự toán (60 tỷ đồng), trong đó …": of the result
    if not level or amount.kind is not level[-1].amount.kind:
        return False
    before = level[-1].figure
    # "bằng 94% dự toán 60 tỷ đồng, trong đó …": of the result; but a sum "được giao" opens it.
    opens = before is work.drafts[0].figure and before.base in _SELF_GIVEN
    if before.relation is not Relation.PLAN or not (before.base is None or opens):
        return False
    tokens = work.sentence.tokens
    told = f" {work.sentence.words(left, amount.first).lower()} "
    if any(f" {words} " in told for words in _DONE):
        return False  # "gồm vốn tỉnh 92 tỷ đồng; *giải ngân* 241 tỷ đồng": done, no part of it
    part = any(cues().parts.match(tokens, i) for i in range(left, amount.first))
    first = work.drafts[0]
    parts = any(cues().parts.match(tokens, i) for i in range(first.amount.last, amount.first))
    listed = (before.parent is not None or parts) and len(work.drafts) > 1
    return part or (listed and first.figure.relation is Relation.PLAN)


def _in_brackets_of_plan(work: Work, amount: Amount) -> bool:
    """ "Kế hoạch vốn là 5.086 tỷ đồng (*vốn trung ương 1.412 tỷ đồng, …*)": its parts."""
    tokens, depth = work.sentence.tokens, work.sentence.depth
    opening = amount.first
    while opening > 0 and depth[opening - 1] >= depth[amount.first]:
        opening -= 1
    whole = next((d for d in work.drafts if d.amount.last in (opening, opening - 1)), None)
    if not depth[amount.first] or whole is None or whole.figure.relation is not Relation.PLAN:
        return False
    told = tokens[whole.amount.last].text == "(" and whole.amount.unit == amount.unit
    less = whole.amount.value and amount.value and amount.value < whole.amount.value
    named = any(token.is_word for token in tokens[opening : amount.first])
    return bool(told and less and named and amount.kind is not AmountKind.PERCENT)


def direction_of(
    work: Work, indicator: str, amount: Amount, relation: Relation, naming: Naming, reading: Reading
) -> str | None:
    """Return which way the number goes: told by a change word, or by its own name."""
    if relation is Relation.VALUE and reading.relation is Relation.CHANGE:
        return None
    told = reading.direction or _named_direction(indicator, amount, relation, naming, reading)
    told = told or _planned_alike(work, indicator, amount, relation, naming)
    return told or _planned_beside(work, amount, relation, naming)


def _planned_beside(work: Work, amount: Amount, relation: Relation, naming: Naming) -> str | None:
    """ "GRDP *tăng* 10,2% (*kế hoạch: 10,5%*)": a rise was planned, too."""
    level = [d for d in work.drafts if d.amount.last <= amount.first]
    if not level or naming.own or relation not in AIMS:
        return None
    before = level[-1]
    opening = work.sentence.depth[amount.first] > work.sentence.depth[before.amount.first]
    # "cao hơn mức tăng cùng kỳ (5,1%) và cao hơn kịch bản (9%)": brackets side by side
    opening = opening or before.reading.base_value
    alike = before.amount.unit == amount.unit and amount.kind is AmountKind.PERCENT
    changed = before.figure.relation is Relation.CHANGE and before.reading.base is None
    return before.figure.direction if opening and alike and changed else None


def _planned_alike(
    work: Work, indicator: str, amount: Amount, relation: Relation, naming: Naming
) -> str | None:
    """ "*Giảm* tỷ lệ hộ nghèo: tỉnh giao 5,2%, *huyện giao 5,5%*": both are falls."""
    before = work.drafts[-1].figure if work.drafts else None
    if before is None or naming.own or amount.kind is not AmountKind.PERCENT:
        return None
    alike = before.relation is relation is Relation.PLAN and before.unit == amount.unit
    named = before.indicator.lower().endswith(indicator.lower())
    return before.direction if alike and named else None


def _named_direction(
    indicator: str, amount: Amount, relation: Relation, naming: Naming, reading: Reading
) -> str | None:
    """ "phấn đấu *giảm* tỷ lệ hộ nghèo 2%": the indicator's own verb gives the direction."""
    if amount.kind is not AmountKind.PERCENT or not naming.own:
        return None
    if relation not in (Relation.VALUE, Relation.TARGET, Relation.PLAN):
        return None
    if reading.arrives:
        return None
    first = indicator.lower().removeprefix("kéo ").split(" ", 1)[0]
    return first if first in {"giảm", "tăng"} and " " in indicator else None


def estimated(sentence: Sentence, cue: int, naming: Naming, qualifier: str | None) -> str | None:
    """Keep the "ước" before a count's verb: "*ước* đón trên 5,7 triệu lượt khách"."""
    first = cue - len(naming.verb.split())
    before = cues().qualifiers.match_before(sentence.tokens, first) if naming.verb else None
    if before is None or before.value not in _ESTIMATES or before.value in (qualifier or ""):
        return qualifier
    return f"{before.value}, {qualifier}" if qualifier else before.value


def estimated_ahead(sentence: Sentence, amount: Amount, qualifier: str | None) -> str | None:
    """Keep the "ước" further ahead in the clause: "*Ước* cả năm thu 80 tỷ", "*dự kiến* trồng …"."""
    first = sentence.clause_start(amount.first)
    while first and (dated := _period_over(sentence, first - 1)) is not None:
        first = sentence.clause_start(dated)
    found = (estimate_at(sentence, i) for i in range(first, amount.first))
    said = next((match.value for match in found if match), None)
    told = (qualifier or "").split(", ")
    if said is None or any(each in _ESTIMATES for each in told):
        return qualifier
    return ", ".join(filter(None, [said, *told]))


def _period_over(sentence: Sentence, index: int) -> int | None:
    """Return the token where the period that ``tokens[index]`` belongs to begins, or None."""
    at = sentence.tokens[index].start
    over = next((m for m in sentence.periods if m.span.start <= at < m.span.end), None)
    return sentence.token_at(over.span.start) if over is not None else None


def still_ahead(
    work: Work,
    amount: Amount,
    relation: Relation,
    qualifier: str | None,
    period: Period | None,
    *,
    stated: bool,
) -> Relation:
    """Return the relation of a number whose own words date it: no result before its time.

    Behind an aim an estimate is no forecast, and the aim's time reaches the numbers that follow:
    "*mục tiêu* …, giá trị sản xuất *đến năm 2030 ước đạt* 900 tỷ đồng, thu nhập đạt 50 triệu đồng".
    """
    tokens = work.sentence.tokens
    planned = stated and set_by_document(work.sentence, amount, period, work.state)
    if relation is Relation.CHANGE and planned:
        return Relation.TARGET  # "Theo kế hoạch, năm 2023 giảm 3,2% hộ nghèo"
    if relation not in _RESULTS:
        return relation
    aimed = any(cues().aims.match(tokens, i) for i in range(amount.first))
    if not aimed and (not stated or qualifier in _ESTIMATES):
        return relation
    if carried_to(work.sentence, period, work.state):
        return relation
    ahead = lies_after(work.sentence, amount, period, work.state, aimed=aimed)
    return Relation.TARGET if ahead or planned else relation
