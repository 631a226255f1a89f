"""One park, one market, one project: a part of the area, never all of it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _parents(text: str) -> list[tuple[str, str | None]]:
    return [(figure.text, figure.parent) for figure in figures_of(text)]


def test_what_follows_a_named_thing_is_of_it() -> None:
    text = (
        "Khu công nghiệp Bắc Vinh có 45 dự án. Tỷ lệ lấp đầy đạt 92%. Toàn tỉnh thu hút 120 dự án."
    )
    assert _parents(text) == [
        ("45 dự án", "Khu công nghiệp Bắc Vinh"),
        ("92%", "Khu công nghiệp Bắc Vinh"),
        ("120 dự án", None),
    ]


def test_a_project_named_by_what_it_is() -> None:
    text = (
        "Dự án đường ven biển có tổng mức đầu tư 4.651 tỷ đồng. Đến nay huyện đã giải ngân "
        "1.220 tỷ đồng. Tổng thu ngân sách đạt 700 tỷ đồng."
    )
    assert _parents(text)[1:] == [
        ("1.220 tỷ đồng", "Dự án đường ven biển"),
        ("700 tỷ đồng", None),
    ]


def test_a_capital_letter_is_no_verb() -> None:
    text = "Cao tốc Diễn Châu - Bãi Vọt qua huyện dài 44 km. Đến nay huyện đã bàn giao 38 km."
    assert _parents(text)[1][1] == "Cao tốc Diễn Châu - Bãi Vọt"


def test_a_thing_told_as_a_part() -> None:
    text = "Trong đó có KCN Sông Mây do công ty A làm chủ đầu tư với diện tích 193 ha."
    assert figures_of(text)[0].parent == "KCN Sông Mây"


def test_a_park_told_apart_is_no_part_of_what_was_told_before() -> None:
    text = "Hàn Quốc có 96 dự án. Riêng KCN Nam Cấm III có 34 dự án, tỷ lệ lấp đầy 72%."
    assert _parents(text)[1:] == [("34 dự án", "KCN Nam Cấm III"), ("72%", "KCN Nam Cấm III")]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Riêng KCN Nam Cấm có 46 dự án, vốn 798 tỷ đồng.", "KCN Nam Cấm"),
        ("Riêng Khu kinh tế Đông Nam - Nam Cấm có 46 dự án.", "Khu kinh tế Đông Nam - Nam Cấm"),
    ],
)
def test_one_thing_set_apart(text: str, part: str) -> None:
    before = "Các khu công nghiệp trên địa bàn thu hút 147 dự án. "
    told = [f.parent or "" for f in figures_of(before + text) if f.text != "147 dự án"]
    assert told
    assert all(parent.startswith(part) for parent in told)


def test_what_was_counted_at_a_gate_is_of_the_gate() -> None:
    text = "Tại lối mở Nà Lầu có 31 xe chở 640 tấn hàng hóa. Ở cửa khẩu Lý Vạn có 12 xe."
    assert [parent for _, parent in _parents(text)] == [
        "lối mở Nà Lầu",
        "lối mở Nà Lầu",
        "cửa khẩu Lý Vạn",
    ]


def test_one_of_all_opens_the_sentence() -> None:
    text = (
        "Trong tổng số 6 khu công nghiệp, Khu công nghiệp Nam Cấm có số dự án lớn nhất, với 41 dự "
        "án. Trong đó, 12 dự án có vốn đầu tư nước ngoài."
    )
    parents = [figure.parent for figure in figures_of(text)]
    assert parents == [None, "Khu công nghiệp Nam Cấm", "Khu công nghiệp Nam Cấm"]


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("Trung tâm Bảo tồn Di sản Nghệ An đón 900 lượt khách. Toàn tỉnh có 9 điểm trường.",
         ["Trung tâm Bảo tồn Di sản Nghệ An", None]),
        ("Bộ phận Tiếp nhận và Trả kết quả tiếp nhận 214 hồ sơ, UBND các xã tiếp nhận 626 hồ sơ.",
         ["Bộ phận Tiếp nhận và Trả kết quả", None]),
        ("Bộ phận Tiếp nhận và Trả kết quả tiếp nhận 214 hồ sơ. Huyện tinh giản 19 người.",
         ["Bộ phận Tiếp nhận và Trả kết quả", None]),
        ("Trung tâm Kiểm soát bệnh tật tỉnh cho biết, toàn tỉnh ghi nhận 412 ca sởi.", [None]),
    ],
)  # fmt: skip
def test_what_a_house_does_is_its_own(text: str, parents: list[str | None]) -> None:
    assert [figure.parent for figure in figures_of(text)] == parents


@pytest.mark.parametrize(
    "park", ["KCN Hoàng Mai", "KKT Đông Nam - Hoàng Mai", "Khu kinh tế Đông Nam"]
)
def test_an_economic_zone_owns_its_projects(park: str) -> None:
    (projects,) = figures_of(f"Lũy kế đến nay, {park} có 53 dự án còn hiệu lực.")
    assert projects.parent == park
