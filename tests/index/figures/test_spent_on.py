import pytest

from tests.index.figures.one_report import figures_of

_BEFORE = "Tổng thu ngân sách xã đạt 11 tỷ đồng. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đã chi 164 triệu đồng trợ cấp cho 86 người cao tuổi.", "chi trợ cấp cho người cao tuổi"),
        ("Đã chi gần 3 tỷ đồng tu bổ di tích.", "chi tu bổ di tích"),
        ("Tỉnh chi 56 tỷ đồng xây dựng 12 trường học.", "chi xây dựng trường học"),
        ("Quỹ đã chi 1,2 tỷ đồng cho 310 người nghèo.", "chi cho người nghèo"),
        ("Đã chi 12 tỷ đồng chi đầu tư.", "chi đầu tư"),
        ("Các trường thu 3,1 tỷ đồng học phí.", "trường thu học phí"),
    ],
)
def test_what_a_sum_was_for_is_in_its_name(text: str, name: str) -> None:
    assert figures_of(_BEFORE + text)[1].indicator == name


@pytest.mark.parametrize(
    "text",
    [
        "Đã chi 9 tỷ đồng.",
        "Đã chi 9 tỷ đồng, đạt 91% dự toán.",
        "Đã chi 9 tỷ đồng trong 6 tháng.",
        "Đã chi 9 tỷ đồng nói trên.",
    ],
)
def test_a_sum_for_nothing_named_is_the_budget_s(text: str) -> None:
    assert figures_of(_BEFORE + text)[1].indicator == "chi ngân sách"
