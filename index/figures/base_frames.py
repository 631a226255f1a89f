"""The base that a clause opens with: "*So với cùng kỳ*, vốn đăng ký chỉ bằng 62,4%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.against import against_end
from index.figures.bases_before_changes import name_behind_base
from index.figures.draft import Draft
from index.figures.openings import compared_with
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable

_EARLIER = word_set("base_frames", "earlier")
_EQUAL = word_set("look_left", "equal")
_GOING_ON = PhraseTable({words: words for words in word_set("base_frames", "going_on")})
_SUCH_AS = word_set("phrase_trim", "such_as")
_LONGEST = 10  # tokens
_WHOLE = 100
_LIST = 2  # changes that make a list


def framed_by_base(
    sentence: Sentence, drafts: Sequence[Draft], told: Sequence[Figure] = ()
) -> list[Draft]:
    """Give the changes of a clause that opens with an earlier time that time for their base.

    A list goes on with it, over its sentence ("So với tháng trước, 4 nhóm tăng giá: A tăng 0,1%;
    *B tăng 0,5%*") and into the next one ("*Có 3 nhóm giảm giá*: C giảm 2,8%").

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        told: the figures of the sentence before.
    """
    done = [_framed(sentence, draft) for draft in drafts]
    opening = _opening_base(sentence, done) or _head_base(sentence, done)
    if opening or any(draft.figure.base for draft in done):
        return _gone_on(done, opening)
    goes_on = sentence.tokens and _GOING_ON.match(sentence.tokens, 0) is not None
    return _gone_on(done, _listed_base(told)) if goes_on else done


def _opening_base(sentence: Sentence, drafts: Sequence[Draft]) -> str:
    """Return the base that the sentence opens with, where its first change has it, or ""."""
    first = next((d for d in drafts if d.figure.relation is Relation.CHANGE), None)
    if first is None or not sentence.tokens:
        return ""
    opens = against_end(sentence.tokens, 0) is not None
    return (first.figure.base or "") if opens else ""


def _head_base(sentence: Sentence, drafts: Sequence[Draft]) -> str:
    """Return the base that ends a list's head: "8 nhóm tăng *so với tháng trước*: A tăng 5%"."""
    tokens = sentence.tokens
    colon = next((i for i, token in enumerate(tokens) if token.text == ":"), 0)
    against = [i for i in range(colon) if against_end(tokens, i) is not None]
    first = against_end(tokens, against[-1]) if against else None
    if first is None or not first < colon <= first + _LONGEST:
        return ""
    before = (draft for draft in drafts if draft.amount.first < colon)
    changed = any(draft.figure.relation is Relation.CHANGE for draft in before)
    base = tokens[first:colon]
    while base and base[-1].text in _SUCH_AS:
        base = base[:-1]  # "… so với cùng kỳ *như*: A tăng 5%"
    plain = all(token.is_word or token.is_number or token.text == "/" for token in base)
    times = plain and not changed and bool({token.text for token in base} & _EARLIER)
    return sentence.words(first, first + len(base)) if times else ""


def _listed_base(told: Sequence[Figure]) -> str:
    """Return the one base of a list of changes, or ""."""
    changes = [figure for figure in told if figure.relation is Relation.CHANGE]
    bases = {figure.base or "" for figure in changes}
    return bases.pop() if len(changes) >= _LIST and len(bases) == 1 else ""


def _gone_on(drafts: Sequence[Draft], base: str) -> list[Draft]:
    """Give the changes up to the next base told that base."""
    done = list(drafts)
    for at, draft in enumerate(drafts if base else ()):
        figure = draft.figure
        if (figure.base or base) != base:
            break
        if figure.relation is Relation.CHANGE and draft.amount.kind is AmountKind.PERCENT:
            done[at] = replace(draft, figure=replace(figure, base=base))
    return done


def _framed(sentence: Sentence, draft: Draft) -> Draft:
    figure, base = draft.figure, _base(sentence, draft)
    if not base or figure.base is not None:
        return draft
    if figure.relation is Relation.CHANGE:
        return replace(draft, figure=replace(figure, base=base))
    value = figure.value
    percent = draft.amount.kind is AmountKind.PERCENT and figure.relation is Relation.VALUE
    if not percent or value is None or not _equals(sentence, draft):
        return draft
    direction = "giảm" if value < _WHOLE else "tăng"
    changed = replace(figure, relation=Relation.CHANGE, direction=direction, base=base)
    return replace(draft, figure=changed)


def _base(sentence: Sentence, draft: Draft) -> str:
    """Return the earlier time that the number's clause opens with, or ""."""
    tokens, first = sentence.tokens, compared_with(sentence, draft.amount.first)
    if first is None:
        return ""
    named = name_behind_base(sentence, first, draft.amount.first)
    last, end = first, min(draft.amount.first, first + _LONGEST)
    changes = cues().changes
    while last < end and last != named and tokens[last].text != ",":
        if last > first and changes.match(tokens, last):
            break  # "so với cùng kỳ *giảm* 13 vụ, tăng 4 người bị thương"
        last += 1
    words = {token.text for token in tokens[first:last]}
    closed = last < end or last == named or (last < len(tokens) and tokens[last].text == ",")
    return sentence.words(first, last) if closed and words & _EARLIER else ""


def _equals(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether "bằng" stands before the number, with its qualifiers between."""
    tokens, first = sentence.tokens, draft.amount.first
    while qualifier := cues().qualifiers.match_before(tokens, first):
        if qualifier.value in _EQUAL:
            return True
        first = qualifier.first
    return first > 0 and tokens[first - 1].text in _EQUAL
