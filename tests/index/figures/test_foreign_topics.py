"""A body told of leaves the text where a topic comes that it has no part in."""

from __future__ import annotations

import pytest

from index.figures.foreign_topics import is_foreign
from tests.index.figures.one_report import figures_of, sentence_of


@pytest.mark.parametrize(
    ("body", "text", "foreign"),
    [
        ("Công an xã Môn Sơn", "Tiêm phòng 2.140 con gia súc.", True),
        ("Công an xã Môn Sơn", "Xử phạt 9 trường hợp.", False),
        ("Công an xã Môn Sơn", "Phát hiện 3 vụ trộm gia súc.", False),
        ("Bệnh viện Đa khoa huyện Đô Lương", "Trồng mới 640 ha rừng.", True),
        ("Bệnh viện Đa khoa huyện Đô Lương", "Điều trị nội trú 9.600 lượt.", False),
        ("Trung tâm Y tế huyện Đô Lương", "Tỷ lệ bao phủ BHYT đạt 94,1%.", True),
        ("Trung tâm Phục vụ hành chính công tỉnh Nghệ An", "Hộ nghèo còn 12%.", True),
        ("Trung tâm Phục vụ hành chính công tỉnh Nghệ An", "Trả đúng hạn 99% hồ sơ.", False),
        ("Trường THPT Đô Lương 1", "Xây mới 86 nhà cho hộ nghèo.", True),
        ("Agribank", "Tỷ lệ hộ nghèo còn 8,4%.", True),
        ("Agribank", "Cho vay 210 hộ nghèo.", False),
        ("Chi bộ thôn 3", "Kinh phí được giao 19 tỷ đồng.", True),
        ("Khu công nghiệp Bắc Vinh", "Tỷ lệ lấp đầy đạt 92%.", False),
        ("Công an xã Môn Sơn", "Nhân dân trồng rừng.", False),
    ],
)
def test_a_topic_that_a_body_has_no_part_in(body: str, text: str, foreign: bool) -> None:
    assert is_foreign(body, sentence_of(text)) is foreign


def test_the_area_is_told_of_again() -> None:
    text = (
        "Công an huyện Đô Lương điều tra 61 vụ. Bắt 97 đối tượng. Đàn trâu, bò có 12.300 con. "
        "Trường Tiểu học Kim Đồng có 512 học sinh. Gieo cấy 318 ha lúa. "
        "Công ty Cổ phần Chè Hạnh Lâm có 86 lao động. Ngành điện có 3.120 khách hàng."
    )
    told = [(f.text, f.parent, f.place.name if f.place else None) for f in figures_of(text)]
    assert told == [
        ("61 vụ", None, "Công an huyện Đô Lương"),
        ("97 đối tượng", None, "Công an huyện Đô Lương"),
        ("12.300 con", None, "tỉnh Nghệ An"),
        ("512 học sinh", "Trường Tiểu học Kim Đồng", "tỉnh Nghệ An"),
        ("318 ha", None, "tỉnh Nghệ An"),
        ("86 lao động", "Công ty Cổ phần Chè Hạnh Lâm", "tỉnh Nghệ An"),
        ("3.120 khách hàng", None, "tỉnh Nghệ An"),
    ]
