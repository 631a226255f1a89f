"""The areas that a report is about, over many provinces and kinds of report."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from index.domain import Block, BlockKind, Span
from index.language.places import Gazetteer
from index.language.report_places import report_places

G = Gazetteer.load()
SHARED = Path(__file__).parents[4] / "shared"


def areas(title: str, body: str, on: date | None = None) -> list[str]:
    return [place.code or place.name for place in report_places(title, body, (), G, on)]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "Thường trực Tỉnh ủy làm việc với Ban Thường vụ Huyện ủy Mộc Châu",
            "Sáng nay, Thường trực Tỉnh ủy Sơn La làm việc với huyện. Toàn huyện thu 50 tỷ đồng.",
            ["d123", "p14"],
        ),
        (
            "Thường trực Tỉnh ủy làm việc với Ban Thường vụ Thành ủy và phường Tân Thịnh",
            "Đoàn của Tỉnh ủy Hòa Bình làm việc với Thành ủy Hòa Bình và phường Tân Thịnh.",
            ["d148", "c04801", "p17"],
        ),
        (
            "Kỳ họp thứ 10 HĐND tỉnh khóa XVII",
            "UBND tỉnh Yên Bái báo cáo thu 3.000 tỷ. Huyện Văn Chấn 100 tỷ, huyện Trấn Yên 90 tỷ,"
            " thị xã Nghĩa Lộ 80 tỷ.",
            ["p15"],
        ),
        (
            "Các huyện giải ngân chậm",
            "Sở Tài chính cho biết: huyện Đầm Dơi đạt 70%, huyện Năm Căn 60%, huyện U Minh 50%."
            " Riêng huyện U Minh thấp nhất.",
            ["p96"],
        ),
        (
            "Cục Thuế Thanh Hóa: thu vượt dự toán",
            "Cục Thuế tỉnh Thanh Hóa thu 20.000 tỷ. Thành phố Thanh Hóa có số thu cao nhất.",
            ["a:p38:thue", "p38"],
        ),
        (
            "Hà Tĩnh: Huyện Can Lộc về đích",
            "Huyện Can Lộc của tỉnh Hà Tĩnh có 15 xã đạt chuẩn.",
            ["d443", "p42"],
        ),
        (
            "Châu Thành đẩy mạnh xây dựng nông thôn mới",
            "Huyện Châu Thành, tỉnh Kiên Giang có 9 xã đạt chuẩn.",
            ["d905", "p91"],
        ),
        (
            "Xã Nghĩa Thuận về đích nông thôn mới",
            "Xã Nghĩa Thuận (huyện Tư Nghĩa, tỉnh Quảng Ngãi) đạt 19/19 tiêu chí.",
            ["c21247", "d528", "p51"],
        ),
        (
            "Thu ngân sách Hòa Bình tăng",
            "Tỉnh Hòa Bình thu 4.000 tỷ. Thành phố Hòa Bình thu 900 tỷ.",
            ["p17"],
        ),
        (
            "TP Hải Dương thu ngân sách đạt 70%",
            "Thành phố thu 800 tỷ đồng, bằng 70% dự toán tỉnh giao.",
            ["d288", "p30"],
        ),
        (
            "Khánh Hòa vượt Đà Nẵng, Quảng Nam về tăng trưởng",
            "Tỉnh Khánh Hòa tăng 9%, Đà Nẵng 5%, Quảng Nam 6%.",
            ["p56"],
        ),
        (
            "Kinh tế - xã hội quý I tăng trưởng khá",
            "LSO- Quý I, thu ngân sách của tỉnh đạt 1.000 tỷ đồng.",
            ["p20"],
        ),
        (
            "Bí thư Tỉnh ủy làm việc với huyện Gò Dầu, thị xã Trảng Bàng",
            "Bí thư Tỉnh ủy Tây Ninh làm việc với hai địa phương.",
            ["d710", "d712", "p72"],
        ),
        (
            "Gỡ vướng mặt bằng cao tốc qua địa bàn tỉnh",
            "Huyện Tư Nghĩa bàn giao 8 km, huyện Mộ Đức 15 km, thị xã Đức Phổ 23 km. Toàn dự án, "
            "tính cả đoạn qua Bình Định, dài 88 km.",
            ["p51"],
        ),
        ("Hội nghị tổng kết", "Không nơi nào được nêu.", []),
        ("", "", []),
    ],
)
def test_main_area_then_its_province(title: str, body: str, expected: list[str]) -> None:
    assert areas(title, body) == expected


def test_reports_since_july_2025_are_about_the_new_units() -> None:
    title, body = "Quảng Trị sau hợp nhất", "Tỉnh Quảng Trị thu 9.000 tỷ. Phường Đông Hà đóng góp."
    assert areas(title, body, date(2026, 2, 1)) == ["n44"]
    assert areas(title, body, date(2020, 2, 1)) == ["p45"]


def test_only_indexed_blocks_count() -> None:
    body = "Huyện Chi Lăng thu 5 tỷ.\nHuyện Cao Lộc, huyện Cao Lộc, huyện Cao Lộc."
    cut = body.index("\n")
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, cut)),
        Block(BlockKind.RELATED, Span(cut + 1, len(body))),
    )
    assert next(p.name for p in report_places("", body, blocks, G)) == "huyện Chi Lăng"


@pytest.mark.skipif(not SHARED.exists(), reason="development reports are not here")
def test_every_development_report_has_an_area_and_its_province_last() -> None:
    for path in sorted([*SHARED.glob("reports/*.txt"), *SHARED.glob("dev/reports/*.txt")]):
        text = path.read_text(encoding="utf-8")
        match = re.match(r"title: (.*)", text)
        title = match.group(1) if match else text.split("\n", 1)[0]
        found = report_places(title, text, (), G)
        assert found, path.name
        assert found[-1].code == found[0].province_code, path.name


def printed(title: str, body: str, source: str | None, url: str | None = None) -> list[str]:
    found = report_places(title, body, (), G, None, source, url)
    return [place.code or place.name for place in found]


@pytest.mark.parametrize(
    ("title", "body", "source", "url", "expected"),
    [
        (
            "Thu ngân sách khá",
            "UBND tỉnh cho biết toàn tỉnh thu 9 tỷ.",
            "Báo Phú Yên",
            None,
            ["p54"],
        ),
        ("Thu ngân sách khá", "Toàn tỉnh thu 9 tỷ.", None, "https://baokontum.com.vn/a", ["p62"]),
        ("Thu ngân sách khá", "Toàn huyện thu 9 tỷ.", "UBND huyện Đầm Dơi", None, ["d970", "p96"]),
        (
            "Thu ngân sách khá",
            "Toàn huyện thu 9 tỷ.",
            None,
            "vangiang.hungyen.gov.vn",
            ["d326", "p33"],
        ),
        # What the text names outranks who printed it.
        ("Lai Châu thu ngân sách khá", "Tỉnh Lai Châu thu 9 tỷ.", "Báo Phú Yên", None, ["p12"]),
        # A far name in passing does not, where the paper speaks of its own province.
        (
            "Thu ngân sách khá",
            "UBND tỉnh họp báo.\nToàn tỉnh thu 9 tỷ.\nTrên địa bàn tỉnh có 5 dự án.\n"
            "Đơn vị từ Đà Nẵng tham gia.\nKết thúc.",
            "Báo Phú Yên",
            None,
            ["p54"],
        ),
        # A city's paper that speaks of a province means some other one.
        ("Thu ngân sách khá", "Toàn tỉnh thu 9 tỷ.", "Báo Đà Nẵng", None, []),
        ("Thu ngân sách khá", "Toàn tỉnh thu 9 tỷ.", "Báo Hải quan", None, []),
    ],
)
def test_who_printed_it_tells_which_province(
    title: str, body: str, source: str | None, url: str | None, expected: list[str]
) -> None:
    assert printed(title, body, source, url) == expected


def test_a_title_about_several_districts_is_about_the_province() -> None:
    title = "Hậu Giang: còn 3 huyện chậm tiến độ"
    body = (
        "Tỉnh Hậu Giang thu 9 tỷ.\n- Huyện Long Mỹ: 5%\n- Huyện Phụng Hiệp: 6%\n- Huyện Vị Thủy: 7%"
    )
    assert areas(title, body) == ["p93"]


def test_a_list_over_the_whole_country_is_about_the_country() -> None:
    body = (
        "Cả nước có 5 Cục Thuế vượt dự toán: Cục Thuế Long An thu 9 tỷ; Cục Thuế Bến Tre thu 8 tỷ;"
        " Cục Thuế Sơn La thu 7 tỷ; Cục Thuế Phú Thọ thu 6 tỷ; Cục Thuế Hà Nam thu 5 tỷ."
    )
    assert areas("Nhiều cục thuế vượt dự toán", body) == ["vn"]
    assert areas("Cục Thuế Long An vượt dự toán", body)[0] == "a:p80:thue"


def test_a_commune_of_2025_is_named_with_those_it_was_made_of() -> None:
    main = G.by_code("n02287")
    assert main is not None
    old = next(place for place in G.predecessors(main))
    found = G.find(f"địa bàn {old.name} cũ", None, [main])
    assert [mention.place for mention in found] == [old] or found[0].place == main


def test_after_a_merger_the_former_province_speaks_for_the_present_one() -> None:
    body = (
        "BẮC NINH - Đảng bộ xã Tân Yên tổ chức đại hội. Xã được lập từ thị trấn Cao Thượng và các "
        "xã Cao Xá, Việt Lập của huyện Tân Yên, tỉnh Bắc Giang (cũ). Xã Việt Lập thu 9 tỷ đồng."
    )
    found = areas("Đại hội Đảng bộ xã Tân Yên", body, date(2025, 8, 2))
    assert found == ["n07339", "n24"]


def test_society_in_a_title_is_no_commune() -> None:
    told = "UBND tỉnh Nghệ An họp. Đoàn làm việc tại xã Tràng Sơn. Thu ngân sách đạt 4.825 tỷ đồng."
    named = report_places("Kinh tế - xã hội tỉnh Nghệ An 9 tháng", told, (), G, None)
    assert named[0].name == "tỉnh Nghệ An"
    commune = [m.place for m in G.find("xã Tràng Sơn, huyện Đô Lương, tỉnh Nghệ An", None, ())]
    assert G.find_references("Tổng vốn đầu tư toàn xã hội đạt 21 tỷ", None, commune) == []
    assert len(G.find_references("toàn xã có 21 hộ nghèo", None, commune)) == 1


def test_kinds_of_places_in_a_title_are_no_one_of_them() -> None:
    title = "Vốn đầu tư công: còn nhiều huyện, thị xã giải ngân chậm"
    body = (
        "Theo UBND tỉnh Nghệ An, toàn tỉnh giải ngân 940 tỷ đồng. Cao nhất là huyện Nghi Lộc 64%, "
        "thị xã Cửa Lò 52%, huyện Yên Thành 47%."
    )
    assert areas(title, body) == [G.find("tỉnh Nghệ An", None, ())[0].place.code]


def test_a_row_of_all_districts_is_told_by_the_province() -> None:
    body = (
        "Theo UBND tỉnh Nghệ An, khối huyện giải ngân 46,8% kế hoạch. Xếp đầu bảng là huyện Nghi "
        "Lộc với 63%, thấp nhất là huyện Yên Thành 28%."
    )
    for title in (
        "Nghi Lộc dẫn đầu giải ngân vốn đầu tư công khối huyện",
        "Nghệ An: Khối huyện giải ngân bình quân 46,8%, Nghi Lộc đứng đầu",
    ):
        assert areas(title, body) == [G.find("tỉnh Nghệ An", None, ())[0].place.code]


def test_a_gates_name_is_no_area_however_short_it_is_written() -> None:
    body = "CKQT Mộc Bài thu phí 12 tỷ đồng. CKQT Tịnh Biên thu 9 tỷ đồng, tỉnh An Giang cho biết."
    assert areas("Thương mại biên giới tăng trưởng", body) == ["p89"]


def test_a_bare_name_is_of_the_unit_that_the_text_names() -> None:
    title = "Hồng Ngự: Hội nghị Ban Chấp hành Đảng bộ"
    town = "Hồng Ngự, thị xã Hồng Ngự tỉnh Đồng Tháp. Thị ủy Hồng Ngự tổ chức hội nghị."
    around = "Hồng Ngự, huyện Hồng Ngự tỉnh Đồng Tháp. Huyện ủy Hồng Ngự tổ chức hội nghị."
    assert areas(title, town) != areas(title, around)
    assert [code[0] for code in areas(title, town)] == ["d", "p"]


def test_a_commune_of_a_picture_among_districts_in_a_row() -> None:
    body = (
        "Trường Mầm non Hồng Thái, xã Hồng Thái (Na Hang) trong giờ học.\n"
        "Huyện Na Hang có 3 trường. Huyện Lâm Bình có 2 trường. Huyện Hàm Yên có 4 trường. "
        "Huyện Sơn Dương có 5 trường. Huyện Yên Sơn có 2 trường. Huyện Chiêm Hóa có 3 trường."
    )
    main = report_places("Công nhận 19 trường", body, (), G, date(2023, 12, 1))[0]
    assert main.name == "tỉnh Tuyên Quang"


def test_a_body_that_tells_of_its_offices_tells_of_itself() -> None:
    body = (
        "Quý I, thu nội địa đạt 18 tỷ.\nChi cục Thuế thành phố Vinh thu 9 tỷ; Chi cục Thuế huyện "
        "Đô Lương thu 2 tỷ."
    )
    assert printed("Thu ngân sách quý I", body, "Cục Thuế tỉnh Nghệ An", None) == [
        "a:p40:thue",
        "p40",
    ]
    # Another body's paper says nothing of these offices.
    other = printed("Thu ngân sách quý I", body, "Cục Thuế tỉnh Thanh Hóa", None)
    assert other[0] != "a:p38:thue"


def test_a_district_s_own_report_is_no_commune_s_that_it_names() -> None:
    body = "Toàn huyện đón 9.000 khách.\nThị trấn Phố Bảng đón 400 khách."
    assert printed("Kết quả 6 tháng", body, "UBND huyện Đồng Văn", None)[0] == "d026"
    # One that tells of the commune alone is its own.
    body = "Thị trấn Phố Bảng đón 400 khách. Toàn thị trấn có 30 quán."
    assert printed("Kết quả 6 tháng", body, "UBND huyện Đồng Văn", None)[0] != "d026"


def test_a_commune_of_old_is_none_of_its_namesakes_elsewhere() -> None:
    # The tables know "xã Phú Hải" of other provinces only.
    body = (
        "UBND xã Phú Hải, huyện Nghĩa Hưng, tỉnh Nam Định tổng kết. Xã Phú Hải có 38 hộ nghèo. "
        "Toàn xã thu 6 tỷ đồng."
    )
    assert areas("Xã Phú Hải tổng kết năm 2019", body)[1:] == ["d361", "p36"]
    (first, *_) = report_places("Xã Phú Hải tổng kết năm 2019", body, (), G)
    assert (first.name, first.province) == ("xã Phú Hải", "Nam Định")
    (again,) = G.find("Xã Phú Hải có 38 hộ nghèo", None, (first,))
    assert again.place == first
    # One that lies in a neighbouring district of the province stays what the tables know.
    (known, _) = G.find("xã Hải Lộc, gần huyện Nghĩa Hưng")
    assert known.place.code == "c14263"
