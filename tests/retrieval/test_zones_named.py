import pytest

from retrieval.zones_named import is_zone


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("vùng thấp", True),
        ("khu vực nông thôn", True),
        ("vung cao ho", True),
        ("hộ nghèo vùng thấp", False),
        ("nông thôn mới nâng cao", False),
        ("lúa mùa", False),
    ],
)
def test_a_zone_is_no_thing(words: str, zone: bool) -> None:
    assert is_zone(words) is zone
