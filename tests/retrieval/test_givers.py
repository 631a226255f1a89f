"""Who assigned a plan."""

from __future__ import annotations

import pytest

from index.language.scan import scan
from retrieval.givers import of_givers, take_givers
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("thu ngân sách đạt % dự toán tỉnh giao", "thu ngân sách đạt % dự toán"),
        ("bằng bao nhiêu kế hoạch HĐND tỉnh giao", "bằng bao nhiêu kế hoạch"),
        ("chỉ tiêu pháp lệnh năm nay", "chỉ tiêu năm nay"),
        ("thu ngân sách toàn tỉnh", "thu ngân sách toàn tỉnh"),
        ("giải ngân vốn trung ương", "giải ngân vốn trung ương"),
        ("đạt % dự toán HĐND tỉnh", "đạt % dự toán"),
        ("đạt % chỉ tiêu phấn đấu của Tổng cục Hải quan", "đạt % chỉ tiêu phấn đấu của"),
        ("đạt % kế hoạch của HĐND tỉnh", "đạt % kế hoạch của"),
        ("công chức của tổng cục", "công chức của tổng cục"),
        ("nghị quyết HĐND tỉnh khóa X", "nghị quyết hđnd tỉnh khóa x"),
    ],
)
def test_the_body_leaves_the_question(text: str, left: str) -> None:
    givers, tokens = take_givers(scan(text))
    assert " ".join(token.text for token in tokens) == left
    assert bool(givers) is (left.split() != text.lower().split())


def test_the_plan_of_that_body_and_of_no_other() -> None:
    givers, _ = take_givers(scan("đạt bao nhiêu % dự toán tỉnh giao"))
    ours, theirs, plain = (figure(f"{n}%", str(n), "%") for n in (61, 58, 70))
    both = of_givers(givers, [ours, theirs], ["dự toán tỉnh giao", "dự toán Bộ Tài chính giao"])
    assert both == [ours]
    assert of_givers(givers, [theirs], ["dự toán Bộ Tài chính giao"]) == []
    assert of_givers(givers, [plain, theirs], ["kế hoạch", "dự toán Bộ Tài chính giao"]) == []


def test_only_a_plan_has_givers() -> None:
    assert asked("Vị Xuyên thu ngân sách đạt mấy % dự toán tỉnh giao").givers
    assert not asked("Vị Xuyên hoàn thành mấy chỉ tiêu tỉnh giao").givers
