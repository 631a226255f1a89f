"""A list of places whose numbers are wholes again, behind one place's part.

"Đô Lương nợ thuế 50 tỷ đồng, trong đó *nợ khó thu 17,2 tỷ đồng; Quỳ Hợp 33,1 tỷ đồng*": the next
place's is the whole that the list is about. So is what a place has more of than the area that it
lies in: it can be no part of that.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.fitting_wholes import in_one_unit, is_no_less
from index.figures.sentence import Sentence
from index.language.places import Gazetteer

_NEXT = ";"


def whole_again(sentence: Sentence, drafts: Sequence[Draft], gazetteer: Gazetteer) -> list[Draft]:
    """Name bare numbers of a list of places by the whole, where a part stands right before them.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        gazetteer: for what lies in what.
    """
    done = list(drafts)
    for at in range(2, len(done)):
        draft, part = done[at], done[at - 1]
        if draft.named or not _opens_item(sentence, part, draft) or not _alike(part, draft):
            continue
        whole = next((d for d in done[: at - 1] if _is_whole(d, part)), None)
        if whole is None or not _next_in_list(whole, part, draft, gazetteer):
            continue
        name, parent = whole.figure.indicator, whole.figure.parent
        for later in range(at, len(done)):  # and those that go on with it
            same = done[later].figure.indicator == draft.figure.indicator
            if later > at and (done[later].named or not same):
                break
            done[later] = done[later].renamed(name, parent)
    return done


def _opens_item(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    """Tell whether nothing but a place stands between a semicolon and a number."""
    tokens, first = sentence.tokens, before.amount.last
    return first < len(tokens) and tokens[first].text == _NEXT and first < draft.amount.first


def _alike(part: Draft, draft: Draft) -> bool:
    """Tell whether a number was taken for the part of another place."""
    one, other = part.figure, draft.figure
    if one.place is None or other.place is None or one.place.key == other.place.key:
        return False
    values = {one.relation, other.relation} == {Relation.VALUE}
    return values and one.indicator == other.indicator and in_one_unit(one, other)


def _is_whole(whole: Draft, part: Draft) -> bool:
    told, place = whole.figure, part.figure.place
    same = told.place is not None and place is not None and told.place.key == place.key
    stated = told.relation is Relation.VALUE and told.indicator == part.figure.parent
    return same and stated and in_one_unit(told, part.figure)


def _next_in_list(whole: Draft, part: Draft, draft: Draft, gazetteer: Gazetteer) -> bool:
    """Tell whether the place is another of its kind, or has more than the area it lies in."""
    area, place = whole.figure.place, draft.figure.place
    if area is None or place is None:
        return False
    if area.level is place.level:
        return True
    more = not is_no_less(part.figure, draft.figure) and is_no_less(whole.figure, draft.figure)
    return gazetteer.contains(area, place) and more
