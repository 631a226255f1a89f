# ruff: noqa: SIM905
"""Hostile messages from a seed: words of the genre, mutated, with what breaks readers."""

from __future__ import annotations

import random
import unicodedata

from index.language.text import clean, fold

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
