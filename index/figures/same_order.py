"""What is told in the order of the sentence before, or of the list before it.

"Nông nghiệp chiếm 24%, công nghiệp 41%, dịch vụ 35% (*cơ cấu năm 2021 tương ứng là 25%; 40%;
35%*)": the shares of the same parts, a year before. "A tăng 3% so với tháng trước và 9% so với
cùng kỳ, *trong đó B tăng 2% và 5%*": against the same two times.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import Figure, Period, Relation
from index.figures.base_periods import of_base
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words, word_set

_IN_ORDER = word_set("same_order", "in_order")
_STRUCTURES = word_set("same_order", "structures")
_JOINS = {",", ";", "và"}
_MOVES = {"tăng", "giảm", "ước"}
_ABOUT = "về"
_LEAST = 2
_PAIR = 2


def opens_in_order(sentence: Sentence) -> bool:
    """Tell whether a sentence goes on as the one before was told: "*Tương ứng*, B tăng …"."""
    return " ".join(token.text for token in sentence.tokens[:_PAIR]) in _IN_ORDER


def next_in_rank(sentence: Sentence, amount: Amount, state: State) -> str:
    """Return what "*Tiếp đến là* xã B với 655 hộ" goes on with: the count told before, or "".

    Args:
        sentence: the parsed sentence.
        amount: a count that only its unit names.
        state: the running context.
    """
    told = state.stated.get(AmountKind.COUNT)
    if told is None or told.relation is not Relation.VALUE:
        return ""
    alike = told.unit.split()[:1] == amount.unit.split()[:1]
    return told.indicator_text if alike and phrase_words().ranks.match(sentence.tokens, 0) else ""


def in_same_order(sentence: Sentence, drafts: Sequence[Draft], state: State) -> list[Draft]:
    """Give rows of bare numbers the names, or the bases, of what was told before in that order.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        state: holds the figures of the sentence before.
    """
    done = _with_bases(sentence, list(drafts), state.told)
    start = 0
    while start < len(done):
        end = _row_end(sentence, done, start)
        shares = [d.figure for d in done[:start] if d.figure.relation is Relation.SHARE]
        shares = shares or [f for f in state.told if f.relation is Relation.SHARE]
        if (
            end - start >= _LEAST
            and len(shares) == end - start
            and _announced(sentence, done, start)
        ):
            told = done[start].figure.period
            for at, share in zip(range(start, end), shares, strict=True):
                done[at] = _like(sentence, done[at], share, told, state)
        start = max(end, start + 1)
    return done


def _row_end(sentence: Sentence, drafts: Sequence[Draft], start: int) -> int:
    """Return where the row of percents ends that nothing but joints stands between."""
    end = start + 1
    while end < len(drafts):
        between = sentence.tokens[drafts[end - 1].amount.last : drafts[end].amount.first]
        if not between or any(token.text not in _JOINS for token in between):
            break
        end += 1
    percents = all(d.amount.kind is AmountKind.PERCENT for d in drafts[start:end])
    return end if percents else start


def _announced(sentence: Sentence, drafts: Sequence[Draft], start: int) -> bool:
    """Tell whether the words before a row say that it is a structure, told in order."""
    first = drafts[start - 1].amount.last if start else 0
    words = sentence.words(first, drafts[start].amount.first).lower()
    before = drafts[start - 1] if start else None
    shares = before is not None and before.figure.relation is Relation.SHARE
    # "dịch vụ chiếm 42% (*cùng kỳ năm 2022 tương ứng là* 23%; 32%; 41%)"
    aside = shares and sentence.depth[drafts[start].amount.first] > 0
    return any(w in words for w in _IN_ORDER) and (aside or any(w in words for w in _STRUCTURES))


def _like(
    sentence: Sentence, draft: Draft, share: Figure, told: Period | None, state: State
) -> Draft:
    """Return a number of the row as the share of the same part, at the time told of the row."""
    base = [m for m in sentence.periods if m.base and m.span.end <= draft.amount.span.start]
    period = told
    if base and share.period is not None:
        period = of_base(sentence, share.period, base[-1], state)
    figure = replace(
        draft.figure,
        indicator=share.indicator,
        indicator_text=share.indicator_text,
        parent=share.parent,
        place=share.place,
        relation=Relation.SHARE,
        direction=None,
        base=None,
        period=period,
    )
    return replace(draft, figure=figure)


def _with_bases(sentence: Sentence, drafts: list[Draft], told: Sequence[Figure]) -> list[Draft]:
    """Give "tăng 2% và 5%" the two bases that something was compared with right before.

    That may stand in the sentence before only where this one compares nothing itself.
    """
    compares = any(draft.figure.base for draft in drafts)
    before = [] if compares and not opens_in_order(sentence) else list(told)
    for at, (first, second) in enumerate(pairwise(drafts)):
        bases = _bases([*before, *(draft.figure for draft in drafts[:at])])
        if bases is None or not _pair(sentence, first, second):
            continue
        like = first.figure
        drafts[at] = replace(first, figure=replace(like, base=bases[0]))
        direction = second.figure.direction or like.direction
        goes_on = replace(
            second.figure, relation=Relation.CHANGE, direction=direction, base=bases[1]
        )
        drafts[at + 1] = replace(second, figure=goes_on)
    return drafts


def _pair(sentence: Sentence, first: Draft, second: Draft) -> bool:
    """Tell whether two percents are two changes of one thing, and say of nothing what they are of.

    No pair is "giảm 27% *về lượng* và 31% về trị giá".
    """
    tokens, last = sentence.tokens, second.amount.last
    between = [t.text for t in tokens[first.amount.last : second.amount.first]]
    behind = tokens[last].text if last < len(tokens) else ""
    alike = first.amount.kind is second.amount.kind is AmountKind.PERCENT
    changed = first.figure.relation is Relation.CHANGE
    bare = first.figure.base is None and second.figure.base is None
    joined = between[:1] == ["và"] and set(between[1:]) <= _MOVES
    same = not second.named and first.figure.place == second.figure.place
    return alike and changed and bare and joined and same and behind != _ABOUT


def _bases(told: Sequence[Figure]) -> tuple[str, str] | None:
    """Return the two times that one thing was compared with last, in order, or None."""
    for first, second in reversed(list(pairwise(told))):
        both = first.relation is Relation.CHANGE is second.relation
        if both and first.indicator == second.indicator and first.base and second.base:
            return (first.base, second.base) if first.base != second.base else None
    return None
