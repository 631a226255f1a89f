"""Words beside a place that say which unit of its name is meant."""

from __future__ import annotations

from index.language.scan import scan
from retrieval.place_words import without_new_area
from tests.retrieval.making import asked


def test_after_the_merger_says_which_unit() -> None:
    text = "dân số Krông Năng sau khi sáp nhập"
    kept = without_new_area(scan(text), asked(text).places, (), text)
    assert kept == scan(text)  # no unit of July 2025
    text = "dân số xã Hưng Nguyên Nam sau sáp nhập"
    kept = without_new_area(scan(text), asked(text).places, (), text)
    assert [token.text for token in kept][-1] == "nam"
