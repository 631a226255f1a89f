"""Three generations that differ in one figure, and which of them an index is."""

from __future__ import annotations

from collections.abc import Callable

from index.milvus.cluster import Cluster
from index.milvus.live import MilvusHolder

FIRST, SECOND, THIRD = "412,6", "512,6", "612,6"

Connect = Callable[[], Cluster]


def stated(holder: MilvusHolder) -> str:
    """Return which of the three generations a holder's index is, by all of its parts."""
    live = holder.current
    [figure] = [f for f in live.catalogue.figures() if f.text[:5] in (FIRST, SECOND, THIRD)]
    row = int(live.lexical.search(f"thu ngân sách {figure.text}", 1)[0][0])
    assert figure.text[:5] in live.catalogue.passages_at_rows([row])[0].text
    assert figure.text[:5] in live.catalogue.report(figure.report_id).body
    return figure.text[:5]
