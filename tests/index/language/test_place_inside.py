"""Pieces of the names in an area: what may end one of them."""

from __future__ import annotations

from index.language.place_inside import ANYWHERE, folded_syllable
from index.language.places import Gazetteer


def test_every_name_of_a_district_ends_with_a_piece() -> None:
    gazetteer = Gazetteer.load()
    known = 0
    for province in gazetteer.provinces():
        pieces = gazetteer.pieces_inside(province)
        if pieces is None:
            continue
        known += 1
        for district in gazetteer.districts(province):
            words = [folded_syllable(word) for word in district.short.replace("-", " ").split()]
            ends = {words[-1], " ".join(words[-2:])}
            assert ends & pieces or words[-1].isdecimal(), district.name
            assert all(f"{word}{ANYWHERE}" in pieces for word in words), district.name
    assert known > 40


def test_names_spelt_in_many_ways_are_not_told_by_pieces() -> None:
    gazetteer = Gazetteer.load()
    names = {place.short: place for place in gazetteer.provinces()}
    assert gazetteer.pieces_inside(names["Đắk Lắk"]) is None
    assert gazetteer.pieces_inside(names["Lạng Sơn"]) is not None
