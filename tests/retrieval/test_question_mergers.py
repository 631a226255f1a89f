"""Areas named only to say what another was formed of are not asked about."""

from __future__ import annotations

import pytest

from index.language.places import Gazetteer
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("thu ngân sách tỉnh Lạng Sơn (gồm huyện Bắc Sơn và huyện Chi Lăng) 2025", 1),
        ("GRDP Lạng Sơn sau khi sáp nhập với Cao Bằng 2025", 1),
        ("GRDP Lạng Sơn sau sáp nhập Cao Bằng và Bắc Kạn 2025", 1),
        ("GRDP Lạng Sơn và Cao Bằng 2025", 2),
        ("thu ngân sách Lạng Sơn (tăng so với Cao Bằng) 2025", 2),
    ],
)
def test_what_was_merged_is_not_asked_about(question: str, places: int) -> None:
    known = [m.place for m in asked("tỉnh Lạng Sơn").places]
    read = asked(question, known)
    assert len({m.span for m in read.places}) == places
    assert read.places[0].place.short == "Lạng Sơn"


@pytest.mark.parametrize(
    ("question", "former"),
    [
        ("GRDP khu vực Tuyên Quang cũ 2025", True),
        ("GRDP địa bàn Tuyên Quang (cũ) 2025", True),
        ("grdp khu vuc tuyen quang cu 2025", True),
        ("GRDP Tuyên Quang 2025", False),
        ("Tuyên Quang cụ thể GRDP 2025 bao nhiêu", False),
        ("tuyen quang cu the grdp 2025 bao nhieu", False),
    ],
)
def test_the_area_that_bore_the_name_before(question: str, *, former: bool) -> None:
    gazetteer = Gazetteer.load()
    old = next(p for p in gazetteer.provinces() if p.short == "Tuyên Quang")
    new = gazetteer.by_code(old.successor or "")
    assert new is not None
    found = asked(question, [new]).places[0].candidates
    assert all((p.successor is not None) is former for p in found)
