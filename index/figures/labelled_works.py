"""What a doing leaves to the label before its colon: "*Trồng rừng:* Toàn huyện trồng 120 ha".

The hectares are of "trồng rừng"; of a doing in other words ("Nuôi trồng thủy sản: thả nuôi 250 ha")
the label is the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.draft import Draft, renamed
from index.figures.item_labels import label_before, labels_of
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable, scan, scan_words

_DOINGS = word_set("labelled_works", "doings")
_OVER_ALL = word_set("labelled_works", "over_all")
_LEADING = PhraseTable({words: words for words in word_set("labelled_works", "leading")})


def of_labelled_work(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Complete the bare doings behind each label of a work, up to the next label.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for first, last, end in labels_of(sentence):
        behind = [at for at, draft in enumerate(drafts) if last < draft.amount.first < end]
        label = label_before(sentence, last, first) if behind else ""
        over_all = any(f" {words} " in f" {label.lower()} " for words in _OVER_ALL)
        under: set[str] = set()  # doings that the label stands over, for their rates as well
        for at in behind if label else ():
            figure = done[at].figure
            if figure.parent is not None:
                continue
            if over_all or figure.indicator in under:
                done[at] = replace(done[at], figure=replace(figure, parent=label))
                continue
            done[at] = replace(done[at], figure=_completed(done[at], label))
            if done[at].figure.parent == label:
                under.add(figure.indicator)
    return done


def _completed(draft: Draft, label: str) -> Figure:
    figure = draft.figure
    tokens = scan(figure.indicator)
    area = phrase_words().area_units.match(tokens, 0) if tokens else None
    told = tokens[area.last if area else 0 :]  # "(toàn) *xã* thả nuôi"
    doing = [token.text for token in told]
    verb = scan_words(draft.naming.verb)
    bare = verb if verb and doing[: len(verb)] == verb else doing
    words = scan(label)
    leading = _LEADING.match(words, 0)
    work = words[leading.last if leading else 0 :]
    said = [token.text for token in work]
    measure = phrase_words().heads.match(tokens, 0) if tokens else None
    if measure is None and bare and bare == said[: len(bare)] != said:
        # "*Giải quyết việc làm:* đã giải quyết cho 250 lao động": the work, then who is counted.
        counted = figure.indicator[told[len(bare)].start :] if len(doing) > len(bare) else ""
        name = f"{label[work[0].start :]} {counted}".strip()
        return renamed(figure, name)
    unit = scan_words(figure.unit)  # "*Án hình sự:* thụ lý 61 *vụ*": what is counted adds nothing
    return replace(figure, parent=label) if _without(doing, unit) in _DOINGS else figure


def _without(doing: list[str], unit: list[str]) -> str:
    """Return a doing without the noun of what is counted, before or behind it."""
    if unit and doing[-len(unit) :] == unit:
        doing = doing[: -len(unit)]
    elif unit and doing[: len(unit)] == unit:
        doing = doing[len(unit) :]
    return " ".join(doing)
