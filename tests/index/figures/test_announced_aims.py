"""Aims that a sentence announces by the name of their list and a time to come."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

HEAD = Head(date="2020-08-12", period="năm 2020")


@pytest.mark.parametrize(
    "text",
    [
        "Một số chỉ tiêu chủ yếu (nhiệm kỳ 2020 - 2025): Tốc độ tăng trưởng đạt 12%/năm. Thu nhập "
        "bình quân đạt 60 triệu đồng.",
        "Đại hội thông qua nghị quyết nhiệm kỳ 2020 - 2025. Một số chỉ tiêu cụ thể như: huy động "
        "vốn đầu tư 5 năm đạt hơn 1.500 tỷ đồng, thu nhập bình quân đạt 36 triệu đồng.",
        "Đại hội đặt mục tiêu nhiệm kỳ 2020 - 2025 với 19 chỉ tiêu. Một số chỉ tiêu chủ yếu: tốc "
        "độ tăng giá trị sản xuất bình quân trên 15%/năm; tỷ lệ che phủ rừng 65%.",
        "Các mục tiêu chính đến năm 2025: 100% số trường đạt chuẩn. Tỷ lệ hộ dùng nước sạch 90%.",
    ],
)
def test_what_the_list_tells_is_aimed_at(text: str) -> None:
    told = figures_of(text, HEAD)
    assert {f.relation.value for f in told} == {"target"}
    for figure in told:
        assert figure.period is not None
        assert figure.period.end is not None
        assert figure.period.end.year == 2025


@pytest.mark.parametrize(
    "text",
    [
        "Nhiệm kỳ 2015 - 2020, một số chỉ tiêu chủ yếu đạt khá: thu nhập đạt 36 triệu đồng.",
        "Đại hội bầu đại biểu dự đại hội nhiệm kỳ 2020 - 2025. Nhiều chỉ tiêu cụ thể vượt kế "
        "hoạch: thu ngân sách đạt 45 tỷ đồng.",
        "Một số chỉ tiêu cụ thể như: thu ngân sách đạt 45 tỷ đồng.",
        "Nhiệm kỳ 2020 - 2025 bắt đầu trong khó khăn. Một số chỉ tiêu chủ yếu: thu ngân sách đạt "
        "45 tỷ đồng.",
    ],
)
def test_a_list_of_what_was_reached_announces_no_aims(text: str) -> None:
    assert [f.relation.value for f in figures_of(text, HEAD)] == ["value"]


def test_a_sentence_that_opens_with_a_time_to_come_goes_on_with_the_aims() -> None:
    text = (
        "Phấn đấu kết nạp 80 đảng viên mỗi năm. Đến năm 2025: 100% số trường đạt chuẩn. Tỷ lệ hộ "
        "dân nông thôn dùng nước sạch trên 90%."
    )
    assert {f.relation.value for f in figures_of(text, HEAD)} == {"target"}


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội biểu quyết thông qua nghị quyết nhiệm kỳ 2020 - 2025 với một số chỉ tiêu chủ yếu "
        "dịch vụ tăng bình quân 10%; thu ngân sách tăng bình quân 7%; hộ văn hóa đạt 86%.",
        "Đại hội đã xác định các mục tiêu cụ thể của nhiệm kỳ 2020 - 2025 gồm: thu ngân sách tăng "
        "7%/năm; hộ văn hóa đạt 86%.",
    ],
)
def test_what_a_meeting_passes_is_aimed_at(text: str) -> None:
    assert {f.relation.value for f in figures_of(text, HEAD)} == {"target"}


def test_a_congress_passes_aims_of_the_term_to_come() -> None:
    text = (
        "Nhiệm kỳ 2015-2020, huyện thu 90 tỷ đồng.\n\nĐại hội thông qua các chỉ tiêu chủ yếu: "
        "thu nhập bình quân đầu người 75 triệu đồng; tỷ lệ che phủ rừng 61%."
    )
    head = Head(title="Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025", date="2020-07-16", period=None)
    told = [f for f in figures_of(text, head) if f.text in ("75 triệu đồng", "61%")]
    assert [f.relation.value for f in told] == ["target", "target"]
    assert {f.period.label for f in told if f.period} == {"nhiệm kỳ 2020-2025"}


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội đã thông qua báo cáo, các chỉ tiêu chủ yếu đều đạt: thu ngân sách 45 tỷ đồng.",
        "Hội nghị đánh giá, nhiều chỉ tiêu cụ thể vượt: thu ngân sách 45 tỷ đồng.",
    ],
)
def test_a_meeting_that_hears_of_results_passes_no_aims(text: str) -> None:
    assert [f.relation.value for f in figures_of(text, HEAD)] == ["value"]
