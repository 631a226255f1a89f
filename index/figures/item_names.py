"""Names of items that are lists themselves: "; *cơ khí, bình ắc quy, sắt thép* đạt 720 triệu USD".

A comma ends the words of most numbers. It does not where an item of a list has several goods for
its name, nor in brackets that tell what a sum is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.counted import counted_end
from index.figures.draft import Draft
from index.figures.figure_terms import alike_units
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set

_LONGEST = 30  # tokens of a purpose in brackets
_LONGEST_GOODS = 4  # tokens of one of several goods
_NOT_GOODS = word_set("item_names", "not_goods")
_JOINTS = {",", "-", "–", "/"}


def purpose(sentence: Sentence, amount: Amount, left: int, cue: int) -> str:
    """Return the whole purpose of "(*Nâng cao chất lượng, phát huy vai trò* là 50 triệu đồng)".

    Args:
        sentence: the parsed sentence.
        amount: the sum.
        left: token where its own words may begin.
        cue: token where the words that say what the number is begin.
    """
    tokens, depth = sentence.tokens, sentence.depth[amount.first]
    if not depth or amount.kind is not AmountKind.MONEY or tokens[amount.first - 1].text != "là":
        return ""
    last = min(cue, amount.first - 1)
    first = last
    while first > left and last - first < _LONGEST and sentence.depth[first - 1] == depth:
        if not (tokens[first - 1].is_word or tokens[first - 1].text in _JOINTS | set("()")):
            break
        first -= 1
    opened = first > 0 and tokens[first - 1].text == "(" and sentence.depth[first - 1] < depth
    commas = any(token.text == "," for token in tokens[first:last])
    return sentence.words(first, last) if opened and commas else ""


def several_goods(
    sentence: Sentence, amount: Amount, left: int, cue: int, drafts: Sequence[Draft]
) -> str:
    """Return the goods that an item of a list is of, where a comma stands between them, or "".

    "hạt điều 110 triệu USD; *cơ khí, bình ắc quy, sắt thép* đạt 720 triệu USD"; so are the shares
    and changes of a row ("công nghiệp tăng 6%; *thương mại, vận tải* tăng 9%"), and where commas
    part the items, what stands between two numbers ("gồm: A 4 ha, *rừng phòng hộ, đặc dụng* 3").
    """
    tokens = sentence.tokens
    rate = amount.kind is AmountKind.PERCENT and _moves(sentence, cue)
    if amount.kind not in (AmountKind.MONEY, AmountKind.PHYSICAL) and not rate:
        return ""
    listed = any(alike_units(draft.amount.unit, amount.unit) for draft in drafts)
    marks = [i for i in range(left, cue) if tokens[i].text == ";"]
    if not marks and not rate and drafts and alike_units(drafts[-1].amount.unit, amount.unit):
        marks = _behind_item(sentence, drafts[-1].amount, left)
    if not listed and _opens_list(sentence, amount):
        marks = [i for i in range(left, cue) if tokens[i].text == ":"]
    first = marks[-1] + 1 if marks and (listed or tokens[marks[-1]].text == ":") else cue
    if not any(tokens[i].text == "," for i in range(first, cue)):
        return ""
    if any(sentence.depth[i] != sentence.depth[amount.first] for i in range(first, cue)):
        return ""
    last = cue
    while last > first and phrase_words().trailing.match_before(tokens, last, 1):
        last -= 1
    start, end = tokens[first].start, tokens[last - 1].end
    spans = [*(m.span for m in sentence.places), *(m.span for m in sentence.periods)]
    if any(span.start < end and start < span.end for span in spans):
        return ""
    size = 0
    for index in range(first, last):
        size = 0 if tokens[index].text == "," else size + 1
        if size > _LONGEST_GOODS or not (tokens[index].is_word or tokens[index].text in _JOINTS):
            return ""
        if tokens[index].text in _NOT_GOODS or _says(sentence, index):
            return ""
    return sentence.words(first, last)


def _moves(sentence: Sentence, cue: int) -> bool:
    """Tell whether what is said of an item is a share or a change."""
    tables = (cues().changes, cues().shares)
    return any(table.match(sentence.tokens, cue) is not None for table in tables)


def _behind_item(sentence: Sentence, before: Amount, left: int) -> list[int]:
    """Return the mark behind the item before, in a list that is announced, or behind its whole."""
    tokens = sentence.tokens
    part = cues().parts.match(tokens, left + 1) if tokens[left].text == "," else None
    if part is not None and left == before.last:
        return [part.last - 1]  # "68 ha, *trong đó* bưởi, cam, quýt 27 ha"
    announced = any(
        tokens[i].text == ":" or cues().parts.match(tokens, i) for i in range(before.first)
    )
    ends = announced and left == before.last and tokens[left].text == ","
    return [left] if ends else []


def _opens_list(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether an item in the same unit follows behind a semicolon."""
    mark = next(
        (i for i in range(amount.last, len(sentence.tokens)) if sentence.tokens[i].text == ";"),
        len(sentence.tokens),
    )
    return any(
        each.first > mark and alike_units(each.unit, amount.unit) for each in sentence.amounts
    )


def _says(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb, an opener or a measure stands at the token: no mere goods."""
    tokens = sentence.tokens
    return (
        any(
            table.match(tokens, index) is not None
            for table in (cues().verbs, cues().openers, cues().changes, cues().parts, cues().shares)
        )
        or phrase_words().heads.match(tokens, index) is not None
    )


def named_behind(sentence: Sentence, amount: Amount, right: int, drafts: list[Draft]) -> str:
    """Return the name behind a number that is built as the one before it was, or "".

    "*chi BHYT* 39 tỷ đồng và trên 4 tỷ đồng *chi BHTN*, bằng 31% dự toán".
    """
    tokens = sentence.tokens
    head = next((d.naming.text.split()[0].lower() for d in reversed(drafts) if d.named), "")
    if amount.last + 1 >= right or not head or tokens[amount.last].text != head:
        return ""
    end = counted_end(sentence, amount, right)
    ended = end == len(tokens) or not tokens[end].is_word
    return sentence.words(amount.last, end) if ended and end > amount.last + 1 else ""
