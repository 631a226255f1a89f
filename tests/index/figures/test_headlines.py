"""A paper's line between paragraphs that tells a thing whole announces no list of aims."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

HEAD = Head(date="2025-08-14", places="huyện Nghi Lộc, tỉnh Nghệ An", period=None)


def _relations(heading: str) -> list[str]:
    text = f"## {heading}\n\nXã có 14 thôn, thu nhập bình quân đầu người đạt 52 triệu đồng."
    told = (f for f in figures_of(text, HEAD) if f.text in ("14 thôn", "52 triệu đồng"))
    return [figure.relation.value for figure in told]


@pytest.mark.parametrize(
    "heading",
    [
        "Quyết tâm đến năm 2030 thu 120 tỷ đồng ngân sách",
        "Phấn đấu đến năm 2030 thu nhập bình quân đạt 88 triệu đồng",
        "Mục tiêu 95% hộ dân dùng nước sạch",
    ],
)
def test_results_below_it_stay_results(heading: str) -> None:
    assert _relations(heading) == ["value", "value"]


@pytest.mark.parametrize("heading", ["Mục tiêu đến năm 2030", "2. Chỉ tiêu phấn đấu đến năm 2030"])
def test_a_head_of_aims_announces_them(heading: str) -> None:
    assert _relations(heading)[-1] == "target"


def test_it_names_nothing_below_it() -> None:
    text = "## Quyết tâm thu 120 tỷ đồng ngân sách\n\nTrong đó:\n\n- Thuế: 14 tỷ đồng."
    assert "Quyết tâm" not in (figures_of(text, HEAD)[-1].parent or "")
