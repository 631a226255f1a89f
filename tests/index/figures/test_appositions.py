import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cam sành - cây chủ lực của huyện - hiện có 420 ha.", "Cam sành"),
        ("Lợn Móng Cái – giống bản địa quý – hiện còn 3.200 con.", "Lợn Móng Cái"),
        ("Gà đồi - đặc sản của vùng này - nay có khoảng 9.600 con.", "Gà đồi"),
    ],
)
def test_what_says_more_of_a_thing_is_no_part_of_its_name(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Công nghiệp - tiểu thủ công nghiệp - xây dựng đạt 812 tỷ đồng.",
            "Công nghiệp - tiểu thủ công nghiệp - xây dựng",
        ),
        ("Nông - lâm - thủy sản đạt 2.207 tỷ đồng.", "Nông - lâm - thủy sản"),
    ],
)
def test_a_name_with_dashes_stays_whole(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name
