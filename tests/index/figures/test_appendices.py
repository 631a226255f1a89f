"""Appendices stand under none of the headings above them."""

from __future__ import annotations

import pytest

from index.domain import Relation
from index.figures.appendices import opens_appendix
from tests.index.figures.one_report import Head, figures_of

HEAD = Head(places="huyện Vũ Quang, tỉnh Hà Tĩnh", date="2021-12-10", period="năm 2021")
TABLE = "\n\n| Chỉ tiêu | Thực hiện |\n|---|---|\n| Trồng rừng | 512,4 |\n"


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("Phụ lục 1. Thu ngân sách năm 2021 (ĐVT: triệu đồng)", True),
        ("PHỤ LỤC", True),
        ("**PHỤ BIỂU 02: Tình hình trồng rừng**", True),
        ("Phụ lục kèm theo báo cáo nêu rõ các khoản thu.", False),
        ("(Chi tiết tại Phụ lục 1)", False),
    ],
)
def test_titles_of_appendices(line: str, opens: bool) -> None:
    assert opens_appendix(line) is opens


def test_an_appendix_is_under_no_heading_of_aims() -> None:
    text = f"III. NHIỆM VỤ NĂM 2022\n\n- Trồng rừng 600 ha.\n\nPhụ lục 1. Kết quả năm 2021{TABLE}"
    aimed, done = figures_of(text, HEAD)
    assert aimed.relation is Relation.TARGET
    assert (done.relation, done.parent) == (Relation.VALUE, None)


def test_an_appendix_may_announce_aims_itself() -> None:
    text = f"I. KẾT QUẢ\n\nĐàn bò 900 con.\n\nPhụ lục 2. Mục tiêu, nhiệm vụ năm 2022{TABLE}"
    assert figures_of(text, HEAD)[-1].relation is not Relation.CHANGE


def test_a_numbered_table_that_dates_results_is_under_no_aims() -> None:
    text = (
        "III. NHIỆM VỤ NĂM 2022\n\n- Trồng rừng 600 ha.\n\n"
        "Bảng 1. Diện tích gieo trồng lúa năm 2021 theo xã\n\n"
        "| Xã | Diện tích (ha) |\n|---|---|\n| Xã Hương Minh | 51,4 |\n"
    )
    told = figures_of(text, HEAD)[-1]
    assert told.relation is Relation.VALUE
    assert told.period is not None
    assert told.period.year == 2021
    assert "lúa" in (told.parent or "")
