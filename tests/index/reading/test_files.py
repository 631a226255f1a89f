"""Files of every kind, written here and read back."""

import os
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from index.domain import BlockKind
from index.errors import ReportUnreadable
from index.language.places import Gazetteer
from index.reading import extraction, read_report
from index.reading.files import MAX_BYTES, load_file, unwrap

TITLE = "Huyện Hướng Hóa: Kết quả thu ngân sách năm 2021"
SENTENCE = "Tổng thu ngân sách trên địa bàn huyện năm 2021 đạt 512,4 tỷ đồng, bằng 104,2% kế hoạch."
MORE = (
    "Bên cạnh đó, các chỉ tiêu về nông thôn mới và giảm nghèo của huyện đều được thực hiện đạt kế "
    "hoạch mà tỉnh giao, đời sống của người dân các xã tiếp tục được cải thiện."
)


def _write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def _docx(path: Path) -> Path:
    document = Document()
    document.add_heading(TITLE, level=1)
    document.add_paragraph(SENTENCE)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells),
        ("Xã", "Thu", "Tân Hợp", "12,5 tỷ đồng"),
        strict=True,
    ):
        cell.text = text
    document.add_paragraph(MORE)
    document.save(str(path))
    return path


def _xlsx(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Chỉ tiêu của huyện", "Thực hiện trong năm", "Kế hoạch tỉnh giao"])
    sheet.append(["Thu ngân sách (tỷ đồng)", 512.4, 491.7])
    book.save(path)
    return path


def _rtf(text: str) -> str:
    body = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text).replace("\n", "\\par\n")
    return "{\\rtf1\\ansi\\ansicpg1252\\uc1 " + body + "}"


def _pdf(lines: list[str]) -> bytes:
    """Return a one-page PDF of ``lines``: a font with a ToUnicode map, written by hand."""
    chars = sorted({c for line in lines for c in line})
    code = {c: n + 1 for n, c in enumerate(chars)}
    shown = " T* ".join("<" + "".join(f"{code[c]:02x}" for c in line) + "> Tj" for line in lines)
    content = f"BT /F1 10 Tf 14 TL 50 800 Td {shown} ET"
    pairs = "\n".join(f"<{n:02x}> <{ord(c):04x}>" for c, n in code.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(code)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    widths = " ".join(["500"] * 256)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 "
        f"/Widths [{widths}] /ToUnicode 6 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    out, offsets = "%PDF-1.4\n", []
    for number, value in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{value}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out += f"xref\n0 7\n0000000000 65535 f \n{table}trailer << /Size 7 /Root 1 0 R >>\n"
    return (out + f"startxref\n{out.index('xref')}\n%%EOF").encode("ascii")


def test_docx_keeps_heading_and_table(tmp_path: Path) -> None:
    report = read_report(_docx(tmp_path / "a.docx"), tmp_path, Gazetteer.load())
    assert report.title == TITLE
    assert SENTENCE in report.body
    (table,) = (b for b in report.blocks if b.kind is BlockKind.TABLE)
    assert "| Tân Hợp | 12,5 tỷ đồng |" in report.body[table.span.start : table.span.end]


def test_xlsx_is_a_table_under_the_file_s_name(tmp_path: Path) -> None:
    report = read_report(_xlsx(tmp_path / "thu-ngan-sach.xlsx"), tmp_path, Gazetteer.load())
    assert report.title == "thu-ngan-sach"
    assert "| Thu ngân sách (tỷ đồng) | 512,4 | 491,7 |" in report.body


def test_rtf(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.rtf", _rtf(f"{TITLE}\n{SENTENCE}\n{MORE}"))
    report = read_report(path, tmp_path, Gazetteer.load())
    assert report.title == TITLE
    assert SENTENCE in report.body


def test_pdf_lines_are_joined(tmp_path: Path) -> None:
    words, lines = f"{SENTENCE} {MORE} {SENTENCE} {MORE}".split(), [TITLE, ""]
    for word in words:
        if len(lines[-1]) + len(word) > 60:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    path = _write(tmp_path, "a.pdf", _pdf(lines))
    assert SENTENCE in load_file(path, "a.pdf").text


def test_html_main_text_table_and_metadata(tmp_path: Path) -> None:
    page = (
        f"<!doctype html><html><head><title>{TITLE}</title>"
        f'<meta property="og:title" content="{TITLE}">'
        '<meta property="og:site_name" content="Báo Mẫu">'
        '<meta property="article:published_time" content="2022-01-10T08:00:00+07:00">'
        '<meta property="og:url" content="https://mau.vn/bai-1"></head><body>'
        "<nav><a href='/'>Trang chủ</a><a href='/tin'>Tin tức</a></nav><article>"
        f"<h1>{TITLE}</h1><p>{SENTENCE}</p><p>{MORE}</p>"
        "<table><tr><th>Xã</th><th>Thu</th></tr>"
        "<tr><td>Tân Hợp</td><td>12,5 tỷ đồng</td></tr></table>"
        f"<p>{MORE}</p></article><footer>Bản quyền thuộc về Báo Mẫu</footer></body></html>"
    )
    report = read_report(_write(tmp_path, "a.html", page), tmp_path, Gazetteer.load())
    assert report.title == TITLE
    assert report.source == "Báo Mẫu"
    assert report.url == "https://mau.vn/bai-1"
    assert str(report.printed_date) == "2022-01-10"
    assert SENTENCE in report.body
    assert "Tân Hợp" in report.body
    assert "12,5 tỷ đồng" in report.body
    assert "Trang chủ" not in report.body


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n ", "empty"),
        ("a.txt", os.urandom(64) + b"\x00" * 5_000, "binary"),
        ("a.txt", b"This is an English text about the budget of a district.", "not Vietnamese"),
        ("a.docx", b"PK\x03\x04" + b"\x00" * 200, ""),
        ("a.pdf", b"%PDF-1.4 broken", ""),
        ("a.docx", SENTENCE.encode(), "not a .docx"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, ""),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\x01" * 50, ".png"),
        ("a.json", b'{"a": 1}', ".json"),
        ("a.html", b"<html><body></body></html>", ""),
    ],
)
def test_unreadable_files_say_why(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    with pytest.raises(ReportUnreadable, match=r".+") as caught:
        read_report(_write(tmp_path, name, data), tmp_path, Gazetteer.load())
    assert reason in caught.value.reason
    assert caught.value.file == name
    assert "\n" not in str(caught.value)


def test_large_missing_and_special_files(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES)
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    for name, reason in (
        ("large.txt", "larger than 50 MB"),
        ("none.txt", "cannot be opened"),
        ("folder.txt", "not a regular file"),
        ("pipe.txt", "not a regular file"),
    ):
        with pytest.raises(ReportUnreadable) as caught:
            read_report(tmp_path / name, tmp_path, Gazetteer.load())
        assert reason in caught.value.reason


def test_a_parser_that_hangs_is_ended_and_the_next_file_is_read(tmp_path: Path) -> None:
    path = _docx(tmp_path / "a.docx")
    with pytest.raises(extraction.ExtractionFailed, match="longer than"):
        extraction.extract(path, "document", timeout=0.0)
    assert SENTENCE in extraction.extract(path, "document").text


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w:document>" + b" " * 30_000_000)
        archive.writestr("[Content_Types].xml", b"<Types/>")
    with pytest.raises(ReportUnreadable):
        read_report(path, tmp_path, Gazetteer.load())


def test_unwrap_drops_page_numbers() -> None:
    assert unwrap(f"{SENTENCE}\n2\n{MORE}\nTrang 3/10") == f"{SENTENCE}\n\n{MORE}"


def test_a_text_with_a_few_control_bytes_is_read(tmp_path: Path) -> None:
    text = f"{TITLE}\n\n{SENTENCE}\x0b {MORE}\x00\n"
    loaded = load_file(_write(tmp_path, "a.txt", text), "a.txt")
    assert SENTENCE in loaded.text
    assert not {"\x00", "\x0b"} & set(loaded.text)
    full = text.encode() + b"\x00" * 60
    with pytest.raises(ReportUnreadable, match="binary"):
        load_file(_write(tmp_path, "b.txt", full), "b.txt")


def test_markup_in_a_text_file_is_none_of_it(tmp_path: Path) -> None:
    text = f"# {TITLE}\n\n<p>{SENTENCE.replace('huyện', '<b>huyện</b>')}</p><!-- 99 tỷ -->\n{MORE}"
    loaded = load_file(_write(tmp_path, "a.md", text), "a.md")
    assert SENTENCE in loaded.text
    assert not {"<", "99 tỷ"} & {loaded.text[i : i + 5] for i in range(len(loaded.text))}
    assert "<" not in loaded.text


def test_a_page_s_title_is_whole_and_its_letterhead_no_text(tmp_path: Path) -> None:
    title = "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI HUYỆN HƯỚNG HÓA 6 THÁNG NĂM 2021"
    head = "".join(
        f"<tr><td><p>{left}</p></td><td><p>{right}</p></td></tr>"
        for left, right in (
            ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("HUYỆN HƯỚNG HÓA", "Độc lập - Tự do - Hạnh phúc"),
            ("Số: 21/BC-UBND", "Hướng Hóa, ngày 02 tháng 7 năm 2021"),
        )
    )
    page = (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><div><table>{head}</table>"
        f"<p><strong>{title}</strong></p><p>{SENTENCE}</p><p>{MORE}</p></div></body></html>"
    )
    report = read_report(_write(tmp_path, "a.html", page), tmp_path, Gazetteer.load())
    assert report.title == title
    indexed = [report.body[s.start : s.end] for s in report.indexed_spans()]
    assert indexed == [SENTENCE, MORE]


def test_a_sheet_without_a_name_is_called_by_its_table(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sheet1"
    for row in (
        ["UBND HUYỆN HƯỚNG HÓA"],
        ["KẾT QUẢ THU NGÂN SÁCH HUYỆN HƯỚNG HÓA NĂM 2021"],
        ["Nội dung thu", "Dự toán của huyện", "Thực hiện của huyện"],
        ["Thu nội địa trên địa bàn các xã", 120, 131],
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    report = read_report(tmp_path / "a.xlsx", tmp_path, Gazetteer.load())
    assert report.title == "KẾT QUẢ THU NGÂN SÁCH HUYỆN HƯỚNG HÓA NĂM 2021"


def test_who_issued_a_paper_is_not_its_title(tmp_path: Path) -> None:
    title = "Báo cáo kết quả thu ngân sách năm 2021 huyện Hướng Hóa"
    path = _write(tmp_path, "a.txt", f"UBND HUYỆN HƯỚNG HÓA\n\n{title}\n\n{SENTENCE} {MORE}")
    assert read_report(path, tmp_path, Gazetteer.load()).title == title
