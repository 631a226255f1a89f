"""What a sentence tells of places and bodies that the list before it told of others."""

from __future__ import annotations

from index.domain import Relation
from tests.index.figures.one_report import facts_of, figures_of

_LIST = (
    "Kết quả thu: huyện Đô Lương thu 186 tỷ đồng, đạt 124%; huyện Thanh Chương 97 tỷ đồng, đạt"
    " 108%."
)


def test_places_counted_in_passing_are_measured_as_those_before() -> None:
    told = figures_of(
        f"{_LIST} Hai huyện chưa đạt là Kỳ Sơn 12 tỷ đồng (91%) và Tương Dương 17 tỷ đồng (95%)."
    )
    behind = [f for f in told if f.place and f.place.name in ("huyện Kỳ Sơn", "huyện Tương Dương")]
    assert [(f.text, f.indicator, f.relation.value) for f in behind] == [
        ("12 tỷ đồng", "thu", "value"),
        ("91%", "thu", "pct_of_plan"),
        ("17 tỷ đồng", "thu", "value"),
        ("95%", "thu", "pct_of_plan"),
    ]


def test_bodies_alone_have_the_rate_told_before() -> None:
    told = facts_of(
        "Các huyện có tỷ lệ giải ngân khá: huyện Đô Lương 81,5%; huyện Kỳ Sơn 77%. Ban Quản lý dự"
        " án các công trình giao thông 62,4%; Sở Y tế 31%."
    )
    assert told[-1] == ("31%", "Sở Y tế giải ngân", "pct_of_plan", None)
    assert told[-2][1] == "Ban Quản lý dự án các công trình giao thông giải ngân"


def test_bodies_that_nothing_was_told_before_keep_their_names() -> None:
    told = facts_of("Năm nay mưa nhiều. Sở Y tế 31%; Sở Xây dựng 42%.")
    assert [name for _, name, _, _ in told] == ["Sở Y tế", "Sở Xây dựng"]


def test_a_bound_before_a_list_is_nobodys() -> None:
    told = facts_of("Các đơn vị giải ngân dưới 30% gồm: Sở Y tế 21%; Sở Xây dựng 18%.")
    assert [(text, name) for text, name, *_ in told] == [
        ("21%", "Sở Y tế giải ngân"),
        ("18%", "Sở Xây dựng giải ngân"),
    ]


def test_the_aim_that_places_missed_is_no_plan_of_theirs() -> None:
    told = figures_of(
        "Tỷ lệ hộ nghèo: huyện Đô Lương 3,4%; huyện Thanh Chương 4,1%. Hai huyện chưa đạt chỉ tiêu"
        " là Kỳ Sơn (41,2%) và Tương Dương (32,7%)."
    )
    assert [(f.indicator, f.relation.value) for f in told[-2:]] == [("Tỷ lệ hộ nghèo", "value")] * 2


def test_percents_of_places_behind_counts_are_of_the_rate_of_the_whole() -> None:
    text = (
        "Toàn tỉnh giải ngân vốn đầu tư công 2.558 tỷ đồng, bằng 41,6% kế hoạch. Có 12 chủ đầu tư "
        "giải ngân trên 60% và 3 chủ đầu tư chưa giải ngân. Huyện Đô Lương dẫn đầu với 78,4%; tiếp "
        "đến là huyện Nam Đàn 71,9%."
    )
    *_, first, second = figures_of(text)
    assert first.relation is second.relation is Relation.PERCENT_OF_PLAN
    assert first.indicator == second.indicator == "giải ngân vốn đầu tư công"
