"""A whole report: order, spans, headings, lists, hostile input."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Block, BlockKind, Span
from index.figures.extract import MAX_SENTENCE, extract_figures
from index.language.places import Gazetteer
from tests.index.figures.one_report import Head, figures_of, report_of

TEXT = """Năm 2022, huyện nỗ lực nhiều mặt. Thu ngân sách đạt 57,6 tỷ đồng, đạt 109,9% dự toán.

1. Phân bổ kế hoạch vốn năm 2023

Tổng số 58 tỷ đồng, được phân bổ như sau:

- Chương trình giảm nghèo: 12 tỷ đồng
- Chương trình nông thôn mới: 46 tỷ đồng
"""


def test_figures_are_in_the_order_of_the_text_with_true_spans() -> None:
    report = report_of(TEXT)
    figures = figures_of(TEXT)
    spans = [figure.span for figure in figures]
    assert spans == sorted(spans)
    for figure in figures:
        assert report.body[figure.span.start : figure.span.end] == figure.text
        assert figure.sentence.contains(figure.span)
        assert figure.report_id == report.id


def test_list_items_stand_under_heading_and_lead() -> None:
    items = figures_of(TEXT)[-2:]
    assert [item.indicator for item in items] == [
        "Chương trình giảm nghèo",
        "Chương trình nông thôn mới",
    ]
    assert all("Phân bổ kế hoạch vốn" in (item.parent or "") for item in items)


def test_a_repeated_statement_counts_once() -> None:
    sentence = "Thu ngân sách năm 2022 đạt 57,6 tỷ đồng."
    assert len(figures_of(f"{sentence}\n\nTheo báo cáo, tình hình ổn định. {sentence}")) == 1


def test_hostile_text_is_read_in_bounds() -> None:
    flood = "thu ngân sách 5 tỷ đồng, " * 2_000
    figures = figures_of(flood, Head(period=None))
    assert all(figure.span.end - figure.sentence.start <= MAX_SENTENCE for figure in figures)
    for text in ("(" * 500 + "5 tỷ đồng" + ")" * 20, "%%% , ; : / 5", "5/5/5/5 tỷ", "từ đến 5 lên"):
        figures_of(text)


@pytest.mark.parametrize("digits", ["7" * 5_000, "7" * 4_301, "²" * 40, "٣" * 5_000])
def test_a_run_of_digits_without_end_loses_no_other_figure(digits: str) -> None:
    before, behind = "Thu ngân sách đạt 57,6 tỷ đồng", "Có 37 xã đạt chuẩn nông thôn mới."
    for piece in ("năm {}", "tháng {}", "{} tháng", "thôn {}", "Quyết định số {}", "{} triệu đồng"):
        run = piece.format(digits)
        for text in (f"{before}. {run}. {behind}", f"{before}, {run}, {run} người. {behind}"):
            assert {"57,6 tỷ đồng", "37 xã"} <= {figure.text for figure in figures_of(text)}


def test_sections_hold_what_stands_under_them() -> None:
    text = (
        "A. KẾT QUẢ NĂM 2021\n\n- Thu ngân sách: 900 tỷ đồng.\n\n"
        "B. PHÂN BỔ VỐN NĂM 2022 (4.253 triệu đồng)\n\n1. Cấp huyện\n\n"
        "- Hội Nông dân: 45 triệu đồng.\n\n2. Cấp xã\n\n- Hội Phụ nữ: 310 triệu đồng."
    )
    last = figures_of(text)[-1]
    assert last.relation.value == "plan"
    assert last.period
    assert last.period.year == 2022
    assert last.parent == "PHÂN BỔ VỐN NĂM 2022 – Cấp xã"


def test_a_list_by_commune_is_of_its_own_section() -> None:
    text = (
        "Huyện họp.\n\nC. KẾ HOẠCH VỐN NĂM 2022: Tổng số 143 triệu đồng.\n\n"
        "D. PHÂN BỔ VỐN SỰ NGHIỆP NĂM 2022\n2. Các xã\n- UBND xã Nghi Kim: 45 triệu đồng."
    )
    figure = figures_of(text)[-1]
    assert "VỐN SỰ NGHIỆP" in figure.indicator


def test_a_lead_below_the_text_is_read_before_it() -> None:
    text = "Trong đó, gạo đạt 259 triệu USD, giảm 15%.\n\nXuất khẩu sẽ được đẩy mạnh.\n\n(more)\n"
    report = report_of(text)
    body = report.body
    start = body.index("(more)")
    lead = "Kim ngạch xuất khẩu đạt 900 triệu USD."
    told = replace(
        report,
        body=body[:start] + lead + "\n",
        blocks=(
            *(block for block in report.blocks if block.span.end <= start),
            Block(BlockKind.LEAD, Span(start, start + len(lead))),
        ),
    )
    figures = extract_figures(told, Gazetteer.load())
    assert [f.text for f in figures] == ["259 triệu USD", "15%", "900 triệu USD"]
    assert figures[0].parent == "Kim ngạch xuất khẩu"


def test_items_that_differ_in_what_they_stand_under_are_kept() -> None:
    text = (
        "Phân bổ vốn:\n\n- Hội Nông dân: 30 triệu đồng (hỗ trợ sản xuất là 20 triệu đồng).\n"
        "- Hội Phụ nữ: 30 triệu đồng (hỗ trợ sản xuất là 20 triệu đồng)."
    )
    parts = [f.parent for f in figures_of(text) if f.text == "20 triệu đồng"]
    assert parts == ["Hội Nông dân", "Hội Phụ nữ"]


@pytest.mark.parametrize(
    "heading", ["BÁO CÁO", "II. KẾT QUẢ", "I. VỀ KINH TẾ", "A. LĨNH VỰC KINH TẾ"]
)
def test_headings_that_name_nothing_stand_over_nothing(heading: str) -> None:
    (figure,) = figures_of(f"{heading}\n\n- Trồng mới 40 ha rừng.")
    assert figure.parent is None


def test_the_papers_own_title_stands_over_nothing() -> None:
    head = Head(title="Báo cáo kết quả công tác giảm nghèo năm 2022, nhiệm vụ năm 2023")
    title = "KẾT QUẢ CÔNG TÁC GIẢM NGHÈO NĂM 2022, NHIỆM VỤ NĂM 2023"
    (figure,) = figures_of(f"BÁO CÁO\n\n{title}\n\n- Trồng mới 40 ha rừng.", head)
    assert figure.parent is None
    (figure,) = figures_of("BÁO CÁO\n\nTRỒNG RỪNG PHÒNG HỘ\n\n- Trồng mới 40 ha rừng.", head)
    assert figure.parent == "TRỒNG RỪNG PHÒNG HỘ"


def test_a_section_closes_all_that_stands_below_its_like() -> None:
    text = (
        "A. KINH TẾ\n\n1. Nông nghiệp\n\n- Rừng: 40 ha.\n\n1.2. Chăn nuôi\n\n- Đàn bò: 800 con.\n\n"
        "B. XÃ HỘI\n\n- Khám bệnh: 900 lượt người."
    )
    assert figures_of(text)[-1].parent == "XÃ HỘI"


def test_a_note_below_the_last_section_stands_where_its_mark_does() -> None:
    text = (
        "A. KẾT QUẢ NĂM 2022\n\nHuyện triển khai khuyến công[1], thu ngân sách 9 tỷ đồng.\n\n"
        "B. NHIỆM VỤ NĂM 2023\n\n- Thu ngân sách 10 tỷ đồng.\n\n"
        "[1] Hỗ trợ 6 đề án với tổng kinh phí 720 triệu đồng."
    )
    aim, *noted = figures_of(text)[-3:]
    assert aim.relation.value == "target"
    assert {(f.relation.value, f.parent) for f in noted} == {
        ("value", None),
        ("value", "Hỗ trợ đề án"),
    }


def test_the_site_s_section_stands_over_nothing_below_the_title() -> None:
    head = Head(title="Xuất khẩu của tỉnh vượt khó", period=None)
    text = (
        "## Nghiên cứu - Dữ liệu\n\n# Xuất khẩu của tỉnh vượt khó\n\nTổng kim ngạch xuất khẩu "
        "năm 2022 đạt 462 triệu USD.\n\nGạo đạt 25 triệu USD."
    )
    assert {figure.parent for figure in figures_of(text, head)} == {None}


def test_the_aims_of_one_story_of_a_bulletin_end_with_it() -> None:
    text = (
        "* Ngày 24/6, xã Yên Khê họp. Nhiệm kỳ tới, xã phấn đấu thu ngân sách 7 tỷ đồng.\n\n"
        "* Đảng bộ xã Lục Dạ họp sau đó. Xã Lục Dạ hiện đạt 14/19 tiêu chí."
    )
    head = Head(date="2020-06-25", places="huyện Con Cuông", period=None)
    assert [f.relation.value for f in figures_of(text, head)] == ["target", "value"]
