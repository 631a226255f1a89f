"""Where the index is, on disk or on a cluster, and opening it without caring which."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.milvus.url import MilvusUrl

# The engines are imported by the calls that need them: both take a second to load, and the
# settings only name the place.
if TYPE_CHECKING:
    from index.manifest import Manifest
    from index.milvus.cluster import Cluster
    from index.ports import Live, LiveHolder
    from index.progress import Progress
    from index.settings import IndexSettings


@dataclass(frozen=True, slots=True)
class IndexLocation:
    """An index folder; with ``url`` the index is on that cluster, and a build works in the folder.

    Every function of this module raises ``IndexMissing``, ``IndexDamaged``, ``SettingsMismatch``
    and, for a cluster, ``IndexUnreachable``, each with its remedy.
    """

    folder: Path
    url: MilvusUrl | None = None


def open_holder(location: IndexLocation, settings: IndexSettings | None = None) -> LiveHolder:
    """Return the holder of the live index; ``settings`` are those in force, None accepts any."""
    if location.url is None:
        from index.live import LiveIndexHolder

        return LiveIndexHolder(location.folder, settings)
    from index.milvus.live import MilvusHolder

    return MilvusHolder(_cluster(location.url), settings)


def open_index(location: IndexLocation) -> Live:
    """Open the live index, whatever its settings: to describe or export it, not to search it."""
    if location.url is None:
        from index.live import open_live

        return open_live(location.folder)
    from index.milvus.live import live_name, open_named

    cluster = _cluster(location.url)
    return open_named(cluster, live_name(cluster))


def describe(location: IndexLocation) -> tuple[str, Manifest]:
    """Return name and manifest of the live generation, without opening all of it."""
    if location.url is None:
        from index.generation import read_live

        generation = read_live(location.folder)
        return generation.name, generation.manifest
    from index.milvus.live import live_name, read_meta

    cluster = _cluster(location.url)
    name = live_name(cluster)
    return name, read_meta(cluster, name).manifest


def reach(location: IndexLocation) -> None:
    """Raise now what building for this location would raise after the work: no cluster there."""
    if location.url is not None:
        _cluster(location.url)


def publish_built(location: IndexLocation, progress: Progress | None = None) -> None:
    """Copy the newest generation of the folder to the cluster and make it the live one there.

    Nothing is done for an index that stays in its folder.
    """
    if location.url is None:
        return
    from index.live import open_live
    from index.milvus.publish import publish

    publish(_cluster(location.url), open_live(location.folder), progress)


def roll_back(location: IndexLocation, name: str) -> None:
    """Make the earlier generation ``name`` of a cluster the live one.

    Raises:
        ValueError: the index is in a folder; see ``bot.rollback``.
    """
    if location.url is None:
        raise ValueError("only an index on a cluster is rolled back here")
    from index.milvus.publish import roll_back as back

    back(_cluster(location.url), name)


def _cluster(url: MilvusUrl) -> Cluster:
    from index.milvus.cluster import Cluster

    return Cluster(url)
