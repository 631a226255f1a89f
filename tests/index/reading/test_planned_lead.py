"""A period without a year that still lies ahead of the page is not what the page reports on."""

from __future__ import annotations

from tests.index.figures.one_report import Head, report_of


def test_what_is_being_finished_by_a_later_quarter_is_told_until_the_page() -> None:
    head = Head(date="2023-09", period=None)
    report = report_of("Huyện đang dốc sức làm cho xong trong quý IV. Đã chi trả 46 tỷ đồng.", head)
    assert report.period
    assert report.period.label == "đến 30/9/2023"


def test_a_quarter_that_is_over_is_reported_on() -> None:
    head = Head(date="2023-09", period=None)
    report = report_of("Trong quý II, huyện thu 46 tỷ đồng.", head)
    assert report.period
    assert report.period.label == "quý II/2023"


def test_what_is_to_be_done_from_now_on_is_not_what_a_page_tells_of() -> None:
    head = Head(title="Huyện giao việc từ nay đến cuối năm", date="2023-12-05", period=None)
    report = report_of("Trong phiên họp tháng 11/2023, thu 46 tỷ đồng.", head)
    assert report.period
    assert report.period.label == "tháng 11/2023"
