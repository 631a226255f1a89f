"""Which area a newspaper, an office or a host name serves."""

from __future__ import annotations

from datetime import date

import pytest

from index.language.place_sources import source_area
from index.language.places import Gazetteer

G = Gazetteer.load()


@pytest.mark.parametrize(
    ("source", "url", "expected"),
    [
        ("Báo Phú Thọ", None, ["p25"]),
        ("Báo Bà Rịa - Vũng Tàu", "", ["p77"]),
        ("Đài PT-TH Vĩnh Long", None, ["p86"]),
        ("Cổng thông tin điện tử tỉnh Sơn La", None, ["p14"]),
        ("UBND huyện Đầm Dơi", None, ["d970", "p96"]),
        ("Báo Ấp Bắc", None, ["p82"]),
        ("caobang.gov.vn", None, ["p04"]),
        ("xuctiendautulaocai.gov.vn", None, ["p10"]),
        ("angiangtv.vn", None, ["p89"]),
        (None, "https://baohaiduong.vn/kinh-te-ha-noi.html", ["p30"]),
        (None, "https://baria-vungtau.gov.vn/x", ["p77"]),
        (None, "https://baodaklak.vn/x", ["p66"]),
        (None, "https://vangiang.hungyen.gov.vn/tin", ["d326", "p33"]),
        (None, "https://quangngai.gov.vn", ["p51"]),
        ("Báo Hải quan", "https://haiquanonline.com.vn/x", []),
        ("Tạp chí Tài chính", None, []),
        ("Báo Nhân Dân", "https://nhandan.vn/ha-giang.html", []),
        ("", "không phải địa chỉ", []),
        (None, None, []),
    ],
)
def test_the_area_a_source_serves(source: str | None, url: str | None, expected: list[str]) -> None:
    assert [place.code for place in source_area(source, url, G)] == expected


def test_after_the_reform_a_source_serves_the_new_province() -> None:
    assert [p.code for p in source_area("Báo Gia Lai", None, G, date(2025, 10, 1))] == ["n52"]
