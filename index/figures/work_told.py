"""Bare doings behind a clause that tells how one work goes: they are of that work.

"Tiến độ *GPMB đường A - B* kéo dài, mới bàn giao 6,3 km": not all that was handed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft
from index.figures.judgements import judged_until
from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable

_WORKS = PhraseTable({words: words for words in word_set("work_told", "works")})
_DOINGS = word_set("work_told", "doings")
_KINDS = PhraseTable({words: words for words in word_set("work_told", "kinds")})
_VERBS = word_set("work_told", "verbs")
_MARKS, _IS = frozenset(",-–+"), "là"
_CLAUSE = {",", ";", ":", "."}
_LEAST, _MOST = 2, 18  # tokens of a work with its name


def of_work_told(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put the work that the clause before judges over the bare doings behind it.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done, work, last = list(drafts), "", 0
    for at, draft in enumerate(drafts):
        tokens = sentence.tokens
        if any(token.text == ";" for token in tokens[last : draft.amount.first]):
            work = ""
        work = _work_before(sentence, last, draft.amount.first) or work
        last = draft.amount.last
        figure = draft.figure
        opening = " ".join(figure.indicator.lower().split()[:2])
        owner = work if work and opening in _DOINGS else _subject(sentence, draft.amount.first)
        if owner and figure.parent is None and owner.lower() not in figure.indicator.lower():
            done[at] = replace(draft, figure=replace(figure, parent=owner))
    return done


def _subject(sentence: Sentence, number: int) -> str:
    """Return the named work that a later clause of a sentence opens with, or "".

    "nhiều công trình vướng, *nhất là đường liên xã A - B* còn 23 hộ chưa bàn giao mặt bằng".
    """
    tokens = sentence.tokens
    first = next((i for i in range(number - 1, 0, -1) if tokens[i].text in _CLAUSE), 0) + 1
    if first == 1:
        return ""
    while first < number and (lead := phrase_words().leading.match(tokens, first)):
        first = lead.last
    if first >= number or _WORKS.match(tokens, first) is None:
        return ""
    verb = next((i for i in range(first + 1, number) if tokens[i].text in _VERBS), first)
    named = any(sentence.body[t.start].isupper() or t.is_number for t in tokens[first + 1 : verb])
    return sentence.words(first, verb) if named and _LEAST <= verb - first <= _MOST else ""


def work_introduced(sentence: Sentence) -> str:
    """Return the work that a sentence without numbers only introduces, or "".

    "*Đường tránh A* là dự án có khối lượng lớn nhất." tells what the next sentences are about.

    Args:
        sentence: the parsed sentence.
    """
    tokens, first = sentence.tokens, subject_start(sentence, _MARKS)
    if sentence.amounts or first >= len(tokens) or _WORKS.match(tokens, first) is None:
        return ""
    is_at = next((i for i in range(first, len(tokens)) if tokens[i].text == _IS), 0)
    kind = _KINDS.match(tokens, is_at + 1) if 0 < is_at < len(tokens) - 1 else None
    named = any(sentence.body[t.start].isupper() or t.is_number for t in tokens[first + 1 : is_at])
    if kind is None or not named or not _LEAST <= is_at - first <= _MOST:
        return ""
    return sentence.words(first, is_at)


def _work_before(sentence: Sentence, first: int, number: int) -> str:
    """Return the work that a clause between two numbers judges before a comma, or ""."""
    tokens = sentence.tokens
    comma = next((i for i in range(number - 1, first, -1) if tokens[i].text in _CLAUSE), 0)
    begin = next((i for i in range(comma - 1, first, -1) if tokens[i].text in _CLAUSE), first - 1)
    for at in range(begin + 1, comma):
        if _WORKS.match(tokens, at) is None:
            continue
        clause = tokens[at:comma]
        ends = (i for i in range(_LEAST, len(clause)) if judged_until(clause, i) == len(clause))
        end = next(ends, 0)
        return sentence.words(at, at + end) if _LEAST <= end <= _MOST else ""
    return ""
