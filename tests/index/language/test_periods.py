"""Periods as they are written."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from index.language.periods import find_periods
from tests.index.language.periods_of import (
    AS_OF,
    DAY,
    MONTH,
    OTHER,
    QUARTER,
    RANGE,
    SCHOOL_YEAR,
    TERM,
    TO_NOW,
    YEAR,
    YTD,
    Stretch,
    stretches,
)


@pytest.mark.parametrize(
    ("label", "kind", "start", "end"),
    [
        # Years.
        ("năm 2021", YEAR, "2021-01-01", "2021-12-31"),
        ("cả năm 2019", YEAR, "2019-01-01", "2019-12-31"),
        ("trong năm 2019", YEAR, "2019-01-01", "2019-12-31"),
        ("năm ngân sách 2022", YEAR, "2022-01-01", "2022-12-31"),
        ("12 tháng năm 2021", YEAR, "2021-01-01", "2021-12-31"),
        ("năm nay", YEAR, "2022-01-01", "2022-12-31"),
        ("năm ngoái", YEAR, "2021-01-01", "2021-12-31"),
        ("năm trước", YEAR, "2021-01-01", "2021-12-31"),
        ("năm vừa qua", YEAR, "2022-01-01", "2022-12-31"),
        ("cả năm", YEAR, "2022-01-01", "2022-12-31"),
        # Months from January on.
        ("9 tháng đầu năm 2021", YTD, "2021-01-01", "2021-09-30"),
        ("9 tháng năm 2021", YTD, "2021-01-01", "2021-09-30"),
        ("9 tháng của năm 2021", YTD, "2021-01-01", "2021-09-30"),
        ("8 tháng/2021", YTD, "2021-01-01", "2021-08-31"),
        ("9 tháng đầu năm", YTD, "2022-01-01", "2022-09-30"),
        ("8 tháng đầu năm nay", YTD, "2022-01-01", "2022-08-31"),
        ("6 tháng đầu năm ngoái", YTD, "2021-01-01", "2021-06-30"),
        ("9 tháng qua", YTD, "2022-01-01", "2022-09-30"),
        ("9 tháng", YTD, "2022-01-01", "2022-09-30"),
        ("2 tháng đầu năm 2020", YTD, "2020-01-01", "2020-02-29"),
        ("sáu tháng đầu năm 2021", YTD, "2021-01-01", "2021-06-30"),
        ("mười một tháng năm 2021", YTD, "2021-01-01", "2021-11-30"),
        ("nửa đầu năm 2021", YTD, "2021-01-01", "2021-06-30"),
        ("từ tháng 1 đến tháng 8/2022", YTD, "2022-01-01", "2022-08-31"),
        ("tháng 1-8/2022", YTD, "2022-01-01", "2022-08-31"),
        # A bracket that tells when "now" is; the hour of a day.
        ("đến nay (đầu tháng 3/2022)", AS_OF, "2022-01-01", "2022-03-31"),
        ("từ 18 giờ ngày 4/8 đến 18 giờ ngày 5/8/2022", DAY, "2022-08-04", "2022-08-05"),
        # The rest of a year.
        ("6 tháng cuối năm 2021", RANGE, "2021-07-01", "2021-12-31"),
        ("3 tháng cuối năm", RANGE, "2022-10-01", "2022-12-31"),
        ("nửa cuối năm 2021", RANGE, "2021-07-01", "2021-12-31"),
        ("những tháng cuối năm", RANGE, "2022-10-01", "2022-12-31"),
        ("những tháng đầu năm", AS_OF, "2022-01-01", "2022-09-07"),
        # Quarters.
        ("quý III/2021", QUARTER, "2021-07-01", "2021-09-30"),
        ("quý 3 năm 2021", QUARTER, "2021-07-01", "2021-09-30"),
        ("quý ba năm 2021", QUARTER, "2021-07-01", "2021-09-30"),
        ("quý I", QUARTER, "2022-01-01", "2022-03-31"),
        ("quý cuối năm", QUARTER, "2022-10-01", "2022-12-31"),
        ("quý trước", QUARTER, "2022-04-01", "2022-06-30"),
        ("quý vừa qua", QUARTER, "2022-04-01", "2022-06-30"),
        ("quý II năm trước", QUARTER, "2021-04-01", "2021-06-30"),
        ("quý I - III/2021", RANGE, "2021-01-01", "2021-09-30"),
        # Months.
        ("tháng 8/2021", MONTH, "2021-08-01", "2021-08-31"),
        ("tháng 8-2021", MONTH, "2021-08-01", "2021-08-31"),
        ("tháng 8.2021", MONTH, "2021-08-01", "2021-08-31"),
        ("tháng 8 năm 2021", MONTH, "2021-08-01", "2021-08-31"),
        ("tháng tám năm 2021", MONTH, "2021-08-01", "2021-08-31"),
        ("T8/2021", MONTH, "2021-08-01", "2021-08-31"),
        ("tháng 8", MONTH, "2022-08-01", "2022-08-31"),
        ("tháng 8 năm nay", MONTH, "2022-08-01", "2022-08-31"),
        ("tháng 8 năm trước", MONTH, "2021-08-01", "2021-08-31"),
        ("tháng trước", MONTH, "2022-08-01", "2022-08-31"),
        ("tháng này", MONTH, "2022-09-01", "2022-09-30"),
        # Up to a day.
        ("tính đến 31/8/2022", AS_OF, "2022-01-01", "2022-08-31"),
        ("tính đến hết ngày 31/8", AS_OF, "2022-01-01", "2022-08-31"),
        ("đến thời điểm 30/6", AS_OF, "2022-01-01", "2022-06-30"),
        ("đến hết tháng 9/2019", AS_OF, "2019-01-01", "2019-09-30"),
        ("lũy kế đến hết tháng 9", AS_OF, "2022-01-01", "2022-09-30"),
        ("luỹ kế từ đầu năm đến hết tháng 8/2021", AS_OF, "2021-01-01", "2021-08-31"),
        ("tính đến cuối năm 2018", AS_OF, "2018-01-01", "2018-12-31"),
        ("đến giữa năm 2018", AS_OF, "2018-01-01", "2018-06-30"),
        ("giữa 2018", AS_OF, "2018-01-01", "2018-06-30"),
        ("đến trung tuần tháng 11/2018", AS_OF, "2018-01-01", "2018-11-30"),
        ("đến cuối năm", AS_OF, "2022-01-01", "2022-12-31"),
        ("đến hết năm", AS_OF, "2022-01-01", "2022-12-31"),
        ("đến năm 2025", AS_OF, "2025-01-01", "2025-12-31"),
        ("đến hết quý III/2022", AS_OF, "2022-01-01", "2022-09-30"),
        ("hết quý II", AS_OF, "2022-01-01", "2022-06-30"),
        ("từ đầu năm đến nay", AS_OF, "2022-01-01", "2022-09-07"),
        ("từ ngày 01/01/2022 đến 31/8/2022", AS_OF, "2022-01-01", "2022-08-31"),
        ("từ đầu năm 2021 đến nay", RANGE, "2021-01-01", "2022-09-07"),
        # Now.
        ("đến nay", TO_NOW, None, "2022-09-07"),
        ("tính đến nay", TO_NOW, None, "2022-09-07"),
        ("tính từ trước đến nay", TO_NOW, None, "2022-09-07"),
        ("hiện nay", TO_NOW, None, "2022-09-07"),
        ("đến thời điểm hiện tại", TO_NOW, None, "2022-09-07"),
        # Longer.
        ("giai đoạn 2016-2020", RANGE, "2016-01-01", "2020-12-31"),
        ("giai đoạn 2016 đến 2020", RANGE, "2016-01-01", "2020-12-31"),
        ("giai đoạn (2021 – 2025)", RANGE, "2021-01-01", "2025-12-31"),
        ("5 năm (2016-2020)", RANGE, "2016-01-01", "2020-12-31"),
        ("5 năm 2016 - 2020", RANGE, "2016-01-01", "2020-12-31"),
        ("từ năm 2016 đến năm 2020", RANGE, "2016-01-01", "2020-12-31"),
        ("từ 2016 đến 2020", RANGE, "2016-01-01", "2020-12-31"),
        ("từ năm 2015 đến nay", RANGE, "2015-01-01", "2022-09-07"),
        ("5 năm qua", RANGE, "2018-01-01", "2022-09-07"),
        ("3 năm gần đây", RANGE, "2020-01-01", "2022-09-07"),
        ("niên vụ 2019-2020", RANGE, "2019-01-01", "2020-12-31"),
        ("vụ đông xuân 2019-2020", RANGE, "2019-01-01", "2020-12-31"),
        ("vụ hè thu 2020", RANGE, "2020-01-01", "2020-12-31"),
        ("từ ngày 15/12/2021 đến ngày 14/11/2022", RANGE, "2021-12-15", "2022-11-14"),
        ("từ 15/7 đến 14/8", RANGE, "2022-07-15", "2022-08-14"),
        ("từ tháng 10 đến tháng 3/2022", RANGE, "2021-10-01", "2022-03-31"),
        ("từ tháng 3/2022 đến nay", RANGE, "2022-03-01", "2022-09-07"),
        ("nhiệm kỳ 2020-2025", TERM, "2020-01-01", "2025-12-31"),
        ("nhiệm kỳ 2020 – 2025", TERM, "2020-01-01", "2025-12-31"),
        ("giữa nhiệm kỳ 2020-2025", TERM, "2020-01-01", "2022-09-07"),
        ("đầu nhiệm kỳ 2020-2025", TERM, "2020-01-01", "2020-12-31"),
        ("cuối nhiệm kỳ", TERM, None, None),
        ("cả nhiệm kỳ", TERM, None, None),
        ("từ đầu nhiệm kỳ đến nay", TERM, None, "2022-09-07"),
        ("năm học 2021-2022", SCHOOL_YEAR, "2021-09-01", "2022-08-31"),
        ("năm học 2021 – 2022", SCHOOL_YEAR, "2021-09-01", "2022-08-31"),
        ("tuần qua", OTHER, "2022-08-29", "2022-09-04"),
    ],
)
def test_a_period(label: str, kind: PeriodKind, start: str | None, end: str | None) -> None:
    assert stretches(f"Kết quả {label}, toàn tỉnh") == [Stretch(label, kind, start, end)]


@pytest.mark.parametrize(
    ("text", "label", "kind", "start", "end"),
    [
        ("Hội nghị ngày 15 tháng 8", "15 tháng 8", DAY, "2022-08-15", "2022-08-15"),
        ("Sáng 7/9, họp", "7/9", DAY, "2022-09-07", "2022-09-07"),
        ("tối 7/9/2022, họp", "7/9/2022", DAY, "2022-09-07", "2022-09-07"),
        # An event of some days is no period that a figure is about.
        ("từ ngày 5 đến ngày 7/8, họp", "từ ngày 5 đến ngày 7/8", DAY, "2022-08-05", "2022-08-07"),
        ("Trong tuần (từ 4 đến 10-8), có", "từ 4 đến 10-8", DAY, "2022-08-04", "2022-08-10"),
        ("kết quả tuần 4-10/8/2022, có", "tuần 4-10/8/2022", DAY, "2022-08-04", "2022-08-10"),
        ("nâng tổng thu từ đầu năm lên 6 tỷ", "từ đầu năm", AS_OF, "2022-01-01", "2022-09-07"),
        ("Từ đầu năm, huyện trồng", "Từ đầu năm", AS_OF, "2022-01-01", "2022-09-07"),
        ("6T đầu năm, thu được", "6T đầu năm", YTD, "2022-01-01", "2022-06-30"),
        ("T8, thu được 3 tỷ", "T8", MONTH, "2022-08-01", "2022-08-31"),
        ("tổng số trong năm lên 48 xã", "trong năm", YEAR, "2022-01-01", "2022-12-31"),
        (
            "từ năm 2020 trở lại đây, có",
            "từ năm 2020 trở lại đây",
            RANGE,
            "2020-01-01",
            "2022-09-07",
        ),
        ("từ 2020 đến nay, có", "từ 2020 đến nay", RANGE, "2020-01-01", "2022-09-07"),
        ("năm 2020 trở về trước, có", "năm 2020 trở về trước", AS_OF, "2020-01-01", "2020-12-31"),
        (
            "Tại thời điểm 31/8/2022, có",
            "Tại thời điểm 31/8/2022",
            AS_OF,
            "2022-01-01",
            "2022-08-31",
        ),
        ("Sau 3 năm thực hiện, có", "Sau 3 năm thực hiện", RANGE, "2020-01-01", "2022-09-07"),
        ("Dịp Tết Nguyên đán Quý Mão 2023", "Dịp Tết Nguyên đán Quý Mão 2023", OTHER, None, None),
        ("Trong tuần, toàn tỉnh có", "Trong tuần", OTHER, "2022-08-29", "2022-09-04"),
        ("trong tháng, thu được", "trong tháng", MONTH, "2022-08-01", "2022-08-31"),
        ("Thời điểm hiện tại, có", "Thời điểm hiện tại", TO_NOW, None, "2022-09-07"),
        ("Hiện toàn tỉnh có", "Hiện", TO_NOW, None, "2022-09-07"),
        ("Hiện Tủa Chùa có", "Hiện", TO_NOW, None, "2022-09-07"),
        ("Qua nửa nhiệm kỳ qua", "Qua nửa nhiệm kỳ", TERM, None, "2022-09-07"),
        ("vào tháng Tám.", "tháng Tám", MONTH, "2022-08-01", "2022-08-31"),
        ("đạt trong 8 tháng", "8 tháng", YTD, "2022-01-01", "2022-08-31"),
        (
            "quý\u00a0III /\u00a02021",
            "quý\u00a0III /\u00a02021",
            QUARTER,
            "2021-07-01",
            "2021-09-30",
        ),
    ],
)
def test_a_period_in_its_sentence(
    text: str, label: str, kind: PeriodKind, start: str | None, end: str | None
) -> None:
    assert stretches(text) == [Stretch(label, kind, start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "năm 2021, 2022 hộ nghèo",
        "Ủng hộ quỹ 3 tỷ đồng",
        "ở Q. 1, P.5",
        "24 tháng",
        "trong vòng 6 tháng",
        "trẻ dưới 6 tháng",
        "trẻ 6 tháng tuổi",
        "phạt 9 tháng tù",
        "1 năm 6 tháng",
        "3 tháng/lần",
        "hai tháng, ba tháng",
        "trong 10 năm, sau 10 năm",
        "hằng năm, mỗi năm, hàng năm",
        "những năm qua, nhiều năm qua",
        "10 năm trước",
        "vụ mùa, vụ đông xuân",
        "thời gian qua, thời gian tới",
        "tiếp tục thực hiện tái cơ cấu",
        "có 17/19 chỉ tiêu",
        "đến 9/12 xã",
        "Cách mạng Tháng Tám",
        "họp tháng hai lần",
        "Thông tư 08/2012/TT-BNV",
        "đạt 2010-2030 hộ",
        "đường số 2",
        "cùng kỳ",
        "phía nam 2020",
        "năm thứ hai",
    ],
)
def test_no_period(text: str) -> None:
    found = [label for label, *_ in stretches(text) if label != "năm 2021"]
    assert found == []


@pytest.mark.parametrize(
    "text",
    ["về đích sớm 2 tháng", "hoàn thành muộn 3 tháng", "chỉ còn 2 tháng nữa là hết năm",
     "trái phiếu kỳ hạn 5 năm là rẻ", "lỗ liên tục 3 năm đã rõ", "sớm hơn 2 năm, huyện về đích"],
)  # fmt: skip
def test_lengths_of_time_are_no_periods(text: str) -> None:
    assert stretches(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Giải ngân của tỉnh đến 30/9/2021 là 2.968 tỷ đồng",
        "Toàn tỉnh đến hết ngày 30/9/2021 thu 800 tỷ đồng",
        "Tính đến 30/9/2021 thu 800 tỷ đồng",
    ],
)
def test_a_province_before_the_end_of_a_stretch_is_no_part_of_it(text: str) -> None:
    (mention,) = find_periods(text)
    assert mention.as_of
    assert not mention.label.startswith("tỉnh")


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Trong quí III/2021, huyện có", "quý III/2021", QUARTER),
        ("so với cùng kì năm 2021, tăng", "năm 2021", YEAR),
        ("nhiệm kì 2015-2020, huyện có", "nhiệm kỳ 2015-2020", TERM),
        ("thu ngan sach qui 1/2024", "quy 1/2024", QUARTER),
    ],
)
def test_periods_spelt_as_they_are_spoken(text: str, label: str, kind: PeriodKind) -> None:
    (mention,) = find_periods(text)
    assert (mention.label, mention.kind) == (label, kind)
    assert find_periods("qui mô 3 ha, phú quí 2 xã") == []


def test_a_bracket_around_a_term_is_no_part_of_its_label() -> None:
    (mention,) = find_periods("Chương trình hành động (nhiệm kỳ 2020 - 2025) gồm 4 nhóm")
    assert mention.label == "nhiệm kỳ 2020 - 2025"
