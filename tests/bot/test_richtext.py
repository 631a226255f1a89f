import html
import re

from hypothesis import given
from hypothesis import strategies as st

from bot.richtext import (
    MESSAGE_LIMIT,
    Run,
    cut,
    joined,
    pages,
    rich,
    styled,
    to_html,
    to_plain,
    units,
)
from tests.fake_telegram.rules import parse_html
from tests.fake_telegram.rules import units as telegram_units

STYLES = ("b", "i", "u", "code", "blockquote")
runs = st.lists(
    st.builds(
        lambda text, styles: rich(text, *styles),
        st.text(st.sampled_from("ab <>&\"'\n.đẹ😀\x00\ud800"), max_size=40),
        st.sets(st.sampled_from(STYLES)),
    ),
    max_size=8,
).map(lambda texts: tuple(run for text in texts for run in text))


def test_html_is_escaped_and_nested_in_one_order() -> None:
    text = rich("a<b>&", "b") + rich("c", "b", "u") + rich("d", "u") + rich("e")
    assert to_html(text) == "<b>a&lt;b&gt;&amp;<u>c</u></b><u>d</u>e"


def test_quote_marks_stay_inside_the_block() -> None:
    text = styled(rich("đạt ") + rich("5 tỷ", "b", "u") + rich("."), "blockquote")
    assert to_html(text) == "<blockquote>đạt <b><u>5 tỷ</u></b>.</blockquote>"


@given(runs)
def test_telegram_reads_back_the_plain_text(text: tuple[Run, ...]) -> None:
    assert parse_html(to_html(text))[0] == to_plain(text)


@given(runs, st.integers(8, 60))
def test_pages_fit_lose_only_white_space_and_keep_styles(text: tuple[Run, ...], limit: int) -> None:
    parts = pages(text, limit)
    for part in parts:
        shown, _ = parse_html(to_html(part))
        assert 0 < telegram_units(shown) <= limit
        assert shown == shown.strip()
    squeezed = re.sub(r"\s", "", "".join(map(to_plain, parts)))
    assert squeezed == re.sub(r"\s", "", to_plain(text))
    styles = [run.styles for run in text for char in run.text if not char.isspace()]
    kept = [run.styles for part in parts for run in part for c in run.text if not c.isspace()]
    assert kept == styles


def test_pages_break_at_paragraphs() -> None:
    paragraphs = ["một " * 500, "hai " * 400, "ba " * 300]
    parts = pages(joined([rich(p.strip()) for p in paragraphs], "\n\n"))
    assert [to_plain(part) for part in parts] == [
        paragraphs[0].strip() + "\n\n" + paragraphs[1].strip(),
        paragraphs[2].strip(),
    ]


def test_length_is_counted_in_utf16_units() -> None:
    assert units("a😀") == 3
    parts = pages(rich("😀" * MESSAGE_LIMIT))
    assert [len(to_plain(part)) for part in parts] == [MESSAGE_LIMIT // 2] * 2


def test_empty_text_has_no_page() -> None:
    assert pages(rich(" \n ")) == []


def test_cut_counts_code_points() -> None:
    text = rich("ab", "b") + rich("<d")
    assert html.unescape(to_html(cut(text, 1, 3))) == "<b>b</b><"
