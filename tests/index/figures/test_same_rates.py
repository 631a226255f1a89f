"""The measure of one group's rate stands over that of the other."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_second_group_has_the_measure_of_the_first() -> None:
    figures = figures_of(
        "Thu nhập bình quân của lao động trong các HTX nông nghiệp đạt 4,6 triệu đồng/người/tháng, "
        "các HTX phi nông nghiệp đạt 5,3 triệu đồng/người/tháng."
    )
    assert figures[1].parent == "Thu nhập bình quân của lao động"


def test_the_group_beside_is_no_part_of_the_first() -> None:
    figures = figures_of(
        "Thu nhập bình quân của lao động tại các KCN đạt 5,8 triệu đồng/người/tháng, các làng nghề "
        "đạt 3,6 triệu đồng/người/tháng."
    )
    assert figures[1].parent == "Thu nhập bình quân của lao động"


def test_a_measure_of_its_own_needs_none() -> None:
    figures = figures_of(
        "Thu nhập của lao động trong HTX đạt 4,6 triệu đồng/người/năm, doanh thu của HTX đạt 5,3 "
        "triệu đồng/người/năm."
    )
    assert figures[1].parent is None
