"""What stands before a period, on text without diacritics."""

from __future__ import annotations

import pytest

from index.language import period_context
from index.language.periods import find_periods
from index.language.text import fold


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Tính đến hết ", True),
        ("Lũy kế từ đầu năm đến thời điểm ", True),
        ("Thu ngân sách đến ngày ", True),
        ("Tính đến chiều nay ", True),
        ("Tính đến 17 giờ 30 phút ngày ", True),
        ("Thu ngân sách trong ", False),
        ("Đến hết buổi họp ", False),
    ],
)
def test_the_end_of_a_cumulative_period(text: str, ends: bool) -> None:
    assert bool(period_context.AS_OF.search(fold(text))) is ends


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("tăng 5% so với mức cùng kỳ ", True),
        ("cao hơn kết quả ", True),
        ("bằng 112% so với ", True),
        ("gấp 2 lần cuối ", True),
        ("tăng 5% trong ", False),
        ("cao hơn xã Tam Quang ", False),
    ],
)
def test_the_period_that_a_change_is_measured_against(text: str, base: bool) -> None:
    assert bool(period_context.BASE.search(fold(text))) is base


def test_a_month_in_words_needs_a_cue() -> None:
    cues = {text: bool(period_context.MONTH_CUE.search(fold(text))) for text in ("vào ", "số ")}
    assert cues == {"vào ": True, "số ": False}


def test_what_makes_months_a_length() -> None:
    before, after = period_context.durations()
    assert before.search("kéo dài ")
    assert before.search("keo dai ")
    assert not before.search("trong ")
    assert after.match(" liên tục")
    assert not after.match(" đầu năm")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("4 tháng vận hành chính quyền địa phương 2 cấp", []),
        ("3 tháng đầu vận hành chính quyền địa phương 2 cấp", []),
        ("3 tháng cao điểm tấn công tội phạm", []),
        ("6 tháng đầu năm, xã thu 4 tỷ đồng", [6]),
        ("6 tháng thực hiện nhiệm vụ", [6]),
    ],
)
def test_months_since_something_began_are_a_length(text: str, months: list[int]) -> None:
    assert [mention.number for mention in find_periods(text)] == months
