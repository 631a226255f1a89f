"""Which period dates a number."""

from __future__ import annotations

from datetime import date

from tests.index.figures.one_report import Head, figures_of, labels, years


def test_a_period_in_the_middle_does_not_date_the_next_sentence() -> None:
    text = "Xã đã đạt chuẩn giai đoạn 2011 - 2020. Thu ngân sách đạt 5 tỷ đồng."
    assert labels(text) == ["năm 2022"]


def test_a_base_and_its_value_are_of_the_year_before() -> None:
    text = "Thu ngân sách đạt 9 tỷ đồng, bằng 90% so với cùng kỳ năm 2021 (10 tỷ đồng)."
    assert years(text) == [2022, 2022, 2021]


def test_next_years_plan_is_not_of_the_year_compared_with() -> None:
    head = Head(date="2021-01-06", period="năm 2020")
    text = (
        "Bước sang năm 2021, đơn vị cần phân tích số thu. Đơn vị xem xét số thu của năm 2020 để "
        "hoàn thành chỉ tiêu được giao 4.350 tỷ đồng."
    )
    assert years(text, head) == [2021]


def test_the_same_time_of_the_year_before_is_no_whole_year() -> None:
    text = (
        "Tính đến 15/9, thu nội địa đạt 640 tỷ đồng, cùng thời điểm năm trước là 815 tỷ đồng; "
        "xuất khẩu 30 triệu USD (cùng kỳ năm ngoái đạt 28 triệu USD)."
    )
    ends = [str(f.period.end) for f in figures_of(text) if f.period]
    assert ends == ["2022-09-15", "2021-09-15", "2022-09-15", "2021-09-15"]


def test_the_same_time_may_open_its_sentence() -> None:
    text = "Quý I/2022, huyện thu 40 tỷ đồng. Cùng kỳ năm 2021, huyện thu được 39 tỷ đồng."
    assert [str(f.period.end) for f in figures_of(text) if f.period] == ["2022-03-31", "2021-03-31"]


def test_a_plan_beside_a_result_of_a_part_of_the_year_is_the_years() -> None:
    text = (
        "Đến 30/9, huyện thu được 120 tỷ đồng, đạt 80% dự toán năm (150 tỷ đồng). 9 tháng năm "
        "2022, thu nội địa đạt 80 tỷ đồng, bằng 75% dự toán năm (107 tỷ đồng)."
    )
    plans = [f for f in figures_of(text) if f.relation.value == "plan"]
    assert [f.period.label for f in plans if f.period] == ["năm 2022", "năm 2022"]


def test_an_aim_for_each_year_is_of_no_single_one() -> None:
    text = (
        "Năm 2021, thu ngân sách đạt 50 tỷ đồng. Phấn đấu thu ngân sách tăng bình quân hàng năm "
        "30%."
    )
    assert labels(text) == ["Năm 2021", ""]


def test_what_stands_cumulated_is_of_no_year() -> None:
    text = (
        "Từ đầu năm đến 20/9, tỉnh cấp mới 14 dự án FDI. Lũy kế toàn tỉnh còn hiệu lực 212 dự án "
        "FDI, tổng vốn đầu tư 3,4 tỷ USD."
    )
    told = [(f.text, f.period and f.period.start is None) for f in figures_of(text)]
    assert told == [("14 dự án", False), ("212 dự án", True), ("3,4 tỷ USD", True)]


AFTER_THE_YEAR = Head(
    title="Huyện ủy Yên Thành họp",
    date="2021-04-09",
    places="huyện Yên Thành, tỉnh Nghệ An",
    period=None,
)


def test_a_quarter_told_of_behind_the_year_reported_on() -> None:
    text = (
        "Ngày 9/4, Thường trực Huyện ủy họp đánh giá kết quả năm 2020, quý I.\n\n"
        "Năm 2020, thu ngân sách đạt 61 tỷ đồng.\n\n"
        "Bước sang quý I năm 2021, huyện gieo trồng 5.210 ha. Tổng đàn bò 18.400 con.\n\n"
        "Quý I kết nạp 29 đảng viên."
    )
    assert years(text, AFTER_THE_YEAR) == [2020, 2021, 2021, 2021]
    relations = {figure.relation.value for figure in figures_of(text, AFTER_THE_YEAR)}
    assert relations == {"value"}


def test_earlier_values_of_a_list_share_their_year() -> None:
    text = "Nông nghiệp giảm từ 44% năm 2015 xuống còn 36%; dịch vụ tăng từ 30% lên 33%."
    assert years(text) == [2015, 2022, 2015, 2022]


def test_years_summed_up_are_the_term_that_is_told_of() -> None:
    text = "Nhiệm kỳ 2017 - 2022, huyện đổi thay. Tổng thu ngân sách 5 năm đạt 820 tỷ đồng."
    (figure,) = figures_of(text)
    assert figure.indicator == "Tổng thu ngân sách"
    assert labels(text) == ["Nhiệm kỳ 2017 - 2022"]


def test_years_summed_up_end_with_the_report_and_date_one_sentence() -> None:
    text = "Trong 3 năm, huyện đã xóa 415 nhà tạm. Tỷ lệ che phủ rừng đạt 52%."
    assert labels(text) == ["3 năm", "năm 2022"]
    first = figures_of(text)[0].period
    assert first is not None
    assert (first.start, first.end) == (date(2020, 1, 1), date(2022, 12, 28))


def test_an_estimate_is_of_the_year_under_way() -> None:
    text = (
        "5 năm qua, kinh tế tăng trưởng bình quân đạt 11,4%/năm. Thu nhập bình quân đầu người ước "
        "đạt 39 triệu đồng. Có 6/17 xã đạt chuẩn nông thôn mới."
    )
    assert labels(text) == ["5 năm qua", "năm 2022", "5 năm qua"]


def test_the_year_of_what_is_compared_dates_that_amount_alone() -> None:
    text = "Thu ngân sách 406 tỷ đồng; so với số thu 438 tỷ đồng của năm 2020 thì giảm 7,3%."
    ends = [f.period.end.year for f in figures_of(text) if f.period and f.period.end]
    assert ends == [2022, 2020, 2022]


def test_now_at_the_head_of_a_sentence_ends_the_year_told_before() -> None:
    text = "Năm 2010 thu nhập bình quân đầu người 11 triệu đồng. Nay con số ấy đã là 41 triệu đồng."
    before, now = figures_of(text)
    assert now.indicator == before.indicator
    assert now.period
    assert now.period.end == date(2022, 12, 28)


def test_the_months_sum_and_half_a_year_in_quarters() -> None:
    head = Head(date="2022-10-05", period="9 tháng đầu năm 2022")
    text = "Lũy kế từ đầu năm đến nay, có 31 dự án. 9 dự án được điều chỉnh."
    assert labels(text, head) == ["Lũy kế từ đầu năm đến nay"] * 2
    half = figures_of("Hai quý đầu năm tổng sản phẩm tăng 10,8% so với cùng kỳ.", head)[0]
    assert half.period
    assert (half.period.start, half.period.end) == (date(2022, 1, 1), date(2022, 6, 30))
    month = figures_of("Du lịch khá, trong tháng số lượt khách ước đạt 8.000 lượt khách.", head)[0]
    assert month.indicator == "số lượt khách"


def test_an_aim_s_own_year_is_its_time() -> None:
    text = "Đến năm 2025 phấn đấu trồng 75 ha. Xuất khẩu năm 2023 phấn đấu 70 tấn."
    assert years(text) == [2025, 2023]


def test_since_the_year_began() -> None:
    text = "Xây dựng Đảng có nét riêng: từ đầu năm, Đảng bộ kết nạp 19 đảng viên."
    assert labels(text, Head(date="2022-09-21", period="tháng 8 năm 2022")) == ["từ đầu năm"]
