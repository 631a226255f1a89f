"""Which periods that a sentence names can date its numbers."""

from __future__ import annotations

from datetime import date

from tests.index.figures.one_report import Head, figures_of, labels


def test_how_old_a_thing_is_dates_nothing() -> None:
    text = "Còn 37 hộ có đất vườn ao trước năm 1993 và 12 hộ chưa đồng thuận."
    assert {str(f.period.end) for f in figures_of(text) if f.period} == {"2022-12-31"}


def test_a_part_of_an_earlier_year_dates_nothing() -> None:
    (figure,) = figures_of("Khách chỉ bằng một phần ba năm 2019, đàn lợn giảm còn 362 nghìn con.")
    assert figure.period
    assert figure.period.end == date(2022, 12, 31)


def test_a_school_year_before_the_one_under_way_is_a_time_of_its_own() -> None:
    text = "Năm học 2021-2022, tỉnh có 42 trường. Năm học 2020-2021, tỉnh có 44 trường."
    june = Head(date="2022-06-20", period="năm 2022")
    assert labels(text, june) == ["năm 2022", "Năm học 2020-2021"]


def test_a_school_year_that_is_over_keeps_its_name() -> None:
    head = Head(date="2019-11-20", period="năm 2019")
    text = "Năm học 2018-2019, tỉnh có 41 trường đạt chuẩn. Năm học 2019-2020 có 45 trường."
    assert labels(text, head) == ["Năm học 2018-2019", "năm 2019"]


def test_the_year_of_the_capital_is_not_until_when() -> None:
    text = "Đến 30/9, toàn tỉnh giải ngân vốn năm 2022 được 1.005 tỷ đồng."
    found = figures_of(text)[-1].period
    assert found is not None
    assert found.end is not None
    assert (found.end.month, found.end.day) == (9, 30)


def test_a_report_on_a_school_year_aims_at_the_next_one() -> None:
    head = Head(title="Tổng kết năm học 2022-2023", date="2023-08-15", period=None)
    text = (
        "Toàn tỉnh có 83 trường. Năm học 2023-2024, ngành phấn đấu có thêm 3 trường đạt chuẩn quốc "
        "gia."
    )
    assert labels(text, head) == ["năm học 2022-2023", "Năm học 2023-2024"]


def test_a_school_year_to_come_keeps_its_name() -> None:
    text = "Năm học 2021-2022 có 45 trường. Năm học 2022-2023 phấn đấu có 48 trường."
    told = labels(text, Head(date="2022-08-16"))
    assert told == ["năm 2022", "Năm học 2022-2023"]
    assert labels("Năm học 2022-2023 có 48 trường.", Head(date="2022-11-20")) == ["năm 2022"]
