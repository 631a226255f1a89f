"""The year of results in a text that dates only its aims."""

from __future__ import annotations

from datetime import date

import pytest

from tests.index.reading.dated_texts import dates_of, label_of

_TITLE = "Huyện Đô Lương phát triển kinh tế"


@pytest.mark.parametrize(
    ("told", "aimed", "label"),
    [
        (
            "10 tháng qua, huyện thu ngân sách 312 tỷ đồng.",
            "Năm 2023, huyện phấn đấu thu 350 tỷ đồng.",
            "10 tháng đầu năm 2022",
        ),
        (
            "Năm qua, toàn huyện có 118 doanh nghiệp thành lập mới.",
            "Mục tiêu năm 2023 của huyện là có 130 doanh nghiệp.",
            "năm 2022",
        ),
        (
            "Trong năm, tổng giá trị sản xuất đạt 9.120 tỷ đồng.",
            "Bước sang năm 2023, huyện xác định 22 chỉ tiêu chủ yếu.",
            "năm 2022",
        ),
        (
            "Hội nghị tổng kết công tác xây dựng Đảng. Đảng bộ kết nạp 185 đảng viên.",
            "Nhiệm vụ năm 2024: kết nạp từ 180 đảng viên trở lên.",
            "năm 2023",
        ),
    ],
)
def test_a_whole_year_told_before_next_years_aims_is_the_year_before(
    told: str, aimed: str, label: str
) -> None:
    assert label_of(dates_of(_TITLE, told, aimed)) == label


@pytest.mark.parametrize(
    ("told", "aimed", "label"),
    [
        (
            "6 tháng đầu năm, thu ngân sách đạt 150 tỷ đồng.",
            "Năm 2023, huyện đặt mục tiêu thu 280 tỷ đồng.",
            "6 tháng đầu năm 2023",
        ),
        (
            "11 tháng, huyện thu 312 tỷ đồng, bằng 95% dự toán năm 2023.",
            "Năm 2023, huyện phấn đấu thu 350 tỷ đồng.",
            "11 tháng đầu năm 2023",
        ),
        (
            "Năm 2023, huyện được giao 210 tỷ đồng, phấn đấu giải ngân 100%.",
            "Đến nay, huyện giải ngân 95 tỷ đồng.",
            "năm 2023",
        ),
        (
            "Trong năm, huyện thu 312 tỷ đồng, tăng 8% so với năm 2022.",
            "Mục tiêu năm 2023 của huyện đã hoàn thành.",
            "năm 2023",
        ),
    ],
)
def test_what_the_text_proves_to_be_of_the_aims_year_stays_there(
    told: str, aimed: str, label: str
) -> None:
    assert label_of(dates_of(_TITLE, told, aimed)) == label


def test_results_that_nothing_dates_have_no_year() -> None:
    told = "Huyện có 25 xã đạt chuẩn nông thôn mới, hộ nghèo còn 4,5%."
    aims = "Năm 2023, huyện đặt mục tiêu có thêm 2 xã đạt chuẩn."
    found = dates_of(_TITLE, told, aims)
    assert found.period is None
    assert found.session is None


def test_a_session_without_a_year_is_held_in_the_year_before_the_aims() -> None:
    aims = "Năm 2023, huyện phấn đấu thu ngân sách 350 tỷ đồng."
    autumn = dates_of(_TITLE, "Ngày 25/11, HĐND huyện họp. 10 tháng qua, huyện thu 312 tỷ.", aims)
    assert autumn.session == date(2022, 11, 25)
    assert label_of(autumn) == "10 tháng đầu năm 2022"
    winter = dates_of(_TITLE, "Ngày 15/12, HĐND huyện họp. Trong năm, huyện thu 312 tỷ.", aims)
    assert winter.session == date(2022, 12, 15)
    assert label_of(winter) == "năm 2022"
    january = dates_of(_TITLE, "Ngày 10/1, huyện họp tổng kết. Năm qua, huyện thu 312 tỷ.", aims)
    assert january.session == date(2023, 1, 10)
    assert label_of(january) == "năm 2022"


def test_a_page_of_november_reports_on_nothing_of_the_year_aimed_at() -> None:
    aims = "Năm 2023, huyện phấn đấu thu ngân sách 350 tỷ đồng."
    found = dates_of(_TITLE, "Huyện thu 312 tỷ đồng.", aims, posted=date(2022, 11, 20))
    assert found.session == date(2022, 11, 20)
    assert label_of(found) == "đến 20/11/2022"
