"""A generation on disk → a generation on a cluster, and back to an earlier one.

Readers see nothing of it before the last step, the move of the alias. What fails before it leaves
the live generation as it was, and what was written of the new one is dropped.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from index.domain import Place
from index.errors import HoibaocaoError, IndexDamaged, IndexMissing
from index.generation import ACCENTS_FILE
from index.language.text import fold
from index.live import LiveIndex
from index.milvus.catalogue import BODY, HEAD
from index.milvus.cluster import Cluster
from index.milvus.live import MilvusLive, live_name, open_named, read_meta
from index.milvus.records import body_text, cut, figure_text, head_text, places_text
from index.milvus.schema import (
    FORMAT,
    MOST_BYTES,
    NOTHING,
    PARTS,
    Names,
    day_number,
    fields_of,
    generation_of,
    indexes_of,
    key_of,
)
from index.progress import Progress, Silent, Stage

_log = logging.getLogger(__name__)

Row = Mapping[str, Any]
_BATCH = 1000
# A set of collections without its last part is a build that runs or one that died.
_ABANDONED = timedelta(hours=24)
_SAMPLE = 50


def publish(cluster: Cluster, local: LiveIndex, progress: Progress | None = None) -> str:
    """Copy an opened generation to the cluster, make it the live one there, return its name.

    The generation that was live stays loaded, for rollback and for instances that have not
    followed yet; older ones are dropped.

    Raises:
        IndexDamaged: what arrived does not answer as it should; the live one stays.
        IndexUnreachable: the cluster does not answer or refuses; the live one stays.
    """
    progress = progress or Silent()
    names = Names(cluster.url.prefix, local.name)
    before = _live_or_none(cluster)
    if before == local.name:
        return before
    stored = generations(cluster)
    for earlier in stored:
        if earlier != before:
            # Rolled back from, or older: room for the new one.
            _release(cluster, earlier)
    if local.name in stored:
        _drop(cluster, local.name)
    try:
        _fill(cluster, names, local, progress)
        _check(open_named(cluster, local.name), local)
        cluster.move_alias(cluster.url.alias, names.of("meta"))
    except BaseException:
        # Also on Ctrl-C; what cannot be dropped now, a later build drops.
        try:
            if _live_or_none(cluster) != local.name:
                _drop(cluster, local.name)
        except HoibaocaoError as error:
            _log.warning("the unfinished generation stays on the cluster: %s", error)
        raise
    prune(cluster, {local.name, before} if before else {local.name})
    return local.name


def roll_back(cluster: Cluster, generation: str) -> None:
    """Make an earlier generation the live one again, after a look whether it is whole.

    Raises:
        IndexDamaged: there is no such generation (any more), or it is not whole.
    """
    if generation not in generations(cluster):
        raise IndexDamaged(f"{cluster.url}: no generation {generation}; run `hoibaocao build`")
    open_named(cluster, generation)
    cluster.move_alias(cluster.url.alias, Names(cluster.url.prefix, generation).of("meta"))


def generations(cluster: Cluster) -> list[str]:
    """Return the generations of which at least one collection is there, oldest first."""
    found = {generation_of(cluster.url.prefix, name) for name in cluster.collections()}
    return sorted(name for name in found if name)


def prune(cluster: Cluster, keep: set[str], now: datetime | None = None) -> None:
    """Drop all generations but ``keep``; unfinished ones only when a day old.

    A build on another machine may be filling its collections right now.
    """
    now = now or datetime.now(UTC)
    there = set(cluster.collections())
    for generation in generations(cluster):
        if generation in keep:
            continue
        begun = datetime.strptime(generation[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        whole = Names(cluster.url.prefix, generation).of("meta") in there
        if (whole and generation < max(keep)) or now - begun > _ABANDONED:
            _drop(cluster, generation)


def _live_or_none(cluster: Cluster) -> str | None:
    try:
        return live_name(cluster)
    except (IndexMissing, IndexDamaged):
        return None


def _drop(cluster: Cluster, generation: str) -> None:
    # The last part first: a set without it is never taken for a whole one.
    there = set(cluster.collections())
    for name in reversed(Names(cluster.url.prefix, generation).all):
        if name in there:
            cluster.drop(name)


def _release(cluster: Cluster, generation: str) -> None:
    there = set(cluster.collections())
    for name in Names(cluster.url.prefix, generation).all:
        if name in there:
            cluster.release(name)


def _fill(cluster: Cluster, names: Names, local: LiveIndex, progress: Progress) -> None:
    counts = local.manifest.counts
    sizes = {"passages": counts.passages, "terms": 0, "figures": counts.figures}
    numbers = {place: number for number, place in enumerate(local.catalogue.places())}
    rows = {
        "passages": lambda: _passage_rows(local),
        "terms": lambda: _term_rows(local),
        "figures": lambda: _figure_rows(local, numbers),
        "reports": lambda: _report_rows(local, numbers),
        "meta": lambda: _meta_rows(cluster, local),
    }
    progress.stage(Stage.WRITE, len(PARTS))
    for done, part in enumerate(PARTS, start=1):
        name = names.of(part)
        cluster.create(
            name,
            fields_of(part, local.manifest.dimension),
            indexes_of(part, cluster.url, sizes.get(part, 0)),
        )
        for batch in _batches(rows[part]()):
            cluster.insert(name, batch)
        cluster.flush(name)
        cluster.load(name)
        progress.advance(done)


def _passage_rows(local: LiveIndex) -> Iterator[Row]:
    impacts = local.lexical.by_document()
    for start in range(0, local.dense.size, _BATCH):
        end = min(start + _BATCH, local.dense.size)
        vectors = local.dense.vectors(start, end)
        passages = local.catalogue.passages_at_rows(range(start, end))
        for row, passage, vector in zip(range(start, end), passages, vectors, strict=True):
            begin, stop = impacts.indptr[row], impacts.indptr[row + 1]
            weights = zip(
                impacts.indices[begin:stop].tolist(),
                impacts.data[begin:stop].tolist(),
                strict=True,
            )
            yield {
                "row": row,
                "report_id": passage.report_id,
                "span_start": passage.span.start,
                "span_end": passage.span.end,
                "text": passage.text if len(passage.text.encode()) <= MOST_BYTES else "",
                "context": passage.context,
                "dense": vector,
                "sparse": dict(weights),
            }


def _term_rows(local: LiveIndex) -> Iterator[Row]:
    seen: set[int] = set()
    for number, (term, idf) in enumerate(local.lexical.terms()):
        key = key_of(term)
        if key in seen:  # in 50 million terms once in 7,000 builds
            _log.warning("two terms share a key; the later one, %.40r, is not found", term)
            continue
        seen.add(key)
        yield {"row": key, "number": number, "idf": idf, "unused": NOTHING}


def _figure_rows(local: LiveIndex, numbers: Mapping[Place, int]) -> Iterator[Row]:
    for row, figure in enumerate(local.catalogue.figures()):
        yield {
            "row": row,
            "report_id": figure.report_id,
            "place": numbers[figure.place] if figure.place else -1,
            "indicator": key_of(fold(figure.indicator)),
            "period_end": day_number(figure.period.end if figure.period else None),
            "span_start": figure.span.start,
            "span_end": figure.span.end,
            "data": figure_text(figure),
            "unused": NOTHING,
        }


def _report_rows(local: LiveIndex, numbers: Mapping[Place, int]) -> Iterator[Row]:
    row = 0
    for head in local.catalogue.report_headers():
        report = local.catalogue.report(head.id)
        for kind, text in ((HEAD, head_text(report, numbers)), (BODY, body_text(report))):
            for part, data in enumerate(cut(text)):
                yield {
                    "row": row,
                    "report_id": report.id,
                    "kind": kind,
                    "part": part,
                    "data": data,
                    "unused": NOTHING,
                }
                row += 1


def _meta_rows(cluster: Cluster, local: LiveIndex) -> Iterator[Row]:
    accents = (local.generation.folder / ACCENTS_FILE).read_text(encoding="utf-8")
    texts = {
        "manifest": local.manifest.to_json(),
        "layout": json.dumps({"format": FORMAT, "dense": cluster.url.dense}),
        "places": places_text(local.catalogue.places()),
        "accents": accents,
    }
    row = 0
    for name, text in texts.items():
        for part, data in enumerate(cut(text)):
            yield {"row": row, "name": name, "part": part, "data": data, "unused": NOTHING}
            row += 1


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += len(row.get("data", "")) + len(row.get("text", ""))
        # Milvus takes 64 MB in one call.
        if len(batch) >= _BATCH or size >= 4_000_000:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _check(arrived: MilvusLive, local: LiveIndex) -> None:
    """Search with a few passages' own vectors and words: both engines must say the same.

    An approximate vector index may miss some neighbours, but not many.
    """
    size = local.dense.size
    rows = sorted({i * (size - 1) // max(1, _SAMPLE - 1) for i in range(_SAMPLE)}) if size else []
    hit = wanted = 0
    for row in rows:
        vector = local.dense.vectors(row, row + 1)[0]
        ours, theirs = local.dense.search(vector, 10), arrived.dense.search(vector, 10)
        # What ties with the last one counts: equal texts have equal vectors.
        hit += int(np.count_nonzero(theirs[1] >= ours[1][-1] - 1e-4)) if len(ours[1]) else 0
        wanted += len(ours[0])
    recall = hit / wanted if wanted else 1.0
    if recall < 0.9:
        raise IndexDamaged(
            f"the vector index finds only {recall:.0%} of the nearest passages; "
            "choose another kind with ?dense= in INDEX_URL"
        )
    if recall < 0.99:
        _log.warning("the vector index finds %.1f %% of the nearest passages", 100 * recall)
    for row, passage in zip(rows[:3], local.catalogue.passages_at_rows(rows[:3]), strict=True):
        same = local.lexical.search(passage.text, 10), arrived.lexical.search(passage.text, 10)
        if not np.allclose(same[0][1], same[1][1], rtol=1e-4):
            raise IndexDamaged(
                f"passage {row} has another BM25 score on the cluster; run `hoibaocao build --full`"
            )


__all__ = ["generations", "prune", "publish", "read_meta", "roll_back"]
