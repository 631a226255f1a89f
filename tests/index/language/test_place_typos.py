"""Names with wrong letters: the nearest are those that comparing with every name finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from index.domain import AreaLevel, Place
from index.language.place_typos import GluedNames

NAMES = ["huong hoa", "huong tra", "phu hoa", "krong nang", "krong pac", "hoa vang", "dong giang"]
PLACES = {name: [Place(name, name, AreaLevel.DISTRICT)] for name in NAMES}


@settings(deadline=None, max_examples=300)
@given(
    name=st.sampled_from(NAMES),
    cut=st.integers(0, 9),
    put=st.text(alphabet="aghnor", max_size=3),
    drop=st.integers(0, 3),
    edits=st.integers(1, 2),
)
def test_the_nearest_of_all_names_are_found(
    name: str, cut: int, put: str, drop: int, edits: int
) -> None:
    plain = name.replace(" ", "")
    typed = plain[:cut] + put + plain[cut + drop :]
    most = min(edits, 2 if len(typed) >= 9 else 1)
    known = [other for other in NAMES if len(other.replace(" ", "")) >= 6]
    far = {other: OSA.distance(typed, other.replace(" ", "")) for other in known}
    least = min((distance for distance in far.values() if distance <= most), default=None)
    expected = [PLACES[other][0] for other in known if far[other] == least]
    assert GluedNames(PLACES).nearest(typed, edits) == expected
