import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        (
            "Tiến độ GPMB đường Vinh - Cửa Lò kéo dài, mới bàn giao 6,3 km.",
            "GPMB đường Vinh - Cửa Lò",
        ),
        (
            "Công tác GPMB dự án đường ven biển còn chậm, đến nay mới chi trả cho 214 hộ.",
            "GPMB dự án đường ven biển",
        ),
        ("Giải ngân vốn đầu tư công còn chậm, mới đạt 31%.", None),
    ],
)
def test_a_bare_doing_is_of_the_work_judged_before(text: str, parent: str | None) -> None:
    assert figures_of(text)[0].parent == parent


def test_another_clause_is_of_no_work() -> None:
    text = "Thi công kè sông Lam còn chậm, mới bàn giao 2 km; tai nạn giao thông xảy ra 12 vụ."
    assert [figure.parent for figure in figures_of(text)] == ["Thi công kè sông Lam", None]


def test_a_later_clause_s_work_owns_its_counts() -> None:
    text = (
        "Một số công trình vướng, nhất là đường liên xã Môn Sơn - Lục Dạ còn 23 hộ chưa bàn giao "
        "mặt bằng; cả huyện có 71 vụ vi phạm."
    )
    parents = [figure.parent for figure in figures_of(text)]
    assert parents == ["đường liên xã Môn Sơn - Lục Dạ", None]


def test_a_work_that_is_introduced_owns_the_next_sentences() -> None:
    text = (
        "Đường tránh Vinh 2 là dự án có khối lượng lớn nhất. Toàn tuyến có 146 hồ sơ phải thu hồi "
        "đất. Còn 9 hộ chưa đồng thuận."
    )
    assert {figure.parent for figure in figures_of(text)} == {"Đường tránh Vinh 2"}
