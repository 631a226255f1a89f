"""Parts that only follow their whole in a list, or stand in an item's bracket."""

from __future__ import annotations

from index.figures.draft import Draft, Naming
from index.figures.figure_terms import alike_units
from index.figures.no_parts import is_level_apart
from index.figures.own_things import of_one_kind
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set

_LIST_MEASURES = word_set("naming", "list_measures")


def listed_under(
    sentence: Sentence, drafts: list[Draft], amount: Amount, naming: Naming
) -> str | None:
    """Return what a number goes on to list that no word calls a part, or None.

    Args:
        sentence: the parsed sentence.
        drafts: the figures before the number, at least one, none of them deeper in brackets.
        amount: the number.
        naming: what the number's own words name.
    """
    listed = _list_whole(sentence, drafts, amount)
    if listed is not None:
        return listed
    # A part is measured as its whole is: an area is no part of an output.
    whole = next(
        (
            d
            for d in reversed(drafts)
            if d.named
            and d.naming.measured
            and (amount.kind is AmountKind.PERCENT or alike_units(d.amount.unit, amount.unit))
        ),
        None,
    )
    if whole is None or _items_of_list(sentence, drafts, whole, amount):
        return None
    if is_level_apart(sentence, whole, amount):
        return None
    if of_one_kind(whole.figure.indicator, naming.text):
        return None
    return _measure_of(whole, amount) or whole.figure.parent or whole.figure.indicator


def _items_of_list(sentence: Sentence, drafts: list[Draft], before: Draft, amount: Amount) -> bool:
    """Tell whether both are items that a colon opens: "như sau: thuế A 41 tỷ; *lệ phí B 22 tỷ*"."""
    first = drafts[0].amount.first
    colon = any(token.text == ":" for token in sentence.tokens[:first])
    between = {token.text for token in sentence.tokens[before.amount.last : amount.first]}
    return before is drafts[0] and colon and ";" in between


def _list_whole(sentence: Sentence, drafts: list[Draft], amount: Amount) -> str | None:
    """Return the whole of "gồm: vốn tỉnh 96 tỷ đồng; vốn huyện 74 tỷ đồng; *dân góp 17 tỷ*".

    An item of such a list is a part of what stands before the colon, not of the item before it.
    """
    tokens = sentence.tokens
    behind = tokens[drafts[-1].amount.last : amount.first]
    if not any(token.text == ";" for token in behind) or sentence.depth[amount.first]:
        return None
    colon = next((i for i in range(amount.first) if tokens[i].text == ":"), None)
    if colon is None or cues().parts.match_before(tokens, colon) is None:
        return None
    before = [d for d in drafts if d.amount.last <= colon]
    before = [d for d in before if alike_units(d.amount.unit, amount.unit)]
    return before[-1].figure.indicator if before else None


def _measure_of(before: Draft, amount: Amount) -> str:
    """Return the measure that a list goes on with where the amount is too large for a part.

    "*giá trị sản xuất* nông nghiệp 393 tỷ đồng; *công nghiệp 425 tỷ đồng*".
    """
    value, other = amount.value, before.amount.value
    if before.amount.unit != amount.unit or value is None or other is None:
        return ""
    if value <= other and "/" not in amount.unit:  # a yield is no part of another
        return ""
    words = before.figure.indicator
    listed = [each for each in _LIST_MEASURES if words.lower().startswith(f"{each} ")]
    return words[: len(max(listed, key=len))] if listed else ""


def item_label(sentence: Sentence, amount: Amount, drafts: list[Draft]) -> str:
    """Return the label of a list item for its parts in brackets, or "".

    "- Chương trình A: 10.034 triệu đồng (*vốn đầu tư: 7.500 triệu đồng*)"; the item's own number
    may be unread for want of a unit.
    """
    tokens = sentence.tokens
    outside = drafts and not sentence.depth[drafts[0].amount.first]
    if outside and sentence.depth[amount.first] and _opens_bracket(sentence, drafts[0], amount):
        return drafts[0].figure.indicator
    depth = sentence.depth[amount.first]
    colon = next((i for i in range(amount.first) if tokens[i].text == ":"), None)
    if colon is None or not depth or colon + 2 >= len(tokens) or sentence.depth[colon]:
        return ""
    bare = tokens[colon + 1].is_number and tokens[colon + 2].text == "("
    read = any(each.first == colon + 1 for each in sentence.amounts)
    first = next((i for i in range(colon) if tokens[i].is_word), colon)
    return sentence.words(first, colon) if bare and not read else ""


def _opens_bracket(sentence: Sentence, item: Draft, amount: Amount) -> bool:
    """Tell whether the part stands in the bracket right behind the item's own number."""
    at = item.amount.last
    behind = [token.text for token in sentence.tokens[at : at + 1]]
    named = any(token.is_word for token in sentence.tokens[at + 1 : amount.first])
    return behind == ["("] and named and item.amount.kind is amount.kind
