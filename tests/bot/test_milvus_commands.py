"""Every command with INDEX_URL: built onto a cluster, answered from there with nothing on disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.rebuild import build_command, build_environment
from bot.rollback import go_back
from bot.settings import load_settings
from index.milvus import cluster
from tests.conftest import SMALL_REPORTS
from tests.milvus_server import MilvusServer, free_port

QUESTION = "thu ngân sách huyện Yên Bình 9 tháng 2023?"


@pytest.fixture
def at(
    milvus_server: MilvusServer,
    tmp_path: Path,
    model_cache: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Path:
    """Settings of a builder in ``tmp_path`` whose index is on the server."""
    (tmp_path / "reports").mkdir()
    for name, text in SMALL_REPORTS.items():
        (tmp_path / "reports" / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv("CACHE_DIR", str(model_cache.absolute()))
    monkeypatch.setenv("INDEX_DIR", str(tmp_path / "index"))
    monkeypatch.setenv("REPORTS_DIRS", str(tmp_path / "reports"))
    monkeypatch.setenv("INDEX_URL", milvus_server.url(request.node.name))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_commands(
    at: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = said(capsys, "build")
    assert first["reports"] == len(SMALL_REPORTS)
    # Another machine: it has no index of its own.
    monkeypatch.setenv("INDEX_DIR", str(at / "elsewhere"))
    status = said(capsys, "status")
    assert (status["generation"], status["figures"]) == (first["generation"], first["figures"])

    answer = said(capsys, "ask", QUESTION)
    assert "412,6 tỷ đồng" in answer["text"]
    cited = said(capsys, "cite", answer["citations"][0]["id"])
    assert "412,6" in json.dumps(cited, ensure_ascii=False)

    assert main(["figures", str(at / "figures.json")]) == 0
    rows = json.loads((at / "figures.json").read_text(encoding="utf-8"))
    assert len(rows) == first["figures"]

    gold = {"id": "1", "question": QUESTION, "kind": "lookup", "answer_values": ["412,6 tỷ đồng"]}
    gold |= {"doc": "yen-binh-2023.md", "quote": "412,6 tỷ đồng"}
    (at / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    scores = said(capsys, "evaluate", str(at / "gold.jsonl"))
    assert (scores["total"]["right"], scores["total"]["cited"]) == (1, 1)
    assert not (at / "elsewhere").exists()

    # A folder that is named is meant.
    assert main(["status", "--index", str(at / "elsewhere")]) == 1
    assert "no index in" in capsys.readouterr().err
    assert said(capsys, "status", "--index", str(at / "index"))["reports"] == len(SMALL_REPORTS)


def test_rebuild_and_the_way_back(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = said(capsys, "build")["generation"]
    report = at / "reports" / "yen-binh-2023.md"
    report.write_text(report.read_text(encoding="utf-8").replace("412,6", "512,6"), "utf-8")
    second = said(capsys, "build")["generation"]
    assert second != first
    assert "512,6 tỷ đồng" in said(capsys, "ask", QUESTION)["text"]
    go_back(load_settings(env_file=None).index_location, first)
    assert said(capsys, "status")["generation"] == first
    assert "412,6 tỷ đồng" in said(capsys, "ask", QUESTION)["text"]


def test_without_a_server_there_is_one_line(
    at: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_CONNECT_PATIENCE", 0.0)
    monkeypatch.setenv("INDEX_URL", f"milvus://bot:geheim12@127.0.0.1:{free_port()}")
    for words in (["build"], ["status"], ["ask", QUESTION], ["figures"]):
        capsys.readouterr()
        assert main(words) == 1
        [line] = [x for x in capsys.readouterr().err.splitlines() if x.startswith("hoibaocao:")]
        assert "no Milvus answers there; start it or correct INDEX_URL" in line
        assert "geheim12" not in line
    assert not (at / "index").exists()  # told before the work, not after it
    monkeypatch.setenv("INDEX_URL", "milvus://bot:geheim12@127.0.0.1/a/b")
    assert main(["status"]) == 1
    error = capsys.readouterr().err
    assert "INDEX_URL: the database must be a name" in error
    assert "geheim12" not in error


def test_nothing_was_built_there(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", QUESTION]) == 1
    assert "no alias" in capsys.readouterr().err


def test_the_bot_s_rebuild_gets_the_url_where_no_one_reads_it() -> None:
    settings = load_settings(env_file=None, index_url="milvus://bot:geheim12@db:19530")
    assert "geheim12" not in " ".join(build_command(settings)) + repr(settings)
    assert build_environment(settings)["INDEX_URL"] == "milvus://bot:geheim12@db:19530"
    assert "--index" not in build_command(settings)
