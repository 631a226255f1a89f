"""How far a period that is named before numbers reaches."""

from __future__ import annotations

from index.domain import PeriodKind
from index.figures.dated_behind import dated_right_behind
from index.figures.few_days import in_brackets_of_week
from index.figures.period_names import opens_clause, same_stretch
from index.figures.seasons import names_another
from index.figures.sentence import Sentence
from index.figures.stretches import (
    dates_label,
    ends_clause,
    explains,
    in_item_before,
    into_parts,
    opens_list,
    stands_after,
    told_besides,
)
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words
from index.language.period_mentions import SUMMED
from index.language.periods import PeriodMention

# A mention of these inside a clause ("số xã đến nay là 12") dates that clause alone.
_NARROW = frozenset({PeriodKind.TO_NOW, PeriodKind.DAY, PeriodKind.TERM, PeriodKind.AS_OF})
_LINK = 2  # tokens that may stand between a number and the mention behind it: "(ước"


def reaches(sentence: Sentence, mention: PeriodMention, amount: Amount, *, own: bool) -> bool:
    """Tell whether a mention before the amount reaches as far as the amount."""
    if mention.span.end > amount.span.start:
        return False
    first = sentence.token_at(mention.span.start)
    inside = sentence.depth[first] > sentence.depth[amount.first]
    if inside and not (
        explains(sentence, mention)
        or in_brackets_of_week(sentence, mention)
        or dates_label(sentence, mention, amount)
    ):
        return False
    if _framed(sentence, mention, amount) or _bracket_closed(sentence, first, amount):
        return False
    if in_item_before(sentence, mention, amount) or names_another(
        sentence, first, amount, mention.label
    ):
        return False
    if told_besides(sentence, mention, amount) or stands_after(sentence, mention, amount):
        return False
    told = [a for a in sentence.amounts if first <= a.first and a.last <= amount.first]
    if same_stretch(mention) and told and _broken(sentence, told[-1].last, amount.first):
        return False  # told aside, for its own clause
    near = (a for a in sentence.amounts if first - _LINK <= a.last <= first)
    if any(dated_right_behind(sentence, a, [mention]) for a in near):
        # "124 triệu đồng năm 2020; …": it dates the amount before it and that clause, unless a list
        # opens right behind it ("25 chỉ tiêu năm 2023, trong đó: …").
        last = sentence.token_at(mention.span.end)
        opening = {token.text for token in sentence.tokens[last : last + 4]}
        if ":" in opening and not any(t.is_number for t in sentence.tokens[last : last + 4]):
            return True
        return ";" not in {t.text for t in sentence.tokens[first : amount.first]}
    if ends_clause(sentence, mention, amount):
        return False
    if mention.part == SUMMED and (
        amount.kind is AmountKind.PERCENT
        or "bình quân" in sentence.words(sentence.clause_start(amount.first), amount.first)
    ):
        # "5 năm thu 90 tỷ đồng; *dịch vụ chiếm 40%*": a share, or an average, sums up nothing.
        return ";" not in {token.text for token in sentence.tokens[first : amount.first]}
    if mention.kind is PeriodKind.TO_NOW and not into_parts(sentence, mention, amount):
        # In one of several clauses set off by semicolons it dates that clause.
        texts = [t.text for t in sentence.tokens[: amount.first]]
        counted = any(each.last <= first for each in sentence.amounts)
        if (counted or ";" in texts[:first]) and ";" in texts[first:]:
            return False  # "hộ nghèo giảm 5%, *hiện còn 613 hộ*; có 3 xã đạt chuẩn"
    if mention.kind in _NARROW and not opens_clause(sentence, mention):
        between = [t.text for t in sentence.tokens[first : amount.first]]
        if opens_list(sentence, mention, amount):
            return True
        until = mention.as_of or mention.kind is PeriodKind.TO_NOW
        if until and into_parts(sentence, mention, amount):
            return True
        if ";" in between or (mention.kind is PeriodKind.TO_NOW and own and "," in between):
            return False
    return True


def _broken(sentence: Sentence, first: int, last: int) -> bool:
    return not {",", ";"}.isdisjoint(token.text for token in sentence.tokens[first:last])


def _bracket_closed(sentence: Sentence, first: int, amount: Amount) -> bool:
    """ "tăng 7% (*quý III* tăng 9%), … (công nghiệp *tăng 14%*)": of another bracket."""
    depth = sentence.depth[first]
    return (
        depth > 0
        and min(sentence.depth[first : amount.first + 1]) < depth == (sentence.depth[amount.first])
    )


def _framed(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """Tell whether the mention stands before a verb of speech, the amount behind it."""
    said = sentence.matches(phrase_words().speech)
    first = sentence.token_at(mention.span.end)
    told = [match for at, match in said.items() if first <= at < amount.first]
    # "Số liệu 10 tháng năm 2021 *cho thấy*": figures that show something are of that time.
    shown = mention.kind not in _NARROW and mention.year is not None
    return any(not (shown and m.value == "cho thấy") for m in told)
