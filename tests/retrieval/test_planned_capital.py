"""An aim of disbursing is no plan of capital."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.planned_capital import is_aim_of_payment
from retrieval.unit_fit import answers_kind
from tests.retrieval.making import asked, figure

AIMS = (Relation.PLAN, Relation.TARGET)


@pytest.mark.parametrize(
    ("question", "relation", "name", "other"),
    [
        ("kế hoạch vốn đầu tư công bao nhiêu", Relation.TARGET, "giải ngân vốn đầu tư công", True),
        ("kế hoạch vốn đầu tư công bao nhiêu", Relation.PLAN, "giải ngân vốn đầu tư công", False),
        ("kế hoạch vốn đầu tư công bao nhiêu", Relation.TARGET, "vốn đầu tư công", False),
        ("kế hoạch giải ngân vốn bao nhiêu", Relation.TARGET, "giải ngân vốn", False),
        ("mục tiêu giải ngân bao nhiêu", Relation.TARGET, "giải ngân vốn", False),
    ],
)
def test_an_aim_of_payment(question: str, relation: Relation, name: str, other: bool) -> None:
    told = figure("95 tỷ đồng", "95", "tỷ đồng", indicator=name, relation=relation)
    asking = asked(question)
    assert is_aim_of_payment(asking, told) is other
    assert answers_kind(asking, told, AIMS) is not other
