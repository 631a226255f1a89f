"""What one sentence leaves to the next."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of


def test_a_caption_is_no_subject_of_the_next_sentence() -> None:
    text = "Nông dân xã Nghi Kim thu hoạch cà chua. Tỷ lệ hộ nghèo cuối năm 2022 còn 6,2%."
    (figure,) = figures_of(text, Head(places="huyện Nghi Lộc, tỉnh Nghệ An"))
    assert figure.place
    assert figure.place.name == "huyện Nghi Lộc"
