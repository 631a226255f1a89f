from __future__ import annotations

import csv
import io
import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main, parse
from tests.seeds import CACHE, ROOT, SEEDS, seeds_index

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _logging_restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command in a folder of its own, without an index."""
    for name in ("TELEGRAM_TOKEN", "EMBEDDING_MODEL", "REPORTS_DIRS", "LOG_LEVEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INDEX_DIR", str(tmp_path / "index"))
    monkeypatch.setenv("CACHE_DIR", str(CACHE))

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def ask_seeds(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the index over the seeds."""
    monkeypatch.setenv("INDEX_DIR", str(seeds_index().folder))
    return run


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["sing"],
        ["ask"],
        ["ask", "câu hỏi", "--batch", "x.jsonl"],
        ["ask", "--batch", "x.jsonl", "--history", "câu trước"],
        ["figures", "x.pdf"],
        ["figures", "--xlsx"],
        ["figures", "--csv", "--json", "x"],
        ["build", "--reports"],
        ["evaluate"],
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(arguments)
    assert stopped.value.code == 2


def test_help_does_not_wait_for_the_libraries() -> None:
    script = (
        "import sys; from bot.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'torch', 'numpy', 'faiss', 'pydantic', 'telegram'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "evaluate" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["ask", "thu ngân sách?"], "hoibaocao build"),
        (["status"], "hoibaocao build"),
        (["figures"], "hoibaocao build"),
        (["run"], "TELEGRAM_TOKEN"),
        (["evaluate", "gone.jsonl"], "gone.jsonl"),
        (["ask", "--batch", "gone.jsonl", "--json"], "gone.jsonl"),
        (["build", "--reports", "no-such-folder"], "no-such-folder"),
    ],
)
def test_what_cannot_be_done_is_one_line_with_the_remedy(
    run: Run, arguments: list[str], says: str
) -> None:
    status, out, err = run(*arguments)
    assert status == 1
    assert out == ""
    last = err.strip().splitlines()[-1]
    assert last.startswith("hoibaocao: ")
    assert says in last
    assert "Traceback" not in err


def test_a_damaged_index_names_the_command_that_mends_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "CURRENT").write_text("../../etc\n")
    status, _, err = run("ask", "thu ngân sách?")
    assert status == 1
    assert "hoibaocao build" in err.strip().splitlines()[-1]


def test_a_misspelt_setting_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("TELEGRAM_TOKE=1:a\n")
    (tmp_path / ".env").chmod(0o600)
    status, _, err = run("status")
    assert status == 1
    assert "TELEGRAM_TOKE" in err


def test_build_names_every_file_it_left_out(run: Run, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    seed = next(path for path in sorted(SEEDS.glob("*.md")) if path.name != "README.md")
    (reports / "good.md").write_bytes(seed.read_bytes())
    (reports / "empty.txt").write_bytes(b"")
    (reports / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (reports / "copy.md").write_bytes(seed.read_bytes())

    status, out, err = run("build", "--reports", str(reports), "--json")
    summary = json.loads(out)
    assert status == 0
    assert summary["reports"] == 1
    assert {problem["file"] for problem in summary["skipped"]} == {"empty.txt", "binary.txt"}
    assert all(problem["reason"] for problem in summary["skipped"])
    assert len(summary["duplicates"]) == 1
    assert "encoding" in err

    status, out, _ = run("build", "--reports", str(reports))
    assert status == 0
    assert "empty.txt" in out
    assert "0 passages encoded" in out

    (reports / "good.md").unlink()
    (reports / "copy.md").unlink()
    status, _, err = run("build", "--reports", str(reports))
    assert status == 1
    assert "--reports" in err.strip().splitlines()[-1]
    assert "Traceback" not in err


def test_status_describes_the_live_index(ask_seeds: Run) -> None:
    status, out, _ = ask_seeds("status", "--json")
    row = json.loads(out)
    assert status == 0
    assert row["reports"] == 5
    assert row["generation"] == seeds_index().summary.generation
    status, out, _ = ask_seeds("status")
    assert "5 reports" in out


def test_ask_and_cite(ask_seeds: Run) -> None:
    status, out, _ = ask_seeds("ask", "thu ngân sách Hướng Hóa 2022?")
    assert status == 0
    assert out.split("\n")[0].count("660,191 tỷ đồng") == 1
    assert "730,223" in out
    assert "90,41%" in out
    shown = next(line for line in out.splitlines() if line.startswith("[1] hoibaocao cite "))

    citation_id = shown.rpartition(" ")[2]
    status, out, _ = ask_seeds("cite", citation_id, "--json")
    cited = json.loads(out)
    assert status == 0
    assert "660,191 tỷ đồng" in cited["passage"]
    status, out, _ = ask_seeds("cite", citation_id)
    assert "660,191 tỷ đồng" in out.replace("«", "").replace("»", "")
    status, _, err = ask_seeds("cite", "000000000000-0-5")
    assert status == 1
    assert err.startswith("hoibaocao: ")


def test_a_batch_answers_every_line_in_order(ask_seeds: Run, tmp_path: Path) -> None:
    lines: list[str] = [
        json.dumps({"question": "thu ngan sach huong hoa 2022", "id": "x", "kind": "lookup"}),
        "{broken",
        json.dumps(
            {"question": "đạt mấy % kế hoạch?", "history": ["thu ngân sách Hướng Hóa 2022"]}
        ),
        json.dumps({"question": ["not", "text"]}),
        json.dumps({"question": ""}),
        json.dumps({"question": "😀😀"}),
        json.dumps({"question": "\ud800 thu \x00"}),
        json.dumps({"question": "thu ngân sách " * 8000}),
    ]
    path = tmp_path / "batch.jsonl"
    path.write_text("\n".join(lines) + "\n")
    status, out, _ = ask_seeds("ask", "--batch", str(path), "--json")
    answers: list[dict[str, Any]] = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert len(answers) == len(lines)
    assert "660,191" in answers[0]["text"]
    assert answers[1]["status"] == "not_found"
    assert "Dòng 2" in answers[1]["text"]
    assert "90,41%" in answers[2]["text"].split("\n")[0]
    assert all(answer["text"].strip() for answer in answers)
    assert {answer["status"] for answer in answers[3:7]} <= {"not_found", "clarify"}


def test_figures_are_exported_with_filters(ask_seeds: Run, tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    status, out, _ = ask_seeds("figures", "--place", "huong hoa", str(path))
    assert (status, out) == (0, "")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert "660.191" in {row["value"] for row in rows}
    assert {row["place"] for row in rows if "Hướng Hóa" not in row["place"]} == set()
    status, out, _ = ask_seeds("figures", "--indicator", "không có chỉ tiêu này", "--json")
    assert json.loads(out) == []


def test_evaluate_counts_per_kind(ask_seeds: Run, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    row = {
        "id": "a",
        "question": "thu ngân sách Hướng Hóa 2022?",
        "kind": "lookup",
        "answer_values": ["660,191 tỷ đồng"],
        "doc": "huong-hoa-2022-09.md",
        "quote": "660,191 tỷ đồng",
    }
    gold.write_text(json.dumps(row) + "\n")
    status, out, _ = ask_seeds("evaluate", str(gold), "--json")
    assert status == 0
    assert json.loads(out)["kinds"]["lookup"] == {
        "questions": 1,
        "right": 1,
        "wrong": 0,
        "cited": 1,
        "missed": 0,
        "citable": 1,
    }
    status, out, _ = ask_seeds("evaluate", str(gold), "--failures")
    assert "lookup" in out


def test_chat_over_a_pipe(ask_seeds: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("thu ngân sách Hướng Hóa 2022?\n1\n/quit\n"))
    status, out, _ = ask_seeds("chat")
    assert status == 0
    assert out.count("660,191") >= 2
    assert out.rstrip().endswith("Tạm biệt!")
