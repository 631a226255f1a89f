"""The documents name only files that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.seeds import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_TREES = ("index", "retrieval", "bot", "tests", "benchmarks", "tools")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_modules_it_names_are_there(page: Path) -> None:
    there = {
        f"/{path.relative_to(ROOT)}" for tree in _TREES for path in (ROOT / tree).rglob("*.py")
    }
    text = page.read_text("utf-8")
    named = set(re.findall(r"[\w/]+\.py\b", text))
    assert [n for n in sorted(named) if not any(f.endswith(f"/{n}") for f in there)] == []
