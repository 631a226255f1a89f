"""Points that a part adds to the growth of the whole."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_points_contributed_are_named_as_such() -> None:
    text = (
        "Khu vực dịch vụ đạt 16.834 tỷ đồng, tăng 1,98%, đóng góp 0,6 điểm phần trăm vào mức tăng "
        "chung."
    )
    worth, growth, points = figures_of(text)
    assert worth.indicator == growth.indicator == "Khu vực dịch vụ"
    assert points.indicator == "đóng góp của Khu vực dịch vụ vào mức tăng chung"


def test_points_by_which_a_rate_fell_stay_its_own() -> None:
    (rate, fall) = figures_of("Tỷ lệ hộ nghèo còn 4,2%, giảm 1,3 điểm phần trăm.")
    assert fall.indicator == rate.indicator


def test_points_go_on_as_contributions() -> None:
    text = (
        "Các ngành dịch vụ đóng góp 0,8 điểm phần trăm; công nghiệp - xây dựng 3,1 điểm phần trăm; "
        "nông nghiệp 0,4 điểm phần trăm."
    )
    told = [figure.indicator for figure in figures_of(text)]
    assert all(name.startswith("đóng góp của ") for name in told)
    assert all(name.count("đóng góp") == 1 for name in told)
