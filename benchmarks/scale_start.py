"""Start to first answer, and memory, over a large index with the real model.

    python benchmarks/scale.py --sizes 100000 --work DIR
    python benchmarks/scale_start.py --work DIR [--size 100000] [--turns 5]

The index is the generated one of ``scale.py`` (its vectors are synthetic) under the real model's
name, so that ``hoibaocao ask`` opens it: the files are linked, not copied. Each turn is a process
of its own that loads the model, opens the index and answers one question. The first opens an index
that it does not know, and reads all of it; the others know it. Writes
``benchmarks/results/scale_start.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from index.embedding.sentence_encoder import load_encoder
from index.generation import new_folder, open_generation, publish, seal
from index.settings import IndexSettings

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = (
    "thu ngân sách Hướng Hóa 2022?",
    "nêu những khó khăn trong giải phóng mặt bằng",
)


def under_the_models_name(made: Path, index: Path, encoder: str) -> None:
    """Publish the generation in ``made`` in ``index``, as of another encoder."""
    generation = open_generation(made)
    folder = new_folder(index)
    for entry in generation.manifest.files:
        target = folder / entry.name
        target.parent.mkdir(exist_ok=True)
        os.link(generation.folder / entry.name, target)
    settings = IndexSettings(encoder=encoder)
    manifest = replace(
        generation.manifest,
        encoder=encoder,
        settings_id=settings.id,
        settings=settings.to_json(),
    )
    seal(folder, manifest)
    publish(index, folder)


def ask(index: Path, question: str) -> dict[str, float]:
    """Ask in a process of its own; return its seconds and its memory."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    command = [sys.executable, "-c", _CHILD, question, "--index", str(index), "--json"]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
    took = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    memory = json.loads(said.stderr.decode().splitlines()[-1])
    return {"s": round(took, 2), "cpu_s": round(cpu, 2), **memory}


# What the command does, and the process's memory at its end.
_CHILD = """
import json, sys
from bot.cli import main
status = main(["ask", *sys.argv[1:]])
lines = dict(line.split(":", 1) for line in open("/proc/self/status"))
names = {"own_mb": "RssAnon", "files_mb": "RssFile", "peak_mb": "VmHWM"}
print(json.dumps({k: int(lines[v].split()[0]) // 1024 for k, v in names.items()}), file=sys.stderr)
sys.exit(status)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--turns", type=int, default=5)
    arguments = parser.parse_args()
    encoder = load_encoder(None, Path(os.environ.get("CACHE_DIR") or ROOT / ".cache")).name
    index = Path(tempfile.mkdtemp(prefix="start-", dir=arguments.work))
    try:
        under_the_models_name(arguments.work / f"index-{arguments.size}", index, encoder)
        rows = [
            {"question": question, "known": number > 0, **ask(index, question)}
            for number, question in enumerate(QUESTIONS * arguments.turns)
        ]
    finally:
        shutil.rmtree(index)
    result = {"passages": arguments.size, "load": os.getloadavg()[0], "turns": rows}
    path = ROOT / "benchmarks/results/scale_start.json"
    path.write_text(json.dumps(result) + "\n", "utf-8")
    for question in QUESTIONS:
        known = [r for r in rows if r["question"] == question and r["known"]]
        shown = {k: statistics.median(r[k] for r in known) for k in known[0] if k.endswith("_mb")}
        shown |= {k: statistics.median(r[k] for r in known) for k in ("s", "cpu_s")}
        print(question, shown)


if __name__ == "__main__":
    main()
