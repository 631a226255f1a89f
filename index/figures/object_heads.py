"""A bare measure of the fields is of what the area before it was: "sản lượng *thanh long*"."""

from __future__ import annotations

from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import load_table, word_set

_FIELD_WORK = word_set("completions", "field_work")
_OPENING_WORDS = 3  # "trong đó ước năng suất"
_OBJECT_HEADS: list[str] = load_table("figures")["completions"]["object_heads"]


def with_object(sentence: Sentence, amount: Amount, words: str, drafts: list[Draft]) -> str:
    """Complete a bare "sản lượng" with what the area before it was of: "sản lượng thanh long"."""
    lowered = words.lower().removesuffix(" bình quân")
    if lowered not in _OBJECT_HEADS:
        return words
    if apart := _other_subject(sentence, amount):
        drafts = [draft for draft in drafts if draft.amount.first > apart]
    for draft in reversed(drafts):
        if _told_aside(sentence, amount, draft, drafts):
            continue
        name = draft.figure.indicator
        head = next((h for h in _OBJECT_HEADS if name.lower().startswith(h + " ")), None)
        area = draft.named and draft.figure.unit == "ha" and name.lower() not in _OBJECT_HEADS
        if head is None and area:
            # "vụ hè thu 39.700 ha, năng suất 5,7 tấn/ha": of the hè thu, not of what came before.
            of = _without_work(name)
            return f"{words} {of}" if of else words
        if head and draft.named:
            of = _without_work(name[len(head) :].strip().removeprefix("bình quân").strip())
            if not of:
                continue  # "năng suất bình quân 73 tạ/ha": of nothing named
            return f"{words.removesuffix(' bình quân') if head == lowered else words} {of}"
    return words


def _without_work(name: str) -> str:
    """Return what is sown or harvested: "ngô" of "*thu hoạch* ngô"."""
    works = [w for w in _FIELD_WORK if f"{name.lower()} ".startswith(f"{w} ")]
    return name[max(map(len, works), default=0) :].strip()


def _told_aside(sentence: Sentence, amount: Amount, draft: Draft, drafts: list[Draft]) -> bool:
    """ "lúa 420 ha, *trong đó lúa lai 300 ha*; năng suất 62 tạ/ha": again of the whole."""
    whole = draft.figure.parent
    if whole is None or not any(other.figure.indicator == whole for other in drafts):
        return False
    return any(token.text == ";" for token in sentence.tokens[draft.amount.last : amount.first])


def _other_subject(sentence: Sentence, amount: Amount) -> int:
    """Return the semicolon behind which something else is told of, or 0.

    "sản lượng lúa 71.846 tấn; *mô hình trồng màu* cho hiệu quả, với diện tích 243,6 ha": not of
    the rice; "…; *giao khoán bảo vệ rừng cho 9 hộ* với diện tích 120 ha" is not, either. "…; ước
    năng suất 57 tạ/ha" goes on with it.
    """
    tokens = sentence.tokens
    ends = (i for i in range(amount.first - 1, 0, -1) if tokens[i].text == ";")
    start = next((i for i in ends if not sentence.depth[i]), 0)
    first = next((a.first for a in sentence.amounts if a.first > start), amount.first)
    said = sentence.words(start + 1, first).lower() if start else ""
    heads = [said.find(head) for head in _OBJECT_HEADS if head in said]
    before = said[: min(heads)] if heads else said
    return start if len(before.split()) > _OPENING_WORDS else 0
