"""What a thing costs is told apart from what was paid of it and what it earns."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask, _ask_of, _service_over

costs_service = _service_over(
    {
        "costs.md": (
            "# Huyện Như Xuân: kết quả năm 2023\n\n"
            "Ngày 22/12/2023, UBND huyện Như Xuân, tỉnh Thanh Hóa tổng kết. Dự án hồ chứa nước "
            "Sông Quyền có dung tích 1,9 triệu m3, tổng mức đầu tư 126 tỷ đồng, đã giải ngân 81 "
            "tỷ đồng. Cấp 375 GCN lần đầu. Công ty giầy Yên Cát sử dụng 2.140 lao động.\n"
        )
    }
)
ask_costs = _ask_of("costs_service")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("vốn hồ chứa nước Sông Quyền", "126 tỷ đồng"),
        ("von ho chua song quyen bao nhieu", "126 tỷ đồng"),
        ("hồ chứa nước Sông Quyền giải ngân bao nhiêu", "81 tỷ đồng"),
        ("số giấy chứng nhận cấp lần đầu Như Xuân", "375 GCN"),
        ("lao động công ty giầy Yên Cát", "2.140 lao động"),
    ],
)
def test_what_a_thing_costs_is_not_what_was_paid(ask_costs: Ask, question: str, told: str) -> None:
    answer = ask_costs(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.headline
