"""Markets and goods that trade is told of: "*Mỹ là thị trường* lớn nhất với kim ngạch 916 triệu".

What is told of one market is no total of the area. The market's name joins the measure, and the
markets listed behind it are told alike ("; kế tiếp là *Nhật Bản* 605 triệu USD"). So is what one of
an area's goods came to: "đứng đầu là *dệt may* với kim ngạch 700 triệu USD".
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import Span
from index.figures.draft import Draft, renamed
from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable

_LONGEST_NAME = 4
_REACH = 4  # tokens between the name and "là thị trường": "hiện vẫn"
_MARKET = ["thị", "trường"]
_GOODS = ["mặt", "hàng"]
_LONGEST_GOODS = 10
_LONGEST_OWNER = 8
_MEASURED = (AmountKind.MONEY, AmountKind.PHYSICAL)
_MEASURES = tuple(sorted(word_set("markets", "measures")))
_KINDS = PhraseTable({words: words for words in word_set("markets", "kinds")})
_LEADING = PhraseTable({words: words for words in word_set("markets", "leading")})
_STILL = word_set("markets", "still")


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
        figure = renamed(figure, text, parent=parent)
        result.append(replace(draft, figure=figure))
    return result


def goods_of(sentence: Sentence, amount: Amount, left: int, named: str) -> str | None:
    """Return the goods or the market that a number is told with, behind "với".

    "*mặt hàng điện thoại* với số thu 100 tỷ đồng", "đứng đầu là *dệt may* với kim ngạch xuất khẩu
    700 triệu USD".

    Args:
        sentence: the parsed sentence.
        amount: the number.
        left: token where its own words may begin.
        named: the words that name it.
    """
    tokens, depth = sentence.tokens, sentence.depth[amount.first]
    inside = [i for i in range(left, amount.first) if sentence.depth[i] == depth]
    inside = [i for i in inside if tokens[i].text not in "()"]
    last = next((at for at, i in enumerate(inside) if tokens[i].text == "với"), None)
    if last is None or amount.kind not in _MEASURED:
        return None
    if named.lower().startswith(_MEASURES) and (owner := _owner(sentence, inside[last])):
        return owner
    if amount.kind is not AmountKind.MONEY:
        return None
    for first in range(last - 2, max(-1, last - _LONGEST_GOODS), -1):
        if not all(tokens[i].is_word for i in inside[first:last]):
            return None
        if [tokens[i].text for i in inside[first : first + 2]] == _GOODS:
            if first and tokens[inside[first - 1]].text == "là":
                return None  # "dệt may vẫn *là* mặt hàng chủ lực với 1.614 triệu USD"
            return " ".join(sentence.words(i, i + 1) for i in inside[first:last])
    return None


def measure_of_goods(
    sentence: Sentence, drafts: list[Draft], amount: Amount, named: str, parent: str | None
) -> str | None:
    """Return the parent, or for goods listed behind such a one what that was measured by.

    "Đứng đầu là dệt may với kim ngạch 700 triệu USD, tiếp đến là *gạo* 400 triệu USD": no dệt may.
    """
    if parent is None or named.lower().startswith(_MEASURES):
        return parent
    if parent not in sentence.body[sentence.span.start : sentence.span.end]:
        return parent  # a heading
    first = 0
    for draft in drafts:
        first, behind = draft.amount.last, first
        told_with = "với" in {t.text for t in sentence.tokens[behind : draft.amount.first]}
        figure, kind = draft.figure, draft.amount.kind
        if figure.parent != parent or not told_with or not draft.named:
            continue
        if figure.indicator.lower().startswith(_MEASURES) and kind in _MEASURED:
            return figure.indicator if amount.kind in (kind, AmountKind.PERCENT) else parent
    return parent


def _owner(sentence: Sentence, end: int) -> str:
    """Return whose the measure behind "với" is, or "".

    "*Gạo* vẫn là mặt hàng chủ lực với …", "Đứng đầu là *gạo* với …", "*Gạo* dẫn đầu với …". A place
    has its numbers as its own, and a market in capitals its own name in them.
    """
    tokens = sentence.tokens
    first = sentence.clause_start(end)
    ranked = phrase_words().ranks.match(tokens, first)
    if ranked is not None:
        first, last = ranked.last, end
    else:
        last = next(
            (i for i in range(first, end) if _LEADING.match(tokens, i) or _is_kind(sentence, i)),
            first,
        )
        while last > first and tokens[last - 1].text in _STILL:
            last -= 1
    owner = Span(tokens[first].start, tokens[last - 1].end) if first < last else None
    if owner is None or last - first > _LONGEST_OWNER or _opened(sentence) is not None:
        return ""
    named = [*(m.span for m in sentence.places), *(m.span for m in sentence.periods)]
    if any(span.overlaps(owner) for span in named):
        return ""
    return sentence.words(first, last)


def _is_kind(sentence: Sentence, index: int) -> bool:
    """Tell whether "là mặt hàng", "là thị trường" stands at the token."""
    return (
        sentence.tokens[index].text == "là" and _KINDS.match(sentence.tokens, index + 1) is not None
    )


def _opened(sentence: Sentence) -> str | None:
    """Return the market that the sentence opens with, or None."""
    tokens = sentence.tokens
    first = subject_start(sentence, ",")
    last = first
    if first < len(tokens) and _LEADING.match(tokens, first):
        return None  # "*Dẫn đầu* là thị trường Mỹ": no name
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
