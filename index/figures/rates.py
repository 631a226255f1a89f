"""Bare percents and rates of growth: what relation they are when no cue word says so."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from index.domain import Figure, Relation
from index.figures import counted
from index.figures.draft import Draft, Naming
from index.figures.percents_of_counts import does_new_of_plan, does_of_a_plan, part_of_counted
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, cues, phrase_words, word_set
from index.language.scan import PhraseTable, scan

_WHOLE = 100
_PAIR = 2
_RATE = ["tỷ", "lệ"]
_HALF = 50  # "tốc độ phát triển đạt 97%" is what is left of it
_HERDS = word_set("rates", "herds")
_OF_PLAN = word_set("rates", "of_plan")
_CUT_OFF = {"số", "tổng", "tổng số", "gần", "hơn", "trên", "của"}
_LONGEST_BASE = 6  # tokens
_OTHER_FLOWS = word_set("rates", "not_flows")
_FALL = PhraseTable({words: words for words in word_set("rates", "falls")})
_AGGREGATES = PhraseTable({words: words for words in word_set("rates", "aggregates")})
_MOVEMENTS = PhraseTable({words: words for words in word_set("rates", "movements")})
_RANKING = word_set("rates", "ranking")
_LIST_OPENERS = word_set("naming", "list_openers")


def relation_of_percent(
    sentence: Sentence,
    amount: Amount,
    reading: Reading,
    drafts: list[Draft],
    naming: Naming,
    indicator: str,
    left: int,
) -> Relation:
    """Return the relation of a percent that no cue word explains.

    A percent of a rate of plan ("giải ngân") is of plan; one right behind a done/plan pair or an
    amount is of plan too, behind a count a share.
    """
    if amount.kind is not AmountKind.PERCENT:
        return Relation.VALUE
    for match in concept_table().find(scan(indicator)):
        if match.value.rate == "plan" or (match.value.rate == "bare" and match.first == 0):
            return Relation.PERCENT_OF_PLAN
    if indicator.lower() in _OF_PLAN:
        return Relation.PERCENT_OF_PLAN
    if _of_revenue(sentence, amount, indicator):
        return Relation.PERCENT_OF_PLAN
    before = drafts[-1] if drafts else None
    between = [token.text for token in sentence.tokens[left : amount.first]]
    if before is not None and before.amount.total is not None and len(between) <= 4:
        counted_things = before.amount.kind is AmountKind.COUNT
        counted_things &= cues().plans.match(sentence.tokens, before.amount.last) is None
        counted_things &= not does_new_of_plan(drafts, amount)
        return Relation.SHARE if counted_things else Relation.PERCENT_OF_PLAN
    following = sentence.tokens[amount.last].text if amount.last < len(sentence.tokens) else ""
    named = following == "là" and counted.names_place(sentence, amount.last + 1)
    if following == "là" and before is not None and not named:
        return Relation.SHARE
    if before is not None and _share_in_bracket(sentence, before, amount, between):
        return Relation.SHARE
    if between == ["("] and _shares_so_far(drafts, amount):
        return Relation.SHARE
    if before is not None and _next_share(before, amount, reading, naming, between):
        return Relation.SHARE
    if _frame_exceeds(sentence, amount, listed=naming.own):
        return Relation.PERCENT_OF_PLAN
    if naming.own:
        cue = {token.text for token in sentence.tokens[reading.cue : amount.first]}
        done = (cue & {"đạt", "bằng"} or _next_of_plan(before, between)) and is_flow(indicator)
        return Relation.PERCENT_OF_PLAN if done else Relation.VALUE
    if before is not None and before.figure.relation in (
        Relation.PERCENT_OF_PLAN,
        Relation.SHARE,
    ):
        behind = sentence.tokens[before.reading.after : amount.first]
        if behind and behind[0].text == "(" and all(token.is_word for token in behind[1:]):
            # "đạt 84,4% kế hoạch (*toàn tỉnh* 71,2%)", "chiếm 11,8% (*đầu năm là* 15,9%)"
            return before.figure.relation
    cue = {token.text for token in sentence.tokens[reading.cue : amount.first]}
    cue.update(between[-1:])
    cue.update(between[-3:-2] if between[-2:] == _RATE else [])
    if before is None or before.amount.kind is AmountKind.PERCENT:
        return Relation.VALUE
    if cue & {"đạt", "bằng"} and part_of_counted(drafts, amount):
        return Relation.SHARE
    if before.amount.kind is AmountKind.COUNT and cue & {"đạt", "bằng"}:
        over = amount.value is not None and amount.value > _WHOLE
        # "tạo việc làm cho 980 lao động, đạt 61%"; not "*đúng hạn* 980 hồ sơ, đạt 99%"
        over = over or does_of_a_plan(drafts)
        over = over or before.amount.unit in _HERDS  # "đàn lợn 39.860 con, đạt 91%"
        return Relation.PERCENT_OF_PLAN if over else Relation.SHARE
    if cue & {"đạt", "bằng"}:
        return Relation.PERCENT_OF_PLAN
    return Relation.VALUE


def _share_in_bracket(
    sentence: Sentence, before: Draft, amount: Amount, between: list[str]
) -> bool:
    """Tell whether a percent alone in brackets is a part: "ngân sách 1.145 tỷ đồng (*29%*)"."""
    last = sentence.tokens[amount.last].text if amount.last < len(sentence.tokens) else ""
    alone = between == ["("] and last == ")" and before.figure.relation is Relation.VALUE
    if not alone or amount.value is None or amount.value > _WHOLE:
        return False
    part = before.figure.parent is not None
    return before.amount.kind is AmountKind.PHYSICAL or (part and before.amount.total is None)


def _shares_so_far(drafts: list[Draft], amount: Amount) -> bool:
    """ "khiển trách 25 đảng viên (*chiếm* 46%), cảnh cáo 18 đảng viên (*33%*)": parts.

    Together they are no more than all.
    """
    if len(drafts) < _PAIR or drafts[-1].amount.kind not in (AmountKind.COUNT, AmountKind.MONEY):
        return False
    percents = [d.figure for d in drafts if d.amount.kind is AmountKind.PERCENT]
    told = sum((figure.value or 0 for figure in percents), amount.value or Decimal(0))
    shares = all(figure.relation is Relation.SHARE for figure in percents)
    return bool(percents) and shares and told <= _WHOLE


def _next_share(
    before: Draft, amount: Amount, reading: Reading, naming: Naming, between: list[str]
) -> bool:
    """Tell whether a bare percent goes on with shares: "thủy sản chiếm 61%, *giày da 22%*"."""
    part = before.figure.relation is Relation.SHARE and before.amount.kind is AmountKind.PERCENT
    bare = reading.cue == amount.first and naming.own and not naming.measured
    return part and bare and between[:1] in ([","], [";"], ["và"])


def _next_of_plan(before: Draft | None, between: list[str]) -> bool:
    """ "ngân sách trung ương *đạt 58%*, *ngân sách địa phương 49%*": both are of plan."""
    if before is None or before.figure.relation is not Relation.PERCENT_OF_PLAN:
        return False
    return between[:1] in ([","], ["và"]) and is_flow(before.figure.indicator)


def exceeding(
    sentence: Sentence, amount: Amount, reading: Reading, relation: Relation, naming: Naming
) -> tuple[Relation, str | None]:
    """Return the relation and qualifier of an amount behind a bare "vượt".

    Without a base "vượt 19,5%" is over the plan; "thu ngân sách vượt 21.000 tỷ đồng" is a value
    that something passed.
    """
    bare = relation is Relation.CHANGE and reading.direction == "vượt" and reading.base is None
    if not bare or reading.relation is not Relation.CHANGE:
        return relation, reading.qualifier
    if amount.kind is AmountKind.PERCENT:
        return Relation.PERCENT_OF_PLAN, reading.qualifier
    if naming.own and amount.kind in (AmountKind.MONEY, AmountKind.PHYSICAL):
        qualifiers = ["vượt", *([reading.qualifier] if reading.qualifier else [])]
        return Relation.VALUE, ", ".join(qualifiers)
    return relation, reading.qualifier


def _of_revenue(sentence: Sentence, amount: Amount, indicator: str) -> bool:
    """Tell whether a percent alone in brackets is of a revenue: "phí trước bạ 5 tỷ (123%)"."""
    first = amount.first - 1
    while first >= 0 and sentence.tokens[first].text in {"đạt", "bằng"}:
        first -= 1
    last = sentence.tokens[amount.last].text if amount.last < len(sentence.tokens) else ""
    if first < 0 or sentence.tokens[first].text != "(" or last != ")":
        return False
    return phrase_words().revenues.match(scan(indicator), 0) is not None


def is_flow(indicator: str) -> bool:
    """Tell whether the words name money that comes in or goes out: a percent of it is of plan.

    "thu từ doanh nghiệp nhà nước *đạt 61%*", "vốn nước ngoài mới *đạt 20%*".
    """
    tokens = scan(indicator)
    named = phrase_words().flows.match(tokens, 0) if tokens else None
    if named is None:
        return False
    behind = tokens[named.last].text if named.last < len(tokens) else ""
    return behind not in _OTHER_FLOWS


def _frame_exceeds(sentence: Sentence, amount: Amount, *, listed: bool) -> bool:
    """Tell whether a clause before says what percents are of.

    "Một số địa phương thu vượt dự toán như: huyện X đạt 145%"; ``listed`` asks for such a list.
    """
    tokens, first = sentence.tokens, sentence.amounts[0].first
    for index in range(min(first, amount.first)):
        over = cues().changes.match(tokens, index)
        if over and over.value == "vượt" and over.last < len(tokens):
            plan = cues().plans.match(tokens, over.last)
            if plan and listed:
                return any(t.text in _LIST_OPENERS for t in tokens[plan.last : amount.first])
            if plan:
                return True
    return False


def share_base(sentence: Sentence, amount: Amount, right: int) -> str | None:
    """Return the whole of a share: "chiếm 25,2% *kim ngạch xuất khẩu*"."""
    if amount.last >= right:
        return None
    end = counted.counted_end(sentence, amount, right)
    words = sentence.words(amount.last, end)
    if words.lower() in _CUT_OFF:  # "chiếm 3,8% *số phải thu*"
        while end < right and sentence.tokens[end].is_word and end - amount.last < _LONGEST_BASE:
            end += 1
        longer = sentence.words(amount.last, end)
        words = longer if longer != words else ""
    return words or None


def growth_rate(sentence: Sentence, figure: Figure, amount: Amount, reading: Reading) -> Figure:
    """Make a percent whose indicator is a rate of growth a change, however the verb reads.

    "tốc độ tăng trưởng *đạt* 6,5% so với cùng kỳ" is no fall to 6,5% of what it was.
    """
    tokens = scan(figure.indicator)
    if tokens and _FALL.match(tokens, 0) and amount.kind is AmountKind.PERCENT:
        # "*tỷ lệ giảm hộ nghèo* của huyện là 3,2%": by how much it fell, no level.
        fell = figure.relation is Relation.VALUE
        return replace(figure, relation=Relation.CHANGE, direction="giảm") if fell else figure
    match = phrase_words().growth.match(tokens, 0) if tokens else None
    said = range(reading.cue, amount.first)
    moved = any(cues().changes.match(sentence.tokens, index) for index in said)
    compared = reading.against == "base" and 0 <= (amount.value or 0) < _HALF
    if match is None and figure.relation is Relation.VALUE and amount.kind is AmountKind.PERCENT:
        told = _told_as_change(sentence, amount)
        if told is not None:
            return replace(figure, relation=Relation.CHANGE, direction=told)
    if match is None:
        # "GRDP ước đạt 8,66% so với cùng kỳ": no economy is left at a twelfth of what it was.
        grew = compared and not moved and amount.kind is AmountKind.PERCENT
        whole = bool(tokens) and _AGGREGATES.match(tokens, 0) is not None
        if whole and _told_as_growth(sentence, figure, amount):
            return replace(figure, relation=Relation.CHANGE, direction="tăng")
        return replace(figure, direction="tăng") if whole and grew else figure
    if amount.kind is AmountKind.MONEY:
        # "tốc độ tăng trưởng GRDP đạt 8%, với mức thực hiện 75 tỷ đồng": the amount is of the GRDP.
        rest = figure.indicator[tokens[match.last - 1].end :].strip(" ,").removeprefix("của ")
        return replace(figure, indicator=rest or figure.indicator)
    if amount.kind is not AmountKind.PERCENT:
        return figure
    relation = Relation.CHANGE if figure.relation is Relation.VALUE else figure.relation
    if relation in (Relation.PERCENT_OF_PLAN, Relation.SHARE):
        return figure
    direction = figure.direction or "tăng"
    if compared and not moved:
        direction = "tăng"
    return replace(figure, relation=relation, direction=direction)


def _told_as_growth(sentence: Sentence, figure: Figure, amount: Amount) -> bool:
    """ "giữ mục tiêu *tăng trưởng* hai con số khi *GRDP đạt 10,1%*": by how much it grew."""
    if figure.relation is not Relation.VALUE or amount.kind is not AmountKind.PERCENT:
        return False
    before = sentence.tokens[: amount.first]
    return (amount.value or 0) < _HALF and bool(phrase_words().growth.find(before))


def _told_as_change(sentence: Sentence, amount: Amount) -> str | None:
    """Return which way a percent moved that its own clause calls a rise or fall, or None.

    "xã A có *mức tăng thấp nhất là* 0,4%": by how much it rose, whatever rose.
    """
    tokens, first = sentence.tokens, amount.first
    while first > 0 and (tokens[first - 1].is_word or tokens[first - 1].text == "-"):
        first -= 1
    for match in reversed(_MOVEMENTS.find(tokens[first : amount.first])):
        behind = tokens[first + match.last : amount.first]
        if all(token.text in _RANKING for token in behind):
            return "giảm" if match.value.endswith("giảm") else "tăng"
    return None
