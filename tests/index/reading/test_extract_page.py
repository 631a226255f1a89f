"""A page's markup made plain: hidden text, marks of notes, cells over several rows and columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from index.domain import BlockKind, Report
from index.language.places import Gazetteer
from index.reading import read_report
from index.reading.extract_page import MAX_COLUMNS, can_repeat, make_plain

TITLE = "Huyện Mẫu Sơn: kết quả kinh tế - xã hội năm 2022"
TEXT = (
    "Năm 2022, Ủy ban nhân dân huyện Mẫu Sơn đã chỉ đạo các phòng, ban và các xã thực hiện đồng bộ "
    "các giải pháp phát triển kinh tế, nhiều chỉ tiêu đạt và vượt kế hoạch tỉnh giao cho huyện."
)
MORE = "Thời gian tới, huyện tiếp tục tập trung thực hiện các nhiệm vụ còn lại của kế hoạch năm."
CELL_ROWS = list[list[str]]


def _page(inside: str) -> str:
    return (
        f"<html><head><meta charset=utf-8><title>{TITLE}</title></head><body><article>"
        f"<h1>{TITLE}</h1><p>{TEXT}</p>{inside}<p>{MORE} {TEXT}</p></article></body></html>"
    )


def _read(folder: Path, inside: str) -> Report:
    (folder / "a.html").write_text(_page(inside), encoding="utf-8")
    return read_report(folder / "a.html", folder, Gazetteer.load())


def _rows(table: str) -> CELL_ROWS:
    tree = html.fromstring(f"<html><body>{table}</body></html>")
    make_plain(tree)
    return [
        ["".join(c.itertext()) for c in row if c.tag in ("td", "th")] for row in tree.iter("tr")
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display:none">{}</p>',
        '<div style="color:red; VISIBILITY : hidden;"><p>{}</p></div>',
        "<div hidden><p>{}</p></div>",
        '<div aria-hidden="true"><p>{}</p></div>',
        '<p style="font-size:0px">{}</p>',
        '<style>.a, b {{ color: red }} .off {{ display: none }}</style><p class="x off">{}</p>',
        '<style>#off{{visibility:hidden}}</style><div id="off"><p>{}</p></div>',
        "<template><p>{}</p></template>",
        "<noscript><p>{}</p></noscript>",
        "<p><s>{}</s> Huyện có 41 xã.</p>",
        '<p><del datetime="2022-12-01"><b>{}</b></del> Huyện có 41 xã.</p>',
        '<p><span style="text-decoration: line-through">{}</span> Huyện có 41 xã.</p>',
        '<div style="display:none"><section><p>{}</p></section></div>',
    ],
)
def test_what_the_page_does_not_show_is_not_read(tmp_path: Path, hidden: str) -> None:
    secret = "Thu ngân sách huyện năm 2022 đạt 777 tỷ đồng."
    shown = "<p style='display:block'>Thu ngân sách huyện năm 2022 đạt 12,5 tỷ đồng.</p>"
    body = _read(tmp_path, hidden.format(secret) + shown).body
    assert "777" not in body
    assert "12,5 tỷ đồng" in body


def test_a_page_that_shows_its_text_by_a_script_is_read() -> None:
    tree = html.fromstring(
        f"<html><body><div style='display:none'><p>{TEXT}</p></div><p>x</p></body></html>"
    )
    make_plain(tree)
    assert TEXT in tree.text_content()


def test_the_tail_of_hidden_text_stays() -> None:
    tree = html.fromstring(f"<html><body><p>A <b hidden>kín</b> sau {TEXT}</p></body></html>")
    make_plain(tree)
    assert tree.text_content() == f"A  sau {TEXT}"


def test_marks_of_notes_are_no_digits() -> None:
    tree = html.fromstring(
        "<html><body><p>29,8<sup>1</sup> tỷ; xã<sup>(2)</sup>; 12 m<sup>2</sup>; 5 km<sup>2</sup>; "
        "10<sup>6</sup> đồng; 7%<sup>*</sup></p></body></html>"
    )
    make_plain(tree)
    assert tree.text_content() == "29,8 tỷ; xã; 12 m2; 5 km2; 10⁶ đồng; 7%"


def test_cells_over_rows_and_columns() -> None:
    assert _rows(
        "<table><thead><tr><th rowspan=2>Chỉ tiêu</th><th colspan=2>Năm 2022</th></tr>"
        "<tr><th>Kế hoạch</th><th>Thực hiện</th></tr></thead>"
        "<tr><td rowspan=2>Thu</td><td>12</td><td rowspan=2>13</td></tr>"
        "<tr><td>14</td></tr></table>"
    ) == [
        ["Chỉ tiêu", "Năm 2022", ""],
        ["Chỉ tiêu", "Kế hoạch", "Thực hiện"],
        ["Thu", "12", "13"],
        ["Thu", "14", ""],  # one number for two rows is not the second row's own
    ]


def test_only_words_are_said_again() -> None:
    assert can_repeat("- Thu nội địa")
    assert not can_repeat("12 tỷ đồng")
    assert not can_repeat("-12")
    assert not can_repeat("")
    assert not can_repeat("dài " * 100)


def test_a_table_of_a_page_keeps_its_columns(tmp_path: Path) -> None:
    report = _read(
        tmp_path,
        "<table><tr><td rowspan=2>Xã</td><td colspan=2>Hộ nghèo</td></tr>"
        "<tr><td>Số hộ</td><td>Tỷ lệ (%)</td></tr>"
        "<tr><td>Xã Hòa Mẫu</td><td>120</td><td>9,5</td></tr></table>",
    )
    (table,) = (b.span for b in report.blocks if b.kind is BlockKind.TABLE)
    rows = [line.strip(" |") for line in report.body[table.start : table.end].split("\n")]
    assert "Xã | Số hộ | Tỷ lệ (%)" in rows
    assert "Xã Hòa Mẫu | 120 | 9,5" in rows


def test_the_year_of_a_title_is_no_day(tmp_path: Path) -> None:
    report = _read(tmp_path, "")
    assert report.printed_date is None
    assert report.period
    assert report.period.year == 2022


@pytest.mark.parametrize("span", ["100000", "0", "-1", "²", "9" * 400, "x"])
def test_hostile_spans_stay_small(span: str) -> None:
    row = f"<tr><td rowspan='{span}' colspan='{span}'>Thu</td><td>1</td></tr>"
    rows = _rows(f"<table>{row * 40}</table>")
    assert len(rows) == 40
    assert max(map(len, rows)) <= MAX_COLUMNS + 2


def test_nested_tables_and_deep_pages_end(tmp_path: Path) -> None:
    for inside in ("<table><tr><td rowspan=9>" * 2_000, "<div hidden>" * 20_000, "<sup>" * 5_000):
        assert TEXT[:40] in _read(tmp_path, inside).body


def test_small_type_and_other_rules_hide_nothing(tmp_path: Path) -> None:
    shown = (
        '<style>.on { display: block }</style><p class="on" style="font-size:0.9em">Có 41 xã.</p>'
    )
    assert "41 xã" in _read(tmp_path, shown).body


def test_lines_of_a_cell_stay_apart_where_it_is_repeated() -> None:
    rows = _rows(
        "<table><tr><td rowspan=2><p>Số<br>TT</p></td><td>A</td></tr><tr><td>B</td></tr></table>"
    )
    assert rows[1] == ["Số TT", "B"]
