"""How far a period that is named before numbers reaches."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of, labels, years


def test_a_period_at_the_head_does() -> None:
    text = "Trong quý III, kinh tế ổn định. Thu ngân sách đạt 5 tỷ đồng."
    assert labels(text) == ["quý III"]


def test_now_inside_a_clause_stays_there() -> None:
    text = "Số xã đạt chuẩn đến nay là 12 xã; thu ngân sách đạt 5 tỷ đồng."
    assert labels(text) == ["đến nay", "năm 2022"]


def test_a_year_that_ends_its_clause_dates_no_other() -> None:
    text = (
        "Nhiệm kỳ 2020-2025 phấn đấu tỉnh đạt chuẩn nông thôn mới vào năm 2023; mỗi năm kết nạp "
        "150 đảng viên."
    )
    assert labels(text) == ["Nhiệm kỳ 2020-2025"]


def test_a_bracket_says_when_a_stretch_began() -> None:
    text = (
        "Đầu giai đoạn (cuối năm 2017), toàn tỉnh có 9.412 hộ nghèo; đến cuối năm 2021 còn 3.105 "
        "hộ."
    )
    ends = [f.period.end.year for f in figures_of(text) if f.period and f.period.end]
    assert ends == [2017, 2021]


def test_a_year_between_dates_its_own_clause() -> None:
    text = "Chè giảm từ 44 ha năm 2015 xuống 36 ha; năm 2018 cam tăng từ 30 ha lên 33 ha."
    assert years(text)[2] == 2018


def test_what_is_left_now_dates_its_own_clause() -> None:
    text = "Hộ nghèo giảm 5,9%, hiện còn 613 hộ; có 3 xã đạt chuẩn nông thôn mới."
    assert [f.period.label for f in figures_of(text) if f.period][-1] == "năm 2022"


def test_a_period_in_one_bracket_does_not_date_another() -> None:
    text = "GRDP tăng 7,6% (quý III tăng 9,7%); công nghiệp tăng 11,2% (điện tăng 14,1%)."
    head = Head(date="2022-10-05", period="9 tháng đầu năm 2022")
    assert labels(text, head)[-1] == "9 tháng đầu năm 2022"


def test_years_summed_up_date_no_average() -> None:
    text = "Trong 5 năm, xã huy động 47 tỷ đồng; thu nhập bình quân đạt 46 triệu đồng."
    assert labels(text) == ["Trong 5 năm", "năm 2022"]
