"""Stretches of time that are part of a name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of, labels

_STAGE = "giai đoạn 2021-2025"


@pytest.mark.parametrize(
    ("opening", "period"),
    [
        (f"Căn cứ bộ tiêu chí quốc gia về huyện nông thôn mới {_STAGE}, huyện", "năm 2022"),
        (f"Đối chiếu với bộ tiêu chí về huyện nông thôn mới {_STAGE}, huyện", "năm 2022"),
        # A comma before the stretch parts it from what is cited; nothing is cited.
        (f"Đối chiếu với quy định, {_STAGE}, huyện", _STAGE),
        (f"Trong {_STAGE}, huyện", _STAGE),
        (f"Kế hoạch phát triển của huyện {_STAGE}, huyện", _STAGE),
    ],
)
def test_what_is_cited_dates_nothing(opening: str, period: str) -> None:
    head = Head(places="huyện Quỳnh Lưu, tỉnh Nghệ An")
    (figure,) = figures_of(f"{opening} đạt 6/9 tiêu chí.", head)
    assert figure.period
    assert figure.period.label == period


def test_the_year_of_a_price_dates_nothing() -> None:
    text = "Tổng sản phẩm theo giá so sánh năm 2010 ước đạt 56.308 tỷ đồng, tăng 3,2%."
    assert {f.period.label for f in figures_of(text) if f.period} == {"năm 2022"}


def test_the_year_of_a_plan_named_twice_dates_nothing() -> None:
    text = "Đến 15/7, có 5 đơn vị đã vượt chỉ tiêu dự toán cả năm gồm: Cục A thu 231 tỷ đồng."
    labels = [f.period.label for f in figures_of(text) if f.period]
    assert all("cả năm" not in label for label in labels)


def test_the_year_of_prices_dates_no_part_of_the_year() -> None:
    text = (
        "GRDP 9 tháng đầu năm 2022 theo giá so sánh năm 2010 đạt 9.200 tỷ đồng, tăng 7,6% (6 tháng "
        "tăng 6,3%, quý III tăng 9,7%)."
    )
    head = Head(date="2022-10-05", period="9 tháng đầu năm 2022")
    assert {f.period.year for f in figures_of(text, head) if f.period} == {2022}


def test_with_an_aim_is_no_comparison() -> None:
    text = "Với mục tiêu phấn đấu năm 2022 tổng thu đạt 5.200 tỷ đồng thì số thu còn thấp."
    head = Head(date="2022-10-05", period="9 tháng đầu năm 2022")
    (figure,) = figures_of(text, head)
    assert figure.period
    assert figure.period.label == "năm 2022"


def test_the_year_of_what_was_passed_dates_no_count() -> None:
    head = Head(places="huyện Sông Hinh", date="2018-07-20", period="6 tháng đầu năm 2018")
    text = "Kỳ họp thông qua 4 nghị quyết về chương trình giám sát năm 2019."
    assert labels(text, head) == ["6 tháng đầu năm 2018"]


def test_the_years_end_is_that_of_the_year_that_opens_the_sentence() -> None:
    text = (
        "Kỳ họp xác định nhiệm vụ năm 2023 với các chỉ tiêu: sản xuất tăng 5,6%; phấn đấu giảm số "
        "hộ nghèo cuối năm xuống còn 812 hộ."
    )
    last = figures_of(text)[-1]
    assert last.period is not None
    assert (last.text, last.period.year) == ("812 hộ", 2023)


def test_this_year_ends_the_reach_of_the_year_before() -> None:
    text = (
        "Nếu như 8 tháng năm 2021 xuất khẩu đạt 40 triệu USD, trong đó gạo 9 triệu USD thì năm "
        "nay, ước 8 tháng, xuất khẩu đạt 46 triệu USD, tăng 15% so với cùng kỳ."
    )
    ends = [f.period.end.year for f in figures_of(text) if f.period and f.period.end]
    assert ends == [2021, 2021, 2022, 2022]


def test_a_year_of_birth_dates_nothing() -> None:
    text = "Có 1 cụ nhận huy hiệu, sinh năm 1934, ở xã Nghi Lâm; 6 cụ nhận bằng khen."
    assert {f.period.label for f in figures_of(text) if f.period} == {"năm 2022"}


def test_a_quarter_beside_the_month_that_ends_it_goes_on() -> None:
    text = "Trong tháng 6 và quý II năm nay, kinh tế ổn định. Xuất khẩu tăng 17% so với cùng kỳ."
    (figure,) = figures_of(text, Head(date="2022-06-28", period="tháng 6/2022"))
    assert figure.period
    assert figure.period.label.startswith("quý II")
    (figure,) = figures_of(text.replace("quý II", "quý I"), Head(date="2022-06-28"))
    assert figure.period
    assert figure.period.label.startswith("tháng 6")


@pytest.mark.parametrize(
    ("text", "name", "period"),
    [
        ("Trong đó vốn năm 2021 chuyển sang 120 tỷ đồng.", "vốn năm 2021 chuyển sang", "năm 2022"),
        ("Án phải thi hành gồm án năm trước chuyển sang 412 việc.",
         "án năm trước chuyển sang việc", "năm 2022"),
        ("Đến 30/9, giải ngân vốn năm 2021 kéo dài sang năm 2022 đạt 45 tỷ đồng.",
         "giải ngân vốn năm 2021 kéo dài sang", "Đến 30/9"),
        ("Thu chuyển nguồn từ năm 2021 sang năm 2022 là 142 tỷ đồng.",
         "Thu chuyển nguồn từ năm 2021 sang", "năm 2022"),
        ("Đến 30/9, vốn năm 2021 kéo dài giải ngân 4 tỷ đồng; vốn giao năm 2022 giải ngân 8 tỷ.",
         "giải ngân vốn giao", "Đến 30/9"),
        # Not carried over: a value of the year before.
        ("Vốn năm 2021 là 120 tỷ đồng.", "Vốn", "năm 2021"),
    ],
)  # fmt: skip
def test_whence_something_was_carried_is_part_of_its_name(
    text: str, name: str, period: str
) -> None:
    figure = figures_of(text)[-1]
    assert figure.indicator == name
    assert figure.period is not None
    assert figure.period.label == period


@pytest.mark.parametrize(
    "told", ["trận lũ lịch sử tháng 10/2016", "bão số 10 năm 2017", "mùa lễ hội năm 2019"]
)
def test_what_is_compared_with_dates_nothing(told: str) -> None:
    assert set(labels(f"So với {told}, thiệt hại giảm 50%, có 12 nhà tốc mái.")) == {"năm 2022"}
