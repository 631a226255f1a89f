"""Names of sums and quantities that stand behind them."""

from __future__ import annotations

from tests.index.figures.one_report import facts_of


def _names(text: str) -> list[str]:
    return [indicator for _, indicator, _, _ in facts_of(text)]


def test_what_is_left_undone_was_not_done() -> None:
    assert _names("Đã trồng 412 ha, đạt 82%; còn 88 ha chưa trồng.")[-1] == "chưa trồng"


def test_a_sum_of_which_only_this_is_told() -> None:
    text = "Thu ngân sách đạt 31 tỷ đồng. Huyện được phân bổ 86 tỷ đồng."
    assert facts_of(text)[1][1:3] == ("vốn được phân bổ", "plan")


def test_money_beside_what_was_given() -> None:
    text = "Nhân dân đóng góp 8.420 ngày công và 3,1 tỷ đồng tiền mặt."
    assert _names(text)[1] == "Nhân dân đóng góp tiền mặt"


def test_what_was_done_says_with_what() -> None:
    text = "Đã bàn giao 18,4/22,1 km mặt bằng, còn lại 3,7 km chưa bàn giao."
    assert _names(text)[-1] == "chưa bàn giao mặt bằng"
