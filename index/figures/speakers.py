"""Who speaks before what is told: "*ông A cho biết:* …", "*Theo ông A,* …"."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set

_PERSONS = word_set("naming", "persons")
_OFFICERS, _BY = word_set("naming", "officers"), "theo"


def behind_speaker(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out who speaks, up to the colon: "*ông A yêu cầu các xã:* thu 50 tỷ đồng".

    Also "*Chủ tịch UBND xã cho biết:* xã có 14 km đường", "*Theo ông A,* xã có 14 km đường".
    """
    tokens = sentence.tokens
    colons = [at for at, i in enumerate(kept) if tokens[i].text == ":"]
    before = kept[: colons[-1]] if colons else []
    said = bool(before) and phrase_words().speech.match_before(tokens, kept[colons[-1]])
    office = said and any(tokens[i].text in _OFFICERS for i in before)
    if before and (office or any(is_person(sentence, i) for i in before)):
        return kept[colons[-1] + 1 :]
    if not kept or tokens[kept[0]].text != _BY:
        return kept
    commas = [at for at, i in enumerate(kept) if tokens[i].text == ","]
    told = [at for at in commas if any(is_person(sentence, i) for i in kept[:at])]
    while len(told) > 1 and tokens[kept[told[0]] + 1].text in _OFFICERS:
        told = told[1:]  # "Theo ông A, *Chủ tịch UBND xã*, …"
    return kept[told[0] + 1 :] if told else kept


def is_person(sentence: Sentence, index: int) -> bool:
    """Tell whether a person is named at ``tokens[index]``: "ông Trần Văn A"."""
    tokens = sentence.tokens
    if tokens[index].text not in _PERSONS or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return following.is_word and sentence.body[following.start].isupper()
