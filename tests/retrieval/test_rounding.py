"""Numbers that a text only rounds, and differences that are made of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.differences import difference
from retrieval.rounding import is_rounded
from retrieval.scene import Scene
from tests.retrieval.conftest import Read
from tests.retrieval.making import figure


@pytest.mark.parametrize(
    ("qualifier", "rounded"),
    [("vượt", True), ("hơn", True), ("ước, gần", True), ("ước", False), (None, False)],
)
def test_which_words_round(qualifier: str | None, *, rounded: bool) -> None:
    stated = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="thu")
    assert is_rounded(replace(stated, qualifier=qualifier)) is rounded


def test_a_difference_of_a_rounded_number_says_so(scene: Scene, read: Read) -> None:
    pool = [f for f in scene.corpus.catalogue.figures() if f.value and f.unit == "tỷ đồng"]
    one, two = pool[0], next(f for f in pool if f.value != pool[0].value)
    plain = [replace(f, qualifier=None) for f in (one, two)]
    question = read("so sánh thu ngân sách")
    told = difference(question, plain, [], scene)
    assert told is not None
    assert not any("xấp xỉ" in line for line in told.details)
    told = difference(question, [replace(one, qualifier="hơn"), plain[1]], [], scene)
    assert told is not None
    assert any("“hơn”" in line and "xấp xỉ" in line for line in told.details)
