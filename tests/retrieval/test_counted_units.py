"""What a question counts is no kind of the place that it names behind."""

from __future__ import annotations

import pytest

from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bao nhiêu xã Vị Xuyên đạt chuẩn nông thôn mới", "huyện Vị Xuyên"),
        ("bao nhieu xa vi xuyen dat chuan", "huyện Vị Xuyên"),
        ("số xã Vị Xuyên đạt chuẩn", "huyện Vị Xuyên"),
        ("mấy xã, thị trấn Vị Xuyên đạt chuẩn", "huyện Vị Xuyên"),
        ("tỷ lệ xã Quảng Bình đạt chuẩn NTM", "tỉnh Quảng Bình"),
        ("đường liên xã Vị Xuyên dài bao nhiêu", "huyện Vị Xuyên"),
        ("số xã Quảng Bình đạt chuẩn NTM", "tỉnh Quảng Bình"),
        ("văn hóa xã hội Cư Jút ra sao", "huyện Cư Jút"),
        ("kinh te - xa hoi cu jut the nao", "huyện Cư Jút"),
        # Behind another word the unit belongs to the name.
        ("dân số xã Quảng Bình", "xã Quảng Bình"),
        ("xã Quảng Bình có bao nhiêu hộ", "xã Quảng Bình"),
    ],
)
def test_what_is_counted_is_no_kind_of_the_place(text: str, name: str) -> None:
    places = asked(text).places
    assert name in {p.name for m in places for p in m.candidates}, places
    assert all(m.level_stated is name.startswith("xã") for m in places)
