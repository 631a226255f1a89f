"""The year of what names none."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_PLAN = Head(date="2023-02-20", period="năm 2023")


@pytest.mark.parametrize(
    ("heading", "year"), [("I. KẾT QUẢ NĂM 2022", 2022), ("I. MỤC TIÊU NĂM 2023", 2023)]
)
def test_the_end_of_the_year_told_of(heading: str, year: int) -> None:
    text = f"{heading}\n\n- Tỷ lệ hộ nghèo cuối năm là 14,7%."
    period = next(f.period for f in figures_of(text, _PLAN) if f.text == "14,7%")
    assert period is not None
    assert period.end is not None
    assert period.end.year == year


def test_whence_money_was_carried_over_dates_nothing() -> None:
    text = "Vốn năm 2022 của tỉnh là 90 tỷ đồng (trong đó vốn kéo dài từ năm 2021 sang 12 tỷ đồng)."
    assert [f.period and f.period.year for f in figures_of(text)] == [2022, 2022]


def test_a_year_behind_a_semicolon_is_of_its_paragraph() -> None:
    head = Head(date="2020-07-31", period="đến 30/7/2020")
    text = "Lễ hội được giữ; năm 2019 đón 9.000 lượt khách.\n\nĐảng bộ kết nạp 486 đảng viên."
    assert [f.period and f.period.year for f in figures_of(text, head)] == [2019, 2020]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Năm nay, tỉnh phấn đấu trồng 250 ha rừng.", 2022),
        ("Năm nay, tỉnh trồng được 250 ha rừng.", 2021),
    ],
)
def test_what_is_aimed_at_this_year_is_of_the_year_begun(text: str, year: int) -> None:
    (figure,) = figures_of(text, Head(date="2022-02-10", period="năm 2021"))
    assert figure.period is not None
    assert figure.period.year == year


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("Tính đến cuối tháng 2 năm nay", 2022),
        ("Đến hết tháng 1", 2022),
        ("Đến ngày 31/12", 2021),
        ("Tính đến hết tháng 9", 2021),
    ],
)
def test_a_count_up_to_the_month_before_is_of_the_year_begun(told: str, year: int) -> None:
    text = f"{told}, huyện có 16 xã đạt chuẩn nông thôn mới."
    (figure,) = figures_of(text, Head(date="2022-03-03", period="năm 2021"))
    assert figure.period is not None
    assert figure.period.end is not None
    assert figure.period.end.year == year


@pytest.mark.parametrize(
    "text",
    [
        "- Năng suất lúa cả năm 118 tạ/ha trở lên.",
        "- Đến cuối năm còn 12 hộ nghèo.",
        "- Cả năm trồng 40 ha rừng.",
    ],
)
def test_the_whole_year_below_a_heading_of_aims_is_that_of_the_aims(text: str) -> None:
    head = Head(date="2022-12-20", places="xã Môn Sơn, huyện Con Cuông, Nghệ An")
    (aimed,) = figures_of(f"PHẦN II. CHỈ TIÊU NĂM 2023\n\n{text}", head)
    assert aimed.relation.value == "target"
    assert aimed.period is not None
    assert aimed.period.year == 2023


def test_the_beginning_of_the_year_told_of_is_no_day_just_gone() -> None:
    head = Head(date="2023-01-05")
    (told,) = figures_of("Tỷ lệ hộ nghèo đầu năm là 8,2%.", head)
    assert told.period is not None
    assert told.period.year == 2022


_JUST_OVER = Head(date="2022-01-11", period="năm 2021")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Quý I sẽ thu khoảng 20 tỷ đồng.", 2022),
        ("6 tháng đầu năm phấn đấu thu 45 tỷ đồng.", 2022),
        ("Quý I thu 20 tỷ đồng.", 2021),
        ("Quý IV thu 21 tỷ đồng.", 2021),
    ],
)
def test_a_part_of_the_year_begun_is_aimed_at(text: str, year: int) -> None:
    (figure,) = figures_of(text, _JUST_OVER)
    assert figure.period is not None
    assert figure.period.end is not None
    assert figure.period.end.year == year
