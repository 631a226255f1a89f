"""The year of a session whose day is told without one."""

from datetime import date

import pytest

from index.domain import PeriodKind
from index.reading.session_year import likely_year
from tests.index.reading.dated_texts import dates_of, label_of


def test_a_page_posted_the_same_week_gives_the_year() -> None:
    found = dates_of(
        "title: Huyện Mẫu Sơn phát triển khu công nghiệp\nsource: Báo Mẫu\n"
        "date: 2025-04-22 21:48:00",
        "(BM) - Chiều 22.4, Chủ tịch UBND tỉnh có buổi làm việc với huyện Mẫu Sơn về tình hình "
        "phát triển kinh tế quý I/2025.",
    )
    assert found.session == date(2025, 4, 22)
    assert label_of(found) == "quý I/2025"
    assert found.period is not None
    assert found.period.kind is PeriodKind.QUARTER


@pytest.mark.parametrize(
    ("lead", "session"),
    [
        # Results of a year are given in January, its outlook names the year after.
        (
            "Tại hội nghị tổng kết năm 2020, triển khai nhiệm vụ năm 2021 tổ chức ngày 28/1, huyện "
            "cho biết thu đạt 825 tỷ đồng.",
            date(2021, 1, 28),
        ),
        (
            "Chiều 25/12, tỉnh tổ chức họp báo về tình hình kinh tế năm 2020 và phương hướng nhiệm "
            "vụ năm 2021.",
            date(2020, 12, 25),
        ),
        (
            "Sáng nay (15/3), đoàn công tác làm việc với huyện về kết quả thực hiện nhiệm vụ năm "
            "2017, 2 tháng đầu năm và phương hướng, nhiệm vụ năm 2018.",
            date(2018, 3, 15),
        ),
        # January's slip of the pen.
        (
            "Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021 diễn ra chiều ngày "
            "6/1/2020.",
            date(2021, 1, 6),
        ),
        # But a January date that fits its plans is right.
        (
            "Hội nghị tổng kết công tác năm 2019, triển khai nhiệm vụ năm 2020 diễn ra chiều ngày "
            "6/1/2020.",
            date(2020, 1, 6),
        ),
        (
            "Ngày 20/8, UBND tỉnh tổ chức hội nghị. Nửa đầu năm 2018, tỉnh thu hút 22 dự án.",
            date(2018, 8, 20),
        ),
        (
            "Ngày 7/2, tỉnh tổ chức hội nghị. Năm 2017, tỉnh phấn đấu có thêm 9 xã về đích.",
            date(2017, 2, 7),
        ),
    ],
)
def test_the_year_of_a_day_without_one(lead: str, session: date) -> None:
    assert dates_of("Tin kinh tế của tỉnh Mẫu", lead).session == session


def test_the_later_of_two_years_alike() -> None:
    assert likely_year({2018: 1.0, 2019: 1.0, 2020: 0.5}) == 2019
    assert likely_year({}) is None


def test_no_session_is_held_after_the_page_was_printed() -> None:
    found = dates_of(
        "title: Báo cáo 8 tháng đầu năm 2022 huyện Mẫu Sơn\ndate: 2022-08-25",
        "8 tháng đầu năm, huyện thu 312 tỷ đồng. Ngày 15/7, huyện tổ chức khởi công 3 công trình.",
    )
    assert found.session == date(2022, 8, 25)


def test_of_several_days_told_none_is_the_sessions() -> None:
    found = dates_of(
        "title: Bản tin kinh tế huyện Mẫu Sơn\ndate: 2022-04-05",
        "Quý I/2022, huyện thu 85 tỷ đồng. Ngày 26/3, Huyện đoàn tổ chức ra quân trồng cây. Ngày "
        "30/3, Hội đồng xét xử tuyên án. Ngày 1/4, huyện đón 12 công dân.",
    )
    assert found.session == date(2022, 4, 5)
    alone = dates_of(
        "title: Huyện ủy Mẫu Sơn họp\ndate: 2022-04-05",
        "Sáng 1/4, Huyện ủy tổ chức hội nghị. Tính đến ngày 3/4, quý I/2022 thu 85 tỷ đồng.",
    )
    assert alone.session == date(2022, 4, 1)


def test_a_term_looked_forward_to_is_told_of_as_it_begins() -> None:
    found = dates_of(
        "Huyện Mẫu Sơn học tập nghị quyết",
        "Ngày 14/10, Huyện ủy Mẫu Sơn triển khai Nghị quyết Đại hội nhiệm kỳ 2020-2025.",
    )
    assert found.session == date(2020, 10, 14)


def test_a_year_within_the_term_tells_when() -> None:
    found = dates_of(
        "Huyện Mẫu Sơn học tập nghị quyết",
        "Ngày 14/10, Huyện ủy Mẫu Sơn triển khai Nghị quyết Đại hội nhiệm kỳ 2020-2025. Năm 2022 "
        "huyện thu 96 tỷ đồng.",
    )
    assert found.session is not None
    assert found.session.year == 2022
