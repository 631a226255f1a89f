"""Measures and aims that a sentence without numbers announces."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

DISTRICT = Head(places="huyện Quỳ Châu, tỉnh Nghệ An", date="2022-03-20", period="năm 2022")


def test_the_list_behind_goes_on_with_measure_aim_and_year() -> None:
    figures = figures_of(
        "UBND huyện giao chỉ tiêu phấn đấu giảm tỷ lệ hộ nghèo năm 2022 cho các xã.\n\n"
        "Cụ thể, xã Châu Bình giảm từ 6,5-7,2% (tương ứng từ 84-93 hộ); Châu Hội 4,5-5,0% "
        "(107-119 hộ).",
        DISTRICT,
    )
    told = [
        (
            f.text,
            f.indicator,
            f.relation.value,
            f.place and f.place.short,
            f.period and f.period.year,
        )
        for f in figures
    ]
    assert told == [
        ("6,5-7,2%", "tỷ lệ hộ nghèo", "plan", "Châu Bình", 2022),
        ("84-93 hộ", "hộ nghèo", "plan", "Châu Bình", 2022),
        ("4,5-5,0%", "tỷ lệ hộ nghèo", "plan", "Châu Hội", 2022),
        ("107-119 hộ", "hộ nghèo", "plan", "Châu Hội", 2022),
    ]


def test_plain_words_announce_nothing() -> None:
    figures = figures_of("Huyện đã triển khai nhiều giải pháp với các xã. Cụ thể, đạt 45%.")
    assert figures == []


def test_aims_counted_announce_what_they_are() -> None:
    text = (
        "Năm 2023, tỉnh xây dựng 21 chỉ tiêu chủ yếu. Theo đó GRDP tăng 9%; thu nội địa 9.820 tỷ "
        "đồng."
    )
    told = [(f.text, f.relation.value, f.period and f.period.year) for f in figures_of(text)]
    assert told == [
        ("21 chỉ tiêu", "target", 2023),
        ("9%", "target", 2023),
        ("9.820 tỷ đồng", "target", 2023),
    ]


def test_a_caption_between_the_two_announces_nothing_else() -> None:
    figures = figures_of(
        "UBND huyện giao chỉ tiêu phấn đấu giảm tỷ lệ hộ nghèo năm 2022 cho các xã.\n\n"
        "Mô hình nuôi dê góp phần giảm nghèo.\n\n"
        "Cụ thể, xã Châu Bình giảm từ 4,5-5% (tương ứng từ 40-45 hộ); Châu Hội 3-3,5% (31-36 hộ).",
        DISTRICT,
    )
    told = [(f.text, f.relation.value, f.direction) for f in figures if f.unit == "%"]
    assert told == [("4,5-5%", "plan", "giảm"), ("3-3,5%", "plan", "giảm")]


def test_shared_out_targets_are_a_plan_for_their_year() -> None:
    text = (
        "UBND tỉnh Nghệ An vừa phân bổ chỉ tiêu phấn đấu giảm tỷ lệ hộ nghèo năm 2022 cho các "
        "huyện.\n\nCụ thể, huyện Con Cuông giảm 4,0-4,6% (275-316 hộ); Quế Phong 3,2-3,8%."
    )
    head = Head(date="2022-03-20", period="năm 2022")
    told = [(f.relation.value, f.period and f.period.label) for f in figures_of(text, head)]
    assert told == [("plan", "năm 2022")] * 3


def test_what_made_a_measure_change_is_not_announced() -> None:
    first, second = figures_of(
        "Kim ngạch xuất khẩu tăng là do nhu cầu nhập khẩu của các nước hồi phục. Trong đó, thị "
        "trường châu Âu tăng 41%, tương đương 561 triệu USD."
    )
    assert first.parent == second.parent == "Kim ngạch xuất khẩu"
