"""Places told behind a number."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_PROVINCE = Head(title="Tỉnh Nghệ An: kinh tế năm 2022")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Hiện còn vướng mặt bằng 1,3 km tại xã Kim Liên và 0,4 km tại xã Nam Giang.",
            ["xã Kim Liên", "xã Nam Giang"],
        ),
        (
            "Có 12 dự án tại huyện Diễn Châu, vốn 300 tỷ đồng.",
            ["huyện Diễn Châu", "huyện Diễn Châu"],
        ),
        (
            "Tỷ lệ giải ngân đạt 40%; thấp nhất với 18,7% là huyện Quỳ Hợp.",
            ["tỉnh Nghệ An", "huyện Quỳ Hợp"],
        ),
        # Counted over both, so of neither; the money behind it is of neither, too.
        (
            "Xây 2 khu tái định cư tại huyện Diễn Châu và huyện Đô Lương, kinh phí 87 tỷ đồng.",
            ["tỉnh Nghệ An", "tỉnh Nghệ An"],
        ),
        # A place in another clause is another number's.
        ("Thu được 30 tỷ đồng, ở huyện Đô Lương 5 tỷ đồng.", ["tỉnh Nghệ An", "huyện Đô Lương"]),
    ],
)
def test_the_place_behind(text: str, places: list[str]) -> None:
    assert [figure.place.name for figure in figures_of(text, _PROVINCE) if figure.place] == places


def test_the_rank_takes_the_rate_before() -> None:
    text = (
        "Tỷ lệ giải ngân toàn tỉnh đạt 40%. Cao nhất là huyện Đô Lương (71,4%), tiếp đến là huyện "
        "Nam Đàn với 68%; có 6 chủ đầu tư giải ngân dưới 20%."
    )
    found = [
        (f.text, f.relation.value, f.place and f.place.short)
        for f in figures_of(text, _PROVINCE)[1:]
    ]
    assert found == [
        ("71,4%", "pct_of_plan", "Đô Lương"),
        ("68%", "pct_of_plan", "Nam Đàn"),
        ("6 chủ đầu tư", "value", "Nghệ An"),
    ]


def test_the_first_of_some_counted_has_its_own_number() -> None:
    told = figures_of("4 địa phương giải ngân thấp là: huyện Quỳ Hợp 31,2%, huyện Con Cuông 28,4%.")
    assert [f.place.short for f in told[1:] if f.place] == ["Quỳ Hợp", "Con Cuông"]
