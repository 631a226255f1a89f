"""Votes for provinces do not hang on the order in which a set is walked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_VOTES = """
from index.domain import Span
from index.language.places import Gazetteer
from index.language.report_area_weights import Piece, province_votes
text = "Huyện Châu Thành, huyện Tân Phú và huyện Phú Tân thu đạt dự toán."
print(list(province_votes([Piece(text, Span(0, len(text)), 1.0)], Gazetteer.load(), None)))
"""


def votes(seed: str) -> str:
    found = subprocess.run(  # noqa: S603 - its own interpreter
        [sys.executable, "-c", _VOTES],
        env={**os.environ, "PYTHONHASHSEED": seed},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    return found.stdout


def test_votes_come_in_one_order() -> None:
    first = votes("1")
    assert first.count("p") > 2  # a name of many provinces
    assert votes("2") == first
