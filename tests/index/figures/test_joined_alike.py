import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Công nhân, người lao động tham gia công đoàn đạt 91%.",
            "Công nhân, người lao động tham gia công đoàn",
        ),
        (
            "Tỷ lệ học sinh, sinh viên tham gia BHYT đạt 97%.",
            "Tỷ lệ học sinh, sinh viên tham gia BHYT",
        ),
        ("Toàn xã xây mới, sửa chữa 41 nhà văn hóa.", "xây mới, sửa chữa nhà văn hóa"),
        ("Xây dựng, nâng cấp 12,4 km kênh mương.", "Xây dựng, nâng cấp kênh mương"),
        ("Nâng cấp 12,4 km kênh mương.", "Nâng cấp kênh mương"),
        ("Giảm lỗ 118 tỷ đồng; giảm khấu trừ 7,2 tỷ đồng.", "giảm khấu trừ"),
    ],
)
def test_a_pair_is_one_name(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


def test_two_clauses_are_two_names() -> None:
    text = "Huyện trồng mới 40 ha rừng, chăm sóc 120 ha rừng."
    assert [f.indicator for f in figures_of(text)] == ["trồng mới rừng", "chăm sóc rừng"]
