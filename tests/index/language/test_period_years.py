"""Years and their ends."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from index.language.periods import find_periods
from tests.index.language.periods_of import AS_OF, OTHER, YEAR, YTD, Stretch, stretches


def test_what_there_was_as_the_year_began() -> None:
    (mention,) = find_periods("Đầu năm huyện có 3.412 hộ nghèo.")
    assert (mention.label, mention.as_of) == ("Đầu năm", True)
    assert not find_periods("Đầu năm học, huyện có 12 trường.")


@pytest.mark.parametrize(
    "text",
    [
        "Theo chuẩn mới, đầu năm huyện còn 18,4% hộ nghèo.",
        "Tỷ lệ hộ nghèo đầu năm của tỉnh là 8,4%.",
        "Hộ nghèo đầu năm toàn xã còn trên 90 hộ.",
    ],
)
def test_who_stood_there_then_may_be_told_between(text: str) -> None:
    (mention,) = find_periods(text)
    assert (mention.label, mention.as_of) == ("đầu năm", True)


@pytest.mark.parametrize("text", ["Từ đầu năm huyện có 12 vụ.", "Kế hoạch đầu năm là 3%."])
def test_since_the_year_began_is_another_time(text: str) -> None:
    assert all(mention.label != "đầu năm" for mention in find_periods(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hộ nghèo 8%, mục tiêu cuối năm còn 6,9%.",
        "Hộ nghèo 8,6% (kế hoạch cuối năm 7%).",
        "Dự kiến cuối năm hộ nghèo còn 7,2%.",
        "Có 2 bản đạt chuẩn; cuối năm có thêm 3 bản.",
    ],
)
def test_the_end_of_the_year_that_is_aimed_at(text: str) -> None:
    (mention,) = find_periods(text)
    assert (mention.label, mention.kind) == ("cuối năm", PeriodKind.YEAR)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Đạt 70% (chỉ tiêu 2025: 74%).", "2025"),
        ("Đạt 70% (mục tiêu đến 2025 là 74%).", "đến 2025"),
        ("Đạt 12 xã (kế hoạch 2025: 20 xã).", "2025"),
    ],
)
def test_a_bare_year_that_is_aimed_at(text: str, label: str) -> None:
    (mention,) = find_periods(text)
    assert (mention.label, mention.kind, mention.year) == (label, PeriodKind.YEAR, 2025)


@pytest.mark.parametrize("text", ["Kế hoạch 2025 hộ thoát nghèo.", "Chỉ tiêu 2000 ha rừng."])
def test_what_is_counted_behind_an_aim_is_no_year(text: str) -> None:
    assert find_periods(text) == []


def test_the_ends_of_two_years_without_the_word_year() -> None:
    found = find_periods("giảm từ 52,36% cuối 2021 xuống còn 23,15% cuối 2025")
    assert [(m.label, m.year) for m in found] == [("cuối 2021", 2021), ("cuối 2025", 2025)]


def test_a_holiday_that_there_was_is_no_time() -> None:
    text = "Trong tháng 4, do có kỳ nghỉ lễ dài ngày nên đón 21.700 lượt khách."
    assert [mention.label for mention in find_periods(text)] == ["tháng 4"]
    assert [m.label for m in find_periods("Kỳ nghỉ lễ đón 900 lượt khách.")] == ["Kỳ nghỉ lễ"]


def test_years_within_which_something_was_done() -> None:
    (mention,) = find_periods("Trong 5 năm, xã huy động 47 tỷ đồng")
    assert (mention.number, mention.part) == (5, "summed")
    assert find_periods("Trong 5 năm tới, xã huy động 47 tỷ đồng") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đầu năm 2017 có 30 hộ", [("Đầu năm 2017", AS_OF, "2017-01-01", "2017-01-01")]),
        ("6 tháng đầu năm 2021", [("6 tháng đầu năm 2021", YTD, "2021-01-01", "2021-06-30")]),
        ("kế hoạch đầu năm 2021", [("năm 2021", YEAR, "2021-01-01", "2021-12-31")]),
        ("dịch xuất hiện tại 9 xã", []),
        ("Dịp nghỉ lễ 30/4, huyện đón khách", [("Dịp nghỉ lễ", OTHER, None, None)]),
        ("tổ chức ngày lễ lớn", []),
    ],
)
def test_the_years_beginning_and_a_feast(text: str, expected: list[Stretch]) -> None:
    assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Tỷ lệ hộ nghèo đầu năm là 12,4%, cuối năm còn 9,1%.", ["đầu năm", "cuối năm"]),
        ("Hộ nghèo đầu năm 1.426 hộ, phấn đấu cuối năm giảm còn 2,6%.", ["đầu năm", "cuối năm"]),
        ("Ngay từ đầu năm 2 dự án được khởi công.", []),
        ("Sức mua những tháng cuối năm giảm 3%.", ["những tháng cuối năm"]),
        ("Kỳ họp cuối năm của HĐND tỉnh.", []),
    ],
)
def test_the_ends_of_an_unnamed_year(text: str, labels: list[str]) -> None:
    assert [mention.label for mention in find_periods(text)] == labels


def test_the_years_that_are_summed_up() -> None:
    assert [s.label for s in stretches("Tổng thu ngân sách 5 năm đạt 900 tỷ đồng")] == ["5 năm"]
    assert [s.label for s in stretches("Vốn đầu tư 5 năm 6.120 tỷ đồng")] == ["5 năm"]


def test_one_year_of_work_is_the_year_of_the_report() -> None:
    assert find_periods("Qua một năm thực hiện kế hoạch, huyện đạt 12 chỉ tiêu.") == []


@pytest.mark.parametrize(
    "text",
    [
        "thu 190 tỷ đồng; ước đến cuối năm 231,4 tỷ đồng",
        "thu 190 tỷ đồng, dự kiến hết năm thu 231 tỷ đồng",
        "giải ngân 41%, đến hết năm 96%",
        "Ước hết năm, toàn huyện có 9 xã đạt chuẩn",
    ],
)
def test_how_a_year_is_thought_to_end(text: str) -> None:
    (told,) = stretches(text)
    assert told[1:] == (AS_OF, "2022-01-01", "2022-12-31")


def test_the_year_before_is_told_of_an_office_too() -> None:
    told = "Năm trước đơn vị kiểm sát 958 việc"
    assert [mention.label for mention in find_periods(told)] == ["Năm trước"]
    assert find_periods("những năm trước đó, huyện có 12 xã") == []
