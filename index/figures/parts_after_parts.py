"""The whole of a number behind one of its parts: "trong đó A 7 tỷ đồng, *B 2 tỷ đồng*"."""

from __future__ import annotations

from index.domain import Relation
from index.figures.bare_measures import is_bare_measure
from index.figures.draft import Draft
from index.figures.figure_terms import alike_units
from index.figures.part_sums import is_whole
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import word_set

_PEOPLE = word_set("wholes", "people")


def beside_part(sentence: Sentence, drafts: list[Draft], amount: Amount) -> str | None:
    """Return what the item before is of.

    Behind a semicolon it is not the thing that a bare measure was told of: "thủy sản 141 triệu
    USD, *sản lượng* 47 tấn; *may mặc* 219 triệu USD".
    """
    sibling = _sibling(drafts)
    parent = sibling.figure.parent
    bare = is_bare_measure(sibling.figure.indicator_text)
    between = {t.text for t in sentence.tokens[sibling.amount.last : amount.first]}
    if bare and ";" in between:
        owner = next((d.figure for d in drafts if d.figure.indicator == parent), None)
        return owner.parent if owner is not None else parent
    return parent


def _sibling(drafts: list[Draft]) -> Draft:
    """Return the item before: "thủy sản 121 tấn, *trị giá* 348 triệu USD; *gạo* 186 tấn"."""
    for draft in reversed(drafts):
        bare = is_bare_measure(draft.figure.indicator_text)
        if not bare and draft.figure.parent:
            return draft
    return drafts[-1]


def next_part(sentence: Sentence, drafts: list[Draft], amount: Amount) -> str | None:
    """Return the whole that the part right before is of, where both still fit into it.

    "tổng thu 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng, *thu hải quan* 200 tỷ đồng".
    """
    before = drafts[-1]
    parent, unit = before.figure.parent, amount.unit
    between = {t.text for t in sentence.tokens[before.amount.last : amount.first]}
    if parent is None or ";" in between or before.figure.relation is not Relation.VALUE:
        return None
    scaled = [d for d in drafts if d.figure.unit != unit and alike_units(d.amount.unit, unit)]
    if before.figure.unit == unit and any(is_whole(d.figure, parent) for d in scaled):
        return parent  # "chi 13,9 nghìn tỷ đồng, trong đó A 5.032 tỷ đồng, *B 7.415 tỷ đồng*"
    if _of_same_people(drafts, before, amount):
        return parent
    like = [d.figure for d in drafts if d.figure.unit == unit and d.figure.value is not None]
    whole = next((f.value for f in like if is_whole(f, parent)), None)
    parts = [f.value for f in like if f.parent == parent and f.value is not None]
    if before.figure.unit != unit or whole is None or amount.value is None:
        return None
    return parent if sum(parts) + amount.value <= whole else None


def _of_same_people(drafts: list[Draft], before: Draft, amount: Amount) -> bool:
    """Tell whether another group of the same people is counted, which may overlap the one before.

    "kết nạp 186 đảng viên, trong đó 63 đoàn viên, *104 nữ, 12 học sinh*".
    """
    of = next((d.figure for d in drafts if d.figure.indicator == before.figure.parent), None)
    if of is None or of.value is None or amount.value is None:
        return False
    people = {of.unit.lower(), before.figure.unit.lower(), amount.unit.lower()} <= _PEOPLE
    return people and of.unit != amount.unit and amount.value <= of.value
