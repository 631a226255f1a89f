"""HTML and Markdown marks inside a text file."""

import pytest

from index.reading.html_tables import Table
from index.reading.markup import plain_markup


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Thu <b>ngân sách</b> đạt 41&nbsp;tỷ đồng", "Thu ngân sách đạt 41\xa0tỷ đồng"),
        ("đạt <span style='color:red'>97%</span> &amp; tăng", "đạt 97% & tăng"),
        ("diện tích 40 m<sup>2</sup>, thu 12,5<sup>1</sup> tỷ", "diện tích 40 m², thu 12,5 tỷ"),
        ("thu 12 tỷ<!-- bản nháp: 99 tỷ --> đồng", "thu 12 tỷ  đồng"),
        ("thu <del>99</del>12 tỷ, chi ~~80~~ 90 tỷ", "thu  12 tỷ, chi   90 tỷ"),
        ("Chi ~~80~~ 90 tỷ đồng", "Chi   90 tỷ đồng"),
        ("thu <DEL cite='x'><b>99</b> tỷ</DEL>12 tỷ", "thu  12 tỷ"),
        ("İ<SCRIPT>thu = '99 tỷ'</script >thu 12 tỷ", "İ thu 12 tỷ"),
        (f"thu <span data-x='{'a' * 900}'>12</span> tỷ", "thu 12 tỷ"),
        ("&lt;b&gt;Thu&lt;/b&gt; 12 tỷ, tỷ lệ &lt;5%", "Thu 12 tỷ, tỷ lệ <5%"),
        ("tỷ lệ <5%, nhỏ < 3 và lớn > 2 ha", "tỷ lệ <5%, nhỏ < 3 và lớn > 2 ha"),
        ("- [Thủy sản](http://x.vn/a): nuôi 12 ha cá", "- Thủy sản: nuôi 12 ha cá"),
        ("thu ngân sách đạt 5 tỷ [2](http://x.vn)", "thu ngân sách đạt 5 tỷ "),
        (r"trồng 410 ha rừng[\[1\]](#_ftn1). Thu 5 tỷ", "trồng 410 ha rừng. Thu 5 tỷ"),
        ("::: note\nGhi chú\n:::", "\nGhi chú\n"),
        ("[Xem thêm](http://x.vn/a)", "[Xem thêm](http://x.vn/a)"),
        ("tăng `45 ha` so với 2020[^1]", "tăng 45 ha so với 2020"),
        (r"năm 2021\. Thu \- chi 5 tỷ", "năm 2021. Thu - chi 5 tỷ"),
        ("> Giá lúa 5.900 đồng/kg", "Giá lúa 5.900 đồng/kg"),
        ("> 50 ha", "> 50 ha"),
        ("còn **1.872 hộ** (tỷ lệ **31,4%**)", "còn 1.872 hộ (tỷ lệ 31,4%)"),
        ("**Lúa:** gieo 12 ha", "**Lúa:** gieo 12 ha"),
        ("| Thu | **12** | a **5** |", "| Thu | **12** | a 5 |"),
        ("| Tỷ lệ<br>(%) | <b>Đàn vịt</b> |", "| Tỷ lệ (%) | Đàn vịt |"),
        ("<p><b>Kinh tế</b></p>", "**Kinh tế**"),
        ("không &lt;đổi&gt; A&B; &copy 5", "không <đổi> A&B; &copy 5"),
    ],
)
def test_marks_go_and_words_stay(written: str, plain: str) -> None:
    assert plain_markup(written) == plain


def test_blocks_are_lines_of_their_own() -> None:
    text = "<h2>Kinh tế</h2><p>Thu 5 tỷ.<br>Chi 4 tỷ.</p><ul><li>Lúa 9 ha</li><li>Ngô</li></ul>"
    lines = [line for line in plain_markup(text).split("\n") if line]
    assert lines == ["## Kinh tế", "Thu 5 tỷ.", "Chi 4 tỷ.", "- Lúa 9 ha", "- Ngô"]


def test_a_table_is_rows_between_bars() -> None:
    text = (
        "Kết quả:<table><tr><th rowspan=2>Xã</th><th colspan='2'>Lúa</th></tr>"
        "<tr><th>Kế<br>hoạch</th><th>Đạt</th></tr>"
        "<tr><td>A | B</td><td>5</td><td>6</td></tr></table>xong"
    )
    assert [line for line in plain_markup(text).split("\n") if line] == [
        "Kết quả:",
        "| Xã | Lúa |  |",
        "| --- | --- | --- |",
        "| Xã | Kế<br>hoạch | Đạt |",
        "| A / B | 5 | 6 |",
        "xong",
    ]


def test_a_table_for_the_layout_is_its_words() -> None:
    assert plain_markup("<table><tr><td>Thu đạt 5 tỷ.</td></tr></table>").split() == [
        "Thu", "đạt", "5", "tỷ.",
    ]  # fmt: skip
    pair = "<table><tr><td>Thu ngân sách</td><td>33 tỷ đồng</td></tr></table>"
    assert plain_markup(pair).strip() == "Thu ngân sách: 33 tỷ đồng"
    nested = (
        "<table><tr><td>A<table><tr><td>b</td></tr></table></td><td>5</td></tr>"
        "<tr><td>C</td></tr></table>"
    )
    assert "| A<br>b | 5 |" in plain_markup(nested)


def test_tables_that_are_never_closed_or_span_too_much_end() -> None:
    assert "thu 5" in plain_markup("<table><tr><td>thu 5")
    wide = plain_markup("<table>" + "<tr><td rowspan=99 colspan=999>a</td><td>1</td></tr>" * 50)
    assert max(line.count("|") for line in wide.split("\n")) <= 70
    assert Table([], None).text().strip() == ""
    assert plain_markup("<table><tr><td>" * 2_000 + "hết").strip().endswith("hết")
