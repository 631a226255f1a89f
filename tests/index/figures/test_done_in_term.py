"""What was done in a term of which a day is told, and what stands on that day."""

from __future__ import annotations

from datetime import date

from tests.index.figures.one_report import Head, figures_of

_CONGRESS = Head(title="Đại hội Đảng bộ tỉnh, nhiệm kỳ 2020 - 2025", date="2020-10-12", period=None)
_TERM = "Nhiệm kỳ 2015 - 2020, kinh tế tăng khá, thu ngân sách đạt 910 tỷ đồng."


def _labels(text: str, head: Head = _CONGRESS) -> dict[str, str]:
    return {f.text: f.period.label if f.period else "" for f in figures_of(text, head)}


def test_what_was_done_is_of_the_term_and_what_stands_of_the_day() -> None:
    text = (
        f"{_TERM}\n\nĐến tháng 6/2020, tỉnh có 14 xã đạt chuẩn nông thôn mới. Toàn Đảng bộ kết nạp "
        "986 đảng viên mới, nâng tổng số đảng viên lên 4.312 đồng chí.\n\nCác cấp ủy thi hành kỷ "
        "luật 94 đảng viên. Độ che phủ rừng đạt 52%."
    )
    told = _labels(text)
    assert told["14 xã"] == told["4.312 đồng chí"] == told["52%"] == "Đến tháng 6/2020"
    assert told["986 đảng viên"] == told["94 đảng viên"] == "Nhiệm kỳ 2015 - 2020"


def test_the_day_beside_the_doing_keeps_its_words_but_is_of_the_term() -> None:
    text = f"{_TERM} Đến tháng 6/2020, Đảng bộ tỉnh kết nạp 986 đảng viên."
    figure = figures_of(text, _CONGRESS)[-1]
    assert figure.period is not None
    assert figure.period.label == "Đến tháng 6/2020"
    assert figure.period.start == date(2015, 1, 1)


def test_without_a_term_a_day_is_of_its_year() -> None:
    head = Head(date="2022-07-05", period="6 tháng đầu năm 2022")
    told = _labels("Đến tháng 6/2022, Đảng bộ tỉnh kết nạp 986 đảng viên.", head)
    assert told["986 đảng viên"] == "Đến tháng 6/2022"
    (figure,) = figures_of("Đến tháng 6/2022, Đảng bộ tỉnh kết nạp 986 đảng viên.", head)
    assert figure.period is not None
    assert figure.period.start == date(2022, 1, 1)


def test_a_budget_below_the_years_until_now_is_of_the_year() -> None:
    text = (
        "Tỉnh họp tổng kết.\n\nTừ đầu nhiệm kỳ đến nay, Đảng bộ kết nạp 512 đảng viên. Thu ngân "
        "sách đạt 180 tỷ đồng, bằng 105% dự toán."
    )
    told = _labels(text, Head())
    assert told["512 đảng viên"] == "Từ đầu nhiệm kỳ đến nay"
    assert told["180 tỷ đồng"] == "đến 28/12/2022"


def test_a_count_behind_its_doing_is_of_the_years_and_a_level_by_its_name_is_not() -> None:
    text = (
        "Giai đoạn 2016 - 2020, tỉnh có nhiều đổi mới, thu hút 12 dự án. Đến tháng 10/2020, tỉnh "
        "hỗ trợ xây 612 nhà ở, cấp 48.300 thẻ BHYT; thu ngân sách cấp huyện đạt 90 tỷ đồng."
    )
    starts = {f.text: f.period.start for f in figures_of(text, _CONGRESS) if f.period}
    assert starts["48.300 thẻ"] == starts["612 nhà ở"] == date(2016, 1, 1)
    assert starts["90 tỷ đồng"] == date(2020, 1, 1)


def test_a_budget_of_years_that_are_told_by_their_numbers_is_of_them() -> None:
    text = (
        "Tỉnh họp tổng kết.\n\nGiai đoạn 2018 - 2022, tỉnh thu hút 12 dự án. Thu ngân sách đạt "
        "980 tỷ đồng, bằng 105% dự toán."
    )
    assert _labels(text, Head())["980 tỷ đồng"] == "Giai đoạn 2018 - 2022"


def test_parts_of_what_was_done_are_of_the_same_years() -> None:
    text = (
        f"{_TERM}\n\nĐến tháng 6/2020, Đảng bộ kết nạp 986 đảng viên, trong đó 412 đảng viên nữ; "
        "có 14 xã đạt chuẩn, độ che phủ rừng đạt 52%."
    )
    starts = {f.text: f.period.start for f in figures_of(text, _CONGRESS) if f.period}
    assert starts["412 đảng viên"] == starts["986 đảng viên"] == date(2015, 1, 1)
    assert starts["14 xã"] == starts["52%"] == date(2020, 1, 1)


def test_a_crops_season_is_no_term() -> None:
    text = (
        "Vụ đông xuân 2018 - 2019, toàn huyện gieo trồng 6.215 ha.\n\nToàn huyện giải quyết việc "
        "làm mới cho 1.640 lao động."
    )
    head = Head(title="Kinh tế 6 tháng đầu năm 2019", date="2019-07-05", period=None)
    assert _labels(text, head)["1.640 lao động"] == "6 tháng đầu năm 2019"


def test_what_was_done_in_the_years_that_a_title_sums_up() -> None:
    text = (
        "Trong 5 năm 2016 - 2020, tăng trưởng bình quân đạt 6,1%/năm.\n\nThu ngân sách năm 2020 "
        "đạt 246 tỷ đồng.\n\nToàn Đảng bộ kết nạp 1.236 đảng viên; tổng số đảng viên là 9.120."
    )
    told = {}
    for title in ("Đảng bộ tỉnh: 5 năm nhìn lại (2015 - 2020)", "Báo cáo năm 2020"):
        head = Head(title=title, date="2020-10-15", period="năm 2020")
        figure = next(f for f in figures_of(text, head) if f.indicator.startswith("kết nạp"))
        told[title] = figure.period.start.year if figure.period and figure.period.start else None
    assert list(told.values()) == [2016, 2020]
