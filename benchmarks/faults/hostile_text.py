# ruff: noqa: PT017, PT018, SIM905
"""Hostile messages: a seeded generator, and what each function must keep to whatever it is given.

A target is a name and a function that takes one text, calls the product with it, and raises
``AssertionError`` when a promise is broken; any other exception is a crash. The campaign
(``messages.py``) and the tests (``tests/test_hostile_messages.py``) run the same targets.
"""

from __future__ import annotations

import contextlib
import html
import json
import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from bot import app, callback_data, uploads
from bot.addressing import question_for
from bot.handlers.citation import _ID
from bot.render import answer_card, cited_card
from bot.richtext import MESSAGE_LIMIT, pages, to_html, to_plain, units
from bot.state import choice_token
from bot.terminal import to_terminal
from index.domain import Figure, Place, Span, citation_id
from index.figures.extract import extract_figures
from index.language import accents, dates, numbers, periods, scan, sentences
from index.language.accents import AccentModel
from index.language.amounts import find_amounts
from index.language.places import Gazetteer
from index.language.text import canonical, clean, clean_question, fold, lower, tokens
from index.reading import read_text_report
from index.reading.decoding import NotText, decode
from retrieval.answer import (
    Answer,
    Choice,
    Citation,
    CitedPassage,
    Intent,
    Nearest,
    Status,
    Understood,
)
from retrieval.understanding import understand

Target = Callable[[str], object]

WORDS = """thu ngân sách|Hướng Hóa|2022|bao nhiêu|?|9 tháng|đầu năm|tỷ đồng|%|90,41%|660,191|
huyện|tỉnh|xã|thành phố|TP.|Quảng Trị|Lạng Sơn|Đắk Lắk|Bà Rịa - Vũng Tàu|so với cùng kỳ|tăng|giảm|
kế hoạch|dự toán|ước đạt|hộ nghèo|tính đến ngày|31/8/2022|ngày 30 tháng 9 năm 2023|quý III|
giai đoạn 2016-2020|nhiệm kỳ|năm ngoái|và|,|.|;|:|(|)|-|–|/|17/19|1.250 ha|m2|km²|USD|triệu|nghìn|
một trăm linh năm|hai phần ba|gấp 2,3 lần|từ 5 đến 7 triệu|toàn huyện|Cục Hải quan|Huyện ủy|
cao nhất|huyện nào|vì sao|ai|còn|thì sao|so sánh|qua các năm|thu ngan sach|bn|h.|t.|q.|p. 1|
24/2019/QĐ-UBND|\n|\n\n|# |- || Xã | Thu |\n|\t|- 12|+5|1,2,3|1.2.3.4|00012|
1e999|٣٤|１２|Ⅻ|½|²""".split("|")

# What is typed, pasted or forged to break a reader: one or more of these in most inputs.
NASTY = [
    "\ufdfa", "\ufdfa" * 20, "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\u2060", "\ufeff",
    "\u00ad", "\u0301", "\u0323" * 30, "a" + "\u0309" * 200, "\ud800", "\udfff", "\ud83d", "\x00",
    "\x07", "\x1b[31m", "\x9b31m", "\x85", "\u2028", "\u2029", "\ufffe", "\uffff", "\U000e0041",
    "\U0010ffff", "😀", "👨‍👩‍👧‍👦", "🇻🇳", "Ａ", "ﬁ", "ß", "İ", "ı", "ǅ", "ΐ", "ŉ",
    "а", "е", "о", "Н", "ӏ", "‐", "−", "、", "。", "％", "，", "٫", "٬", "௧", "𝟙", "①", "㎡", "㏊",
    "<b>", "</b>", "&lt;", "&", "<a href='x'>", "]]>", "\"", "'", "`", "{0}", "%s", "%n", "$x^2$",
    "../", "\\", "@hoibaocao_test_bot", "/cite", "c_", "=1+1", "(((((", ")))))", "[[[[", "|||||",
    "9" * 40, "1." * 30, "1," * 30, "0" * 30, "-" * 40, "/" * 20, "năm " * 20, "tháng " * 20,
    "một " * 20, "huyện " * 20, "20" * 20, "\n" * 20, " " * 60, "." * 30, "II" * 20,
]  # fmt: skip

_GAZETTEER = Gazetteer.load()
_QUANG_TRI = _GAZETTEER.find("tỉnh Quảng Trị, huyện Hướng Hóa")
_PLACES: list[Place] = [mention.place for mention in _QUANG_TRI]
_ACCENTS = AccentModel.train(
    [word for word in WORDS if word.strip()] * 2, ["tổng thu ngân sách nhà nước trên địa bàn"]
)


def generate(rng: random.Random) -> str:
    """Return one hostile text: words of the genre, mutated; most short, a few long."""
    length = rng.choice((1, 2, 4, 6, 8, 12, 16, 24)) if rng.random() < 0.97 else 200
    pieces = []
    for _ in range(length):
        draw = rng.random()
        if draw < 0.66:
            pieces.append(rng.choice(WORDS))
        elif draw < 0.86:
            pieces.append(rng.choice(NASTY))
        elif draw < 0.94:
            pieces.append(str(rng.randrange(10 ** rng.randrange(1, 12))))
        else:
            pieces.append("".join(chr(rng.randrange(0x110000)) for _ in range(rng.randrange(1, 6))))
    text = rng.choice((" ", " ", " ", "", "\n")).join(pieces)
    for _ in range(rng.choice((0, 0, 1, 1, 2, 4))):
        text = _mutate(text, rng)
    return text


def _mutate(text: str, rng: random.Random) -> str:
    if not text:
        return text
    at, to = sorted((rng.randrange(len(text)), rng.randrange(len(text))))
    match rng.randrange(10):
        case 0:
            return text[:at] + text[to:]
        case 1:
            return text[:to] + text[at:to][:60] * rng.randrange(1, 5) + text[to:]
        case 2:
            return unicodedata.normalize(rng.choice(("NFD", "NFKD", "NFKC")), text)
        case 3:
            return fold(clean(text))
        case 4:
            return text.upper()
        case 5:
            return text[:at] + rng.choice(NASTY) + text[at:]
        case 6:
            return (
                text[:at]
                + chr(rng.choice((rng.randrange(128), rng.randrange(0x3000))))
                + text[at + 1 :]
            )
        case 7:
            return text[at:] + text[:at]
        case 8:
            return text.replace(" ", rng.choice(("", "\u00a0", "  ", "\u200b", "-", "_")))
        case _:
            return text[:at] + text[at:to][::-1] + text[to:]


# ---- normal forms


def check_clean(text: str) -> None:
    """``clean`` is idempotent and leaves nothing that hides or breaks."""
    for cleaned in (clean(text), clean_question(text)):
        assert not re.search(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e]", cleaned)
        assert clean(cleaned) == cleaned
        cleaned.encode("utf-8")
        for same in (canonical(cleaned), fold(cleaned), lower(cleaned)):
            assert len(same) == len(cleaned), "an offset in the folded text is one in the text"
    tokens(text)


# ---- number, date, period, sentence, place parsers


def check_numbers(text: str) -> None:
    """Numbers: a finite decimal or nothing; words read inside the tokens."""
    for piece in (text, *text.split()[:20]):
        value = numbers.parse_number(piece)
        assert value is None or (isinstance(value, Decimal) and value.is_finite())
    found = scan.scan(clean(text))
    for first in range(min(len(found), 60)):
        read = numbers.read_words(found, first)
        assert read is None or first < read[1] <= len(found)


def check_amounts(text: str) -> None:
    """Amounts: inside the text, left to right, finite."""
    text = clean(text)
    found = scan.scan(text)
    last = 0
    for amount in find_amounts(text, found):
        assert last <= amount.span.start < amount.span.end <= len(text)
        assert 0 <= amount.first < amount.last <= len(found)
        assert amount.value is None or amount.value.is_finite()
        last = amount.span.start


def check_dates(text: str) -> None:
    """Dates: real days inside the text."""
    text = clean(text)
    for mention in dates.find_dates(text):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        if mention.year and mention.month and mention.day:
            date(mention.year, mention.month, mention.day)


def check_periods(text: str) -> None:
    """Periods: inside the text, without overlap, resolvable, start not after end."""
    for question in (False, True):
        used = clean_question(text) if question else clean(text)
        last = 0
        for mention in periods.find_periods(used, question=question):
            assert last <= mention.span.start < mention.span.end <= len(used)
            last = mention.span.end
            period = periods.resolve(mention, periods.Anchor(2022, date(2022, 9, 1)))
            if period and period.start and period.end:
                assert period.start <= period.end


def check_sentences(text: str) -> None:
    """Sentences: inside the text, in order, nothing but white space between them."""
    text = clean(text)
    last = 0
    for span in sentences.split_sentences(text, Span(0, len(text)), wrapped=True):
        assert last <= span.start < span.end <= len(text)
        assert not text[last : span.start].strip()
        last = span.end
    assert not text[last:].strip()


def check_places(text: str) -> None:
    """Places of report text: inside the text, in order."""
    text = clean(text)
    last = 0
    for mention in _GAZETTEER.find(text, context=_PLACES):
        assert last <= mention.span.start < mention.span.end <= len(text)
        last = mention.span.end
    _GAZETTEER.find_references(text, context=_PLACES)


def check_question_places(text: str) -> None:
    """Places of a question: inside it."""
    text = clean_question(text)
    for mention in _GAZETTEER.find_in_question(text, _PLACES):
        assert 0 <= mention.span.start < mention.span.end <= len(text)


# ---- question, accents


def check_question(text: str) -> None:
    """A question is understood without an exception, and the same way twice."""
    asked = understand(text, _GAZETTEER, _PLACES, _ACCENTS.restore)
    assert isinstance(asked.intent, Intent)
    asked.text.encode("utf-8")
    assert asked == understand(text, _GAZETTEER, _PLACES, _ACCENTS.restore)


def check_accents(text: str) -> None:
    """Restoring changes nothing but diacritics."""
    text = clean_question(text)
    restored = _ACCENTS.restore(text)
    assert fold(restored) == fold(text)
    accents.AccentModel.train([text]).restore(text)


# ---- whole reports


def check_report(text: str) -> None:
    """A report's blocks and figures: inside the body, each figure's words where it says."""
    report = read_text_report(text, "a.txt", _GAZETTEER)
    last = 0
    for block in report.blocks:
        assert last <= block.span.start <= block.span.end <= len(report.body)
        last = block.span.end
    for figure in extract_figures(report, _GAZETTEER):
        check_figure(figure, report.body)


def check_figure(figure: Figure, body: str) -> None:
    """A figure states what its span holds."""
    assert 0 <= figure.span.start < figure.span.end <= len(body)
    assert figure.sentence.contains(figure.span)
    assert figure.value is None or figure.value.is_finite()


def check_bytes(text: str) -> None:
    """Bytes of a text file: decoded and clean, or refused with a reason."""
    for encoding in ("utf-8", "utf-16", "cp1258", "latin-1"):
        data = text.encode(encoding, "replace")
        try:
            assert clean(decode(data)) == decode(data)
        except NotText as error:
            assert str(error)


# ---- renderer

_TAG = re.compile(r"<(/?)(b|i|u|code|blockquote)>")


def check_html(page: str) -> str:
    """Return what is visible of Telegram HTML; asserts that it is well formed and fits."""
    stack: list[str] = []
    rest = _TAG.split(page)
    shown = [rest[0]]
    for closing, name, between in zip(rest[1::3], rest[2::3], rest[3::3], strict=True):
        if closing:
            assert stack and stack.pop() == name, "tags are closed in order"
        else:
            stack.append(name)
        shown.append(between)
    assert not stack, "every tag is closed"
    raw = "".join(shown)
    assert "<" not in raw and ">" not in raw, "nothing is a tag that is not ours"
    assert not re.search(r"&(?!(?:amp|lt|gt);)", raw), "every & is escaped"
    visible = html.unescape(raw)
    assert 0 < units(visible) <= MESSAGE_LIMIT
    assert visible.strip()
    visible.encode("utf-8")
    return visible


def check_render(text: str) -> None:
    """Every page of every card is valid Telegram HTML within the limit; buttons fit."""
    half = len(text) // 2
    body = text + text[::-1] or "x"
    span = Span(0, len(body))
    mark = Span(min(half, len(body) - 1), len(body))
    citation = Citation(
        citation_id("0123456789ab", span),
        "0123456789ab",
        text or "a",
        text,
        text or None,
        date(2023, 10, 5),
        body,
        span,
        marked=(mark,),
    )
    answer = Answer(
        Status.CLARIFY,
        text or "x",
        (text[:half], text[half:]),
        Understood(Intent.VALUE, text),
        citations=(citation,),
        choices=(Choice(text, text),),
        nearest=(Nearest(None, text, text, citation),),
        resolved=text,
    )
    cited = CitedPassage(citation, body, (mark,), before=text, after=text, place=None, period=None)
    long = replace(answer, headline=body * 6, details=(body * 6,))
    for card in (
        answer_card(answer, choice_token(text)),
        answer_card(long),
        cited_card(cited, "x"),
    ):
        kept = "".join(check_html(to_html(page)) for page in pages(card.text))
        assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", to_plain(card.text))
        shown = to_terminal(card.text)
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
        for row in card.rows:
            for button in row:
                assert 0 < len(button.data.encode()) <= callback_data.LIMIT
                assert button.label.strip()


# ---- callback data, deep links, file names


_PATTERNS = [re.compile(callback_data.pattern(kind)) for kind in app.BUTTONS]


class _Chat:
    type = "group"


class _Message:
    chat = _Chat()
    reply_to_message = None

    def __init__(self, text: str) -> None:
        self.text = text


def check_callback(text: str) -> None:
    """Forged callback data: at most one handler, and only a plain id passes on to it."""
    for data in (text, f"c:{text}", f"e:{text[:60]}", text.replace(" ", "")[:64]):
        found = [match for pattern in _PATTERNS if (match := pattern.match(data))]
        assert len(found) <= 1
        assert all(re.fullmatch(r"[A-Za-z0-9_-]{1,62}", match[1]) for match in found)
        with contextlib.suppress(ValueError):  # too long, or no text at all (UnicodeEncodeError)
            assert len(callback_data.encode("c", text).encode()) <= callback_data.LIMIT


def check_deep_link(text: str) -> None:
    """Deep links, mentions and names of sent files: only what is plain passes."""
    payload = text.split()[0] if text.split() else ""
    if _ID.fullmatch(payload.removeprefix("c_")):
        assert payload.removeprefix("c_").isascii()
    any_message: Any = _Message(text)
    asked = question_for(any_message, 1, "hoibaocao_test_bot")
    assert asked is None or "@hoibaocao_test_bot " not in asked.lower()
    name = uploads.safe_name(f"a{text}.txt")
    assert name is not None
    assert not re.search(r"[/\\\x00-\x1f]", name) and name not in (".", "..")
    assert not name.startswith(".") and len(name.encode()) <= 255
    json.dumps(name).encode()


TARGETS: dict[str, Target] = {
    "normal forms": check_clean,
    "numbers": check_numbers,
    "amounts": check_amounts,
    "dates": check_dates,
    "periods": check_periods,
    "sentences": check_sentences,
    "places in reports": check_places,
    "places in questions": check_question_places,
    "questions": check_question,
    "accent model": check_accents,
    "reports and figures": check_report,
    "text files": check_bytes,
    "renderer": check_render,
    "callback data": check_callback,
    "deep links, names": check_deep_link,
}
# Share of a campaign's inputs: the cheap ones get more of them.
WEIGHTS = {
    "normal forms": 12, "numbers": 12, "amounts": 12, "dates": 10, "periods": 6, "sentences": 10,
    "places in reports": 5, "places in questions": 5, "questions": 2, "accent model": 6,
    "reports and figures": 1, "text files": 1, "renderer": 4, "callback data": 12,
    "deep links, names": 8,
}  # fmt: skip
