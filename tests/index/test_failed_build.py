"""A build that fails, is stopped or killed: what is live stays as it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from index.errors import IndexDamaged, IndexLocked, NoReports
from index.generation import GENERATIONS
from index.live import open_live
from index.lock import build_lock
from tests.index.one_world import REPORTS, Interrupted, World


def _without_reports(world: World) -> Callable[[], object]:
    for name in REPORTS:
        (world.reports / name).unlink()
    return world.build


def _while_locked(world: World) -> Callable[[], object]:
    def build() -> None:
        with build_lock(world.index):
            world.build()

    return build


class _Drifted(Interrupted):
    """Gives other vectors than those in the cache under the same name."""

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        return np.eye(len(texts), self.dimension, dtype=np.float32)


def _interrupted(world: World) -> Callable[[], object]:
    world.cache = world.index.parent / "empty-cache"
    return lambda: world.build(encoder=Interrupted(world.encoder))


def _drifted(world: World) -> Callable[[], object]:
    return lambda: world.build(encoder=_Drifted(world.encoder))


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        (_without_reports, NoReports),
        (_while_locked, IndexLocked),
        (_interrupted, KeyboardInterrupt),
        (_drifted, IndexDamaged),
    ],
)
def test_failed_build_leaves_the_live_index_as_it_was(
    world: World, trouble: Callable[[World], Callable[[], object]], error: type[BaseException]
) -> None:
    name = world.build().generation
    build = trouble(world)
    with pytest.raises(error):
        build()
    assert open_live(world.index, world.settings).name == name
    assert [path.name for path in (world.index / GENERATIONS).iterdir()] == [name]


def test_leftovers_of_a_killed_build_go_before_the_next_one_writes(world: World) -> None:
    name = world.build().generation
    half = world.index / GENERATIONS / ".building-4711-x"
    half.mkdir()
    (half / "catalogue.sqlite").write_bytes(b"half")
    build = _without_reports(world)
    with pytest.raises(NoReports):
        build()
    assert [path.name for path in (world.index / GENERATIONS).iterdir()] == [name]
