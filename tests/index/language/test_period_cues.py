"""Periods that are only compared with."""

import pytest

from index.language.periods import find_periods
from tests.index.language.periods_of import one


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("tăng 5% so với cùng kỳ năm 2021", "năm 2021"),
        ("tăng 5% so với năm 2021", "năm 2021"),
        ("tăng 5% so cùng kỳ năm ngoái", "năm ngoái"),
        ("tăng 5% so với tháng trước", "tháng trước"),
        ("tăng 5% so với quý II", "quý II"),
        ("so với cuối năm 2018", "cuối năm 2018"),
        ("so với thời điểm 31/12/2021", "31/12/2021"),
        ("so với đầu nhiệm kỳ", "đầu nhiệm kỳ"),
        ("so với bình quân giai đoạn 2016-2020", "giai đoạn 2016-2020"),
        ("bằng 87% cùng kỳ năm trước", "năm trước"),
        ("bằng 105,2% năm 2019", "năm 2019"),
        ("gấp 1,64 lần năm 2016", "năm 2016"),
        ("cao hơn cùng kỳ năm 2019", "năm 2019"),
        ("thấp hơn năm trước", "năm trước"),
        ("tang 5% so voi nam 2021", "nam 2021"),
        ("chỉ số giá tương đương tháng trước", "tháng trước"),
        ("sản lượng ngang bằng năm 2021", "năm 2021"),
    ],
)
def test_a_base(text: str, label: str) -> None:
    mention = one(text)
    assert (mention.label, mention.base) == (label, True)


@pytest.mark.parametrize(
    "text",
    [
        "(cùng kỳ năm 2019 tăng 5,3%)",
        "năm 2022 tăng 5%",
        "tăng 5% trong năm 2022",
        "số năm 2022",
        "bằng nguồn vốn năm 2022",
        "đạt 105% kế hoạch năm 2022",
        "hơn 9 tháng năm 2022",
        "huyện Tương Dương quý I năm 2022",
    ],
)
def test_no_base(text: str) -> None:
    assert not one(text).base


def test_only_the_compared_period_is_a_base() -> None:
    found = find_periods("Năm 2022 đạt 5%, tăng so với năm 2021")
    assert [mention.base for mention in found] == [False, True]


def test_a_crop_season_compared_with() -> None:
    for base in ("vụ mùa năm trước", "vụ Đông Xuân năm trước", "niên vụ năm trước"):
        found = find_periods(f"năng suất tăng 2% so với {base}; diện tích giảm")
        assert all(mention.base for mention in found), base
