"""Short forms in brackets, introduced behind what they stand for."""

from __future__ import annotations

import pytest

from index.figures.glosses import without_glosses
from index.language.scan import scan
from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("bảo hiểm y tế (BHYT) đạt", "bảo hiểm y tế đạt"),
        ("xuất nhập khẩu (XNK)", "xuất nhập khẩu"),
        ("bộ đội biên phòng (BĐBP) tỉnh", "bộ đội biên phòng tỉnh"),
        ("đầu tư trực tiếp nước ngoài (FDI) được", "đầu tư trực tiếp nước ngoài được"),
        ("doanh nghiệp (FDI) được", "doanh nghiệp ( FDI ) được"),
        ("kim ngạch (USD) đạt", "kim ngạch ( USD ) đạt"),
        ("bảo hiểm y tế (bhyt)", "bảo hiểm y tế ( bhyt )"),
        ("huyện A (B) và C", "huyện A ( B ) và C"),
    ],
)
def test_only_the_initials_of_the_words_before_go(text: str, left: str) -> None:
    tokens = without_glosses(text, scan(text))
    assert " ".join(text[token.start : token.end] for token in tokens) == left


def test_a_gloss_splits_no_name() -> None:
    text = (
        "Tổng số thu BHXH, bảo hiểm y tế (BHYT), bảo hiểm thất nghiệp (BHTN) đạt gần 86 tỷ đồng, "
        "tăng 2,3%."
    )
    name = "Tổng số thu BHXH, bảo hiểm y tế, bảo hiểm thất nghiệp"
    assert {figure.indicator for figure in figures_of(text)} == {name}


def test_a_foreign_short_form_leaves_the_act_its_count() -> None:
    text = "Thu hút đầu tư nước ngoài (FDI) được 17 dự án cấp mới, tổng vốn đầu tư 95 triệu USD."
    projects, capital = figures_of(text)
    assert projects.indicator == "Thu hút đầu tư nước ngoài dự án cấp mới"
    assert capital.parent == projects.indicator


def test_the_short_form_of_who_assigned_a_plan() -> None:
    text = (
        "Điện thương phẩm đạt 402 triệu kWh, đạt 48% so với kế hoạch Tổng Công ty Điện lực miền "
        "Bắc (EVNNPC) giao năm 2022 (840 triệu kWh), tăng 6% so với cùng kỳ năm 2021."
    )
    relations = [figure.relation.value for figure in figures_of(text)]
    assert relations == ["value", "pct_of_plan", "plan", "growth_vs_same_period"]
