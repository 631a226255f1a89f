import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đàn gia súc hiện có 3.450 con trâu, bò.", "đàn trâu, bò"),
        ("Đàn gia súc có 31.000 con.", "Đàn gia súc"),
        ("Vịt bầu hiện có khoảng 4.000 con.", "Vịt bầu"),
        ("Du lịch là mũi nhọn với 48.000 lượt khách.", "lượt khách du lịch"),
        ("Nạn tảo hôn giảm, còn 21 cặp.", "Nạn tảo hôn cặp"),
        ("Xuất khẩu lao động còn khiêm tốn, cả năm được 54 người.", "Xuất khẩu lao động người"),
        ("Hộ nghèo giảm nhanh, nay còn 312 hộ.", "Hộ nghèo"),
    ],
)
def test_a_bare_count_is_of_its_subject(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_a_clause_with_a_verb_of_its_own_goes_by_that() -> None:
    text = "Công tác cán bộ còn hạn chế, cả năm chỉ kết nạp được 6 em."
    assert figures_of(text)[0].indicator == "kết nạp em"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đàn bò tăng 3%, đạt 12.000 con.", "Đàn bò"),
        ("Hộ cận nghèo giảm 2%, còn 512 hộ.", "Hộ cận nghèo"),
        ("Lượng khách tăng 12%, đạt 41.000 lượt.", "Lượng khách"),
        ("Tội phạm hình sự giảm 12%, còn 41 vụ.", "Tội phạm hình sự vụ"),
        ("Tỷ lệ hộ nghèo giảm 5,9%, còn 613 hộ.", "hộ nghèo"),
        ("Đàn lợn tăng 4%, xuất chuồng 41.000 con.", "xuất chuồng lợn"),
    ],
)
def test_a_bare_count_behind_a_change_is_of_what_changed(text: str, name: str) -> None:
    assert figures_of(text)[1].indicator == name
