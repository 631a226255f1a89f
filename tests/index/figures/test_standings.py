"""Percents behind names in a row go on with the rate told before."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of

_RATE = "Đến 31/7, toàn tỉnh giải ngân vốn đầu tư công 487 tỷ đồng, đạt 46,8% kế hoạch. "


def _told(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (f.text, f.indicator, f.place.name if f.place else "", f.relation.value)
        for f in figures_of(text)
    ]


def test_who_is_first_and_last_is_no_name_of_a_rate() -> None:
    text = (
        _RATE + "Xếp đầu bảng là huyện Đô Lương với 63,2%; đứng sau là Quỳ Hợp 57,4%. Ngược lại, "
        "thành phố Vinh mới 12,4%."
    )
    name = "giải ngân vốn đầu tư công"
    assert _told(text)[2:] == [
        ("63,2%", name, "huyện Đô Lương", "pct_of_plan"),
        ("57,4%", name, "huyện Quỳ Hợp", "pct_of_plan"),
        ("12,4%", name, "thành phố Vinh", "pct_of_plan"),
    ]


def test_those_below_the_average_are_named_behind_their_count() -> None:
    text = _RATE + "Ba địa phương còn lại dưới mức bình quân gồm Đô Lương 44,3%, Quỳ Hợp 28,7%."
    assert [(told[1], told[2]) for told in _told(text)[-2:]] == [
        ("giải ngân vốn đầu tư công", "huyện Đô Lương"),
        ("giải ngân vốn đầu tư công", "huyện Quỳ Hợp"),
    ]


def test_a_name_with_words_of_its_own_keeps_them() -> None:
    text = _RATE + "Dẫn đầu về tỷ lệ che phủ rừng là huyện Đô Lương với 63,2%."
    assert "che phủ rừng" in _told(text)[-1][1]


def test_no_rate_told_before_gives_none() -> None:
    text = "Thu ngân sách đạt 487 tỷ đồng. Xếp đầu bảng là huyện Đô Lương với 63,2%."
    assert "giải ngân" not in _told(text)[-1][1]
