"""What was done to those counted names them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Toàn tỉnh phải di dời 864 ngôi mộ (đã di dời 851).", ["phải di dời ngôi mộ"]),
        ("Tỉnh đang tập trung xây mới 7 trường.", ["đang tập trung xây mới trường"]),
        (
            "Tòa án thụ lý 120 vụ, đã giải quyết 98 vụ, đang giải quyết 22 vụ.",
            ["Tòa án thụ lý vụ", "giải quyết vụ", "đang giải quyết vụ"],
        ),
        (
            "Đã hoàn thành 6 dự án, đang thi công 9 dự án.",
            ["hoàn thành dự án", "đang thi công dự án"],
        ),
        (
            "Có 8 chỉ tiêu vượt, 3 chỉ tiêu đạt và 1 chỉ tiêu không đạt.",
            ["chỉ tiêu vượt", "chỉ tiêu đạt", "chỉ tiêu không đạt"],
        ),
        ("Tất cả 24 xã đã đạt chuẩn.", ["xã đã đạt chuẩn"]),
        ("Toàn bộ 24 xã đã đạt chuẩn.", ["xã đã đạt chuẩn"]),
        ("Bộ phận một cửa tiếp nhận 12.345 hồ sơ.", ["Bộ phận một cửa tiếp nhận hồ sơ"]),
        ("Hộ nghèo ở 4 xã vùng cao giảm nhanh.", ["xã vùng cao"]),
        (
            "Xảy ra 161 vụ tai nạn giao thông, làm chết 118 người.",
            ["Xảy ra vụ tai nạn giao thông", "người chết do tai nạn giao thông"],
        ),
        (
            "Đón 2,1 triệu lượt khách, trong đó quốc tế 400 nghìn lượt.",
            ["Đón lượt khách", "khách quốc tế"],
        ),
    ],
)
def test_the_verb_goes_before_the_noun(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)][: len(names)] == names


def test_a_count_that_says_how_far_it_came_takes_no_verb() -> None:
    text = (
        "Huyện đã hoàn thành 13/16 chỉ tiêu, 2 chỉ tiêu cơ bản hoàn thành, 1 chỉ tiêu chưa đạt; "
        "kết nạp 30 đảng viên, 20 đoàn viên."
    )
    assert [f.indicator for f in figures_of(text)] == [
        "hoàn thành chỉ tiêu",
        "chỉ tiêu cơ bản hoàn thành",
        "chỉ tiêu chưa đạt",
        "kết nạp đảng viên",
        "kết nạp đoàn viên",
    ]


def test_work_that_must_be_done_completes_what_is_done_of_it() -> None:
    names = [
        figure.indicator
        for figure in figures_of(
            "Huyện phải giải phóng mặt bằng 38 dự án, đến nay hoàn thành 21 dự án, đang thực hiện "
            "13 dự án."
        )
    ]
    assert names == [
        "phải giải phóng mặt bằng dự án",
        "hoàn thành giải phóng mặt bằng dự án",
        "đang thực hiện dự án",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Các cấp thi hành kỷ luật 1 chi bộ (cảnh cáo) và 37 đảng viên.",
        "Các cấp thi hành kỷ luật 2 chi bộ bằng hình thức khiển trách và 37 đảng viên.",
        "Các cấp thi hành kỷ luật 2 chi bộ và 37 đảng viên.",
    ],
)
def test_what_brackets_or_a_form_tell_parts_no_deed(text: str) -> None:
    assert figures_of(text)[-1].indicator == "thi hành kỷ luật đảng viên"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sốt xuất huyết 1.078 ca (giảm 46%), 01 ca tử vong.", "ca tử vong do sốt xuất huyết"),
        ("Hoàn thành 9 nhiệm vụ (đạt 90%), 02 nhiệm vụ chuyển sang.", "nhiệm vụ chuyển sang"),
        ("Tổng hợp 3 đảng bộ (cũ), 16 chỉ tiêu đạt kế hoạch.", "chỉ tiêu đạt kế hoạch"),
    ],
)
def test_what_says_itself_what_it_counts_goes_on_with_nothing(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
