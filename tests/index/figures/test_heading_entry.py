"""What stands under which of a report's headings."""

from __future__ import annotations

from dataclasses import replace

from tests.index.figures.one_report import Head, figures_of


def _wholes(text: str) -> list[str]:
    return [figure.parent or "" for figure in figures_of(text)]


def test_a_heading_of_the_same_depth_closes_the_one_before() -> None:
    text = "## Công thương\n\n- Trồng trọt 12 tỷ đồng.\n\n## Thể thao\n\n- Thư viện 9 tỷ đồng."
    economy, culture = _wholes(text)
    assert "Công thương" in economy
    assert "Thể thao" in culture
    assert "Công thương" not in culture


def test_what_is_deeper_or_numbered_stands_under_it() -> None:
    text = (
        "## Công thương\n\n### Nông nghiệp\n\n- Trồng trọt 12 tỷ đồng.\n\n"
        "## Đời sống\n\n1. Y tế\n\n- Trạm y tế 9 tỷ đồng.\n\n2. Giáo dục\n\n- Trường học 8 tỷ đồng."
    )
    first, second, third = _wholes(text)
    assert "Công thương – Nông nghiệp" in first
    assert "Đời sống" in second
    assert "Công thương" not in second
    assert "Đời sống" in third


def test_headings_without_numbers_stand_side_by_side() -> None:
    text = (
        "1. Xã hội\n\nGiáo dục và đào tạo\n\nToàn huyện có 40 trường học, đủ giáo viên các môn.\n\n"
        "Giảm nghèo, việc làm\n\n- Hỗ trợ 9 tỷ đồng.\n\n"
        "II. NHIỆM VỤ NĂM 2023\n\n- Chi 8 tỷ đồng."
    )
    _, helped, spent = _wholes(text)
    assert "Giáo dục" not in helped
    assert "Giảm nghèo" in helped
    assert "Giảm nghèo" not in spent


def test_letters_open_headings_below_numbers() -> None:
    text = (
        "1. Nông nghiệp, nông thôn\n\na) Trồng trọt\n\n- Hỗ trợ 12 tỷ đồng.\n\n"
        "b. Chăn nuôi\n\n- Chi trả 9 tỷ đồng.\n\n2. Xã hội\n\n- Xây nhà 8 tỷ đồng."
    )
    crops, herds, people = _wholes(text)
    assert "nông thôn – Trồng trọt" in crops
    assert "nông thôn – Chăn nuôi" in herds
    assert "Trồng trọt" not in herds
    assert "Chăn nuôi" not in people


def test_what_a_part_aims_at_holds_for_its_chapters() -> None:
    text = (
        "A. KẾT QUẢ NĂM 2020\n\nĐàn bò 900 con.\n\nB. KẾ HOẠCH NĂM 2021\n\n"
        "I. MỤC TIÊU\n\nĐàn bò 950 con.\n\nII. CHỈ TIÊU CHỦ YẾU\n\n1. Đàn trâu 70 con."
    )
    head = Head(places="huyện Quỳ Châu, tỉnh Nghệ An", date="2020-12-20", period="năm 2020")
    told = [(f.relation.value, f.period and f.period.year) for f in figures_of(text, head)]
    assert told == [("value", 2020), ("target", 2021), ("target", 2021)]


def test_a_title_with_marks_is_no_heading_of_what_follows() -> None:
    title = "Kết quả chăm sóc, bảo vệ trẻ em huyện Quỳ Châu năm 2020"
    head = Head(places="huyện Quỳ Châu, tỉnh Nghệ An", date="2020-12-20", period="năm 2020")
    text = f"# BÁO CÁO\n\n## {title}\n\n- Hỗ trợ 12 tỷ đồng."
    assert title not in (figures_of(text, replace(head, title=title))[0].parent or "")
