"""What every system is given: passages, their vectors, questions, and the questions' vectors.

The first 240 passages are the paragraphs of XQuAD-vi; the others are generated reports
(``benchmarks/scale_corpus.py``) that differ by place and period. A smaller set is a beginning of
the larger ones. Questions are XQuAD's own, and questions for a figure of one generated report,
whose true passage is the only one of that place and year that holds the indicator's words.

Vectors are the model's, as far as ``--real`` or the files of ``--vectors`` go. Those of the
passages beyond are synthetic: a ridge regression from the real vectors of their sentences, place
and period to the real vectors of whole passages, with the error that it made on some other passage
added. Every question's true passage has a real vector.
"""

from __future__ import annotations

import json
import os
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.encoded import VectorsRefused, read_vectors
from benchmarks.scale_corpus import PASSAGES_A_REPORT, YEARS, Generator, Made
from index.dense import FLAT_UP_TO
from index.embedding.sentence_encoder import load_encoder
from index.embedding.vector_cache import VectorCache, encode_with_cache
from index.language.text import fold

QUESTIONS = 200  # of each kind, in the sets that have both
_FORMS = (
    "{what} {place} năm {year} là bao nhiêu?",
    "năm {year}, {what} của {place} đạt bao nhiêu?",
    "{what} {place} {year}",
    "cho hỏi {what} ở {place} năm {year}",
)
SAMPLES = 64
_HELD_OUT = 500
_RIDGE = 1.0

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the row of its true passage."""

    text: str
    row: int
    kind: str  # "xquad" or "report"


def report_numbers(generator: Generator, count: int) -> list[int]:
    """Return the numbers of ``count`` reports: all years of a place before the next place.

    Every place and year comes once before any comes twice, and the places that come twice are
    those at the end, so that the first passages of the set stay the only ones of theirs.
    """
    places, years = len(generator.places), len(YEARS)
    once = [place + year * places for place in range(places) for year in range(years)]
    turn = places * years
    again = [turn + place + year * places for place in reversed(range(places))
             for year in range(years)]  # fmt: skip
    if count > len(once) + len(again):
        raise ValueError(f"at most {len(once) + len(again)} reports, not {count}")
    return (once + again)[:count]


def read_xquad(path: Path) -> tuple[list[str], list[Asked]]:
    """Return the paragraphs and the questions of a file in SQuAD's format."""
    articles = json.loads(path.read_text("utf-8"))["data"]
    paragraphs = [paragraph for article in articles for paragraph in article["paragraphs"]]
    asked = [
        Asked(qa["question"], row, "xquad") for row, p in enumerate(paragraphs) for qa in p["qas"]
    ]
    return [p["context"] for p in paragraphs], asked


def about_reports(
    generator: Generator, numbers: Sequence[int], whole: int, first_row: int
) -> list[Asked]:
    """Return a question for each report that has an indicator in one of its passages only.

    Of the reports ``numbers`` the first ``whole`` are asked about, but none whose place and year
    another one has too.
    """
    names = Counter(fold(place.name) for place in generator.places)
    turn = len(generator.places) * len(YEARS)
    alike = Counter(number % turn for number in numbers)
    made = [generator.make(number) for number in numbers[:whole]]
    chance = random.Random(5)  # noqa: S311 - the same questions every time
    found = []
    for at, one in enumerate(made):
        report, place = one.report, one.report.places[0]
        if names[fold(place.name)] > 1 or alike[numbers[at] % turn] > 1 or report.period is None:
            continue
        folded = [fold(passage.text) for passage in one.passages]
        candidates = []
        for figure in one.figures:
            what = re.sub(r"\s+", " ", figure.indicator_text).strip().lower()
            inside = [n for n, text in enumerate(folded) if fold(what) in text]
            own = figure.place is not None and figure.place.key == place.key
            if own and len(inside) == 1 and 3 <= len(what.split()) <= 9:
                candidates.append((what, inside[0]))
        if candidates:
            what, passage = chance.choice(candidates)
            text = chance.choice(_FORMS).format(
                what=what, place=place.name, year=report.period.year
            )
            found.append(Asked(text, first_row + at * PASSAGES_A_REPORT + passage, "report"))
    return found


def spread(asked: Sequence[Asked], count: int) -> list[Asked]:
    """Return ``count`` questions at even distances."""
    at = np.linspace(0, len(asked) - 1, min(count, len(asked))).round().astype(int)
    return [asked[i] for i in at.tolist()]


def full_text(made: Made) -> Iterator[str]:
    """Yield the passages of a report as they are indexed: title line, then text."""
    return (f"{passage.context}\n{passage.text}" for passage in made.passages)


@dataclass(frozen=True, slots=True)
class Passages:
    """All passages in order, and what the generated ones among them are made of."""

    paragraphs: int  # XQuAD's, which come first
    texts: list[str]
    numbers: list[int]  # of the reports
    about: list[tuple[str, str]]  # place and period of each report
    sentences: list[tuple[int, ...]]  # of each generated passage


def all_passages(generator: Generator, paragraphs: Sequence[str], count: int) -> Passages:
    """Return ``count`` passages: the paragraphs, then generated reports."""
    numbers = report_numbers(generator, -(-max(0, count - len(paragraphs)) // PASSAGES_A_REPORT))
    texts, about = list(paragraphs), list[tuple[str, str]]()
    sentences: list[tuple[int, ...]] = []
    for number in numbers:
        made = generator.make(number)
        texts += full_text(made)
        period = made.report.period
        about.append((made.report.places[0].name, period.label if period else ""))
        sentences += made.sentences
    return Passages(len(paragraphs), texts[:count], numbers, about, sentences)


def write_texts(xquad: Path, work: Path, sizes: Sequence[int]) -> list[Path]:
    """Write the passages of all ``sizes`` into ``work``, as ``encode_many.py`` takes them."""
    work.mkdir(parents=True, exist_ok=True)
    passages = all_passages(Generator(), read_xquad(xquad)[0], max(sizes))
    files = [work / f"texts-{size}.json" for size in sizes]
    for size, file in zip(sizes, files, strict=True):
        file.write_text(json.dumps(passages.texts[:size], ensure_ascii=False), "utf-8")
    return files


def prepare(
    xquad: Path,
    cache_dir: Path,
    work: Path,
    sizes: Sequence[int],
    real: int,
    encoded: Sequence[Path] = (),
) -> None:
    """Write texts, vectors and questions of all ``sizes`` into ``work``.

    ``real`` passages are encoded, or ``encoded`` are files that hold the vectors of as many as
    they have rows. Raises ``VectorsRefused``.
    """
    work.mkdir(parents=True, exist_ok=True)
    encoder = load_encoder(None, cache_dir)
    paragraphs, from_xquad = read_xquad(xquad)
    generator = Generator()
    passages = all_passages(generator, paragraphs, max(sizes))
    texts, numbers, about = passages.texts, passages.numbers, passages.about
    facts: dict[str, Any] = {"encoder": encoder.name, "passages": len(texts)}
    if encoded:
        ready, least = read_vectors(encoded, texts, encoder)
        real, facts["encoded_elsewhere"] = len(ready), {"least_cosine": least}
        enough = min(len(texts), len(paragraphs) + 2 * _HELD_OUT)
        if real < enough:
            raise VectorsRefused(
                f"vectors of the first {enough} passages are needed, not of {real}"
            )
    real = max(len(paragraphs), min(real, len(texts)))
    facts["real"] = real
    print(f"{len(texts)} passages, {real} of them encoded", flush=True)

    with VectorCache(work / "vectors.sqlite") as cache:
        began, cpu = time.perf_counter(), time.process_time()
        vectors = np.empty((len(texts), encoder.dimension), np.float32)
        if encoded:
            vectors[:real] = ready
        else:
            vectors[:real] = encode_with_cache(encoder, cache, texts[:real])
            facts["encoding"] = {
                "seconds": time.perf_counter() - began,
                "cpu_seconds": time.process_time() - cpu,
            }
        if real < len(texts):
            base = encode_with_cache(encoder, cache, generator.texts)
            words = sorted({word for pair in about for word in pair})
            known = dict(zip(words, encode_with_cache(encoder, cache, words), strict=True))
            parts = np.stack([
                np.concatenate([
                    base[list(passages.sentences[row])].mean(axis=0),
                    *(known[word] for word in about[row // PASSAGES_A_REPORT]),
                ])
                for row in range(len(texts) - len(paragraphs))
            ])  # fmt: skip
            made_up, facts["synthetic"] = complete(parts, vectors[len(paragraphs) : real])
            vectors[real:] = made_up
    np.save(work / "vectors.npy", vectors)
    for size in sizes:
        some = json.dumps(texts[:size], ensure_ascii=False)
        (work / f"texts-{size}.json").write_text(some, "utf-8")
        whole = max(0, min(size, real) - len(paragraphs)) // PASSAGES_A_REPORT
        inside = numbers[: -(-max(0, size - len(paragraphs)) // PASSAGES_A_REPORT)]
        own = about_reports(generator, inside, whole, len(paragraphs))
        asked = list(from_xquad)
        if own:
            chosen = [spread(kind, min(QUESTIONS, len(own))) for kind in (from_xquad, own)]
            for one_kind in chosen:
                random.Random(6).shuffle(one_kind)  # noqa: S311 - the same order every time
            pairs = zip(*chosen, strict=True)
            asked = [one for pair in pairs for one in pair]
        else:
            random.Random(6).shuffle(asked)  # noqa: S311 - the same order every time
        write_questions(work, size, asked, encoder)
        if size > FLAT_UP_TO:
            np.save(work / f"samples-{size}.npy", sample_questions(texts[:size], encoder))
    (work / "facts.json").write_text(json.dumps(facts, indent=1) + "\n", "utf-8")


def complete(parts: Vectors, known: Vectors) -> tuple[Vectors, dict[str, float]]:
    """Return vectors for the rows after ``known``, with how well the regression does.

    Its likeness is measured on passages that it was not fitted to.
    """
    features = np.hstack([parts, np.ones((len(parts), 1), np.float32)]).astype(np.float64)
    fitted = len(known) - _HELD_OUT
    left = features[:fitted].T @ features[:fitted] + _RIDGE * np.eye(features.shape[1])
    weights = np.linalg.solve(left, features[:fitted].T @ known[:fitted])
    held = features[fitted : len(known)] @ weights
    errors = known[fitted:] - held
    chance = np.random.default_rng(3)
    rest = features[len(known) :] @ weights
    rest += errors[chance.integers(len(errors), size=len(rest))]
    rest /= np.linalg.norm(rest, axis=1, keepdims=True)
    likeness = (held * known[fitted:]).sum(axis=1) / np.linalg.norm(held, axis=1)
    return rest.astype(np.float32), {
        "cosine_held_out": float(likeness.mean()),
        "cosine_of_real_pairs": _pairs(known, chance),
        "cosine_of_synthetic_pairs": _pairs(rest, chance),
    }


def _pairs(rows: NDArray[Any], chance: np.random.Generator) -> float:
    one, two = (rows[chance.integers(len(rows), size=5000)] for _ in range(2))
    return float((one * two).sum(axis=1).mean())


def sample_questions(texts: Sequence[str], encoder: Any) -> Vectors:
    """Return what our build measures the recall of a large vector index with.

    As ``index.build`` does: the beginnings of some passages, encoded as questions are. None of
    the questions asked here is among them.
    """
    some = texts[:: max(1, len(texts) // SAMPLES)][:SAMPLES]
    beginnings = [text.split("\n")[-1].split(".")[0][:200] for text in some]
    return np.stack([encoder.encode_query(text) for text in beginnings])


def write_questions(work: Path, size: int, asked: Sequence[Asked], encoder: Any) -> None:
    """Encode the questions one by one, as they would come, and write them with the times."""
    for one in asked[:20]:
        encoder.encode_query(one.text)
    vectors, times = [], []
    for one in asked:
        wall, cpu = time.perf_counter(), time.process_time()
        vectors.append(encoder.encode_query(one.text))
        spent = time.perf_counter() - wall, time.process_time() - cpu
        times.append([seconds * 1e3 for seconds in spent])
    np.save(work / f"questions-{size}.npy", np.stack(vectors))
    rows = [
        {"text": one.text, "row": one.row, "kind": one.kind, "encode_ms": ms, "encode_cpu_ms": cpu}
        for one, (ms, cpu) in zip(asked, times, strict=True)
    ]
    (work / f"questions-{size}.json").write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    print(f"{size}: {len(asked)} questions, load {os.getloadavg()[0]:.1f}", flush=True)
