from hypothesis import example, given
from hypothesis import strategies as st

from index.domain import Span
from index.language.scan import PhraseTable, scan, scan_words


def test_tokens_are_words_numbers_and_single_characters() -> None:
    assert [t.text for t in scan("Đạt 1.234,5 km2 (90%), KT-XH_a 200m2")] == [
        "đạt", "1.234,5", "km2", "(", "90", "%", ")", ",", "kt", "-", "xh", "_", "a", "200", "m2",
    ]  # fmt: skip


def test_a_token_knows_what_it_is() -> None:
    word, number, mark = scan("xã 12 %")
    assert (word.is_word, word.is_number) == (True, False)
    assert (number.is_word, number.is_number) == (False, True)
    assert (mark.is_word, mark.is_number) == (False, False)


def test_a_span_gives_offsets_into_the_whole_text() -> None:
    text = "bỏ qua: 12 xã"
    assert [text[t.start : t.end] for t in scan(text, Span(8, 13))] == ["12", "xã"]


def test_the_longest_phrase_wins() -> None:
    table = PhraseTable({"đơn vị": 1, "đơn vị hành chính": 2, "kt-xh": 3})
    tokens = scan("các Đơn Vị hành chính, đơn vị, KT - XH")
    found = table.find(tokens)
    assert [(m.value, m.first, m.last) for m in found] == [(2, 1, 5), (1, 6, 8), (3, 9, 12)]
    assert table.match(tokens, 0) is None


def test_a_phrase_may_end_before_a_token() -> None:
    table = PhraseTable({"nghị quyết": 1, "quyết": 2})
    tokens = scan("theo nghị quyết số")
    match = table.match_before(tokens, 3)
    assert match is not None
    assert (match.value, match.first, match.last) == (1, 1, 3)
    assert table.match_before(tokens, 3, longest=1) is not None
    assert table.match_before(tokens, 0) is None


def test_phrases_that_begin_within_a_stretch_may_overlap_and_end_behind_it() -> None:
    table = PhraseTable({"thu ngân sách": 1, "ngân sách": 2, "chi": 3})
    tokens = scan("tổng thu ngân sách và chi")
    assert [m.value for m in table.starting(tokens)] == [1, 2, 3]
    assert [(m.first, m.last) for m in table.starting(tokens, 1, 2)] == [(1, 4)]
    assert table.begins(tokens, 4, 6)
    assert not table.begins(tokens, 3, 5)
    folded = PhraseTable({"ngân sách": 2}, folded=True)
    assert [m.first for m in folded.starting(scan("thu ngan sách"))] == [1]


def test_the_longest_phrase_that_ends_before_a_token_may_be_bounded() -> None:
    table = PhraseTable({"a b c d": 1, "b c d": 2, "d": 3})
    tokens = scan("a b c d e")
    found = [table.match_before(tokens, 4, longest) for longest in (4, 3, 2, 1, 0)]
    assert [match and match.value for match in found] == [1, 2, 3, 3, None]
    assert table.match_before(tokens, 5) is None


def test_a_folded_table_ignores_marks() -> None:
    table = PhraseTable([("thu ngân sách", 1), ("thu ngan sach", 2)], folded=True)
    for text in ("thu ngan sach", "Thu ngân sách"):
        match = table.match(scan(text), 0)
        assert match is not None
        assert match.value == 1  # the first of two names stays
    assert PhraseTable({"thu": 1}).match(scan("thủ"), 0) is None


def test_an_empty_phrase_is_left_out() -> None:
    assert PhraseTable({" ": 1}).find(scan("một hai")) == []


@given(st.text(max_size=80))
@example("T.P Huế, 1.200 xã")
def test_tokens_cover_all_but_blanks(text: str) -> None:
    end = 0
    for token in scan(text):
        assert not text[end : token.start].strip()
        # "T.P" is told as "tp"
        stops = text[token.start : token.end].count(".") if token.is_word else 0
        assert token.end - token.start - stops == len(token.text) > 0
        end = token.end
    assert not text[end:].strip()


def test_a_unit_with_a_stop_inside_is_one_token() -> None:
    text = "T.P Hạ Long, T.X. Hương Trà, vốn T.Ư, ước t.pháp"
    tokens = scan(text)
    assert [t.text for t in tokens if t.text in {"tp", "tx", "tw"}] == ["tp", "tx", "tw"]
    assert text[tokens[0].start : tokens[0].end] == "T.P"
    assert "t" in [t.text for t in tokens]
    assert scan_words(text) == [t.text for t in tokens]


def test_words_that_a_page_runs_into_their_neighbours() -> None:
    written = "ngành chế tạotăng1,36%, hiệnđạt 95% và đạttrên 5 tỷ"
    told = "ngành chế tạo tăng 1,36%, hiện đạt 95% và đạt trên 5 tỷ"
    assert [t.text for t in scan(written)] == [t.text for t in scan(told)]
    tokens = scan(written)
    assert [written[t.start : t.end] for t in tokens] == [t.text for t in tokens]
    assert scan_words("thước đo, T.P Vinh tăng") == ["thước", "đo", ",", "tp", "vinh", "tăng"]
