"""What a sentence tells of places and bodies that the list before it told of others.

"…; huyện A 486 tỷ đồng, đạt 164%. *Hai huyện chưa đạt là B 92 tỷ đồng (93%)*", "Huyện A có tỷ lệ
giải ngân 82%. *Sở Y tế 33%; Sở Xây dựng 41%*": the measure stands in the sentence before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.draft import Draft, renamed
from index.figures.figure_terms import alike_units
from index.figures.listed_places import is_bound
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import concept_table, word_set
from index.language.scan import scan

_UNITS = word_set("lists_carried_on", "units")
_BODIES = tuple(f"{word} " for word in sorted(word_set("areas", "named_bodies")))
_DOINGS = word_set("completions", "doings")
_SEVERAL = 2
_RATE = "tỷ lệ "
_MEASURED = (AmountKind.MONEY, AmountKind.PERCENT, AmountKind.PHYSICAL)
_READ = (Relation.VALUE, Relation.PLAN)
_RATED = (Relation.VALUE, Relation.PERCENT_OF_PLAN)


def carried_on(
    sentence: Sentence,
    drafts: Sequence[Draft],
    told: Sequence[Figure],
    rated: Figure | None = None,
) -> list[Draft]:
    """Name the numbers of a list by the measure that the sentence before told of others.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        told: those of the sentence before.
        rated: how much of its plan the whole area reached, if the text told it before.
    """
    done = _of_the_rate(_of_counted_places(drafts, told), told, rated)
    if done and is_bound(sentence, done[0].amount, done[0].reading):
        # "Các đơn vị *giải ngân dưới 30%* gồm: Sở Y tế 21%": the bound tells the measure
        return [done[0], *_of_bodies(done[1:], [done[0].figure])]
    return _of_bodies(done, told)


def _of_the_rate(
    drafts: Sequence[Draft], told: Sequence[Figure], rated: Figure | None
) -> list[Draft]:
    """ "Có 12 chủ đầu tư giải ngân trên 60%. *Huyện A dẫn đầu với 78,4%; B 71,9%*": of the rate.

    A percent of a place is not of those who were counted before it, all of another place.
    """
    done = list(drafts)
    counted = {f.indicator for f in told if f.unit[:1] not in ("%", "") and f.relation in _READ}
    if rated is None or len(drafts) < _SEVERAL:
        return done
    for at, draft in enumerate(drafts):
        figure = draft.figure
        if draft.amount.kind is not AmountKind.PERCENT or figure.relation is not Relation.VALUE:
            continue
        if draft.named or figure.indicator not in counted or figure.place in (None, rated.place):
            continue
        found = renamed(figure, rated.indicator, parent=rated.parent)
        done[at] = replace(draft, figure=replace(found, relation=rated.relation))
    return done


def _of_counted_places(drafts: Sequence[Draft], told: Sequence[Figure]) -> list[Draft]:
    """ "*Hai huyện chưa đạt là* A 92 tỷ đồng": the money is not the districts that were counted."""
    done = list(drafts)
    head = drafts[0] if drafts else None
    if head is None or head.amount.kind is not AmountKind.COUNT:
        return done
    if head.figure.unit.lower() not in _UNITS:
        return done
    name, home = head.figure.indicator, head.figure.place
    for at, draft in enumerate(drafts[1:], 1):
        figure = draft.figure
        if figure.indicator != name or draft.amount.kind not in _MEASURED or figure.place == home:
            continue
        alike = (f for f in reversed(told) if _alike(f, figure) and f.place not in (None, home))
        source = next(alike, None)
        if source is not None:
            found = renamed(figure, source.indicator, parent=source.parent)
            done[at] = replace(draft, figure=replace(found, relation=source.relation))
    return done


def _alike(before: Figure, figure: Figure) -> bool:
    """Tell whether both are percents of a level or a plan, or amounts in one unit."""
    same = alike_units(before.unit, figure.unit)
    # "hai huyện chưa đạt *chỉ tiêu là* A (91%)": no plan of theirs
    return same and before.relation in _RATED and figure.relation in _READ


def _of_bodies(drafts: Sequence[Draft], told: Sequence[Figure]) -> list[Draft]:
    """ "*Sở Y tế 33%; Sở Xây dựng 41%*": a body alone is no rate; the one told before is theirs."""
    done = list(drafts)
    if not drafts or not all(_is_bare_body(draft) for draft in drafts):
        return done
    source = told[-1] if told else None
    if source is None or source.unit != "%" or source.relation not in _RATED:
        return done
    measure = _measure(source.indicator)
    for at, draft in enumerate(drafts if measure else ()):
        figure = renamed(draft.figure, f"{draft.figure.indicator} {measure}", parent=None)
        done[at] = replace(draft, figure=replace(figure, relation=source.relation))
    return done


def _measure(name: str) -> str:
    """Return the measure that a name tells, without whose it is: "Sở Y tế *giải ngân*", or ""."""
    tokens = scan(name)
    found = concept_table().find(tokens)
    if not found:
        return ""
    if name.lower().startswith(_BODIES) or _DOINGS & {
        name[tokens[found[-1].first].start :].lower()
    }:
        return name[tokens[found[-1].first].start :].lower()
    measure = name.lower().removeprefix(_RATE)
    return measure if measure in _DOINGS else name


def _is_bare_body(draft: Draft) -> bool:
    """Tell whether a percent is named by a body alone: "Ban Quản lý dự án A 71,4%"."""
    figure = draft.figure
    percent = draft.amount.kind is AmountKind.PERCENT and figure.relation is Relation.VALUE
    named = figure.indicator.lower().startswith(_BODIES)
    ends = [m.last for m in concept_table().find(scan(figure.indicator))]
    return percent and named and len(scan(figure.indicator)) not in ends
