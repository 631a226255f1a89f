"""Counts: the verb, the noun and what qualifies it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Tỉnh giải quyết việc làm mới cho 2.350 lao động.", "giải quyết việc làm mới lao động"),
        ("Huyện thành lập mới 480 doanh nghiệp.", "thành lập mới doanh nghiệp"),
        ("Trong tổng số 28 chỉ tiêu chính, tỉnh đạt cao.", "tổng số chỉ tiêu chính"),
        ("Có 2 chỉ tiêu không đạt kế hoạch.", "chỉ tiêu không đạt kế hoạch"),
        ("Hộ cận nghèo là 6.410 hộ.", "Hộ cận nghèo"),
        ("Tỉnh có thêm 9 xã đạt chuẩn nông thôn mới.", "xã đạt chuẩn nông thôn mới thêm"),
        ("Xóa được 121 hộ sửa chữa nhà ở, đúng hẹn.", "Xóa hộ sửa chữa nhà ở"),
        ("Có 1 trường đạt chuẩn quốc gia mức độ 2.", "trường đạt chuẩn quốc gia mức độ 2"),
        ("Đã trồng 86,5 ha cây gỗ lớn.", "trồng cây gỗ lớn"),
        ("Cấp 100% thẻ cho người nghèo.", "Cấp thẻ"),
        ("Tòa án đã giải quyết và xét xử 151 vụ.", "giải quyết và xét xử vụ"),
        ("Tòa án đã xét xử 12 vụ án.", "xét xử vụ án"),
        ("Huyện đã xét duyệt 30 hồ sơ.", "xét duyệt hồ sơ"),
    ],
)  # fmt: skip
def test_indicator_of_a_count(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


def test_added_and_total() -> None:
    added, total = figures_of("Có thêm 2 xã đạt chuẩn, nâng tổng số xã đạt chuẩn lên 4/25 xã.")
    assert (added.value, total.value, total.total) == (2, 4, 25)
    assert total.indicator == "tổng số xã đạt chuẩn"


def test_a_change_of_a_count_is_of_what_was_counted() -> None:
    figures = figures_of("Xảy ra 38 vụ tai nạn giao thông, làm chết 21 người; giảm 9 vụ.")
    assert figures[-1].indicator == figures[0].indicator == "Xảy ra vụ tai nạn giao thông"


def test_each_thing_planted_has_its_name() -> None:
    found = figures_of("Huyện hỗ trợ trồng 136 ha sa nhân, 48 ha quế.")
    assert "quế" in found[1].indicator


def test_aims_reached_and_passed_are_counted_as_both() -> None:
    (figure,) = figures_of("Huyện thực hiện đạt và vượt 29/32 chỉ tiêu.")
    assert figure.indicator == "đạt và vượt chỉ tiêu"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Có 25 hộ phải bố trí tái định cư và 93 hộ bị thu hồi đất.",
         ["hộ phải bố trí tái định cư", "hộ bị thu hồi đất"]),
        ("Có 5 doanh nghiệp đã nộp 30 tỷ đồng.", ["doanh nghiệp"]),
        ("Đã có 30/31 xã đã được công nhận đạt chuẩn nông thôn mới.",
         ["xã đã được công nhận đạt chuẩn nông thôn mới"]),
        ("Có 5 doanh nghiệp đã được 30 tỷ đồng.", ["doanh nghiệp"]),
        ("Đến nay 18/18 xã của huyện đã đạt chuẩn nông thôn mới.",
         ["xã đã đạt chuẩn nông thôn mới"]),
        ("Có 3/3 xã (trước sắp xếp) đạt chuẩn nông thôn mới.", ["xã đạt chuẩn nông thôn mới"]),
        ("Có 3/3 xã (trước sắp xếp), đạt kết quả tốt.", ["xã"]),
        ("Bắt 13 đối tượng, thu 9,7 kg heroin.", ["Bắt đối tượng", "thu heroin"]),
        ("Thu giữ 148 kg ma túy tổng hợp, 412 kg pháo nổ.",
         ["Thu giữ ma túy tổng hợp", "Thu giữ pháo nổ"]),
        ("Trồng 910 ha cà phê, 46 ha hồ tiêu.", ["Trồng cà phê", "Trồng hồ tiêu"]),
        ("Vụ hè thu đã xuống giống 18.360 ha/19.700 ha kế hoạch.", ["Vụ hè thu đã xuống giống"]),
    ],
)  # fmt: skip
def test_what_stands_behind_a_number_of_a_list(text: str, names: list[str]) -> None:
    assert [f.indicator for f in figures_of(text)][: len(names)] == names


def test_a_grade_and_what_they_were_recognized_as_tell_which() -> None:
    graded = figures_of("Huyện có 12 sản phẩm đạt 4 sao của 5 hợp tác xã.")
    assert graded[0].indicator == "sản phẩm đạt 4 sao"
    named = figures_of("Huyện có 29 sản phẩm được công nhận là sản phẩm OCOP.")
    assert named[0].indicator == "sản phẩm được công nhận là sản phẩm OCOP"


def test_projects_whose_capital_was_raised() -> None:
    text = "Có 31 dự án điều chỉnh tăng vốn, bổ sung 84 triệu USD. Còn 9 dự án tăng 5%."
    assert figures_of(text)[0].indicator == "dự án điều chỉnh tăng vốn"
    assert "tăng" not in figures_of(text)[2].indicator


def test_rounds_stay_in_the_name_of_what_is_done() -> None:
    told = figures_of("Huyện chi trả bồi thường đợt 2 cho 21 hộ với số tiền 23 tỷ đồng.")
    assert [f.indicator for f in told] == [
        "chi trả bồi thường đợt 2 hộ",
        "số tiền chi trả bồi thường đợt 2",
    ]


def test_what_fell_by_no_number_is_counted() -> None:
    told = figures_of("Toàn huyện có 6 xã có thu nhập bình quân giảm, song không nhiều.")[0]
    assert told.indicator == "xã có thu nhập bình quân giảm"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Có 64 hộ tái nghèo và phát sinh mới.", "hộ tái nghèo và phát sinh mới"),
        ("Có 12 xã đạt chuẩn và các xã khác phấn đấu.", "xã đạt chuẩn"),
        ("Khởi tố 12 vụ phạm tội về ma túy.", "Khởi tố vụ phạm tội về ma túy"),
        ("Có 860 lao động qua đào tạo.", "lao động qua đào tạo"),
        ("Huyện ban hành 12 văn bản.", "ban hành văn bản"),
        ("Huyện phát hiện 12 vụ vi phạm.", "phát hiện vụ vi phạm"),
        ("Huyện số hóa 1.200 hồ sơ.", "số hóa hồ sơ"),
        ("Ban Thường vụ Huyện ủy luân chuyển 12 cán bộ.", "luân chuyển cán bộ"),
        ("Xây dựng 4 mái ấm tình thương trị giá cao.", "Xây dựng mái ấm tình thương"),
    ],
)
def test_tails_and_verbs(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


def test_a_group_inside_another_is_named_whole() -> None:
    text = "Kết nạp 78 đảng viên nữ, đảng viên trong doanh nghiệp 64 đồng chí."
    assert figures_of(text)[1].indicator.startswith("đảng viên trong doanh nghiệp")


def test_beds_are_counted() -> None:
    assert figures_of("Huyện có 14 cơ sở y tế với 168 giường bệnh.")[1].indicator == "giường bệnh"


def test_from_and_to_behind_a_rate_are_of_the_rate() -> None:
    text = "Tỷ lệ hộ nghèo giảm 3% (từ 8% xuống còn 5%)."
    assert {figure.indicator for figure in figures_of(text)} == {"Tỷ lệ hộ nghèo"}


def test_a_place_behind_and_is_no_part_of_the_noun() -> None:
    text = (
        "Số hộ nghèo tại các huyện, thành phố, gồm: Quỳ Châu 210 hộ, thị xã Cửa Lò 98 hộ và Tp. "
        "Vinh 132 hộ."
    )
    found = [(f.indicator, f.place.short if f.place else "") for f in figures_of(text)]
    assert [place for _, place in found] == ["Quỳ Châu", "Cửa Lò", "Vinh"]
    assert len({name for name, _ in found}) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Còn lại là 4,9 tỷ đồng vốn Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội "
            "vùng đồng bào dân tộc thiểu số, đạt 45% kế hoạch.",
            "vốn Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào "
            "dân tộc thiểu số",
        ),
        (
            "Giải ngân 4,9 tỷ đồng vốn Chương trình giảm nghèo bền vững, đạt 45% kế hoạch.",
            "Giải ngân vốn Chương trình giảm nghèo bền vững",
        ),
        (
            "Tỉnh được giao 286 tỷ đồng vốn thực hiện 3 chương trình mục tiêu quốc gia.",
            "vốn thực hiện 3 chương trình mục tiêu quốc gia",
        ),
    ],
)
def test_a_programme_has_a_long_name(text: str, name: str) -> None:
    assert {f.indicator.lower() for f in figures_of(text)} == {name.lower()}


def test_people_that_are_told_to_be_some_of_all() -> None:
    text = "Xã còn 312 hộ nghèo, trong đó 96 hộ nghèo là đồng bào Khmer."
    assert figures_of(text)[-1].indicator == "hộ nghèo là đồng bào Khmer"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Kiểm tra 12 cơ sở sản xuất kinh doanh vật tư nông nghiệp và cơ sở chế biến nông "
            "lâm thủy sản, xử phạt 2 cơ sở.",
            "kiểm tra cơ sở sản xuất kinh doanh vật tư nông nghiệp và cơ sở chế biến nông lâm "
            "thủy sản",
        ),
        (
            "Sở cấp 1.250 giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác "
            "gắn liền với đất.",
            "cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền "
            "với đất",
        ),
        (
            "Toàn huyện có 17 doanh nghiệp và đơn vị trực thuộc giải thể, 9 hợp tác xã mới.",
            "doanh nghiệp và đơn vị trực thuộc giải thể",
        ),
        ("Sở cấp mới 34 chi nhánh, văn phòng đại diện.", "cấp mới chi nhánh, văn phòng đại diện"),
    ],
)
def test_a_long_tail_is_told_to_its_end(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator.lower() == name


def test_all_units_that_a_ratio_is_of() -> None:
    text = "Có 5/7 huyện, thị xã, thành phố đạt trên 50% dự toán."
    name = "huyện, thị xã, thành phố đạt trên 50% dự toán"
    assert figures_of(text)[0].indicator == name
    both = figures_of("Huyện có 12 xã, 2 thị trấn.")
    assert [f.indicator for f in both] == ["xã", "thị trấn"]


def test_those_elected_are_of_their_body() -> None:
    text = "Đại hội bầu 29 đồng chí vào Ban Chấp hành, 5 đồng chí vào Ủy ban Kiểm tra."
    names = [f.indicator for f in figures_of(text)]
    assert [n.removeprefix("bầu đồng chí ") for n in names] == [
        "vào Ban Chấp hành",
        "vào Ủy ban Kiểm tra",
    ]


def test_a_range_says_which_are_counted() -> None:
    text = "Có 5 xã đạt trên 100% dự toán, 3 xã đạt từ 80% đến dưới 100%."
    assert "xã đạt từ 80% đến dưới 100%" in {f.indicator for f in figures_of(text)}


def test_communes_that_an_epidemic_left() -> None:
    told = figures_of(
        "Có 71 xã qua 30 ngày không phát sinh lợn ốm. Có 9 chi bộ trực thuộc với 90 hộ."
    )
    assert told[0].indicator == "xã qua 30 ngày không phát sinh lợn ốm"
    assert told[1].indicator == "chi bộ trực thuộc"


def test_star_anise_is_no_time() -> None:
    names = [f.indicator for f in figures_of("Trồng được 45 ha quế và 12 ha hồi.")]
    assert names[1].endswith("hồi")
