"""What ``scale.py`` found, as Markdown tables and as a picture."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.scale_stages import STAGES


def summary(row: dict[str, Any]) -> dict[str, float]:
    """Return medians over the questions of one size, and the slowest twentieth."""
    asked = row["questions"]
    result = {}
    for name, field in (("", "cpu_ms"), ("wall ", "ms")):
        times = sorted(q[field] for q in asked)
        result[f"{name}p50"] = statistics.median(times)
        result[f"{name}p95"] = times[int(0.95 * (len(times) - 1))]
    for stage in STAGES:
        result[stage] = statistics.fmean(q[stage] for q in asked)
    return result


def table(results: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield the Markdown tables."""
    head = "passages | figures | p50 | p95 | wall p50 | wall p95 | load | "
    yield f"| {head}" + " | ".join(STAGES) + " | open s | CPU | own MB |"
    yield "| ---: " * (10 + len(STAGES)) + "|"
    for row in results:
        s = summary(row)
        cells = [
            f"{row['passages']:,}",
            f"{row['figures']:,}",
            f"{s['p50']:.2f}",
            f"{s['p95']:.2f}",
            f"{s['wall p50']:.2f}",
            f"{s['wall p95']:.2f}",
            f"{row['load']:.0f}",
        ]
        cells += [f"{s[stage]:.2f}" for stage in STAGES]
        cells += [f"{row['open_s']:.2f}", f"{row['open_cpu_s']:.2f}"]
        cells += [f"{row['memory_mb']['own']:.0f}"]
        yield "| " + " | ".join(cells) + " |"
    yield ""
    kinds = list(dict.fromkeys(q["kind"] for q in results[-1]["questions"]))
    yield "| median ms | " + " | ".join(f"{row['passages']:,}" for row in results) + " |"
    yield "| --- " + "| ---: " * len(results) + "|"
    for kind in kinds:
        medians = [
            statistics.median(q["cpu_ms"] for q in row["questions"] if q["kind"] == kind)
            for row in results
        ]
        yield f"| {kind} | " + " | ".join(f"{m:.2f}" for m in medians) + " |"


def picture(results: Sequence[dict[str, Any]], path: Path) -> None:
    """Draw growth: the time of one question by stage and its slowest twentieth; start; memory."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    sizes = [row["passages"] for row in results]
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(10, 4), layout="constrained")
    sums = [summary(row) for row in results]
    for name, label in (("p50", "median"), ("p95", "95th percentile")):
        left.plot(sizes, [s[name] for s in sums], "o-", linewidth=2, label=label)
    for stage in ("understand", "figures", "bm25", "dense", "compose"):
        left.plot(sizes, [max(s[stage], 1e-3) for s in sums], ".--", linewidth=1, label=stage)
    left.plot([1e5, 1e6], [5, 20], "kx", markersize=9, label="limit")
    left.set(xscale="log", yscale="log", xlabel="passages", ylabel="processor ms of a question")
    left.set_title("one question without the encoder")
    left.legend(fontsize=8, ncols=2)
    right.plot(sizes, [row["memory_mb"]["own"] for row in results], "o-", label="own memory, MB")
    right.plot(sizes, [row["disk_mb"] for row in results], "o-", label="index on disk, MB")
    right.plot(
        sizes, [1e3 * row["open_cpu_s"] for row in results], "o-", label="opening, processor ms"
    )
    right.set(xscale="log", yscale="log", xlabel="passages")
    right.set_title("opening the index")
    right.legend(fontsize=8)
    for axes in (left, right):
        axes.grid(alpha=0.3)
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)
