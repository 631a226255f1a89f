"""What stands in a figure, or around it, with other marks than it is asked for with."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from index.domain import Figure
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan
from index.language.text import fold, has_marks, toneless
from retrieval import words
from retrieval.kept import once_for
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.spelling import respelt

_SLIPS = 2
_THINGS = words.word_set("sounds_alike", "things") | {
    crop for crop in word_set("crops", "crops") if " " not in crop and has_marks(crop)
}

_NO_THINGS = PhraseTable({words: words for words in words.listed("sounds_alike", "no_things")})


@dataclass(frozen=True, slots=True)
class _Typed:
    """How the syllables asked for are typed.

    Attributes:
        forms: of each folded term, the forms that were typed; {} where too few have marks.
        things: the typed forms that are things of their own, whatever else is asked.
        beside: of each typed form, the folded words that stand right beside it.
    """

    forms: Mapping[str, set[str]]
    things: frozenset[str]
    beside: Mapping[str, set[str]]

    def __bool__(self) -> bool:
        return bool(self.forms) or bool(self.things)


@once_for("text", "terms", "indicator")
def _typed(question: Question) -> _Typed:
    """Return how the syllables asked for are typed."""
    if not has_marks(question.text):
        return _Typed({}, frozenset(), {})
    tokens = [t for t in scan(question.text) if t.is_word]
    texts = [t.text for t in respelt(tokens, folded=False)]
    spelt = {token.text: text for token, text in zip(tokens, texts, strict=True)}
    forms: dict[str, set[str]] = {t: set() for t in question.terms if t[0] != "#"}
    for text in texts:
        forms.get(fold(text), set()).add(text)
    marked = {t: said for t, said in forms.items() if any(map(has_marks, said))}
    return _Typed(
        marked if len(marked) > 1 or len(question.terms) == 1 else {},
        frozenset(_things(question.indicator, spelt)),
        _neighbours(texts),
    )


def _things(indicator: str, spelt: Mapping[str, str]) -> Iterator[str]:
    """Yield the things of their own that a question's words for its indicator name.

    Args:
        indicator: those words.
        spelt: the question's words as typed and as they are spelt.
    """
    tokens = scan(indicator)
    named = [spelt.get(token.text, token.text) for token in tokens]
    if _THINGS.isdisjoint(named):
        return
    inside = {i for m in _NO_THINGS.find(tokens) for i in range(m.first, m.last)}
    for at, text in enumerate(named):
        if text in _THINGS and at not in inside:
            yield text


@only_where(_typed)
def sounds_alike(question: Question, figure: Figure) -> bool:
    """Tell whether what is asked for stands in a figure with other marks only.

    "dân" is neither "đàn" nor "dẫn", "bán lúa" no "bàn lụa", and a thing of its own is no other
    whatever stands beside it: "thuế đất" is no "thuê đất". One of several syllables with other
    marks may be a slip of the finger (``only_sounds_alike``).
    """
    typed = _typed(question)
    if not typed:
        return False
    told = _words(f"{figure.indicator} {figure.unit} {figure.parent or ''}")
    said = _by_fold(told)
    if any(fold(thing) in said and thing not in said[fold(thing)] for thing in typed.things):
        return True  # "diện tích *sắn*" under the heading "*Sản* xuất nông nghiệp"
    slips = [term for term, forms in typed.forms.items() if _otherwise(forms, said.get(term))]
    return len(slips) >= min(_SLIPS, len(question.terms))


@only_where(_typed)
def only_sounds_alike(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a word asked for stands in a figure with other marks, and no slip explains it.

    A slip stands in its phrase: "diện tích *trống* rừng". Another word is of another thing, unless
    the one that was typed stands in the figure's sentence as well.
    """
    apart = sounding_apart(question, figure)
    if not apart:
        return False
    forms, around = _typed(question).forms, _by_fold(_words(sentence))
    return any(_otherwise(forms[term], around.get(term)) for term in apart)


def sounding_apart(question: Question, figure: Figure) -> list[str]:
    """Return the terms that a figure's own words hold with other marks, and in another phrase.

    Whether they are of another thing its sentence says.
    """
    typed = _typed(question)
    if not typed.forms:
        return []
    told = _words(f"{figure.indicator} {figure.parent or ''}")
    said = _by_fold(told)
    slips = [term for term, forms in typed.forms.items() if _otherwise(forms, said.get(term))]
    if not slips:
        return []
    near = _neighbours([fold(word) for word in told])
    return [term for term in slips if not _in_phrase(typed, term, near)]


def names_things(question: Question) -> bool:
    """Tell whether a question names a thing of its own, typed with its marks."""
    return bool(_typed(question).things)


def without_thing(question: Question, text: str) -> bool:
    """Tell whether a text holds a thing that is asked for with other marks only.

    Args:
        question: the question.
        text: a sentence.
    """
    typed = _typed(question)
    said = _by_fold(_words(text)) if typed.things else {}
    return any(fold(thing) in said and thing not in said[fold(thing)] for thing in typed.things)


def with_other_marks(question: Question, terms: Iterable[str], text: str) -> frozenset[str]:
    """Return those of the terms that stand in a text with other marks only.

    "thu tiền *đất*" is not explained by "thu ngân sách *đạt* 5 tỷ đồng", nor "sản lượng *sắn*" by
    "sản lượng lúa": either form that is typed is looked for.
    """
    typed = _typed(question)
    if not typed:
        return frozenset()
    said = _by_fold(_words(text))
    things = {fold(thing) for thing in typed.things if thing not in said.get(fold(thing), ())}
    return frozenset(
        term
        for term in terms
        if term in said and (term in things or _otherwise(typed.forms.get(term), said[term]))
    )


def _otherwise(forms: set[str] | None, said: set[str] | None) -> bool:
    """Tell whether a syllable is told, and in no form that was typed, nor one short of a tone."""
    if not forms or not said:
        return False
    return forms.isdisjoint(said | {toneless(text) for text in said})


def _in_phrase(typed: _Typed, term: str, near: Mapping[str, set[str]]) -> bool:
    """Tell whether a word beside a syllable as typed stands beside it as told, too."""
    told = near.get(term, set())
    return any(not told.isdisjoint(typed.beside[form]) for form in typed.forms[term])


def _words(text: str) -> list[str]:
    return [token.text for token in scan(text) if token.is_word]


def _by_fold(texts: Iterable[str]) -> dict[str, set[str]]:
    said: dict[str, set[str]] = {}
    for text in texts:
        said.setdefault(fold(text), set()).add(text)
    return said


def _neighbours(texts: Sequence[str]) -> dict[str, set[str]]:
    """Map each word to the folded words in front of it and behind it."""
    found: dict[str, set[str]] = {}
    for word, other in _pairs(texts):
        found.setdefault(word, set()).add(fold(other))
    return found


def _pairs(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for first, second in itertools.pairwise(texts):
        yield first, second
        yield second, first
    if len(texts) == 1:
        yield texts[0], ""
