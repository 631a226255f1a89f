"""A bare yield or harvest behind a clause on a crop is that crop's.

"*Sản xuất lúa* vượt kế hoạch, đã thu hoạch 12 nghìn ha, *năng suất* đạt 61 tạ/ha": of the rice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.draft import renamed
from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_MEASURES = word_set("crops", "measures")
_OPENERS = PhraseTable({words: words for words in word_set("crops", "openers")})
_CROPS = PhraseTable({words: words for words in word_set("crops", "crops")})
_SEASONS = PhraseTable({words: words for words in word_set("crops", "seasons")})
_WINTER, _NOT_WINTER = ["vụ", "đông"], {"xuân"}
_WINTER_AREA, _RICE, _AREA = "diện tích vụ đông", "lúa", "ha"
_MARKS = {"-", "–", "+", "*"}
_FIELD_UNITS = {"ha", "tạ/ha", "tấn/ha", "tấn", "%"}
_OTHERS = word_set("crops", "others")
_PLANT = "cây"
_ENDS = {",", ":"}


def of_crop(sentence: Sentence, figures: Sequence[Figure], state: State) -> list[Figure]:
    """Name the crop that the sentence opens with in its bare yields, areas and harvests.

    A sentence that names nothing of the fields goes on with the crop of the one before it.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
        state: the running context; the crop told of is kept in it.
    """
    figures = _of_winter(sentence, figures)
    crop = _told(sentence, figures)
    if crop:
        state.crop = crop
        return [_named(figure, crop) for figure in figures]
    if state.crop is None or any(t.text in _OTHERS for t in sentence.tokens) or _names(sentence):
        state.crop = None
        return figures
    return [_named(f, state.crop) if f.unit in _FIELD_UNITS else f for f in figures]


def _names(sentence: Sentence) -> bool:
    """Tell whether a crop is named in a sentence."""
    return bool(_CROPS.find(sentence.tokens))


def _told(sentence: Sentence, figures: Sequence[Figure]) -> str:
    """Return the one crop that a sentence tells of, or ""."""
    tokens = sentence.tokens
    first = subject_start(sentence, _MARKS)
    if named := _label(sentence) or _subject(sentence, first, figures):
        return named
    opener = _OPENERS.match(tokens, first) if first < len(tokens) else None
    crop = _CROPS.match(tokens, opener.last) if opener and opener.last < len(tokens) else None
    if crop is None or not sentence.amounts:
        return ""
    told = [token.text for token in tokens[crop.last : sentence.amounts[0].first]]
    if not told or told[0] in _ENDS or "," not in told:
        return ""  # one of several crops, or no clause that tells of it
    return "" if len(_CROPS.find(tokens)) > 1 else sentence.words(crop.first, crop.last).lower()


def _of_winter(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Name by the season what goes on with rice in winter, when none is sown.

    "Gieo cấy 81.000 ha lúa. *Vụ đông* phấn đấu 38.500 ha".
    """
    opening = [token.text for token in sentence.tokens[: len(_WINTER) + 1]]
    named = any(token.text == _RICE for token in sentence.tokens)
    if opening[:-1] != _WINTER or opening[-1] in _NOT_WINTER or named:
        return list(figures)
    old = {f.indicator for f in figures if f.unit == _AREA and f.indicator.endswith(f" {_RICE}")}
    return [
        replace(
            renamed(f, _WINTER_AREA) if f.indicator in old else f,
            parent=_WINTER_AREA if f.parent in old else f.parent,
        )
        for f in figures
    ]


def _subject(sentence: Sentence, first: int, figures: Sequence[Figure]) -> str:
    """Return the crop with its season that a sentence opens with and its first figure names, or "".

    "*Lúa hè thu* toàn tỉnh xuống giống 57.840 ha, đã thu hoạch 49.600 ha".
    """
    tokens = sentence.tokens
    if first < len(tokens) and tokens[first].text == _PLANT:
        first += 1  # "*Cây* ngô gieo trồng 471 ha"
    crop = _CROPS.match(tokens, first) if first < len(tokens) else None
    if crop is None or not figures or len(_CROPS.find(tokens)) > 1:
        return ""
    season = _SEASONS.match(tokens, crop.last) if crop.last < len(tokens) else None
    name = sentence.words(crop.first, season.last if season else crop.last).lower()
    return name if f" {name} " in f" {figures[0].indicator.lower()} " else ""


def _label(sentence: Sentence) -> str:
    """Return the crop of a label before a colon, or "": "*Cây lúa vụ mùa:* Toàn tỉnh gieo …"."""
    tokens = sentence.tokens
    ahead = sentence.amounts[0].first if sentence.amounts else 0
    colon = next((i for i in range(ahead - 1, 0, -1) if tokens[i].text == ":"), 0)
    first = colon
    while first > 0 and tokens[first - 1].is_word:
        first -= 1
    opener = _OPENERS.match(tokens, first) if colon else None
    crop = _CROPS.match(tokens, opener.last) if opener and opener.last < colon else None
    if crop is None or crop.last > colon or len(_CROPS.find(tokens)) > 1:
        return ""
    return sentence.words(crop.first, colon).lower()


def _named(figure: Figure, crop: str) -> Figure:
    if (figure.parent or "").lower() in _MEASURES:
        return replace(figure, parent=f"{figure.parent} {crop}")
    if figure.indicator.lower() not in _MEASURES or figure.parent is not None:
        return figure
    words = f"{figure.indicator} {crop}"
    return renamed(figure, words)
