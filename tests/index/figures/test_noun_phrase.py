"""The words of an indicator."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, facts_of, figures_of


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Số tiêu chí nông thôn mới là 12,5 tiêu chí/xã.", "Số tiêu chí nông thôn mới"),
        ("Thu ngân sách cũng mới được 12 tỷ đồng.", "Thu ngân sách"),
        ("Năng suất bình quân đạt 69,8 tạ/ha.", "Năng suất bình quân"),
        ("Tỷ lệ rác thải được thu gom, xử lý đạt 93%.", "Tỷ lệ rác thải được thu gom, xử lý"),
        ("Khu vực nông, lâm, thủy sản tăng 3,4%.", "Khu vực nông, lâm, thủy sản"),
        (
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng đạt 50 tỷ đồng.",
            "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
        ),
        (
            "Phối hợp với các đơn vị triển khai thu phí được 30 tỷ đồng.",
            "thu phí",
        ),
        (
            "Chương trình trồng rừng, chống xói mòn: 120 triệu đồng.",
            "Chương trình trồng rừng, chống xói mòn",
        ),
        ("KẾ HOẠCH VỐN CHƯƠNG TRÌNH: Tổng số 108 tỷ đồng.", "KẾ HOẠCH VỐN CHƯƠNG TRÌNH"),
        ("Hai năm qua, kinh tế phát triển và thu ngân sách đạt 5 tỷ đồng.", "thu ngân sách"),
        (
            "Thu ngân sách tăng 30% (không bao gồm tiền sử dụng đất).",
            "Thu ngân sách (không bao gồm tiền sử dụng đất)",
        ),
    ],
)  # fmt: skip
def test_indicator(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


def test_a_price_basis_and_a_rank_name_nothing() -> None:
    text = (
        "Tổng sản phẩm trên địa bàn đạt 41.300 tỷ đồng theo giá so sánh, tăng 7,2% so với năm "
        "2021, đứng thứ 21 toàn quốc và thứ 4/14 vùng, thấp hơn mục tiêu đề ra (8%)."
    )
    assert {f.indicator for f in figures_of(text)} == {"Tổng sản phẩm"}


def test_who_speaks_is_no_label() -> None:
    text = (
        "Ông Lê Văn Minh, Chủ tịch UBND tỉnh, đặt yêu cầu với các sở: cả năm 2023 phải tăng "
        "trưởng 9,4%."
    )
    assert [f.indicator for f in figures_of(text)] == ["tăng trưởng kinh tế"]


def test_a_superlative_names_nothing() -> None:
    text = "Tháng 5, thu ngân sách 15 tỷ đồng, cao nhất kể từ đầu năm, gấp 1,9 lần tháng 4."
    assert [f.indicator for f in figures_of(text)] == ["thu ngân sách", "thu ngân sách"]


def test_by_what_is_counted_names_nothing() -> None:
    text = "Toàn tỉnh còn 4.815 hộ nghèo theo chuẩn mới, chiếm 17,95%."
    assert [f.indicator for f in figures_of(text)] == ["hộ nghèo", "hộ nghèo"]


def test_who_speaks_is_no_name_of_an_aim() -> None:
    head = Head(title="Cục Hải quan Nghệ An", places="Cục Hải quan Nghệ An")
    text = "Ông Lê Văn Nam nhấn mạnh và cho biết chỉ tiêu Bộ Tài chính giao là 150 tỷ đồng."
    (figure,) = figures_of(text, head)
    assert "cho biết" not in figure.indicator


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hết năm, số xã nâng cao đạt 4/18 xã.", "số xã nâng cao"),
        ("Thu ngân sách khá. Số thu tính đến thời điểm trên là 4 tỷ đồng.", "Số thu"),
    ],
)
def test_the_name_is_kept_whole_and_its_time_left_out(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator.startswith(name)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Xuất khẩu gỗ, chủ yếu là ván ép, đạt 94 triệu USD.", "Xuất khẩu gỗ"),
        ("Kinh tế khởi sắc, đặc biệt là thu thuế đạt 8 tỷ đồng.", "thu thuế"),
    ],
)
def test_what_only_tells_more_is_no_name(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


def test_how_a_number_is_meant_is_no_name_of_it() -> None:
    text = "Thu ngân sách 9 tháng đạt 60 tỷ đồng (KH: 80 tỷ đồng), chi 40 tỷ đồng (DT: 50 tỷ đồng)."
    assert [name for _, name, _, _ in facts_of(text)] == [
        "Thu ngân sách", "Thu ngân sách", "chi ngân sách", "chi ngân sách",
    ]  # fmt: skip


def test_what_is_measured_by_itself_behind_a_colon_is_no_part_of_what_stands_before() -> None:
    text = (
        "Tập trung đẩy nhanh giải phóng mặt bằng: Dự án Xây dựng tuyến đường ven sông đoạn qua "
        "huyện Đô Lương (2019 - 2024) có tổng mức đầu tư 872 tỷ đồng."
    )
    (figure,) = figures_of(text)
    assert figure.indicator.startswith("Dự án Xây dựng tuyến đường ven sông")
    assert "(" not in figure.indicator


@pytest.mark.parametrize(
    "name", ["thu tiền sử dụng đất, tiền thuê đất nộp một lần", "thu tiền thuê đất, thuê mặt nước"]
)
def test_two_revenues_told_as_one_are_one_name(name: str) -> None:
    told = facts_of(f"Một số khoản vượt dự toán như: {name} 2.318 tỷ đồng, vượt 36,4%.")
    assert [fact[1] for fact in told] == [name, name]


@pytest.mark.parametrize(
    "text",
    [
        "Nợ thuế so với tổng thu ngân sách chiếm 4,5%.",
        "Nợ thuế so với dự toán thu nội địa cả năm chiếm 4,5%.",
    ],
)
def test_what_is_compared_is_measured_and_not_its_base(text: str) -> None:
    assert figures_of(text)[0].indicator == "Nợ thuế"


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


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND huyện Trần Văn Bình cho biết: “Huyện có 14 km đường trục thôn”.",
        "Theo ông Trần Văn Bình, toàn huyện có 14 km đường trục thôn.",
        "Theo ông Trần Văn Bình, Chủ tịch UBND huyện, toàn huyện có 14 km đường trục thôn.",
    ],
)
def test_who_speaks_is_no_part_of_a_name(text: str) -> None:
    assert figures_of(text)[-1].indicator == "đường trục thôn"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tiền chậm đóng chiếm 2,5% số phải thu (cuối năm 2021 là 3,1%).", "Tiền chậm đóng"),
        ("Nợ xấu chiếm 1,8% tổng dư nợ (đầu năm 2,1%).", "Nợ xấu"),
        ("Theo chuẩn nghèo đa chiều, đầu năm còn 8,4% hộ nghèo.", "hộ nghèo"),
    ],
)
def test_what_a_percent_is_of_or_counted_by_names_none(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


def test_budgets_of_two_levels_are_told_as_one() -> None:
    text = "Ngân sách trung ương và tỉnh 742 tỷ đồng."
    assert figures_of(text)[0].indicator == "Ngân sách trung ương và tỉnh"
