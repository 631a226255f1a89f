"""The capital of projects is told under the projects counted before it."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _parents(text: str) -> dict[str, tuple[str, str | None]]:
    return {f.text: (f.indicator, f.parent) for f in figures_of(text)}


def test_foreign_and_domestic_capital_are_told_apart() -> None:
    found = _parents(
        "Huyện thu hút được 9 dự án FDI mới và 4 lượt dự án tăng vốn với tổng vốn đầu tư cấp mới "
        "và tăng thêm 41,5 triệu USD (cấp mới: 30 triệu USD; tăng vốn: 11,5 triệu USD), đạt 83% kế "
        "hoạch; 6 dự án DDI với tổng vốn đầu tư 1.920 tỷ đồng, đạt 128% kế hoạch."
    )
    both = "tổng vốn đầu tư cấp mới và tăng thêm"
    assert found["41,5 triệu USD"] == found["83%"] == (both, "dự án FDI")
    assert found["30 triệu USD"][1] == found["11,5 triệu USD"][1] == "dự án FDI"
    assert found["1.920 tỷ đồng"] == found["128%"] == ("tổng vốn đầu tư", "dự án DDI")


def test_other_projects_say_nothing_of_whose_capital_it_is() -> None:
    found = _parents("Huyện có 9 dự án với tổng vốn 41 tỷ đồng; thu ngân sách 20 tỷ đồng.")
    assert found["41 tỷ đồng"][0] == "tổng vốn"
    assert found["20 tỷ đồng"] == ("thu ngân sách", None)


def test_a_rank_in_foreign_investment_says_whose_capital_it_is() -> None:
    found = _parents(
        "Tỉnh có nhiều lợi thế. Hiện tỉnh đứng thứ ba cả nước về thu hút vốn đầu tư FDI với tổng "
        "vốn đầu tư năm 2022 đạt gần 1,9 tỷ USD."
    )
    assert found["1,9 tỷ USD"] == ("tổng vốn đầu tư", "vốn đầu tư FDI")


def test_a_sum_told_with_its_projects_is_their_capital() -> None:
    figures = figures_of("Toàn tỉnh có 14 dự án với khoảng 21 triệu USD.")
    assert [f.indicator for f in figures] == ["dự án", "vốn dự án"]
