"""A text whose lines were broken to fit a page reads as the same text unbroken."""

import textwrap

import pytest

from index.domain import Report, Span
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.language.sentences import split_sentences
from index.reading.report import read_text_report

PARAGRAPHS = (
    "Sáng 8/7/2021, Huyện ủy Mẫu Sơn tổ chức hội nghị đánh giá kết quả 6 tháng đầu năm và đề ra "
    "nhiệm vụ 6 tháng cuối năm 2021.",
    "Trong 6 tháng đầu năm, tổng thu ngân sách trên địa bàn huyện Mẫu Sơn ước đạt 825 tỷ 776 triệu "
    "đồng, bằng 54,2% dự toán Hội đồng nhân dân tỉnh giao, tăng 12,5% so với cùng kỳ năm trước. "
    "Giá trị sản xuất công nghiệp (theo giá so sánh năm 2010) đạt 1.234 tỷ đồng, tăng 8%.",
    "Toàn huyện có 12 xã đạt chuẩn nông thôn mới, trong đó có 2 xã đạt chuẩn nông thôn mới nâng "
    "cao. Tỷ lệ hộ nghèo giảm từ 5,1% xuống còn 3,54%. Giải quyết việc làm mới cho 1.250 lao động.",
    "Hội nghị thống nhất phấn đấu đến hết năm 2021 thu ngân sách đạt 1.600 tỷ đồng; giải ngân hết "
    "vốn đầu tư công được giao, không để nợ đọng xây dựng cơ bản ở các xã, thị trấn trong huyện.",
)
HEAD = "title: Hội nghị Huyện ủy Mẫu Sơn\nsource: mau.vn\n\n"


def _read(width: int | None) -> Report:
    parts = [textwrap.fill(p, width, break_on_hyphens=False) if width else p for p in PARAGRAPHS]
    return read_text_report(HEAD + "\n\n".join(parts) + "\n", "mau.txt", Gazetteer.load())


def _figures(report: Report) -> list[tuple[object, ...]]:
    found = extract_figures(report, Gazetteer.load())
    for figure in found:
        assert report.body[figure.span.start : figure.span.end] == figure.text
        assert "\n" not in figure.indicator
    return [
        (f.value, f.unit, f.indicator, f.relation, f.direction, f.period and f.period.end)
        for f in found
    ]


@pytest.mark.parametrize("width", [50, 66, 72, 80, 90])
def test_figures_and_dates_are_those_of_the_unbroken_text(width: int) -> None:
    plain, broken = _read(None), _read(width)
    assert broken.session_date == plain.session_date
    assert broken.period == plain.period
    assert len(_figures(plain)) > 8
    assert _figures(broken) == _figures(plain)


def test_blocks_span_lines() -> None:
    plain, broken = _read(None), _read(72)
    assert [b.kind for b in broken.blocks if "\n" in broken.body[b.span.start : b.span.end]]
    texts = [
        [" ".join(r.body[s.start : s.end].split()) for s in r.indexed_spans()]
        for r in (plain, broken)
    ]
    assert texts[0] == texts[1]


def test_sentences_of_wrapped_lines() -> None:
    broken = _read(60)
    sentences = [
        " ".join(broken.body[s.start : s.end].split())
        for span in broken.indexed_spans()
        for s in split_sentences(broken.body, span, wrapped=True)
    ]
    plain = _read(None)
    assert sentences == [
        plain.body[s.start : s.end]
        for span in plain.indexed_spans()
        for s in split_sentences(plain.body, span)
    ]


def test_a_blank_line_parts_wrapped_text_too() -> None:
    text = "Huyện thu\n20 tỷ đồng\n\nXã thu 3 tỷ đồng"
    spans = split_sentences(text, Span(0, len(text)), wrapped=True)
    assert [text[s.start : s.end] for s in spans] == ["Huyện thu\n20 tỷ đồng", "Xã thu 3 tỷ đồng"]


def test_a_line_that_had_room_for_the_next_word_was_ended() -> None:
    lines = [
        "Báo cáo kết quả đầu tư công huyện Hướng Hóa năm 2021", "",
        "Trong năm, các chủ đầu tư đã đẩy nhanh tiến độ thi công, nghiệm thu và",
        "thanh toán; công tác giải phóng mặt bằng được các xã quan tâm chỉ đạo;",
        "nhiều công trình hoàn thành trước thời hạn và được đưa vào sử dụng,",
        "phục vụ tốt đời sống của người dân trên địa bàn các xã vùng khó khăn",
        "của huyện, nhất là các xã biên giới; chất lượng công trình được bảo",
        "đảm theo đúng hồ sơ thiết kế được duyệt.",
        "1. Dự án đường Tân Long: kế hoạch vốn 18 tỷ đồng",
        "Giải ngân 9,2 tỷ đồng, đạt 51,1%.",
        "I. HẠN CHẾ",
        "Tiến độ một số dự án chậm so với kế hoạch; tỷ lệ giải ngân còn thấp, đạt",
        "71,3%.",
    ]  # fmt: skip
    text = "\n".join(lines)
    report = read_text_report(text, "a.txt", Gazetteer.load())
    blocks = [report.body[b.span.start : b.span.end] for b in report.blocks]
    assert "1. Dự án đường Tân Long: kế hoạch vốn 18 tỷ đồng" in blocks
    assert "I. HẠN CHẾ" in blocks
    assert blocks[-1].endswith("đạt\n71,3%.")


def test_lettered_lines_go_on_with_nothing() -> None:
    text = "Kết quả sản xuất năm 2021\n\n- Tiêu: 15 ha, giảm 2% so với 2019\nb. Chăn nuôi\nĐàn bò."
    report = read_text_report(text, "a.txt", Gazetteer.load())
    assert "b. Chăn nuôi" in [report.body[b.span.start : b.span.end] for b in report.blocks]
