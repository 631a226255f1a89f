"""Headings told from the words of the page around a text."""

import pytest

from index.domain import BlockKind
from index.reading.blocks import lay_out
from index.reading.front_matter import parse_front_matter

TEXT = (
    "Trong 9 tháng đầu năm, thu ngân sách trên địa bàn huyện đạt 56,3 tỷ đồng, bằng 81,5% dự toán "
    "tỉnh giao; giá trị sản xuất công nghiệp tăng 12% so với cùng kỳ năm trước, "
    "giải quyết việc làm mới cho 1.250 lao động trong huyện."
)
MORE = "Có 4 xã đạt chuẩn nông thôn mới; tỷ lệ hộ nghèo giảm còn 3,2%, đạt kế hoạch đề ra của năm."


def _kinds(body: str) -> dict[str, BlockKind]:
    body = f"title: Huyện Mẫu Sơn 9 tháng\nsource: mau.vn\n\n{body}"
    blocks = lay_out(body, parse_front_matter(body)).blocks
    return {body[b.span.start : b.span.end]: b.kind for b in blocks}


@pytest.mark.parametrize(
    "line",
    [
        "I. KẾT QUẢ ĐẠT ĐƯỢC 9 THÁNG ĐẦU NĂM 2019:",
        "1. Nông nghiệp",
        "2. Về thương mại, dịch vụ:",
        "KINH TẾ TĂNG TRƯỞNG",
        "## Kinh tế",
        "**Kinh tế**",
        "Nhiều khó khăn cần tháo gỡ",
    ],
)
def test_headings(line: str) -> None:
    assert _kinds(f"{TEXT}\n\n{line}\n\n{MORE}")[line] is BlockKind.HEADING


@pytest.mark.parametrize(
    "line",
    ["HP", "Tìm kiếm", "Banner", "Đọc thêm", "Chia sẻ", "In trang", "Trần Mẫu Sơn", "Mới nhất"],
)
@pytest.mark.parametrize("above", [True, False])
def test_no_headings(line: str, above: bool) -> None:
    body = f"{line}\n\n{TEXT}\n\n{MORE}" if above else f"{TEXT}\n\n{line}\n\n{MORE}"
    kinds = _kinds(body)
    assert kinds[line] is not BlockKind.HEADING
    assert kinds[TEXT] in (BlockKind.LEAD, BlockKind.PARAGRAPH)


def test_a_menu_above_the_text_is_not_of_it() -> None:
    menu = ["Cơ cấu tổ chức", "Văn bản chỉ đạo điều hành", "Thông tin tuyên truyền"]
    kinds = _kinds("\n".join(menu) + f"\n\n{TEXT}\n\n{MORE}")
    assert {kinds[line] for line in menu} == {BlockKind.META}
    assert kinds[TEXT] is BlockKind.LEAD


@pytest.mark.parametrize(
    "line", ["/upload/anh/mau_230x61.png", "![]() |", "Print + | - Font Size: A", "© Mẫu 2019"]
)
def test_site_lines_are_not_indexed(line: str) -> None:
    assert _kinds(f"{line}\n\n{TEXT}\n\n{MORE}")[line] is BlockKind.META


@pytest.mark.parametrize(
    ("line", "below", "kind"),
    [
        ("b) Công nghiệp, xây dựng", MORE, BlockKind.HEADING),
        ("b) Công nghiệp, xây dựng", "- Đá xây dựng 12.000 m3.", BlockKind.HEADING),
        ("b) Công nghiệp, xây dựng", "c) Thương mại", BlockKind.LIST_ITEM),
        ("b. Chăn nuôi", MORE, BlockKind.HEADING),
        ("b) tuyên truyền pháp luật", MORE, BlockKind.LIST_ITEM),
        ("1. Tổng sản phẩm trên địa bàn (GRDP)", MORE, BlockKind.HEADING),
    ],
)
def test_lettered_headings(line: str, below: str, kind: BlockKind) -> None:
    assert _kinds(f"{TEXT}\n\n{line}\n\n{below}")[line] is kind
