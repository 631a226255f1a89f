"""Places of several reports chosen by their numbers: "huyện nào thu ngân sách trên 500 tỷ"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from index.language.text import has_marks
from retrieval import wording
from retrieval.answer import Answer, StatedFigure, Status
from retrieval.bounds import bound_asked, kind_asked, kind_counted
from retrieval.citing import Citations
from retrieval.question import Question
from retrieval.ranking import rank
from retrieval.scene import Scene, understood
from retrieval.view import View
from retrieval.words import listed

_FEW = 2
_FEW_INSIDE = 4  # fewer units of an area are hardly all of which its report tells


def ranked_within(
    question: Question, view: View, scene: Scene, understand: Callable[[str], Question]
) -> Answer | None:
    """List the places whose number is within the bound asked; None where none can be ranked.

    Args:
        question: the question.
        view: for the figures of all places.
        scene: reports and the clock.
        understand: reads the question with a rank in its bound's stead.
    """
    bound = bound_asked(question)
    if bound is None or not (kind_asked(question) or kind_counted(question)):
        return None
    text = question.text
    order = listed("bounds_ranked", "lowest" if bound.below else "highest")
    rate = listed("bounds_ranked", "rate") if bound.unit == "%" else ()
    marked = 0 if has_marks(text) else 1
    for degree in (order[marked], *(f"{word} {order[marked]}" for word in rate[marked:][:1])):
        own = understand(f"{text[: bound.words.start]}{degree}{text[bound.span.end :]}")
        pool = view.pool(own, inside=True) if own.places else view.pool(own)
        ranked = rank(own, pool, scene)
        told = [s for s in ranked.figures if bound.holds(s.figure) is not None] if ranked else []
        if len(told) >= _FEW:
            break
    if ranked is None or len(told) < (_FEW_INSIDE if question.places else _FEW):
        return None
    kept = [s for s in told if bound.holds(s.figure)]
    if not kept and question.places:
        return None  # of the units of one area, its report may tell more in a list
    if not kept:
        said = text[bound.words.start : bound.span.end].strip()
        why = f"Không nơi nào {said} trong {len(told)} nơi có số liệu."
        return Answer(Status.NOT_FOUND, why, (), understood(question))
    citations = Citations()
    rows: list[StatedFigure] = []
    lines: list[str] = []
    for stated in kept:
        number = citations.add(ranked.citations[stated.citation - 1])
        rows.append(replace(stated, citation=number))
        report = scene.corpus.report(stated.figure.report_id)
        where, when = (
            wording.place_name(stated.figure.place),
            wording.period_name(stated.figure.period, report),
        )
        lines.append(f"{len(rows)}. {where}, {when}: {stated.display}")
    names = ", ".join(wording.place_name(s.figure.place) for s in kept)
    head = f"Có {len(kept)} nơi trong {len(told)} nơi có số liệu: {names}."
    if len({(s.figure.period.start, s.figure.period.end) for s in kept if s.figure.period}) > 1:
        lines.append("Lưu ý: các số không cùng kỳ.")
    about = understood(question, kept[0].figure)
    return Answer(Status.ANSWERED, head, tuple(lines), about, tuple(rows), citations.all())
