"""The period that a sentence leaves to those behind it, and mentions that date nothing."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of, labels

_NINE = Head(date="2022-10-12", period="9 tháng đầu năm 2022")


@pytest.mark.parametrize(
    "opening",
    [
        "Huyện ủy họp Ban Chấp hành lần thứ 15 (mở rộng), khóa VI, nhiệm kỳ 2020-2025.",
        "Đại hội đại biểu Đảng bộ lần thứ XXVI, nhiệm kỳ 2020-2025 khai mạc.",
        "Riêng tháng 9, tỉnh khởi công một cầu.",
        "Ba tháng cuối năm, tỉnh tập trung giải ngân.",
        "Năm 2022, tỉnh còn nhiều việc phải làm.",
    ],
)
def test_not_in_force_for_what_follows(opening: str) -> None:
    text = f"{opening} Thu ngân sách đạt 5 tỷ đồng."
    assert labels(text, _NINE) == ["9 tháng đầu năm 2022"]


def test_a_standards_years_date_nothing() -> None:
    text = "Theo chuẩn nghèo đa chiều giai đoạn 2022-2025, tỷ lệ hộ nghèo là 5%."
    (figure,) = figures_of(text, Head(date="2022-01-18", period="năm 2021"))
    assert (figure.relation.value, figure.period and figure.period.year) == ("value", 2021)


def test_a_plans_year_dates_nothing() -> None:
    text = "Ba đơn vị vượt dự toán cả năm: huyện Đô Lương thu ngân sách 25 tỷ đồng."
    assert labels(text, _NINE)[-1] == "9 tháng đầu năm 2022"


def test_after_a_month_the_longer_period_goes_on() -> None:
    text = "Tháng 9, xuất khẩu đạt 7 tỷ USD, đưa 9 tháng lên 48 tỷ USD. Thủy sản đạt 1 tỷ USD."
    assert labels(text, _NINE) == ["Tháng 9", "9 tháng", "9 tháng"]


def test_a_day_takes_the_year_named_before_it() -> None:
    text = (
        "Trong 2 tháng đầu năm 2018, kinh tế ổn định, thu ngân sách đến ngày 15/3 được 2 tỷ đồng."
    )
    (figure,) = figures_of(text, Head(date="2018-03-15", period="năm 2017"))
    assert (figure.relation.value, figure.period and figure.period.year) == ("value", 2018)


def test_a_day_gone_by_is_of_the_sessions_year() -> None:
    text = "Tính đến ngày 15/3, thu ngân sách được 2 tỷ đồng."
    (figure,) = figures_of(text, Head(date="2018-03-15", period="năm 2017"))
    assert (figure.relation.value, figure.period and figure.period.year) == ("value", 2018)


def test_targets_keep_their_year() -> None:
    first, second = figures_of(
        "Hội nghị giao các chỉ tiêu năm 2023, trong đó phấn đấu thu nhập đạt 13 triệu đồng. "
        "Thu ngân sách đạt 27 tỷ đồng."
    )
    assert {figure.relation.value for figure in (first, second)} == {"target"}
    assert {figure.period and figure.period.year for figure in (first, second)} == {2023}


def test_a_list_behind_its_year() -> None:
    text = "Hội nghị giao 25 chỉ tiêu năm 2023, trong đó: thu nhập 5 triệu đồng; rừng che phủ 54%."
    assert {(f.relation.value, f.period and f.period.year) for f in figures_of(text)} == {
        ("target", 2023)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sau hơn 20 năm tái lập, tỉnh thu hút được 850 triệu USD.", ["Sau hơn 20 năm tái lập"]),
        ("Khi mới tái lập, tỉnh chỉ có 1 dự án đầu tư.", ["Khi mới tái lập"]),
        ("Khi bắt tay vào xây dựng, hộ nghèo 13%.", ["Khi bắt tay vào"]),
        ("Trước khi sáp nhập có 32 xã, đến nay có 25 xã.", ["Trước khi sáp nhập", "đến nay"]),
        ("Bắt đầu thực hiện, xã có xuất phát điểm thấp, hộ nghèo 9%.", ["Bắt đầu thực hiện"]),
        ("Bắt đầu thực hiện, xã huy động được 9 tỷ đồng.", ["năm 2022"]),
        ("Năm 2012, khi bắt tay vào xây dựng, hộ nghèo 13%.", ["Năm 2012"]),
        ("5 năm tốc độ tăng trưởng đạt 11%; dịch vụ chiếm 40%.", ["5 năm", "năm 2022"]),
        ("Trong tổng số 185 dự án, đến nay đã có 125 dự án hoạt động.", ["đến nay"] * 2),
        ("Ngành công nghiệp tăng 14,8% trong quý II.", ["quý II"]),
        ("Thu ngân sách từ 1-7 đến 30-9 được 14 tỷ đồng.", ["từ 1-7 đến 30-9"]),
        ("Kinh tế khá; đến nay có 2 xã mới; thu phí 5 tỷ đồng.", ["đến nay", "năm 2022"]),
    ],
)  # fmt: skip
def test_cumulative_past_and_stated(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("heading", "relation", "year"),
    [
        ("III. MỤC TIÊU NĂM 2023", "target", 2023),
        ("## Phương hướng năm 2023", "target", 2023),
        ("II. Nhiệm vụ, giải pháp trọng tâm năm 2023", "target", 2023),
        ("II. KẾT QUẢ THỰC HIỆN NĂM 2021", "value", 2021),
        ("I. Kết quả năm 2022, so sánh năm 2020", "value", 2022),
    ],
)
def test_a_headings_year_dates_its_section(heading: str, relation: str, year: int) -> None:
    text = f"Xã tổ chức hội nghị.\n\n{heading}\n\nThu ngân sách đạt 8 tỷ đồng. Hộ nghèo còn 3%."
    for figure in figures_of(text, Head(date="2022-12-20")):
        assert (figure.relation.value, figure.period and figure.period.year) == (relation, year)


@pytest.mark.parametrize(
    ("opening", "between", "period"),
    [
        ("Vụ đông xuân 2021-2022", "\n\n", "năm 2022"),
        ("Niên vụ 2021-2022", "\n\n", "năm 2022"),
        ("Vụ đông xuân 2021-2022", " ", "Vụ đông xuân 2021-2022"),
        ("6 tháng đầu năm 2022", "\n\n", "6 tháng đầu năm 2022"),
    ],
)
def test_a_season_dates_its_own_paragraph(opening: str, between: str, period: str) -> None:
    text = f"{opening}, sản lượng lúa đạt 310.000 tấn.{between}Năng suất ngô đạt 65 tạ/ha."
    assert labels(text)[1] == period


def test_what_a_bracket_compares_with_is_not_in_force() -> None:
    text = (
        "Đây là mức tăng cao nhất trong 3 năm (9 tháng đầu năm 2020 tăng 3,1%, 2021 tăng 4,4%). "
        "Thu ngân sách đạt 5 tỷ đồng."
    )
    assert labels(text, _NINE)[-1] == "9 tháng đầu năm 2022"


def test_where_a_comparison_began_is_not_in_force() -> None:
    text = "Đầu năm 2020, huyện Quế Phong có 3.120 hộ nghèo. Thu ngân sách đạt 5 tỷ đồng, tăng 2%."
    assert labels(text, _NINE) == ["Đầu năm 2020", *["9 tháng đầu năm 2022"] * 2]


def test_a_quarter_said_aside_dates_its_sentence_only() -> None:
    text = (
        "Đến ngày 18/10/2022, tỉnh thu ngân sách 2.962 tỷ đồng. Chỉ tính riêng trong quý 3, tỉnh "
        "thu ngân sách 1.133 tỷ đồng. Ngoài ra, thu hồi nợ đọng 6,3 tỷ đồng."
    )
    assert labels(text)[1:] == ["quý 3", "Đến ngày 18/10/2022"]


def test_what_is_said_in_a_quotation_dates_nothing_outside_it() -> None:
    text = (
        "“Nhà tôi nuôi bò. Cuối năm ngoái tôi viết đơn xin thoát nghèo”, chị Hoa nói. Toàn tỉnh "
        "còn 5.000 hộ nghèo."
    )
    assert labels(text) == ["năm 2022"]


def test_until_now_reaches_the_same_things_in_the_next_sentence() -> None:
    text = (
        "Lũy kế đến nay, tỉnh có 512 dự án FDI. Dẫn đầu là Hàn Quốc với 231 dự án. Thu ngân sách "
        "đạt 900 tỷ đồng."
    )
    assert labels(text) == ["Lũy kế đến nay", "Lũy kế đến nay", "năm 2022"]


def test_years_past_date_their_paragraph_only() -> None:
    told = (
        "Giai đoạn 2016 - 2020, thu ngân sách bình quân đạt 3.100 tỷ đồng.\n\n"
        "Chi ngân sách đạt 4.825 tỷ đồng."
    )
    periods = {f.text: f.period.label if f.period else "" for f in figures_of(told, _NINE)}
    assert periods["3.100 tỷ đồng"] == "Giai đoạn 2016 - 2020"
    assert "2016" not in periods["4.825 tỷ đồng"]


def test_a_term_without_years_reaches_as_far_as_the_report() -> None:
    text = "Toàn nhiệm kỳ kết nạp 612 đảng viên. Đầu nhiệm kỳ, tỷ lệ hộ nghèo là 31%."
    whole, beginning = figures_of(text)
    assert whole.period is not None
    assert (whole.period.start, str(whole.period.end)) == (None, "2022-12-28")
    assert beginning.period is not None
    assert beginning.period.end is None


def test_a_numbered_heading_dates_its_section_up_to_a_day() -> None:
    text = "Huyện họp sơ kết.\n\n## E. TÌNH HÌNH THỰC HIỆN ĐẾN 30/6/2022\n\nGiải ngân 83 tỷ đồng."
    figure = figures_of(text)[-1]
    assert figure.period
    assert figure.period.label == "đến 30/6/2022"


def test_since_when_a_thing_goes_on_dates_no_figure_behind_it() -> None:
    text = (
        "Đóng cửa lâu ngày, từ giữa tháng 5 nước bạn nới lỏng việc qua lại. Cùng thời gian, toàn "
        "cục tiếp nhận 24.905 tờ khai."
    )
    assert labels(text) == ["năm 2022"]


def test_where_a_story_begins_dates_its_own_paragraph_until_now() -> None:
    text = (
        "Năm 2010, mỗi xã đạt 6 tiêu chí. Nay con số ấy là 19. Huyện có 22 xã đạt chuẩn.\n\n"
        "Tháng 10/2018, huyện được công nhận.\n\nThu nhập bình quân đạt 45 triệu đồng."
    )
    periods = {f.text: f.period.label if f.period else "" for f in figures_of(text)}
    assert periods["6 tiêu chí"] == "Năm 2010"
    assert periods["22 xã"] == "năm 2022"
    assert periods["45 triệu đồng"] == "năm 2022"


def test_a_quarter_turned_to_without_numbers_dates_its_paragraph() -> None:
    text = "Bước sang quý 4, doanh nghiệp làm thủ tục nhiều hơn.\n\nThu ngân sách đạt 80 tỷ đồng."
    period = figures_of(text)[0].period
    assert period is not None
    assert period.label == "năm 2022"


def test_a_lead_of_several_periods_passes_on_the_reports_own() -> None:
    text = (
        "Qua kết quả 8 tháng đầu năm 2022, ước tháng 9 năm 2022, kinh tế - xã hội 9 tháng đầu năm "
        "2022 như sau:\n\n- Thu ngân sách đạt 812 tỷ đồng."
    )
    figures = figures_of(text, Head(date="2022-09-30", period="9 tháng đầu năm 2022"))
    periods = [figure.period for figure in figures if figure.text == "812 tỷ đồng"]
    assert [str(period and period.end) for period in periods] == ["2022-09-30"]


def test_what_is_said_up_to_a_day_dates_the_next_sentence() -> None:
    text = (
        "Ngày 24/9, tại buổi giám sát, lãnh đạo tỉnh cho biết tính đến 30/6, thu nhập bình quân "
        "đạt 31 triệu đồng. Tỷ lệ hộ nghèo giảm còn 7,6%."
    )
    assert labels(text)[-1] == "tính đến 30/6"


def test_now_dates_its_paragraph_of_a_programme_under_way() -> None:
    text = (
        "Hiện Đô Lương có 3/23 xã đạt chuẩn. Bình quân đạt 9,7 tiêu chí/xã.\n\n"
        "Toàn huyện trồng 90 ha."
    )
    head = Head(date="2019-09-16", period="giai đoạn 2010-2020")
    assert labels(text, head) == ["Hiện", "Hiện", "giai đoạn 2010-2020"]


def test_years_of_work_date_their_own_sentence_alone() -> None:
    text = "Sau 3 năm thực hiện Nghị quyết, tỉnh lập 18 hợp tác xã. Tỉnh trồng 310 ha rừng."
    assert labels(text, _NINE) == ["Sau 3 năm thực hiện", "9 tháng đầu năm 2022"]
    text = "Sau 3 năm thực hiện, năm 2021, tỉnh lập 18 hợp tác xã. Tỉnh trồng 310 ha rừng."
    assert labels(text, _NINE) == ["năm 2021", "năm 2021"]


def test_a_month_told_of_in_part_does_not_date_what_follows() -> None:
    text = "Tỉnh thu hút 5 dự án. Trong đó, tháng 9 có 2 dự án. Tỉnh trồng 310 ha rừng."
    assert labels(text, _NINE)[-1] == "9 tháng đầu năm 2022"


def test_a_heading_of_the_months_to_come_dates_its_aims() -> None:
    text = (
        "I. KẾT QUẢ 9 THÁNG\n\nThu ngân sách đạt 90 tỷ đồng.\n\n"
        "II. NHIỆM VỤ 3 THÁNG CUỐI NĂM\n\nPhấn đấu thu ngân sách đạt 61,5 tỷ đồng."
    )
    assert labels(text, _NINE)[-1] == "3 tháng cuối năm"


def test_a_section_on_the_rest_of_the_year_holds_aims() -> None:
    text = (
        "A. KẾT QUẢ\n\nThu ngân sách 9 tỷ đồng.\n\n"
        "B. MỘT SỐ CHỈ TIÊU 6 THÁNG CUỐI NĂM\n\n1. Trồng rừng: 40 ha."
    )
    head = Head(date="2022-06-28", period="6 tháng đầu năm 2022")
    assert [f.relation.value for f in figures_of(text, head)] == ["value", "target"]


@pytest.mark.parametrize(
    "aside",
    [
        "5 năm qua, Hội Nông dân kết nạp 1.250 hội viên.",
        "Từ đầu nhiệm kỳ đến nay, Đảng bộ kết nạp 615 đảng viên.",
        "Năm ngoái, tỉnh đón 41.000 lượt khách.",
        "Năm 2021, tỉnh đón 41.000 lượt khách.",
    ],
)
def test_years_told_beside_the_reports_months_end_with_their_paragraph(aside: str) -> None:
    head = Head("Kết quả 9 tháng đầu năm 2022", "2022-10-12", period="9 tháng đầu năm 2022")
    text = f"Thu ngân sách đạt 5 tỷ đồng.\n\n{aside}\n\nGiải ngân 61 tỷ đồng vốn đầu tư công."
    told = labels(text, head)
    assert told[0] == told[-1] == "9 tháng đầu năm 2022"
    assert told[1] != told[0]


def test_years_that_open_a_text_are_what_it_goes_on_with() -> None:
    head = Head("Hội Nông dân tỉnh", "2022-10-12", period="năm 2022")
    text = (
        "5 năm qua, Hội kết nạp 1.250 hội viên.\n\nCác cấp hội hiến 32.000 m2 đất, làm 45 km đường."
    )
    assert labels(text, head) == ["5 năm qua"] * 3


def test_this_year_ends_the_years_told_of_before() -> None:
    head = Head("Vụ mùa bội thu", "2021-10-15", period=None)
    text = (
        "3 năm gần đây, tỉnh chuyển 320 ha đất lúa. Năm nay, tỉnh gieo 500 ha lúa mùa.\n\n"
        "Toàn tỉnh có 14 hợp tác xã."
    )
    assert labels(text, head) == ["3 năm gần đây", "Năm nay", "đến 15/10/2021"]


@pytest.mark.parametrize(
    "opening",
    [
        "Từ năm 2011 đến 2022, tỉnh huy động 3.860 tỷ đồng.",
        "Giai đoạn 2016 - 2022, tỉnh trồng 860 ha rừng.",
    ],
)
def test_years_that_lead_up_to_the_report_date_their_paragraph(opening: str) -> None:
    text = f"{opening} Đã có 3 cầu.\n\nToàn tỉnh có 14 xã đạt chuẩn."
    assert labels(text, _NINE)[-1] == "9 tháng đầu năm 2022"
    assert labels(text, _NINE)[1] == labels(text, _NINE)[0]


def test_years_told_of_a_part_date_their_sentence() -> None:
    text = "Tỉnh huy động 90 tỷ đồng. Trong đó, giai đoạn 2011 - 2020 là 30 tỷ đồng. Có 14 xã."
    assert labels(text, _NINE)[1:] == ["giai đoạn 2011 - 2020", "9 tháng đầu năm 2022"]


_DAYS = "Từ 1/7 đến 15/11, bộ phận một cửa tiếp nhận 8.417 hồ sơ. Tỷ lệ hài lòng 97%."


def test_days_told_further_down_date_their_own_paragraph() -> None:
    text = f"Thu ngân sách đạt 71 tỷ đồng.\n\n{_DAYS}\n\nTỷ lệ tham gia BHYT đạt 95,7%."
    told = {f.text: f.period.label if f.period else "" for f in figures_of(text)}
    assert told["8.417 hồ sơ"] == told["97%"] == "Từ 1/7 đến 15/11"
    assert told["95,7%"] == told["71 tỷ đồng"]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (f"{_DAYS}\n\nTỷ lệ tham gia BHYT đạt 95,7%.", Head()),
        (
            "Thu ngân sách đạt 7 tỷ đồng.\n\nTừ ngày 15/4 đến ngày 14/5, xảy ra 41 vụ phạm pháp."
            "\n\nTỷ lệ tham gia BHYT đạt 95,7%.",
            Head(title="Trật tự xã hội tháng 5 năm 2022", date="2022-05-30", period=None),
        ),
    ],
)
def test_days_that_a_text_opens_with_or_is_all_of_go_on(text: str, head: Head) -> None:
    told = {f.text: f.period.label if f.period else "" for f in figures_of(text, head)}
    assert told["95,7%"].startswith("Từ")
