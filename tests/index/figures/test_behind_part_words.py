"""The whole of a number behind "trong đó", "bao gồm"."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


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


def test_what_a_bracket_holds_is_no_whole_of_what_follows() -> None:
    text = (
        "Về chương trình mục tiêu quốc gia, tổng vốn (gồm cả vốn kéo dài 41 tỷ đồng) là 226 tỷ "
        "đồng; giải ngân 18 tỷ đồng, bằng 8,2%."
    )
    told = {f.text: (f.indicator, f.parent) for f in figures_of(text)}
    assert "kéo dài" not in f"{told['226 tỷ đồng']}{told['18 tỷ đồng']}"
    assert told["18 tỷ đồng"] == ("giải ngân", "chương trình mục tiêu quốc gia")


def test_the_words_before_a_part_are_not_its_name() -> None:
    *_, part = figures_of("Tổng vốn 300 tỷ đồng, trong số đó vốn huyện 20 tỷ đồng.")
    assert part.indicator == "vốn huyện"
