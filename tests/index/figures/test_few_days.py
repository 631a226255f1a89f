"""The days that a bulletin is of."""

from __future__ import annotations

from datetime import date

import pytest

from tests.index.figures.one_report import Head, figures_of, labels

_HEAD = Head(places="tỉnh Bình Phước", date="2022-07-12", period="6 tháng đầu năm 2022")


def _periods(text: str) -> list[tuple[str, str | None]]:
    return [(f.text, f.period.label if f.period else None) for f in figures_of(text, _HEAD)]


@pytest.mark.parametrize(
    ("week", "label"),
    [
        ("Trong tuần (từ 4 đến 10-7)", "từ 4 đến 10-7"),
        ("Trong tuần (từ ngày 4-10/7)", "từ ngày 4-10/7"),
        ("Trong tuần từ 4 đến 10/7", "từ 4 đến 10/7"),
        ("Trong tuần", "Trong tuần"),
    ],
)
def test_a_week_is_none_of_the_months_of_the_report(week: str, label: str) -> None:
    text = f"{week}, toàn tỉnh xảy ra 5 vụ cháy. Va chạm giao thông xảy ra 7 vụ."
    assert _periods(text) == [("5 vụ", label), ("7 vụ", label)]


@pytest.mark.parametrize(
    "days", ["tính từ 29/6 đến 2/7", "từ ngày 29/6 đến hết ngày 2/7", "tính từ ngày 29/6 - 2/7"]
)
def test_days_that_are_counted_through_date_what_follows(days: str) -> None:
    text = f"Cụ thể, {days} đã có 912 tấn hàng hóa. Tại cầu A có 45 xe chở 102 tấn hàng hóa."
    spans = [(f.period.start, f.period.end) for f in figures_of(text, _HEAD) if f.period]
    assert set(spans) == {(date(2022, 6, 29), date(2022, 7, 2))}


def test_days_on_which_something_took_place_date_no_number() -> None:
    text = "Từ ngày 5 đến 7/7, tỉnh tổ chức hội nghị đánh giá; thu ngân sách đạt 412 tỷ đồng."
    assert _periods(text)[-1][1] == "6 tháng đầu năm 2022"


def test_days_that_open_a_report_are_of_what_follows() -> None:
    text = (
        "Tính từ ngày 28/4 đến hết ngày 2/5 có 410 xe hàng qua cửa khẩu Hoa Lư.\n\n"
        "Tại lối mở Tân Tiến có 35 xe hàng.\n\n"
        "Tính từ đầu năm đến hết ngày 26/4, số thu đạt 90 tỷ đồng."
    )
    days, since = "từ ngày 28/4 đến hết ngày 2/5", "từ đầu năm đến hết ngày 26/4"
    assert [label for _, label in _periods(text)] == [days, days, since]


@pytest.mark.parametrize(
    "day", ["Trong ngày 10/7, toàn tỉnh có 5 vụ cháy", "Ngày 10/7, toàn tỉnh xảy ra 5 vụ cháy"]
)
def test_what_came_on_one_day_is_of_that_day_alone(day: str) -> None:
    (first, label), (_, later) = _periods(f"{day}. Số xã có dịch là 7 xã.")
    assert first.startswith("5 vụ")
    assert label == "10/7" or label == "ngày 10/7"
    assert later == "6 tháng đầu năm 2022"


def test_a_meeting_on_a_day_dates_nothing() -> None:
    ((_, label),) = _periods("Ngày 10/7, tỉnh họp, báo cáo xảy ra 5 vụ cháy.")
    assert label == "6 tháng đầu năm 2022"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ngày 20/8, huyện trao giấy chứng nhận cho 5 xã nông thôn mới.", "20/8"),
        ("Sáng 15/7, huyện tổ chức lễ khởi công 3 công trình.", "15/7"),
        ("Chiều 19/8, công an huyện bắt giữ 4 đối tượng.", "19/8"),
        ("Ngày 22/8, hội nghị trao giấy khen cho 12 tập thể.", "8 tháng đầu năm 2022"),
        ("Ngày 2/8, huyện khánh thành cầu, nâng tổng số lên 45 cầu.", "8 tháng đầu năm 2022"),
    ],
)
def test_what_was_handed_out_or_opened_on_a_day_is_of_that_day(text: str, label: str) -> None:
    head = Head(date="2022-08-25", period="8 tháng đầu năm 2022")
    assert labels(text, head)[-1] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ngày 19/12, qua cửa khẩu có 640 xe được thông quan.", "19/12"),
        ("Ngày 19/12, Thanh Thủy có 4.100 lượt khách nhập cảnh.", "19/12"),
        ("Ngày 19/12, huyện họp, thông qua 12 nghị quyết.", "năm 2022"),
    ],
)
def test_what_passed_on_a_day_may_be_told_behind_its_number(text: str, label: str) -> None:
    period = figures_of(text)[0].period
    assert period is not None
    assert period.label == label
