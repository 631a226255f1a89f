"""Who works the fields is no part of what is sown or harvested there.

"*Nông dân trong huyện* xuống giống 4.100 ha lúa": the area is sown, and its yields are the rice's.
"""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.scan import PhraseTable


def _table(key: str) -> PhraseTable[str]:
    return PhraseTable({words: words for words in word_set("field_doers", key)})


_PEOPLE, _WORK = _table("people"), _table("work")
_LONGEST = 8  # tokens of who does it: "bà con nông dân các xã trong huyện đã"


def without_doer(sentence: Sentence, words: list[int]) -> list[int]:
    """Return the tokens of a name from the work in the fields on, where people open it.

    Args:
        sentence: the parsed sentence.
        words: indexes of the tokens of a name.
    """
    tokens = [sentence.tokens[i] for i in words]
    people = _PEOPLE.match(tokens, 0) if tokens else None
    if people is None:
        return words
    for at in range(people.last, min(len(tokens), _LONGEST)):
        if _WORK.match(tokens, at) is not None:
            return words[at:]
    return words
