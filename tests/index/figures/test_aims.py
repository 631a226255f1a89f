"""Plans and targets apart from results."""

from __future__ import annotations

import pytest

from index.domain import Relation
from index.figures.aims import aim_of_heading
from tests.index.figures.one_report import Head, figures_of


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Huyện phấn đấu thu ngân sách đạt 65 tỷ đồng.", Relation.TARGET),
        ("Chỉ tiêu thu ngân sách được giao là 65 tỷ đồng.", Relation.PLAN),
        ("Tổng kế hoạch vốn đầu tư công là 65 tỷ đồng.", Relation.PLAN),
        ("Năm 2023, thu ngân sách đạt 65 tỷ đồng.", Relation.TARGET),
        ("Huyện đặt mục tiêu cao; đến nay thu ngân sách đạt 65 tỷ đồng.", Relation.VALUE),
        ("Vốn chương trình mục tiêu quốc gia đạt 65 tỷ đồng.", Relation.VALUE),
    ],
)
def test_aim_in_the_sentence(text: str, relation: Relation) -> None:
    assert figures_of(text)[0].relation is relation


@pytest.mark.parametrize(
    ("heading", "aim"),
    [
        ("2. Phân bổ vốn theo đơn vị", Relation.PLAN),
        ("II. Phấn đấu năm 2023", Relation.TARGET),
        ("I. Kết quả thực hiện mục tiêu", None),
        ("Kinh tế", None),
    ],
)
def test_aim_of_a_heading(heading: str, aim: Relation | None) -> None:
    assert aim_of_heading(heading) is aim


def test_a_list_takes_the_aim_of_its_lead() -> None:
    text = "Huyện đặt ra các chỉ tiêu năm 2023 như sau:\n\n- Thu nhập bình quân: 60 triệu đồng."
    (figure,) = figures_of(text)
    assert figure.relation is Relation.TARGET
    assert figure.period
    assert figure.period.year == 2023


def test_aims_do_not_reach_into_results() -> None:
    head = Head(date="2017-02-07", period="năm 2017")
    target, result = figures_of(
        "Trong năm 2017, tỉnh phấn đấu có thêm 9 xã đạt chuẩn.\n\nThu ngân sách đạt 500 tỷ đồng.",
        head,
    )
    assert (target.relation, target.period and target.period.year) == (Relation.TARGET, 2017)
    assert (result.relation, result.period and result.period.year) == (Relation.VALUE, 2016)
    assert result.period
    assert result.period.inferred
