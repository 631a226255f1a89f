"""The year of a law or decree, which dates nothing: "hoạt động theo *Luật Hợp tác xã năm 2012*"."""

from __future__ import annotations

from index.domain import PeriodKind
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.periods import PeriodMention
from index.language.scan import PhraseTable

_LAWS = PhraseTable({words: words for words in word_set("document_years", "laws")})
_NUMBERED = PhraseTable({words: words for words in word_set("document_years", "numbered")})
_BROKEN = tuple(word_set("document_years", "broken_with"))
_NO_TITLE = word_set("document_years", "no_title") | {";", ":", "(", ")", "."}
_LONGEST = 14  # tokens: "Luật Tố cáo, khiếu nại và … năm 2011"
_YEAR = "năm"
_ALONE = "hiến"  # of "Hiến pháp năm 2013"


def dates_document(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a year is that of a law, or of a decree told with its number.

    "Vi phạm Luật Lâm nghiệp năm 2022" and "Nghị quyết năm 2022" are of that year.

    Args:
        sentence: the parsed sentence.
        mention: one of its periods.
    """
    if mention.kind is not PeriodKind.YEAR or not mention.year or mention.as_of:
        return False
    if not mention.label.lower().startswith(_YEAR):
        return False
    tokens, last = sentence.tokens, sentence.token_at(mention.span.start)
    numbered = False
    for first in range(last - 1, max(-1, last - _LONGEST), -1):
        token = tokens[first]
        if token.text in _NO_TITLE or (token.text == "," and first == last - 1):
            return False
        law = _LAWS.match(tokens, first)
        if law is not None and law.last <= last:
            return not numbered and _is_law(sentence, first, law.last, last)
        document = _NUMBERED.match(tokens, first)
        if document is not None and document.last <= last:
            return numbered
        numbered = numbered or token.is_number
    return False


def _is_law(sentence: Sentence, first: int, behind: int, last: int) -> bool:
    """Tell whether a law is told by its name, "Luật *Đất đai*", and is not broken."""
    title = sentence.body[sentence.tokens[behind].start].isupper()
    before = sentence.words(max(0, first - 2), first).lower()
    broken = any(before.endswith(words) for words in _BROKEN)
    return not broken and (title if behind < last else sentence.tokens[first].text == _ALONE)
