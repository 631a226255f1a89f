import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Thu ngân sách đạt 900 tỷ đồng. Phân theo địa bàn trước sáp nhập: khu vực Con Cuông "
            "(cũ) 120 tỷ đồng, khu vực Đô Lương (cũ) 240 tỷ đồng.",
            ["Thu ngân sách", "Thu ngân sách", "Thu ngân sách"],
        ),
        (
            "Thu ngân sách 900 tỷ đồng, chia theo địa bàn: huyện Con Cuông 120 tỷ đồng.",
            ["Thu ngân sách", "Thu ngân sách"],
        ),
        (
            "Số hộ nghèo 912 hộ. Phân theo địa bàn: huyện Con Cuông 120 hộ, huyện Đô Lương 31 hộ.",
            ["Số hộ nghèo", "Số hộ nghèo", "Số hộ nghèo"],
        ),
        (
            "Thu ngân sách 900 tỷ đồng. Chia theo cấp ngân sách: cấp tỉnh 500 tỷ đồng, "
            "cấp xã 100 tỷ đồng.",
            ["Thu ngân sách", "Thu ngân sách cấp tỉnh", "Thu ngân sách cấp xã"],
        ),
        (
            "Tổng vốn đăng ký 1.200 tỷ đồng. Phân theo nguồn vốn: dân doanh 800 tỷ đồng.",
            ["Tổng vốn đăng ký", "dân doanh"],
        ),
    ],
)
def test_a_breakdown_is_of_what_was_told_before(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


def test_what_a_breakdown_names_is_a_part() -> None:
    figures = figures_of("Diện tích lúa 4.120 ha. Phân theo mùa vụ: hè thu 2.120 ha.")
    assert figures[1].indicator == "hè thu"
    assert figures[1].parent == "Diện tích lúa"


def test_a_breakdown_in_an_item_is_of_its_item_and_no_title() -> None:
    text = (
        "5. Thu ngân sách. Thu nội địa đạt 900 tỷ đồng. Phân theo địa bàn: "
        "khu vực Con Cuông (cũ) 120 tỷ đồng."
    )
    assert [figure.indicator for figure in figures_of(text)] == ["Thu nội địa"] * 2
