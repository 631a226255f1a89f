"""A number of one sort of plant answers no question about another."""

from __future__ import annotations

import pytest

from retrieval.other_plant import of_another_plant, of_one_crop
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("diện tích rừng trồng mới", "diện tích trồng cây dược liệu", True),
        ("trồng mới bao nhiêu ha rừng", "diện tích trồng mới cây ăn quả", True),
        ("dien tich cay an qua", "diện tích rừng trồng", True),
        ("diện tích rừng trồng mới", "diện tích trồng rừng tập trung", False),
        ("diện tích cây dược liệu dưới tán rừng", "diện tích trồng cây dược liệu", False),
        ("diện tích gieo trồng", "diện tích gieo trồng lúa", False),
        ("diện tích rừng trồng mới", "diện tích trồng mới", False),
    ],
)
def test_another_plant(question: str, indicator: str, other: bool) -> None:
    told = figure("1.250 ha", "1250", "ha", indicator=indicator)
    assert of_another_plant(asked(f"{question} Krông Năng 2022"), told) is other


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("tổng diện tích cây vụ đông", "diện tích cây ngô", True),
        ("diện tích gieo trồng", "diện tích lạc", True),
        ("diện tích cây lạc vụ đông", "diện tích cây lạc", False),
        ("cây trồng nào có diện tích lớn nhất", "diện tích ngô", False),
        ("tổng diện tích cây vụ đông", "diện tích gieo trồng", False),
    ],
)
def test_one_crop_of_all(question: str, indicator: str, other: bool) -> None:
    told = figure("559 ha", "559", "ha", indicator=indicator, parent="diện tích cây vụ đông")
    assert of_one_crop(asked(f"{question} Krông Năng 2022"), told) is other


@pytest.mark.parametrize(
    ("question", "name", "whole", "other"),
    [
        ("diện tích cây lâu năm Ea Kar", "diện tích cây ăn quả", "diện tích cây lâu năm", True),
        ("diện tích cây lâu năm Ea Kar", "diện tích cây hàng năm", None, True),
        ("diện tích cây lâu năm Ea Kar", "diện tích cây lâu năm", None, False),
        ("diện tích cây ăn quả Ea Kar", "diện tích cây ăn quả", "cây lâu năm", False),
        ("diện tích ngô Ea Kar", "diện tích", "Cây ngô", False),
        ("diện tích ngô Ea Kar", "diện tích", "Cây ăn quả", True),
        # "sản" is no "sắn".
        ("sản lượng mắc ca Ea Kar", "sản lượng mắc ca", "cây lâu năm", False),
        ("san luong mac ca Ea Kar", "sản lượng mắc ca", "cây lâu năm", False),
    ],
)
def test_its_own_name_goes_before_its_wholes(
    question: str, name: str, whole: str | None, other: bool
) -> None:
    stated = figure("50 ha", "50", "ha", indicator=name, parent=whole)
    assert of_another_plant(asked(question), stated) is other
