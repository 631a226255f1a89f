"""Answers that are computed from stated figures: said to be so, with every operand cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from index.domain import Figure, Relation
from retrieval import wording
from retrieval.answer import Answer, Nearest, StatedFigure, Status
from retrieval.citing import Citations, cite_figure
from retrieval.differences import base_value, scale_of
from retrieval.question import Question
from retrieval.scene import Scene, understood

_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Result:
    """What was computed: ``shown`` with its unit, ``value`` in ``unit``, of ``indicator``."""

    shown: str
    value: Decimal
    unit: str
    indicator: str


def computed_answer(
    question: Question,
    operands: Sequence[Figure],
    result: Result,
    head: str,
    told: Sequence[str],
    scene: Scene,
) -> Answer:
    """Return an answer whose number is computed from ``operands``, all cited.

    Args:
        question: the question.
        operands: the figures that it is computed from, at least one; each gets a line.
        result: what was computed.
        head: the first line.
        told: lines below those of the operands.
        scene: for reports.
    """
    citations = Citations()
    stated: list[StatedFigure] = []
    lines: list[str] = []
    for figure in operands:
        report = scene.corpus.report(figure.report_id)
        number = citations.add(cite_figure(report, figure))
        stated.append(StatedFigure(figure, wording.display(figure, report), number))
        lines.append(wording.headline(figure, report))
    if any(_is_rough(figure) for figure in operands):
        told = [*told, "Lưu ý: báo cáo nêu số ước hoặc làm tròn nên kết quả tính cũng gần đúng."]
    numbers = tuple(s.citation for s in stated)
    figure = replace(
        operands[0],
        text=result.shown,
        value=result.value,
        value_high=None,
        total=None,
        indicator=result.indicator,
        qualifier=None,
        relation=Relation.VALUE,
        unit=result.unit,
        direction=None,
        base=None,
        parent=None,
    )
    computed = StatedFigure(
        figure,
        result.shown,
        numbers[0],
        computed=True,
        operands=numbers if len(numbers) > 1 else numbers * 2,
    )
    return Answer(
        Status.ANSWERED,
        head,
        tuple(dict.fromkeys((*lines, *told))),
        understood(question, operands[0]),
        (computed, *stated),
        citations.all(),
    )


def not_computed(
    question: Question, figures: Sequence[Figure], why: str, differs: str, scene: Scene
) -> Answer:
    """Refuse to compute, say why, and show the figures that it would have been computed from."""
    close = []
    for figure in figures:
        report = scene.corpus.report(figure.report_id)
        shown = wording.headline(figure, report)
        close.append(Nearest(figure, shown, differs, cite_figure(report, figure)))
    return Answer(Status.NOT_FOUND, why, (), understood(question), nearest=tuple(close))


def _is_rough(figure: Figure) -> bool:
    return bool(figure.qualifier) or figure.value_high is not None


def amount_like(value: Decimal, figures: Sequence[Figure]) -> tuple[str, Decimal, str]:
    """Write a value without scale words in the smallest scale of the figures' units.

    Returns:
        the amount as shown, its number in that unit, and the unit.
    """
    like = min(figures, key=scale_of)
    number = value / scale_of(like)
    unit = like.unit
    return f"{wording.number(number)}{'' if unit[:1] == '%' else ' '}{unit}", number, unit


def percent_of(part: Figure, whole: Figure) -> tuple[str, Decimal] | None:
    """Return how many percent one figure is of another, as shown and as a number."""
    one, other = base_value(part), base_value(whole)
    if one is None or other is None or one[1] != other[1] or other[0] <= 0:
        return None
    return _percent(one[0] * 100 / other[0])


def percent_done(figure: Figure) -> tuple[str, Decimal] | None:
    """Return how many percent "18,4/22,1 km" is."""
    if figure.value is None or not figure.total or figure.total <= 0:
        return None
    return _percent(figure.value * 100 / figure.total)


def _percent(exact: Decimal) -> tuple[str, Decimal]:
    rounded = exact.quantize(_HUNDREDTH)
    about = "" if rounded == exact else "khoảng "
    return f"{about}{wording.number(rounded)}%", rounded
