"""What a count with no words of its own goes on with, and what names it by itself."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kết quả rà soát hộ nghèo năm 2022, toàn tỉnh giảm 340 hộ nghèo.", "hộ nghèo"),
        ("Tỉnh hoàn thành 9/11 chỉ tiêu; trong đó giảm được 340 hộ nghèo.", "hộ nghèo"),
        ("Công tác dân vận được chú trọng, giảm 340 hộ cận nghèo.", "hộ cận nghèo"),
        # The longer name right before it is the closer one.
        ("Số hộ nghèo dân tộc thiểu số giảm 340 hộ nghèo.", "Số hộ nghèo dân tộc thiểu số"),
    ],
)
def test_a_change_of_so_many_is_theirs(text: str, name: str) -> None:
    told = next(fact for fact in facts_of(text) if fact[0].startswith("340"))
    assert told[1:] == (name, "growth_vs_same_period", "giảm")


def test_who_is_the_first_of_its_kind() -> None:
    text = "Nhật Bản là nhà đầu tư lớn nhất với 96 dự án."
    assert facts_of(text)[0][1] == "Nhật Bản dự án"


def test_a_plan_behind_a_slash_is_of_what_was_done() -> None:
    text = "Tổng đàn gia súc đạt 96.300 con/KH 98.000 con, đạt 98,3%."
    assert {indicator for _, indicator, _, _ in facts_of(text)} == {"Tổng đàn gia súc"}


def test_a_list_of_kinds_keeps_its_head() -> None:
    text = "Số vụ vi phạm: giao thông 27 vụ, ma túy 12 vụ; khởi tố 3 vụ."
    names = [indicator for _, indicator, _, _ in facts_of(text)]
    assert names == ["Số vụ vi phạm: giao thông", "Số vụ vi phạm: ma túy", "khởi tố vụ"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Còn thiếu 614 giáo viên, nhiều nhất là cấp tiểu học với 287 giáo viên.",
         "cấp tiểu học thiếu giáo viên"),
        ("Sở Y tế có hồ sơ trễ hạn nhiều nhất với 912 hồ sơ.", "hồ sơ trễ hạn Sở Y tế"),
        ("Huyện Đô Lương có số người tham gia BHXH cao nhất với 812 người, thấp nhất là huyện Anh "
         "Sơn với 340 người.", "số người tham gia BHXH"),
    ],
)  # fmt: skip
def test_who_has_most_of_what(text: str, name: str) -> None:
    assert facts_of(text)[-1][1] == name
