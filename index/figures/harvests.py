"""What a field bore and what that was sold for, told behind the field without naming it again.

"Huyện có 840 ha chè, *sản lượng búp tươi* 6.100 tấn, *giá bán* 7.000 đồng/kg": of the tea. So with
animals behind their number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.judgements import only_a_branch
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import word_set

_AREA, _WEIGHTS = "ha", {"tấn", "tạ", "kg"}
_ANIMAL = "con"
_OUTPUTS = word_set("harvests", "outputs")
_PRODUCTS = word_set("harvests", "products")
_OPENERS = tuple(f"{w} " for w in sorted(word_set("harvests", "openers"), key=len, reverse=True))
_SOLD = sorted(word_set("harvests", "sold"), key=len, reverse=True)
_PRICED = word_set("harvests", "priced")
_PER_WEIGHT = tuple(f"/{unit}" for unit in _WEIGHTS)
_YIELDS, _MOST = ("năng suất bình quân", "năng suất trung bình", "năng suất"), "nhất"
_HARMED = "thiệt hại"
_OUTPUT, _PRICE = "sản lượng", "giá"
_LONGEST = 6  # words of a thing


def of_harvest(sentence: Sentence, drafts: Sequence[Draft], state: State) -> list[Draft]:
    """Name the crop or the animals in harvests and prices that leave them out.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        state: the running context; keeps of which crop a yield was told last.
    """
    done: list[Draft] = []
    thing, clause = "", ""
    last = 0
    called: dict[str, str] = {}
    for draft in drafts:
        if any(token.text == ";" for token in sentence.tokens[last : draft.amount.first]):
            clause = ""  # its harvest is told beside it; its price may come behind
        last = draft.amount.last
        words = _harvest(draft, clause) or _price(draft, thing) or _ranked(sentence, draft, state)
        if words:
            called[draft.figure.indicator] = words
        draft = _called(draft, words, called)
        told = _thing(draft)
        if told is not None and draft.named:
            thing = told
            clause = told if draft.figure.unit == _AREA else ""
        _remember(draft, state)
        done.append(draft)
    return done


def _ranked(sentence: Sentence, draft: Draft, state: State) -> str:
    """Return the name of a yield by which places are ranked, of the crop told before, or "".

    "Năng suất lúa đạt 61 tạ/ha. *Đô Lương là huyện có năng suất cao nhất* với 68 tạ/ha".
    """
    figure = draft.figure
    if figure.indicator.lower() not in _YIELDS or figure.parent is not None or not draft.named:
        return ""
    before = {token.text for token in sentence.tokens[: draft.amount.first]}
    told = state.yields.get(figure.unit, "")
    return f"{figure.indicator} {told}" if told and _MOST in before and sentence.places else ""


def _remember(draft: Draft, state: State) -> None:
    """Keep the crop of a yield for the sentences behind."""
    figure = draft.figure
    words = figure.indicator
    head = next((head for head in _YIELDS if words.lower().startswith(f"{head} ")), "")
    if head and figure.relation is Relation.VALUE and figure.unit.endswith(f"/{_AREA}"):
        state.yields[figure.unit] = words[len(head) + 1 :]


def _called(draft: Draft, words: str, called: dict[str, str]) -> Draft:
    """Return a number under its fuller name, or what goes on with one or is a part of it."""
    figure = draft.figure
    if not words and not draft.named:
        words = called.get(figure.indicator, "")
    figure = renamed(figure, words) if words else figure
    parent = called.get(figure.parent or "", figure.parent)
    return replace(draft, figure=replace(figure, parent=parent))


def _thing(draft: Draft) -> str | None:
    """Return the crop or animals that a number is of, "" where it names none, else None."""
    figure = draft.figure
    if figure.relation is not Relation.VALUE:
        return None
    if figure.unit not in {_AREA, _ANIMAL, *_WEIGHTS}:
        return None if "/" in figure.unit else ""
    name = figure.indicator
    while opener := next((words for words in _OPENERS if name.lower().startswith(words)), ""):
        name = name[len(opener) :]
    bare = name.lower() in {words.strip() for words in _OPENERS} | _OUTPUTS
    short = len(name.split()) <= _LONGEST
    return name if short and not bare and not only_a_branch(name) else ""


def _harvest(draft: Draft, crop: str) -> str:
    """Return the name of a harvest that says only what is picked: "sản lượng *búp tươi*", or ""."""
    figure = draft.figure
    if crop and figure.unit == _AREA and figure.indicator.lower() == _HARMED:
        return f"diện tích {crop} bị {_HARMED}"  # "tôm 1.960 ha, *thiệt hại* 214 ha"
    if not crop or figure.unit not in _WEIGHTS or figure.relation in (Relation.SHARE,):
        return ""
    words = figure.indicator.lower()
    output = next((w for w in _OUTPUTS if f"{words} ".startswith(f"{w} ")), "")
    rest = words[len(output) :].split()
    if not output or not _PRODUCTS.issuperset(rest):
        return ""
    kept = [word for word in rest if word not in _OUTPUTS and word not in crop.lower().split()]
    kept = [word for word in kept if word not in {"được", "hoạch", "về"}]
    return " ".join([_OUTPUT, crop, *kept])


def _price(draft: Draft, thing: str) -> str:
    """Return the name of a price that leaves out what is sold, or ""."""
    figure = draft.figure
    if not thing or not figure.unit.endswith(_PER_WEIGHT) or "đồng" not in figure.unit:
        return ""
    words = figure.indicator.lower()
    if f" {thing.lower()}" in f" {words}":
        return ""
    if words.split()[:1] == [_PRICE]:
        return f"{figure.indicator} {thing}" if _PRICED.issuperset(words.split()) else ""
    sold = next((verb for verb in _SOLD if verb in words), "")
    return f"{_PRICE} {sold} {thing}" if sold else ""
