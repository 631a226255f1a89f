"""What an office has for itself is not the area's."""

from __future__ import annotations

import pytest

from index.domain import AreaLevel, Place
from retrieval.answer import Status
from retrieval.of_an_office import of_an_office
from tests.retrieval.conftest import Ask, _ask_of, _service_over
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
        ("Liên đoàn Lao động Đắk Lắk thu bao nhiêu", "Liên đoàn Lao động", "đoàn viên", True),
        ("LĐLĐ Đắk Lắk có bao nhiêu đoàn viên", "Liên đoàn Lao động", "đoàn viên", False),
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


office_service = _service_over(
    {
        "office.md": (
            "# Sở Tài nguyên và Môi trường tỉnh Quảng Trị: kết quả công tác năm 2022\n\n"
            "Hiện có 62 công chức. Giải quyết 1.204 hồ sơ. Chi ngân sách 52,3 tỷ đồng. "
            "Xử phạt 11 đơn vị với số tiền 980 triệu đồng. Tỷ lệ thu gom rác thải đạt 95%.\n"
        )
    }
)
ask_office = _ask_of("office_service")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quảng Trị có bao nhiêu công chức", ""),
        ("Quảng Trị giải quyết bao nhiêu hồ sơ năm 2022", ""),
        ("chi ngân sách Quảng Trị 2022", ""),
        ("Sở Tài nguyên và Môi trường Quảng Trị có bao nhiêu công chức", "62 công chức"),
        ("Sở Tài nguyên và Môi trường Quảng Trị chi ngân sách bao nhiêu", "52,3 tỷ đồng"),
        ("Sở TNMT Quảng Trị giải quyết bao nhiêu hồ sơ", "1.204 hồ sơ"),
        ("Sở Tài nguyên và Môi trường Quảng Trị trồng bao nhiêu cây", ""),
        ("tỷ lệ thu gom rác thải Quảng Trị 2022", "95%"),
    ],
)
def test_an_office_s_paper_answers_for_both(ask_office: Ask, question: str, told: str) -> None:
    answer = ask_office(question)
    assert (answer.status is Status.ANSWERED) is bool(told), answer.text
    assert told in answer.headline
    assert ";" not in answer.headline
