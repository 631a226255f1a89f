"""Plans and targets apart from results."""

from __future__ import annotations

import pytest

from index.domain import Relation
from index.figures.aims import aim_of_heading
from tests.index.figures.one_report import Head, figures_of


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Huyện phấn đấu thu ngân sách đạt 65 tỷ đồng.", Relation.TARGET),
        ("Chỉ tiêu thu ngân sách được giao là 65 tỷ đồng.", Relation.PLAN),
        ("Tổng kế hoạch vốn đầu tư công là 65 tỷ đồng.", Relation.PLAN),
        ("Năm 2023, thu ngân sách đạt 65 tỷ đồng.", Relation.TARGET),
        ("Huyện đặt mục tiêu cao; đến nay thu ngân sách đạt 65 tỷ đồng.", Relation.VALUE),
        ("Vốn chương trình mục tiêu quốc gia đạt 65 tỷ đồng.", Relation.VALUE),
    ],
)
def test_aim_in_the_sentence(text: str, relation: Relation) -> None:
    assert figures_of(text)[0].relation is relation


@pytest.mark.parametrize(
    ("heading", "aim"),
    [
        ("2. Phân bổ vốn theo đơn vị", Relation.PLAN),
        ("II. Phấn đấu năm 2023", Relation.TARGET),
        ("I. Kết quả thực hiện mục tiêu", None),
        ("Kinh tế", None),
    ],
)
def test_aim_of_a_heading(heading: str, aim: Relation | None) -> None:
    assert aim_of_heading(heading) is aim


def test_a_list_takes_the_aim_of_its_lead() -> None:
    text = "Huyện đặt ra các chỉ tiêu năm 2023 như sau:\n\n- Thu nhập bình quân: 60 triệu đồng."
    (figure,) = figures_of(text)
    assert figure.relation is Relation.TARGET
    assert figure.period
    assert figure.period.year == 2023


def test_aims_do_not_reach_into_results() -> None:
    head = Head(date="2017-02-07", period="năm 2017")
    target, result = figures_of(
        "Trong năm 2017, tỉnh phấn đấu có thêm 9 xã đạt chuẩn.\n\nThu ngân sách đạt 500 tỷ đồng.",
        head,
    )
    assert (target.relation, target.period and target.period.year) == (Relation.TARGET, 2017)
    assert (result.relation, result.period and result.period.year) == (Relation.VALUE, 2016)
    assert result.period
    assert result.period.inferred


def test_a_fall_measured_against_its_plan_was_reached() -> None:
    text = "Mục tiêu giảm nghèo: hạ tỷ lệ hộ nghèo từ 9% xuống còn 6,2%, vượt 0,3% so với kế hoạch."
    first, last, _ = figures_of(text)
    assert [f.relation for f in (first, last)] == [Relation.VALUE, Relation.VALUE]
    assert last.indicator == "tỷ lệ hộ nghèo"
    (_, striven) = figures_of("Phấn đấu giảm tỷ lệ hộ nghèo từ 9% xuống còn 6%.")
    assert striven.relation is Relation.TARGET


def test_a_percent_of_plan_striven_for_is_a_target() -> None:
    text = (
        "Đến nay giải ngân đạt 60 tỷ đồng, bằng 65% kế hoạch, phấn đấu đến 31/12 giải ngân đạt "
        "97% kế hoạch; bằng 105% chỉ tiêu phấn đấu."
    )
    relations = {figure.text: figure.relation for figure in figures_of(text)}
    assert relations["65%"] is Relation.PERCENT_OF_PLAN
    assert relations["97%"] is Relation.TARGET
    assert relations["105%"] is Relation.PERCENT_OF_PLAN


def test_a_day_gone_by_ends_the_aims_of_the_sentence() -> None:
    text = (
        "Năm 2022 huyện được giao chỉ tiêu thu ngân sách 420 tỷ đồng, phấn đấu 460 tỷ đồng; đến "
        "ngày 30/9 thu 312 tỷ đồng."
    )
    assert [f.relation.value for f in figures_of(text)] == ["plan", "target", "value"]


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        # an aim ends with its sentence …
        ("Huyện phấn đấu thu 65 tỷ đồng. Toàn huyện làm 38 km đường.", ["target", "value"]),
        ("Huyện phấn đấu thu 65 tỷ đồng. Về thu, lũy kế đạt 30 tỷ đồng.", ["target", "value"]),
        # … unless the next one goes on with another measure
        ("Huyện phấn đấu thu 65 tỷ đồng. Thu nhập 42 triệu đồng.", ["target", "target"]),
        # a sentence that tells of a result opens no list of aims
        ("Hộ nghèo đầu năm 5,8%, phấn đấu còn 4,5%. Tỷ lệ che phủ rừng 58%.",
         ["value", "target", "value"]),
        ("Làm đường: tỉnh giao kế hoạch 40 km, các huyện đã thi công được 43 km.",
         ["plan", "value"]),
        ("Chủ tịch yêu cầu thu hồi nợ thuế (hiện còn 4 tỷ đồng).", ["value"]),
        ("Qua kiểm tra, yêu cầu truy đóng đối với 263 lao động.", ["value"]),
        ("Kế hoạch tăng trưởng GRDP năm 2022 của tỉnh là 9%.", ["plan"]),
        ("Tỉnh được giao dự toán thu 740 tỷ đồng, giảm 12% so với số thực hiện năm 2021.",
         ["plan", "growth_vs_same_period"]),
    ],
)  # fmt: skip
def test_an_aim_reaches_no_result(text: str, relations: list[str]) -> None:
    assert [figure.relation.value for figure in figures_of(text)] == relations


def test_done_of_a_whole_ends_the_plans_above() -> None:
    text = "Kế hoạch vốn được giao như sau:\n\n- Vốn tỉnh: 74/118 tỷ đồng, đạt 62,7%."
    assert [f.relation.value for f in figures_of(text)] == ["value", "plan", "pct_of_plan"]


def test_what_was_told_of_a_day_gone_by_is_no_aim() -> None:
    text = (
        "Năm 2022, tỉnh phấn đấu thêm 5 xã đạt chuẩn. Tỷ lệ hộ nghèo đầu năm 12,4%, mục tiêu đến "
        "cuối năm còn 9,1%."
    )
    told = [(f.text, f.relation, f.period and f.period.label) for f in figures_of(text)][1:]
    assert told == [
        ("12,4%", Relation.VALUE, "đầu năm"),
        ("9,1%", Relation.TARGET, "đến cuối năm"),
    ]


def test_what_was_striven_for_and_fulfilled_is_a_result() -> None:
    text = (
        "Quân và dân trong huyện đã đoàn kết, phấn đấu hoàn thành và vượt 15/19 chỉ tiêu. Tăng "
        "trưởng kinh tế đạt 11,4%."
    )
    assert [f.relation.value for f in figures_of(text)] == ["value", "growth_vs_same_period"]
    text = "Huyện đã đề ra nhiệm vụ, phấn đấu hoàn thành và vượt 15/19 chỉ tiêu."
    assert [f.relation.value for f in figures_of(text)] == ["target"]


def test_a_part_done_is_a_result_whatever_the_day() -> None:
    (figure,) = figures_of("Giải ngân vốn đến 31/01/2023: 121/168 tỷ đồng.")
    assert figure.relation is Relation.VALUE


def test_what_a_meeting_votes_on_is_aimed_at() -> None:
    text = (
        "Hội nghị thảo luận và biểu quyết các chỉ tiêu kinh tế năm 2023. Trong đó phấn đấu thu "
        "nhập bình quân 31,5 triệu đồng. Thu ngân sách đạt 74 tỷ đồng."
    )
    told = [(f.relation.value, f.period.label if f.period else "") for f in figures_of(text)]
    assert told == [("target", "năm 2023"), ("target", "năm 2023")]


def test_a_banner_over_the_page_aims_at_nothing() -> None:
    text = "# {}\n\nThu ngân sách được 65 tỷ đồng; tổng giá trị sản xuất tăng 9,2%.\n"
    banner = "Quyết tâm thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ tỉnh"
    relations = [f.relation for f in figures_of(text.format(banner))]
    assert relations == [Relation.VALUE, Relation.CHANGE]
    assert aim_of_heading(banner) is None
    assert aim_of_heading("Mục tiêu, nhiệm vụ năm 2023") is Relation.TARGET


def test_what_a_scheme_sets_for_a_day_to_come_is_an_aim() -> None:
    head = Head(date="2025-03-10", period=None)
    text = "Theo Đề án của tỉnh, đến hết năm 2025, toàn tỉnh có 400 sản phẩm OCOP."
    assert [f.relation.value for f in figures_of(text, head)] == ["target"]
    late = Head(date="2026-03-10", period=None)
    assert [f.relation.value for f in figures_of(text, late)] == ["value"]


def test_what_will_be_is_no_result() -> None:
    text = "Nếu 5 xã được tỉnh công nhận, toàn huyện sẽ có 12/26 xã đạt chuẩn nông thôn mới."
    assert figures_of(text)[-1].relation is Relation.TARGET


def test_a_task_done_very_well_is_no_aim() -> None:
    text = (
        "Huyện trao giấy khen cho 6 chi bộ hoàn thành xuất sắc nhiệm vụ năm 2022 và cho 19 đảng "
        "viên hoàn thành xuất sắc nhiệm vụ 5 năm liền."
    )
    assert {f.relation.value for f in figures_of(text)} == {"value"}


def test_what_is_done_in_the_time_to_come_is_aimed_at() -> None:
    text = "Dự kiến, trong thời gian tiếp theo sẽ chi trả cho 347 hộ còn lại."
    assert [figure.relation for figure in figures_of(text)] == [Relation.TARGET]


JULY = Head(date="2022-07-10", places="xã Nghi Thái, tỉnh Nghệ An", period="năm 2022")


def test_an_estimate_behind_an_aim_is_an_aim() -> None:
    told = figures_of(
        "Đại hội đặt mục tiêu phấn đấu về đích nông thôn mới; giá trị sản xuất đến năm 2028 ước "
        "đạt 912 tỷ đồng, thu nhập bình quân đầu người đạt 63 triệu đồng/người/năm.",
        JULY,
    )
    assert [f.relation for f in told] == [Relation.TARGET, Relation.TARGET]


def test_an_estimate_without_an_aim_is_none() -> None:
    told = figures_of("Giá trị sản xuất năm 2022 ước đạt 512 tỷ đồng.", JULY)
    assert [f.relation for f in told] == [Relation.VALUE]


def test_an_estimate_that_is_compared_with_ends_no_aim() -> None:
    text = (
        "Năm 2023, huyện phấn đấu thu 90 tỷ đồng, tăng 5% so với ước thực hiện năm 2022; "
        "giá trị sản xuất tăng 8%."
    )
    assert figures_of(text)[-1].relation is Relation.TARGET


def test_an_item_that_counts_is_aimed_at() -> None:
    text = (
        "Đại hội bàn nhiều việc lớn của huyện trong những năm tới.\n\n"
        "MỤC TIÊU NHIỆM KỲ 2022 - 2027\n\nMột số chỉ tiêu chủ yếu đến năm 2027:\n\n"
        "(1) Trồng 40 ha rừng;\n\n(2) Có 9/11 xã đạt chuẩn."
    )
    assert [f.relation for f in figures_of(text)] == [Relation.TARGET] * 2


def test_what_an_office_demanded_is_no_aim_of_what_it_refused() -> None:
    told = figures_of(
        "Kho bạc phát hiện 24 khoản chi sai, yêu cầu bổ sung hồ sơ và từ chối thanh toán 6 khoản."
    )
    assert told[1].relation.value == "value"


@pytest.mark.parametrize("said", ["sẽ giảm còn", "sẽ còn", "sẽ giảm xuống còn"])
def test_what_will_be_left_is_no_result(said: str) -> None:
    [figure] = figures_of(f"Đến cuối năm 2023, tỷ lệ hộ nghèo {said} 3,5%.")
    assert figure.relation is Relation.TARGET
    assert figure.indicator == "tỷ lệ hộ nghèo"


def test_what_an_aim_would_raise_is_aimed_at_too() -> None:
    text = (
        "Quý IV, tỉnh phấn đấu thu 185 tỷ đồng, đưa tổng thu cả năm lên 970 tỷ đồng, vượt 6% dự "
        "toán."
    )
    head = Head(date="2022-10-05", period="9 tháng đầu năm 2022")
    assert {f.relation.value for f in figures_of(text, head)} == {"target"}


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        (
            "Thu ngân sách đạt 212 tỷ đồng, bằng 92,2% dự toán huyện phấn đấu, tăng 5% so với "
            "cùng kỳ.",
            ["value", "pct_of_plan", "growth_vs_same_period"],
        ),
        ("Huyện phấn đấu thu ngân sách 245 tỷ đồng.", ["target"]),
    ],
)
def test_whose_plan_it_is_opens_no_aim(text: str, relations: list[str]) -> None:
    assert [figure.relation.value for figure in figures_of(text)] == relations


def test_what_will_be_inspected_is_aimed_at() -> None:
    (planned,) = figures_of("Quý I/2023, Huyện ủy sẽ kiểm tra 3 tổ chức đảng.")
    assert planned.relation.value == "target"
