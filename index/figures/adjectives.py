"""The word "mới": new, or only just."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words


def is_adjective_new(sentence: Sentence, index: int) -> bool:
    """Tell whether the "mới" at ``tokens[index]`` means new, not "only just".

    "nông thôn mới", "thành lập mới 480 doanh nghiệp" against "mới chỉ đạt", "cũng mới được".
    """
    tokens = sentence.tokens
    if phrase_words().new_after.match_before(tokens, index):
        return True
    if index + 1 >= len(tokens):
        return True
    return phrase_words().new_before.match(tokens, index + 1) is None
