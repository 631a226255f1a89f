"""Several values of one base in one bracket."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_second_value_of_a_base_is_of_its_time() -> None:
    text = (
        "Đến cuối năm 2022, toàn huyện còn 2.938 hộ nghèo, chiếm 35,12%, giảm 6,43 điểm phần trăm "
        "so với năm 2021 (3.421 hộ, chiếm 41,55%)."
    )
    figures = {figure.text: figure for figure in figures_of(text)}
    then = figures["3.421 hộ"].period
    assert then
    assert then.end
    assert then.end.year == 2021
    assert figures["41,55%"].period == then


def test_what_stands_outside_the_bracket_is_of_its_own_time() -> None:
    text = "Năm 2022 còn 2.938 hộ nghèo, giảm so với năm 2021 (3.421 hộ), chiếm 35,12%."
    figures = {figure.text: figure for figure in figures_of(text)}
    period = figures["35,12%"].period
    assert period
    assert period.end
    assert period.end.year == 2022


def test_a_bracket_with_its_own_base_is_not_of_the_one_before() -> None:
    text = (
        "Tính đến cuối tháng 9/2020, doanh nghiệp sử dụng 76.840 lao động, tăng 3.150 người so với "
        "cuối năm 2018; thu nhập bình quân 7,9 triệu đồng/người (cùng kỳ 7,6 triệu đồng/người)."
    )
    *_, before = figures_of(text)
    assert before.text == "7,6 triệu đồng/người"
    assert before.period
    assert before.period.end
    assert before.period.end.year == 2019
