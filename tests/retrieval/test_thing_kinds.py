"""Kinds of things, by the words of their names."""

from __future__ import annotations

import pytest

from retrieval.thing_kinds import thing_kinds

KINDS = {kind.noun: kind for kind in thing_kinds()}


@pytest.mark.parametrize(
    ("noun", "name", "word"),
    [
        ("khoản thu", "lệ phí trước bạ", "lệ phí"),
        ("khoản thu", "doanh thu vận tải", ""),
        ("khoản chi", "chi thường xuyên", "chi"),
        ("khoản chi", "chi phí sản xuất", ""),
        ("cây trồng", "diện tích ca cao", "ca cao"),
        ("thị trường", "Hoa Kỳ", "hoa kỳ"),
        ("ngành, lĩnh vực", "khu công nghiệp", ""),
    ],
)
def test_the_word_that_makes_a_name_one_of_the_kind(noun: str, name: str, word: str) -> None:
    assert KINDS[noun].word_of(name) == word


def test_all_of_them_are_none_of_them() -> None:
    kind = KINDS["khoản thu"]
    assert kind.is_whole("Tổng thu ngân sách nhà nước")
    assert kind.is_whole("thu nội địa")
    assert not kind.is_whole("thu ngoài quốc doanh")


def test_a_list_is_announced_by_a_kind() -> None:
    assert KINDS["mặt hàng"].announced("một số mặt hàng chủ yếu")
    assert not KINDS["thị trường"].announced("thu từ doanh nghiệp nhà nước")
    assert KINDS["khoản thu"].is_other("chi thường xuyên")
