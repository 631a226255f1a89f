"""Items of lists that have several goods for their name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _names(text: str) -> dict[str, tuple[str, str | None]]:
    return {f.text: (f.indicator, f.parent) for f in figures_of(text)}


def test_several_goods_are_one_item() -> None:
    found = _names(
        "Các mặt hàng chủ yếu: linh kiện, tai nghe 521 triệu USD; hạt điều 110 triệu USD, giảm "
        "46%; cơ khí, bình điện, sắt thép đạt 720 triệu USD, tăng 17%."
    )
    assert found["521 triệu USD"][0] == "linh kiện, tai nghe"
    assert found["720 triệu USD"][0] == found["17%"][0] == "cơ khí, bình điện, sắt thép"


def test_a_clause_before_the_comma_is_no_goods() -> None:
    found = _names("Hạt điều 110 triệu USD; do mất mùa, sắt thép đạt 720 triệu USD.")
    assert found["720 triệu USD"][0] == "sắt thép"


def test_an_item_behind_a_bare_measure_is_not_of_the_item_before() -> None:
    found = _names(
        "Hàng chủ lực gồm: gạo 141 triệu USD, sản lượng 47 tấn; may mặc 219 triệu USD; cà phê 99 "
        "triệu USD."
    )
    assert found["47 tấn"][1] == "gạo"
    assert found["219 triệu USD"] == ("may mặc", None)


def test_a_list_goes_on_with_the_measure_not_with_the_first_thing() -> None:
    found = _names("Sản lượng nho 27.600 tấn, táo 38.150 tấn.")
    assert found["38.150 tấn"] == ("táo", "Sản lượng")


def test_the_whole_purpose_in_brackets() -> None:
    found = _names(
        "Kế hoạch vốn:\n\n- Phòng Văn hóa: 250 triệu đồng (Nâng cao chất lượng, bồi dưỡng cán bộ "
        "là 240 triệu đồng)."
    )
    assert found["240 triệu đồng"][0] == "Nâng cao chất lượng, bồi dưỡng cán bộ"


def test_the_last_of_a_list_may_stand_in_front_of_its_name() -> None:
    found = _names(
        "Chi giáo dục 128 tỷ đồng, tăng 4%; chi y tế 39 tỷ đồng và trên 7 tỷ đồng chi văn hóa, "
        "bằng 31% dự toán."
    )
    assert found["7 tỷ đồng"][0] == found["31%"][0] == "chi văn hóa"
    assert found["39 tỷ đồng"][0] == "chi y tế"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Công nghiệp chiếm 41%; thương mại, vận tải chiếm 9%.", "thương mại, vận tải"),
        ("Khai khoáng giảm 4%; cấp nước, xử lý rác thải tăng 6%.", "cấp nước, xử lý rác thải"),
        (
            "Trồng 96 ha rừng, gồm: rừng sản xuất 80 ha, rừng phòng hộ, đặc dụng 16 ha.",
            "rừng phòng hộ, đặc dụng",
        ),
        ("Cây lâu năm 68 ha, trong đó bưởi, cam, quýt 27 ha.", "bưởi, cam, quýt"),
        ("Công nghiệp tăng 7%; tình hình ổn định, thu ngân sách tăng 5%.", "thu ngân sách"),
    ],
)
def test_an_item_that_is_a_list_itself(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
