"""A crop's season dates what was sown in it, and neither animals nor what there is now."""

from __future__ import annotations

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
