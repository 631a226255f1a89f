"""What an area raised itself is a part of its revenue, and is named so."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _told(text: str) -> dict[str, tuple[str, str | None]]:
    return {f.text: (f.indicator, f.parent) for f in figures_of(text)}


def test_behind_trong_do_the_words_stay() -> None:
    part = ("thu ngân sách trên địa bàn", "Tổng thu ngân sách")
    found = _told(
        "Tổng thu ngân sách đạt 214 tỷ đồng, tăng 8%. Trong đó, thu trên địa bàn đạt 31,5 tỷ đồng, "
        "bằng 61% dự toán."
    )
    assert found["31,5 tỷ đồng"] == found["61%"] == part
    assert found["214 tỷ đồng"] == ("Tổng thu ngân sách", None)
    one = _told(
        "Tổng thu ngân sách đạt 214 tỷ đồng, trong đó thu ngân sách trên địa bàn 31,5 tỷ đồng."
    )
    assert one["31,5 tỷ đồng"] == part


def test_elsewhere_they_only_say_where() -> None:
    found = _told("Thu ngân sách trên địa bàn đạt 31,5 tỷ đồng, trong đó thu nội địa 28 tỷ đồng.")
    assert found["31,5 tỷ đồng"] == ("Thu ngân sách", None)
    assert found["28 tỷ đồng"][0] == "thu nội địa"


def test_the_part_raised_here_of_that_number() -> None:
    text = "Tổng thu NSNN đạt 280 tỷ đồng, trong số đó phần thu trên địa bàn chỉ đạt 24 tỷ đồng."
    whole, part = figures_of(text)
    assert (part.indicator, part.parent) == ("phần thu NSNN trên địa bàn", whole.indicator)
