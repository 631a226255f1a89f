"""A part's number answers no question about the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Relation
from index.figures.counted_in_passing import IN_PASSING
from retrieval.answer import Status
from retrieval.parts_of_whole import (
    of_a_part,
    of_new_part,
    of_other_budget,
    of_parks,
    of_part_of_capital,
    of_share_within,
    of_some_among,
    of_some_counted,
    of_unasked_unit,
    told_in_passing,
)
from tests.retrieval.conftest import Ask, _ask_of, _service_over
from tests.retrieval.making import asked, figure

_ALL = "giải ngân vốn đầu tư công Krông Năng"


@pytest.mark.parametrize(
    ("question", "parent", "indicator", "other"),
    [
        (_ALL, None, "Chương trình giảm nghèo giải ngân vốn đầu tư", True),
        (_ALL, None, "vốn nước ngoài giải ngân", True),
        (_ALL, "vốn kéo dài", "giải ngân", True),
        (_ALL, "Ban Quản lý dự án giao thông", "giải ngân", True),
        (_ALL, None, "giải ngân vốn đầu tư công", False),
        ("giải ngân vốn đầu tư công nguồn ODA Krông Năng", None, "giải ngân vốn ODA", False),
        ("giải ngân vốn ODA Krông Năng", None, "giải ngân vốn ODA", False),
    ],
)
def test_one_source_is_not_all_public_capital(
    question: str, parent: str | None, indicator: str, other: bool
) -> None:
    told = figure("12 tỷ đồng", "12", "tỷ đồng", indicator=indicator, parent=parent)
    assert of_part_of_capital(asked(question), told) is other


@pytest.mark.parametrize(
    ("question", "parent", "indicator", "other"),
    [
        ("tỷ lệ hộ nghèo Krông Năng", "tổng số hộ nghèo", "hộ nghèo dân tộc thiểu số", True),
        ("hộ nghèo dân tộc thiểu số chiếm bao nhiêu % Krông Năng", "tổng số hộ nghèo",
         "hộ nghèo dân tộc thiểu số", False),
        ("tỷ lệ hộ nghèo Krông Năng", "tổng số hộ dân", "hộ nghèo", False),
        ("tỷ trọng công nghiệp trong GRDP Krông Năng", "Cơ cấu GRDP", "khu vực công nghiệp", False),
    ],
)  # fmt: skip
def test_a_share_of_what_is_asked_for_is_no_rate_of_it(
    question: str, parent: str, indicator: str, other: bool
) -> None:
    fields = {"indicator": indicator, "parent": parent, "relation": Relation.SHARE}
    assert of_share_within(asked(question), figure("87%", "87", "%", **fields)) is other


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("thu ngân sách địa phương Krông Năng", "tổng thu ngân sách nhà nước", True),
        ("thu NSĐP Krông Năng", "thu NSNN trên địa bàn", True),
        ("thu ngân sách địa phương Krông Năng", "thu ngân sách địa phương", False),
        ("thu ngân sách Krông Năng", "tổng thu ngân sách nhà nước", False),
    ],
)
def test_the_budget_of_an_area_is_not_all_that_is_collected(
    question: str, indicator: str, other: bool
) -> None:
    told = figure("912 tỷ đồng", "912", "tỷ đồng", indicator=indicator)
    assert of_other_budget(asked(question), told) is other


@pytest.mark.parametrize(
    ("question", "parent", "other"),
    [
        ("kim ngạch xuất khẩu Krông Năng", "doanh nghiệp trong KCN", True),
        ("kim ngạch xuất khẩu Krông Năng", "các khu công nghiệp – dự án FDI", True),
        ("kim ngạch xuất khẩu các KCN Krông Năng", "doanh nghiệp trong KCN", False),
        ("kim ngạch xuất khẩu Krông Năng", "làng nghề", True),
        ("kim ngạch xuất khẩu Krông Năng", "doanh nghiệp trong nước", False),
        ("kim ngạch xuất khẩu Krông Năng", None, False),
    ],
)
def test_what_parks_do_is_not_all_of_the_area(
    question: str, parent: str | None, other: bool
) -> None:
    told = figure("31 triệu USD", "31", "triệu USD", indicator="kim ngạch xuất khẩu", parent=parent)
    assert of_parks(asked(question), told) is other


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("diện tích cà phê Krông Năng đạt bao nhiêu % kế hoạch", "trồng mới", True),
        ("trồng mới cà phê Krông Năng đạt bao nhiêu % kế hoạch", "trồng mới", False),
        ("diện tích cà phê Krông Năng đạt bao nhiêu % kế hoạch", "diện tích cà phê", False),
    ],
)
def test_what_was_added_is_not_all(question: str, indicator: str, other: bool) -> None:
    fields = {"indicator": indicator, "parent": "Diện tích cà phê"}
    told = figure("30%", "30", "%", relation=Relation.PERCENT_OF_PLAN, **fields)
    assert of_new_part(asked(question), told) is other


def test_a_share_under_a_heading_is_of_what_it_names() -> None:
    fields = {"indicator": "Số hộ cận nghèo", "parent": "Kết quả rà soát hộ nghèo, hộ cận nghèo"}
    told = figure("12%", "12", "%", relation=Relation.SHARE, **fields)
    assert not of_share_within(asked("tỷ lệ hộ cận nghèo Krông Năng"), told)


@pytest.mark.parametrize(
    ("question", "parent", "indicator", "other"),
    [
        ("bao nhiêu dự án khởi công Krông Năng", "dự án khởi công", "dự án đã xong", True),
        ("bao nhiêu dự án khởi công đã xong Krông Năng", "dự án khởi công", "dự án đã xong", False),
        ("mấy dự án đã xong Krông Năng", "dự án khởi công", "dự án đã xong", False),
        ("bao nhiêu dự án Krông Năng", "dự án", "dự án khởi công", False),
    ],
)
def test_some_of_those_asked_for(question: str, parent: str, indicator: str, other: bool) -> None:
    told = figure("7 dự án", "7", "dự án", indicator=indicator, parent=parent)
    assert of_some_among(asked(question), told) is other


@pytest.mark.parametrize(
    ("question", "unit", "indicator", "other"),
    [
        ("Krông Năng có bao nhiêu dự án", "dự án", "dự án chậm tiến độ", True),
        ("Krông Năng có bao nhiêu dự án", "dự án", "đang thực hiện dự án", True),
        ("Krông Năng có bao nhiêu dự án", "dự án", "tổng số dự án đầu tư", False),
        ("Krông Năng có bao nhiêu dự án chậm tiến độ", "dự án", "dự án chậm tiến độ", False),
        ("Krông Năng có bao nhiêu doanh nghiệp", "trường hợp", "doanh nghiệp giải thể", True),
        ("Krông Năng có bao nhiêu doanh nghiệp giải thể", "trường hợp", "doanh nghiệp giải thể",
         False),
        ("Krông Năng có bao nhiêu HTX", "HTX", "tổng số HTX", False),
        ("Krông Năng có bao nhiêu HTX", "HTX", "thành lập mới HTX", True),
        # Another kind altogether.
        ("Krông Năng có bao nhiêu dự án", "hộ", "phê duyệt phương án hộ", True),
    ],
)  # fmt: skip
def test_some_of_a_kind_are_not_all(question: str, unit: str, indicator: str, other: bool) -> None:
    told = figure(f"7 {unit}", "7", unit, indicator=indicator)
    assert of_some_counted(asked(question), told) is other


@pytest.mark.parametrize(
    ("question", "parent", "other"),
    [
        ("Krông Năng xử lý bao nhiêu vụ", "Đội Quản lý thị trường số 1", True),
        ("Đội số 1 Krông Năng xử lý bao nhiêu vụ", "Đội Quản lý thị trường số 1", False),
        ("Krông Năng có bao nhiêu vụ", "đơn vị hành chính cấp xã", False),
        ("Krông Năng xử lý bao nhiêu vụ", "Công an", False),
        ("Krông Năng xử lý bao nhiêu vụ", "Đồn Biên phòng Ea Kar", True),
        ("khách quốc tế đến Krông Năng bao nhiêu", "đón lượt khách", False),
    ],
)
def test_one_unit_of_a_body_is_not_the_body(question: str, parent: str, other: bool) -> None:
    told = figure("46 vụ", "46", "vụ", indicator="xử lý vụ", parent=parent)
    assert of_unasked_unit(asked(question), told) is other


def test_those_in_a_role_are_not_all_of_their_kind() -> None:
    found = figure(
        "41 hợp tác xã", "41", "hợp tác xã", indicator="hợp tác xã", parent="chủ thể OCOP"
    )
    assert of_a_part(asked("Krông Năng có bao nhiêu hợp tác xã"), found)
    assert not of_a_part(asked("bao nhiêu hợp tác xã là chủ thể OCOP Krông Năng"), found)


def test_what_is_counted_in_passing_answers_for_nothing_else() -> None:
    told = figure("14 thôn", "14", "thôn", indicator="thôn", parent="cúm gia cầm xảy ra hộ")
    told = replace(told, flags=(IN_PASSING,))
    assert told_in_passing(asked("Krông Năng có bao nhiêu thôn"), told)
    assert not told_in_passing(asked("cúm gia cầm xảy ra ở mấy thôn Krông Năng"), told)


def test_where_members_are_is_no_number_of_them() -> None:
    told = figure("9 chi đoàn", "9", "chi đoàn", indicator="chi đoàn", parent="tổng số đoàn viên")
    told = replace(told, flags=(IN_PASSING,))
    assert told_in_passing(asked("Krông Năng có bao nhiêu đoàn viên"), told)


zones_service = _service_over(
    {
        "zones.md": (
            "# Tỉnh Hưng Yên: công nghiệp năm 2023\n\n"
            "Ngày 20/12/2023, UBND tỉnh Hưng Yên họp. Toàn tỉnh có 17 khu công nghiệp được phê "
            "duyệt, trong đó 11 khu công nghiệp đã đi vào hoạt động.\n"
        ),
        "ready.md": (
            "# Tỉnh Tây Ninh: công nghiệp năm 2023\n\n"
            "Ngày 22/12/2023, UBND tỉnh Tây Ninh họp. Hiện tỉnh có 6 khu công nghiệp đã được đầu "
            "tư hoàn chỉnh hạ tầng và đi vào hoạt động. Huyện Gò Dầu có 18 trường THCS.\n"
        ),
    }
)
ask_zones = _ask_of("zones_service")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hưng Yên có bao nhiêu khu công nghiệp", "17 khu công nghiệp"),
        ("hung yen co may kcn", "17 khu công nghiệp"),
        ("Tây Ninh có bao nhiêu khu công nghiệp", "6 khu công nghiệp"),
        ("tây ninh có mấy KCN", "6 khu công nghiệp"),
        ("Gò Dầu có bao nhiêu trường trung học cơ sở", "18 trường"),
    ],
)
def test_all_zones_of_a_province(ask_zones: Ask, question: str, told: str) -> None:
    answer = ask_zones(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.headline
