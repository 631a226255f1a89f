import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huyện kết nạp 31 đồng chí.", "kết nạp đảng viên"),
        ("Chi bộ kết nạp 9 quần chúng ưu tú vào Đảng.", "kết nạp đảng viên"),
        ("Đảng bộ kết nạp 12 người vào Đảng.", "kết nạp đảng viên"),
        ("Toàn huyện kết nạp 120 đoàn viên.", "kết nạp đoàn viên"),
    ],
)
def test_those_admitted_are_members(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_people_admitted_elsewhere_keep_their_name() -> None:
    (figure,) = figures_of("Hội Nông dân kết nạp 120 người.")
    assert figure.indicator != "kết nạp đảng viên"


def test_a_part_of_the_year_is_no_part_of_itself() -> None:
    text = "Năm 2022 kết nạp 74 đảng viên, riêng 6 tháng cuối năm kết nạp 43 đồng chí."
    assert [(f.indicator, f.parent) for f in figures_of(text)] == [("kết nạp đảng viên", None)] * 2
