"""Numbers told in the order of a row of places: "A, B và C thu *lần lượt* 9, 7 và 5 tỷ đồng".

Each place of the row gets the number of its own rank. Where places and numbers differ in count
nobody can tell whose a number is: such numbers are left out.
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import Place, Relation
from index.figures import areas, bodies
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.figures.work import Work
from index.language.places import PlaceMention

_JOINTS = {",", "và", ";"}
_LEAST = 2
_LONGEST_ITEM = 12  # tokens of one name in the row
_Row = tuple[int, list[Place | None]]


def placed_in_order(work: Work, drafts: list[Draft]) -> list[Draft]:
    """Give the numbers behind a row of places to the places in order.

    Args:
        work: the sentence.
        drafts: its figures, those of several indicators already told apart.

    Returns:
        The figures, without those that no place of the row can be told for.
    """
    sentence = work.sentence
    first = next((d for d in drafts if d.reading.distributes), None)
    row = _row_before(work, first, drafts) if first is not None else None
    if first is None or row is None:
        return drafts
    end, places = row
    names = sentence.words(0, end).lower()
    following = _next_place(sentence, first.amount.last)
    ours = [d for d in drafts if end <= d.amount.first < following]
    if _misnamed(places, ours):
        return [draft for draft in drafts if draft not in ours]
    runs = _runs(sentence, ours)
    counted = _one_count(runs[0])
    if len({d.figure.indicator for d in runs[0]}) > 1 and not counted:
        return drafts  # the numbers are of several indicators in order
    kept: dict[int, Draft] = {}
    for run in runs:
        if len(run) != len(places):
            continue
        last = run[-1].figure  # "61% và 55% *kế hoạch*": both are of plan
        for draft, place in zip(run, places, strict=True):
            figure = draft.figure
            if figure.relation is Relation.VALUE is not last.relation:
                figure = replace(
                    figure, relation=last.relation, direction=last.direction, base=last.base
                )
            if counted and run is runs[0]:
                figure = replace(figure, indicator=counted, indicator_text=last.indicator_text)
            named = _is_name(figure.indicator) and figure.indicator.lower() in names
            if place is not None and not named:
                kept[id(draft)] = replace(draft, figure=replace(figure, place=place))
    mine = {id(draft) for draft in ours}
    return [kept.get(id(d), d) for d in drafts if id(d) not in mine or id(d) in kept]


def _one_count(run: list[Draft]) -> str:
    """Return what "lần lượt 4 xã, 9 xã và 8 xã *đạt chuẩn*" counts, or "": told with the last.

    Or with the first: "*số vụ phạm tội* lần lượt là 12 vụ, 15 vụ và 20 vụ".
    """
    for told, others in ((run[-1], run[:-1]), (run[0], run[1:])):
        unit, name = told.figure.unit, told.figure.indicator
        alike = all(d.figure.unit == unit == d.figure.indicator for d in others)
        if others and alike and unit in name.split():
            return name
    return ""


def _row_before(work: Work, draft: Draft, drafts: list[Draft]) -> _Row | None:
    """Return where the row of places before the number ends, and its places; None without one.

    An item that no place is found for stands as None: it counts all the same.
    """
    sentence = work.sentence
    told = [d.amount.last for d in drafts if d.amount.last <= draft.amount.first]
    for mention in reversed(sentence.places):
        last = sentence.token_at(mention.span.end)
        if last > draft.amount.first or mention.text.islower():
            continue
        between = [at for at in told if at > last]
        row = _row_ending(work, mention)
        last, behind = _going_on(work, mention, last, draft.amount.first)
        row += behind
        if len(row) < _LEAST or (between and not _all_told_of(drafts, between, len(row))):
            return None
        return last, row
    return None


def _going_on(
    work: Work, mention: PlaceMention, last: int, right: int
) -> tuple[int, list[Place | None]]:
    """Return where the row ends and its bare names behind the last place: "xã A, *B và C*"."""
    sentence, places = work.sentence, list[Place | None]()
    while last + 1 < right and sentence.tokens[last].text in _JOINTS:
        end = last + 1
        while end < right and _capital(sentence, end):
            end += 1
        if end == last + 1:
            break
        places.append(_named(work, sentence.words(last + 1, end), mention))
        last = end
    return last, places


def _named(work: Work, name: str, mention: PlaceMention) -> Place | None:
    """Return what a bare name beside the place stands for, or None."""
    place = areas.bare_name(name, mention.place, work.state, work.gazetteer)
    return bodies.office_named(name, mention.place, work) or place


def _misnamed(places: list[Place | None], drafts: list[Draft]) -> bool:
    """Tell whether a name of the row got into an indicator: nobody can tell what is counted.

    A name that is no known place may have got there, too.
    """
    names = [place.short for place in places if place is not None]
    said = [draft.figure.indicator for draft in drafts]
    unknown = len(names) < len(places)
    return len(set(said)) > 1 and (unknown or any(name in each for name in names for each in said))


def _is_name(words: str) -> bool:
    """Tell whether an indicator is nothing but a name: one of the row was taken for it."""
    return bool(words) and all(word[:1].isupper() for word in words.split())


def _all_told_of(drafts: list[Draft], between: list[int], count: int) -> bool:
    """Tell whether the numbers between the row and the number are one for each place, too."""
    return len(between) % count == 0 and len(drafts) > count


def _row_ending(work: Work, mention: PlaceMention) -> list[Place | None]:
    """Return the places of the row that ends with ``mention``, alone where it is none."""
    sentence = work.sentence
    places: list[Place | None] = [mention.place]
    first = sentence.token_at(mention.span.start)
    while first > 0:
        # "huyện A, *huyện* B": the unit word may be outside the mention
        at = first
        while at > 0 and sentence.tokens[at - 1].text in areas.UNIT_WORDS:
            at -= 1
        if at == 0 or sentence.tokens[at - 1].text not in _JOINTS:
            break
        end = at - 1
        while end > 0 and sentence.tokens[end - 1].text in _JOINTS:
            end -= 1
        named = next(
            (m for m in sentence.places if sentence.token_at(m.span.end) == end and end), None
        )
        if named is not None and not named.text.islower():
            places.append(named.place)
            first = sentence.token_at(named.span.start)
            continue
        start = end
        while start > 0 and end - start < _LONGEST_ITEM and _capital(sentence, start - 1):
            start -= 1
        if start == end:
            break
        places.append(_named(work, sentence.words(start, end), mention))
        first = start
    return places[::-1]


def _capital(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    written = sentence.body[token.start : token.end]
    return token.is_word and written[:1].isupper() and not written[1:].isupper()


def _next_place(sentence: Sentence, last: int) -> int:
    """Return the token of the first place behind ``tokens[last]``, else the sentence's end."""
    starts = [sentence.token_at(m.span.start) for m in sentence.places if not m.text.islower()]
    return min((start for start in starts if start >= last), default=len(sentence.tokens))


def _runs(sentence: Sentence, drafts: list[Draft]) -> list[list[Draft]]:
    """Split the figures into runs of one unit that only "và" and commas join."""
    runs: list[list[Draft]] = []
    for draft in drafts:
        before = runs[-1][-1] if runs else None
        if (
            before is not None
            and before.figure.unit == draft.figure.unit
            and {t.text for t in sentence.tokens[before.amount.last : draft.amount.first]}
            <= _JOINTS
        ):
            runs[-1].append(draft)
        else:
            runs.append([draft])
    return runs
