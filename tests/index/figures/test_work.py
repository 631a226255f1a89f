"""What a sentence keeps in mind while its numbers are read."""

from __future__ import annotations

from tests.index.figures.one_report import facts_of, figures_of


def test_a_bracket_that_counts_something_in_takes_no_name_away() -> None:
    text = "Kim ngạch xuất khẩu (gồm cả 2 chi cục ở Lào Cai) năm 2022 chỉ đạt 412 triệu USD."
    told = [fact for fact in facts_of(text) if fact[0] == "412 triệu USD"]
    assert told == [("412 triệu USD", "Kim ngạch xuất khẩu", "value", None)]


def test_another_bracket_still_names_what_follows_it() -> None:
    text = "Hộ nghèo giảm 210 hộ (còn 640 hộ), đạt 108% kế hoạch."
    assert facts_of(text)[-1][2] == "pct_of_plan"


def test_a_bracket_between_subject_and_verb_is_the_subjects() -> None:
    text = (
        "Trong đó, thị trường Lào (chiếm tỷ trọng 61,4%) tăng 18,2%, tương đương 54 triệu USD; thị "
        "trường Thái Lan (chiếm 12,6%) giảm 4,9%, tương đương 11 triệu USD."
    )
    names = [indicator for _, indicator, _, _ in facts_of(text)]
    assert names == ["thị trường Lào"] * 3 + ["thị trường Thái Lan"] * 3


def test_a_bracket_behind_a_number_names_nothing_behind_it() -> None:
    text = "Thu ngân sách đạt 90 tỷ đồng (thu nội địa tăng 4%) tăng 5%."
    assert facts_of(text)[-1][1] == "Thu ngân sách"


def test_of_these_goes_on_with_the_place_before() -> None:
    text = (
        "Tuyến đường đoạn qua địa bàn huyện Đô Lương có tổng chiều dài 18 km, đi qua 9 xã, với 312 "
        "hộ bị ảnh hưởng. Trong số này, có 64 hộ phải tái định cư."
    )
    last = figures_of(text)[-1]
    assert last.place is not None
    assert (last.text, last.place.short) == ("64 hộ", "Đô Lương")
