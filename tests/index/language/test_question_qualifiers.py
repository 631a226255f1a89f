"""A commune is looked for in the district that is named with it."""

from __future__ import annotations

import pytest

from index.language.places import Gazetteer


@pytest.mark.parametrize(
    ("text", "name", "province"),
    [
        ("xã An Hải (Tuy An) có bao nhiêu nhà bị hỏng", "xã An Hải", "Phú Yên"),
        ("xã An Hải, huyện Tuy An có mấy nhà", "xã An Hải", "Phú Yên"),
        ("xa an hai huyen tuy an co may nha", "xã An Hải", "Phú Yên"),
        ("xã An Hải huyện Ninh Phước có mấy nhà", "xã An Hải", "Ninh Thuận"),
    ],
)
def test_a_namesake_elsewhere_is_not_meant(text: str, name: str, province: str) -> None:
    found = Gazetteer.load().find_in_question(text)
    assert [(m.place.name, m.place.province) for m in found] == [(name, province)]
