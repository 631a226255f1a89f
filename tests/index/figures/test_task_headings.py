"""Headings of tasks ahead: what stands below them is to be done."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_AUGUST = Head("Báo cáo tháng 8 năm 2022", "2022-08-25", period="tháng 8/2022")
_HALF = Head("Sơ kết 6 tháng đầu năm 2022", "2022-07-05", period="6 tháng đầu năm 2022")


def _told(text: str, head: Head) -> tuple[str, str]:
    figure = figures_of(text, head)[-1]
    return figure.relation.value, figure.period.label if figure.period else ""


@pytest.mark.parametrize(
    ("heading", "head", "label"),
    [
        ("II. NHIỆM VỤ TRỌNG TÂM THÁNG 9", _AUGUST, "tháng 9"),
        ("B. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 9 NĂM 2022", _AUGUST, "tháng 9 năm 2022"),
        ("**III. Chương trình công tác tháng 9/2022**", _AUGUST, "tháng 9/2022"),
        ("Phương hướng, nhiệm vụ 6 tháng cuối năm", _HALF, "6 tháng cuối năm"),
        ("II. Nhiệm vụ trọng tâm quý III/2022", _HALF, "quý III/2022"),
    ],
)
def test_work_below_a_heading_of_tasks_is_aimed_at(heading: str, head: Head, label: str) -> None:
    text = f"Trồng 90 ha rừng.\n\n{heading}\n\nGieo trồng 1.200 ha lúa trên địa bàn toàn tỉnh."
    assert _told(text, head) == ("target", label)


def test_a_list_under_a_lead_of_tasks_is_aimed_at() -> None:
    text = "Nhiệm vụ trọng tâm tháng 7:\n\n- Gieo trồng 1.200 ha lúa.\n- Kết nạp 15 đảng viên."
    assert _told(text, _HALF) == ("target", "tháng 7")


@pytest.mark.parametrize(
    "heading",
    [
        "I. Kết quả thực hiện nhiệm vụ trọng tâm tháng 8",
        "1. Thực hiện nhiệm vụ phát triển kinh tế",
        "I. NHIỆM VỤ TRỌNG TÂM THÁNG 8",
        "2. Nhiệm vụ thu ngân sách",
    ],
)
def test_tasks_of_the_reports_own_time_are_told_as_done(heading: str) -> None:
    text = f"{heading}\n\nTrồng 120 ha rừng trên địa bàn toàn tỉnh."
    assert _told(text, _AUGUST)[0] == "value"


def test_what_was_done_by_now_is_done_below_tasks_too() -> None:
    text = "II. NHIỆM VỤ TRỌNG TÂM THÁNG 9\n\nĐến nay, đã trồng 12 ha rừng trên toàn tỉnh."
    assert _told(text, _AUGUST)[0] == "value"


@pytest.mark.parametrize(
    "text",
    [
        "Nhiệm vụ 6 tháng cuối năm: thu ngân sách 90 tỷ đồng.",
        "Phương hướng, nhiệm vụ quý III/2022: thu ngân sách 90 tỷ đồng.",
    ],
)
def test_tasks_that_open_a_sentence_are_aimed_at(text: str) -> None:
    assert _told(text, _HALF)[0] == "target"


def test_tasks_gone_by_that_open_a_sentence_are_not() -> None:
    text = "Kết quả thực hiện nhiệm vụ 6 tháng đầu năm: thu ngân sách 90 tỷ đồng."
    assert _told(text, _HALF)[0] == "value"
