"""Growth of the economy told as a clause: "Kinh tế *tăng trưởng khá, bình quân đạt* 12,5%/năm"."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set

_ECONOMY = ["kinh", "tế"]
_SAID_OF_IT = word_set("economy", "said_of_it")
_AVERAGE = ["bình", "quân"]
_PUNCTUATION = {",", "("}


def economic_growth(sentence: Sentence, amount: Amount) -> str:
    """Return the name of the growth that a percent is of, or "".

    Only where nothing else than growth is said of the economy between the two: every word before
    the number in its clause is one of the table's, or names a place or a time.
    """
    tokens, first = sentence.tokens, amount.first
    if amount.kind is not AmountKind.PERCENT or amount.total is not None:
        return ""
    at = first
    while at and [t.text for t in tokens[at : at + 2]] != _ECONOMY:
        at -= 1
        if tokens[at].text == ";" or (tokens[at].is_number and not _mentioned(sentence, at)):
            return ""
    if [t.text for t in tokens[at : at + 2]] != _ECONOMY or not _opens(sentence, at):
        return ""
    words = [i for i in range(at + 2, first) if not _mentioned(sentence, i)]
    texts = [tokens[i].text for i in words]
    if "tăng" not in texts or not all(t in _SAID_OF_IT or t in _PUNCTUATION for t in texts):
        return ""
    average = any(texts[i : i + 2] == _AVERAGE for i in range(len(texts)))
    return "tăng trưởng kinh tế bình quân" if average else "tăng trưởng kinh tế"


def _mentioned(sentence: Sentence, index: int) -> bool:
    """Tell whether a token belongs to a place or a time."""
    start = sentence.tokens[index].start
    spans = [m.span for m in sentence.periods] + [m.span for m in sentence.places]
    return any(span.start <= start < span.end for span in spans)


def _opens(sentence: Sentence, at: int) -> bool:
    """Tell whether the economy is what its clause begins with, behind openers and times."""
    tokens = sentence.tokens
    while at and tokens[at - 1].text not in {";", ":"}:
        opener = cues().openers.match_before(tokens, at)
        if opener is not None:
            at = opener.first
        elif tokens[at - 1].text in {",", "-", "+", "nền"} or _mentioned(sentence, at - 1):
            at -= 1
        else:
            return False
    return True
