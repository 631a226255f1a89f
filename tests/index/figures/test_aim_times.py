"""Periods that had not ended when the report was given."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import Head, facts_of, figures_of

JULY = Head(date="2022-07-10", period="6 tháng đầu năm 2022")


def relations(text: str) -> list[str]:
    return [f.relation.value for f in figures_of(text, JULY)]


def test_a_whole_year_told_in_july_is_no_result() -> None:
    assert relations("Thu ngân sách cả năm đạt 180 tỷ đồng.") == ["target"]
    assert relations("Dự kiến cả năm thu ngân sách khoảng 180 tỷ đồng.") == ["value"]


def test_what_needs_doing_is_aimed_at() -> None:
    text = "6 tháng cuối năm cần tập trung: trồng 500 ha rừng; thu ngân sách đạt 90 tỷ đồng."
    assert relations(text) == ["target", "target"]


def test_a_term_just_begun_lies_ahead() -> None:
    head = Head(date="2020-07-27", period="năm 2020")
    text = "Nhiệm kỳ 2020 - 2025: thu nhập bình quân đầu người 88 triệu đồng."
    assert [f.relation.value for f in figures_of(text, head)] == ["target"]


def test_what_lies_after_the_day_of_the_report_is_no_result() -> None:
    assert relations("Đến ngày 31/1/2023 giải ngân đạt 95% kế hoạch vốn.") == ["target"]
    assert relations("Trong quý IV, dự báo số thu mỗi tháng đạt 700 tỷ đồng.") == ["value"]
    assert relations("Đến ngày 30/6/2022 giải ngân đạt 45% kế hoạch vốn.") == ["pct_of_plan"]


def test_the_last_months_lie_ahead_in_their_first_days() -> None:
    head = Head(date="2022-10-03", period="9 tháng đầu năm 2022")
    text = "Ba tháng cuối năm, tỉnh hoàn thành 12 km đường."
    assert [f.relation.value for f in figures_of(text, head)] == ["target"]
    late = Head(date="2022-12-20", period="năm 2022")
    assert [f.relation.value for f in figures_of(text, late)] == ["value"]
    text = "Ba tháng cuối năm, có 5 chỉ tiêu nhiều khả năng không đạt."
    assert [f.relation.value for f in figures_of(text, head)] == ["value"]


def test_years_of_a_text_without_a_day_may_well_be_over() -> None:
    text = (
        "Toàn huyện năm 2016 có 7.846 hộ nghèo. Sau đó tỷ lệ hộ nghèo giảm từ 21,4% năm 2017 xuống "
        "còn 16,3% năm 2018."
    )
    head = Head(title="Thực trạng giảm nghèo", date="", period=None)
    assert [f.relation.value for f in figures_of(text, head)] == ["value", "value", "value"]


def test_the_last_year_named_is_no_proof_that_an_aim_is_over() -> None:
    box = "CÁC CHỈ TIÊU CHỦ YẾU TRONG NHIỆM KỲ 2020-2025 1. Tỷ lệ đô thị hóa đến năm 2025: 19%."
    (told,) = figures_of(box, Head(title="Dấu ấn một nhiệm kỳ", date="", period=None))
    assert (told.text, told.relation.value) == ("19%", "target")


def test_a_quarter_nearly_over_is_told_of() -> None:
    text = "Quý I năm 2021 kết nạp 95 hội viên."
    for day, relation in (("2021-03-18", "value"), ("2021-01-08", "target")):
        (figure,) = figures_of(text, Head(date=day, period="năm 2020"))
        assert figure.relation.value == relation


def test_a_week_gone_by_does_not_lie_ahead() -> None:
    text = "Tuần qua, tỉnh đón 6.200 lượt khách."
    (figure,) = figures_of(text, Head(date="2023-02-03", period="năm 2022"))
    assert figure.relation.value == "value"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("9 tháng xuất khẩu đạt 60 triệu USD, đạt 75% kế hoạch (80 triệu USD).", "năm 2022"),
        ("9 tháng thu 60 tỷ đồng, đạt 120% kế hoạch 9 tháng (50 tỷ đồng).", "9 tháng"),
    ],
)
def test_a_plan_in_brackets_behind_its_percent_is_the_years(text: str, label: str) -> None:
    plan = figures_of(text)[-1]
    assert plan.relation is Relation.PLAN
    assert plan.period is not None
    assert plan.period.label == label


def test_a_year_gone_by_under_aims_is_a_result() -> None:
    found = facts_of(
        "III. PHẤN ĐẤU NĂM 2023\n\nHuyện phấn đấu thu ngân sách 47 tỷ đồng.\n\nNăm 2021, huyện thu"
        " ngân sách 42 tỷ đồng, bằng 120% dự toán."
    )
    assert [(text, relation) for text, _, relation, _ in found] == [
        ("47 tỷ đồng", "target"),
        ("42 tỷ đồng", "value"),
        ("120%", "pct_of_plan"),
    ]


def test_the_last_year_that_a_text_names_is_no_proof_that_it_is_over() -> None:
    text = (
        "Nhiệm kỳ 2020-2025, huyện phấn đấu thu 90 tỷ đồng; độ che phủ rừng đến năm 2025 đạt 61%."
    )
    told = figures_of(text, Head(date="", period=None))
    assert {figure.relation.value for figure in told} == {"target"}


def test_what_is_told_until_now_behind_an_aim_is_reached() -> None:
    text = "Nghị quyết đề ra đến năm 2025 thu ngân sách đạt 60 tỷ đồng, đến nay đạt 46 tỷ đồng."
    told = figures_of(text)
    assert [figure.relation.value for figure in told] == ["target", "value"]
    assert {figure.indicator for figure in told} == {"thu ngân sách"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Cơ quan điều tra giải quyết 131 vụ, đạt 88,5%; chuyển sang năm 2024 là 17 vụ.", "value"),
        ("Số vốn chuyển nguồn sang năm 2024 là 41 tỷ đồng.", "value"),
        ("Sang năm 2024, tỉnh trồng 17 ha rừng.", "target"),
    ],
)
def test_what_is_carried_on_to_a_year_is_no_aim_of_it(text: str, relation: str) -> None:
    head = Head(date="2023-12-11", period="năm 2023")
    assert figures_of(text, head)[-1].relation.value == relation


def test_the_year_before_the_aims_is_no_aim() -> None:
    text = (
        "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023\n\nMở rộng diện tích cây ăn quả (8.000 ha).\n\n"
        "Năm 2022, diện tích cây ăn quả đạt 7.500 ha."
    )
    assert [f.relation.value for f in figures_of(text)] == ["target", "value"]


def test_a_time_gone_by_in_a_bracket_behind_an_aim_is_a_result() -> None:
    head = Head(date="2023-01-05")
    text = "Phấn đấu tỷ lệ che phủ rừng đạt 58% (năm 2022 là 57,8%)."
    assert [f.relation.value for f in figures_of(text, head)] == ["target", "value"]
    text = "Phấn đấu tỷ lệ che phủ rừng đạt 58% (kế hoạch năm 2022 là 57,8%)."
    assert figures_of(text, head)[-1].relation.value == "plan"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Theo kế hoạch, năm 2022 tỉnh giảm 3,2% hộ nghèo.", "target"),
        ("Theo Nghị quyết, năm 2022 thu ngân sách tăng 8% so với năm 2021.", "target"),
        ("Theo Nghị quyết 12, năm 2022 tỉnh đã hỗ trợ 41 hộ.", "value"),
    ],
)
def test_what_a_plan_says_of_the_year_under_way_is_to_come(text: str, relation: str) -> None:
    head = Head(date="2022-07-11", period="6 tháng đầu năm 2022")
    assert figures_of(text, head)[0].relation.value == relation
