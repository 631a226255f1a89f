from pathlib import Path

from index.language.places import Gazetteer
from index.reading import read_report, read_text_report

TEXT = (
    "---\ntitle: Hướng Hóa thu ngân sách vượt kế hoạch\nsource: Báo Mẫu\nurl: https://mau.vn/1\n"
    "date: 2021-01-10\nplaces: huyện Hướng Hóa, tỉnh Quảng Trị\n---\n\n"
    "Sáng 8/1/2021, huyện tổ chức hội nghị tổng kết năm 2020.\n\n"
    "Thu ngân sách đạt\u00a0512,4 tỷ đồng , bằng 104% kế hoạch của tỉnh .\n\nLÊ MẪU\n"
)


def test_a_report_of_a_text_file_keeps_the_file_s_offsets(tmp_path: Path) -> None:
    path = tmp_path / "thang-1" / "a.txt"
    path.parent.mkdir()
    path.write_text(TEXT, "utf-8")
    report = read_report(path, tmp_path, Gazetteer.load())
    assert report.body == TEXT
    assert report.file == "thang-1/a.txt"
    assert report.title == "Hướng Hóa thu ngân sách vượt kế hoạch"
    assert (report.source, report.url, report.author) == (
        "Báo Mẫu",
        "https://mau.vn/1",
        "LÊ MẪU",
    )
    indexed = [report.body[span.start : span.end] for span in report.indexed_spans()]
    assert "Thu ngân sách đạt\u00a0512,4 tỷ đồng , bằng 104% kế hoạch của tỉnh ." in indexed
    assert str(report.session_date) == "2021-01-08"
    assert report.place is not None
    assert report.place.short == "Hướng Hóa"


def test_the_id_is_of_the_text_alone(tmp_path: Path) -> None:
    gazetteer = Gazetteer.load()
    first = read_text_report(TEXT, "a.txt", gazetteer)
    second = read_text_report(TEXT.replace("\n", "\r\n"), "b/c.txt", gazetteer)
    other = read_text_report(TEXT + "Thêm.", "a.txt", gazetteer)
    assert first.id == second.id != other.id
    assert len(first.id) == 12
    assert first.id.isalnum()


def test_metadata_outside_the_text_serve_where_the_head_says_nothing() -> None:
    report = read_text_report(
        "Thu ngân sách của huyện đạt 26 tỷ đồng.",
        "a.html",
        Gazetteer.load(),
        {"title": "Huyện Hướng Hóa thu 26 tỷ", "source": "Báo Mẫu", "date": "2021-03-02"},
    )
    assert (report.title, report.source) == ("Huyện Hướng Hóa thu 26 tỷ", "Báo Mẫu")
    assert str(report.session_date) == "2021-03-02"
