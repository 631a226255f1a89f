"""Items behind a rate that say only of whom theirs is: "tỷ lệ luồng xanh 61%, *luồng vàng* 33%".

They are no part of the first item: each is the same rate, of another stream, level or grade.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.phrase_mentions import without_mentions
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable, Token, scan

_RATES = ("tỷ lệ ", "tỉ lệ ")
_LEVELS = PhraseTable({words: words for words in word_set("tail_bounds", "levels")})
_GRADES = PhraseTable({words: words for words in word_set("rate_items", "grades")})
_STATING = word_set("rate_items", "stating")
_JOINTS = {",", ";", "và"}
_ALIKE = (Relation.VALUE, Relation.CHANGE, Relation.PLAN, Relation.TARGET)
_LONGEST = 6  # words of an item


def of_one_rate(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name the items behind a rate by the rate, each of its own kind.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    rate: Draft | None = None
    old, new = "", ""
    for at, draft in enumerate(drafts):
        item = _item(sentence, drafts[at - 1], draft) if at and rate is not None else ""
        name = _name(rate.figure.indicator, item) if rate is not None and item else ""
        if name and rate is not None and _told_alike(rate, draft) and not _told(rate, draft, item):
            figure = renamed(draft.figure, name, parent=rate.figure.parent)
            done[at] = replace(draft, figure=figure)
            old, new = draft.figure.indicator, name
        elif draft.figure.indicator == old and not draft.named:
            done[at] = draft.renamed(new)  # "án bị sửa 0,98%, *giảm 0,22%*"
        elif draft.amount.kind is not AmountKind.PERCENT or not _goes_on(rate, draft):
            old = ""
            opens = any(words in draft.figure.indicator.lower() for words in _RATES)
            rate = draft if opens and draft.amount.kind is AmountKind.PERCENT else None
    return done


def _goes_on(rate: Draft | None, draft: Draft) -> bool:
    """Tell whether a percent tells more of the rate itself: "…, *tăng 2%*, luồng vàng 33%"."""
    return rate is not None and draft.figure.indicator == rate.figure.indicator


def _told(rate: Draft, draft: Draft, item: str) -> bool:
    """Tell whether an item is named in full already: "tỷ lệ tiêm *mũi 2* cho trẻ em"."""
    name = draft.figure.indicator.lower()
    own = name.startswith(_RATES) and item.lower() in name
    return own and rate.figure.indicator.lower() not in name


def _told_alike(rate: Draft, draft: Draft) -> bool:
    same = rate.figure.relation is draft.figure.relation and rate.figure.place == draft.figure.place
    return same and draft.figure.relation in _ALIKE and draft.amount.kind is AmountKind.PERCENT


def _item(sentence: Sentence, before: Draft, draft: Draft) -> str:
    """Return the words between two numbers that name the second: ", *luồng vàng* đạt", or ""."""
    tokens, depth = sentence.tokens, sentence.depth[draft.amount.first]
    apart = range(before.amount.last, draft.amount.first)
    between = [i for i in apart if sentence.depth[i] == depth and tokens[i].text not in "()"]
    if not between or tokens[between[0]].text not in _JOINTS:
        return ""
    words = between[1:]
    while words and _is_stating(tokens, words[-1]):
        words = words[:-1]
    change = cues().changes.match_before(tokens, words[-1] + 1) if words else None
    if change is not None and change.first >= words[0]:
        words = [i for i in words if i < change.first]
    kept = without_mentions(sentence, words)
    named = bool(kept) and kept == words and all(tokens[i].is_word for i in kept[:-1])
    named = named and (tokens[kept[-1]].is_word or tokens[kept[-1]].is_number)  # "mức độ *4*"
    return sentence.words(kept[0], kept[-1] + 1) if named and len(kept) <= _LONGEST else ""


def _is_stating(tokens: Sequence[Token], index: int) -> bool:
    sure = cues().qualifiers.match_before(tokens, index + 1)
    return tokens[index].text in _STATING or (sure is not None and sure.first == index)


def _name(rate: str, item: str) -> str:
    """Return the rate of an item: its words in the place of those they stand for, or "".

    They are of one kind: levels of schools, grades, or things that begin with the same word.
    """
    said, words = scan(rate), scan(item)
    for kinds in (_LEVELS, _GRADES):
        own, last = kinds.match(words, 0), kinds.match_before(said, len(said), 6)
        if own is not None and last is not None and own.last == len(words):
            return f"{rate[: said[last.first].start]}{item}"
    opens = [i for i, token in enumerate(said) if token.text == words[0].text and i > 1]
    return f"{rate[: said[opens[-1]].start]}{item}" if opens else ""
