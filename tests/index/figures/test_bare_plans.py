"""Plans without a unit behind what was reached of them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of, figures_of


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Huyện đạt 5,2 bác sĩ/vạn dân; chỉ tiêu tỉnh giao là 5,5.", ("5,5", "bác sĩ/vạn dân")),
        ("Sản lượng lương thực 45.600 tấn (kế hoạch 45.000).", ("45.000", "Sản lượng lương thực")),
        ("Năng suất lúa đạt 62,5 tạ/ha (KH 61), tăng 2%.", ("61", "Năng suất lúa")),
        ("Kết nạp 96 đảng viên, trong khi kế hoạch là 120.", ("120", "Kết nạp đảng viên")),
        ("Số hợp tác xã lập mới là 14, tỉnh giao 12.", ("12", "Số hợp tác xã lập mới")),
        ("Xây dựng 28 nhà văn hóa; kế hoạch giao 30.", ("30", "Xây dựng nhà văn hóa")),
    ],
)
def test_a_bare_plan_is_of_what_was_reached(text: str, plan: tuple[str, str]) -> None:
    assert (*plan, "plan", None) in facts_of(text)


def test_it_is_measured_alike() -> None:
    done, plan = figures_of("Trồng rừng được 310 ha (kế hoạch 300).")
    assert (plan.unit, plan.relation.value, done.unit) == ("ha", "plan", "ha")


@pytest.mark.parametrize(
    "text",
    [
        # Documents by their number, what is far from the number before, another word between.
        "Có 15 xã đạt chuẩn (Nghị quyết 26).",
        "Triển khai 20 mô hình, Kế hoạch 12.",
        "Triển khai 12 mô hình, kế hoạch 135.",
        "Thực hiện 20 mô hình theo kế hoạch 12.",
        "Kế hoạch 12, tỉnh giao 15.",
    ],
)
def test_other_bare_numbers_plan_nothing(text: str) -> None:
    assert "plan" not in {fact[2] for fact in facts_of(text)}
