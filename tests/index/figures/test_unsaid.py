"""What a count leaves to the numbers before it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("Tổng đàn lợn 5.400 con; đã tiêu hủy 120 con.", "120 con", "tiêu hủy lợn"),
        ("Dịch tả lợn châu Phi xảy ra ở 4 xã, buộc tiêu hủy 120 con.", "120 con",
         "buộc tiêu hủy lợn"),
        ("Dịch bệnh trên trâu, bò, đã tiêu hủy 120 con.", "120 con", "tiêu hủy con"),
        ("Đàn trâu 1.200 con, bò 3.400 con, lợn 900 con.", "900 con", "đàn lợn"),
        ("Có 31 trường đạt chuẩn, chiếm 60% (mầm non 12 trường).", "12 trường", "trường mầm non"),
        ("Mầm non 12 trường, tiểu học 9 trường.", "9 trường", "trường tiểu học"),
        ("Chăn nuôi: trâu 1.200 con, dê 3.400 con.", "3.400 con", "dê"),
        ("Tổng đàn bò 4.100 con; gia cầm 9.000 con.", "9.000 con", "đàn gia cầm"),
        ("Bình quân mỗi ngày có 320 xe hàng (xuất 140 xe, nhập 180 xe).", "140 xe",
         "xuất xe hàng bình quân mỗi ngày"),
        ("Bình quân mỗi ngày có 320 xe hàng, xuất 140 xe.", "140 xe", "xuất xe"),
        ("Tham gia BHXH bắt buộc 5.200 người; BHTN 4.100 người.", "4.100 người",
         "tham gia BHTN người"),
        ("Phê duyệt phương án bồi thường cho 87 hộ; đã chi trả cho 74 hộ.", "74 hộ",
         "chi trả bồi thường hộ"),
        ("Phương án bồi thường được duyệt 428 tỷ đồng, đã chi trả 379 tỷ đồng.", "379 tỷ đồng",
         "chi trả bồi thường"),
        ("Đã hỗ trợ 87 hộ; đã chi trả cho 74 hộ.", "74 hộ", "chi trả hộ"),
        ("Cận nghèo chiếm 18,4% (tương đương 1.607 hộ).", "1.607 hộ", "hộ cận nghèo"),
        ("Tỷ lệ che phủ BHYT 92% (tương đương 71.000 người).", "71.000 người",
         "người che phủ BHYT"),
        ("Tai nạn giao thông xảy ra 21 vụ, làm chết 6 người.", "6 người",
         "người chết do tai nạn giao thông"),
        ("Đã chi trả 379 tỷ đồng cho 934 hộ.", "934 hộ", "chi trả hộ"),
        ("Huy động vốn 33 tỷ đồng cho 17 xã.", "17 xã", "xã"),
        ("Mặc dù dịch tả lợn châu Phi xảy ra tại 9 xã, đàn lợn vẫn tăng.", "9 xã",
         "dịch tả lợn châu Phi xảy ra xã"),
        ("Dịch tả lợn châu Phi đã xuất hiện tại 9 xã, thị trấn.", "9 xã",
         "Dịch tả lợn châu Phi đã xuất hiện xã, thị trấn"),
        ("Hộ nghèo ở 4 xã vùng cao giảm.", "4 xã", "xã vùng cao"),
        ("Huyện Đô Lương dẫn đầu về phát triển BHXH tự nguyện với 2.316 người.", "2.316 người",
         "phát triển BHXH tự nguyện người"),
        ("Số người tham gia BHXH bắt buộc là 5.800 người; BHTN 4.900 người.", "4.900 người",
         "tham gia BHTN người"),
        ("Đã bắt giữ 21 vụ, bị thương 2 người.", "2 người", "người bị thương"),
    ],
)  # fmt: skip
def test_a_count_seen_alone_says_of_what_it_is(text: str, number: str, name: str) -> None:
    assert {f.text: f.indicator for f in figures_of(text)}[number] == name


def test_what_is_disbursed_is_of_the_funds_in_the_title() -> None:
    head = Head(title="Nghệ An đẩy nhanh giải ngân vốn đầu tư công")
    text = "Đến nay, toàn tỉnh giải ngân 3.696 tỷ đồng, đạt 51% kế hoạch."
    names = {f.indicator for f in figures_of(text, head)}
    assert names == {"giải ngân vốn đầu tư công"}
    assert {f.indicator for f in figures_of(text)} == {"giải ngân"}
    text = "Với chương trình mục tiêu quốc gia, tỉnh giải ngân 696 tỷ đồng."
    assert {f.indicator for f in figures_of(text, head)} == {"giải ngân"}


def test_what_was_passed_on() -> None:
    text = "Đã giải quyết 21 đơn, chuyển cấp ủy cơ sở 9 đơn."
    assert [f.indicator for f in figures_of(text)] == [
        "giải quyết đơn",
        "chuyển cấp ủy cơ sở đơn",
    ]


def test_a_bare_disbursement_is_of_the_funds_named_before_it() -> None:
    text = "Khối lượng đầu tư xây dựng cơ bản đạt 41% kế hoạch vốn, giải ngân đạt 33% kế hoạch vốn."
    assert figures_of(text)[-1].indicator == "giải ngân vốn đầu tư xây dựng cơ bản"
    other = text.replace("giải ngân", "chương trình giảm nghèo giải ngân")
    assert "xây dựng cơ bản" not in figures_of(other)[-1].indicator


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bảo hiểm y tế có 17.300 người, bao phủ 86% dân số.", "người tham gia Bảo hiểm y tế"),
        ("BHXH tự nguyện có trên 720 người.", "người tham gia BHXH tự nguyện"),
    ],
)
def test_those_whom_an_insurance_has(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Nghệ An: giải ngân 3 chương trình mục tiêu quốc gia",
         "tỷ lệ giải ngân vốn chương trình mục tiêu quốc gia"),
        ("Nghệ An: chương trình mục tiêu quốc gia giảm nghèo", "tỷ lệ giải ngân"),
    ],
)  # fmt: skip
def test_disbursing_in_a_report_on_all_programmes(title: str, name: str) -> None:
    found = figures_of("Đến nay, tỷ lệ giải ngân đạt 41%.", Head(title=title))
    assert [f.indicator for f in found] == [name]


@pytest.mark.parametrize("body", ["xã", "phường", "huyện"])
def test_what_a_unit_collects_itself_keeps_its_name(body: str) -> None:
    text = f"Thu do {body} quản lý đạt 9,2 tỷ đồng."
    assert [f.indicator for f in figures_of(text)] == [f"Thu do {body} quản lý"]


def test_funds_of_the_opening_are_those_disbursed() -> None:
    text = (
        "Kế hoạch vốn đầu tư công năm 2022 của tỉnh là 7.250 tỷ đồng.\n\n"
        "Đến 31/8, toàn tỉnh giải ngân 4.118 tỷ đồng."
    )
    head = Head(title="Điểm mặt các chủ đầu tư giải ngân chậm")
    assert figures_of(text, head)[-1].indicator == "giải ngân vốn đầu tư công"
    assert figures_of(text, Head(title="Tình hình kinh tế"))[-1].indicator == "giải ngân"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Hỗ trợ 426 con trâu, bò giống cho 213 hộ.",
            "Hỗ trợ con trâu, bò giống cho hộ",
        ),
        ("Cấp 120 giấy chứng nhận cho 98 hộ.", "Cấp giấy chứng nhận cho hộ"),
        # Nothing is given there.
        ("Có 120 giấy chứng nhận; 98 hộ.", "hộ"),
    ],
)
def test_those_given_to_are_not_all(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
