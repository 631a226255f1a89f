"""Text as an encoder sees it."""

from __future__ import annotations

from index.embedding.prepared_text import MAX_CHARS, prepare_text


def test_prepared_text_is_nfkc_and_bounded_even_where_nfkc_expands() -> None:
    assert prepare_text("ﬁ\x00\ud800") == "fi \ufffd"
    assert len(prepare_text("\ufdfa" * MAX_CHARS)) == MAX_CHARS
