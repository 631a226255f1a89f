import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Toàn huyện có 748 ha chè, sản lượng búp tươi 5.230 tấn; "
            "400 ha cà phê, sản lượng nhân xô 900 tấn.",
            ["chè", "sản lượng chè búp tươi", "cà phê", "sản lượng cà phê nhân xô"],
        ),
        (
            "Huyện có 842 ha ruộng muối, sản lượng thu được 21.900 tấn, bằng 87% cùng kỳ; "
            "thương lái thu mua chỉ 900 đồng/kg.",
            ["ruộng muối", "sản lượng muối", "sản lượng muối", "giá thu mua muối"],
        ),
        ("Cây quế có 3.100 ha, thu 420 tấn vỏ khô.", ["diện tích Cây quế", "sản lượng quế vỏ khô"]),
        ("Đàn lợn có 41.000 con, giá bán 62.000 đồng/kg.", ["Đàn lợn", "giá bán lợn"]),
        (
            "Diện tích thả nuôi tôm 2.100 ha, sản lượng 4.300 tấn.",
            ["Diện tích thả nuôi tôm", "sản lượng tôm"],
        ),
    ],
)
def test_harvests_and_prices_are_of_what_grew(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


def test_a_harvest_of_something_else_keeps_its_name() -> None:
    text = "Toàn xã có 312 ha nhãn; sản lượng lương thực 2.900 tấn, giá lúa 7.200 đồng/kg."
    assert [f.indicator for f in figures_of(text)][1:] == ["sản lượng lương thực", "giá lúa"]


def test_a_rank_by_yield_is_of_the_crop_told_before() -> None:
    before = "Toàn tỉnh gieo cấy 9.000 ha lúa, năng suất bình quân 61 tạ/ha. "
    text = "Đô Lương là huyện đạt năng suất cao nhất với 68 tạ/ha, thấp nhất là Kỳ Sơn 41 tạ/ha."
    assert [f.indicator for f in figures_of(before + text)][2:] == ["năng suất lúa"] * 2
    assert figures_of(text)[0].indicator == "năng suất"
