"""Hostile files: refused or read without harm, in bounded time and memory; nothing else lost."""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import sys
import time
import zipfile
from pathlib import Path

import pytest

from benchmarks.faults import hostile_files as hostile
from index.corpus import read_corpus
from index.errors import ReportUnreadable
from index.language.places import Gazetteer
from index.progress import Silent
from index.reading import extract_worker, extraction, read_report
from index.reading.files import MAX_PAGE, load_file
from index.settings import IndexSettings

TEXT = "\n\n".join(hostile.SENTENCES)


def refusal(path: Path) -> str:
    with pytest.raises(ReportUnreadable) as caught:
        read_report(path, path.parent, Gazetteer.load())
    return caught.value.reason


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"word__document_xml": b" " * (extract_worker.MAX_MARKUP + 1)}, "unpacks to too much"),
        ({"word__media": b"\0" * extract_worker.MAX_UNPACKED}, "unpacks to too much"),
        ({f"part{n}": b"" for n in range(extract_worker.MAX_PARTS)}, "parts in it"),
    ],
)
def test_a_bomb_is_told_before_it_is_unpacked(
    tmp_path: Path, parts: dict[str, bytes], reason: str
) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(packed(**parts))
    assert reason in refusal(path)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_entities_neither_grow_nor_read_files(tmp_path: Path, suffix: str) -> None:
    secret = tmp_path / "bi-mat.txt"
    secret.write_text(hostile.SECRET)
    for dtd, text in (
        (f'<!ENTITY x SYSTEM "{secret.as_uri()}">', "&x;"),
        ("".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(11)) +
         '<!ENTITY e0 "thu ngân sách">', "&e11;"),
    ):  # fmt: skip
        good = hostile.GOOD[suffix]()
        part = "word/document.xml" if suffix == ".docx" else "xl/worksheets/sheet1.xml"
        with zipfile.ZipFile(io.BytesIO(good)) as archive:
            xml = archive.read(part).decode()
        start = xml.index("?>") + 2 if xml.startswith("<?xml") else 0
        end = xml.rindex("</w:t>" if suffix == ".docx" else "</")
        hostile_xml = f"<!DOCTYPE d [{dtd}]>{xml[start:end]}{text}{xml[end:]}"
        path = tmp_path / f"a{suffix}"
        path.write_bytes(hostile.repacked(good, {part: hostile_xml.encode()}))
        try:
            body = read_report(path, tmp_path, Gazetteer.load()).body
        except ReportUnreadable:
            continue
        assert hostile.SECRET not in body
        assert len(body) < 10_000


def test_the_parser_process_is_limited_and_sees_no_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "123:SECRET")
    extraction.close_locked()
    worker = extraction._Worker()
    try:
        pid = worker._process.pid
        with pytest.raises(extraction.ExtractionFailed):
            worker.ask(Path("/nowhere.docx"), "document", 60)  # by now the limits are set
        limits = Path(f"/proc/{pid}/limits").read_text()
        environment = Path(f"/proc/{pid}/environ").read_bytes()
        assert os.getpgid(pid) == pid != os.getpgid(0)
    finally:
        worker.close()
    rows = {line[:25].strip(): line[25:].split()[0] for line in limits.splitlines()[1:]}
    assert int(rows["Max address space"]) <= 4 << 30
    assert int(rows["Max file size"]) <= 1 << 30
    assert int(rows["Max cpu time"]) < 600
    assert rows["Max core file size"] == "0"
    assert b"SECRET" not in environment
    assert b"TELEGRAM" not in environment


def _runs(pid: int) -> bool:
    """Tell whether a process is alive: one that nobody has waited for is a zombie."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rsplit(")", 1)[1].split()[0] not in "ZX"


def test_what_a_parser_has_started_ends_with_it(tmp_path: Path) -> None:
    script = tmp_path / "worker.py"
    script.write_text(
        "import subprocess, sys, time\n"
        f"p = subprocess.Popen([{sys.executable!r}, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(p.pid))\n"
        "time.sleep(600)\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extraction, "_WORKER", script)
        worker = extraction._Worker()
    while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
        pass
    pid = int((tmp_path / "pid").read_text())
    with pytest.raises(extraction.ExtractionFailed, match="longer than"):
        worker.ask(tmp_path / "a.docx", "document", 0.1)
    worker.close()
    deadline = time.monotonic() + 30
    while _runs(pid) and time.monotonic() < deadline:
        time.sleep(0.01)  # a signal takes a moment
    assert not _runs(pid)


def test_half_an_answer_is_a_crash_and_the_next_file_is_read(tmp_path: Path) -> None:
    script = tmp_path / "worker.py"
    script.write_text("import sys; sys.stdin.readline(); print('{\"text', end='', flush=True)")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extraction, "_WORKER", script)
        extraction.close_locked()
        with pytest.raises(extraction.ExtractionFailed, match="crashed"):
            extraction.extract(tmp_path / "a.docx", "document")
    (tmp_path / "a.docx").write_bytes(hostile.docx())
    assert hostile.SENTENCES[0] in extraction.extract(tmp_path / "a.docx", "document").text


def test_a_page_of_many_megabytes_is_refused_unparsed(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(hostile.page() + b" " * MAX_PAGE)
    assert "larger than" in refusal(path)


def test_a_refusal_does_not_say_where_the_folder_lies(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(hostile.docx()[:-60])
    assert str(tmp_path) not in json.dumps(refusal(tmp_path / "a.docx"))


@pytest.mark.parametrize("suffix", sorted(hostile.GOOD))
def test_mutated_files_are_read_or_refused(tmp_path: Path, suffix: str) -> None:
    rng = random.Random(20)  # noqa: S311  (no secret)
    good = hostile.GOOD[suffix]()
    for number in range(12):
        path = tmp_path / f"{number}{suffix}"
        path.write_bytes(hostile.mutated(good, suffix, rng))
        try:
            read_report(path, tmp_path, Gazetteer.load())
        except ReportUnreadable as error:
            assert error.reason  # noqa: PT017  (either outcome is right)


def test_good_reports_among_hostile_ones_are_all_read_and_each_entry_is_told_of(
    tmp_path: Path,
) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    outside = tmp_path / "ngoai.txt"
    outside.write_text(TEXT + hostile.SECRET, encoding="utf-8")
    hostile.odd_names(reports, outside)
    (reports / "a.txt").write_text(TEXT + "\n\nMột xã.", encoding="utf-8")
    (reports / "m.docx").write_bytes(hostile.docx())
    (reports / "z.txt").write_text(TEXT + "\n\nHai xã.", encoding="utf-8")
    (reports / "bom.docx").write_bytes(packed(word__document_xml=b" " * 50_000_000))
    (reports / "ngat.pdf").write_bytes(hostile.pdf()[:600])
    corpus = read_corpus([reports], IndexSettings(encoder="none"), Silent())
    read = {report.file for report in corpus.reports}
    assert {"a.txt", "m.docx", "z.txt"} <= read
    entries = [path for path in reports.iterdir() if not path.name.startswith(".")]
    assert len(read) + len(corpus.skipped) + len(corpus.duplicates) == len(entries)
    assert not any(hostile.SECRET in report.body for report in corpus.reports)
    assert not any("\n" in problem.file for problem in corpus.skipped)


@pytest.mark.parametrize(
    "flood",
    [
        "<" * 300_000,
        "<b>" * 100_000,
        "<!-- " * 60_000,
        "<script" * 40_000,
        "<table><tr><td>" * 20_000,
        "<table>" + "<tr><td rowspan=999 colspan=999>Thu</td></tr>" * 5_000,
        "[a](" * 80_000,
        "[a](http://x.vn/" * 20_000,
        "`a" * 100_000,
        "&amp" * 80_000,
        "\\" * 300_000,
        "> " * 150_000,
        "~~a" * 100_000,
        "m<sup>2" * 50_000,
        "\x0c" * 300_000,
        "- 2 -\n" * 50_000,
        "Độc lập - Tự do - Hạnh phúc" + "   " * 100_000 + "x",
    ],
    ids=lambda flood: flood[:12],
)
def test_floods_of_marks_in_a_text_take_no_time(tmp_path: Path, flood: str) -> None:
    path = tmp_path / "a.md"
    sentence = (
        "Tổng thu ngân sách trên địa bàn huyện năm 2021 đạt 512,4 tỷ đồng, tăng so với 2020. "
    )
    path.write_text(sentence * 20 + flood, "utf-8")
    begun = time.process_time()
    with contextlib.suppress(ReportUnreadable):
        load_file(path, "a.md")
    assert time.process_time() - begun < 5
