"""When a session was held and what a report is about, each trap in an own small text."""

from datetime import date

import pytest

from index.domain import DateBasis, PeriodKind
from tests.index.reading.dated_texts import dates_of, label_of


def test_the_printed_date_is_not_the_session() -> None:
    found = dates_of(
        "Thứ tư,  18/05/2022",
        "Thường trực Huyện ủy làm việc với xã Mẫu Hòa",
        "Sáng nay (9/10), đoàn công tác của Huyện ủy làm việc với xã Mẫu Hòa về kết quả công tác 9 "
        "tháng của năm 2018.",
    )
    assert found.printed == date(2022, 5, 18)
    assert (found.session, found.basis) == (date(2018, 10, 9), DateBasis.DAY_AND_TEXT_YEAR)
    assert label_of(found) == "9 tháng đầu năm 2018"


def test_a_date_in_full_beats_all() -> None:
    found = dates_of(
        "Chủ nhật, 23/02/2020",
        "Quyết tâm hoàn thành nhiệm vụ",
        "Sáng 4/10/2019, Huyện ủy Mẫu Sơn tổ chức hội nghị lần thứ 17.",
        "Trong 9 tháng đầu năm, thu ngân sách đạt 56 tỷ đồng; nhiệm vụ quý IV/2019 còn nặng nề.",
    )
    assert (found.session, found.basis) == (date(2019, 10, 4), DateBasis.STATED)
    assert label_of(found) == "9 tháng đầu năm 2019"


def test_dates_of_counts_documents_and_deadlines_are_no_session() -> None:
    found = dates_of(
        "Giải ngân vốn đầu tư của huyện Mẫu Sơn",
        "Theo Nghị quyết số 77 ngày 21/1/2019 của Huyện ủy họp phiên thường kỳ, thu ngân sách tính "
        "đến ngày 15/3 được 26 tỷ đồng; trước ngày 30/4 sẽ tổ chức hội nghị sơ kết năm 2019.",
    )
    assert found.basis is not DateBasis.STATED
    assert found.session_span is None


def test_only_a_year_is_certain() -> None:
    found = dates_of(
        "Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 15",
        "Theo báo cáo, trong năm 2023, giá trị sản xuất đạt 2.351 tỷ đồng, đạt 92,3% kế hoạch.",
    )
    assert (found.session, found.basis) == (date(2023, 12, 31), DateBasis.TEXT_YEAR)
    assert label_of(found) == "năm 2023"


def test_a_comparison_tells_the_year_and_a_count_the_day() -> None:
    found = dates_of(
        "Hải quan tỉnh Mẫu: thu tăng",
        "Dù kim ngạch qua địa bàn 9 tháng giảm nhưng số thu vẫn tăng so với cùng kỳ năm 2019.",
        "Cụ thể, tính đến hết ngày 18/10, toàn Cục thu 2.962 tỷ đồng.",
    )
    assert label_of(found) == "9 tháng đầu năm 2020"
    assert (found.session, found.basis) == (date(2020, 10, 18), DateBasis.TEXT_YEAR)


def test_the_file_s_date_serves_when_the_text_has_none() -> None:
    head = "title: Huyện Mẫu về đích\nsource: Báo Mẫu\ndate: 2025-02-17"
    found = dates_of(head, "Huyện phấn đấu đạt chuẩn nông thôn mới trong năm 2025.")
    assert (found.session, found.basis) == (date(2025, 2, 17), DateBasis.FRONT_MATTER)
    # A crawl years later is no date of the report.
    late = dates_of(
        "title: Huyện Mẫu về đích\nsource: Báo Mẫu\ndate: 2022-02-17",
        "Sáng 9/1/2018, huyện tổ chức hội nghị về kết quả năm 2017; thu ngân sách đạt 26 tỷ đồng.",
    )
    assert (late.session, late.basis) == (date(2018, 1, 9), DateBasis.STATED)
    assert label_of(late) == "năm 2017"


@pytest.mark.parametrize("fence", ["", "---\n"])
def test_the_file_s_date_outranks_the_years_of_anecdotes(fence: str) -> None:
    head = f"{fence}title: Huyện Mẫu giảm nghèo\nsource: Báo Mẫu\ndate: 2019-11-18\n{fence}"
    found = dates_of(
        head,
        "Gia đình bà Mẫu từng là hộ nghèo. Năm 2016, được vay 30 triệu đồng, bà mua bò.",
        "Năm 2019, toàn huyện giảm 300 hộ nghèo.",
    )
    assert (found.session, found.basis) == (date(2019, 11, 18), DateBasis.FRONT_MATTER)
    assert label_of(found) == "năm 2019"
    alone = dates_of(head, "Năm 2016, được vay 30 triệu đồng, gia đình bà Mẫu mua bò.")
    assert alone.session == date(2019, 11, 18)
    assert label_of(alone) == "đến 18/11/2019"  # the day it is told on, never 2016


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Tính đến ngày 15/9/2022, giải ngân đạt 46,1%. Lãnh đạo tỉnh yêu cầu đến "
            "31/12/2022 đạt 95%; công trình nào đến 30/10 chưa đạt thì điều chuyển vốn.",
            "đến 15/9/2022",
        ),
        (
            "Lũy kế giải ngân đến ngày 30/9/2024 đạt 61%. Huyện phấn đấu đến 31/12/2024 đạt 98%.",
            "đến 30/9/2024",
        ),
        (
            "Đến 31/12/2022, các xã phải giải ngân hết vốn. Tính đến ngày 15/9/2022, đạt 46,1%.",
            "đến 15/9/2022",
        ),
        # What is asked for has no say in how far a count goes.
        (
            "Theo yêu cầu của tỉnh, tính đến ngày 15/9/2022 đã giải ngân 46,1%.",
            "đến 15/9/2022",
        ),
        (
            "Mục tiêu đến năm 2025, huyện có 9 xã về đích. Năm 2023, huyện có 6 xã về đích.",
            "năm 2023",
        ),
    ],
)
def test_a_deadline_is_not_what_a_report_is_about(text: str, label: str) -> None:
    assert label_of(dates_of("Tin kinh tế của tỉnh Mẫu", text)) == label


def test_printed_date_alone() -> None:
    found = dates_of("15:35, Thứ Tư, 7-9-2022", "Tin kinh tế của huyện Mẫu Sơn", "Kinh tế ổn định.")
    assert (found.session, found.basis) == (date(2022, 9, 7), DateBasis.PRINTED)


def test_nothing_known() -> None:
    found = dates_of("Tin kinh tế của huyện Mẫu Sơn", "Kinh tế của huyện ổn định và phát triển.")
    assert (found.session, found.basis, found.period) == (None, DateBasis.UNKNOWN, None)


def test_the_address_may_hold_the_year() -> None:
    found = dates_of(
        "Tin kinh tế của huyện Mẫu Sơn",
        "Sáng 5/7, huyện tổ chức hội nghị sơ kết công tác.",
        url="https://mau.vn/so-ket-nam-2021/",
    )
    assert found.session == date(2021, 7, 5)


def test_the_operator_states_the_period() -> None:
    found = dates_of(
        "title: Thu ngân sách\nperiod: 6 tháng đầu năm 2021\nsource: Báo Mẫu",
        "Trong năm 2020, huyện thu ngân sách đạt 26 tỷ đồng.",
    )
    assert found.period is not None
    assert (found.period.kind, found.period.end) == (PeriodKind.YEAR_TO_DATE, date(2021, 6, 30))


@pytest.mark.parametrize(
    "aside",
    [
        "Giá trị sản xuất (theo giá so sánh năm 2010) đạt 900 tỷ đồng.",
        "Huyện Mẫu Sơn được tái lập năm 2004; chị Mẫu, sinh năm 1985, nuôi 20 con bò.",
        "Thực hiện Luật Ngân sách nhà nước năm 2015 và Nghị quyết số 12/NQ-HĐND của tỉnh năm 2016.",
        "Hộ nghèo giảm nhanh so với nhiệm kỳ 2010-2015; phấn đấu đến năm 2025 không còn hộ nghèo.",
    ],
)
def test_years_of_prices_laws_and_lives_do_not_date_a_report(aside: str) -> None:
    found = dates_of("Huyện Mẫu Sơn", aside, "Năm 2018, huyện thu ngân sách đạt 20 tỷ đồng.")
    assert label_of(found) == "năm 2018"
    assert (found.session, found.basis) == (date(2018, 12, 31), DateBasis.TEXT_YEAR)
    assert dates_of("Huyện Mẫu Sơn", aside).session in (None, date(2017, 12, 31))


def test_the_term_summed_up_ends_the_report() -> None:
    found = dates_of(
        "Huyện Mẫu Sơn phấn đấu đến năm 2025 không còn xã nghèo",
        "Nhiệm kỳ 2015-2020, Đảng bộ huyện Mẫu Sơn đã hoàn thành các chỉ tiêu đề ra.",
        "Giá trị sản xuất công nghiệp (theo giá so sánh năm 2010) đạt 900 tỷ đồng, tăng 100 tỷ "
        "đồng so với nhiệm kỳ 2010-2015.",
    )
    assert label_of(found) == "nhiệm kỳ 2015-2020"
    assert (found.session, found.basis) == (date(2020, 12, 31), DateBasis.TEXT_YEAR)


def test_a_congress_opens_one_term_and_sums_up_the_other() -> None:
    opening = "Sáng 8/7, Đảng bộ huyện tổ chức Đại hội lần thứ XX, nhiệm kỳ 2020-2025."
    found = dates_of("Đại hội Đảng bộ huyện Mẫu Sơn", opening)
    assert label_of(found) == "nhiệm kỳ 2015-2020"
    assert (found.session, found.basis) == (date(2020, 7, 8), DateBasis.DAY_AND_TEXT_YEAR)
    carried_out = dates_of(
        "Mẫu Sơn", "Triển khai Nghị quyết Đại hội nhiệm kỳ 2020-2025, huyện thu 2 tỷ đồng năm 2022."
    )
    assert label_of(carried_out) == "năm 2022"


def test_the_half_year_to_come_dates_the_one_reported_on() -> None:
    found = dates_of(
        "Hội nghị Huyện ủy Mẫu Sơn",
        "Sáng 8/7, Huyện ủy Mẫu Sơn tổ chức hội nghị đánh giá 6 tháng đầu năm và đề ra nhiệm vụ "
        "6 tháng cuối năm 2021; cuộc bầu cử HĐND các cấp, nhiệm kỳ 2021-2026 đã thành công.",
    )
    assert label_of(found) == "6 tháng đầu năm 2021"
    assert found.session == date(2021, 7, 8)


@pytest.mark.parametrize("head", ["2021-07", "07/2021", "tháng 7 năm 2021", "2021/7", "7-2021"])
def test_a_month_in_the_head_is_a_month(head: str) -> None:
    text = "6 tháng đầu năm, huyện Mẫu Sơn thu ngân sách đạt 20 tỷ đồng."
    title = f"title: Huyện Mẫu Sơn\ndate: {head}\n"
    found = dates_of(title, f"Sáng 8/7, Huyện ủy Mẫu Sơn tổ chức hội nghị. {text}")
    assert (found.session, found.printed) == (date(2021, 7, 8), None)
    assert label_of(found) == "6 tháng đầu năm 2021"
    undated = dates_of(title, text)
    assert (undated.session, undated.basis) == (date(2021, 6, 30), DateBasis.TEXT_YEAR)
    during = dates_of(title, "Năm 2021, huyện Mẫu Sơn được giao thu ngân sách 20 tỷ đồng.")
    assert (during.session, during.basis) == (date(2021, 7, 31), DateBasis.TEXT_YEAR)


def test_a_january_page_reports_on_the_year_before() -> None:
    text = "Ngày 28/12, Huyện ủy Mẫu Sơn họp. Cả năm, huyện thu ngân sách đạt 20 tỷ đồng."
    found = dates_of("title: Huyện Mẫu Sơn\ndate: 2021-01\n", text)
    assert found.session == date(2020, 12, 28)
    assert label_of(found) == "năm 2020"


@pytest.mark.parametrize(
    "url",
    [
        "http://mau.vn/tin/2021/07/09/thu-ngan-sach.html",
        "http://mau.vn/tin/2021-07-09-thu-ngan-sach",
        "http://mau.vn/tin/202107/thu-ngan-sach-12345.html",
        "http://mau.vn/thu-ngan-sach-20210709190448193.htm",
    ],
)
def test_the_address_dates_a_page_that_nothing_else_dates(url: str) -> None:
    text = "Sáng 8/7, Huyện ủy Mẫu Sơn tổ chức hội nghị. 6 tháng đầu năm thu 20 tỷ đồng."
    assert dates_of("Huyện Mẫu Sơn", text, url=url).session == date(2021, 7, 8)
    stated = "6 tháng đầu năm 2019, huyện Mẫu Sơn thu ngân sách đạt 20 tỷ đồng."
    found = dates_of("Huyện Mẫu Sơn", stated, url=url)
    assert label_of(found) == "6 tháng đầu năm 2019"
    assert found.session == date(2019, 6, 30)


def test_a_target_in_an_address_is_no_date() -> None:
    url = "http://mau.vn/tin/mau-son-phan-dau-den-nam-2025-het-ho-ngheo-20252030"
    found = dates_of("Huyện Mẫu Sơn", "Huyện có 12 xã đạt chuẩn nông thôn mới.", url=url)
    assert (found.session, found.period) == (None, None)


def test_the_line_below_a_site_clock_tells_when_a_text_was_posted() -> None:
    found = dates_of(
        "Thứ Sáu, ngày 23 tháng 08 năm 2019, 09:25:27",
        "Thứ ba, ngày 14 tháng 7 năm 2020 | 10:31",
        "Huyện Mẫu Hòa tổ chức hội nghị về công tác giảm nghèo",
        "Chiều nay, huyện bàn về công tác giảm nghèo.",
    )
    assert found.printed == date(2020, 7, 14)


def test_what_is_dated_by_nothing_else_is_of_the_day_it_is_told_on() -> None:
    head = "title: Huyện Mẫu làm đường\nsource: Báo Mẫu\ndate: 2022-05-17"
    found = dates_of(head, "Đường dài 2,4 km, phải di dời 45 ngôi mộ.")
    assert label_of(found) == "đến 17/5/2022"


def test_a_caption_dates_a_text_that_names_no_year() -> None:
    found = dates_of(
        "Kho bạc từ chối nhiều khoản chi",
        "Từ đầu năm 2018 đến nay, Kho bạc đã từ chối nhiều khoản chi. Ảnh: Thanh Mẫu",
        "Từ đầu năm đến nay, đơn vị kiểm soát 612 tỷ đồng.",
    )
    assert found.period is not None
    assert found.period.year == 2018


def test_months_since_it_began_are_no_first_months_of_a_year() -> None:
    title = "Xã Hưng Khánh: 4 tháng vận hành chính quyền địa phương 2 cấp"
    text = "Từ ngày 1/7 đến 31/10/2025, Trung tâm tiếp nhận 3.874 hồ sơ."
    found = dates_of(title, "Lào Cai, ngày 5/11/2025", text)
    assert found.session == date(2025, 11, 5)
    assert found.period is not None
    assert found.period.end == date(2025, 10, 31)


def test_a_school_year_to_come_dates_no_report() -> None:
    found = dates_of(
        "Ngành Giáo dục sẵn sàng cho năm học mới",
        "Ngày 25/8/2024",
        "Năm học 2024 - 2025, toàn huyện dự kiến có 46 trường.",
    )
    assert found.session == date(2024, 8, 25)
    assert found.period is not None
    assert found.period.end == date(2024, 8, 25)
