"""What a phrase ends with and is not called by: its rank, a source, to whom something was given."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_RECEIVERS = word_set("phrase_trim", "receivers")
_SOURCES = word_set("phrase_trim", "sources")
_ACCORDING_TO = word_set("phrase_trim", "according_to")
_HANDING_OVER = word_set("phrase_trim", "handing_over")
_TO = word_set("phrase_trim", "to")
_RANKING, _ORDINALS = word_set("naming", "ranking"), word_set("areas", "ordinals")


def without_rank(sentence: Sentence, words: list[int]) -> list[int]:
    """ "ngành dệt *đứng thứ 3* với mức tăng 19%": how far up it is, not what it is called."""
    texts = [sentence.tokens[i].text for i in words]
    for at in range(1, len(texts) - 1):
        if texts[at] in _RANKING and texts[at + 1] in _ORDINALS:
            return words[:at]
    return words


def without_source(sentence: Sentence, words: list[int]) -> list[int]:
    """Cut "theo Nghị quyết 24" off the end of a phrase; "theo chuẩn đa chiều" stays."""
    for at in range(1, len(words) - 1):
        if (
            sentence.tokens[words[at]].text in _ACCORDING_TO
            and sentence.tokens[words[at + 1]].text in _SOURCES
        ):
            return words[:at]
    return words


def without_receiver(sentence: Sentence, words: list[int]) -> list[int]:
    """Cut "cho Ban Quản lý dự án" off "bàn giao cho Ban Quản lý dự án": to whom, not what."""
    texts = [sentence.tokens[i].text for i in words]
    at = next((i for i, text in enumerate(texts) if text in _TO), None)
    if at is None or " ".join(texts[:2]) not in _HANDING_OVER:
        return words
    received = at + 1 < len(texts) and texts[at + 1] in _RECEIVERS
    return words[:at] if received else words
