"""The letterhead tells whose paper it is."""

from __future__ import annotations

import pytest

from index.language.letterhead import issuing_area
from index.language.places import Gazetteer

G = Gazetteer.load()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "ỦY BAN NHÂN DÂN HUYỆN ĐÔ LƯƠNG Số: 61/BC-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nA.",
            "huyện Đô Lương",
        ),
        ("HĐND XÃ MÔN SƠN\nSố: 4/NQ-HĐND\nNghị quyết", "xã Môn Sơn"),
        (
            "ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "HUYỆN ĐÔ LƯƠNG   Độc lập - Tự do - Hạnh phúc",
            "huyện Đô Lương",
        ),
        ("UBND HUYỆN ĐÔ LƯƠNG\nBÁO CÁO\nTình hình kinh tế 9 tháng", "huyện Đô Lương"),
        ("**UBND HUYỆN ĐÔ LƯƠNG**\n\n**BÁO CÁO KẾT QUẢ NĂM 2024**\nA.", "huyện Đô Lương"),
        ("BÁO CÁO\nUBND HUYỆN ĐÔ LƯƠNG dự họp", None),
        ("UBND HUYỆN ĐÔ LƯƠNG\nBáo cáo của huyện cho biết", None),
        (
            "ĐẢNG BỘ TỈNH NGHỆ AN   ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY ĐÔ LƯƠNG   Đô Lương, 2024",
            "huyện Đô Lương",
        ),
        ("ĐẢNG BỘ TỈNH NGHỆ AN\nHUYỆN ỦY ĐÔ LƯƠNG\n*\nBÁO CÁO\nA.", "huyện Đô Lương"),
        ("ĐẢNG BỘ HUYỆN ĐÔ LƯƠNG\nĐẢNG ỦY XÃ BẮC SƠN\nBÁO CÁO\nA.", "xã Bắc Sơn"),
        ("UBND TỈNH NGHỆ AN\nSỞ Y TẾ\nBÁO CÁO\nY tế HUYỆN ĐÔ LƯƠNG", "tỉnh Nghệ An"),
        # No letterhead: somebody's name in running text.
        ("Ủy ban nhân dân huyện Đô Lương báo cáo. Năm 2022 thu 61 tỷ đồng.", None),
        ("SỞ TÀI CHÍNH Số: 7/BC-STC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None),
    ],
)
def test_whose_paper_it_is(body: str, name: str | None) -> None:
    context = G.find("tỉnh Nghệ An")
    place = issuing_area(body, G, [m.place for m in context], None)
    assert (place and place.name) == name
