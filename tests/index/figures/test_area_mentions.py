"""Which places named in a sentence can be a number's area at all."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of


def test_a_source_is_not_the_area_where_the_whole_is_named() -> None:
    text = "Theo Kho bạc Nhà nước tỉnh, đến ngày 30/6, toàn tỉnh giải ngân 3.216 tỷ đồng."
    (figure,) = figures_of(text)
    assert figure.place
    assert figure.place.name == "tỉnh Nghệ An"


def test_a_source_says_what_there_is_in_the_area() -> None:
    text = "Ngân hàng Nhà nước chi nhánh tỉnh cho biết tổng dư nợ trên địa bàn đạt 41.200 tỷ đồng."
    (loans,) = figures_of(text)
    assert loans.place
    assert loans.place.name == "tỉnh Nghệ An"
    (fires,) = figures_of("Công an tỉnh cho biết, trên địa bàn xảy ra 12 vụ cháy.")
    assert fires.place
    assert fires.place.name == "tỉnh Nghệ An"
    (own,) = figures_of("Cục Thuế tỉnh cho biết đã thu 312 tỷ đồng.")
    assert own.place
    assert own.place.name == "Cục Thuế Nghệ An"


def test_a_source_with_no_other_area_tells_of_itself() -> None:
    (figure,) = figures_of("Theo Cục Hải quan Nghệ An, 9 tháng thu ngân sách 312 tỷ đồng.")
    assert figure.place
    assert figure.place.name == "Cục Hải quan Nghệ An"


def test_kinds_of_places_in_the_plural_are_no_one_of_them() -> None:
    text = "Đến nay, các huyện, thị xã, thành phố giải ngân 1.126 tỷ đồng."
    (figure,) = figures_of(text, Head(places="thị xã Cửa Lò, tỉnh Nghệ An"))
    assert figure.place
    assert figure.place.name == "thị xã Cửa Lò"


def test_a_body_above_the_area_attends_and_approves() -> None:
    head = Head(places="huyện Đô Lương, tỉnh Nghệ An")
    for text in (
        "Dự đại hội có Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; cùng 248 đại biểu thay mặt toàn huyện.",
        "Theo đề án được UBND tỉnh phê duyệt, tổng kinh phí thực hiện 1.348 tỷ đồng.",
        "Phó Bí thư Tỉnh ủy đến dự. 230 đại biểu thay mặt cho 6.418 đảng viên về dự đại hội.",
    ):
        for figure in figures_of(text, head):
            assert figure.place, text
            assert figure.place.name == "huyện Đô Lương", text


def test_what_the_whole_province_did_stays_its_own() -> None:
    head = Head(places="huyện Đô Lương, tỉnh Nghệ An")
    (figure,) = figures_of("Đại diện UBND tỉnh cho biết toàn tỉnh giải ngân 1.348 tỷ đồng.", head)
    assert figure.place
    assert figure.place.name == "tỉnh Nghệ An"


def test_whose_office_says_so_is_no_area_where_the_sentence_opens_with_one() -> None:
    text = (
        "Tại Hà Tĩnh, theo báo cáo của Sở Tài chính tỉnh, tổng thu ngân sách nhà nước trên địa bàn "
        "đạt 8.400 tỷ đồng. Trong đó, thu nội địa đạt 7.100 tỷ đồng."
    )
    assert [f.place.name for f in figures_of(text) if f.place] == ["tỉnh Hà Tĩnh"] * 2
    own = "Theo báo cáo của Sở Tài chính tỉnh, tổng thu trên địa bàn đạt 8.400 tỷ đồng."
    assert [f.place.name for f in figures_of(own) if f.place] == ["tỉnh Nghệ An"]


def test_a_province_that_was_merged_with_has_no_number_of_its_own() -> None:
    head = Head(date="2025-09-10", places="tỉnh Gia Lai", period="năm 2025")
    text = "Sau khi hợp nhất với Bình Định, Gia Lai đặt mục tiêu thu hút ít nhất 31 dự án."
    assert [f.place.name for f in figures_of(text, head) if f.place] == ["tỉnh Gia Lai"]


def test_a_district_that_sent_guests_is_not_the_congress_s() -> None:
    head = Head(title="Đại hội Đảng bộ huyện Quỳ Hợp", places="huyện Quỳ Hợp")
    text = (
        "Tới dự đại hội có Trưởng Đoàn đại biểu Quốc hội tỉnh; lãnh đạo Huyện ủy Đô Lương và 248 "
        "đại biểu thay mặt 5.120 đảng viên."
    )
    found = figures_of(text, head)
    assert [(f.text, f.place and f.place.name) for f in found] == [
        ("248 đại biểu", "huyện Quỳ Hợp"),
        ("5.120 đảng viên", "huyện Quỳ Hợp"),
    ]
    # The delegates that a district itself sends are its own.
    text = "Đoàn đại biểu Đảng bộ huyện Đô Lương có 12 đại biểu."
    assert figures_of(text, head)[0].place.name == "huyện Đô Lương"  # type: ignore[union-attr]


def test_where_people_met_is_not_told_of() -> None:
    text = (
        "Ngày 12/5, tại nhà văn hóa xã Môn Sơn, UBND huyện Con Cuông chi trả bồi thường 8 tỷ đồng."
    )
    assert [f.place and f.place.short for f in figures_of(text)] == ["Con Cuông"]


def test_where_a_guest_has_its_seat_owns_no_number() -> None:
    (figure,) = figures_of("Bệnh viện Bạch Mai (Hà Nội) hỗ trợ 14 bác sĩ.")
    assert figure.place
    assert figure.place.name == "tỉnh Nghệ An"
    # In the area itself it says where the number belongs.
    (figure,) = figures_of("Công ty Tiến Đạt (huyện Đô Lương) thuê 27 lao động.")
    assert figure.place
    assert figure.place.name == "huyện Đô Lương"


def test_what_an_area_above_gives_is_told_of_who_got_it() -> None:
    text = "Xã Môn Sơn được huyện hỗ trợ 5 tỷ đồng, tỉnh hỗ trợ 3 tỷ đồng."
    head = Head(places="huyện Con Cuông, tỉnh Nghệ An")
    assert {f.place.name for f in figures_of(text, head) if f.place} == {"xã Môn Sơn"}
    (given,) = figures_of("Tỉnh hỗ trợ 30 tỷ đồng cho các xã.", head)
    assert given.place is not None
    assert given.place.name == "tỉnh Nghệ An"


def test_a_place_in_a_companys_name_is_no_area() -> None:
    for text, place in (
        ("Công ty CP Lọc hóa dầu Đô Lương đạt doanh thu 82 tỷ đồng.", "tỉnh Nghệ An"),
        ("Tập đoàn Thép Hòa Phát Đô Lương đạt doanh thu 82 tỷ đồng.", "tỉnh Nghệ An"),
        ("Công ty Điện lực Đô Lương đạt doanh thu 82 tỷ đồng.", "Điện lực huyện Đô Lương"),
        ("Công ty may tại Đô Lương đạt doanh thu 82 tỷ đồng.", "huyện Đô Lương"),
    ):
        found = figures_of(text)[-1].place
        assert found is not None
        assert found.name == place


def test_whose_standard_it_is_owns_no_number() -> None:
    head = Head(places="huyện Đô Lương")
    for text in (
        "Hộ nghèo theo chuẩn của tỉnh còn 126 hộ.",
        "Hộ nghèo theo chuẩn nghèo đa chiều mới của tỉnh còn 126 hộ.",
    ):
        (figure,) = figures_of(text, head)
        assert figure.place
        assert figure.place.name == "huyện Đô Lương"


def test_where_a_road_goes_through_has_its_length() -> None:
    text = "Đường A dài 59,8 km, đi qua địa bàn huyện Đô Lương 17,2 km, huyện Nam Đàn 26,4 km."
    named = [figure.place.name for figure in figures_of(text) if figure.place]
    assert named == ["tỉnh Nghệ An", "huyện Đô Lương", "huyện Nam Đàn"]


def test_a_neighbour_that_is_joined_up_with_is_no_subject() -> None:
    text = "Hạ tầng nối thông với Hà Tĩnh là lý do chính. Chúng tôi thuê 9 ha, vốn 40 tỷ đồng."
    assert {f.place.name for f in figures_of(text) if f.place} == {"tỉnh Nghệ An"}
