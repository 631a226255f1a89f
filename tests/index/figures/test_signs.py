"""Changes that a sign tells."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import facts_of, figures_of

G = Relation.CHANGE


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Sản lượng 29.735 tấn (đạt 55,6% kế hoạch; +2,9%).", "tăng"),
        ("Xuất khẩu đạt 49,7 triệu USD (33,1% kế hoạch; -4,2% so cùng kỳ).", "giảm"),
        ("Đàn bò 120.000 con, đạt 98% kế hoạch, +1,2% so với cùng kỳ.", "tăng"),
        ("Có 861 doanh nghiệp, vốn 8.412 tỷ đồng, +10,1% về số lượng và -3,2% về vốn.", "giảm"),
    ],
)
def test_a_sign_tells_which_way_behind_another_rate_too(text: str, way: str) -> None:
    last = figures_of(text)[-1]
    assert (last.relation, last.direction) == (G, way)


def test_a_sign_behind_another_number_of_the_bracket() -> None:
    found = facts_of(
        "Thu nội địa đạt 948 tỷ đồng (bằng 54,5% dự toán; +11,8%); thu xuất nhập khẩu 37 tỷ đồng"
        " (bằng 64,9%, -9,6%)."
    )
    assert [fact[2:] for fact in found if fact[0] in ("11,8%", "9,6%")] == [
        ("growth_vs_same_period", "tăng"),
        ("growth_vs_same_period", "giảm"),
    ]


def test_a_signed_amount_behind_a_fall() -> None:
    found = facts_of("Diện tích gieo cấy lúa giảm (-684 ha).")
    assert found == [("684 ha", "Diện tích gieo cấy lúa", "growth_vs_same_period", "giảm")]


def test_the_base_behind_the_bracket_of_a_signed_change() -> None:
    text = "IIP giảm sâu (-7,5%) so với tháng trước và (-5,7%) so với cùng tháng năm trước."
    assert [(f.text, f.base) for f in figures_of(text) if f.direction] == [
        ("-7,5%", "tháng trước"),
        ("-5,7%", "cùng tháng năm trước"),
    ]
