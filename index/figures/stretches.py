"""Stretches of time that a number is of by what stands around it: sums, terms, each year, "ước"."""

from __future__ import annotations

from itertools import pairwise

from index.domain import Period, PeriodKind, Relation
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.period_mentions import AFTER, SUMMED
from index.language.periods import PeriodMention, resolve

_NEAR_YEAR = 8  # tokens: "mỗi năm kết nạp từ", "tăng bình quân hàng năm"
_YEARLY = {("mỗi", "năm"), ("hàng", "năm"), ("hằng", "năm")}
_AT = {"vào", "trước"}
_STRETCHES = {"đoạn", "kỳ"}  # "giai đoạn", "nhiệm kỳ"
_POINTS = {"đầu", "cuối", "giữa"}
_AIMS_COUNTED = tuple(sorted(word_set("look_left", "aims_counted")))
_UNTIL = word_set("stretches", "until")
_PREDICATES = word_set("stretches", "predicates")
_BESIDES = {("nhất", "là"), ("biệt", "là")}
_LEVELS = word_set("stretches", "levels")
_CLAUSE = {",", ";", ":", "("}
_ITEM_BREAKS = {";", ".", ":", ")"}
_STANDING = {"còn", "có"}
_CLAUSES = {",", ";"}


def cumulated(sentence: Sentence, number: int) -> bool:
    """Tell whether all there is is counted: "*Lũy kế* toàn tỉnh *còn hiệu lực* 436 dự án"."""
    tokens, opening = sentence.tokens, sentence.amounts[0]
    words = [token.text for token in tokens[: opening.first]]
    return (
        words[:2] == ["lũy", "kế"]
        and not _STANDING.isdisjoint(words)
        and opening.kind is AmountKind.COUNT
        and ";" not in {t.text for t in tokens[opening.last : sentence.amounts[number].first]}
    )


def summed_by_day(sentence: Sentence, told: Period | None) -> bool:
    """ "Từ 1/4 đến 5/4 tiêm 3.200 mũi. *Lũy kế* tiêm 210.000 mũi": all until then, of no days."""
    days = told is not None and told.kind in (PeriodKind.DAY, PeriodKind.OTHER)
    return days and [token.text for token in sentence.tokens[:2]] == ["lũy", "kế"]


def since_ever(period: Period | None) -> Period | None:
    """Return "until then" for a stretch that begins with the year."""
    if period is None or period.end is None:
        return period
    return Period("lũy kế", PeriodKind.TO_NOW, None, period.end, True)


def of_this_year(reading: Reading) -> bool:
    """Tell whether a result is estimated: "*ước* đạt 31 triệu đồng" is the year under way's.

    Of the years summed up before ("5 năm qua, …") only the last is not over yet.
    """
    return "ước" in (reading.qualifier or "") and reading.relation is Relation.VALUE


def since(
    sentence: Sentence,
    taken: list[PeriodMention | None],
    mentions: list[PeriodMention],
    amount: Amount,
) -> list[PeriodMention]:
    """Return what dates the earlier values told before, where no other period follows it.

    "giảm từ 42% *năm 2015* xuống 35%; dịch vụ tăng *từ 28%* lên 31%": of 2015, too; and "xuống 35%
    *năm 2020*; …" only says when the one before arrived.
    """
    told = [mention for mention in taken if mention is not None]
    later = [
        m
        for m in mentions
        if told and told[-1].span.end <= m.span.start and not _of_arrival(sentence, m, amount)
    ]
    return [] if any(m.span.end <= amount.span.start for m in later) else told


def _of_arrival(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """Tell whether a time dates the value right before it, in a clause before the amount's."""
    first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
    arrived = any(each.last == first for each in sentence.amounts)
    return arrived and any(t.text in _CLAUSES for t in sentence.tokens[last : amount.first])


def only_estimated(sentence: Sentence, mention: PeriodMention, state: State) -> bool:
    """Tell whether a day still to come is told of aside: "*Ước đến cuối tháng 9* đạt 80 tỷ đồng".

    It dates its own sentence, where the text told of an earlier day before.
    """
    first, told = sentence.token_at(mention.span.start), state.block_period or state.period
    estimated = first > 0 and cues().qualifiers.match_before(sentence.tokens, first) is not None
    if not (estimated and mention.as_of) or told is None or told.kind is not PeriodKind.AS_OF:
        return False
    end = resolve(mention, state.anchor).end
    return told.end is not None and end is not None and told.end < end


def each_year(sentence: Sentence, amount: Amount, told: Period | None) -> bool:
    """ "thu ngân sách tăng *bình quân hàng năm* 30%": aimed at for years, not for the one told."""
    if told is None or told.kind is not PeriodKind.YEAR:
        return False
    near = [t.text for t in sentence.tokens[max(0, amount.first - _NEAR_YEAR) : amount.first]]
    return any(pair in _YEARLY for pair in pairwise(near))


def term_told(mentions: list[PeriodMention], state: State) -> Period | None:
    """Return the term, or the years as many, that "5 năm" sums up, where the text tells of them."""
    own = [resolve(m, state.anchor) for m in mentions if m.kind is PeriodKind.TERM]
    told = [p for p in (*own, state.block_period, state.period) if p is not None]
    number = next((m.number for m in mentions if m.part == SUMMED), None)
    if (aimed := _aimed(state, number)) is not None:
        told = [*own, aimed]
    return next((p for p in told if p.kind is PeriodKind.TERM or _lasts(p, number)), aimed)


def _aimed(state: State, years: int | None) -> Period | None:
    """Return the time that the aims in force are for, where it ends about so many years ahead.

    "Chỉ tiêu *đến năm 2030*: … (4) Tổng vốn đầu tư *5 năm* 950 tỷ đồng", told in 2025.
    """
    period, year = state.aim_period, state.anchor.year
    if state.aim is None or period is None or period.end is None or not (year and years):
        return None
    return period if period.end.year - year > years // 2 else None


def _lasts(period: Period, years: int | None) -> bool:
    """Tell whether a stretch is of so many years: "giai đoạn 2016-2020" of five."""
    if period.kind is not PeriodKind.RANGE or period.start is None or period.end is None:
        return False
    return period.end.year - period.start.year + 1 == years


def explains(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "*đầu giai đoạn (cuối năm 2015)* có 6.087 hộ nghèo": a bracket that says when that was."""
    tokens = sentence.tokens
    first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
    if (
        first < 2
        or last >= len(tokens)
        or (tokens[first - 1].text, tokens[last].text) != ("(", ")")
    ):
        return False
    words = [token.text for token in tokens[max(0, first - 4) : first - 1]]
    return words[-1] in _STRETCHES and not _POINTS.isdisjoint(words[:-1])


def dates_label(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """ "Tỷ lệ bao phủ BHYT *(đến 31/8/2022)* đạt 91,6%": a bracket that says until when.

    Before a colon it says when for all that the label opens: "Tai nạn *(tháng 8)*: 14 vụ, …".
    """
    tokens = sentence.tokens
    first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
    if first < 2 or last >= amount.first or tokens[last].text != ")":
        return False
    opened = next((i for i in range(first - 1, 0, -1) if tokens[i].text == "("), 0)
    alone = opened and all(tokens[i].text in _UNTIL for i in range(opened + 1, first))
    named = opened and tokens[opened - 1].is_word
    if alone and named and tokens[last + 1].text == ":":
        return not any(token.is_number for token in tokens[1:opened])  # "7. Tai nạn …"
    if not mention.as_of:
        return False
    return bool(alone and named) and all(
        tokens[i].text in _PREDICATES for i in range(last + 1, amount.first)
    )


def ends_clause(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """ "huyện đạt chuẩn *vào năm 2023*; mỗi năm kết nạp 150 đảng viên": of its own clause alone."""
    first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
    if last >= amount.first or sentence.tokens[last].text != ";" or not first:
        return False
    return sentence.tokens[first - 1].text in _AT


def opens_list(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """ "mục tiêu *nhiệm kỳ 2025-2030* như: thu 145 tỷ đồng; hộ nghèo còn 0,9%": of the whole list.

    The list opens behind the mention, with no number and no other clause between them.
    """
    if mention.kind not in (PeriodKind.TERM, PeriodKind.AS_OF):
        return False
    tokens, first = sentence.tokens, sentence.token_at(mention.span.end)
    for index in range(first, amount.first):
        token = tokens[index]
        if token.text == ":":
            return sentence.depth[index] == 0
        if token.is_number or token.text in {";", "("}:
            return False
    return False


def into_parts(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """ "*hiện* có 90 chợ; *trong đó* 61 chợ nông thôn, 29 chợ": the parts are of the same time."""
    tokens, first = sentence.tokens, sentence.token_at(mention.span.end)
    if mention.as_of and [token.text for token in tokens[:2]] == ["lũy", "kế"]:
        return True  # "*Lũy kế đến ngày 28/10*, dịch xảy ra tại 108 xã; tiêu hủy 138.600 con"
    cue = next((i for i in range(first, amount.first) if cues().parts.match(tokens, i)), None)
    if cue is None or not any(first <= each.first < cue for each in sentence.amounts):
        return False
    told = {token.text for token in tokens[first : cue - 1]}
    if mention.as_of:
        return ";" not in told  # all parts of what was told until that day, one by one
    return ";" not in told | {token.text for token in tokens[cue : amount.first]}


def passed_by(sentence: Sentence, mentions: list[PeriodMention], amount: Amount) -> set[int]:
    """Return where mentions start that a "đến nay" in their own clause has left behind.

    "*đến năm 2015* là 9,8 tiêu chí, *đến nay* 13,4 tiêu chí; thu nhập đạt 27 triệu đồng": the
    income is no more of 2015.
    """
    tokens = sentence.tokens
    passed: set[int] = set()
    for now in mentions:
        at = sentence.token_at(now.span.start)
        ends = next((i for i in range(at, amount.first) if tokens[i].text == ";"), None)
        if now.kind is not PeriodKind.TO_NOW or ends is None:
            continue
        for earlier in mentions:
            first = sentence.token_at(earlier.span.start)
            between = tokens[first:at]
            told = any(first < a.first < at for a in sentence.amounts)
            if first < at and told and ";" not in {t.text for t in between}:
                passed.add(earlier.span.start)
    return passed


def announced(sentence: Sentence, mention: PeriodMention, number: int) -> bool:
    """ "Trong tổng số 185 dự án thu hút được, *đến nay* …": the first number is until now, too."""
    tokens = sentence.tokens
    if number or mention.kind is not PeriodKind.TO_NOW:
        return False
    first = [token.text for token in tokens[: sentence.amounts[0].first]]
    if first[:2] not in (["trong", "tổng"], ["trong", "số"]) or len(first) > 4:
        return False
    start = sentence.token_at(mention.span.start)
    between = [token.text for token in tokens[sentence.amounts[0].last : start]]
    return between.count(",") == 1 and between[-1] == ","


def counted_for(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """ "thông qua 26 chỉ tiêu, 3 khâu đột phá *cho nhiệm kỳ 2020-2025*": all of them."""
    first = sentence.token_at(mention.span.start)
    if not amount.unit.startswith(_AIMS_COUNTED) or first <= amount.last:
        return False
    between = {token.text for token in sentence.tokens[amount.last : first]}
    return sentence.tokens[first - 1].text == "cho" and not between & {";", ":", "("}


def in_item_before(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """ "(6) Đạt chuẩn *năm 2028*; (7) Thêm 5 sản phẩm": of its own item of the enumeration."""
    first = sentence.token_at(mention.span.start)
    marks = [i for i in range(amount.first) if marks_item(sentence, i)]
    return any(at < first for at in marks) and any(at > first for at in marks)


def marks_item(sentence: Sentence, index: int) -> bool:
    """Tell whether "(7)" opens an item at the token: behind a break, a word behind it."""
    tokens = sentence.tokens[index : index + 4]
    if [t.text for t in tokens[::2][:2]] != ["(", ")"] or not tokens[1].text.isdecimal():
        return False
    before = sentence.tokens[index - 1].text if index else ":"
    return before in _ITEM_BREAKS and len(tokens) > 3 and tokens[3].is_word


def highest_since(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "tăng 10,2%, cao *nhất từ đầu nhiệm kỳ*, thu nhập 61 triệu đồng": only what a rank is of."""
    first = sentence.token_at(mention.span.start)
    words = [token.text for token in sentence.tokens[max(0, first - 3) : first + 2]]
    return ("nhất", "từ") in pairwise(words) or ("nhất", "kể", "từ") in zip(
        words, words[1:], words[2:], strict=False
    )


def stands_after(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """ "*Sau 3 năm thực hiện*, huyện có 14 xã đạt chuẩn": what there is now, and not what was done.

    A rate, an average and a part of a whole stand, too.
    """
    if mention.part != AFTER:
        return False
    if amount.kind is AmountKind.PERCENT or "/" in amount.unit or amount.total is not None:
        return True
    words = [token.text for token in sentence.tokens[: amount.first]]
    breaks = [at for at, word in enumerate(words) if word in _CLAUSE]
    clause = f" {' '.join(words[breaks[-1] + 1 if breaks else 0 :])} "
    return any(f" {word} " in clause for word in _LEVELS) and " thêm " not in clause


def told_besides(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """ "Du lịch nhộn nhịp, *nhất là dịp lễ*, đã đón 3 triệu lượt khách": no time of the number."""
    first, last = (sentence.token_at(at) for at in (mention.span.start, mention.span.end))
    before = [token.text for token in sentence.tokens[max(0, first - 3) : first]]
    aside = any(pair in _BESIDES for pair in zip(["", *before], before, strict=False))
    return aside and any(token.text == "," for token in sentence.tokens[last : amount.first])
