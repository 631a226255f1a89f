from hypothesis import given, settings
from hypothesis import strategies as st

from index.domain import BlockKind
from index.language.text import clean
from index.reading.blocks import Layout, lay_out
from index.reading.front_matter import parse_front_matter

LONG = (
    "Theo báo cáo của Ủy ban nhân dân huyện, trong 9 tháng đầu năm 2019, tổng thu ngân sách trên "
    "địa bàn đạt 56,3 tỷ đồng, bằng 81,5% dự toán tỉnh giao; giá trị sản xuất công nghiệp tăng 12% "
    "so với cùng kỳ, giải quyết việc làm mới cho 1.250 lao động."
)
SECOND = "Bên cạnh đó, có 4 xã đạt chuẩn nông thôn mới, tỷ lệ hộ nghèo giảm còn 3,2%, đạt kế hoạch."


def _lay_out(body: str) -> Layout:
    return lay_out(body, parse_front_matter(body))


def _of(body: str, kind: BlockKind) -> list[str]:
    return [body[b.span.start : b.span.end] for b in _lay_out(body).blocks if b.kind is kind]


def test_a_section_label_is_joined_to_the_title_under_it() -> None:
    body = (
        f"Chủ nhật,\u00a0 23/02/2020\nHội nghị Huyện ủy lần thứ 9:\n\nQuyết tâm về đích\n\n{LONG}"
    )
    layout = _lay_out(body)
    assert layout.title == "Hội nghị Huyện ủy lần thứ 9: Quyết tâm về đích"
    assert _of(body, BlockKind.META) == [
        "Chủ nhật,\u00a0 23/02/2020",
        "Hội nghị Huyện ủy lần thứ 9:",
    ]
    assert _of(body, BlockKind.TITLE) == ["Quyết tâm về đích"]


def test_the_head_of_an_official_document() -> None:
    body = (
        "ỦY BAN NHÂN DÂN HUYỆN MẪU SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nSố: 123/BC-UBND\nMẫu Sơn, ngày 5 tháng 10 năm 2019\n"
        f"BÁO CÁO\nTình hình kinh tế - xã hội 9 tháng đầu năm 2019\n\n{LONG}"
    )
    layout = _lay_out(body)
    assert layout.title == "BÁO CÁO Tình hình kinh tế - xã hội 9 tháng đầu năm 2019"
    assert _of(body, BlockKind.LEAD) == [LONG]


def test_no_title_takes_the_start_of_the_text() -> None:
    layout = _lay_out(LONG)
    assert layout.title.endswith("…")
    assert LONG.startswith(layout.title[:-1])


def test_an_excerpt_that_repeats_is_not_indexed() -> None:
    caption = "Ông Trần Mẫu phát biểu tại hội nghị. Ảnh: L.M"
    excerpt = f"{caption} {LONG[:150].rsplit(' ', 1)[0]} …"
    body = (
        f"title: Thu ngân sách huyện Mẫu Sơn\nsource: mau.vn\n\n{excerpt}\n\n{caption}\n\n{LONG}\n"
    )
    assert _of(body, BlockKind.REPEAT) == [excerpt]
    assert _of(body, BlockKind.LEAD) == [LONG]


def test_an_excerpt_that_says_something_else_stays() -> None:
    other = (
        "Năm qua, thành phố Mẫu đón 1,2 triệu lượt khách, doanh thu du lịch tăng 15% và còn tăng …"
    )
    body = f"title: Thu ngân sách huyện Mẫu Sơn\nsource: mau.vn\n\n{other}\n\n{LONG}\n"
    assert _of(body, BlockKind.REPEAT) == []
    assert other in _of(body, BlockKind.LEAD)


def test_a_caption_twice_with_other_dashes_and_spaces() -> None:
    body = (
        "Tiêu đề bài viết của huyện\n\nBà Lê Mẫu – Phó Chủ tịch UBND phát biểu. Ảnh: N.M\n\n"
        f"Bà Lê Mẫu - Phó Chủ tịch  UBND phát biểu. \tẢnh: N.M\n\n{LONG}"
    )
    assert len(_of(body, BlockKind.CAPTION)) == 1
    assert len(_of(body, BlockKind.REPEAT)) == 1


def test_equal_list_entries_all_stay() -> None:
    entry = "- UBND xã Mẫu Hòa: 15 triệu đồng (hỗ trợ các hoạt động khác tại địa phương)"
    body = f"Phân bổ vốn năm 2025\n\n1. Vốn tỉnh\n{entry}\n2. Vốn huyện\n{entry}\n"
    assert _of(body, BlockKind.LIST_ITEM) == [entry, entry]
    assert _of(body, BlockKind.HEADING) == ["1. Vốn tỉnh", "2. Vốn huyện"]


def test_a_paragraph_that_starts_with_a_number_is_no_list_entry() -> None:
    body = f"Thu ngân sách\n\n6 tháng đầu năm 2017, thu ngân sách đạt 125 tỷ đồng.\n\n{LONG}"
    assert _of(body, BlockKind.LIST_ITEM) == []


def test_the_summary_behind_the_author() -> None:
    summary = "Năm 2020, huyện hoàn thành vượt mức 13/14 chỉ tiêu được giao."
    body = f"Thu ngân sách vượt kế hoạch\n\n{LONG}\n\nD.Mẫu\n\nmore(MAUVN) – {summary}"
    layout = _lay_out(body)
    assert _of(body, BlockKind.LEAD) == [summary]
    assert layout.author == "D.Mẫu"
    assert _of(body, BlockKind.BYLINE) == ["D.Mẫu"]


def test_author_comments_and_other_news_at_the_end() -> None:
    body = f"Thu ngân sách vượt\n\n{LONG}\n\n{SECOND} Lê Mẫu - Trần Mẫu\n"
    body += f"Ý kiến ()\nCác tin khác\n{LONG} Khác."
    layout = _lay_out(body)
    assert layout.author == "Lê Mẫu - Trần Mẫu"
    assert layout.author_span is not None
    assert body[layout.author_span.start : layout.author_span.end] == "Lê Mẫu - Trần Mẫu"
    assert _of(body, BlockKind.PARAGRAPH) == [SECOND]
    assert len(_of(body, BlockKind.RELATED)) == 3


def test_text_goes_on_after_a_box_of_links() -> None:
    body = f"Thu ngân sách vượt\n\n{LONG}\n\nTin liên quan\nHuyện bên sơ kết quý I\n"
    body += f"Khởi công cầu\n\n{LONG[:-1]} khác."
    assert _of(body, BlockKind.RELATED) == [
        "Tin liên quan",
        "Huyện bên sơ kết quý I",
        "Khởi công cầu",
    ]
    assert len(_of(body, BlockKind.PARAGRAPH)) == 1


def test_wrapped_captions_and_paragraphs_are_one_piece() -> None:
    caption = "Đồng chí Trần Mẫu, Ủy viên Ban Thường vụ,\nBí thư Huyện ủy phát biểu tại hội nghị"
    body = f"Thu ngân sách vượt\n\n{caption}\n\n{LONG}"
    assert _of(body, BlockKind.CAPTION) == [caption]


def test_rows_of_a_table_are_one_block() -> None:
    table = "| Xã | Thu |\n| --- | --- |\n| Mẫu Hòa | 12,5 tỷ đồng |"
    body = f"# Kết quả thu\n\n{LONG}\n\n{table}\n\n{SECOND}"
    assert _of(body, BlockKind.TABLE) == [table]
    assert _lay_out(body).title == "Kết quả thu"


def test_headings_state_no_figures() -> None:
    body = (
        f"Thu ngân sách vượt\n\nKhó khăn, thách thức\n\n{LONG}\n\nCấp xã: tỉnh giao 95%\n\n{SECOND}"
    )
    assert _of(body, BlockKind.HEADING) == ["Khó khăn, thách thức"]


def test_hostile_texts_end() -> None:
    for text in (
        "Ảnh: " + "a" * 200_000,
        "a " * 100_000,
        "|" * 100_000,
        "\n" * 100_000 + "x",
        "- a\n" * 20_000,
        "ngày 1/1/2020\n" * 5_000,
        "Lê Mẫu\n" * 20_000,
        "đồng chí, \n" * 20_000,
        "title: " * 20_000,
        ("a b c d e f g …\n" * 3_000),
    ):
        _lay_out(clean(text))


_LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                LONG,
                SECOND,
                "PHAN MẪU",
                "Các tin khác",
                "Ảnh: L.M",
                "| a | b |",
                "- một",
                "more(A) – x",
                "",
            ]
        ),
        st.text(alphabet="ab Ảnh:|-#.…\n\t\u00a01/2 ", max_size=30),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(_LINES)
def test_blocks_cover_all_but_white_space_in_order(lines: list[str]) -> None:
    body = clean("\n".join(lines))
    position = 0
    for block in _lay_out(body).blocks:
        assert not body[position : block.span.start].strip()
        assert body[block.span.start : block.span.end].strip()
        position = block.span.end
    assert not body[position:].strip()


def test_a_menu_above_the_text_hides_nothing() -> None:
    body = f"Thu ngân sách vượt\n\nÝ kiến\nTin tức\n\n{LONG}\n\n{SECOND}"
    assert LONG in _of(body, BlockKind.LEAD)
    assert SECOND in _of(body, BlockKind.PARAGRAPH)


def test_rows_without_outer_pipes_are_a_table() -> None:
    rows = "Huyện | Kế hoạch | Giải ngân\n---|---|---\nSông Trên | 30 | 20\nSông Dưới | 40 | 35"
    assert _of(f"{LONG}\n\n{rows}\n\n{SECOND}", BlockKind.TABLE) == [rows]
    menus = "Trang chủ | Liên hệ\n\nGiới thiệu | Sơ đồ"
    assert not _of(f"{LONG}\n\n{menus}\n\n{SECOND}", BlockKind.TABLE)


def test_a_copied_date_mark_in_front_of_the_text_is_no_text() -> None:
    body = " date 2020-07 CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025 I. Về kinh tế 1. Thu 5 tỷ đồng."
    blocks = lay_out(body, parse_front_matter(body), "Đại hội Đảng bộ huyện").blocks
    assert blocks[0].kind is BlockKind.META
    assert body[blocks[1].span.start :].startswith("CÁC CHỈ")


def test_links_in_one_line_and_behind_marks_below_the_text_are_no_text() -> None:
    below = [
        "Xem thêm: Mẫu Sơn vượt 17/19 chỉ tiêu | Mẫu Thạch trồng rừng",
        "» Xã Mẫu Lâm: thu ngân sách đạt 41 tỷ đồng",
    ]
    body = f"Một tiêu đề của báo cáo\n\n{LONG}\n\n{SECOND}\n\n" + "\n\n".join(below)
    assert _of(body, BlockKind.RELATED) == below


def test_lines_below_links_or_what_a_text_is_filed_under_are_links_too() -> None:
    for head in ("Liên quan: Mẫu Thạch được mùa; Mẫu Sơn thu 12 tỷ đồng", "Từ khóa: Mẫu Lâm, chè"):
        below = [head, "- Mẫu Sơn: Bàn giao 12 phòng học", "Mẫu Lâm thu ngân sách 402 tỷ đồng"]
        body = f"Một tiêu đề của báo cáo\n\n{LONG}\n\n{SECOND}\n\n" + "\n".join(below)
        found = _of(body, BlockKind.RELATED)
        assert found[-2:] == below[1:]
        item = "- Thu ngân sách đạt 41 tỷ đồng;"
        assert item not in _of(f"{body}\n{item}", BlockKind.RELATED)


def test_marks_above_text_open_a_list() -> None:
    item = "» Thu ngân sách đạt 41 tỷ đồng"
    body = f"Một tiêu đề của báo cáo\n\n{LONG}\n\n{item}\n\n{LONG.replace('56,3', '12,4')}"
    assert not _of(body, BlockKind.RELATED)
