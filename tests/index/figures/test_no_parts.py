import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "Thu nhập bình quân 41 triệu đồng; tham gia BHYT 92%.",
        "BHXH tự nguyện 3.200 người; nợ giảm còn 2,4%.",
    ],
)
def test_a_level_behind_a_semicolon_is_no_part(text: str) -> None:
    assert figures_of(text)[-1].parent is None


def test_shares_of_a_list_stay_parts() -> None:
    text = "Kim ngạch xuất khẩu đạt 6 tỷ USD, trong đó thủy sản chiếm 61%, giày da 22%."
    assert figures_of(text)[-1].parent == "Kim ngạch xuất khẩu"
