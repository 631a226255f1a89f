from dataclasses import replace

from bot.excerpts import excerpt
from bot.render import QUOTE_LIMIT, answer_card, cited_card, elapsed, grouped
from bot.richtext import pages, rich, to_html, to_plain
from index.domain import Span
from retrieval.answer import Answer, Choice, Citation, CitedPassage, Status
from tests.bot.doubles import NUMBER, QUOTE, answered, citation, clarify, not_found
from tests.fake_telegram.rules import parse_html

TOKEN = "0123456789abcdef0123"
MARKED = f"<b><u>{NUMBER}</u></b>"


def test_answer_card() -> None:
    card = answer_card(answered("?"))
    head, quote = to_html(card.text).split("\n\n")
    assert head == (
        "<b>Thu ngân sách huyện Sao Mai: 412,6 tỷ đồng</b>\nTính đến 30/9/2023\nĐạt 88,2% kế hoạch"
    )
    body, source = quote.split("\n")
    assert body.startswith("<blockquote>Tổng thu")
    assert f"đạt {MARKED}, bằng 88,2% kế hoạch &amp; tăng &lt;rõ rệt&gt;.</blockquote>" in body
    assert source == (
        "[1] <i>Huyện Sao Mai: kinh tế 9 tháng &lt;2023&gt; · Báo Sao Mai &amp; bạn đọc · "
        "5/10/2023</i>"
    )


def test_the_source_says_how_the_time_was_found() -> None:
    noted = replace(citation(), note="kỳ suy từ ngày báo cáo")
    card = answer_card(replace(answered("?"), citations=(noted,)))
    assert "5/10/2023 · kỳ suy từ ngày báo cáo" in to_plain(card.text)
    assert "kỳ suy" not in to_plain(card.text).split("\n", maxsplit=1)[0]


def test_marks_outside_the_citation_are_ignored() -> None:
    outside = replace(citation(), marked=(Span(0, 5), Span(0, 10_000)))
    card = answer_card(replace(answered("?"), citations=(outside,)))
    assert "<u>" not in to_html(card.text)
    assert QUOTE in to_plain(card.text)


def test_a_quote_that_is_the_answer_is_neither_repeated_nor_marked_whole() -> None:
    whole = replace(citation(), marked=(citation().span,))
    card = answer_card(replace(answered("?"), citations=(whole,)))
    assert "<u>" not in to_html(card.text)
    assert QUOTE in to_plain(card.text)
    card = answer_card(replace(answered("?"), headline=f"“{QUOTE}”", citations=(whole,)))
    assert to_plain(card.text).count(QUOTE) == 1
    assert "[1] Huyện Sao Mai" in to_plain(card.text)


def _long_citation(number: int) -> Citation:
    quote = "chữ " * 2000 + NUMBER + " chữ" * 2000
    start = quote.index(NUMBER)
    return replace(
        citation(),
        id=f"r{number}-0-{len(quote)}",
        quote=quote,
        span=Span(0, len(quote)),
        marked=(Span(start, start + len(NUMBER)),),
    )


def test_a_long_quote_is_cut_around_what_it_shows() -> None:
    card = answer_card(replace(answered("?"), citations=(_long_citation(1),)))
    assert len(pages(card.text)) == 1
    html = to_html(card.text)
    assert MARKED in html
    assert "<blockquote>… chữ" in html
    assert "chữ …</blockquote>" in html


def test_many_citations_are_bounded_buttons() -> None:
    citations = tuple(_long_citation(n) for n in range(40))
    card = answer_card(replace(answered("?"), citations=citations))
    buttons = [button for row in card.rows for button in row]
    assert [b.label for b in buttons] == [f"[{n}]" for n in range(1, 21)]
    assert max(len(row) for row in card.rows) <= 8
    assert to_plain(card.text).count("chữ …") == 3


def test_choices_carry_short_tokens() -> None:
    card = answer_card(replace(clarify("?"), citations=(citation(),)), TOKEN)
    # No citation buttons under a question back: there is enough to choose from.
    assert [[b.label for b in row] for row in card.rows] == [
        ["1 · Tỉnh Sao Mai", "2 · Thành phố Sao Mai"],
    ]
    assert [b.data for row in card.rows for b in row] == [f"q:{TOKEN}-0", f"q:{TOKEN}-1"]
    assert answer_card(clarify("?")).rows == ()


def test_short_choices_stand_two_in_a_row_numbered_like_their_lines() -> None:
    names = ("Ba Bể", "Na Rì", "Chợ Đồn")
    answer = replace(
        clarify("?"),
        details=tuple(f"{name}: 5 tỷ đồng" for name in names),
        choices=tuple(Choice(f"huyện {name}", f"thu {name}") for name in names),
    )
    card = answer_card(answer, TOKEN)
    assert [[b.label for b in row] for row in card.rows] == [
        ["1 · Ba Bể", "2 · Na Rì"],
        ["3 · Chợ Đồn"],
    ]
    assert "2. Na Rì: 5 tỷ đồng" in to_plain(card.text)


def test_nearest_says_what_differs_and_numbers_its_button() -> None:
    card = answer_card(not_found("?"))
    assert "• <b>412,6 tỷ đồng (đến 30/9/2023)</b> (năm 2023, không phải 2019) [1]" in to_html(
        card.text
    )
    assert [b.label for row in card.rows for b in row] == ["[1]"]


def test_a_huge_answer_becomes_several_messages() -> None:
    answer = Answer(Status.ANSWERED, "Danh sách <b>", tuple(f"dòng {n} & x" for n in range(900)))
    parts = pages(answer_card(answer).text)
    assert len(parts) == 3
    texts = [parse_html(to_html(part))[0] for part in parts]
    assert "\n".join(texts) == answer.text


def test_cited_card_shows_surroundings() -> None:
    passage = CitedPassage(
        citation(), QUOTE, (Span(0, 4),), "trước " * 300, "sau " * 300, None, None
    )
    html = to_html(cited_card(passage).text)
    assert "<i>… trước" in html
    assert "sau …</i>" in html
    assert "<blockquote><b><u>Tổng</u></b> thu" in html
    assert f"<code>{citation().id}</code>" in html
    assert len(html) < 3000


def test_a_passage_that_is_opened_as_a_whole_has_no_mark() -> None:
    for whole in (Span(0, len(QUOTE)), Span(0, len(QUOTE) + 1)):
        passage = CitedPassage(citation(), QUOTE, (whole,), "", "", None, None)
        assert "<b><u>" not in to_html(cited_card(passage).text)


def test_markdown_headings_are_shown_without_their_marks() -> None:
    passage = "## Kinh tế\n\nThu đạt 5 tỷ đồng. Mục #1 giữ nguyên."
    start = passage.index("5 tỷ đồng")
    marked = (Span(start, start + 9),)
    cited = CitedPassage(citation(), passage, marked, "trước\n\n# Đầu", "## Sau\nsau", None, None)
    html = to_html(cited_card(cited).text)
    assert "<blockquote>Kinh tế\n\nThu đạt <b><u>5 tỷ đồng</u></b>. Mục #1 giữ" in html
    assert "<i>trước\nĐầu</i>" in html
    assert "<i>Sau\nsau</i>" in html


def test_excerpt_keeps_short_text() -> None:
    text = rich("ngắn")
    assert excerpt(text, [], QUOTE_LIMIT) is text


def test_excerpt_without_marks_keeps_the_beginning() -> None:
    assert to_plain(excerpt(rich("một hai ba bốn năm"), [], 11)) == "một hai ba …"


def test_numbers_in_words() -> None:
    assert grouped(1234567) == "1.234.567"
    assert elapsed(59.6) == "1 phút 0 giây"
    assert elapsed(3) == "3 giây"
