import os
import signal

from bot.charts.spec import ChartKind
from bot.painter import Painter
from tests.bot.charts.test_draw import chart

PNG = b"\x89PNG\r\n"


async def test_charts_are_drawn_elsewhere_and_a_killed_process_is_replaced() -> None:
    painter = Painter()
    try:
        assert (await painter.draw(chart(ChartKind.PLAN, 2), ())).startswith(PNG)
        assert painter._pool is not None
        [child] = painter._pool._processes
        assert child != os.getpid()
        os.kill(child, signal.SIGKILL)
        assert (await painter.draw(chart(ChartKind.TREND, 3), ("[1] Nguồn",))).startswith(PNG)
    finally:
        painter.close()
