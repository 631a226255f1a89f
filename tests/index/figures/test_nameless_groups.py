"""Groups of words that name nothing."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def test_a_price_basis_and_a_rank_name_nothing() -> None:
    text = (
        "Tổng sản phẩm trên địa bàn đạt 41.300 tỷ đồng theo giá so sánh, tăng 7,2% so với năm "
        "2021, đứng thứ 21 toàn quốc và thứ 4/14 vùng, thấp hơn mục tiêu đề ra (8%)."
    )
    assert {f.indicator for f in figures_of(text)} == {"Tổng sản phẩm"}


def test_a_superlative_names_nothing() -> None:
    text = "Tháng 5, thu ngân sách 15 tỷ đồng, cao nhất kể từ đầu năm, gấp 1,9 lần tháng 4."
    assert [f.indicator for f in figures_of(text)] == ["thu ngân sách", "thu ngân sách"]


def test_by_what_is_counted_names_nothing() -> None:
    text = "Toàn tỉnh còn 4.815 hộ nghèo theo chuẩn mới, chiếm 17,95%."
    assert [f.indicator for f in figures_of(text)] == ["hộ nghèo", "hộ nghèo"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Xuất khẩu gỗ, chủ yếu là ván ép, đạt 94 triệu USD.", "Xuất khẩu gỗ"),
        ("Kinh tế khởi sắc, đặc biệt là thu thuế đạt 8 tỷ đồng.", "thu thuế"),
    ],
)
def test_what_only_tells_more_is_no_name(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Xây mới 36 căn nhà cho hộ nghèo với mức 40 triệu đồng/căn, sửa chữa 11 căn mức"
            " 20 triệu đồng/căn.",
            ["Xây mới căn nhà"] * 2 + ["sửa chữa căn"] * 2,
        ),
        (
            "Trao 90 suất quà cho trẻ em nghèo với trị giá 45 triệu đồng.",
            ["Trao suất quà", "trị giá"],
        ),
        (
            "Mua sắm sách giáo khoa lớp 4, lớp 8 theo chương trình mới là 2,9 tỷ đồng.",
            ["Mua sắm sách giáo khoa lớp 4, lớp 8 theo chương trình mới"],
        ),
    ],
)  # fmt: skip
def test_who_receives_a_sum_is_not_its_name(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names
