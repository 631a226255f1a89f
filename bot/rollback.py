"""Going back to an earlier generation: checked whole, then the pointer moves. Blocks."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from index.generation import open_named, point_at
from index.location import IndexLocation
from index.location import roll_back as location_roll_back
from index.lock import build_lock


def generation_time(name: str) -> datetime | None:
    """Return when a generation was made, by its name."""
    try:
        return datetime.strptime(name[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def go_back(location: IndexLocation, name: str) -> None:
    """Make the generation ``name`` the live one, in a folder or on a cluster.

    Raises:
        IndexDamaged: there is no such generation (any more), or it is not whole.
        IndexLocked: a build is running.
        IndexUnreachable: the cluster does not answer.
    """
    if location.url is None:
        roll_back(location.folder, name)
    else:
        location_roll_back(location, name)


def roll_back(index_dir: Path, name: str) -> None:
    """Make the generation ``name`` the live one.

    Raises:
        IndexDamaged: there is no such generation (any more), or it is not whole.
        IndexLocked: a build is running.
    """
    with build_lock(index_dir):
        open_named(index_dir, name)
        point_at(index_dir, name)
