"""Which place mentions of a sentence can be the area of a number at all."""

from __future__ import annotations

from index.domain import AreaLevel
from index.figures.name_runs import taken_together
from index.figures.sentence import Sentence
from index.language.lexicon import cues, word_set
from index.language.places import PlaceMention

_COMPARING = word_set("areas", "comparing")
_INDEFINITE = word_set("areas", "indefinite")
_CLAUSE = {",", ";", ".", ":", "(", ")"}
_SIGNERS = word_set("areas", "signers")
_DOCUMENTS = word_set("areas", "documents")
_SIGNER_LINKS = word_set("areas", "signer_links")
_RANK_WORDS = word_set("areas", "rank_words")
_RANK_LINKS = word_set("areas", "rank_links")
_ORDINALS = word_set("areas", "ordinals")
_AVERAGES = word_set("areas", "averages")


def own_places(sentence: Sentence) -> list[PlaceMention]:
    """Return the mentions that can be an area of a number.

    Left out are places compared with, signers of documents, destinations and plurals that name
    nobody ("các địa phương"), and names that are taken together ("3 huyện A, B và C").
    """
    kept: list[PlaceMention] = []
    together = taken_together(sentence.body, sentence.tokens)
    compared_until = -1
    for mention in sentence.places:
        first = sentence.token_at(mention.span.start)
        if compared_until >= 0 and {t.text for t in sentence.tokens[compared_until:first]} <= {
            "và",
            ",",
        }:
            # "sau Hà Nội và Hải Phòng": the comparison runs through the list.
            compared_until = sentence.token_at(mention.span.end)
            continue
        before = sentence.tokens[first - 1].text if first else ""
        two = sentence.tokens[first - 2].text if first > 1 else ""
        if before in _COMPARING or (before == "với" and two == "so") or _compared(sentence, first):
            compared_until = sentence.token_at(mention.span.end)
            continue
        if _in_document(sentence, mention) or _rank_among(sentence, mention):
            continue
        if before in _INDEFINITE and mention.text.islower():
            continue
        if _gives(sentence, mention) or any(low <= first < high for low, high in together):
            continue
        kept.append(mention)
    return kept


def _rank_among(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether the place is only what a rank is taken in: "đứng thứ 38 *toàn quốc*"."""
    first, tokens = sentence.token_at(mention.span.start), sentence.tokens
    while first > 0 and tokens[first - 1].text in _RANK_LINKS:
        first -= 1
    if first < 2 or not (mention.text.islower() or mention.place.level is AreaLevel.REGION):
        return False
    if tokens[first - 1].text in _RANK_WORDS:
        return True
    if tokens[first - 2].text == "/" and first > 2:
        first -= 2  # "thứ 9/11 vùng …"
    return tokens[first - 1].is_number and tokens[first - 2].text in _ORDINALS


def _gives(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether the place only assigns a plan: "*tỉnh Lào Cai* giao chỉ tiêu 1.800 tỷ"."""
    last = sentence.token_at(mention.span.end)
    behind = [token.text for token in sentence.tokens[last : last + 2]]
    return behind[:1] == ["giao"] or behind in (["đã", "giao"], ["giao", "chỉ"])


def _compared(sentence: Sentence, first: int) -> bool:
    """Tell whether the mention ends a comparison: "cao hơn bình quân chung *của cả nước*"."""
    index = first - 1
    while index >= 0 and first - index <= 8 and sentence.tokens[index].text not in _CLAUSE:
        word = sentence.tokens[index].text
        if word == "hơn" or (word == "lần" and sentence.tokens[index - 1].is_number):
            following = {t.text for t in sentence.tokens[index + 1 : first]}
            return bool(following & _AVERAGES)
        index -= 1
    return False


def _in_document(sentence: Sentence, mention: PlaceMention) -> bool:
    """ "Nghị quyết 24/2019/NQ-HĐND tỉnh X": the province only signed it."""
    first = sentence.token_at(mention.span.start)
    low = max(0, first - 14)
    words = {token.text for token in sentence.tokens[low:first]}
    if not (words & _SIGNERS and words & _DOCUMENTS and "/" in words):
        return False
    tail = sentence.tokens[max(low, first - 3) : first]
    return not any(cues().changes.match(sentence.tokens, i) for i in range(low, first)) and any(
        token.text in _SIGNERS or token.text in _SIGNER_LINKS for token in tail
    )
