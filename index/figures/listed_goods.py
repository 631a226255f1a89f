"""What the head of a list says of all its items: "Mặt hàng *xuất khẩu* chủ yếu: gạo 118 nghìn tấn".

"Một số chương trình *dư nợ* tăng: hộ cận nghèo tăng 21 tỷ đồng; …": the items name only things,
and tonnes of rice alone would be its output.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.bare_measures import is_bare_measure
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, cues, phrase_words, word_set
from index.language.scan import PhraseTable, scan

_GOODS = [words.split() for words in word_set("listed_goods", "goods")]
_TRADE = [["xuất", "khẩu"], ["nhập", "khẩu"]]
_OPENING = {":"} | word_set("phrase_trim", "such_as")
_LONGEST_ITEM = 8  # words
_MOVING = word_set("listed_goods", "moving")
_PIECES = word_set("listed_goods", "pieces")
_LENDING = PhraseTable({words: words for words in word_set("listed_goods", "lending")})
_SUMS = tuple(sorted(word_set("listed_goods", "sums")))


def under_head(sentence: Sentence, drafts: Sequence[Draft], told: str | None) -> list[Draft]:
    """Put what the head of a list measures before the items that name no measure.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        told: the last whole indicator before the sentence.
    """
    colon = _colon(sentence)
    items = [d for d in drafts if d.amount.first > colon]
    if not colon or len(items) < len(drafts):
        return list(drafts)
    trade, measure = _trade(sentence, colon, told or ""), _moving(sentence, colon)
    lending = _lending(sentence, colon)
    fuller: dict[str, str] = {}
    for draft in items:
        words = draft.figure.indicator_text
        if not draft.named:
            continue
        if trade and _traded(draft.amount) and _names_thing(words):
            fuller[words] = f"{trade} {words}"
        elif lending and _lent(draft):
            fuller[words] = f"{lending} {words}"
        elif measure and _changes_by_sum(draft) and not words.lower().startswith(_SUMS):
            fuller[words] = f"{measure} {words}"
    return [replace(draft, figure=_renamed(draft.figure, fuller)) for draft in drafts]


def _traded(amount: Amount) -> bool:
    """Tell whether goods may be traded in such a unit: an office's đồng are what it took in."""
    counted = amount.kind is AmountKind.COUNT and amount.unit.split(" ")[-1] in _PIECES
    return counted or amount.kind is AmountKind.PHYSICAL or amount.unit.endswith(("USD", "EUR"))


def _changes_by_sum(draft: Draft) -> bool:
    return draft.figure.relation is Relation.CHANGE and draft.amount.kind is AmountKind.MONEY


def _renamed(figure: Figure, fuller: dict[str, str]) -> Figure:
    name, parent = figure.indicator_text, figure.parent
    if name in fuller:
        parent = None if parent in fuller else parent  # one item is no part of another
        figure = replace(figure, parent=parent)
        rest = figure.indicator.removeprefix(name)
        figure = replace(figure, indicator=f"{fuller[name]}{rest}", indicator_text=fuller[name])
    return replace(figure, parent=fuller[parent]) if parent in fuller else figure


def _colon(sentence: Sentence) -> int:
    """Return the token of the colon (or "như") before the first number, outside brackets, or 0."""
    first = sentence.amounts[0].first if sentence.amounts else 0
    opened = (i for i in range(first) if not sentence.depth[i])
    marks = (i for i in opened if sentence.tokens[i].text in _OPENING)
    return next(marks, 0)


def _trade(sentence: Sentence, colon: int, before: str) -> str:
    """Return "xuất khẩu" or "nhập khẩu" of a head on goods, "" where both or none are told."""
    words = [token.text for token in sentence.tokens[:colon]]
    pairs = [words[i : i + 2] for i in range(colon)]
    if not any(pair in _GOODS for pair in pairs):
        return ""
    told = [" ".join(trade) for trade in _TRADE if trade in pairs]
    if not told:
        # "Kim ngạch *xuất khẩu* đạt 90 triệu USD. Các mặt hàng chủ yếu: gạo 71 nghìn tấn"
        told = [trade for trade in map(" ".join, _TRADE) if f" {trade}" in before.lower()]
        return told[0] if len(told) == 1 else ""
    return told[0] if len(told) == 1 and "xuất nhập khẩu" not in " ".join(words) else ""


def _lending(sentence: Sentence, colon: int) -> str:
    """Return what opens the head "*Cho vay* các lĩnh vực ưu tiên: xuất khẩu 14 tỷ đồng", or ""."""
    opened = _LENDING.match(sentence.tokens, 0)
    return sentence.words(0, opened.last) if opened is not None and opened.last < colon else ""


def _lent(draft: Draft) -> bool:
    """Tell whether a sum's words say only to whom or for what it was lent."""
    words = draft.figure.indicator_text
    money = draft.amount.kind is AmountKind.MONEY and draft.figure.relation is Relation.VALUE
    named = phrase_words().heads.match(scan(words), 0)
    return money and (named is None or words.lower().startswith("xuất khẩu"))


def _moving(sentence: Sentence, colon: int) -> str:
    """Return the measure of "một số chương trình *dư nợ* tăng so với đầu năm:", or ""."""
    tokens = sentence.tokens
    for index in range(1, colon):
        if cues().changes.match(tokens, index) is None:
            continue
        measure = phrase_words().heads.match_before(tokens, index, 3)
        if measure is not None and measure.value in _MOVING:
            return sentence.words(measure.first, measure.last)
    return ""


def _names_thing(words: str) -> bool:
    """Tell whether an item's words name only a thing: no measure, nothing that was traded."""
    tokens = scan(words)
    if not tokens or len(tokens) > _LONGEST_ITEM or is_bare_measure(words):
        return False
    if any(" ".join(trade) in " ".join(token.text for token in tokens) for trade in _TRADE):
        return False
    return not (phrase_words().heads.match(tokens, 0) or concept_table().find(tokens))
