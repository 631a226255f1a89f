"""What is told of each year of a term: "*Bình quân mỗi năm*, huyện trồng 320 ha rừng" is no sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.domain import Period, PeriodKind, Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable


def _table(key: str) -> PhraseTable[str]:
    return PhraseTable({words: words for words in word_set("yearly_averages", key)})


EACH = _table("each")
"""Words for every year, without one for an average."""
_SAID, _NOT_AFTER = _table("said"), _table("not_after")
_LEFT_OVER = tuple(sorted(word_set("yearly_averages", "left_over"), key=len, reverse=True))
_OPENERS = tuple(sorted(word_set("yearly_averages", "openers"), key=len, reverse=True))
_KEPT = word_set("yearly_averages", "kept")
_ALL, _SUMMED = word_set("yearly_averages", "all"), word_set("yearly_averages", "summed")
_CHANGED = ("tăng", "giảm")
# "đầu năm 2016" is a day, "cuối năm 2020" a stretch up to one.
_SINGLE = frozenset({PeriodKind.YEAR, PeriodKind.DAY, PeriodKind.AS_OF})
_AVERAGED = frozenset({AmountKind.COUNT, AmountKind.PHYSICAL, AmountKind.MONEY})
_TOLD = frozenset({Relation.VALUE, Relation.TARGET, Relation.PLAN})
_YEARLY, _OF_EACH = "bình quân mỗi năm", "mỗi năm"
_PER_YEAR = "/năm"
_JOINTS = {",", ";", "và", ":"}
_ENDS = {",", ";", ".", "(", ":"}
_BEHIND = 4  # tokens: "15 đảng viên mới mỗi năm"


def averaged_yearly(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Say in its name that a number is one of each year: what a whole term brings is more.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    return [_averaged(sentence, each, drafts[:at]) for at, each in enumerate(drafts)]


def _averaged(sentence: Sentence, draft: Draft, before: Sequence[Draft]) -> Draft:
    figure = draft.figure
    if _PER_YEAR in figure.unit:
        return draft
    if figure.direction in _CHANGED and figure.relation in (Relation.CHANGE, Relation.TARGET):
        return _changed_yearly(sentence, draft)
    told = figure.relation in _TOLD and draft.amount.kind in _AVERAGED
    if not told or figure.direction:
        return draft
    said = _YEARLY if _says_yearly(sentence, draft) else _OF_EACH
    if said is _OF_EACH and not (_of_each(sentence, draft) or _each_behind(sentence, draft)):
        return draft
    name = f"{_of_whole(_bare(figure.indicator), draft, before)} {said}".strip()
    return replace(draft, figure=replace(figure, indicator=name))


def _changed_yearly(sentence: Sentence, draft: Draft) -> Draft:
    """Say so of a change, too, and give it the years that it is the average of.

    "giảm từ 18,4% năm 2015 xuống còn 4,2% năm 2019, *bình quân mỗi năm giảm 3,55%*": no fall of
    2019.
    """
    if not (_says_yearly(sentence, draft) or _every_year(sentence, draft)):
        return draft
    figure = draft.figure
    name = f"{_bare(figure.indicator)} {_YEARLY}".strip()
    years = [m for m in sentence.periods if m.year and m.kind in _SINGLE]
    told = [m for m in years if m.span.end <= draft.amount.span.start and not m.base]
    period = figure.period
    if len(told) > 1 and period is not None and period.kind in _SINGLE:
        low, high = told[0].year or 0, told[-1].year or 0
        if low < high == period.year:
            span = (date(low, 1, 1), date(high, 12, 31))
            period = Period(f"giai đoạn {low} - {high}", PeriodKind.RANGE, *span, inferred=True)
    return replace(draft, figure=replace(figure, indicator=name, period=period))


def _every_year(sentence: Sentence, draft: Draft) -> bool:
    """ "*mỗi năm* giảm 1,5%", "tăng 11,5% *mỗi năm*": in the words before it, or right behind."""
    last = draft.amount.first
    for index in range(_clause(sentence, last), last):
        found = EACH.match(sentence.tokens, index)
        if found is not None and not _NOT_AFTER.match_before(sentence.tokens, index):
            return not any(t.text in _ENDS for t in sentence.tokens[found.last : last])
    return _each_behind(sentence, draft)


def _says_yearly(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether the words before a number, behind the number before it, average the years."""
    last = draft.amount.first
    return any(_SAID.match(sentence.tokens, i) for i in range(_clause(sentence, last), last))


def _clause(sentence: Sentence, last: int) -> int:
    """Return where the words before ``tokens[last]`` begin: behind a number or a semicolon."""
    ends = [each.last for each in sentence.amounts if each.last <= last]
    first = max(ends, default=0)
    breaks = [i for i in range(first, last) if sentence.tokens[i].text == ";"]
    return breaks[-1] + 1 if breaks else first


def _of_each(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether "mỗi năm", "hằng năm" opens the clause of a number or stands right in it.

    "*Hằng năm*, kết nạp 15 đảng viên, đào tạo 300 lao động; thu ngân sách *mỗi năm* 12 tỷ đồng".
    What "đều" tells of all years, or what has a time of its own behind it, is no number of each.
    """
    tokens, last = sentence.tokens, draft.amount.first
    first = _clause(sentence, last)
    part = max((i + 1 for i in range(last) if tokens[i].text == ";"), default=0)
    for index in range(part, last):
        found = EACH.match(tokens, index)
        if found is None or found.last > last or _NOT_AFTER.match_before(tokens, index):
            continue
        averaged = _SAID.match_before(tokens, found.last)
        head = averaged.first if averaged is not None else index
        opens = head == part or tokens[index - 1].text in _JOINTS
        if index < first and (not opens or _sums(sentence, first, last)):
            continue
        if part < first <= index and _JOINTS.isdisjoint(t.text for t in tokens[first:index]):
            continue  # behind the number before: that one's
        between = tokens[found.last : last]
        dated = any(found.last <= sentence.token_at(m.span.start) < last for m in sentence.periods)
        if not dated and _ALL.isdisjoint(token.text for token in between):
            return True
    return False


def _sums(sentence: Sentence, first: int, last: int) -> bool:
    """ "Hằng năm kết nạp 150 đảng viên, *nâng tổng số lên* 6.200": what the years came to."""
    return not _SUMMED.isdisjoint(token.text for token in sentence.tokens[first:last])


def _each_behind(sentence: Sentence, draft: Draft) -> bool:
    """ "kết nạp 15 đảng viên mới *mỗi năm*": behind the number, in its clause."""
    tokens, first = sentence.tokens, draft.amount.last
    for index in range(first, min(len(tokens), first + _BEHIND)):
        if tokens[index].text in _ENDS or tokens[index].is_number:
            return False
        found = EACH.match(tokens, index)
        if found is not None:
            if _NOT_AFTER.match_before(tokens, index):
                return False  # "9.420 ha *cây hằng năm*": a kind of crops
            following = tokens[found.last].text if found.last < len(tokens) else "."
            return following in _ENDS
    return False


def _of_whole(name: str, draft: Draft, before: Sequence[Draft]) -> str:
    """ "kết nạp 5.400 hội viên, *mỗi năm 1.800 hội viên*": what the sum before it is of."""
    last = before[-1] if before else None
    if last is None or name.lower() != draft.amount.unit or last.amount.unit != draft.amount.unit:
        return name
    return last.figure.indicator


def _bare(name: str) -> str:
    """Return a name without what was left in it of the words for the average."""
    spaced = f" {name} "
    kept = any(f" {words} " in spaced.lower() for words in _KEPT)
    for words in () if kept else _LEFT_OVER:
        at = spaced.lower().find(f" {words} ")
        if at >= 0:
            spaced = f"{spaced[:at]} {spaced[at + len(words) + 2 :]}"
    name = spaced.strip()
    for words in _OPENERS:
        if name.lower().startswith(f"{words} "):
            name = name[len(words) + 1 :]
    return name
