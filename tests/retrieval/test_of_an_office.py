"""What an office has for itself is not the area's."""

from __future__ import annotations

import pytest

from index.domain import AreaLevel, Place
from retrieval.of_an_office import of_an_office
from tests.retrieval.making import asked, figure

_OFFICE = "Sở Tài nguyên và Môi trường"
_TREASURY = Place(
    "Kho bạc Nhà nước Đắk Lắk", "Đắk Lắk", AreaLevel.AGENCY, "a:p66:kho-bac", "Đắk Lắk", "p66"
)


@pytest.mark.parametrize(
    ("question", "parent", "indicator", "other"),
    [
        ("Đắk Lắk có bao nhiêu công chức", _OFFICE, "công chức", True),
        ("dak lak co bao nhieu cong chuc", _OFFICE, "công chức", True),
        ("Sở Tài nguyên và Môi trường Đắk Lắk có mấy công chức", _OFFICE, "công chức", False),
        ("Sở TNMT Đắk Lắk có mấy công chức", _OFFICE, "công chức", False),
        ("so tai nguyen dak lak co may cong chuc", _OFFICE, "công chức", False),
        ("Đắk Lắk giải quyết bao nhiêu hồ sơ", _OFFICE, "giải quyết hồ sơ", True),
        ("dak lak giai quyet bao nhieu ho so dak lak", _OFFICE, "giải quyết hồ sơ", True),
        ("Sở Y tế Đắk Lắk có mấy công chức", _OFFICE, "công chức", True),
        ("Đắk Lắk phạt bao nhiêu tiền", f"{_OFFICE} – xử phạt đơn vị", "số tiền xử phạt", True),
        ("Đắk Lắk khởi công mấy dự án", "Ban Quản lý dự án giao thông", "khởi công dự án", True),
        ("Ban QLDA Đắk Lắk khởi công mấy dự án", "Ban Quản lý dự án", "khởi công dự án", False),
        ("Đắk Lắk có bao nhiêu hội viên", "Hội Nông dân", "tổng số hội viên", False),
        ("Đắk Lắk thụ lý bao nhiêu vụ", "Tòa án nhân dân", "thụ lý vụ", False),
        ("Đắk Lắk có bao nhiêu biên chế", "Tòa án nhân dân", "biên chế", True),
        ("Đắk Lắk có bao nhiêu công chức", "cán bộ", "công chức", False),
        ("Đắk Lắk có bao nhiêu công chức", None, "công chức", False),
    ],
)
def test_an_office_s_own(question: str, parent: str | None, indicator: str, other: bool) -> None:
    told = figure("62 người", "62", "người", indicator=indicator, parent=parent)
    assert of_an_office(asked(question), told) is other


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("Đắk Lắk kết nạp bao nhiêu đảng viên", "kết nạp đảng viên", True),
        ("Kho bạc Đắk Lắk kết nạp bao nhiêu đảng viên", "kết nạp đảng viên", False),
        ("Đắk Lắk kiểm soát chi bao nhiêu", "kiểm soát chi", False),
    ],
)
def test_the_staff_of_a_body(question: str, indicator: str, other: bool) -> None:
    told = figure("3 đảng viên", "3", "đảng viên", indicator=indicator, place=_TREASURY)
    assert of_an_office(asked(question), told) is other
