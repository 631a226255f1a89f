"""How often the passage that holds a gold quote is found first, or among the first five.

    python benchmarks/retrieval_reports.py INDEX GOLD.jsonl [GOLD.jsonl …]

Passages alone, without the figure catalogue: hybrid search over all passages of an index, and over
those of reports about the places that the question names. Unanswerable questions and follow-ups
are left out; a passage counts when it holds the whole quote, or its first 60 characters.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.settings import Settings
from index.domain import Report, Span
from retrieval.service import LocalAnswerService

DEPTH = 5
_ENOUGH = 60


def main() -> None:
    """Print a Markdown table, a row a gold file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("index", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    given = parser.parse_args()
    service = LocalAnswerService.open(given.index, Settings().cache_dir)
    print("| gold | questions | first | in five | of the place: first | in five |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for path in given.gold:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        rows = [r for r in rows if r.get("quote") and not r.get("history")]
        rows = [r for r in rows if r["kind"] != "unanswerable"]
        found = [(_anywhere(service, r), _at_place(service, r)) for r in rows]
        cells = [path.name, str(len(rows))]
        for side in (0, 1):
            firsts = sum(hits[side][:1] == [True] for hits in found)
            fives = sum(any(hits[side]) for hits in found)
            cells += [f"{firsts / len(rows):.3f}", f"{fives / len(rows):.3f}"]
        print(f"| {' | '.join(cells)} |")


def _anywhere(service: LocalAnswerService, row: dict[str, str]) -> list[bool]:
    return _holds(service.passages(row["question"], DEPTH, by_place=False), row["quote"])


def _at_place(service: LocalAnswerService, row: dict[str, str]) -> list[bool]:
    return _holds(service.passages(row["question"], DEPTH), row["quote"])


def _holds(found: Sequence[tuple[Report, Span]], quote: str) -> list[bool]:
    texts = [report.body[span.start : span.end] for report, span in found]
    return [quote in text or quote[:_ENOUGH] in text for text in texts]


if __name__ == "__main__":
    main()
