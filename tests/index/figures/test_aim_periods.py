"""The time of tasks named in words, which the aims behind them are for."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_HALF = Head("Sơ kết 6 tháng đầu năm 2023", "2023-07-07", period="6 tháng đầu năm 2023")


@pytest.mark.parametrize(
    ("opening", "label"),
    [
        (
            "Về mục tiêu 6 tháng cuối năm, Bí thư yêu cầu tập trung.",
            "6 tháng cuối năm",
        ),
        ("Mục tiêu của tỉnh năm 2024 là phấn đấu giữ đà tăng.", "năm 2024"),
    ],
)
def test_aims_behind_a_sentence_that_names_their_time_are_for_it(opening: str, label: str) -> None:
    text = f"Tháng 6, tỉnh thu 21 tỷ đồng.\n\n{opening} Thu ngân sách 150 tỷ đồng."
    figure = figures_of(text, _HALF)[-1]
    assert (figure.relation.value, figure.period and figure.period.label) == ("target", label)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Huyện tiếp tục phấn đấu hoàn thành 31/31 chỉ tiêu về kinh tế - xã hội, quốc phòng - "
            "an ninh trong năm 2023.",
            "trong năm 2023",
        ),
        (
            "Huyện phấn đấu kết nạp 150 đảng viên, trong đó có người dân tộc, trong năm tới.",
            "trong năm tới",
        ),
        ("Huyện phấn đấu kết nạp 150 đảng viên; trồng rừng trong năm 2023.", "năm 2022"),
    ],
)
def test_the_time_that_an_aim_s_sentence_ends_with(text: str, label: str) -> None:
    (figure,) = figures_of(text)
    assert figure.period
    assert figure.period.label == label


def test_the_end_of_a_term_is_that_of_all_its_aims() -> None:
    text = (
        "Thu ngân sách đạt 45 tỷ đồng. Phấn đấu thu nhập bình quân đầu người đến cuối nhiệm kỳ "
        "đạt 70 triệu đồng; tỷ lệ hộ nghèo dưới 1%. Phấn đấu thu ngân sách 60 tỷ đồng."
    )
    told = figures_of(text, Head(date="2020-06-12", period=None))
    labels = [f.period.label if f.period else None for f in told if f.relation.value == "target"]
    assert labels == ["đến cuối nhiệm kỳ"] * 3


def test_an_aim_in_brackets_is_of_the_year_told_there() -> None:
    found = figures_of("Tỷ lệ lao động qua đào tạo đạt 70% (chỉ tiêu 2025: 74%).")
    assert [f.relation.value for f in found] == ["value", "plan"]
    assert found[1].indicator == "Tỷ lệ lao động qua đào tạo"
    assert found[1].period is not None
    assert str(found[1].period.end) == "2025-12-31"
