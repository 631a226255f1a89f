"""Of whom "huyện", "toàn tỉnh", "địa phương" tell where another area was named before them."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

_DISTRICT = Head(title="Huyện Quỳ Hợp và các huyện bạn", places="huyện Quỳ Hợp, tỉnh Nghệ An")


def _told(text: str, head: Head | None = None) -> list[tuple[str, str]]:
    return [(f.text, f.place.name if f.place else "") for f in figures_of(text, head)]


def test_a_bare_unit_is_the_one_of_its_kind_that_the_sentence_opens_with() -> None:
    text = "Tại huyện Con Cuông, huyện đã trồng 11 ha quế."
    assert _told(text, _DISTRICT) == [("11 ha", "huyện Con Cuông")]
    # Of another kind, or behind the numbers, it is not meant.
    assert _told("Xã Môn Sơn báo cáo, toàn huyện đã trồng 11 ha quế.", _DISTRICT) == [
        ("11 ha", "huyện Quỳ Hợp")
    ]
    assert _told("Tỉnh Nghệ An đánh giá, địa phương đã trồng 11 ha quế.", _DISTRICT) == [
        ("11 ha", "huyện Quỳ Hợp")
    ]


def test_so_it_is_in_the_sentences_behind_until_the_paragraph_ends() -> None:
    text = (
        "Huyện Con Cuông thu 198 tỷ đồng. Toàn huyện có 17 xã. Địa phương có 19 trường học.\n\n"
        "Toàn huyện có 21 xã."
    )
    assert _told(text, _DISTRICT) == [
        ("198 tỷ đồng", "huyện Con Cuông"),
        ("17 xã", "huyện Con Cuông"),
        ("19 trường học", "huyện Con Cuông"),
        ("21 xã", "huyện Quỳ Hợp"),
    ]


def test_an_example_told_of_at_length_keeps_its_numbers() -> None:
    text = (
        "Điển hình như xã Môn Sơn. Những năm qua, địa phương đã làm 12 km đường. Toàn xã còn 41 hộ "
        "nghèo.\n\nToàn huyện còn 1.205 hộ nghèo."
    )
    assert _told(text, Head(places="huyện Con Cuông, tỉnh Nghệ An")) == [
        ("12 km", "xã Môn Sơn"),
        ("41 hộ nghèo", "xã Môn Sơn"),
        ("1.205 hộ nghèo", "huyện Con Cuông"),
    ]
