"""What a part is a part of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        # An area is no part of an output, whichever words join them.
        ("Sản lượng thủy sản 61.200 tấn, rừng trồng 1.450 ha.", None),
        ("Sản lượng thủy sản 61.200 tấn, tôm 8.300 tấn.", "Sản lượng thủy sản"),
        ("Sản lượng thủy sản 61 nghìn tấn, tôm 8.300 tấn.", "Sản lượng thủy sản"),
        (
            "Diện tích nuôi 1.450 ha; sản lượng thủy sản 61.200 tấn, trong đó tôm 8.300 tấn.",
            "sản lượng thủy sản",
        ),
        (
            "Sản lượng thủy sản 61.200 tấn, diện tích nuôi 1.450 ha, trong đó tôm 300 ha.",
            "diện tích nuôi",
        ),
        ("Diện tích nuôi 1.450 ha, trong đó tôm chiếm 20%.", "Diện tích nuôi"),
        # The next part of a list fits into the whole; what does not, or stands apart, is no part.
        ("Tổng thu 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng, thu hải quan 200 tỷ đồng.",
         "Tổng thu"),
        ("Tổng thu 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng, chi ngân sách 800 tỷ đồng.",
         None),
        ("Tổng thu 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng; chi ngân sách 150 tỷ đồng.",
         None),
    ],
)  # fmt: skip
def test_a_part_is_measured_as_its_whole(text: str, parent: str | None) -> None:
    assert figures_of(text)[-1].parent == parent


def test_an_item_behind_a_worth_is_no_part_of_what_the_worth_is_of() -> None:
    text = (
        "Kim ngạch xuất khẩu đạt 900 triệu USD. Trong đó, thủy sản 121 tấn, trị giá 348 triệu USD, "
        "giảm 7% về lượng; gạo 186 tấn, trị giá 79 triệu USD."
    )
    found = {f.text: (f.indicator, f.parent) for f in figures_of(text)}
    assert found["7%"][0] == "thủy sản về lượng"
    assert found["186 tấn"] == ("gạo", "Kim ngạch xuất khẩu")


def test_an_item_of_a_list_is_no_part_of_the_item_before() -> None:
    text = (
        "Tổng nguồn lực huy động 2.186 tỷ đồng, trong đó: Vốn ngân sách 318 tỷ đồng; vốn doanh "
        "nghiệp 468 tỷ đồng; nhân dân đóng góp 217 tỷ đồng."
    )
    assert figures_of(text)[-1].parent == "Tổng nguồn lực huy động"


def test_whose_a_count_is() -> None:
    found = figures_of("Cục làm thủ tục cho 9.446 tờ khai của 542 doanh nghiệp.")
    assert found[1].parent == found[0].indicator


def test_a_sum_of_some_goods_is_not_the_bodys() -> None:
    found = figures_of("Phát sinh kim ngạch mặt hàng máy tính (nhập mới) với số thu 100 tỷ đồng.")
    assert found[0].parent == "mặt hàng máy tính"
    chief = figures_of("Dệt may là mặt hàng chủ lực với kim ngạch 100 triệu USD.")
    assert "mặt hàng" not in (chief[0].parent or "")


def test_a_rate_behind_a_list_of_names_is_of_none_of_them() -> None:
    text = (
        "Huyện sắp xếp còn 3 đơn vị cấp xã, bao gồm: Hòa An, Hòa Bình và Hòa Phú; tỷ lệ cử tri "
        "đồng ý nói trên đạt 96%."
    )
    assert (figures_of(text)[-1].indicator, figures_of(text)[-1].parent) == (
        "tỷ lệ cử tri đồng ý", None,
    )  # fmt: skip


def test_the_whole_of_a_part_stands_in_its_own_clause() -> None:
    text = (
        "Xử lý 12 đảng viên vi phạm; kết nạp 240 đảng viên mới, trong đó 31 đảng viên là học sinh."
    )
    assert figures_of(text)[-1].parent == "kết nạp đảng viên mới"


def test_a_part_of_a_sum_told_without_its_number() -> None:
    (figure,) = figures_of(
        "Thu ngân sách cơ bản bảo đảm tiến độ, trong đó thu tiền cho thuê đất 12,5 tỷ đồng."
    )
    assert figure.parent == "Thu ngân sách"


def test_bare_counts_of_places_are_of_the_sentence_before() -> None:
    found = figures_of(
        "Tỉnh đã khởi công 213/315 nhà. Trong đó huyện Nghi Lộc 64/64 nhà; huyện Đô Lương 9/12 nhà."
    )
    assert [figure.parent for figure in found[1:]] == ["khởi công nhà", "khởi công nhà"]


def test_what_a_named_body_did_is_no_part_of_a_count_of_bodies() -> None:
    text = "Có 2 đảng bộ vượt kế hoạch, gồm: Đảng bộ huyện Đô Lương kết nạp 168 đảng viên."
    assert [(f.indicator, f.parent) for f in figures_of(text)] == [
        ("đảng bộ vượt kế hoạch", None),
        ("kết nạp đảng viên", None),
    ]


def test_a_part_under_a_heading_keeps_its_whole() -> None:
    text = (
        "## 2. Công nghiệp\n\n- Chỉ số sản xuất công nghiệp tăng 9,2% so với cùng kỳ, trong đó "
        "khai khoáng giảm 12,3%."
    )
    part = figures_of(text)[-1]
    assert (part.indicator, part.parent) == (
        "khai khoáng",
        "Công nghiệp – Chỉ số sản xuất công nghiệp",
    )


def test_capital_is_of_the_projects_before_it() -> None:
    found = figures_of("Hàn Quốc dẫn đầu với 96 dự án, vốn 845 triệu USD.")
    assert (found[-1].indicator, found[-1].parent) == ("vốn", "Hàn Quốc dự án")


def test_a_countrys_projects_are_not_all() -> None:
    found = figures_of("Hàn Quốc có 96 dự án. Hiện có 12 dự án dừng lại.")
    assert [f.indicator for f in found] == ["Hàn Quốc dự án", "dự án dừng lại"]


def test_what_a_bracket_holds_is_no_whole_of_what_follows() -> None:
    text = (
        "Về chương trình mục tiêu quốc gia, tổng vốn (gồm cả vốn kéo dài 41 tỷ đồng) là 226 tỷ "
        "đồng; giải ngân 18 tỷ đồng, bằng 8,2%."
    )
    told = {f.text: (f.indicator, f.parent) for f in figures_of(text)}
    assert "kéo dài" not in f"{told['226 tỷ đồng']}{told['18 tỷ đồng']}"
    assert told["18 tỷ đồng"] == ("giải ngân", "chương trình mục tiêu quốc gia")


def test_items_that_a_colon_opens_are_no_parts_of_the_first() -> None:
    text = "Kết quả thu như sau: thu ngoài quốc doanh 41 tỷ đồng; lệ phí trước bạ 22 tỷ đồng."
    assert [figure.parent for figure in figures_of(text)] == [None, None]


def test_a_yield_is_no_part_of_another() -> None:
    found = figures_of("Năng suất lúa đạt 56 tạ/ha, ngô 45 tạ/ha, lạc 23 tạ/ha.")
    assert [(f.indicator, f.parent) for f in found][1:] == [
        ("ngô", "Năng suất"),
        ("lạc", "Năng suất"),
    ]


def test_items_by_sector_are_parts_of_their_time() -> None:
    text = (
        "Doanh thu du lịch 6 tháng đạt 900 tỷ đồng. Doanh thu du lịch tháng 6/2022 ước 607 tỷ "
        "đồng. Chia theo lĩnh vực: lưu trú 64 tỷ đồng, nhà hàng 321 tỷ đồng."
    )
    told = [(f.indicator, f.parent, f.period and f.period.label) for f in figures_of(text)[2:]]
    assert told == [
        ("lưu trú", "Doanh thu du lịch", "tháng 6/2022"),
        ("nhà hàng", "Doanh thu du lịch", "tháng 6/2022"),
    ]


def test_the_words_before_a_part_are_not_its_name() -> None:
    *_, part = figures_of("Tổng vốn 300 tỷ đồng, trong số đó vốn huyện 20 tỷ đồng.")
    assert part.indicator == "vốn huyện"


def test_what_stands_in_brackets_has_no_parts_outside_them() -> None:
    found = figures_of("Toàn huyện trồng cà phê 256 ha (đang cho thu 239 ha), cao su 38 ha.")
    assert found[-1].parent != found[1].indicator


def test_each_part_of_a_list_under_a_heading_keeps_its_whole() -> None:
    told = figures_of(
        "Kết quả theo nhóm tiêu chí:\n\n- Y tế: có 24 xã đạt chuẩn, trong đó vùng cao 9 xã, vùng"
        " thấp 8 xã, ven sông 7 xã."
    )
    assert all((f.parent or "").endswith("xã đạt chuẩn") for f in told[1:])


def test_branches_of_industry_are_of_one_index() -> None:
    told = figures_of(
        "Chỉ số sản xuất công nghiệp tăng 7,1%; trong đó khai khoáng tăng 3%, sản xuất và phân"
        " phối điện tăng 9%, cung cấp nước, xử lý rác thải tăng 4%."
    )
    assert [f.parent for f in told[1:]] == ["Chỉ số sản xuất công nghiệp"] * 3
    assert told[-1].indicator == "cung cấp nước, xử lý rác thải"


@pytest.mark.parametrize(
    "text",
    [
        "Kết nạp 186 đảng viên, trong đó 63 đoàn viên, 104 nữ, 12 học sinh.",
        "Kết nạp 186 đảng viên; trong số đảng viên mới kết nạp có 104 nữ, 63 đoàn viên.",
    ],
)
def test_groups_of_people_may_overlap(text: str) -> None:
    assert {figure.parent for figure in figures_of(text)[1:]} == {"Kết nạp đảng viên"}


def test_other_people_are_no_group_of_those_before() -> None:
    text = "Kết nạp 18 đảng viên, trong đó 10 nữ, 63 học sinh được khen thưởng."
    assert figures_of(text)[-1].parent is None


def test_poor_households_are_no_part_of_the_nearly_poor() -> None:
    text = "Hộ cận nghèo còn 3.247 hộ. Trong đó, huyện Đô Lương còn 812 hộ nghèo."
    assert figures_of(text)[-1].parent is None
