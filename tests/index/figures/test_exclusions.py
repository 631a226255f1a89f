"""What a number leaves out."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def names(text: str) -> list[tuple[str, str]]:
    return [(f.text, f.indicator) for f in figures_of(text)]


def test_what_is_left_out_and_what_remains_have_names_of_their_own() -> None:
    text = (
        "Thu ngân sách đạt 5.480 tỷ đồng, giảm 4,1%, không kể thu xổ số kiến thiết 1.830 tỷ đồng "
        "thì đạt 3.650 tỷ đồng."
    )
    assert names(text)[2:] == [
        ("1.830 tỷ đồng", "thu xổ số kiến thiết"),
        ("3.650 tỷ đồng", "Thu ngân sách (không kể thu xổ số kiến thiết)"),
    ]


def test_what_remains_is_named_so_behind_a_word_that_links() -> None:
    text = "Tuy nhiên, nếu loại trừ tiền sử dụng đất thì số thu còn lại chỉ 2.316 tỷ đồng."
    assert names(text) == [("2.316 tỷ đồng", "số thu (nếu loại trừ tiền sử dụng đất)")]


def test_a_percent_in_brackets_keeps_what_it_leaves_out() -> None:
    text = (
        "Thu ngân sách được 51 tỷ đồng, đạt 58% dự toán huyện giao (không kể tiền sử dụng đất đạt "
        "46,5%)."
    )
    last = figures_of(text)[-1]
    assert last.indicator == "Thu ngân sách (không kể tiền sử dụng đất)"
    assert last.relation.value == "pct_of_plan"


def test_an_exclusion_that_opens_the_sentence() -> None:
    text = (
        "Không tính thu tiền sử dụng đất (1.480 tỷ đồng) thì thu nội địa thực hiện 2.170 tỷ đồng, "
        "đạt 96% dự toán."
    )
    rest = "thu nội địa (không tính thu tiền sử dụng đất)"
    assert names(text) == [
        ("1.480 tỷ đồng", "thu tiền sử dụng đất"), ("2.170 tỷ đồng", rest), ("96%", rest),
    ]  # fmt: skip
    bare = "Nếu trừ tiền sử dụng đất và xổ số thì thu nội địa đạt 2.170 tỷ đồng."
    assert names(bare) == [("2.170 tỷ đồng", "thu nội địa (nếu trừ tiền sử dụng đất và xổ số)")]


def test_prices_in_brackets_tell_values_apart() -> None:
    text = (
        "Giá trị sản xuất (theo giá so sánh năm 2010) đạt 96 tỷ đồng, tăng 8%; giá trị sản xuất "
        "(giá hiện hành) đạt 143 tỷ đồng."
    )
    assert [name for _, name in names(text)] == [
        "Giá trị sản xuất theo giá so sánh", "Giá trị sản xuất theo giá so sánh",
        "giá trị sản xuất theo giá hiện hành",
    ]  # fmt: skip


def test_taxes_less_subsidies_are_one_thing() -> None:
    text = "GRDP tăng 7%, trong đó thuế sản phẩm trừ trợ cấp sản phẩm 520 tỷ đồng, tăng 3,8%."
    assert {name for _, name in names(text)[1:]} == {"thuế sản phẩm (trừ trợ cấp sản phẩm)"}


def test_who_collected_the_rest_is_nothing_left_out() -> None:
    text = (
        "Năm 2022, ngành thuế thu ngân sách 914 tỷ đồng; trừ tiền sử dụng đất đơn vị thu được "
        "610 tỷ đồng, đạt 104% dự toán."
    )
    rest = "ngành thuế thu ngân sách (trừ tiền sử dụng đất)"
    assert names(text)[1:] == [("610 tỷ đồng", rest), ("104%", rest)]


def test_a_bracket_that_a_page_never_closes_leaves_out_what_it_says() -> None:
    text = "Thu ngân sách đạt 12 tỷ đồng (không kể tiền sử dụng đất"
    assert names(text)[0][1] == "Thu ngân sách (không kể tiền sử dụng đất"


def test_a_price_keeps_its_grade_and_no_size_is_counted() -> None:
    text = "Giá cua biển (loại gạch) 480.000 đồng/kg. Giá tôm sú (loại 20 con/kg) 240.000 đồng/kg."
    assert names(text) == [
        ("480.000 đồng/kg", "Giá cua biển loại gạch"),
        ("240.000 đồng/kg", "Giá tôm sú loại 20 con/kg"),
    ]
    text = "Giá lợn 42.000 đồng/kg, gà ta (loại 1,5 kg trở lên) 95.000 đồng/kg."
    assert names(text)[1] == ("95.000 đồng/kg", "gà ta loại 1,5 kg trở lên")


def test_a_deduction_leaves_nothing_out() -> None:
    told = figures_of("Giảm lỗ 38 tỷ đồng, giảm khấu trừ 1,7 tỷ đồng.")
    assert "(" not in told[1].indicator
