"""A meeting's agenda and a resolution before the numbers of a sentence."""

from __future__ import annotations

from index.domain import Relation
from tests.index.figures.one_report import figures_of


def test_the_agenda_of_a_meeting_states_no_aim() -> None:
    text = (
        "Tại hội nghị tổng kết năm 2021 và triển khai nhiệm vụ năm 2022, Cục trưởng cho biết, năm "
        "2021 số thu là 4.120 tỷ đồng."
    )
    assert [f.relation for f in figures_of(text)] == [Relation.VALUE]


def test_a_resolution_is_a_plan() -> None:
    (plan,) = figures_of("Theo Nghị quyết HĐND tỉnh, kim ngạch xuất khẩu là 2,4 tỷ USD.")
    assert plan.relation is Relation.PLAN
    (result,) = figures_of("Theo kế hoạch, tỉnh đã hỗ trợ 12 tỷ đồng.")
    assert result.relation is Relation.VALUE
