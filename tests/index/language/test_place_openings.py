"""Reading places only where they may begin finds what reading at every word finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.domain import Span
from index.language import place_names, place_openings, place_scan
from index.language.places import Gazetteer
from index.reading import read_report

FOLDER = Path(__file__).parents[3] / "seeds"
SEEDS = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")
TEXT = (
    "toàn tỉnh có 10 huyện; Quận 10, quận Gò Vấp và TP. Huế; cả nước, vùng Tây Nguyên; Cục Hải "
    "quan Lạng Sơn, hải quan cửa khẩu Hữu Nghị; các xã Chư Păh, Ia Grai; HUYỆN HƯỚNG HÓA; ở Sapa"
)


@pytest.mark.parametrize("district", [None, "huyện Chi Lăng", "huyện Hướng Hóa"])
@pytest.mark.parametrize("kept", [True, False])
def test_the_same_places_are_found(
    monkeypatch: pytest.MonkeyPatch, district: str | None, kept: bool
) -> None:
    gazetteer = Gazetteer.load()
    context = (gazetteer.find(district)[0].place,) if district else ()
    texts = [TEXT, *(read_report(path, path.parent, gazetteer).body for path in SEEDS)]
    texts = [line for text in texts for line in text.splitlines() if line]
    if not kept:
        monkeypatch.setattr(place_openings, "LONGEST_KEPT", 0)
        monkeypatch.setattr(place_names, "LONGEST_KEPT", 0)
    found = [gazetteer.find(text, None, context) for text in texts]
    monkeypatch.setattr(
        place_scan,
        "openings",
        lambda units, text, span, in_district: range(len(place_names.tokenise(text, span))),
    )
    assert [gazetteer.find(text, None, context) for text in texts] == found
    assert sum(map(len, found)) > 30


@pytest.mark.parametrize("whole", [True, False])
def test_a_stretch_has_the_words_that_it_has_alone(
    monkeypatch: pytest.MonkeyPatch, whole: bool
) -> None:
    if not whole:
        monkeypatch.setattr(place_names, "LONGEST_WHOLE", 0)
    text = "xã Hoà2 hoà bình; quý I_Quý, thuỷ sản" * 3
    for start in range(40):
        for end in range(start, 60):
            alone = [
                (token.start + start, token.end + start, *token[2:])
                for token in place_names.tokenise(text[start:end])
            ]
            found = [tuple(token) for token in place_names.tokenise(text, Span(start, end))]
            assert found == alone, text[start:end]
