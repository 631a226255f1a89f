"""Labels that only open what a number says by itself."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("- Trường học: 32/45 trường đạt chuẩn quốc gia.", "trường đạt chuẩn quốc gia"),
        ("- Môi trường: 83% số hộ dân dùng nước hợp vệ sinh.", "số hộ dân dùng nước hợp vệ sinh"),
        ("Chuyển đổi số được chú trọng: 92% trường dùng học bạ số.", "trường dùng học bạ số"),
        ("- Y tế: 100% trạm y tế có bác sĩ.", "trạm y tế có bác sĩ"),
        ("- Nông nghiệp: 64% diện tích được tưới chủ động.", "diện tích được tưới chủ động"),
        # A measure, a bare count and a bare percent are named by their label.
        ("- Tỷ lệ hộ nghèo: 4,2% số hộ có hoàn cảnh khó khăn.", "Tỷ lệ hộ nghèo"),
        ("+ Trường học: 14 trường.", "Trường học"),
        ("- Nước sạch: 91% hộ dân nông thôn.", "Nước sạch"),
        ("- Hộ nghèo: 214 hộ, chiếm 3,1% tổng số hộ.", "Hộ nghèo"),
    ],
)
def test_what_is_told_of_those_counted_names_them(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_the_label_stands_over_what_has_no_name_of_its_own() -> None:
    (figure,) = figures_of("- Bưu chính: 15/15 xã có điểm phục vụ.")
    assert (figure.indicator, figure.parent) == ("xã có điểm phục vụ", "Bưu chính")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bậc tiểu học có 98,7% học sinh hoàn thành chương trình.",
            "học sinh hoàn thành chương trình",
        ),
        ("Ngành giáo dục có 94% giáo viên đạt chuẩn.", "giáo viên đạt chuẩn"),
        ("Tỷ lệ hộ nghèo có 4,5% số hộ.", "Tỷ lệ hộ nghèo"),
        ("Đàn bò có 62% bò lai.", "Đàn bò"),
    ],
)
def test_a_percent_that_a_subject_has_is_of_those_behind_it(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_whose_they_are_stands_over_them() -> None:
    (figure,) = figures_of("Bậc THCS có 98,7% học sinh được công nhận tốt nghiệp.")
    assert figure.parent == "Bậc THCS"
