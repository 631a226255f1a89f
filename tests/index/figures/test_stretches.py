"""Stretches of time told around a number."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind
from index.figures.stretches import cumulated, each_year, ends_clause, explains, since_ever
from tests.index.figures.one_report import Head, figures_of, labels, sentence_of

YEAR = Period("năm 2022", PeriodKind.YEAR, date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    ("text", "all_there_is"),
    [
        ("Lũy kế toàn tỉnh còn hiệu lực 312 dự án.", True),
        ("Lũy kế thu 312 tỷ đồng.", False),
        ("Toàn tỉnh còn hiệu lực 312 dự án.", False),
    ],
)
def test_what_is_cumulated_is_all_there_is(text: str, all_there_is: bool) -> None:
    assert cumulated(sentence_of(text), 0) is all_there_is


def test_what_is_cumulated_has_no_beginning() -> None:
    found = since_ever(YEAR)
    assert found is not None
    assert (found.kind, found.start, found.end) == (PeriodKind.TO_NOW, None, YEAR.end)
    assert since_ever(None) is None


def test_an_aim_of_each_year_is_not_of_the_one_told_of() -> None:
    sentence = sentence_of("Thu ngân sách tăng bình quân hàng năm 12%.")
    assert each_year(sentence, sentence.amounts[0], YEAR)
    assert not each_year(sentence, sentence.amounts[0], None)
    plain = sentence_of("Thu ngân sách tăng 12%.")
    assert not each_year(plain, plain.amounts[0], YEAR)


def test_a_bracket_says_when_a_stretch_began() -> None:
    told = sentence_of("Đầu giai đoạn (cuối năm 2015) có 512 hộ nghèo.")
    beside = sentence_of("Xã Nam Giang (cuối năm 2015) có 512 hộ nghèo.")
    assert [explains(s, s.periods[-1]) for s in (told, beside)] == [True, False]


def test_a_time_at_a_clauses_end_is_of_that_clause() -> None:
    own = sentence_of("Huyện đạt chuẩn vào năm 2023; mỗi năm kết nạp 150 đảng viên.")
    assert ends_clause(own, own.periods[0], own.amounts[-1])
    open_ = sentence_of("Năm 2023, huyện kết nạp 150 đảng viên.")
    assert not ends_clause(open_, open_.periods[0], open_.amounts[-1])


def test_a_term_before_the_colon_dates_all_of_the_list() -> None:
    text = (
        "Đại hội đề ra các mục tiêu phấn đấu trong nhiệm kỳ 2025-2030 như: tốc độ tăng giá trị sản "
        "xuất đạt 8%; tổng thu ngân sách đạt 140 tỷ đồng; tỷ lệ hộ nghèo còn 0,7%."
    )
    head = Head(date="2025-08-20", period="nhiệm kỳ 2020-2025")
    labels = {figure.period.label for figure in figures_of(text, head) if figure.period}
    assert labels == {"nhiệm kỳ 2025-2030"}


@pytest.mark.parametrize(
    "text",
    [
        "Từ đầu nhiệm kỳ 2020-2025 đã kết nạp 618 đảng viên.",
        "Từ đầu nhiệm kỳ 2020-2025, Đảng bộ đã kết nạp 618 đảng viên.",
    ],
)
def test_since_the_term_began_is_until_now(text: str) -> None:
    (figure,) = figures_of(text)
    assert figure.period is not None
    assert figure.period.end == date(2022, 12, 28)


def test_what_a_rank_is_taken_since_dates_nothing() -> None:
    text = "Năm 2022, GRDP tăng 9,1%, cao nhất từ đầu nhiệm kỳ, thu nhập đạt 58 triệu đồng/người."
    assert {f.period.label for f in figures_of(text) if f.period} == {"Năm 2022"}


def test_all_aims_counted_are_for_the_term_behind_them() -> None:
    text = "Đại hội thông qua 24 chỉ tiêu, 3 khâu đột phá cho nhiệm kỳ 2025 - 2030."
    aims = figures_of(text, Head(date="2025-08-06", period="nhiệm kỳ 2020-2025"))
    assert [aim.period.end for aim in aims if aim.period] == [date(2030, 12, 31)] * 2


def test_what_is_told_besides_dates_no_number() -> None:
    text = "Du lịch sôi động, nhất là dịp lễ 30/4 và cuối tuần, đã đón 2,4 triệu lượt khách."
    assert [f.period.label for f in figures_of(text) if f.period] == ["năm 2022"]


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("Toàn huyện hiện có 90 chợ; trong đó, 61 chợ nông thôn, 29 chợ đô thị.", [True] * 3),
        (
            "Toàn huyện hiện có 90 chợ, trong đó 61 chợ nông thôn; xây mới 29 chợ.",
            [True, True, False],
        ),
        ("Toàn huyện hiện có 90 chợ; xây mới 29 chợ.", [True, False]),
    ],
)
def test_the_parts_of_what_there_is_now_are_of_now(text: str, now: list[bool]) -> None:
    labels = [f.period.label if f.period else "" for f in figures_of(text)]
    assert [label == "hiện" for label in labels] == now


LATE = Head(date="2021-09-08", period="đến 8/9/2021")


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("tỉnh thành lập 18 hợp tác xã", PeriodKind.RANGE),
        ("tỉnh có 18 xã đạt chuẩn", PeriodKind.AS_OF),
        ("tỷ lệ hộ nghèo còn 3%", PeriodKind.AS_OF),
        ("thu nhập bình quân đạt 48 triệu đồng", PeriodKind.AS_OF),
        ("tỉnh có thêm 5 xã đạt chuẩn", PeriodKind.RANGE),
    ],
)
def test_what_was_done_in_some_years_and_what_stands(what: str, kind: PeriodKind) -> None:
    (figure,) = figures_of(f"Sau 3 năm thực hiện Nghị quyết, {what}.", LATE)
    assert figure.period is not None
    assert figure.period.kind is kind
    assert figure.period.end == date(2021, 9, 8)


def test_the_years_summed_up_are_those_told_of() -> None:
    text = "Giai đoạn 2016-2020, kinh tế phát triển khá. Tổng vốn đầu tư 5 năm đạt 3.250 tỷ đồng."
    (figure,) = figures_of(text, Head(date="2020-11-20", period="năm 2020"))
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == (date(2016, 1, 1), date(2020, 12, 31))


def test_a_year_dates_its_own_item_of_an_enumeration() -> None:
    text = (
        "Đến năm 2030 phấn đấu: (1) Trồng 40 ha rừng; (2) Xã đạt chuẩn nâng cao năm 2028; "
        "(3) Thêm 5 trường đạt chuẩn quốc gia."
    )
    ends = [f.period.end.year for f in figures_of(text) if f.period and f.period.end]
    assert ends == [2030, 2030]


def test_a_running_total_behind_some_days_is_of_no_days() -> None:
    head = Head(date="2022-04-05", period="quý I/2022")
    text = "Từ ngày 1/4 đến hết ngày 5/4, tiêm 3.200 mũi vắc xin. Lũy kế tiêm 210.000 mũi vắc xin."
    assert labels(text, head)[-1] == "lũy kế"


def test_the_years_summed_up_in_aims_are_those_ahead() -> None:
    text = (
        "Phần thứ nhất: KẾT QUẢ NHIỆM KỲ 2015 - 2020\n\nThu ngân sách 5 năm đạt 38 tỷ đồng.\n\n"
        "Phần thứ hai: MỤC TIÊU NHIỆM KỲ 2020 - 2025\n\nChỉ tiêu chủ yếu đến năm 2025: (1) Thu "
        "nhập bình quân 65 triệu đồng; (2) Tổng vốn đầu tư toàn xã hội 5 năm 950 tỷ đồng."
    )
    head = Head("Báo cáo chính trị Đại hội nhiệm kỳ 2020 - 2025", "2020-07-29", period=None)
    done, *_, aimed = figures_of(text, head)
    assert done.period is not None
    assert done.period.end is not None
    assert done.period.end.year <= 2020
    assert aimed.period is not None
    assert aimed.period.end is not None
    assert aimed.period.end.year == 2025


def test_a_bracket_says_until_when() -> None:
    text = "Tỷ lệ bao phủ BHYT (đến 31/8/2022) đạt 91,6%. Dư nợ (tính đến ngày 30/9/2022) là 5 tỷ."
    ends = [f.period.end for f in figures_of(text) if f.period]
    assert [str(end) for end in ends] == ["2022-08-31", "2022-09-30"]


def test_parts_of_what_was_told_until_a_day() -> None:
    text = (
        "Tổng thu ngân sách từ đầu năm tính đến ngày 15/6/2022 đạt 986 tỷ đồng, tăng 11% so với"
        " cùng kỳ năm 2021; trong đó thu nội địa đạt 948 tỷ đồng; thu xuất nhập khẩu 37 tỷ đồng."
    )
    ends = [f.period.end for f in figures_of(text) if f.period]
    assert {str(end) for end in ends} == {"2022-06-15"}


def test_an_estimate_for_a_later_day_dates_its_own_sentence() -> None:
    text = (
        "Tính đến hết tháng 8, huy động vốn đạt 72 tỷ đồng. Ước đến cuối tháng 9 đạt 80 tỷ đồng."
        "\n\nDư nợ cho vay đạt 60 tỷ đồng."
    )
    head = Head(date="2022-09-18", period=None)
    days = [figure.period and figure.period.end for figure in figures_of(text, head)]
    assert days == [date(2022, 8, 31), date(2022, 9, 30), date(2022, 8, 31)]


def test_a_running_total_until_a_day_goes_on_behind_a_semicolon() -> None:
    text = (
        "Trong tháng 10 có 3 xã có dịch. "
        "Lũy kế từ đầu dịch đến ngày 28/10, dịch xảy ra tại 108 xã; tiêu hủy 138.600 con."
    )
    assert labels(text)[1:] == ["đến ngày 28/10", "đến ngày 28/10"]


def test_a_bracket_before_a_colon_dates_all_that_the_label_opens() -> None:
    found = figures_of("Tai nạn giao thông (từ 16/7 đến 15/8): 14 vụ, chết 9 người.")
    assert {f.period.label for f in found if f.period} == {"từ 16/7 đến 15/8"}
    assert all(f.period for f in found)


def test_an_earlier_value_in_the_next_clause_began_then_too() -> None:
    text = "Công nghiệp tăng từ 21,4% năm 2018 lên 26,9% năm 2022; dịch vụ tăng từ 30,2% lên 33,8%."
    labels = [f.period.label for f in figures_of(text) if f.period]
    assert labels == ["năm 2018", "năm 2022", "năm 2018", "năm 2022"]
