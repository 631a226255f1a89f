"""Plans and bases beside what was done: they have its name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, facts_of, figures_of


def test_a_plan_behind_a_slash() -> None:
    found = facts_of(
        "Toàn huyện có 14/20 xã đạt chuẩn nông thôn mới/KH 15 xã; kết nạp 152 đảng viên mới"
        "/kế hoạch 140 đảng viên. Khu vực dịch vụ ước tăng 9,2%/KH tăng 8%."
    )
    assert found == [
        ("14/20 xã", "xã đạt chuẩn nông thôn mới", "value", None),
        ("15 xã", "xã đạt chuẩn nông thôn mới", "plan", None),
        ("152 đảng viên", "kết nạp đảng viên mới", "value", None),
        ("140 đảng viên", "kết nạp đảng viên mới", "plan", None),
        ("9,2%", "Khu vực dịch vụ", "growth_vs_same_period", "tăng"),
        ("8%", "Khu vực dịch vụ", "plan", "tăng"),
    ]


def test_a_part_with_its_own_plan_was_done() -> None:
    found = facts_of(
        "Giải quyết việc làm cho 4.210 lao động/KH 4.000 lao động, trong đó xuất khẩu lao động"
        " 318 người/KH 300 người."
    )
    assert [(text, relation) for text, _, relation, _ in found] == [
        ("4.210 lao động", "value"),
        ("4.000 lao động", "plan"),
        ("318 người", "value"),
        ("300 người", "plan"),
    ]


def test_a_plan_in_a_bracket_and_the_percent_behind_it() -> None:
    figures = figures_of(
        "Số người tham gia BHXH là 41.200 người; BHXH tự nguyện là 6.340 người, tăng 410 người"
        " so với cùng kỳ năm 2021 (5.930 người), so với chỉ tiêu giao (7.100 người) đạt 89,3%.",
        Head(period="9 tháng năm 2022", date="2022-10-05"),
    )
    assert {f.indicator for f in figures[1:]} == {"BHXH tự nguyện"}
    assert [f.relation.value for f in figures[1:]] == [
        "value", "growth_vs_same_period", "value", "plan", "pct_of_plan",
    ]  # fmt: skip
    plan = figures[-2].period
    assert plan is not None
    assert plan.year == 2022
    assert figures[-1].base == "chỉ tiêu giao"


def test_a_plan_right_behind_its_percent() -> None:
    found = facts_of("Đã kết nạp 96 quần chúng ưu tú, đạt 96% chỉ tiêu (100 đảng viên).")
    assert found[-1][1:3] == (found[0][1], "plan")


def test_a_rate_behind_its_planned_rate_is_no_percent_of_plan() -> None:
    found = facts_of("Tỷ lệ bao phủ BHYT (chỉ tiêu 94%) đạt 91,64%.")
    assert found[-1][2] == "value"


def test_shares_of_people_and_what_was_expected() -> None:
    found = facts_of(
        "Số người tham gia BHXH đạt 18,2% so với lực lượng lao động. Nhân dân đóng góp 9 tỷ đồng,"
        " đạt 112% so với dự kiến. Số hộ dùng nước sạch đạt 104% so với dân số năm trước."
    )
    relations = {text: relation for text, _, relation, _ in found}
    assert relations["18,2%"] == "share"
    assert relations["112%"] == "pct_of_plan"
    assert relations["104%"] == "growth_vs_same_period"


@pytest.mark.parametrize(
    ("text", "direction", "base"),
    [
        ("Tỷ lệ che phủ đạt 86%, thấp hơn chỉ tiêu tỉnh giao (90%) 4%.", "giảm", "tỉnh giao"),
        ("Tỷ lệ che phủ đạt 92%, cao hơn kế hoạch (90%) 2%.", "tăng", "kế hoạch"),
    ],
)
def test_by_how_much_a_plan_in_a_bracket_was_missed(text: str, direction: str, base: str) -> None:
    *_, last = figures_of(text)
    assert (last.relation.value, last.direction) == ("growth_vs_same_period", direction)
    assert (last.base or "").endswith(base)


def test_what_the_numbers_do_not_prove_is_no_difference() -> None:
    *_, last = figures_of("Tỷ lệ che phủ đạt 86%, thấp hơn kế hoạch (90%) 7%.")
    assert last.direction is None


def test_a_plan_that_a_body_above_gave_is_of_the_year() -> None:
    plan_told = "kế hoạch năm (kế hoạch BHXH Việt Nam giao 138 tỷ đồng)"
    text = f"Đến 30/6, tổng số thu đạt 62 tỷ đồng, bằng 45% {plan_told}."
    *_, plan = figures_of(text)
    assert (plan.indicator, plan.relation.value) == ("tổng số thu", "plan")
    assert plan.period is not None
    assert str(plan.period.end) == "2022-12-31"
