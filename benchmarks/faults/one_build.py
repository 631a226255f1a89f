"""One build of a campaign: its reports, its process, what it leaves behind, what the index says."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

from index.generation import GENERATIONS

ROOT = Path(__file__).resolve().parents[2]
DISTRICTS = ("Bắc Hà", "Văn Yên", "Yên Bình", "Lục Yên", "Trấn Yên", "Mù Cang Chải")
_REPORT = """Huyện {district} họp sơ kết, phiên thứ {part}

Ngày 5/10/2023, Ủy ban nhân dân huyện {district} họp phiên thứ {part}.

Tổng thu ngân sách trên địa bàn huyện {district} năm 2023 đạt {number},5 tỷ đồng. Lần dựng thứ \
{number} ghi nhận {part} ý kiến của các xã, thị trấn về sản xuất vụ mùa và vụ đông.
"""
_WORKS = re.compile(rb"(reading|encoding|writing) \d")


def write_reports(folder: Path, number: int, parts: int) -> None:
    """Write the reports of one build: every district's revenue is ``number``,5 billion."""
    folder.mkdir(parents=True, exist_ok=True)
    for place, district in enumerate(DISTRICTS):
        for part in range(1, parts + 1):
            text = _REPORT.format(district=district, part=part, number=number)
            (folder / f"{place}-{part}.txt").write_text(text, encoding="utf-8")


class Warnings(logging.Handler):
    """Counts what the index has to say."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(record.getMessage())


class Build:
    """One `hoibaocao build` in a session of its own."""

    def __init__(self, folder: Path, cache: Path) -> None:
        command = [sys.executable, "-m", "bot.cli", "build", "--json"]
        command += ["--reports", str(folder / "reports"), "--index", str(folder / "index")]
        self.process = subprocess.Popen(  # noqa: S603  (our own command)
            command,
            cwd=ROOT,
            env=os.environ | {"CACHE_DIR": str(cache)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        self.log = b""
        self._begun = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        while chunk := os.read(self.process.stderr.fileno(), 4096):
            self.log += chunk
            if _WORKS.search(self.log):
                self._begun.set()
        self._begun.set()

    def wait_for_work(self) -> None:
        """Wait until the model is loaded and the first file read."""
        self._begun.wait()

    def end(self) -> int:
        """Wait for its end."""
        code = self.process.wait()
        self._reader.join(2)
        return code

    def others(self) -> list[int]:
        """Return the processes that it started and that still live."""
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != self.process.pid:
                try:
                    fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
                    command = (entry / "cmdline").read_bytes()
                except OSError:
                    continue
                # Parsers make a session of their own; what else there is stays in the build's.
                if int(fields[3]) == self.process.pid and fields[0] != "Z" and command:
                    found.append(int(entry.name))
        return found


def leftovers(index_dir: Path) -> list[Path]:
    """Return what builds that did not end have left behind."""
    return [*(index_dir / GENERATIONS).glob(".building-*"), *index_dir.glob(".CURRENT.*")]
