"""Short forms that a report introduces in brackets: "bảo hiểm y tế *(BHYT)*", "… mới *(NTM)*".

They say nothing that the words before them do not, but stand between the words of a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.language.lexicon import word_set
from index.language.scan import Token
from index.language.text import fold_word

_FOREIGN = tuple(words.split("|") for words in sorted(word_set("glosses", "foreign")))
_GIVING = word_set("glosses", "giving")
_SHORTEST = 2
_FOREIGN_REACH = 4  # words
_LONGEST = 8  # letters: "BHXHTN"


def without_glosses(body: str, tokens: Sequence[Token]) -> list[Token]:
    """Return ``tokens`` without brackets that hold but the initials of the words before them.

    So do foreign short forms of them: "đầu tư nước ngoài *(FDI)*".

    Args:
        body: the text that the tokens' offsets are of.
        tokens: the tokens of a sentence.
    """
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        bracket, behind = tokens[at : at + 3], tokens[at + 3 : at + 4]
        if tokens[at].text == "(" and _is_gloss(body, found, bracket, behind):
            at += 3
            continue
        found.append(tokens[at])
        at += 1
    return found


def _is_gloss(
    body: str, before: Sequence[Token], bracket: Sequence[Token], behind: Sequence[Token]
) -> bool:
    if len(bracket) != 3 or bracket[2].text != ")" or not bracket[1].is_word:
        return False
    letters = body[bracket[1].start : bracket[1].end]
    if not (_SHORTEST <= len(letters) <= _LONGEST and letters.isupper()):
        return False
    if behind and behind[0].text in _GIVING:
        return True  # "kế hoạch Tổng công ty Điện lực miền Trung *(EVNCPC)* giao": who gave it
    said = " ".join(token.text for token in before[-_FOREIGN_REACH:])
    if any(bracket[1].text == short and said.endswith(words) for short, words in _FOREIGN):
        return True
    words = before[-len(letters) :]
    initials = "".join(fold_word(word.text)[0] for word in words if word.is_word)
    return initials == fold_word(bracket[1].text)
