"""A text is dated by what opens it, not by the years that it names further down."""

from __future__ import annotations

from datetime import date

import pytest

from tests.index.reading.dated_texts import FILLER, dates_of, label_of


@pytest.mark.parametrize(
    "later",
    [
        "Giai đoạn 2021-2025, huyện được giao kết nạp 540 đảng viên.",
        "Giai đoạn 2026-2030, huyện phấn đấu thu ngân sách tăng 12%/năm.",
        "Nhiệm kỳ 2020-2025, huyện trồng 1.200 ha rừng.",
        "Phấn đấu đến cuối nhiệm kỳ có 12 xã đạt chuẩn.",
    ],
)
def test_years_further_down_do_not_date_what_was_told_on_a_day(later: str) -> None:
    found = dates_of(
        "Huyện Mẫu Sơn kết nạp 96 đảng viên",
        "Ngày 18/11/2024, Huyện ủy họp. Toàn huyện kết nạp 96 đảng viên.",
        FILLER,
        later,
    )
    assert label_of(found) == "đến 18/11/2024"


def test_a_term_that_opens_a_text_dates_it() -> None:
    found = dates_of(
        "Đảng bộ huyện Mẫu Sơn nhiệm kỳ 2015-2020",
        "Nhiệm kỳ 2015-2020, huyện kết nạp 540 đảng viên.",
        posted=date(2020, 8, 3),
    )
    assert label_of(found) == "nhiệm kỳ 2015-2020"


def test_where_no_day_is_known_the_years_date_the_text() -> None:
    found = dates_of("Huyện Mẫu Sơn", FILLER, FILLER, "Nhiệm kỳ 2015-2020, trồng 1.200 ha rừng.")
    assert label_of(found) == "nhiệm kỳ 2015-2020"


def test_where_a_story_began_is_not_when_it_is_told() -> None:
    found = dates_of(
        "Chi hội ở huyện Mẫu Sơn",
        "Tháng 6/2008, huyện có 31 chi hội. Đến nay có 74 chi hội.",
        posted=date(2020, 5, 12),
    )
    assert label_of(found) == "đến 12/5/2020"


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Báo cáo tháng 6/2008", "Tháng 6/2008, huyện có 31 chi hội, đến nay 74."),
        ("Chi hội", "Tháng 6/2008, huyện có 31 chi hội."),
    ],
)
def test_an_old_report_printed_later_keeps_its_years(paragraphs: tuple[str, ...]) -> None:
    found = dates_of(*paragraphs, posted=date(2020, 5, 12))
    assert found.period is not None
    assert found.period.end is not None
    assert found.period.end.year < 2010


def test_years_that_a_section_reports_on_date_it() -> None:
    found = dates_of(
        "Báo cáo của huyện Mẫu Sơn",
        FILLER,
        "## I. Kết quả giai đoạn 2016-2020",
        "Thu ngân sách tăng 12%/năm.",
        posted=date(2021, 7, 20),
    )
    assert found.period is not None
    assert found.period.end == date(2020, 12, 31)
