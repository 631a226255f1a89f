from __future__ import annotations

import io

from bot.progress import BarProgress, LineProgress, build_progress
from index.progress import Stage


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_without_a_terminal_the_last_line_says_how_far_it_is() -> None:
    out = io.StringIO()
    progress = build_progress(out)
    assert isinstance(progress, LineProgress)
    progress.stage(Stage.ENCODE, 40)
    for done in range(1, 41):
        progress.advance(done)
    progress.close()
    lines = out.getvalue().splitlines()
    assert lines[-1] == "encoding 40/40"
    assert len(lines) < 10


def test_on_a_terminal_each_stage_has_a_bar() -> None:
    out = Terminal()
    progress = build_progress(out)
    assert isinstance(progress, BarProgress)
    for stage in (Stage.READ, Stage.ENCODE):
        progress.stage(stage, 4)
        progress.advance(4)
    progress.close()
    assert "reading" in out.getvalue()
    assert "encoding" in out.getvalue()
    assert out.getvalue().count("4/4") >= 2


def test_the_time_left_is_not_reckoned_from_what_was_there_already() -> None:
    stream = Terminal()
    progress = BarProgress(stream)
    progress.stage(Stage.ENCODE, 1000)
    progress.advance(900)
    assert progress._bar.format_dict["initial"] == 900
    assert progress._bar.n == 900
    progress.advance(950)
    assert progress._bar.n == 950
    progress.close()
