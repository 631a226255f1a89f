"""Of which disease bare cases are: "ghi nhận 2.847 ca sốt xuất huyết; tuần qua *186 ca mắc mới*".

A place's "số ca mắc cao là 742 ca" tells of what the sentence before told; seen alone it could be
of any disease.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_DISEASES = PhraseTable({words: words for words in word_set("diseases", "names")})
_CASES = re.compile(
    r"(?:^|.* )(?:ca|trường hợp|người|bệnh nhân) (?:mắc|nhiễm|mắc bệnh)"
    r"(?: mới| cao| nhiều| tăng| nhất)*|(?:ghi nhận|phát hiện|có) ca"
)
_DEATHS = re.compile(r"(?:^|.* )(?:ca|trường hợp) tử vong")


def of_disease(
    words: str, sentence: Sentence, amount: Amount, drafts: Sequence[Draft], state: State
) -> str:
    """Return the name of bare cases with their disease, else ``words``.

    Args:
        words: what a count is called.
        sentence: the parsed sentence.
        amount: the count.
        drafts: the figures before it in the sentence.
        state: the running context.
    """
    deaths = _DEATHS.fullmatch(words.lower()) is not None
    if not deaths and _CASES.fullmatch(words.lower()) is None:
        return words
    before = sentence.body[sentence.span.start : amount.span.start]
    told = [before] if _DISEASES.find(scan(before)) else [f.indicator for f in state.told]
    told = told if any(_DISEASES.find(scan(each)) for each in told) else [state.report.title]
    named = [match.value for each in told for match in _DISEASES.find(scan(each))]
    if not named or (told != [before] and len(set(named)) > 1):
        return words
    return f"{words} do {named[-1]}" if deaths else f"{words} {named[-1]}"
