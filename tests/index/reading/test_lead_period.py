"""Which period a report as a whole is about, each trap in an own small text."""

from datetime import date

import pytest

from index.language.places import Gazetteer
from index.reading.report import read_text_report
from tests.index.reading.dated_texts import FILLER, dates_of, label_of


def test_a_planned_day_is_not_what_a_report_is_about() -> None:
    found = dates_of(
        "Giải phóng mặt bằng",
        "Đến ngày 12/6, huyện đã bàn giao 80 ha. Huyện phấn đấu đến ngày 30/12 bàn giao 98 ha.",
        posted=date(2023, 6, 15),
    )
    assert found.period is not None
    assert found.period.end == date(2023, 6, 12)


def test_the_quarter_of_a_press_meeting_is_not_what_it_told_of() -> None:
    found = dates_of(
        "Buổi họp báo định kỳ quý IV diễn ra chiều 27/12/2019.",
        "Năm qua, thu ngân sách đạt 900 tỷ đồng.",
        "Năm 2020, tỉnh xây dựng 21 chỉ tiêu chủ yếu.",
    )
    assert label_of(found) == "năm 2019"


def test_from_the_beginning_of_a_year_until_now_tells_the_year() -> None:
    found = dates_of(
        "Từ đầu năm 2017 đến nay, tỉnh thu hút 51 dự án.",
        "Trong 11 tháng, thu ngân sách đạt 900 tỷ đồng.",
        "Năm 2018, tỉnh đặt chỉ tiêu thu hút 60 dự án.",
    )
    assert found.period
    assert found.period.end
    assert found.period.end.year == 2017


def test_the_year_compared_with_is_not_the_reports_own() -> None:
    found = dates_of(
        "Chỉ số sản xuất công nghiệp tháng 4/2023 tăng 5,1% so tháng trước. Tính chung 4 tháng "
        "đầu năm tăng 6,3% (cùng kỳ năm 2022 tăng 2,1%).",
        posted=date(2023, 4, 28),
    )
    assert label_of(found) == "4 tháng đầu năm 2023"


def test_months_that_lay_ahead_when_the_page_was_posted_are_of_the_year_before() -> None:
    found = dates_of(
        "---\ndate: 2016-10\n---",
        "Huyện Mẫu Sơn: xuất khẩu 9 tháng",
        "9 tháng, xuất khẩu đạt 29 triệu USD.",
        "Năm 2017, huyện phấn đấu xuất khẩu 45 triệu USD.",
    )
    assert label_of(found) == "9 tháng đầu năm 2016"


def test_a_year_long_over_is_not_what_a_later_session_reports_on() -> None:
    found = dates_of(
        "Mẫu Sơn nhìn lại một nhiệm kỳ",
        "Ngày 28/7/2020, Huyện ủy Mẫu Sơn họp báo.",
        "Thu ngân sách tăng đều, riêng năm 2019 thu 143 tỷ đồng. Thu nhập 41 triệu đồng.",
    )
    assert label_of(found) == "đến 28/7/2020"


def test_a_title_keeps_its_year_however_late_it_is_told() -> None:
    found = dates_of(
        "Mẫu Sơn nhìn lại các chỉ số năm 2019",
        "Ngày 28/7/2020, UBND huyện Mẫu Sơn phân tích các chỉ số năm 2019.",
    )
    assert label_of(found) == "năm 2019"


def test_the_months_still_to_come_tell_the_year_of_those_reported_on() -> None:
    found = dates_of(
        "Làm việc với huyện Mẫu Hòa",
        "Ngày 19/7, Thường trực Tỉnh ủy làm việc với Huyện ủy về kết quả công tác 6 tháng đầu năm, "
        "nhiệm vụ 6 tháng cuối năm 2019 và chuẩn bị đại hội nhiệm kỳ 2020 - 2025.",
    )
    assert found.session == date(2019, 7, 19)
    assert label_of(found) == "6 tháng đầu năm 2019"


def test_the_year_before_that_a_text_compares_with_is_not_what_it_is_about() -> None:
    found = dates_of(
        "Huyện Mẫu Sơn thu ngân sách vượt kế hoạch",
        "Kỳ họp bế mạc chiều 23/12. Phần thu còn lại vẫn nhỉnh hơn năm ngoái 7,1%.",
        "Thu nhập 54 triệu đồng, hơn năm trước 4 triệu.",
        FILLER,
        "Sau khi đạt chuẩn năm 2019, đến nay huyện có thêm 3 xã nâng cao.",
        "Sản phẩm OCOP tăng 5 so với năm 2020, thu ngân sách năm 2021 đạt 412 tỷ đồng, "
        "vượt dự toán năm 2021.",
    )
    assert found.session == date(2021, 12, 23)


def test_of_two_years_an_undated_stretch_is_of_the_one_told_in_a_weightier_place() -> None:
    found = dates_of(
        "Giao thông Mẫu Sơn 6 tháng đầu năm",
        "Đường nối làm 6 tháng đầu năm 2019, xong 40%. Trong 6 tháng đầu năm 2021, xong 90%.",
        "Kết quả 6 tháng đầu năm 2021 là tốt nhất.",
    )
    assert label_of(found) == "6 tháng đầu năm 2021"


def test_a_congress_is_held_between_two_terms() -> None:
    found = dates_of(
        "Ngày 16/7, Đảng bộ huyện tổ chức Đại hội lần thứ XX.",
        "Nhiệm kỳ 2015-2020, huyện hoàn thành 16/19 chỉ tiêu.",
        "Nhiệm kỳ 2020-2025, huyện có 7 xã về đích. Thu nhập đến năm 2025 đạt 42 triệu đồng.",
    )
    assert found.session == date(2020, 7, 16)


def test_a_look_back_within_a_term_is_no_congress() -> None:
    found = dates_of(
        "Ngày 16/7, Huyện ủy sơ kết giữa nhiệm kỳ 2020-2025.",
        "Nhiệm kỳ 2015-2020, huyện kết nạp 410 đảng viên. Năm 2022, huyện kết nạp 96 đảng viên.",
    )
    assert found.session
    assert found.session.year > 2020


def test_what_a_congress_does_not_date_is_of_its_day() -> None:
    found = dates_of(
        "Ban Chấp hành Đảng bộ xã nhiệm kỳ 2025-2030 gồm 25 đồng chí",
        "Sáng 14/8/2025, xã ra mắt Ban Chấp hành nhiệm kỳ 2025-2030. Hộ nghèo còn 6,2%.",
    )
    assert found.period
    assert found.period.end == date(2025, 8, 14)


def test_a_goal_years_ahead_is_no_period_of_a_dated_text() -> None:
    found = dates_of(
        "Huyện Mẫu Sơn làm đường vành đai",
        "18/11/2022 14:20",
        "Xã Mẫu Hòa đi đầu trong việc bàn giao mặt bằng làm đường vành đai.",
        "Sáng 18/11, xã bàn giao được 3 ha. Đường có ý nghĩa lớn để huyện đạt tiêu chí thị xã "
        "trước năm 2030.",
    )
    assert label_of(found) == "đến 18/11/2022"
    assert found.session == date(2022, 11, 18)


@pytest.mark.parametrize(
    ("title", "text", "label"),
    [
        ("Hàng hóa qua cửa khẩu ngày 03/4/2024", "Tổng số xe trong ngày: 120 xe.", "03/4/2024"),
        ("Lễ phát động ngày 03/4/2024", "Năm 2023, xã trồng 120 ha rừng.", "năm 2023"),
    ],
)
def test_a_bulletin_is_of_the_day_in_its_title(title: str, text: str, label: str) -> None:
    assert label_of(dates_of(title, text)) == label


def test_a_year_long_ago_dates_no_text() -> None:
    told = (
        "Hình thành từ năm 2006, khu công nghiệp của tỉnh có 384 ha.",
        "Năm 2006, tỉnh mới có một khu.",
        "Năm 2014, các khu nộp ngân sách 128 tỷ đồng. Xuất khẩu năm 2014 đạt 60 triệu USD.",
    )
    assert label_of(dates_of(*told)) == "năm 2014"
    # One later year alone may be an aim.
    assert label_of(dates_of(*told[:2], "Năm 2014, các khu nộp ngân sách 128 tỷ.")) == "năm 2006"


def test_the_months_still_to_come_tell_the_year_of_those_that_a_title_named() -> None:
    found = dates_of(
        "Huyện Mẫu Sơn: 6 tháng đầu năm thu ngân sách đạt 71 tỷ đồng",
        "Ngày 18/7, Ban Chấp hành Đảng bộ huyện Mẫu Sơn, nhiệm kỳ 2015-2020, họp đánh giá kết quả "
        "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2017.",
    )
    assert found.session == date(2017, 7, 18)
    assert label_of(found) == "6 tháng đầu năm 2017"


def test_the_term_of_a_council_s_session_dates_no_report() -> None:
    found = dates_of(
        "Kỳ họp Hội đồng nhân dân huyện Mẫu Sơn",
        "Ngày 18/7, Hội đồng nhân dân huyện miền núi Mẫu Sơn tổ chức kỳ họp thứ 3, nhiệm kỳ "
        "2016-2021. 6 tháng đầu năm, thu ngân sách tăng 7%.",
        *[FILLER[:at] + "." for at in (60, 70, 80, 90)],
        "Năm 2018, huyện có 7 xã đạt chuẩn.",
    )
    assert found.session == date(2018, 7, 18)


def test_the_year_when_an_area_began_dates_no_report() -> None:
    found = dates_of(
        "Mẫu Sơn chăm lo giáo dục",
        "Năm 2013, khi mới chia tách, huyện có 19 trường. Đến nay, huyện có 26 trường.",
        "Năm học 2020-2021, tỷ lệ tốt nghiệp đạt 97%.",
    )
    assert label_of(found) == "năm 2021"


def test_a_review_of_a_school_year_is_on_that_school_year() -> None:
    found = dates_of(
        "Mẫu Sơn tổng kết năm học 2022-2023",
        "Ngày 14/8, huyện Mẫu Sơn tổ chức hội nghị tổng kết năm học 2022-2023, triển khai nhiệm vụ "
        "năm học 2023-2024. Toàn huyện có 83 trường.",
    )
    assert label_of(found) == "năm học 2022-2023"
    assert found.session == date(2023, 8, 14)


def test_what_is_striven_for_in_a_year_to_come_dates_no_report() -> None:
    found = dates_of(
        "Mẫu Sơn phấn đấu đạt chuẩn vào năm 2030",
        "Huyện Mẫu Sơn có 26 trường. Năm học 2020-2021, tỷ lệ tốt nghiệp đạt 97%.",
        url="https://example.vn/mau-son-phan-dau-dat-chuan-vao-nam-2030.html",
    )
    assert label_of(found) == "năm 2021"


def test_a_year_that_is_called_the_last_one_tells_the_year_behind_it() -> None:
    found = dates_of(
        "Mẫu Sơn được mùa quýt",
        "Sản lượng đạt 9.100 tấn, dù giảm hơn năm ngoái (năm 2018 đạt 9.800 tấn).",
    )
    assert label_of(found) == "năm 2019"


def test_a_title_compares_with_the_year_before() -> None:
    found = dates_of(
        "Mẫu Sơn: thu từ quýt tăng 40 tỷ đồng so với năm 2018", "Sản lượng đạt 9.100 tấn."
    )
    assert label_of(found) == "năm 2019"


def test_aims_of_a_term_are_passed_as_it_begins() -> None:
    aims = (
        "CÁC CHỈ TIÊU CHỦ YẾU TRONG NHIỆM KỲ 2020-2025 1. Thu nhập bình quân đến năm 2025: 61 "
        "triệu đồng. 2. Tỷ lệ đô thị hóa năm 2025 đạt 17%. 3. Tỷ lệ lao động qua đào tạo: 70%."
    )
    found = dates_of("Đảng bộ huyện Mẫu Sơn", aims)
    assert found.session is None or found.session.year == 2020


def test_other_articles_below_the_text_date_nothing() -> None:
    other = (
        "Đến nay, huyện Mẫu Hòa đã thu hoạch xong vụ quýt năm 2015, sản lượng ước đạt 4.100 tấn; "
        "doanh thu từ quýt của toàn huyện vụ này ước đạt 96 tỷ đồng, cao nhất trong các vụ quýt từ "
        "trước đến nay của huyện vùng cao này."
    )
    text = "Dù sản lượng giảm hơn năm ngoái (năm 2018 đạt 9.800 tấn), doanh thu vẫn tăng."
    found = dates_of("Mẫu Sơn được mùa quýt", f"{text} {FILLER}", "Tin liên quan", other)
    assert label_of(found) == "năm 2019"
    assert label_of(dates_of("Mẫu Sơn được mùa", FILLER, "Tin liên quan", other)) == "năm 2015"


def test_of_a_quarter_and_the_months_until_its_end_the_months_lead() -> None:
    found = dates_of(
        "title: Kết quả công tác quý II và 6 tháng đầu năm 2022\ndate: 2022-07-05",
        "Tỉnh Mẫu thu ngân sách 150 tỷ đồng.",
    )
    assert label_of(found) == "6 tháng đầu năm 2022"


def test_years_of_a_story_do_not_date_a_text_that_says_this_year_beside_them() -> None:
    found = dates_of(
        "Chị Lan làm giàu từ nuôi bò",
        "Hai năm qua, gia đình chị Lan thoát nghèo. Năm 2018, chị vay 50 triệu đồng.",
        "Năm 2019, chị mua thêm 4 con bò. Năm nay, chị thu 75 triệu đồng.",
    )
    assert found.session is None
    assert found.period is None or found.period.end is None


def test_where_a_story_began_does_not_date_it() -> None:
    began = "Thu nhập bình quân năm 2015 là 22 triệu đồng, nay đạt 45 triệu đồng."
    found = dates_of("Đô Lương chuyển mình", f"5 năm qua, huyện có nhiều đổi thay. {began}")
    assert found.session is None
    dated = dates_of("Đô Lương chuyển mình", "Năm 2015, huyện thu 22 tỷ đồng, tăng 8%.")
    assert label_of(dated) == "năm 2015"


def test_this_year_in_a_story_is_the_pages_own() -> None:
    found = dates_of(
        "Thanh Chương được mùa",
        "Toàn huyện có 4 nhà máy chè. Năm nay, huyện trồng 45 ha chè.",
        posted=date(2022, 6, 2),
    )
    assert label_of(found) == "đến 2/6/2022"


@pytest.mark.parametrize(
    ("told", "posted", "label"),
    [
        ("Đến hết tháng 6, huyện giải ngân 120 tỷ đồng.", date(2023, 7, 5), "đến 30/6/2023"),
        ("Quý I, huyện thu 85 tỷ đồng.", date(2023, 4, 3), "quý I/2023"),
        ("11 tháng, huyện thu 85 tỷ đồng.", date(2023, 12, 2), "11 tháng đầu năm 2023"),
        ("Quý IV, huyện thu 85 tỷ đồng.", date(2024, 1, 8), "quý IV/2023"),
    ],
)
def test_a_stretch_that_ended_right_before_the_page_is_of_its_year(
    told: str, posted: date, label: str
) -> None:
    found = dates_of("Huyện Mẫu Sơn thu ngân sách", told, "Năm 2022 đạt 92%.", posted=posted)
    assert label_of(found) == label


def test_a_day_foretold_of_the_year_is_not_reported_on() -> None:
    found = dates_of(
        "Đến ngày 15/11, toàn Cục thu 642 tỷ đồng. Dự báo kim ngạch đến hết ngày 31/12/2021 đạt "
        "1,4 tỷ USD.",
        posted=date(2021, 11, 22),
    )
    assert label_of(found) == "đến 15/11/2021"


def test_a_month_still_to_come_is_not_reported_on() -> None:
    found = dates_of(
        "title: Tỉnh Mẫu trồng cây vụ đông\ndate: 2023-11-20",
        "Đến nay, toàn tỉnh gieo trồng 2.501 ha. Cây lúa sẽ cấy xong trong tháng 3/2024.",
    )
    assert found.session == date(2023, 11, 20)
    assert found.period is not None
    assert found.period.end == date(2023, 11, 20)


def test_a_level_that_is_compared_with_dates_no_report() -> None:
    text = (
        "Đến cuối tháng 6/2021, dư nợ đạt 4.120 tỷ đồng.\n\nNợ xấu chiếm 1,4% (giảm so với tỷ lệ "
        "1,9% của 6 tháng đầu năm 2020). Doanh số cho vay 6 tháng đạt 310 tỷ đồng."
    )
    report = read_text_report(text, "dư-nợ.txt", Gazetteer.load())
    assert report.period
    assert report.period.end
    assert report.period.end.year == 2021
