"""Times that date their own sentence only."""

from __future__ import annotations

import pytest

from index.figures.told_aside import told_aside
from tests.index.figures.one_report import Head, figures_of, sentence_of


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Riêng tháng 3 thu 12 tỷ đồng.", True),
        ("Từ giữa tháng 5 các xã thu 12 tỷ đồng.", True),
        ("Đây là mức tăng cao nhất (6 tháng đầu năm 2020 tăng 4,6%).", True),
        ("Tháng 3 thu 12 tỷ đồng.", False),
        ("Trước đó, hết tháng 10, đơn vị thu 12 tỷ đồng.", True),
    ],
)
def test_what_is_told_aside(text: str, aside: bool) -> None:
    sentence = sentence_of(text)
    assert told_aside(sentence, sentence.periods[0]) is aside


def test_the_last_month_of_several_holds_for_its_paragraph() -> None:
    nine = Head(date="2022-10-12", period="9 tháng đầu năm 2022")
    text = (
        "Riêng trong tháng 9, xảy ra 8 vụ tai nạn giao thông. So với tháng trước, giảm 2 vụ. "
        "Va chạm giao thông xảy ra 5 vụ.\n\n"
        "Lực lượng chức năng xử phạt 914 trường hợp."
    )
    labels = [f.period.label for f in figures_of(text, nine) if f.period]
    assert labels == ["tháng 9", "tháng 9/2022", "tháng 9/2022", "9 tháng đầu năm 2022"]


_NINE_MONTHS = "9 tháng đầu năm 2022, huyện thu ngân sách 400 tỷ đồng."


@pytest.mark.parametrize("part", ["Tháng 8", "Quý II", "6 tháng đầu năm"])
def test_a_part_of_what_the_text_is_on_dates_its_paragraph(part: str) -> None:
    head = Head(date="2022-10-05", period="9 tháng đầu năm 2022")
    text = (
        f"{_NINE_MONTHS}\n\n{part}, huyện trồng 12 ha rừng. Có 3 vụ cháy.\n\nKết nạp 9 đảng viên."
    )
    *_, trees, fires, members = (f.period for f in figures_of(text, head))
    assert trees is not None
    assert fires is not None
    assert members is not None
    assert trees.end == fires.end
    assert str(members.end) == "2022-09-30"


def test_what_a_report_is_on_goes_on() -> None:
    head = Head(date="2022-09-02", period="tháng 8 năm 2022")
    text = "8 tháng, huyện thu 40 tỷ đồng.\n\nTháng 8, thu 5 tỷ đồng.\n\nKết nạp 9 đảng viên."
    last = figures_of(text, head)[-1].period
    assert last is not None
    assert str(last.start) == "2022-08-01"
