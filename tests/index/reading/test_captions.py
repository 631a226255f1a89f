import pytest

from index.reading.captions import byline_tail, glued_caption_end, is_byline, is_caption


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Trần Văn Mẫu, Bí thư Huyện ủy phát biểu tại hội nghị",
        "Đồng chí Trần Văn Mẫu phát biểu tại buổi làm việc |",
        "Các đại biểu dự hội nghị",
        "Quang cảnh kỳ họp.",
        "Cảng cá Mẫu Thạch lúc bình minh. Ảnh: L.Mẫu",
        "Một tuyến đường mới ở xã Mẫu. \tẢnh: H.Mẫu",
        "Công nhân trong ca sản xuất (Ảnh: Mẫu Văn/TTXVN)",
        "Ảnh minh họa",
        "Bốc dỡ hàng ở cảng Mẫu Thạch cuối năm 2019 - Ảnh 2.",
        "Ảnh: Trần Mẫu",
        "Đường trục xã Mẫu Sơn được trồng hoa hai bên. Ảnh Lan Mẫu",
        "Thu hoạch cam ở xã Mẫu Sơn (Ảnh Lan Mẫu)",
        "Đồng chí Chủ tịch UBND huyện trao đổi,\nthảo luận với đoàn công tác",
    ],
)
def test_captions(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Trần Văn Mẫu báo cáo tại hội nghị: thu ngân sách đạt 12 tỷ đồng",
        "Phát biểu tại hội nghị, đồng chí Bí thư ghi nhận kết quả đạt được của huyện.",
        "Đồng chí Bí thư chủ trì hội nghị. Dự hội nghị có lãnh đạo các phòng, ban.",
        "| Chỉ tiêu | Kế hoạch |",
        "Huyện trao 20 căn nhà cho hộ nghèo",
        "Phát triển nông nghiệp hàng hóa",
        "Triển lãm - ảnh 40 năm thành lập huyện",
        "Toàn huyện đạt 12 tỷ đồng. Ảnh Lan Mẫu",
        "Nhiều hộ dân mang theo bản đồ. Ảnh vệ tinh cho thấy rừng đã thu hẹp",
    ],
)
def test_text_is_no_caption(text: str) -> None:
    assert not is_caption(text)


def test_a_caption_glued_in_front_is_cut_where_two_spaces_stand() -> None:
    caption = "Đường làng được mở rộng. Ảnh: Mẫu Văn/TTXVN"
    assert glued_caption_end(caption + "  Ngày 7/2, huyện họp.") == len(caption)
    assert glued_caption_end(caption + " Ngày 7/2, huyện họp.") == 0
    # Figures are never cut off.
    assert glued_caption_end("Xã đạt 12% kế hoạch. Ảnh: Mẫu Văn  Ngày 7/2, huyện họp.") == 0


@pytest.mark.parametrize(
    "text",
    [
        "TRẦN MẪU",
        "THANH MẪU - THU MẪU",
        "Trần Thị Mẫu",
        "D.Mẫu",
        "T.MẪU",
        "Lê Mẫu (TTXVN)",
        "Tin, ảnh: Lê Mẫu",
        "PV",
        "Theo TTXVN",
        "Tác giả: Nguyễn Văn Mẫu",
    ],
)
def test_author_lines(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kinh tế phát triển",
        "Huyện Mẫu Sơn",
        "Năm 2020",
        "Theo báo cáo của huyện",
        "Thu ngân sách",
        "Trần Mẫu phát biểu.",
        "",
    ],
)
def test_text_is_no_author_line(text: str) -> None:
    assert not is_byline(text)


def test_an_author_at_the_end_of_the_last_line() -> None:
    for text, name in (
        ("Huyện sẽ hoàn thành kế hoạch. Lê Mẫu - Trần Mẫu", "Lê Mẫu - Trần Mẫu"),
        ("thuốc lá , hàng điện tử … Thuỷ Mẫu", "Thuỷ Mẫu"),
        ("được giữ vững... Lê Mẫu  (TTXVN)", "Lê Mẫu  (TTXVN)"),
    ):
        assert text[byline_tail(text) :] == name
    assert byline_tail("Huyện sẽ hoàn thành kế hoạch.") == 0
    assert byline_tail("Có 3 xã về đích. Xã Tân Mẫu") == 0


@pytest.mark.parametrize(
    "line",
    [
        "Nông dân xã Môn Sơn thu hoạch mía bằng máy",
        "Công nhân Công ty may Minh Anh đóng gói sản phẩm",
        "Du khách tham quan vườn cam tại xã Minh Hợp",
        "Đại biểu tham quan gian hàng bên lề hội nghị",
        "Người dân bản Na Tông trồng rừng",
    ],
)
def test_people_at_work_without_a_full_stop_are_a_picture(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Nông dân thi đua sản xuất giỏi",
        "Người dân hiến đất làm đường",
        "Nông dân trồng 40 ha ngô trên đất dốc",
        "Nông dân xã Môn Sơn thu hoạch mía bằng máy.",
        "Công tác kiểm tra, giám sát",
        "Lực lượng chức năng kiểm tra, xử lý vi phạm trên địa bàn",
    ],
)
def test_what_may_head_or_tell_is_none(line: str) -> None:
    assert not is_caption(line)
