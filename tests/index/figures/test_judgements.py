import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cây mắc ca phát triển nhanh, nay có 840 ha.", "diện tích Cây mắc ca"),
        ("Cây dược liệu phát triển khá mạnh với 312 ha.", "diện tích Cây dược liệu"),
        ("Đàn dê phục hồi nhanh, đến nay đạt 6.450 con.", "Đàn dê"),
        ("Việc giải ngân vốn sự nghiệp còn chậm: mới được 14 tỷ đồng.", "giải ngân vốn sự nghiệp"),
        ("Giải ngân vốn sự nghiệp rất chậm, chỉ đạt 12,4%.", "Giải ngân vốn sự nghiệp"),
        ("Tiền thuê đất chỉ thu được 3,4 tỷ đồng.", "Tiền thuê đất"),
        ("Vốn sự nghiệp phân bổ chậm nên mới giải ngân 2,1 tỷ đồng.", "Vốn sự nghiệp giải ngân"),
        ("Nông nghiệp vẫn là thế mạnh: huyện có 310 ha cà phê.", "cà phê"),
        ("Thu ngân sách đạt khá, được 41 tỷ đồng.", "Thu ngân sách"),
    ],
)
def test_what_is_thought_of_a_thing_is_no_part_of_its_name(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Số hộ có thu nhập còn thấp là 412 hộ.", "Số hộ có thu nhập còn thấp"),
        ("Tỷ lệ hộ dân có nhà ở ổn định đạt 97%.", "Tỷ lệ hộ dân có nhà ở ổn định"),
        ("Trồng rừng tập trung được 1.236 ha.", "Trồng rừng tập trung"),
        ("Diện tích lúa bị mất mùa 120 ha.", "Diện tích lúa bị mất mùa"),
        ("Diện tích được mở rộng 120 ha.", "Diện tích được mở rộng"),
        ("Mỗi xã có số vốn phân bổ thấp là 465 triệu đồng.", "số vốn phân bổ thấp"),
        ("Làm đường: tỉnh giao 40 km, các huyện đã thi công được 43 km.", "Làm đường"),
        ("Thủ công là trụ đỡ khi doanh thu đạt 90 tỷ đồng.", "doanh thu"),
    ],
)
def test_what_tells_which_things_are_meant_stays(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name
