"""Which of the aims that a report's headings announce are in force."""

from __future__ import annotations

from index.domain import Relation
from index.figures.state import State


def enter(level: int, aim: Relation | None, state: State) -> None:
    """Keep what a heading announces, under the headings that it stands under.

    A heading without a number of its own ("Cơ quan cấp huyện") stands under the one before it, and
    so does "1." under "D."; "3. Tổng kết" leaves what "2. Phân bổ vốn" announced, not "E. Dự toán".

    Args:
        level: how deep the heading stands; 0 where it has no number.
        aim: what it announces itself.
        state: the running context.
    """
    if aim is None and not level:
        return
    aims = state.heading_aims
    while aims and not 0 < aims[-1][0] < level:
        aims.pop()
    if aim is not None:
        aims.append((level, aim))
    state.heading_aim = aims[-1][1] if aims else None


def leave(state: State) -> None:
    """Forget what the headings above announce: what follows stands under none of them."""
    state.heading_aims, state.heading_aim, state.aim, state.aim_period = [], None, None, None
