"""A noun phrase names a number, with what stands around it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huyện giảm 3% tỷ lệ hộ nghèo.", ["tỷ lệ hộ nghèo"]),
        ("Cả năm phải tăng trưởng 10%.", ["tăng trưởng kinh tế"]),
        ("Tiền sử dụng đất đạt thấp (8 tháng thu 12 tỷ đồng).", ["Tiền sử dụng đất"]),
        ("Thu được 95 tỷ đồng tiền sử dụng đất.", ["Thu tiền sử dụng đất"]),
        # An average of what was named, but never of a change.
        (
            "Thu ngân sách đạt 60 tỷ đồng, bình quân 5 tỷ đồng.",
            ["Thu ngân sách", "Thu ngân sách bình quân"],
        ),
        (
            "Sản lượng thủy sản đạt 300 tấn, bình quân tăng 6,8%/năm.",
            ["Sản lượng thủy sản", "Sản lượng thủy sản"],
        ),
        # What is only promised names nothing.
        ("Tỉnh cam kết thực hiện dự toán được giao là 800 tỷ đồng.", []),
    ],
)
def test_what_a_phrase_names(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Phấn đấu 100% hộ dân dùng nước sạch.", "hộ dân dùng nước sạch"),
        ("Phấn đấu đạt trên 95% chi bộ hoàn thành nhiệm vụ.", "chi bộ hoàn thành nhiệm vụ"),
        ("Mục tiêu 90% hộ gia đình văn hóa.", "hộ gia đình văn hóa"),
        ("Phấn đấu đạt 100% kế hoạch.", "Thu ngân sách"),
    ],
)
def test_a_percent_aimed_at_is_of_what_stands_behind_it(text: str, name: str) -> None:
    assert figures_of(f"Thu ngân sách đạt 45 tỷ đồng. {text}")[-1].indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tỷ lệ hộ nghèo từ 22,29% đầu năm xuống 18,17% cuối năm.", "Tỷ lệ hộ nghèo"),
        ("Thu nhập từ 46 triệu đồng năm 2015 nay lên 79 triệu đồng.", "Thu nhập"),
        ("Thu thuế, dù chịu ảnh hưởng của dịch, vẫn đạt 20 tỷ đồng.", "Thu thuế"),
        ("Thu thuế, khoản mà huyện kỳ vọng, mới được 20 tỷ đồng.", "Thu thuế"),
        ("Kế đó, tiền sử dụng đất 41 tỷ đồng.", "tiền sử dụng đất"),
        ("Nhiệm kỳ này kết nạp 127 đảng viên.", "kết nạp đảng viên"),
    ],
)
def test_what_only_says_when_or_although_is_no_name(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


def test_a_plan_is_of_what_stands_behind_it() -> None:
    text = (
        "Tổng số thu đạt 71,2%. Để hoàn thành chỉ tiêu 91,5% dân số tham gia BHYT, ngành đẩy mạnh "
        "tuyên truyền."
    )
    last = figures_of(text)[-1]
    assert (last.text, last.indicator) == ("91,5%", "dân số tham gia BHYT")


def test_what_a_change_takes_so_much_of() -> None:
    text = "Sửa chữa 214 km đường. Năm 2023, tỉnh phấn đấu giảm 5% số vụ cháy so với năm 2022."
    assert figures_of(text)[-1].indicator == "số vụ cháy"


def test_things_for_so_many_people() -> None:
    found = figures_of("Tỉnh có 8,6 bác sĩ và 31,5 giường bệnh/vạn dân.")
    assert [f.indicator for f in found] == ["bác sĩ", "giường bệnh"]


@pytest.mark.parametrize(
    ("aim", "name"),
    [
        ("Năm 2023, toàn ngành phấn đấu 56% số trạm đạt chuẩn", "số trạm đạt chuẩn"),
        ("Đến năm 2025, tỉnh phấn đấu trên 90% dân số dùng nước sạch", "dân số dùng nước sạch"),
        ("Mục tiêu năm 2023: 60% số thôn đạt chuẩn văn hóa", "số thôn đạt chuẩn văn hóa"),
    ],
)
def test_what_is_aimed_at_is_of_no_rate_told_before(aim: str, name: str) -> None:
    figure = figures_of(f"Tỷ lệ hộ nghèo 5,1%. {aim}.")[1]
    assert (figure.indicator, figure.relation.value) == (name, "target")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nợ thuốc, vật tư của các bệnh viện là 46 tỷ đồng.", "Nợ thuốc, vật tư của các bệnh viện"),
        ("Khi mùa mưa đến gần, thành phố còn 4,5 km kênh chưa nạo vét.", "kênh chưa nạo vét"),
        ("Phấn đấu đạt 32 giường bệnh/vạn dân.", "giường bệnh"),
    ],
)
def test_names_are_cut_at_no_comma_and_hold_no_other_clause(text: str, name: str) -> None:
    assert [figure.indicator for figure in figures_of(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Năm tới ngành du lịch đặt mục tiêu 2,1 triệu lượt khách.", "lượt khách du lịch"),
        ("Huyện đặt mục tiêu 95% số cơ quan đạt chuẩn.", "số cơ quan đạt chuẩn"),
        ("Rừng trồng đạt 200 ha, năm tới huyện đặt mục tiêu 150 ha.", "Rừng trồng"),
    ],
)
def test_that_an_aim_was_set_names_nothing(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
