"""What a crop's season dates, told at a paragraph's head or before, and what it does not.

"Vụ đông xuân 2021 - 2022 gieo trồng 27.846 ha. *Diện tích nho hiện có* 1.187 ha, táo 1.012 ha; *giá
nho* 24.000 đồng/kg, giảm 3.000 đồng/kg *so với tháng trước*. *Đàn lợn* 70.000 con."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Period, PeriodKind
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set
from index.language.periods import PeriodMention, resolve
from index.language.scan import PhraseTable, Token, scan

SEASON = ("vụ ", "niên vụ ")
"""How the label of a crop's season begins."""

_ANIMALS = {"con", "đàn", "tổ"}
_MONTH = "tháng"
_ALONE, _SHORT = word_set("seasons", "names"), word_set("seasons", "short")
_OPENERS = word_set("seasons", "openers")
_NAMES = PhraseTable(
    {name: name for name in _ALONE}
    | {f"{opener} {name}": name for opener in _OPENERS for name in _ALONE | _SHORT}
)
_LASTING = PhraseTable({words: words for words in word_set("seasons", "lasting")})
_BEHIND = 5  # tokens of "300 ha *lúa vụ mùa*"
_JOINTS = {"và"}


def out_of_season(sentence: Sentence, amount: Amount, told: Period) -> bool:
    """Tell whether a number is of no season, though one is in force.

    Animals are of none, nor is what there is now, nor what is compared with the month before; and
    what is told of another season is not of this one.

    Args:
        sentence: the parsed sentence.
        amount: a number whose sentence states no time for it.
        told: the period in force.
    """
    if not told.label.lower().startswith(SEASON):
        return False
    if amount.kind is AmountKind.COUNT and _ANIMALS & set(amount.unit.split()[-1:]):
        return True
    if names_another(sentence, 0, amount, told.label) or _lasts(sentence, amount, told.label):
        return True
    return any(
        mention.kind is PeriodKind.TO_NOW
        or (mention.base and mention.label.lower().startswith(_MONTH))
        for mention in sentence.periods
    )


def _lasts(sentence: Sentence, amount: Amount, label: str) -> bool:
    """Tell whether a crop or a wood is told of that stands for years: "*Diện tích cam* 360 ha"."""
    words = range(sentence.clause_start(amount.first), _behind(sentence, amount))
    found = any(_LASTING.match(sentence.tokens, i) is not None for i in words)
    return found and _season_in(scan(label)) is not None


def turns_from(sentence: Sentence, state: State) -> bool:
    """Tell whether a sentence without a time turns to another season, which ends the one in force.

    "Vụ đông xuân 2021-2022 …. *Lúa hè thu* gieo 920 ha. Lạc 40 ha": no more of the first.

    Args:
        sentence: the parsed sentence.
        state: the running context.
    """
    told = state.block_period
    if told is None or not told.label.lower().startswith(SEASON) or not sentence.amounts:
        return False
    return names_another(sentence, 0, sentence.amounts[0], told.label)


def names_another(sentence: Sentence, first: int, amount: Amount, label: str) -> bool:
    """Tell whether another season than a label's is named for a number, from a token on.

    "vụ Đông Xuân 2018-2019 đạt 6.214 tấn; thu hoạch *vụ Mùa* được 2.106 ha": of no years told.
    """
    own = _season_in(scan(label))
    if own is None:
        return False
    return (_season_in(sentence.tokens[first : _behind(sentence, amount)]) or own) != own


def _behind(sentence: Sentence, amount: Amount) -> int:
    """Return the token where what is told right behind a number ends: "300 ha *lúa vụ mùa*"."""
    last = amount.last
    while last < len(sentence.tokens) and last - amount.last < _BEHIND:
        if not sentence.tokens[last].is_word or sentence.tokens[last].text in _JOINTS:
            break
        last += 1
    return last


def taken_up(mention: PeriodMention, sentence: Sentence, state: State) -> PeriodMention:
    """Give "năng suất lúa đông xuân *năm nay*" the years of that season, where it is in force.

    "Kết thúc vụ đông xuân 2023-2024, …. Năng suất lúa đông xuân *năm nay* đạt 72 tạ/ha".
    """
    told = state.block_period
    if mention.kind is not PeriodKind.YEAR or mention.relative != 0 or mention.as_of:
        return mention
    if told is None or told.start is None or told.end is None:
        return mention
    first = sentence.token_at(mention.span.start)
    named = _NAMES.match_before(sentence.tokens, first)
    if named is None or named.value != _season_in(scan(told.label)):
        return mention
    if resolve(mention, state.anchor).year != told.end.year:
        return mention
    return replace(
        mention, kind=PeriodKind.RANGE, relative=None, label=told.label,
        year=told.start.year, year_high=told.end.year,
    )  # fmt: skip


def names_season(tokens: Sequence[Token]) -> bool:
    """Tell whether a crop's season is named among tokens: "kế hoạch *vụ mùa*"."""
    return _season_in(tokens) is not None


def _season_in(tokens: Sequence[Token]) -> str | None:
    """Return the season named last among the tokens."""
    found = _NAMES.find(tokens)
    return found[-1].value if found else None
