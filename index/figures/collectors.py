"""In a report of the customs or of the tax office: whose revenue a number is.

"*Theo Tổng cục Hải quan*, *toàn ngành* thu 300.000 tỷ đồng; *riêng tại X* số thu đạt 2.000 tỷ":
the first is the country's, the second what the office of X collected, not all that X takes in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Place, Span
from index.figures.draft import Indicator
from index.figures.figure_terms import collects
from index.figures.sentence import Sentence
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import PhraseTable

_NATIONAL = PhraseTable({words: words for words in word_set("collectors", "national")})
_BRANCHES = PhraseTable({words: words for words in word_set("collectors", "branches")})
_WHOLE_BRANCH = word_set("collectors", "whole_branch")
_TRADE = word_set("collectors", "trade")
_OWN = word_set("collectors", "own")
_CUSTOMS = "hai-quan"
_JOINT_OFFICES = tuple(sorted(word_set("collectors", "joint_offices")))
_OF_CUSTOMS = "hải quan"
_REVENUE = tuple(sorted(word_set("collectors", "revenue")))
_TAKEN_IN = (*_REVENUE, "thu ")


def nationwide(
    sentence: Sentence, mentions: Sequence[PlaceMention], gazetteer: Gazetteer
) -> list[PlaceMention]:
    """Read "toàn ngành" as the country's where a national body is the source named before it."""
    source = next(
        (i for i in range(len(sentence.tokens)) if _NATIONAL.match(sentence.tokens, i)), None
    )
    country = gazetteer.by_code("vn")
    if source is None or country is None:
        return list(mentions)
    at = sentence.tokens[source].start
    counted = any(amount.first < source for amount in sentence.amounts)
    branch = None if counted else _branch(sentence, source, mentions)
    if branch is not None:
        added = PlaceMention(branch, sentence.body[branch.start : branch.end], (country,), True)
        return sorted([*mentions, added], key=lambda mention: mention.span)
    return [
        replace(m, candidates=(country,))
        if m.text.lower() in _WHOLE_BRANCH and at < m.span.start and not counted
        else m
        for m in mentions
    ]


def _branch(sentence: Sentence, source: int, mentions: Sequence[PlaceMention]) -> Span | None:
    """Return where "thu ngân sách *ngành hải quan*" names all of it before the first number."""
    tokens = sentence.tokens
    end = sentence.amounts[0].first if sentence.amounts else source
    for index in range(source, end):
        found = _BRANCHES.match(tokens, index)
        if found is None or found.last >= len(tokens) or tokens[found.last].text == "tỉnh":
            continue
        span = Span(tokens[found.first].start, tokens[found.last - 1].end)
        if not any(m.span.start <= span.end + 1 and span.start <= m.span.end for m in mentions):
            return span
    return None


def collected_there(place: Place | None, words: str, amount: Amount, work: Work) -> Place | None:
    """Return the office for its area's bare name, where the number is revenue.

    Args:
        place: the number's area as read.
        words: its indicator.
        amount: the number.
        work: the sentence, in its report.
    """
    teller = _of_trade(words, amount, work)
    if teller is not None:
        return teller
    chief = work.state.report.place
    if place is None or chief is None or not collects(chief):
        return place
    if amount.kind not in (AmountKind.MONEY, AmountKind.PERCENT):
        return place
    if place.code is None or chief.within[:1] != (place.code,):
        return place
    bare = [m for m in work.places if m.place.key == place.key]
    if not bare or any(m.level_stated for m in bare):
        return place  # "trên địa bàn tỉnh X"
    return chief if words.lower().startswith(_REVENUE) else place


def collected_by_customs(indicator: Indicator, place: Place | None, work: Work) -> Indicator:
    """Name customs in the revenue of one of the provinces that an office of several tells of.

    "Toàn Cục thu 6.200 tỷ đồng; trong đó *địa bàn tỉnh A thu 3.900 tỷ đồng*": not all that A takes
    in, but what customs collected there.
    """
    chief = work.state.report.place
    if place is None or chief is None or chief.code is not None:
        return indicator
    if place.level is not AreaLevel.PROVINCE or not chief.name.lower().startswith(_JOINT_OFFICES):
        return indicator
    words = indicator.words.lower()
    if not words.startswith(_TAKEN_IN) or _OF_CUSTOMS in words:
        return indicator
    return replace(indicator, words=f"{indicator.words} {_OF_CUSTOMS}")


def _of_trade(words: str, amount: Amount, work: Work) -> Place | None:
    """Return the office that the text told of last, for what trade brought in or "đơn vị" took in.

    "*Hải quan cửa khẩu A* làm thủ tục cho 12.000 tờ khai. *Thu ngân sách từ hoạt động XNK* đạt 90
    tỷ đồng": nobody else collects that there. "*Thu ngân sách của đơn vị* đạt 90 tỷ đồng" names it,
    tax or customs. A place of its own in the sentence is told apart.
    """
    body = work.state.body
    if body is None or work.places or work.subject is not None or amount.first == 0:
        return None
    if not collects(body) or not words.lower().startswith(_REVENUE):
        return None
    said = f" {words.lower()} "
    if any(f" {own} " in said for own in _OWN):
        return body
    customs = body.code is None or body.code.split(":")[2:3] == [_CUSTOMS]
    if not customs:
        return None
    return body if any(f" {trade} " in said for trade in _TRADE) else None
