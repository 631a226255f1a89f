"""Markets that trade is told of: "*Mỹ là thị trường* lớn nhất với kim ngạch 916 triệu USD".

What is told of one market is no total of the area. The market's name joins the measure, and the
markets listed behind it are told alike ("; kế tiếp là *Nhật Bản* 605 triệu USD").
"""

from __future__ import annotations

from dataclasses import replace

from index.figures.draft import Draft
from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind

_LONGEST_NAME = 4
_REACH = 4  # tokens between the name and "là thị trường": "hiện vẫn"
_MARKET = ["thị", "trường"]
_GOODS = ["mặt", "hàng"]
_LONGEST_GOODS = 10


def of_markets(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Name the market in each figure of a sentence that opens with one; others stay as they are.

    Args:
        sentence: the parsed sentence.
        drafts: its figures.
    """
    opened = _opened(sentence)
    if opened is None or not drafts:
        return drafts
    name, measure = opened, ""
    result: list[Draft] = []
    for number, draft in enumerate(drafts):
        figure, words = draft.figure, draft.figure.indicator_text
        start = drafts[number - 1].amount.last if number else 0
        between = [t.text for t in sentence.tokens[start : draft.amount.first]]
        if ";" in between or (number and _is_name(words) and words != name):
            if not _is_name(words):
                return [*result, *drafts[number:]]  # another subject
            name = words
        if draft.amount.kind is AmountKind.COUNT:
            result.append(draft)
            continue
        measure = measure or words
        own = words if not _is_name(words) else measure
        text = f"{own} sang thị trường {name}"
        parent = None if figure.parent == measure else figure.parent
        figure = replace(figure, indicator=text, indicator_text=text, parent=parent)
        result.append(replace(draft, figure=figure))
    return result


def goods_of(sentence: Sentence, amount: Amount, left: int) -> str | None:
    """Return the goods that a sum is told with: "*mặt hàng điện thoại* với số thu 100 tỷ đồng".

    Args:
        sentence: the parsed sentence.
        amount: the sum.
        left: token where its own words may begin.
    """
    tokens, depth = sentence.tokens, sentence.depth[amount.first]
    inside = [i for i in range(left, amount.first) if sentence.depth[i] == depth]
    inside = [i for i in inside if tokens[i].text not in "()"]
    last = next((at for at, i in enumerate(inside) if tokens[i].text == "với"), None)
    if last is None or amount.kind is not AmountKind.MONEY:
        return None
    for first in range(last - 2, max(-1, last - _LONGEST_GOODS), -1):
        if not all(tokens[i].is_word for i in inside[first:last]):
            return None
        if [tokens[i].text for i in inside[first : first + 2]] == _GOODS:
            if first and tokens[inside[first - 1]].text == "là":
                return None  # "dệt may vẫn *là* mặt hàng chủ lực với 1.614 triệu USD"
            return " ".join(sentence.words(i, i + 1) for i in inside[first:last])
    return None


def _opened(sentence: Sentence) -> str | None:
    """Return the market that the sentence opens with, or None."""
    tokens = sentence.tokens
    first = subject_start(sentence, ",")
    last = first
    while last < len(tokens) and last - first < _LONGEST_NAME and _capital(sentence, last):
        last += 1
    if last == first:
        return None
    start, end = tokens[first].start, tokens[last - 1].end
    if any(m.span.start < end and start < m.span.end for m in sentence.places):
        return None
    words = [token.text for token in tokens[last : last + _REACH + len(_MARKET)]]
    for at in range(len(words) - 2):
        if words[at] == "là" and words[at + 1 : at + 3] == _MARKET:
            return sentence.words(first, last)
    return None


def _capital(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.is_word and sentence.body[token.start].isupper()


def _is_name(words: str) -> bool:
    return bool(words) and all(word[:1].isupper() for word in words.split())
