"""What a process and its children use, from /proc."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Use:
    """One process at one moment."""

    pid: int
    command: str
    megabytes: float
    descriptors: int
    threads: int


def tree(root: int) -> list[Use]:
    """Return the use of a process and of all below it, itself first."""
    parents: dict[int, int] = {}
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            with suppress(OSError, IndexError):
                # The name may have blanks and brackets in it.
                stat = (entry / "stat").read_text().rpartition(")")[2].split()
                parents[int(entry.name)] = int(stat[1])
    below = [root]
    for pid in below:
        below += [child for child, parent in parents.items() if parent == pid]
    found = []
    for pid in below:
        with suppress(OSError, KeyError):
            found.append(_use(pid))
    return found


def _use(pid: int) -> Use:
    folder = PROC / str(pid)
    lines = (folder / "status").read_text().splitlines()
    status = dict(line.split(":", 1) for line in lines)
    command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    return Use(
        pid,
        command.strip(),
        int(status["VmRSS"].split()[0]) / 1024,
        len(list((folder / "fd").iterdir())),
        int(status["Threads"]),
    )
