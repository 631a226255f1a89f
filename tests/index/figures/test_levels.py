"""One level's part of a sum is no number of the whole area."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of

TEXT = "Giải ngân vốn đầu tư công đạt 40% kế hoạch, trong đó cấp tỉnh đạt 35%, cấp xã đạt 50%."


def test_a_level_names_its_part() -> None:
    told = {f.text: f for f in figures_of(TEXT)}
    assert told["40%"].indicator == "Giải ngân vốn đầu tư công"
    for number, level in (("35%", "cấp tỉnh"), ("50%", "cấp xã")):
        assert told[number].indicator == f"Giải ngân vốn đầu tư công {level}"
        assert told[number].parent == "Giải ngân vốn đầu tư công"
        assert told[number].relation is told["40%"].relation
        assert told[number].place == told["40%"].place


def test_what_is_of_a_level_is_no_part() -> None:
    text = "Hỗ trợ 40 tỷ đồng, trong đó di tích cấp tỉnh 35 tỷ đồng."
    assert "cấp tỉnh cấp tỉnh" not in " ".join(f.indicator for f in figures_of(text))
    assert "hỗ trợ cấp tỉnh" not in " ".join(f.indicator.lower() for f in figures_of(text))


def test_a_level_of_what_a_body_received_is_the_level_s() -> None:
    told = figures_of(
        "Ban Vận động Quỹ Khuyến học các cấp đã nhận 48 tỷ đồng, trong đó cấp tỉnh 9 tỷ đồng; "
        "cấp huyện 15 tỷ đồng; cấp xã 24 tỷ đồng."
    )
    district = next(f for f in told if f.text == "15 tỷ đồng")
    assert district.place is not None
    assert district.place.name.startswith("cấp huyện")


def test_a_level_beside_a_measure_stays_in_its_name() -> None:
    told = figures_of("Chi ngân sách cấp tỉnh đạt 412 tỷ đồng, đạt 61% dự toán; thu 9 tỷ đồng.")
    assert [f.indicator for f in told[:2]] == ["Chi ngân sách cấp tỉnh"] * 2
    assert "cấp tỉnh" not in told[2].indicator


def test_a_level_before_a_doing_owns_it() -> None:
    told = figures_of("Cấp tỉnh giải ngân 76 tỷ đồng, đạt 59%; cấp huyện 71 tỷ đồng.")
    assert [f.indicator for f in told[:2]] == ["giải ngân cấp tỉnh"] * 2
    assert told[2].indicator == "giải ngân"


def test_levels_that_honoured_those_counted() -> None:
    told = figures_of(
        "Huyện có 700 hộ đăng ký nông dân giỏi, bình xét có 510 hộ đạt, "
        "trong đó cấp trung ương 10 hộ, cấp tỉnh 60 hộ, cấp huyện 140 hộ, cấp xã 300 hộ."
    )
    met = "hộ đạt nông dân giỏi"
    assert told[1].indicator == met
    assert [f.indicator for f in told[2:]] == [
        f"{met} {level}" for level in ("cấp trung ương", "cấp tỉnh", "cấp huyện", "cấp xã")
    ]
    assert all(f.place == told[0].place and f.parent == met for f in told[2:])
