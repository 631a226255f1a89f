"""The total of what is counted, and of what was added before: "nâng *tổng số* lên 17 xã"."""

from __future__ import annotations

from index.figures import bare_counts
from index.figures.completions import of_new_countryside
from index.figures.draft import Naming, named_so
from index.figures.number import Count
from index.language.lexicon import word_set

_TOTALS = word_set("naming", "totals")
_RUNNING = word_set("summed_up", "running_totals")
_RAISED, _UP = ("đưa ", "nâng "), (" lên", " lên thành")
_RAISING = "nâng"
_FOUNDED = tuple(f" {words}" for words in word_set("counted", "founded"))


def total_counted(count: Count) -> Naming | None:
    """Name a bare total by what is counted, or by what was added just before."""
    number, phrase = count.number, count.phrase
    told = number.sentence.words(number.left, number.amount.first).lower().strip(" ,;)")
    raised = told.startswith(_RAISED) and told.endswith(_UP) and "tổng" not in told.split()
    if told in _RUNNING or raised:
        # "thêm 3 xã đạt chuẩn (kế hoạch 5 xã), *lũy kế* 45/175 xã", "…, *đưa toàn tỉnh lên* 45 xã"
        return named_so(bare_counts.added_before(count.noun, number.amount, number.drafts))
    if phrase is None or phrase.text.lower() not in _TOTALS:
        return None
    added = bare_counts.added_before(count.noun, number.amount, number.drafts)
    added = added or _raised(count)
    words = f"tổng số {added or count.noun}"
    return named_so(of_new_countryside(number.sentence, words, number.state))


def _raised(count: Count) -> str:
    """Return what "3 sản phẩm OCOP, *nâng* tổng số lên 17 sản phẩm" is a total of, or ""."""
    number = count.number
    before = number.drafts[-1] if number.drafts else None
    if not count.bare or before is None or before.figure.unit != number.amount.unit:
        return ""
    between = number.sentence.words(before.amount.last, number.amount.first).lower().split()
    name = before.figure.indicator
    if name.lower().endswith(_FOUNDED):  # all there are, not only the new ones
        return ""
    _, told, of = f" {name}".partition(f" {count.noun} ")  # "*kết nạp* đảng viên nữ"
    return f"{count.noun} {of}" if told and _RAISING in between else ""
