"""What a bare measure is of: "14 dự án với *tổng vốn đăng ký* 284 triệu USD"."""

from __future__ import annotations

from index.figures.figure_terms import is_money
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_BARE_MEASURES = word_set("naming", "bare_measures")


def measured_thing(work: Work, amount: Amount) -> str | None:
    """Return what a bare measure is of: what the number before it in the same item is of."""
    before = next(reversed(work.same_level(amount)), None)
    if before is None:
        return None
    if ";" in {t.text for t in work.sentence.tokens[before.amount.last : amount.first]}:
        return None
    figure = before.figure
    if is_bare_measure(figure.indicator_text):
        return figure.parent
    both = _counted_together(work)
    if both:
        return both
    if amount.kind is AmountKind.MONEY and is_money(figure):
        return None  # "vốn đầu tư 2.300 tỷ đồng, *kim ngạch* 45 triệu USD": one is not of the other
    return f"{figure.parent} – {figure.indicator}" if figure.parent else figure.indicator


def _counted_together(work: Work) -> str:
    """Return both names where two counts joined by "và" stand before a bare measure, else "".

    "14 dự án FDI mới *và* 19 lượt dự án điều chỉnh với tổng vốn đăng ký 284 triệu USD".
    """
    if len(work.drafts) < 2:
        return ""
    first, second = work.drafts[-2:]
    between = work.sentence.tokens[first.amount.last : second.amount.first]
    counts = {first.amount.kind, second.amount.kind} == {AmountKind.COUNT}
    stops = any(not token.is_word for token in between)
    if not counts or stops or not between or between[-1].text != "và":
        return ""
    return f"{first.figure.indicator} và {second.figure.indicator}"


def is_bare_measure(words: str) -> bool:
    """Tell whether a name is a measure alone: "trị giá", "tổng vốn đăng ký"."""
    return words.lower() in _BARE_MEASURES
