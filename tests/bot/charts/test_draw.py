"""Charts as pictures: they are drawn, and no letter falls out of the font or of the picture."""

from __future__ import annotations

import io
from decimal import Decimal

import numpy as np
import pytest
from PIL import Image

from bot.charts.choose import MOST_BARS
from bot.charts.draw import draw
from bot.charts.spec import Bar, Chart, ChartKind
from tests.bot.charts.test_choose import figure, year

LONG = "Tổng thu ngân sách nhà nước trên địa bàn ỳ ỹ ợ ữ ẵ ậ $100 & <b> " * 3


def chart(kind: ChartKind, count: int, sign: int = 1) -> Chart:
    bars = tuple(
        Bar(
            label=f"thị xã Đông Ấp Ưỡn Thượng {n}\nnăm {2000 + n}",
            value=sign * Decimal(n * 1000 + 5) * (-1 if n % 3 == 2 else 1),
            shown=f"ước, trên {n}.000.005",
            figure=figure("1", year(2000 + n)),
            estimated=n % 2 == 0,
            plan=n % 5 == 4,
            position=2000 + n,
        )
        for n in range(count)
    )
    return Chart(kind, LONG, "Đơn vị: tỷ đồng", "tỷ đồng", bars, (LONG, LONG))


@pytest.mark.parametrize("count", [2, 5, MOST_BARS])
@pytest.mark.parametrize("kind", list(ChartKind))
def test_every_chart_fits_its_picture(kind: ChartKind, count: int) -> None:
    # A glyph that is missing would be a warning, which is an error here.
    png = draw(chart(kind, count), (LONG, LONG))
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.width == 1200
        pixels = np.asarray(picture.convert("L"))
    assert (pixels < 128).sum() > 2000
    edges = (pixels[:4], pixels[-4:], pixels[:, :4], pixels[:, -4:])
    assert all((edge > 250).all() for edge in edges)


def test_all_zero_is_no_failure() -> None:
    assert draw(chart(ChartKind.COMPARISON, 2, sign=0))
