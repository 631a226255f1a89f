"""A crop's season dates what was sown in it, and neither animals nor what there is now."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of

TEXT = (
    "Vụ đông xuân 2021 - 2022 toàn tỉnh gieo trồng 27.846 ha lúa. Năng suất đạt 63 tạ/ha. Diện "
    "tích nho hiện có 1.187 ha, táo 1.012 ha. Đàn lợn 70.000 con. Giá nho 24.000 đồng/kg, giảm "
    "3.000 đồng/kg so với tháng trước."
)


def test_the_season_stays_with_its_crop() -> None:
    told = {f.text: f.period.label if f.period else "" for f in figures_of(TEXT)}
    assert told["27.846 ha"].startswith("Vụ đông xuân")
    assert told["63 tạ/ha"].startswith("Vụ đông xuân")
    for text in ("1.187 ha", "1.012 ha", "70.000 con", "24.000 đồng/kg"):
        assert "vụ" not in told[text].lower()


@pytest.mark.parametrize(
    ("text", "season", "others"),
    [
        (
            "Sản lượng vụ Đông Xuân 2021-2022 đạt 6.100 tấn; thu hoạch vụ Mùa được 2.300 ha, năng "
            "suất 4,7 tấn/ha.",
            ["6.100 tấn"],
            ["2.300 ha", "4,7 tấn/ha"],
        ),
        (
            "Vụ đông xuân 2021-2022 gieo cấy 1.200 ha, đạt 101% kế hoạch. Vụ hè thu xuống giống "
            "940 ha. Diện tích lúa mùa 310 ha.",
            ["1.200 ha", "101%"],
            ["940 ha", "310 ha"],
        ),
        ("Niên vụ 2021-2022 thu 800 tấn mía. Vụ mùa thu 90 tấn lúa.", ["800 tấn", "90 tấn"], []),
    ],
)
def test_another_season_is_not_of_these_years(
    text: str, season: list[str], others: list[str]
) -> None:
    told = {f.text: f.period.label if f.period else "" for f in figures_of(text)}
    assert [each for each in told if "2021-2022" in told[each]] == season
    assert [each for each in told if "2021-2022" not in told[each]] == others


def test_a_season_of_this_year_has_the_years_told_before() -> None:
    text = (
        "Kết thúc vụ đông xuân 2021-2022, cả huyện gieo trồng 3.812 ha. Năng suất lúa đông xuân "
        "năm nay đạt 72 tạ/ha, giảm 0,6% so với cùng kỳ. Năng suất lúa hè thu năm nay 61 tạ/ha."
    )
    told = {f.text: f.period.label if f.period else "" for f in figures_of(text)}
    assert told["72 tạ/ha"] == told["0,6%"] == "vụ đông xuân 2021-2022"
    assert told["61 tạ/ha"] == "năm nay"


def test_what_stands_for_years_is_of_no_season() -> None:
    text = (
        "Vụ đông xuân 2021-2022 toàn tỉnh gieo cấy 1.200 ha. Diện tích cam toàn tỉnh 360 ha. "
        "Trồng rừng được 412 ha. Lạc 90 ha."
    )
    told = {f.text: f.period.label if f.period else "" for f in figures_of(text)}
    assert [each for each in told if "2021-2022" in told[each]] == ["1.200 ha", "90 ha"]


def test_another_season_ends_the_one_before_it() -> None:
    text = "Vụ đông xuân 2021-2022 gieo cấy 1.200 ha. Lúa hè thu gieo sạ 920 ha. Lạc 90 ha."
    told = {f.text: f.period.label if f.period else "" for f in figures_of(text)}
    assert [each for each in told if "2021-2022" in told[each]] == ["1.200 ha"]
