"""Clauses behind a semicolon that go on with the same subject."""

from __future__ import annotations

import pytest

from index.figures.going_on import goes_on
from tests.index.figures.one_report import figures_of, sentence_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("KCN Bắc Vinh có 4 dự án; tỷ lệ lấp đầy đạt 68%.", True),
        ("KCN Bắc Vinh có 4 dự án; tỷ lệ lấp đầy của huyện Đô Lương đạt 68%.", False),
        ("Dự án đường A có 4 gói thầu; năm 2022 bố trí 68 tỷ đồng.", True),
        ("KCN Bắc Vinh có 4 dự án; thu ngân sách đạt 68 tỷ đồng.", False),
        ("KCN Bắc Vinh có 4 dự án; đang kêu gọi đầu tư.", False),
    ],
)
def test_goes_on(text: str, told: bool) -> None:
    sentence = sentence_of(text)
    semicolon = next(i for i, token in enumerate(sentence.tokens) if token.text == ";")
    assert goes_on(sentence, semicolon) is told


def test_the_rate_of_one_park_and_the_jobs_of_all() -> None:
    told = {
        figure.text: figure.parent
        for figure in figures_of(
            "Riêng Khu công nghiệp Bắc Vinh thu hút 4 dự án; tỷ lệ lấp đầy đạt 68,5%.\n\n"
            "Các CCN thu hút 168 dự án; tạo việc làm cho 6.480 lao động."
        )
    }
    assert told["68,5%"] == "Khu công nghiệp Bắc Vinh"
    assert told["6.480 lao động"] == "Các CCN"


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("Tỷ lệ lấp đầy đạt 92%.", True),
        ("Đến nay đã giải ngân 31 tỷ đồng.", True),
        ("Khởi công mới 27 công trình.", False),
        ("Cấp mới 12 giấy chứng nhận đầu tư.", False),
    ],
)
def test_behind_a_thing_told_apart(text: str, owned: bool) -> None:
    before = "Toàn tỉnh thu hút 120 dự án. Riêng KCN Nam Cấm thu hút 46 dự án. "
    assert (figures_of(before + text)[-1].parent == "KCN Nam Cấm") is owned
