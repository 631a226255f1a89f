"""What is told of each year of a term says so in its name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bình quân mỗi năm trong giai đoạn 2016 - 2020, huyện trồng 320 ha rừng.",
            "trồng rừng bình quân mỗi năm",
        ),
        (
            "Giai đoạn 2016 - 2020, bình quân hằng năm trồng mới 320 ha rừng.",
            "trồng mới rừng bình quân mỗi năm",
        ),
        ("Bình quân hàng năm, thu ngân sách đạt 90 tỷ đồng.", "thu ngân sách bình quân mỗi năm"),
        (
            "Trung bình mỗi năm, diện tích cây lâu năm đạt 90 ha.",
            "diện tích cây lâu năm bình quân mỗi năm",
        ),
        (
            "Bình quân mỗi năm, thu nhập bình quân đầu người đạt 42 triệu đồng.",
            "thu nhập bình quân đầu người bình quân mỗi năm",
        ),
    ],
)
def test_the_average_is_in_the_name(text: str, name: str) -> None:
    (figure,) = figures_of(text)
    assert figure.indicator == name


def test_what_stands_beside_the_average_is_none() -> None:
    text = (
        "Thu ngân sách 5 năm đạt 450 tỷ đồng, bình quân mỗi năm đạt 90 tỷ đồng, tăng 5%; xây dựng "
        "12 km đường."
    )
    told = {figure.text: figure.indicator for figure in figures_of(text)}
    assert told["450 tỷ đồng"] == "Thu ngân sách"
    assert told["90 tỷ đồng"] == "Thu ngân sách bình quân mỗi năm"
    assert not told["5%"].endswith("bình quân mỗi năm")
    assert told["12 km"] == "xây dựng đường"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nhiệm kỳ 2015-2020, hằng năm huyện kết nạp 150 đảng viên, đào tạo nghề cho 900 người.",
            ["kết nạp đảng viên mỗi năm", "đào tạo nghề người mỗi năm"],
        ),
        ("Mỗi năm, tạo việc làm cho 640 lao động.", ["tạo việc làm lao động mỗi năm"]),
        ("Thu ngân sách mỗi năm đạt 12 tỷ đồng.", ["Thu ngân sách mỗi năm"]),
        ("Trồng 300 ha rừng mỗi năm, xây 12 km đường.", ["Trồng rừng mỗi năm", "xây đường"]),
        ("Hằng năm kết nạp 15 đảng viên, nâng tổng số lên 620 đảng viên.",
         ["kết nạp đảng viên mỗi năm", "tổng số đảng viên"]),
        ("Thu ngân sách hằng năm đều vượt dự toán, năm 2021 đạt 42 tỷ đồng.", ["Thu ngân sách"]),
        ("Diện tích cây hàng năm 711 ha.", ["Diện tích cây hàng năm"]),
    ],
)  # fmt: skip
def test_each_year_without_an_average(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


def test_an_aim_of_each_year_says_so_too() -> None:
    (figure,) = figures_of("Phấn đấu mỗi năm giải quyết việc làm cho 640 lao động.")
    assert figure.relation.value == "target"
    assert figure.indicator == "giải quyết việc làm lao động mỗi năm"


def test_an_average_is_of_what_the_sum_before_it_is_of() -> None:
    text = "Toàn tỉnh kết nạp 5.400 hội viên, bình quân mỗi năm 1.800 hội viên."
    assert figures_of(text)[-1].indicator == "kết nạp hội viên bình quân mỗi năm"


@pytest.mark.parametrize(
    ("text", "name", "period"),
    [
        (
            "Tỷ lệ hộ nghèo giảm từ 18% năm 2015 xuống còn 4% năm 2019, bình quân mỗi năm giảm 3%.",
            "Tỷ lệ hộ nghèo bình quân mỗi năm",
            "giai đoạn 2015 - 2019",
        ),
        ("Kim ngạch xuất khẩu tăng bình quân 11% mỗi năm.",
         "Kim ngạch xuất khẩu bình quân mỗi năm", "năm 2022"),
        ("Hộ nghèo giảm bình quân hằng năm 420 hộ.", "Hộ nghèo bình quân mỗi năm", "năm 2022"),
    ],
)  # fmt: skip
def test_the_average_of_changes_is_in_the_name(text: str, name: str, period: str) -> None:
    figure = figures_of(text)[-1]
    assert (figure.indicator, figure.period and figure.period.label) == (name, period)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bình quân mỗi năm đào tạo 2.450 lao động, xây 320 căn nhà.", "xây căn nhà mỗi năm"),
        ("Toàn tỉnh gieo trồng 9.420 ha cây hằng năm.", "diện tích gieo trồng cây hằng năm"),
        ("Thu ngân sách tăng 12% so với năm trước.", "Thu ngân sách"),
    ],
)
def test_what_opens_with_an_average_goes_on_and_crops_are_none(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
