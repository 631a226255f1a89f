"""A year is meant before its last month, where no time is asked for."""

from __future__ import annotations

from tests.retrieval.conftest import Ask


def test_the_year_goes_before_its_last_month(ask_kinds: Ask) -> None:
    assert "61,2 tỷ đồng" in ask_kinds("thu ngân sách Quan Hóa").headline
    assert "5,4 tỷ đồng" in ask_kinds("thu ngân sách Quan Hóa tháng 12/2022").headline
