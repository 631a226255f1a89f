import re

import pytest

from bot.callback_data import CITATION, LIMIT, QUESTION, encode, pattern
from index.domain import Span, citation_id


def test_the_longest_citation_fits_and_is_read_back() -> None:
    id_ = citation_id("0123456789ab", Span(10_000_000, 10_000_999))
    data = encode(CITATION, id_)
    assert len(data.encode()) <= LIMIT
    match = re.match(pattern(CITATION), data)
    assert match is not None
    assert match[1] == id_
    assert re.match(pattern(QUESTION), data) is None


def test_what_does_not_fit_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        encode(CITATION, "đ" * 40)
