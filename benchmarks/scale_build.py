"""What a build costs beside its encoder, and what a rebuild costs when one report has changed.

    python benchmarks/scale_build.py [--reports 220]

Writes generated reports (see ``scale_corpus``) as files, builds an index of them with the real
model and empty caches, changes one report and builds again; then encodes the same passages alone.
Results go to ``benchmarks/results/scale_build.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.scale_corpus import Generator
from index.build import build_index, indexed_text
from index.embedding.sentence_encoder import load_encoder
from index.live import open_live
from index.settings import IndexSettings

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reports", type=int, default=220)
    arguments = parser.parse_args()
    encoder = load_encoder(None, Path(os.environ.get("CACHE_DIR") or ROOT / ".cache"))
    settings = IndexSettings(encoder=encoder.name)
    row: dict[str, float] = {"reports": arguments.reports}
    with tempfile.TemporaryDirectory() as folder:
        reports, index, cache = (Path(folder) / name for name in ("reports", "index", "cache"))
        reports.mkdir()
        for made in Generator().reports(arguments.reports):
            text = made.report.body.replace("\n", "\n\n")
            (reports / made.report.file).write_text(text, "utf-8")
        full = build_index([reports], index, settings, encoder, cache)
        row |= {"passages": full.passages, "figures": full.figures, "full_s": full.seconds}
        changed = next(iter(sorted(reports.iterdir())))
        with changed.open("a", encoding="utf-8") as file:
            file.write("\nTrong năm, huyện trồng mới 12 ha rừng.\n")
        again = build_index([reports], index, settings, encoder, cache)
        row |= {"encoded_again": again.encoded, "rebuild_s": again.seconds}
        live = open_live(index, settings)
        texts = [indexed_text(passage) for passage in live.catalogue.passages()]
        began = time.perf_counter()
        encoder.encode_passages(texts)
        row["encode_alone_s"] = time.perf_counter() - began
    row["of_encoders_own"] = row["encode_alone_s"] / row["full_s"]
    row["rebuild_share"] = row["rebuild_s"] / row["full_s"]
    path = ROOT / "benchmarks/results/scale_build.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({k: round(v, 3) for k, v in row.items()}) + "\n", "utf-8")
    print(path.read_text("utf-8"))


if __name__ == "__main__":
    main()
