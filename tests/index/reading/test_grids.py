"""Tables of one cell a line, or with blanks between cells: rows where they are sure, else none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.domain import BlockKind, Span
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.reading.grids import table_rows
from index.reading.report import read_text_report

HEAD = (
    "title: Huyện Mẫu Sơn giảm nghèo năm 2019\n\n"
    "Năm 2019, huyện Mẫu Sơn rà soát hộ nghèo tại các xã như sau:\n\n"
)
TAIL = "\n\nHuyện tiếp tục phấn đấu giảm nghèo trong những năm tới, bảo đảm bền vững."
COUNTED = "STT|Xã|Tổng số\nhộ nghèo|Hộ cận nghèo|1|Xã Hòa Mẫu|143|34|2|Xã Thượng Mẫu|80|19"
BLANKS = "Xã{0}Hộ nghèo{0}Hộ cận nghèo\nXã Hòa Mẫu{0}143{0}34\nXã Thượng Mẫu{0}1.080{0}19"


def _stacked(cells: str) -> str:
    return "\n|\n".join(cells.split("|")).replace("|\n\n|", "|\n|")


def _rows(body: str) -> list[list[str]] | None:
    rows = table_rows(body, Span(0, len(body)))
    if rows is None:
        return None
    for row, cells in rows:
        assert all(row.contains(cell) for cell in cells if cell.start < cell.end)
    return [[" ".join(body[c.start : c.end].split()) for c in cells] for _, cells in rows]


def _figures(table: str) -> list[tuple[str, str]]:
    report = read_text_report(HEAD + table + TAIL, "mau.txt", Gazetteer.load())
    tables = [b.span for b in report.blocks if b.kind is BlockKind.TABLE]
    assert len(tables) == 1
    found = [f for f in extract_figures(report, Gazetteer.load()) if "table" in f.flags]
    assert all(tables[0].contains(f.sentence) and f.sentence.contains(f.span) for f in found)
    return [(report.body[f.span.start : f.span.end], f.indicator) for f in found]


def test_rows_are_counted() -> None:
    assert _rows(_stacked(COUNTED)) == [
        ["STT", "Xã", "Tổng số hộ nghèo", "Hộ cận nghèo"],
        ["1", "Xã Hòa Mẫu", "143", "34"],
        ["2", "Xã Thượng Mẫu", "80", "19"],
    ]


def test_a_total_without_a_counter_and_a_bar_at_the_end() -> None:
    body = _stacked(COUNTED + "||Tổng cộng|223|53") + "\n|"
    rows = _rows(body)
    assert rows is not None
    assert rows[-1] == ["", "Tổng cộng", "223", "53"]


def test_bars_around_each_row() -> None:
    rows = ["STT|Xã|Hộ nghèo", "1|Xã Hòa Mẫu|143", "2|Xã Thượng Mẫu|80", "3|Xã Vân Mẫu|20"]
    body = "|\n" + "\n|\n|\n".join("\n|\n".join(row.split("|")) for row in rows) + "\n|"
    assert _rows(body) == [row.split("|") for row in rows]


def test_rows_are_seen_by_words_and_numbers() -> None:
    body = _stacked("Chỉ tiêu|Năm 2018|2019|Thu (tỷ đồng)|100|120|Trâu (con)|1.200|1.300")
    assert _rows(body) == [
        ["Chỉ tiêu", "Năm 2018", "2019"],
        ["Thu (tỷ đồng)", "100", "120"],
        ["Trâu (con)", "1.200", "1.300"],
    ]


@pytest.mark.parametrize("numbering", ["1|2|3", "A|B|1"])
def test_a_row_that_numbers_the_columns_is_left_out(numbering: str) -> None:
    body = _stacked(f"STT|Xã|Hộ nghèo|{numbering}|1|Xã Hòa Mẫu|143|2|Xã Thượng Mẫu|80")
    assert _rows(body) == [
        ["STT", "Xã", "Hộ nghèo"],
        ["1", "Xã Hòa Mẫu", "143"],
        ["2", "Xã Thượng Mẫu", "80"],
    ]


def test_sections_may_count_anew() -> None:
    body = _stacked(
        "TT|Xã|Hộ nghèo|I|Vùng cao||1|Xã Hòa Mẫu|143|2|Xã Lâm Mẫu|9|II|Vùng thấp||1|Xã Vân Mẫu|80"
        "|2|Xã Hạ Mẫu|20"
    )
    rows = _rows(body)
    assert rows is not None
    assert rows[4:6] == [["II", "Vùng thấp", ""], ["1", "Xã Vân Mẫu", "80"]]


@pytest.mark.parametrize(
    "cells",
    [
        # A head of two rows, whose upper cells each stand over several columns.
        "STT|Xã|Hộ nghèo|Số phiếu|Số tờ|1|Xã Hòa Mẫu|143|34|2|Xã Thượng Mẫu|80|19",
        # An empty cell that was lost on the way.
        "STT|Xã|Hộ nghèo|Cận nghèo|1|Xã Hòa Mẫu|143|2|Xã Thượng Mẫu|80|19|3|Xã Vân Mẫu|10|7",
        "Chỉ tiêu|Kế hoạch|Thực hiện|Thu (tỷ đồng)|100|120|Trâu (con)|1.200",
    ],
)
def test_unsure_rows_give_no_figures(cells: str) -> None:
    assert _rows(_stacked(cells)) == []
    assert _figures(_stacked(cells)) == []


def test_figures_of_cells_on_lines_of_their_own() -> None:
    assert _figures(_stacked(COUNTED)) == [
        ("143", "hộ nghèo"),
        ("34", "Hộ cận nghèo"),
        ("80", "hộ nghèo"),
        ("19", "Hộ cận nghèo"),
    ]


@pytest.mark.parametrize("blank", ["\t", "  ", "     ", " \t "])
def test_figures_of_cells_between_blanks(blank: str) -> None:
    assert [text for text, _ in _figures(BLANKS.format(blank))] == ["143", "34", "1.080", "19"]


def test_empty_cells_at_a_line_s_end_may_be_gone() -> None:
    body = "Chỉ tiêu\tKH\tTH\nThu thuế\t12\t13\nThu phí\t5\nThu khác\t\t4"
    assert _rows(body) == [
        ["Chỉ tiêu", "KH", "TH"],
        ["Thu thuế", "12", "13"],
        ["Thu phí", "5", ""],
        ["Thu khác", "", "4"],
    ]


def test_prose_with_wide_gaps_is_no_table() -> None:
    body = HEAD + "Thu  ngân sách\nđạt  12 tỷ\nđồng  năm nay\n" + TAIL
    report = read_text_report(body, "mau.txt", Gazetteer.load())
    assert all(block.kind is not BlockKind.TABLE for block in report.blocks)


def test_a_menu_between_bars_is_not_indexed() -> None:
    menu = _stacked("Trang chủ|Giới thiệu|Tin tức|Văn bản|Thư viện|Hỏi đáp")
    report = read_text_report(f"title: Mẫu\n\n{menu}{TAIL}", "mau.txt", Gazetteer.load())
    assert [report.body[s.start : s.end] for s in report.indexed_spans()] == [TAIL.strip()]


def test_text_around_a_table_stays_text() -> None:
    report = read_text_report(
        f"{HEAD.rstrip()}\n{_stacked(COUNTED)}\n{TAIL.strip()}", "mau.txt", Gazetteer.load()
    )
    texts = [report.body[span.start : span.end] for span in report.indexed_spans()]
    assert texts[0].endswith("như sau:")
    assert texts[-1] == TAIL.strip()


def test_a_table_with_bars_in_its_lines_is_left_to_others() -> None:
    assert _rows("| Xã | Hộ nghèo |\n|---|---|\n| Hòa Mẫu | 143 |") is None


@settings(max_examples=200)
@given(st.lists(st.sampled_from(["|", "STT", "1", "2", "Xã Mẫu", "", "a\tb", "1.200  3"])))
def test_no_order_of_lines_breaks_it(lines: list[str]) -> None:
    body = "\n".join(lines)
    rows = _rows(body) or []
    assert len({len(row) for row in rows}) <= 1


def test_rows_between_tabs_may_open_with_a_dash() -> None:
    body = "Khoản thu\tDự toán\tThực hiện\nThu nội địa\t90,5\t81,2\n- Phí, lệ phí\t9,5\t7,1"
    assert [row[0] for row in _rows(body) or []] == ["Khoản thu", "Thu nội địa", "- Phí, lệ phí"]


def test_rows_between_tabs_with_an_empty_counter() -> None:
    body = (
        "Stt\tChỉ tiêu\tKH năm 2021\tTH năm 2021\tGhi chú\nI\tKinh tế\n"
        "1\tTốc độ tăng GRDP (%)\t6,5\t7,1\tVượt\n\tTr.đó: - Nông nghiệp\t3\t2,8\tKhông đạt\n"
        "2\tThu ngân sách (tỷ đồng)\t900\t1.004\tVượt\n\tCộng\t\t12\n"
    )
    rows = _rows(body)
    assert rows is not None
    assert rows[3] == ["", "Tr.đó: - Nông nghiệp", "3", "2,8", "Không đạt"]
    assert rows[5] == ["", "Cộng", "", "12", ""]


def test_without_any_counter_an_empty_first_cell_is_no_row() -> None:
    assert _rows("Xã\tSố hộ\tĐạt\nHòa Mẫu\t14\t12\n\t80\t19\nVân Mẫu\t20\t3") == []
