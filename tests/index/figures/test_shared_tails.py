"""What is said once behind two counts."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huyện còn 26 ngôi mộ và 9 cột điện chưa di dời.",
         ["ngôi mộ chưa di dời", "cột điện chưa di dời"]),
        ("Có thêm 21 doanh nghiệp, 2 hợp tác xã đăng ký mới.",
         ["doanh nghiệp đăng ký mới thêm", "hợp tác xã đăng ký mới"]),
        ("Có 12 doanh nghiệp, 4 hợp tác xã và hơn 300 hộ kinh doanh đang hoạt động.",
         ["doanh nghiệp đang hoạt động", "hợp tác xã đang hoạt động",
          "hộ kinh doanh đang hoạt động"]),
        ("Đã kiểm tra 5 tổ chức đảng và 7 đảng viên khi có dấu hiệu vi phạm.",
         ["kiểm tra tổ chức đảng khi có dấu hiệu vi phạm",
          "kiểm tra đảng viên khi có dấu hiệu vi phạm"]),
        ("Toàn tỉnh có 104/111 xã và 5 huyện đạt chuẩn NTM.", ["xã đạt chuẩn NTM",
         "huyện đạt chuẩn NTM"]),
        # Of the second alone, as far as anybody can tell.
        ("Huyện có 12 xã và 3 thôn chưa có điện.", ["xã", "thôn chưa có điện"]),
        ("Còn 12 hộ nghèo; 3 thôn chưa có điện.", ["hộ nghèo", "thôn chưa có điện"]),
    ],
)  # fmt: skip
def test_the_words_behind_the_second_noun(text: str, names: list[str]) -> None:
    assert [f.indicator for f in figures_of(text)] == names


def test_what_was_concluded_is_said_of_both() -> None:
    names = [
        figure.indicator
        for figure in figures_of("Qua kiểm tra, kết luận 1 tổ chức và 6 đảng viên có vi phạm.")
    ]
    assert names == ["kết luận tổ chức có vi phạm", "kết luận đảng viên có vi phạm"]
    (left,) = figures_of("Có 4 chi bộ còn hạn chế.")
    assert left.indicator == "chi bộ còn hạn chế"


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("Đã bắt 12 vụ, 15 đối tượng mua bán ma túy.", "mua bán ma túy"),
        ("Đã bắt 12 vụ/15 đối tượng vi phạm trên lĩnh vực kinh tế, môi trường.",
         "vi phạm trên lĩnh vực kinh tế, môi trường"),
        ("Đã bắt 12 vụ, 15 đối tượng về hành vi đánh bạc và tổ chức đánh bạc.",
         "về hành vi đánh bạc và tổ chức đánh bạc"),
    ],
)  # fmt: skip
def test_what_people_did_makes_their_cases(text: str, tail: str) -> None:
    assert [f.indicator for f in figures_of(text)] == [f"bắt vụ {tail}", f"bắt đối tượng {tail}"]


def test_how_the_people_are_is_not_said_of_the_cases() -> None:
    cases, _ = figures_of("Đã bắt 12 vụ, 15 đối tượng dương tính với ma túy.")
    assert cases.indicator == "bắt vụ"


def test_shares_in_a_row_reach_the_same() -> None:
    found = figures_of("Có 90% gia đình, 83% thôn và 97% cơ quan đạt danh hiệu văn hóa.")
    assert [f.indicator for f in found] == [
        "gia đình đạt danh hiệu văn hóa",
        "thôn đạt danh hiệu văn hóa",
        "cơ quan đạt danh hiệu văn hóa",
    ]
    apart = figures_of("Thu đạt 121% dự toán, tăng 18% so với năm 2021, có 9% hộ đạt chuẩn.")
    assert apart[1].relation.value == "growth_vs_same_period"
    assert "hộ" not in apart[1].indicator
