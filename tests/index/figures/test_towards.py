"""Numbers that say behind "đối với" for whom they are."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _names(text: str) -> list[str]:
    return [figure.indicator for figure in figures_of(text)]


def test_each_is_of_the_first_ones_measure() -> None:
    text = (
        "Lãi suất huy động ở mức 0,1%/năm đối với tiền gửi không kỳ hạn; 3,2%/năm đối với kỳ hạn "
        "từ 1 tháng đến dưới 6 tháng, 5,1-5,9%/năm đối với trung, dài hạn."
    )
    rate = "Lãi suất huy động đối với"
    assert _names(text) == [
        f"{rate} tiền gửi không kỳ hạn",
        f"{rate} kỳ hạn từ 1 tháng đến dưới 6 tháng",
        f"{rate} trung, dài hạn",
    ]


def test_words_of_its_own_stay() -> None:
    text = (
        "Lãi suất cho vay ở lĩnh vực ưu tiên 4%/năm đối với ngắn hạn, 9%/năm đối với dài hạn; "
        "lĩnh vực khác ở mức 7%/năm đối với ngắn hạn."
    )
    last = figures_of(text)[-1]
    assert last.indicator == "lĩnh vực khác đối với ngắn hạn"
    assert last.parent == "Lãi suất cho vay ở lĩnh vực ưu tiên"


def test_one_alone_is_named_as_ever() -> None:
    assert _names("Thu phí đạt 12 tỷ đồng đối với hàng hóa qua lối mở.") == ["Thu phí"]
