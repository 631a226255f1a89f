"""Where money came from, told between a sum and how far it reaches: no name of what follows."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure, Relation
from index.figures.draft import Draft, renamed
from index.figures.figure_terms import is_money
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_BARE = word_set("money_sources", "bare")
_NO_SOURCE = word_set("money_sources", "no_source")
_CLOSERS = {",", ";", ".", ":", "(", ")", "…"}
_LONGEST = 5  # words of a source
_REACHED = word_set("money_sources", "reached")


def behind_source(
    sentence: Sentence, amount: Amount, reading: Reading, drafts: list[Draft]
) -> bool:
    """Tell whether only a source of money stands between a sum and a percent of its plan.

    "giải ngân 47,8 tỷ đồng *từ nguồn vốn năm 2023 chuyển sang*, đạt 58,6% kế hoạch": of the 47,8.
    """
    if not drafts or reading.relation is not Relation.PERCENT_OF_PLAN:
        return False
    before = drafts[-1].amount
    between = [t.text for t in sentence.tokens[before.last : amount.first]]
    if before.kind is not AmountKind.MONEY or between[:1] != ["từ"] or "," not in between:
        return False
    last = len(between) - 1 - between[::-1].index(",")
    return not {";", ":", "."} & set(between) and set(between[last + 1 :]) <= _REACHED


def with_source(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Say from what a bare "thu" is: "thu hơn 3 nghìn tỷ đồng *từ du lịch*, đạt 60% kế hoạch".

    The numbers of the sentence that go on with it are of that, too.
    """
    source, read = "", []
    for figure in figures:
        if figure.indicator.lower() in _BARE and figure.parent is None:
            if is_money(figure):
                source = _source_behind(sentence, figure)
            if source:
                name = f"{figure.indicator} {source}"
                figure = renamed(figure, name)
        else:
            source = ""
        read.append(figure)
    return read


def _source_behind(sentence: Sentence, figure: Figure) -> str:
    """Return "từ" and what money came from, right behind a sum up to the next mark, or ""."""
    tokens, first = sentence.tokens, sentence.token_at(figure.span.end)
    if first >= len(tokens) or tokens[first].text != "từ":
        return ""
    end = first + 1
    while end < len(tokens) and tokens[end].text not in _CLOSERS:
        end += 1
    words = tokens[first + 1 : end]
    plain = all(t.is_word and t.text not in _NO_SOURCE for t in words)
    dated = any(tokens[first].start <= m.span.start < tokens[end - 1].end for m in sentence.periods)
    if not 1 <= len(words) <= _LONGEST or not plain or dated:
        return ""
    return sentence.words(first, end)
