"""Sums that run from the year's first day, and the period that a whole leaves to its parts."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

SEPTEMBER = Head(date="2022-10-05", period="9 tháng đầu năm 2022")


def told(text: str) -> list[tuple[str, str, str]]:
    """Each figure as (text, indicator, end of its period)."""
    figures = figures_of(text, SEPTEMBER)
    return [
        (f.text, f.indicator, str(f.period and (f.period.start, f.period.end))) for f in figures
    ]


def test_a_running_total_behind_a_month_is_of_the_year_until_then() -> None:
    text = (
        "Tổng thu ngân sách tháng 9 là 61 tỷ đồng. Thu từ đất tháng 9 là 17 tỷ đồng; lũy kế thu "
        "152 tỷ đồng, đạt 71% dự toán."
    )
    rows = {row[0]: row[1:] for row in told(text)}
    year = "(datetime.date(2022, 1, 1), datetime.date(2022, 9, 30))"
    assert rows["152 tỷ đồng"] == ("Thu từ đất", year)
    assert rows["71%"] == ("Thu từ đất", year)
    assert "2022, 9, 1" in rows["17 tỷ đồng"][1]


def test_parts_are_of_the_time_of_their_whole() -> None:
    text = (
        "Tổng kim ngạch tính đến tháng 7/2022 đạt 82 triệu USD. Trong đó, nhập khẩu đạt 51 triệu "
        "USD, giảm 3%."
    )
    figures = figures_of(text, SEPTEMBER)
    assert len({f.period.label for f in figures if f.period}) == 1
    assert {f.period.end.month for f in figures if f.period and f.period.end} == {7}


def test_a_sum_behind_a_semicolon_goes_on_with_the_whole() -> None:
    text = (
        "Tổng thu ngân sách tháng 9 đạt 213 tỷ đồng, trong đó thu từ đất 64 tỷ đồng; tính chung 9 "
        "tháng đạt 1.738 tỷ đồng, bằng 56% dự toán."
    )
    rows = {row[0]: row[1] for row in told(text)}
    assert rows["64 tỷ đồng"] == "thu từ đất"
    assert rows["1.738 tỷ đồng"] == rows["56%"] == "Tổng thu ngân sách"


def test_before_a_running_total_a_number_is_the_months() -> None:
    text = (
        "Giá trị sản xuất công nghiệp đạt 312 tỷ đồng, tăng 27%; lũy kế {0} tháng đầu năm đạt 694 "
        "tỷ đồng."
    )
    head = Head(date="2023-03-02", period="2 tháng đầu năm 2023")
    figures = figures_of(text.format("2"), head)
    assert [f.period.label for f in figures if f.period] == [
        "tháng 2/2023", "tháng 2/2023", "2 tháng đầu năm",
    ]  # fmt: skip
    # Of nine months it may be the quarter's.
    first = figures_of(text.format("9"), SEPTEMBER)[0]
    assert first.period
    assert "9 tháng" in first.period.label


def test_parts_behind_a_running_total_are_of_its_time() -> None:
    text = (
        "Thu ngân sách tháng 9 ước đạt 1.120 tỷ đồng; {0}9 tháng đầu năm ước đạt 9.430 tỷ đồng. "
        "Trong đó, thu nội địa ước đạt 8.050 tỷ đồng."
    )
    for opener in ("lũy kế ", ""):
        part = figures_of(text.format(opener), SEPTEMBER)[-1]
        assert part.period is not None
        assert part.period.start is not None
        assert part.period.start.month == 1


def test_a_running_total_may_name_its_thing_in_other_words() -> None:
    text = (
        "Trong tháng 9 ngành thuế thu ngân sách 112 tỷ đồng và lũy kế 9 tháng tổng thu NSNN đạt "
        "943 tỷ đồng. Trong đó, thu nội địa đạt 805 tỷ đồng."
    )
    part = figures_of(text, SEPTEMBER)[-1]
    assert part.period is not None
    assert part.period.start is not None
    assert part.period.start.month == 1


def test_a_running_total_under_a_heading_is_of_what_was_told() -> None:
    figures = figures_of(
        "3. Thương mại, dịch vụ\n\nDoanh thu bán lẻ tháng 10 đạt 218 tỷ đồng, tăng 2%. Tính chung"
        " 10 tháng, ước đạt 2.367 tỷ đồng."
    )
    assert figures[-1].indicator == "Doanh thu bán lẻ"


def test_what_is_added_up_month_by_month_is_a_running_total() -> None:
    head = Head(date="2022-10-05", period="tháng 9 năm 2022")
    for said in ("lũy kế", "cộng dồn"):
        total = figures_of(
            f"Tháng 9 thu ngân sách 12 tỷ đồng, {said} thu 120 tỷ đồng, đạt 80% dự toán.", head
        )[1]
        assert total.indicator == "thu ngân sách"
        assert total.period is not None
        assert str(total.period.start) == "2022-01-01"


def test_parts_of_an_aim_are_of_its_time() -> None:
    text = (
        "Vụ hè thu 2023, tỉnh phấn đấu gieo cấy 22.300 ha lúa. Trong đó, huyện Yên Thành 6.750 ha, "
        "huyện Diễn Châu 5.600 ha."
    )
    assert {f.period.label for f in figures_of(text) if f.period} == {"Vụ hè thu 2023"}


def test_parts_are_of_what_there_was_last() -> None:
    text = (
        "Đầu năm 2022, tỉnh còn 3.214 hộ nghèo; đến hết tháng 8/2022 còn 2.389 hộ nghèo. "
        "Riêng huyện Đô Lương còn 212 hộ nghèo."
    )
    end = told(text)[-1][2]
    assert "2022, 8, 31" in end
