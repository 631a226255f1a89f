"""Which mentions of a sentence can date anything: not those in a name, nor a plan's year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import PeriodKind
from index.figures.document_years import dates_document
from index.figures.sentence import STOPS, Sentence
from index.language.amounts import Amount
from index.language.lexicon import cues, phrase_words, word_set
from index.language.periods import Anchor, PeriodMention, resolve

_SAME_STRETCH = ("cùng kỳ", "cùng thời điểm", "cùng thời gian")
_YEARLESS = (PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE)
_LONGEST_NAME = 16
_BREAKS = {",", ";", ":", "(", "-", "–", "+", "“", '"', "."}
_COMPARED_KINDS = (PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE)
_CITING = word_set("period_names", "citing")
_DOCUMENTS = word_set("period_names", "documents")
_NEAR_BASE = 5  # tokens: "so với tổng số thu", "cao hơn mức tăng"
_LONGEST_COMPARED = 9  # tokens: "so với trận lũ lịch sử"
_LONGEST_SINCE = 6  # tokens of "kể từ khi thành lập"
_CAPITAL = "vốn"
_ONWARDS = {"sang", "chuyển"}
_SAID = (["cho", "biết"], ["cho", "hay"])


def with_its_quarter(
    month: PeriodMention, mentions: Sequence[PeriodMention], anchor: Anchor
) -> list[PeriodMention]:
    """ "Trong tháng 3 và *quý I năm nay*, …": the quarter that the month ends, which is longer."""
    end = resolve(month, anchor).end
    quarters = [m for m in mentions if m.kind is PeriodKind.QUARTER and not m.base]
    return [m for m in quarters if end is not None and resolve(m, anchor).end == end][-1:]


def opens_clause(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether the mention stands at the head of the sentence or right behind a break."""
    first = sentence.token_at(mention.span.start)
    openers = phrase_words().period_openers
    while first > 0:
        opener = openers.match_before(sentence.tokens, first)
        if opener is None:
            break
        first = opener.first
    if first == 0 or sentence.tokens[first - 1].text in _BREAKS:
        return True
    if mention.as_of and [t.text for t in sentence.tokens[max(0, first - 2) : first]] in _SAID:
        return True  # "lãnh đạo huyện cho biết *tính đến 30/6*, thu nhập …"
    # "từ khi thành lập đến nay, …"
    start = first
    while start > 0 and first - start <= _LONGEST_SINCE:
        if sentence.tokens[start - 1].text in _BREAKS:
            break
        start -= 1
    return first - start <= _LONGEST_SINCE and sentence.tokens[start].text in {"từ", "kể", "sau"}


def set_for(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether an aim is for that very time: at a clause's head, or "*chỉ tiêu* năm 2022"."""
    first = sentence.token_at(mention.span.start)
    planned = cues().plans.match_before(sentence.tokens, first)
    return planned is not None or opens_clause(sentence, mention)


def with_years(sentence: Sentence) -> list[PeriodMention]:
    """Give a mention without a year the year of one before it in the same clause.

    "Trong 2 tháng đầu năm 2018, …, thu ngân sách tính đến ngày 15/3": of 2018. "Cuối năm" is the
    end of the year that the sentence opens with, however many clauses lie between.
    """
    dated: list[PeriodMention] = []
    year = opened = None
    counted = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    end = sentence.span.start
    for mention in sentence.periods:
        if ";" in sentence.body[end : mention.span.start]:
            year = None
        end = mention.span.end
        if mention.kind is PeriodKind.YEAR and mention.relative == 0 and not mention.as_of:
            year = None  # "8 tháng năm 2019 …; *năm nay*, ước 8 tháng": of this year
        bare = mention.year is None and mention.relative is None and not mention.base
        if bare and year and mention.kind in _YEARLESS and mention.low is None:
            mention = replace(mention, year=year)
        elif opened and mention.kind is PeriodKind.YEAR and mention.relative == 0 and mention.as_of:
            mention = replace(mention, year=opened, relative=None)
        single = mention.year_high is None and mention.kind in (*_YEARLESS, PeriodKind.YEAR)
        priced = cues().prices.match_before(sentence.tokens, sentence.token_at(mention.span.start))
        own = not mention.base and not priced and not of_a_plan(sentence, mention)
        if mention.year and single and own:
            year = mention.year
            opened = year if mention.span.end <= counted else opened
        dated.append(mention)
    return dated


_BORN = "sinh"


def in_a_name(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether the mention belongs to a meeting's, body's or standard's name.

    "Hội nghị Ban Chấp hành lần thứ 15, khóa VI, *nhiệm kỳ 2020-2025*", "chuẩn nghèo *giai đoạn
    2022-2025*": neither says when a number was reached.
    """
    first = sentence.token_at(mention.span.start)
    words = [token.text for token in sentence.tokens[max(0, first - _LONGEST_NAME) : first]]
    if mention.kind is PeriodKind.YEAR and cues().prices.match_before(sentence.tokens, first):
        return True  # "theo giá so sánh *năm 2010*"
    if dates_document(sentence, mention):
        return True
    if mention.kind is PeriodKind.YEAR and words[-1:] == [_BORN]:
        return True  # "cụ A, sinh *năm 1934*, …; 6 cụ nhận huy hiệu"
    if mention.kind is PeriodKind.TERM and mention.part is None:
        if not {"thực", "qua", "sau"}.isdisjoint(words) or any(
            a.first < first for a in sentence.amounts
        ):
            return False
        near = words[-6:]
        pairs = set(pairwise(words))
        return "khóa" in near or bool(
            pairs & {("lần", "thứ"), ("chấp", "hành"), ("đại", "biểu"), ("nhân", "dân")}
        )
    if mention.kind is PeriodKind.RANGE and mention.year and mention.year_high:
        if _cited(sentence, first, mention):
            return True
        near = words[-6:]
        if near[-2:] == ["áp", "dụng"] or near[-3:-1] == ["áp", "dụng"]:
            return True  # "chuẩn nghèo … áp dụng cho giai đoạn 2016 - 2020"
        for index in range(len(near) - 1, -1, -1):
            if near[index] in {",", ";", "."}:
                return False
            if near[index] == "chuẩn" or near[index : index + 2] == ["tiêu", "chí"]:
                # "đã đạt chuẩn giai đoạn …" says when
                return index == 0 or near[index - 1] != "đạt"
    return False


def _cited(sentence: Sentence, first: int, mention: PeriodMention) -> bool:
    """ "Đối chiếu bộ tiêu chí … *giai đoạn 2021-2025*, huyện đạt 6/9": what is gone by, no time."""
    last = sentence.token_at(mention.span.end)
    if last >= len(sentence.tokens) or sentence.tokens[last].text != ",":
        return False
    opening = [token.text for token in sentence.tokens[:first]]
    return bool(opening) and opening[0] in _CITING and not any(t in _BREAKS for t in opening)


def of_a_plan(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether the mention is the year of a plan: "đã vượt dự toán *cả năm*: …"."""
    first = sentence.token_at(mention.span.start)
    plan = cues().plans.match_before(sentence.tokens, first)
    while plan is not None and plan.first:
        wider = cues().plans.match_before(sentence.tokens, plan.first)
        if wider is None:  # "đã vượt chỉ tiêu dự toán cả năm" is named twice
            break
        plan = wider
    if plan is None or not plan.first:
        return False
    before = [token.text for token in sentence.tokens[max(0, plan.first - 2) : plan.first]]
    if before[-1] == "với" and before[:-1] != ["so"]:
        return False  # "*với* mục tiêu năm 2017 thu 5.200 tỷ đồng": what is aimed at
    return before[-1] in {"vượt", "so", "với", "thành", "bằng"}


def of_what_is_compared(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "so với số thu 438 tỷ đồng *của năm 2020* thì giảm 7%": the year of that amount alone."""
    first = sentence.token_at(mention.span.start)
    before = [token.text for token in sentence.tokens[max(0, first - 2) : first]]
    if before[-1:] == ["nửa"] or before[:1] == ["phần"]:
        return True  # "chỉ bằng một phần ba *năm 2019*"
    if _of_a_thing_compared(sentence, first):
        return True
    return any(compared_value(sentence, a, mention) for a in sentence.amounts)


def _of_a_thing_compared(sentence: Sentence, first: int) -> bool:
    """ "*So với trận lũ lịch sử* tháng 10/2016, thiệt hại gấp 1,7 lần": when that flood was.

    A plan that is compared with is of the time that is told of.
    """
    tokens, covered = sentence.tokens, {i for a in sentence.amounts for i in range(a.first, a.last)}
    for index in range(first - 1, max(0, first - _LONGEST_COMPARED) - 1, -1):
        if tokens[index].text in STOPS or index in covered or cues().plans.match(tokens, index):
            return False
        against = cues().against.match(tokens, index)
        if against is not None:
            return against.last < first
    return False


def moved_from(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "vốn kéo dài *từ năm 2023 sang* 612 tỷ đồng": whence it was carried over, not its year."""
    first = sentence.token_at(mention.span.start)
    last = sentence.token_at(mention.span.end)
    behind = sentence.tokens[last].text if last < len(sentence.tokens) else ""
    before = sentence.tokens[first - 1].text if first else ""
    return mention.kind is PeriodKind.YEAR and before == "từ" and behind in _ONWARDS


def of_capital(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "*Đến 30/9*, giải ngân *vốn năm 2024* được 1.005 tỷ đồng": whose capital, not until when.

    So is the year that it was carried to: "đến 30/9, vốn kéo dài *sang năm 2024* giải ngân 45 tỷ".
    """
    first = sentence.token_at(mention.span.start)
    before = sentence.tokens[first - 1].text if first else ""
    whose = before == _CAPITAL or mention.span in sentence.named or _of_funds(sentence, first)
    if mention.kind is not PeriodKind.YEAR or not whose:
        return False
    return any(m.as_of and m.span.end <= mention.span.start for m in sentence.periods)


def _of_funds(sentence: Sentence, first: int) -> bool:
    """ "*vốn giao* năm 2022 giải ngân 88 tỷ đồng": funds by their kind, and paid out."""
    near = [token.text for token in sentence.tokens[max(0, first - _NEAR_BASE) : first]]
    breaks = [at for at, word in enumerate(near) if word in _BREAKS or word[:1].isdigit()]
    clause = near[breaks[-1] + 1 if breaks else 0 :]
    paid = ["giải", "ngân"]
    told = [token.text for token in sentence.tokens[first - len(clause) : first + _NEAR_BASE]]
    return _CAPITAL in clause and any(list(pair) == paid for pair in pairwise(told))


def compared_value(sentence: Sentence, amount: Amount, mention: PeriodMention) -> bool:
    """Tell whether the mention dates the amount, which another one is compared with."""
    tokens = sentence.tokens
    if mention.kind not in _COMPARED_KINDS or amount.last + 1 >= len(tokens):
        return False
    if tokens[amount.last].text != "của" or tokens[amount.last + 1].start != mention.span.start:
        return False
    before = tokens[max(0, amount.first - _NEAR_BASE) : amount.first]
    return any(token.text == "hơn" for token in before) or bool(cues().against.find(before))


def tells_its_subject(sentence: Sentence, amount: Amount) -> bool:
    """ "thông qua *5 nghị quyết về* chương trình giám sát *năm 2019*": of what they are about."""
    behind = sentence.tokens[amount.last : amount.last + 1]
    return amount.unit.lower() in _DOCUMENTS and [t.text for t in behind] == ["về"]


def same_stretch(mention: PeriodMention) -> bool:
    """Tell whether a mention is of the same stretch of another year: "*cùng kỳ* năm trước"."""
    return mention.label.lower().startswith(_SAME_STRETCH)
