"""Hostile report files: specimens written here, and a mutation fuzzer over good ones."""

from __future__ import annotations

import io
import os
import random
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import openpyxl
from docx import Document

SENTENCES = (
    "Sáng 20/12/2022, Huyện ủy Văn Yên tổ chức hội nghị tổng kết năm 2022.",
    "Năm 2022, thu ngân sách trên địa bàn huyện Văn Yên ước đạt 305 tỷ đồng, vượt 12,5% dự toán.",
    "Sản lượng quế vỏ khô đạt 6.100 tấn, tăng 8% so với cùng kỳ; 17/24 xã đạt chuẩn nông thôn mới.",
)
SECRET = "BI-MAT-0f3a"  # noqa: S105  (what an XML that reads other files would let out)
_WORDS = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def docx() -> bytes:
    """Return a good .docx."""
    document = Document()
    document.add_heading("Huyện Văn Yên tổng kết năm 2022", level=1)
    for sentence in SENTENCES:
        document.add_paragraph(sentence)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("Xã", "Thu", "An Thịnh", "12,5"), strict=True
    ):
        cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def xlsx(rows: int = 3) -> bytes:
    """Return a good .xlsx of so many rows."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Thu")
    sheet.append(["Chỉ tiêu của huyện", "Thực hiện trong năm", "Kế hoạch tỉnh giao"])
    for number in range(rows):
        sheet.append(["Thu ngân sách (tỷ đồng)", 512.4 + number, 491.7])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pdf(lines: tuple[str, ...] = SENTENCES, content: bytes | None = None) -> bytes:
    """Return a one-page PDF: a font with a ToUnicode map, written by hand."""
    chars = sorted({c for line in lines for c in line})
    code = {c: n + 1 for n, c in enumerate(chars)}
    shown = " T* ".join("<" + "".join(f"{code[c]:02x}" for c in line) + "> Tj" for line in lines)
    plain = content or f"BT /F1 10 Tf 14 TL 50 800 Td {shown} ET".encode()
    packed = zlib.compress(plain, 9)
    pairs = "\n".join(f"<{n:02x}> <{ord(c):04x}>" for c, n in code.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(code)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    ).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 "
        b"/Widths [" + b"500 " * 256 + b"] /ToUnicode 6 0 R >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(cmap), cmap),
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, value in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, value)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + table + b"trailer << /Size 7 /Root 1 0 R >>\n"
    return out + b"startxref\n%d\n%%%%EOF" % start


def rtf() -> bytes:
    """Return a good .rtf."""
    text = "\n".join(SENTENCES)
    body = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text).replace("\n", "\\par\n")
    return ("{\\rtf1\\ansi\\ansicpg1252\\uc1 " + body + "}").encode()


def page() -> bytes:
    """Return a good web page."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES * 2)
    return (
        "<!doctype html><html><head><title>Huyện Văn Yên tổng kết năm 2022</title></head><body>"
        f"<article><h1>Huyện Văn Yên tổng kết năm 2022</h1>{paragraphs}</article></body></html>"
    ).encode()


GOOD: dict[str, Callable[[], bytes]] = {
    ".docx": docx, ".xlsx": xlsx, ".pdf": pdf, ".rtf": rtf, ".html": page,
}  # fmt: skip


def repacked(data: bytes, changed: dict[str, bytes]) -> bytes:
    """Return an Office file with some of its parts replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in dict.fromkeys([*old.namelist(), *changed]):
            new.writestr(name, changed[name] if name in changed else old.read(name))
    return out.getvalue()


def specimens(secret_file: Path) -> dict[str, bytes]:
    """Return hostile files by name: each is to be refused, or read without harm."""
    word, sheet, first = docx(), xlsx(), "xl/worksheets/sheet1.xml"
    laughs = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' if n else '<!ENTITY e0 "thu ngân sách">'
        for n in range(12)
    )
    reads = f'<!ENTITY x SYSTEM "{secret_file.as_uri()}">'

    def doc(body: str, dtd: str = "") -> bytes:
        head = f"<!DOCTYPE d [{dtd}]>" if dtd else ""
        return repacked(
            word,
            {"word/document.xml": f"{head}{_WORDS}{body}</w:body></w:document>".encode()},
        )

    def book(body: str, dtd: str = "") -> bytes:
        head = f"<!DOCTYPE d [{dtd}]>" if dtd else ""
        return repacked(sheet, {first: f"{head}{_SHEET}{body}</sheetData></worksheet>".encode()})

    paragraph = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'
    good = "".join(paragraph.format(sentence) for sentence in SENTENCES)
    tables = "<w:tbl><w:tr><w:tc>" * 3_000 + good + "</w:tc></w:tr></w:tbl>" * 3_000
    return {
        "bomb-blanks.docx": repacked(
            word, {"word/document.xml": _WORDS.encode() + b" " * 900_000_000}
        ),
        "bomb-text.docx": doc(paragraph.format("thu ngân sách " * 12_000_000)),
        "bomb-paragraphs.docx": doc(paragraph.format("thu") * 3_000_000),
        "bomb-part.docx": repacked(word, {"word/media/a.bin": b"\0" * 950_000_000}),
        "bomb-sheet.xlsx": repacked(sheet, {first: _SHEET.encode() + b" " * 900_000_000}),
        "bomb-strings.xlsx": repacked(sheet, {"xl/sharedStrings.xml": b" " * 900_000_000}),
        "million-rows.xlsx": xlsx(1_000_000),
        "far-cell.xlsx": book(
            '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>1</t></is></c></row>'
        ),
        "laughs.docx": doc(paragraph.format("&e11;"), laughs),
        "laughs.xlsx": book(cell.format("&e11;"), laughs),
        "reads.docx": doc(good + paragraph.format("&x;"), reads),
        "reads.xlsx": book(cell.format("&x;"), reads),
        "reads.html": b"<!DOCTYPE html [" + reads.encode() + b"]>" + page()[15:-14] + b"&x;</html>",
        "deep.docx": doc("<w:p>" * 300_000),
        "deep-tables.docx": doc(tables),
        "deep.html": b"<!doctype html><html><body>" + b"<div>" * 500_000,
        "deep.rtf": b"{\\rtf1" + b"{" * 2_000_000,
        "long.rtf": rtf()[:-1] + b"\\par thu" * 4_000_000 + b"}",
        "wide.html": page()[:-14] + b"<p>thu ng\xc3\xa2n s\xc3\xa1ch</p>" * 1_000_000,
        "stream.pdf": pdf(content=b"BT /F1 10 Tf " + b"<010203> Tj " * 20_000_000 + b"ET"),
        "blanks.pdf": pdf(content=b" " * 1_500_000_000),
        "count.pdf": pdf().replace(b"/Count 1", b"/Count 999999999"),
        "loop.pdf": pdf().replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"),
        "nested.pdf": b"%PDF-1.4\n1 0 obj\n" + b"[" * 3_000_000,
        "dictionaries.pdf": b"%PDF-1.4\n1 0 obj\n" + b"<<" * 3_000_000 + pdf(),
        "truncated.pdf": pdf()[:600],
        "truncated.docx": word[:-60],
        "path.docx": repacked(word, {"../../../../tmp/hoibaocao-escaped": b"x"}),
        "entries.docx": _entries(200_000),
        "ole.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5_000_000,
        "random.pdf": b"%PDF-1.7\n" + random.Random(1).randbytes(5_000_000),  # noqa: S311
        "zeros.txt": b"\0" * 10_000_000,
        "digits.txt": ("Thu ngân sách huyện đạt được là " + "1.234" * 900_000).encode(),
        "no-stop.txt": ("thu ngân sách của huyện trong năm đạt 12,5 tỷ đồng và " * 80_000).encode(),
        "lines.txt": ("thu ngân sách\n" + "a\n" * 2_000_000).encode(),
        "letters.txt": ("ngân sách huyện " + "a" * 4_500_000).encode(),
        "marks.txt": ("thu ngân sách huyện đạt " + "a\u0301\u0323" * 900_000).encode(),
        "controls.txt": "Thu ngân sách năm 2022 đạt 5 tỷ.\x1b]0;x\x07\x9b31m\u202e".encode(),
    }  # fmt: skip


def _entries(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", b"<x/>")
        for number in range(count):
            archive.writestr(str(number), b"")
    return out.getvalue()


def odd_names(folder: Path, outside: Path) -> None:
    """Make entries in ``folder`` that are hostile by what they are or how they are called."""
    text = "\n\n".join(SENTENCES).encode()
    for name in (
        b"dong\nmoi.txt", b"\x1b[31mdo.txt", b"..\\..\\nguoc.txt", b"\xff\xfe.txt", b"-rf.txt",
        "\u202etxt.exe.txt".encode(), b"a" * 251 + b".txt", b"${HOME}`id`.txt", b"%s%n.txt",
        "\u2028dong.txt".encode(), b"CON.txt", b" .txt",
    ):  # fmt: skip
        # Each its own text, else it is a duplicate of the first.
        (folder / os.fsdecode(name)).write_bytes(text + b"\n\n" + name.hex().encode())
    (folder / "ngoai.txt").symlink_to(outside)
    (folder / "thu-muc").symlink_to(outside.parent, target_is_directory=True)
    (folder / "vong.txt").symlink_to(folder / "vong.txt")
    (folder / "mat.txt").symlink_to(folder / "khong-co.txt")
    (folder / "goc.txt").symlink_to("/etc/passwd")
    (folder / "thiet-bi.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "ong.txt")
    for name in ("lon.txt", "lon.pdf", "lon.docx"):
        with (folder / name).open("wb") as file:
            file.write(b"%PDF-1.4\n")
            file.truncate(1_000_000_000)


def mutated(data: bytes, suffix: str, rng: random.Random) -> bytes:
    """Return a good file with something in it changed, inside the archive for Office files."""
    if suffix in (".docx", ".xlsx") and rng.random() < 0.7:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            name = rng.choice([n for n in archive.namelist() if n.endswith((".xml", ".rels"))])
            part = archive.read(name)
        return repacked(data, {name: _bytes_changed(part, rng)})
    return _bytes_changed(data, rng)


_TOKENS = (
    b"\0", b"\xff" * 4, b"<", b">", b"/>", b"<!--", b"&#0;", b"&a;", b"<w:p>", b"<w:tbl>", b"-1",
    b"999999999999", b"[", b"<<", b">>", b"endobj", b"stream\n", b"endstream", b"0 0 R", b"3 0 R",
    b"/FlateDecode", b"/LZWDecode", b"/Kids", b"{", b"}", b"\\bin99999999 ", b"\\u-99999?", b"\\'",
    b"<table>", b"<svg>", b"</body>", b"1e308", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04",
)  # fmt: skip


def _bytes_changed(data: bytes, rng: random.Random) -> bytes:
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(len(data) + 1)
        to = min(len(data), at + rng.choice((1, 2, 8, 64, 1024)))
        match rng.randrange(6):
            case 0:
                data = data[:at] + rng.randbytes(to - at) + data[to:]
            case 1:
                data = data[:at] + data[to:]
            case 2:
                data = data[:to] + data[at:to] * rng.choice((1, 2, 50)) + data[to:]
            case 3:
                data = data[:at] + rng.choice(_TOKENS) + data[to:]
            case 4:
                data = data[:at] + rng.choice(_TOKENS) * rng.choice((1, 100, 5000)) + data[at:]
            case _:
                data = data[:at] if rng.random() < 0.2 else data[:at] + data[to:] + data[at:to]
    return data
