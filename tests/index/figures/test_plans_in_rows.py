"""Plans and percents of plan that a row of things tells without saying so again."""

from __future__ import annotations

from index.domain import Relation
from tests.index.figures.one_report import figures_of

V, P, PP = Relation.VALUE, Relation.PLAN, Relation.PERCENT_OF_PLAN


def test_a_percent_proves_what_a_sum_is_out_of() -> None:
    found = figures_of(
        "Vốn tỉnh giải ngân 1.250 tỷ trên 2.000 tỷ đồng (62,5%), vốn trung ương 240 tỷ trên "
        "480 tỷ đồng (50%)."
    )
    assert [f.relation for f in found] == [V, P, PP, V, P, PP]
    assert {f.indicator for f in found[3:]} == {"vốn trung ương"}


def test_a_percent_that_proves_nothing_leaves_the_sum_alone() -> None:
    found = figures_of("Có 12 dự án, vốn tỉnh 1.250 tỷ trên 2.000 tỷ đồng (12,5%).")
    assert found[-2].relation is V


def test_the_percents_of_a_row_are_of_one_plan() -> None:
    found = figures_of(
        "Xổ số 312 tỷ đồng, bằng 29,8% dự toán; lệ phí 41 tỷ đồng, 27,7%; phí 74 tỷ đồng, 26,5%."
    )
    assert [(f.relation, f.base) for f in found if f.unit == "%"] == [(PP, "dự toán")] * 3


def test_the_row_may_go_on_in_the_next_sentence() -> None:
    found = figures_of(
        "Dẫn đầu là xổ số: 312 tỷ đồng, 29,8% dự toán. Kế đó lệ phí 41 tỷ đồng, 27,7%."
    )
    assert (found[-1].relation, found[-1].indicator) == (PP, "lệ phí")


def test_a_share_is_no_percent_of_the_plan() -> None:
    found = figures_of("Thu 312 tỷ đồng, bằng 29,8% dự toán; thuế A 41 tỷ đồng, chiếm 27,7%.")
    assert found[-1].relation is Relation.SHARE
    plain = figures_of("Thuế A 41 tỷ đồng, 27,7%.")
    assert plain[-1].relation is not PP


def test_what_is_no_money_of_a_budget_has_no_plan_by_its_percent() -> None:
    reaped = figures_of("Thu hoạch 1.250 ha trên 2.500 ha (50%).")
    assert [(f.text, f.relation) for f in reaped] == [
        ("1.250 ha", V),
        ("50%", Relation.SHARE),
    ]
    given = figures_of("Đã có 120 hộ trên tổng số 240 hộ (50%) được cấp đất.")
    assert ("240 hộ", V) not in [(f.text, f.relation) for f in given]
    owed = figures_of("Thu hồi nợ thuế 12 tỷ đồng trên 24 tỷ đồng (50%).")
    assert P not in [f.relation for f in owed]


def test_another_sentence_goes_on_with_the_row_only_by_its_cue_or_its_kind_of_money() -> None:
    row = "Thu tiền sử dụng đất 312 tỷ đồng, bằng 29,8% dự toán. "
    assert figures_of(row + "Nợ xấu 12 tỷ đồng, 1,3%.")[-1].relation is not PP
    assert figures_of(row + "Doanh thu du lịch 12 tỷ đồng, 1,3%.")[-1].relation is not PP
    assert figures_of(row + "Lệ phí trước bạ 12 tỷ đồng, 31%.")[-1].relation is PP
    assert figures_of(row + "Tiếp theo là đóng góp 12 tỷ đồng, 31%.")[-1].relation is PP


def test_a_debt_in_the_row_is_of_no_plan() -> None:
    found = figures_of("Thu ngân sách 312 tỷ đồng, bằng 29,8% dự toán; nợ xấu 12 tỷ đồng, 1,3%.")
    assert found[-1].relation is not PP
