"""What was done of a plan told right before."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of


@pytest.mark.parametrize(
    ("text", "planned", "done"),
    [
        ("Kế hoạch trồng rừng 300 ha, thực hiện 310 ha.", "Kế hoạch trồng rừng", "trồng rừng"),
        (
            "Dự toán thu nội địa được tỉnh giao là 90 tỷ đồng, ước thực hiện đạt 94 tỷ đồng.",
            "Dự toán thu nội địa",
            "thu nội địa",
        ),
        (
            "Chỉ tiêu kết nạp 60 đảng viên, thực hiện được 64 đảng viên.",
            "Chỉ tiêu kết nạp đảng viên",
            "kết nạp đảng viên",
        ),
    ],
)
def test_what_was_carried_out_is_no_plan(text: str, planned: str, done: str) -> None:
    facts = [(indicator, relation) for _, indicator, relation, _ in facts_of(text)]
    assert facts == [(planned, "plan"), (done, "value")]


def test_the_percent_behind_is_of_what_was_done() -> None:
    told = facts_of("Kế hoạch trồng rừng 300 ha, thực hiện 310 ha, đạt 103%.")[-1]
    assert told == ("103%", "trồng rừng", "pct_of_plan", None)


@pytest.mark.parametrize("got", ["thu được", "mới thu được", "đã thu"])
def test_what_was_got_of_a_label_s_plan_is_the_label_s(got: str) -> None:
    found = facts_of(f"Tiền sử dụng đất: kế hoạch 45 tỷ đồng, {got} 17,3 tỷ đồng.")
    assert {name for _, name, _, _ in found} == {"Tiền sử dụng đất"}
