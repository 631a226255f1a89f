import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mưa lớn gây sạt lở 12 km đường giao thông.", "sạt lở đường giao thông"),
        ("Đợt mưa lũ cuối tháng 11 làm ngập 438 ha rau màu.", "ngập rau màu"),
        ("Bão số 3 làm đổ 1.200 ha lúa.", "Bão số 3 làm đổ lúa"),
        ("Do ảnh hưởng của bão, toàn tỉnh có 300 ha lúa bị ngập.", "lúa bị ngập"),
    ],
)
def test_what_brought_it_is_no_part_of_what_befell(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name
