"""The import rule: bot → retrieval → index, never back; and who may touch what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT = {
    "index": {"index"},
    "retrieval": {"retrieval", "index"},
    "bot": {"bot", "retrieval", "index"},
}
OURS = set(MAY_IMPORT) | {"tests", "benchmarks"}
# Ways to reach the file system; the paths themselves (pathlib as a type) are no harm.
OPENERS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob"}
OPENING_MODULES = {"sqlite3", "io", "shutil", "tempfile", "mmap", "glob"}


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute here"
            yield node.module or "", node.lineno


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_packages_import_only_downwards(package: str) -> None:
    assert modules(package)
    upwards = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules(package)
        for name, line in imported(path)
        if (top := name.split(".")[0]) in OURS and top not in MAY_IMPORT[package]
    ]
    assert upwards == []


@pytest.mark.parametrize("package", ["index", "retrieval"])
def test_only_the_bot_knows_telegram(package: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules(package)
        for name, line in imported(path)
        if name.split(".")[0] == "telegram"
    ]
    assert found == []


def test_retrieval_opens_no_files() -> None:
    found = []
    for path in modules("retrieval"):
        where = path.relative_to(ROOT)
        found += [
            f"{where}:{line} imports {name}"
            for name, line in imported(path)
            if name.split(".")[0] in OPENING_MODULES
        ]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                if isinstance(called, ast.Name) and called.id == "open":
                    found.append(f"{where}:{node.lineno} calls open")
                # LocalAnswerService.open and the like open through ``index``, on a class.
                if isinstance(called, ast.Attribute) and called.attr in OPENERS - {"open"}:
                    found.append(f"{where}:{node.lineno} calls {called.attr}")
    assert found == []


def test_nothing_unpickles_or_evaluates() -> None:
    found = []
    for package in MAY_IMPORT:
        for path in modules(package):
            where = path.relative_to(ROOT)
            found += [
                f"{where}:{line} imports {name}"
                for name, line in imported(path)
                if name.split(".")[0] in {"pickle", "shelve", "marshal", "joblib", "dill"}
            ]
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                called = node.func if isinstance(node, ast.Call) else None
                if isinstance(called, ast.Name) and called.id in {"eval", "exec"}:
                    found.append(f"{where}:{called.lineno} calls {called.id}")
    assert found == []
