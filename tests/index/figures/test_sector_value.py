"""A bare "giá trị sản xuất" behind a clause on a sector."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(places="huyện Đắk Song", date="2020-07-08", period="6 tháng đầu năm 2020")


def _names(text: str) -> list[str]:
    return [figure.indicator.lower() for figure in figures_of(text, _HEAD)]


@pytest.mark.parametrize(
    ("opening", "sector"),
    [
        ("Công nghiệp - xây dựng giữ đà tăng", "công nghiệp - xây dựng"),
        ("Thương mại, dịch vụ phát triển", "thương mại, dịch vụ"),
        ("Về nông nghiệp được quan tâm", "nông nghiệp"),
        ("Sản xuất nông, lâm nghiệp ổn định", "nông, lâm nghiệp"),
        ("Về thủy sản", "thủy sản"),
        ("Đối với lĩnh vực lâm nghiệp", "lâm nghiệp"),
    ],
)
def test_the_value_is_that_of_the_sector_told_of(opening: str, sector: str) -> None:
    text = f"{opening}, giá trị sản xuất ước đạt 812 tỷ đồng, tăng 6% so với cùng kỳ."
    assert _names(text) == [f"giá trị sản xuất {sector}"] * 2


@pytest.mark.parametrize(
    "opening",
    [
        "Kinh tế giữ đà tăng",
        "Về kinh tế",
        "Công nghiệp, xây dựng",
        "Công nghiệp phục hồi, nông nghiệp ổn định",
        "Công nghiệp phục hồi; đời sống ổn định",
    ],
)
def test_the_value_of_all_or_of_nobody_knows_which(opening: str) -> None:
    assert _names(f"{opening}, giá trị sản xuất đạt 812 tỷ đồng.") == ["giá trị sản xuất"]


def test_the_index_of_the_sector_that_the_sentence_opens_with() -> None:
    text = "Ngành công nghiệp là trụ đỡ của kinh tế huyện khi chỉ số sản xuất tăng 11,3%."
    assert figures_of(text)[0].indicator == "chỉ số sản xuất công nghiệp"


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("2. Công nghiệp - xây dựng", "giá trị sản xuất công nghiệp - xây dựng"),
        ("a) Sản xuất nông nghiệp", "giá trị sản xuất nông nghiệp"),
        ("2. Kinh tế", "giá trị sản xuất"),
        ("2. Công nghiệp và các dự án lớn", "giá trị sản xuất"),
    ],
)
def test_a_bare_value_under_a_sector_s_heading(heading: str, named: str) -> None:
    text = f"{heading}\n\nGiá trị sản xuất đạt 312 tỷ đồng, bằng 101% kế hoạch huyện đề ra."
    assert _names(text)[0] == named
