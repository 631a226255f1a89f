"""Words that are cut off an indicator, and names that end in such a word."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Số đất đã bàn giao đạt 71,2 ha.", "Số đất đã bàn giao"),
        ("Huyện đã chuyển giao 15 mô hình.", "chuyển giao mô hình"),
        ("Đến nay đã bàn giao cho chủ đầu tư 15,2 ha.", "bàn giao"),
        ("Đã bàn giao cho đơn vị thi công 15,2 ha.", "bàn giao"),
        ("Kim ngạch xuất khẩu qua huyện Quế Phong đạt 5 triệu USD.", "Kim ngạch xuất khẩu"),
        # A plan that is given is cut as before; who else receives stays.
        ("Vốn đầu tư được giao 71,2 tỷ đồng.", "Vốn đầu tư"),
        ("Kinh phí hỗ trợ cho nông dân 15,2 tỷ đồng.", "Kinh phí hỗ trợ cho nông dân"),
        ("Kim ngạch xuất khẩu qua kho ngoại quan đạt 5 triệu USD.",
         "Kim ngạch xuất khẩu qua kho ngoại quan"),
    ],
)  # fmt: skip
def test_names(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng vốn của chương trình 10 năm đạt 2.186 tỷ đồng.", "Tổng vốn của chương trình 10 năm"),
        ("Đã bàn giao cho Ban Quản lý dự án 10,9 km.", "bàn giao"),
        ("Đàn lợn giảm 6,7%, bù lại đàn gia cầm tăng lên 1,38 triệu con.", "đàn gia cầm"),
        ("Có 41 doanh nghiệp phải cắt giảm giờ làm.", "doanh nghiệp phải cắt giảm giờ làm"),
        ("Ghi nhận 74 ý kiến, giải quyết tại chỗ 69 ý kiến.", "giải quyết tại chỗ ý kiến"),
        ("Lao động người địa phương chiếm 72%.", "Lao động người địa phương"),
        (
            "Bao phủ BHYT theo địa bàn có sự chênh lệch: xã Minh Sơn 99,1%, xã Thanh Sơn 98,8%.",
            "Bao phủ BHYT",
        ),
        ("GRDP tăng 7,1%, thấp hơn chút ít so với kế hoạch 7,2%.", "GRDP"),
    ],
)
def test_what_is_cut_off_a_name(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Gỗ dán vẫn là mặt hàng chủ lực với 412 triệu USD.", "Gỗ dán"),
        ("Hạt tiêu là mặt hàng xuất khẩu chủ lực với 512 tấn.", "Hạt tiêu xuất khẩu"),
        ("Chè là sản phẩm chính với sản lượng 820 tấn.", "sản lượng"),
    ],
)
def test_what_a_thing_is_called_is_not_its_name(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


def test_only_just_is_no_part_of_a_name() -> None:
    (figure,) = figures_of("Đến nay mới trồng được 620 ha.")
    assert "mới" not in figure.indicator


def test_a_leap_is_no_name() -> None:
    figures = figures_of("Quý I thu ngân sách 100 tỷ đồng, quý II vọt lên 150 tỷ đồng.")
    assert [f.indicator for f in figures] == ["thu ngân sách", "thu ngân sách"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Các sản phẩm chủ lực như giấy tăng 9,6%; phân lân tăng 8,2%.",
            ["giấy", "phân lân"],
        ),
        ("Một số khoản thu đạt cao như lệ phí trước bạ 40 tỷ đồng.", ["lệ phí trước bạ"]),
        # No sort of things: as it was told.
        ("Thu ngân sách như năm trước đạt 40 tỷ đồng.", ["Thu ngân sách"]),
    ],
)
def test_the_first_example_of_a_sort_is_named_by_itself(text: str, names: list[str]) -> None:
    assert [f.indicator for f in figures_of(text)] == names


def test_in_and_outside_of_industrial_parks_are_two_things() -> None:
    text = "Trong khu công nghiệp thu hút 7 triệu USD; ngoài khu công nghiệp đạt 3 triệu USD."
    names = [f.indicator.lower() for f in figures_of(text)]
    assert [name.split()[0] for name in names] == ["trong", "ngoài"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Ngành khai thác cát tiếp tục giảm sâu, giảm 27,4%.", "Ngành khai thác cát"),
        ("Ngành chế biến chè tiếp tục dẫn đầu, tăng 19%.", "Ngành chế biến chè"),
        ("Ngành dệt đứng thứ 3 với mức tăng 18,2%.", "Ngành dệt"),
        ("Huyện giữ vững đà phát triển khi thu ngân sách đạt 94 tỷ đồng.", "thu ngân sách"),
        # A change of something named goes on with it.
        ("Huyện tiếp tục giảm tỷ lệ hộ nghèo 3%.", "giảm tỷ lệ hộ nghèo"),
    ],
)
def test_how_something_moves_is_no_name(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Diện tích đất được thu hồi để làm khu công nghiệp là 20 ha.",
            "Diện tích đất được thu hồi để làm khu công nghiệp",
        ),
        (
            "Tổng vốn huy động để xây dựng nông thôn mới đạt 30 tỷ đồng.",
            "Tổng vốn huy động để xây dựng nông thôn mới",
        ),
        ("Triển khai nhiều giải pháp để thu ngân sách đạt 40 tỷ đồng.", "thu ngân sách"),
    ],
)
def test_what_is_measured_already_keeps_its_purpose(text: str, name: str) -> None:
    assert [figure.indicator for figure in figures_of(text)] == [name]


def test_what_is_granted_is_no_part_of_the_name() -> None:
    figures = figures_of("Dù sản lượng quýt đạt 9.800 tấn, giá vẫn tăng.")
    assert [f.indicator for f in figures] == ["sản lượng quýt"]


def test_preliminary_figures_are_of_what_was_told_before() -> None:
    text = "Tổng sản phẩm quý I/2022 ước tăng 6,1% (sơ bộ quý I/2021 giảm 2,3%)."
    assert len({figure.indicator for figure in figures_of(text)}) == 1


def test_a_unit_of_area_ends_no_name() -> None:
    text = "Giá trị sản phẩm thu hoạch trên một đơn vị diện tích đạt 124 triệu đồng/ha."
    (figure,) = figures_of(text)
    assert figure.indicator == "Giá trị sản phẩm thu hoạch trên một đơn vị diện tích"


def test_crops_of_many_years_keep_their_name() -> None:
    text = "Cây công nghiệp hàng năm: 711 ha; cây công nghiệp lâu năm: 20.678 ha."
    names = [figure.indicator for figure in figures_of(text)]
    assert names == ["Cây công nghiệp hàng năm", "cây công nghiệp lâu năm"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Các mặt hàng chủ lực gồm thủy sản đạt 37 triệu USD.", "thủy sản"),
        ("Một số sản phẩm tăng khá như xi măng đạt 37 nghìn tấn.", "xi măng"),
        ("Tỉnh đưa ra dự báo xuất khẩu đạt 37 triệu USD.", "xuất khẩu"),
    ],
)
def test_what_only_leads_to_the_thing(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator.lower() == name


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh đưa ra dự báo xuất khẩu đạt 37 triệu USD.",
        "Đơn vị dự báo cả năm 2022 chỉ thu được khoảng 900 tỷ đồng.",
    ],
)
def test_what_is_forecast_says_so(text: str) -> None:
    assert (figures_of(text)[0].qualifier or "").startswith("dự báo")
