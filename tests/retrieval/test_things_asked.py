"""Which things a question asks for."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.things_asked import things_asked
from tests.retrieval.conftest import Read


@pytest.mark.parametrize(
    ("text", "noun", "relation", "direction", "lowest"),
    [
        ("nguồn thu nào giảm mạnh nhất Văn Bàn 2022", "khoản thu", Relation.CHANGE, "giảm", False),
        ("khoản chi nào tăng ít nhất Văn Bàn", "khoản chi", Relation.CHANGE, "tăng", True),
        ("cây nào ít diện tích nhất ở Văn Bàn", "cây trồng", Relation.VALUE, "", True),
        ("chỉ tiêu nào đạt thấp nhất Văn Bàn", "chỉ tiêu", Relation.PERCENT_OF_PLAN, "", True),
        (
            "ngành nào chiếm tỷ trọng lớn nhất",
            "ngành, lĩnh vực",
            Relation.SHARE,
            "",
            False,
        ),
        ("lĩnh vực nào thu nhiều nhất ở Văn Bàn", "khoản thu", Relation.VALUE, "", False),
    ],
)
def test_what_is_ranked_by_what(
    read: Read, text: str, noun: str, relation: Relation, direction: str, lowest: bool
) -> None:
    asked = things_asked(read(text))
    assert asked is not None
    assert (asked.kind.noun, asked.relation) == (noun, relation)
    assert (asked.direction, asked.lowest) == (direction, lowest)


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách Văn Bàn 2022",
        "huyện nào thu ngân sách cao nhất Lào Cai",
        "khoản thu tăng nhiều nhất vào năm nào ở Văn Bàn",
        "ngành nông nghiệp Văn Bàn gồm những gì",
        "vì sao thu ngân sách Văn Bàn thấp nhất",
    ],
)
def test_no_thing_is_asked_for(read: Read, text: str) -> None:
    assert things_asked(read(text)) is None
