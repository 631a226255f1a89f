"""A source of money names nothing behind it."""

from __future__ import annotations

from tests.index.figures.one_report import facts_of


def test_a_percent_of_plan_is_of_the_sum_before_its_source() -> None:
    text = "Đã giải ngân 31 tỷ đồng từ nguồn vốn năm trước chuyển sang, đạt 62,5% kế hoạch."
    assert [fact[:3] for fact in facts_of(text)] == [
        ("31 tỷ đồng", "giải ngân", "value"),
        ("62,5%", "giải ngân", "pct_of_plan"),
    ]


def test_what_has_a_name_of_its_own_keeps_it() -> None:
    text = "Huyện huy động 31 tỷ đồng từ ngân sách, thu ngân sách đạt 62,5% kế hoạch."
    assert facts_of(text)[-1][1] == "thu ngân sách"


def test_a_bare_sum_is_of_its_source() -> None:
    text = "Các tuyến mới giúp tỉnh thu hơn 3.200 tỷ đồng từ du lịch, đạt 61% kế hoạch."
    assert [fact[:2] for fact in facts_of(text)] == [
        ("3.200 tỷ đồng", "thu từ du lịch"),
        ("61%", "thu từ du lịch"),
    ]


def test_a_time_is_no_source() -> None:
    assert facts_of("Tỉnh thu 3.200 tỷ đồng từ đầu năm đến nay.")[0][1] == "thu"
