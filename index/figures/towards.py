"""Numbers that each say for whom they are: "5%/năm *đối với kỳ hạn 6 tháng*; 7%/năm *đối với* …".

All are of the measure in front of the first; what stands behind "đối với" tells them apart.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_TOWARDS = ["đối", "với"]
_MOST = 16  # tokens of what stands behind "đối với"
_STOPS = frozenset({";", ",", "(", ")", ":", "…", "."}) | word_set("towards", "stops")
_FEWEST = 2


def told_apart(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name each of the numbers by the first one's measure and by what stands behind "đối với".

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    numbers = {amount.first for amount in sentence.amounts}
    behind = {at: _behind(sentence, draft, numbers) for at, draft in enumerate(done)}
    for unit in {draft.figure.unit for draft in done}:
        alike = [n for n, said in behind.items() if said and done[n].figure.unit == unit]
        if len(alike) < _FEWEST:
            continue
        first = done[alike[0]].figure
        for number in alike:
            # A measure of its own begins another row: "…; *lãi suất cho vay* 7%/năm đối với …".
            own = done[number].figure
            before = behind.get(number - 1, "")
            bare = own.indicator.startswith(_TOWARDS[0]) or own.indicator in before
            if done[number].naming.measured and not bare:
                first = own
            frame = own if done[number].named and not bare else first
            words = f"{frame.indicator_text} {behind[number]}"
            parent = first.parent if frame is first else first.indicator
            figure = renamed(own, words, parent=parent)
            done[number] = replace(done[number], figure=figure)
    return done


def _behind(sentence: Sentence, draft: Draft, numbers: Collection[int]) -> str:
    """Return the words from "đối với" right behind a number to the next stop, or "".

    ``numbers`` holds the tokens that the sentence's numbers begin at.
    """
    tokens, first = sentence.tokens, draft.amount.last
    if [token.text for token in tokens[first : first + 2]] != _TOWARDS:
        return ""
    last = first + 2
    while last < len(tokens) and last - first < _MOST and tokens[last].text not in _STOPS:
        last += 1
        if last < len(tokens) and tokens[last].text == "," and last + 1 not in numbers:
            last += 1  # "đối với trung*,* dài hạn"
    return sentence.words(first, last) if last > first + 2 else ""
