"""Bare counts beside their share."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_share_tells_what_a_bare_number_counts() -> None:
    text = (
        "Huyện thi hành kỷ luật 54 đảng viên.\n\n"
        "Về hình thức: khiển trách 25 (chiếm 46,3%), cảnh cáo 18 (33,3%)."
    )
    found = [(f.text, f.indicator, f.unit, f.relation.value) for f in figures_of(text)][1:]
    assert found == [
        ("25", "khiển trách đảng viên", "đảng viên", "value"),
        ("46,3%", "khiển trách đảng viên", "%", "share"),
        ("18", "cảnh cáo đảng viên", "đảng viên", "value"),
        ("33,3%", "cảnh cáo đảng viên", "%", "share"),
    ]


def test_labels_of_such_counts_keep_the_head_of_their_list() -> None:
    text = (
        "Huyện thi hành kỷ luật 54 đảng viên. Nội dung vi phạm: quản lý đất đai: 16 (29,6%); "
        "dân số: 9 (16,7%)."
    )
    counts = [f for f in figures_of(text) if f.unit == "đảng viên"]
    assert [(f.text, f.indicator, f.parent) for f in counts[1:]] == [
        ("16", "Nội dung vi phạm: quản lý đất đai", "thi hành kỷ luật đảng viên"),
        ("9", "Nội dung vi phạm: dân số", "thi hành kỷ luật đảng viên"),
    ]


def test_a_number_that_makes_another_share_counts_nothing() -> None:
    text = "Huyện có 200 hộ nghèo. Thu cân đối 12 (19%), năm 2022 (7%)."
    assert [f.text for f in figures_of(text) if f.unit[:1] != "%"] == ["200 hộ nghèo"]


def test_numbers_whose_noun_is_left_out() -> None:
    text = "Giải quyết việc làm mới cho 1.135 (đạt 54%), đào tạo nghề cho 420 lao động."
    assert [(f.text, f.indicator, f.unit) for f in figures_of(text)] == [
        ("1.135", "Giải quyết việc làm mới lao động", "lao động"),
        ("54%", "Giải quyết việc làm mới lao động", "%"),
        ("420 lao động", "đào tạo nghề lao động", "lao động"),
    ]
    text = "Biên chế được giao 71, hiện có mặt 58 người, thiếu 13 người."
    assert [(f.indicator, f.relation.value) for f in figures_of(text)] == [
        ("Biên chế", "plan"),
        ("biên chế có mặt người", "value"),
        ("biên chế thiếu người", "value"),
    ]
    assert figures_of("Giải quyết việc làm cho 1.135 hộ dân.")[0].unit == "hộ dân"
