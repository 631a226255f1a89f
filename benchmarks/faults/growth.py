"""How the time of every parser grows with its input: 10 kB, 100 kB, 1 MB of hostile text.

    python benchmarks/faults/growth.py [--sizes 10000,100000,1000000] [--budget 60]
                                       [--only NAME ...] [--pieces NAME ...]

Each parser that long text can reach is given texts of one repeated piece (digits, brackets, dots,
words of the genre, combining marks …), the ones that make a regular expression go back, and a
mixed one. The table shows the worst piece for each size, and the growth from one size to the next:
10 is linear. Times are processor time, so that neighbours do not count; a run over ``--budget``
seconds of it is ended and shown as such.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot import uploads
from bot.richtext import pages, rich, to_html
from bot.terminal import to_terminal
from index.chunking import chunk_report
from index.domain import Span
from index.figures.extract import extract_figures
from index.language import dates, numbers, periods, scan, sentences
from index.language.accents import AccentModel
from index.language.amounts import find_amounts
from index.language.places import Gazetteer
from index.language.text import canonical, clean, clean_question, fold, lower, tokens
from index.reading import read_text_report
from index.reading.decoding import NotText, decode
from index.reading.files import unwrap
from index.settings import IndexSettings
from retrieval.understanding import understand

GAZETTEER = Gazetteer.load()
PLACES = [mention.place for mention in GAZETTEER.find("huyện Hướng Hóa, tỉnh Quảng Trị")]
ACCENTS = AccentModel.train(["tổng thu ngân sách nhà nước trên địa bàn huyện đạt"] * 3)

PIECES = {
    "genre": "Thu ngân sách huyện Hướng Hóa 9 tháng năm 2022 đạt 660,191 tỷ đồng, bằng 90,41% "
    "kế hoạch, tăng 5,2% so với cùng kỳ. ",
    "no stop": "thu ngân sách huyện đạt 12,5 tỷ đồng và ",
    "digits": "9",
    "groups": "1.234",
    "dates": "31/8/2022 ",
    "slashes": "1/2/",
    "codes": "24/2019/QĐ-UBND, ",
    "open brackets": "(",
    "brackets": "(a) [b] ",
    "dots": ".",
    "dashes": "- ",
    "lines": "a\n",
    "blank lines": "\n\n",
    "blanks": " ",
    "table": "| Xã | 12,5 | 8% |\n",
    "pipes": "|",
    "hashes": "# A\n\n",
    "list items": "- Thu ngân sách đạt 12,5 tỷ đồng\n",
    "front matter": "---\ntitle: a\n",
    "credits": "Ảnh: A ",
    "more": "more(",
    "quotes": '"',
    "tháng": "tháng ",
    "năm": "năm 20",
    "words": "một trăm linh năm ",
    "huyện": "huyện A ",
    "names": "xã Tân Hợp, Tân Long, ",
    "roman": "II",
    "capital": "A",
    "letters": "thu ",
    "marks": "a\u0301\u0323",
    "ligature": "\ufdfa",
    "emoji": "😀",
    "tags": "<b>",
    "repeats": "Thu ngân sách trên địa bàn huyện năm 2022 đạt 660 tỷ đồng, đạt kế hoạch.\n\n",
}


def _decode(text: str) -> object:
    try:
        return decode(text.encode("utf-8", "replace"))
    except NotText:
        return None


def _figures(text: str) -> object:
    report = read_text_report(text, "a.txt", GAZETTEER)
    return extract_figures(report, GAZETTEER)


def _chunks(text: str) -> object:
    return chunk_report(read_text_report(text, "a.txt", GAZETTEER), IndexSettings(encoder="e"))


PARSERS: dict[str, Callable[[str], object]] = {
    "clean": clean,
    "clean_question": clean_question,
    "canonical": canonical,
    "fold": fold,
    "lower": lower,
    "tokens": tokens,
    "scan": scan.scan,
    "parse_number": numbers.parse_number,
    "find_amounts": lambda text: find_amounts(text, scan.scan(text)),
    "find_dates": dates.find_dates,
    "find_periods": periods.find_periods,
    "find_periods of a question": lambda text: periods.find_periods(text, question=True),
    "split_sentences": lambda text: sentences.split_sentences(
        text, Span(0, len(text)), wrapped=True
    ),
    "find places": lambda text: GAZETTEER.find(text, context=PLACES),
    "find_references": lambda text: GAZETTEER.find_references(text, context=PLACES),
    "find_in_question": lambda text: GAZETTEER.find_in_question(text, PLACES),
    "understand": lambda text: understand(text, GAZETTEER, PLACES, ACCENTS.restore),
    "accents restore": ACCENTS.restore,
    "accents train": lambda text: AccentModel.train([text]),
    "decode": _decode,
    "unwrap (PDF)": unwrap,
    "read_text_report": lambda text: read_text_report(text, "a.txt", GAZETTEER),
    "report and chunks": _chunks,
    "report and figures": _figures,
    "richtext pages": lambda text: [to_html(page) for page in pages(rich(text, "b"))],
    "to_terminal": lambda text: to_terminal(rich(text)),
    "safe_name": lambda text: uploads.safe_name(text + ".txt"),
}


class _Over(BaseException):
    """Over the budget."""


def _alarm(number: int, frame: object) -> None:
    raise _Over


def timed(parser: Callable[[str], object], text: str, budget: int) -> float | None:
    """Return seconds, the better of two where it is quick; None when over the budget."""
    best = None
    for _ in range(2):
        began = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, budget)
        try:
            parser(text)
        except _Over:
            return best
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        took = time.process_time() - began
        best = took if best is None else min(best, took)
        if took > 0.5:
            break
    return best


def main() -> None:
    """Print one row for each parser."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--sizes", default="10000,100000,1000000")
    arguments.add_argument("--budget", type=int, default=60)
    arguments.add_argument("--only", nargs="+", help="these parsers")
    arguments.add_argument("--pieces", nargs="+", help="these pieces")
    arguments.add_argument("--steep", type=float, default=20, help="name pieces that grow more")
    given = arguments.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    signal.signal(signal.SIGPROF, _alarm)
    names = given.only or list(PARSERS)
    print(
        "| parser | "
        + " | ".join(f"{size // 1000} kB, s" for size in sizes)
        + " | growth | worst |"
    )
    print("| --- |" + " ---: |" * (len(sizes) + 1) + " --- |", flush=True)
    for name in names:
        worst: list[tuple[float, str]] = []
        steep: list[str] = []
        before: dict[str, float] = {}
        for size in sizes:
            slowest = (0.0, "")
            for piece, unit in PIECES.items():
                if given.pieces and piece not in given.pieces:
                    continue
                text = (unit * (size // len(unit) + 1))[:size]
                seconds = timed(PARSERS[name], text, given.budget)
                shown = float("inf") if seconds is None else seconds
                had = before.get(piece)
                if had and shown > 0.05 and shown / had > given.steep:
                    steep.append(f"{piece} ×{shown / had:.0f} at {size // 1000} kB")
                before[piece] = shown
                slowest = max(slowest, (shown, piece))
            worst.append(slowest)
        cells = [f"{s:.3f}" if s != float("inf") else f"over {given.budget}" for s, _ in worst]
        growth = worst[-1][0] / worst[-2][0] if len(worst) > 1 and worst[-2][0] else 0.0
        print(f"| {name} | {' | '.join(cells)} | ×{growth:.1f} | {worst[-1][1]} |", flush=True)
        if steep:
            print(f"  steep: {name}: {'; '.join(steep)}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
