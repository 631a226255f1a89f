"""Write the locks: every package that ``make run`` and ``make test`` install, by hash.

    .venv/bin/python tools/lock.py [--check]

``requirements.lock`` is for running, ``requirements-dev.lock`` holds the tools of the tests, too.
pip resolves the dependencies of ``pyproject.toml`` and says for each what it would install and the
SHA-256 of that archive (``pip install --dry-run --report``); nothing is installed. torch is left
out: its CPU build comes from another source, so ``make`` installs it first, by exact version. A
lock is for one Python and platform, named in its head; on another one ``--check`` says so with
status 1, and ``make`` then installs without hashes and says that.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROJECT = ROOT / "pyproject.toml"
LOCK, DEV_LOCK = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
APART = "torch"


def dependencies(project: Path, *, dev: bool) -> list[str]:
    """Return the requirements of ``pyproject.toml``: to build, to run, and those of the tests."""
    table = tomllib.loads(project.read_text(encoding="utf-8"))
    wanted = [*table["build-system"]["requires"], *table["project"]["dependencies"]]
    return [*wanted, *table["project"]["optional-dependencies"]["dev"]] if dev else wanted


def fingerprint(project: Path) -> str:
    """Return a short name of the requirements, for noticing that a lock is of other ones."""
    text = "\n".join(sorted(dependencies(project, dev=True)))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def platform_name() -> str:
    """Return what the lock's archives are for."""
    version = ".".join(platform.python_version_tuple()[:2])
    return f"cpython-{version} {platform.system()} {platform.machine()}"


def head() -> list[str]:
    """Return the lines that say what a lock is for."""
    return [
        f"# for: {platform_name()}",
        f"# dependencies: {fingerprint(PROJECT)}",
    ]


def mismatch() -> str:
    """Return why the locks cannot be used here; "" when they can."""
    for lock in (LOCK, DEV_LOCK):
        if not lock.is_file():
            return f"there is no {lock.name}"
        lines = lock.read_text(encoding="ascii").splitlines()
        wanted = next((line for line in lines if line.startswith("# for: ")), "# for: nothing")
        if wanted != head()[0]:
            return f"{lock.name} is {wanted[2:]}, and this is {platform_name()}"
        if head()[1] not in lines:
            return f"{lock.name} is older than pyproject.toml (make lock writes it again)"
    return ""


def resolve(wanted: list[str], constraints: list[str]) -> dict[str, tuple[str, str]]:
    """Return version and SHA-256 of each package that pip would install for ``wanted``."""
    with tempfile.TemporaryDirectory() as folder:
        report, constraint = Path(folder) / "report.json", Path(folder) / "constraints.txt"
        constraint.write_text("\n".join(constraints) + "\n", encoding="ascii")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run"]
        command += ["--ignore-installed", "--only-binary=:all:", "--report", str(report)]
        subprocess.run([*command, "--constraint", str(constraint), *wanted], check=True)  # noqa: S603
        packages = json.loads(report.read_text(encoding="utf-8"))["install"]
    found = {}
    for package in packages:
        name = re.sub(r"[-_.]+", "-", package["metadata"]["name"]).lower()
        digest = package["download_info"].get("archive_info", {}).get("hashes", {}).get("sha256")
        if name == APART:
            continue
        if not digest:
            raise SystemExit(f"pip named no SHA-256 for {name}")
        found[name] = (package["metadata"]["version"], digest)
    return found


def write(lock: Path, packages: dict[str, tuple[str, str]]) -> None:
    """Write one lock."""
    first = ["# Written by tools/lock.py (make lock). torch is installed before, see the Makefile."]
    lines = [
        f"{name}=={version} \\\n    --hash=sha256:{digest}"
        for name, (version, digest) in sorted(packages.items())
    ]
    lock.write_text("\n".join([*first, *head(), *lines]) + "\n", encoding="ascii")
    print(f"{len(packages)} packages in {lock.name}")


def _torch() -> str:
    # PyPI's torch for Linux would bring gigabytes of CUDA into the lock.
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.search(r"^TORCH := (\S+)$", makefile, re.MULTILINE)
    if found is None:
        raise SystemExit("the Makefile does not say which torch (TORCH := …)")
    suffix = "+cpu" if platform.system() == "Linux" else ""
    return f"torch=={found[1]}{suffix}"


def main() -> int:
    """Write the locks, or say whether they fit here."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="only say whether it can be used here")
    if parser.parse_args().check:
        reason = mismatch()
        if reason:
            print(reason, file=sys.stderr)
        return 1 if reason else 0
    everything = resolve(dependencies(PROJECT, dev=True), [_torch()])
    same = [f"{name}=={version}" for name, (version, _) in everything.items()]
    write(DEV_LOCK, everything)
    write(LOCK, resolve(dependencies(PROJECT, dev=False), [_torch(), *same]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
