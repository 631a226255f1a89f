"""What a doing leaves to the label before its colon: "*Trồng rừng:* Toàn huyện trồng 120 ha".

The hectares are of "trồng rừng"; of a doing in other words ("Nuôi trồng thủy sản: thả nuôi 250 ha")
the label is the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.draft import Draft
from index.figures.item_labels import label_before, labels_of
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable, scan, scan_words

_DOINGS = word_set("labelled_works", "doings")
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
        for at in behind if label else ():
            if done[at].figure.parent is None:
                done[at] = replace(done[at], figure=_completed(done[at], label))
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
        return replace(figure, indicator=name, indicator_text=name)
    return replace(figure, parent=label) if " ".join(doing) in _DOINGS else figure
