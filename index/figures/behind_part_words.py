"""The whole of a number behind "trong đó", "bao gồm": what was told, or named, before it."""

from __future__ import annotations

from index.domain import Relation
from index.figures.draft import Draft, Naming
from index.figures.figure_terms import alike_units
from index.figures.own_things import RATES, clause_start, ends_with_names
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, cues, word_set
from index.language.scan import scan

_PLACE_UNITS = word_set("wholes", "place_units")
_SUMS = word_set("wholes", "sums")


def told_as_part(
    sentence: Sentence, drafts: list[Draft], left: int, amount: Amount, state: State, naming: Naming
) -> str | None:
    """Return the whole of a number that words before it call a part, or None.

    Args:
        sentence: the parsed sentence.
        drafts: the figures before the number, none of them deeper in brackets.
        left: first token of the number's own words.
        amount: the number.
        state: the running context.
        naming: what the number's own words name.
    """
    for index in sentence.matches(cues().parts):
        if not left <= index < amount.first:
            continue
        if min(sentence.depth[index : amount.first + 1]) < sentence.depth[index]:
            continue  # "tổng vốn (*gồm cả* vốn kéo dài 41 tỷ đồng) 226 tỷ đồng": the bracket's own
        passed = {token.text for token in sentence.tokens[index : amount.first]}
        if ";" in passed and naming.text.lower().startswith(RATES):
            continue  # "3 đơn vị, *bao gồm*: A, B và C; tỷ lệ đồng ý 96%": of none of them
        if naming.own and ends_with_names(sentence, index, amount.first):
            continue
        if not drafts and (whole := _named_before(sentence, index, amount, naming)):
            return whole
        if drafts:
            named = [d for d in drafts if d.named] or drafts
            # "nuôi tôm 1.450 ha; sản lượng 61.200 tấn, *trong đó* tôm 8.300 tấn": of the tonnes.
            inside = [d for d in named if d.amount.first > clause_start(sentence, index)]
            same = [d for d in inside if d.amount.kind is amount.kind]
            near = same[0] if same else _shared(sentence, named, amount)
            alike = [d for d in [*inside, *named] if alike_units(d.amount.unit, amount.unit)]
            first = next(iter(alike), near).figure
            if _of_named_place(sentence, first.unit, index, amount):
                continue
            if first.parent and first.parent == state.parent:
                # "- Chỉ số A tăng 9%, *trong đó* khai khoáng giảm 12%": of A, under its heading
                return f"{first.parent} – {first.indicator}"
            return first.parent or first.indicator
    return None


def _of_named_place(sentence: Sentence, unit: str, index: int, amount: Amount) -> bool:
    """Tell whether a place that was counted has a number of its own behind "gồm".

    "4 đảng bộ vượt kế hoạch, *gồm: Đảng bộ huyện A* kết nạp 168 đảng viên": no part of the four.
    """
    if amount.unit.startswith(unit) or unit.split(" ")[0] not in _PLACE_UNITS:
        return False
    start, end = sentence.tokens[index].end, amount.span.start
    return any(start <= m.span.start and m.span.end <= end for m in sentence.places)


def _named_before(sentence: Sentence, index: int, amount: Amount, naming: Naming) -> str:
    """Return the sum that a sentence names without its number before "trong đó", or "".

    "*Thu ngân sách* bảo đảm kế hoạch, trong đó thu tiền sử dụng đất 12,5 tỷ đồng": a part of it.
    """
    if amount.kind is not AmountKind.MONEY:
        return ""
    found = [m for m in concept_table().find(sentence.tokens[:index]) if m.value.id in _SUMS]
    own = {m.value.id for m in concept_table().find(scan(naming.text))}
    return next((sentence.words(m.first, m.last) for m in found if m.value.id not in own), "")


def _shared(sentence: Sentence, named: list[Draft], amount: Amount) -> Draft:
    """Return what a part of another kind is of: the first thing named; of a percent, the nearest.

    "12 dự án giải quyết việc làm cho 480 lao động, *trong đó 60% là* nữ", but not the last number
    in "dân số 71 nghìn người với 13 dân tộc, trong đó dân tộc thiểu số chiếm 95%".
    """
    if amount.kind is not AmountKind.PERCENT:
        return named[0]
    for draft in reversed(named[1:]):
        if draft.figure.relation is not Relation.VALUE or sentence.depth[draft.amount.first]:
            continue
        before = sentence.tokens[max(0, draft.amount.first - 2) : draft.amount.first]
        if "với" not in {token.text for token in before}:
            return draft
    return named[0]
