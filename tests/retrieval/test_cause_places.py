"""A report on a part of the area asked about tells of that part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.cause_places import tells_of_part
from tests.retrieval.making import CUSTOMS, EA_KAR, KRONG_NANG, asked, report

QUESTION = asked("vì sao thu ngân sách Đắk Lắk hụt")
PROVINCE = QUESTION.places[0].place
INSIDE = replace(KRONG_NANG, within=(PROVINCE.key,))


@pytest.mark.parametrize(
    ("place", "expected"),
    [(INSIDE, True), (PROVINCE, False), (CUSTOMS, False), (EA_KAR, False)],
)
def test_a_district_is_a_part_of_its_province(place: object, *, expected: bool) -> None:
    given = replace(report("Thu hụt do giá đất giảm."), places=(place,))
    assert tells_of_part(QUESTION, given) is expected
