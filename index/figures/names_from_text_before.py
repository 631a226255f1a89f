"""What the text before a sentence leaves to a number that opens it."""

from __future__ import annotations

import re
from itertools import pairwise

from index.domain import BlockKind, Relation
from index.figures import rates
from index.figures.breakdown_labels import opens_breakdown
from index.figures.currencies import fits_unit
from index.figures.figure_terms import collects
from index.figures.inheriting import rate_part
from index.figures.other_measures import of_its_kind
from index.figures.relations import Reading
from index.figures.summed_up import runs_on
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable

_SUMMING = word_set("naming", "summing")
_CON_SO = ("con", "số")
_REFERRING = PhraseTable({words: words for words in word_set("naming", "referring")})
_COLLECTED = "thu ngân sách"
_BOUND = re.compile(r" (?:trên|dưới) \d")


def told_before(work: Work, amount: Amount, right: int, reading: Reading, words: str) -> str:
    """Return what the text before the sentence leaves to a number that opens it."""
    state = work.state
    told = state.stated.get(amount.kind)
    before_it = work.sentence.tokens[: amount.first]
    if not words and any(opens_breakdown(before_it, index) for index in range(amount.first)):
        # "*Phân theo địa bàn:* huyện A 30 tỷ đồng": of the sentence before
        alike = (f for f in state.told if f.unit == amount.unit and f.relation is Relation.VALUE)
        if (broken := next(alike, told)) is not None:
            return broken.indicator
    ranked = phrase_words().ranks.find(before_it) or phrase_words().groupings.find(before_it)
    if told is not None and ranked and not words and amount.kind is AmountKind.PERCENT:
        return rate_part(told.indicator)  # "Cao nhất là huyện X (71,4%)": of the rate told before
    refers = bool(before_it) and _REFERRING.match(work.sentence.tokens, 0) is not None
    if told is None and state.indicator and refers and amount.kind is AmountKind.PERCENT:
        return state.indicator  # "*Con số này* tương đương 39% dự toán"
    if told is not None and _CON_SO in pairwise(token.text for token in before_it):
        return told.indicator  # "Nay *con số ấy* đã là 41 triệu đồng": the last one told so
    if reading.relation is Relation.SHARE:
        words = words or rates.share_base(work.sentence, amount, right) or ""
    listed = work.kind is BlockKind.LIST_ITEM
    summed = " ".join(token.text for token in work.sentence.tokens[:2]) in _SUMMING
    if listed and state.item and not words and (summed or amount.kind is AmountKind.PERCENT):
        # "- Tổng thu 212 tỷ đồng. *Đạt 102% kế hoạch*, tăng 8%.", "… *Lũy kế 9 tháng* 1.212 tỷ"
        return state.item
    before = state.report.title if listed else of_its_kind(state, amount)
    if not listed and not state.headings and not fits_unit(state, amount):
        before = None
    if told is not None and amount.kind is AmountKind.PERCENT and before and _BOUND.search(before):
        before = rate_part(told.indicator)  # not of "địa phương giải ngân trên 60%"
    money = state.stated.get(AmountKind.MONEY)
    if (
        before is not None
        and not listed
        and amount.kind is AmountKind.MONEY
        and state.currency is None
        and money is not None
        and (told := state.stated.get(AmountKind.COUNT)) is not None
        and told.indicator == before
    ):
        # "6 chi cục có tiến độ thu khá." / "Chi cục A đạt 2.347 tỷ đồng": of the money told before.
        before = money.indicator
    chief = state.report.place
    given = chief is not None and collects(chief) and amount.unit.endswith("đồng")
    strives = "phấn đấu" in work.sentence.words(reading.cue, amount.first).lower()
    aimed = strives or reading.relation is Relation.PLAN
    if given and aimed and state.currency is None:
        before = None  # what was told before was counted ("bắt giữ 246 vụ"), no money
    if told is not None and told.unit == amount.unit and runs_on(work.sentence, amount):
        before = words = words or told.indicator
    found = words or state.parent or before or ""
    if not found and given:
        # "Chỉ tiêu pháp lệnh giao cho Cục Hải quan A là 900 tỷ đồng": nothing else is given it.
        return _COLLECTED if aimed else ""
    return found
