"""Who has those counted: "*khu vực FDI* có 28 dự án", "*công chức xã* có 61 người".

They are a group's own, and not all of the area that the report is about: the group goes over them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.figures.draft import Draft, renamed
from index.figures.phrase_mentions import without_mentions
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable, scan

_HEADS = PhraseTable(
    {words: words for words in word_set("havers", "heads") | word_set("havers", "levels")}
)
_ALL = word_set("havers", "all")
_REST = word_set("areas", "others")
_AUXILIARIES = word_set("havers", "auxiliaries")
_SECTORS, _KINDS = word_set("havers", "sectors"), word_set("havers", "kinds")
_LEVELS = PhraseTable({words: words for words in word_set("havers", "levels")})
_CONDITIONS = word_set("havers", "conditions")
_ELECTING = PhraseTable({words: words for words in word_set("havers", "electing")})
_HAVE, _PROJECT = {"có", "gồm"}, "dự án"
_STARTS, _JOINTS = {";", ":", ","}, {",", "và", "với"}
_ENDS = {",", ";", ":", ".", "(", ")", "…"}
_LONGEST = 12  # tokens of a group's name


@dataclass(frozen=True, slots=True)
class _Group:
    """A group, and the tokens of the clause that tells what it has."""

    name: str
    clause: range


def of_who_has_them(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put the group that has them over the numbers of its clause.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    groups = _groups(sentence)
    done: list[Draft] = []
    before: tuple[Draft, _Group] | None = None
    for draft in drafts if groups else ():
        group = next((g for g in groups if draft.amount.first in g.clause), None)
        if group is None and before is not None and _goes_on(sentence, before[0], draft):
            group = before[1]
        done.append(_under(draft, group) if group is not None else draft)
        before = (draft, group) if group is not None else None
    return done or list(drafts)


def _goes_on(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    """Tell whether a bare count goes on behind a comma: "có 12 trường*, 150 lớp*"."""
    between = sentence.tokens[before.amount.last : draft.amount.first]
    joined = {token.text for token in between} <= _JOINTS
    return joined and draft.figure.indicator.lower() == draft.figure.unit


def _under(draft: Draft, group: _Group) -> Draft:
    figure = draft.figure
    if figure.parent is not None:
        return draft
    kind = _kind(group.name)
    if kind and figure.unit == _PROJECT:  # "khối FDI có 28 dự án": foreign projects
        name = f"{figure.indicator.removeprefix(group.name).strip()} {kind}"
        return replace(draft, figure=renamed(figure, name))
    named = {token.text for token in scan(figure.indicator)}
    if {token.text for token in scan(group.name)} <= named:
        return draft
    return replace(draft, figure=replace(figure, parent=group.name))


def _kind(group: str) -> str:
    """Return whose projects those of an economic sector are: "FDI", "trong nước", or ""."""
    words = group.split()
    sector = next((n for n in (1, 2) if " ".join(words[:n]).lower() in _SECTORS), 0)
    kind = " ".join(words[sector:]) if sector else ""
    return kind if kind.lower() in _KINDS else ""


def _groups(sentence: Sentence) -> list[_Group]:
    tokens, found = sentence.tokens, []
    for index, token in enumerate(tokens):
        if token.text not in _HAVE or sentence.depth[index]:
            continue
        name = _subject(sentence, index)
        if not name:
            continue
        behind = range(index, len(tokens))
        end = next((i for i in behind if _ends(sentence, i)), len(tokens))
        found.append(_Group(name, range(index, end)))
    starts = (i + 1 for i, t in enumerate(tokens) if t.text in _STARTS and not sentence.depth[i])
    for start in (0, *starts):
        level = _LEVELS.match(tokens, start) if start < len(tokens) else None
        if level is not None and any(a.first == level.last for a in sentence.amounts):
            name = sentence.words(level.first, level.last)
            found.append(_Group(name, range(level.last, level.last + 1)))
    return found


def _ends(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].text in _ENDS and not sentence.depth[index]


def _others(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the areas that were not named have them: "*các xã còn lại* có 30 hộ nghèo"."""
    tokens = sentence.tokens
    unit = phrase_words().area_units.match(tokens, first) if first < last else None
    return unit is not None and sentence.words(unit.last, last).lower() in _REST


def _subject(sentence: Sentence, have: int) -> str:
    """Return the group that stands before "có" from the head of its clause on, or ""."""
    tokens, last = sentence.tokens, have
    while last and tokens[last - 1].text in _AUXILIARIES:
        last -= 1
    if last and tokens[last - 1].text in _CONDITIONS:
        return ""  # "Ủy ban Kiểm tra kiểm tra *khi có* dấu hiệu vi phạm": nobody has them
    first = last
    while first and tokens[first - 1].is_word and last - first < _LONGEST:
        first -= 1
    while first < last and (leading := phrase_words().leading.match(tokens, first)):
        first = leading.last
    while first < last and tokens[first].text in _ALL:
        first += 1
    elected = _ELECTING.find(tokens[first:last])
    if elected and _HEADS.match(tokens, first + elected[-1].last):
        first += elected[-1].last  # "Đại hội *bầu* Ban Chấp hành gồm 39 đồng chí"
    head = _HEADS.match(tokens, first) if first < last else None
    if (head is None or head.last > last) and not _others(sentence, first, last):
        return ""
    kept = without_mentions(sentence, range(first, last))
    words = [i for i in kept if tokens[i].is_word]
    return sentence.words(words[0], words[-1] + 1) if words == list(range(first, last)) else ""
