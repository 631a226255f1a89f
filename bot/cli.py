"""The command line: ``hoibaocao build | ask | chat | cite | figures | evaluate | feedback |
backup | run | status``.

Exit status: 0 done; 1 could not be done, with one line on stderr that says why and what mends it;
2 wrong usage; 130 stopped with Ctrl-C. ``--json`` prints only JSON on stdout.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from index.errors import HoibaocaoError

_log = logging.getLogger(__name__)

_ESCAPED = "backslashreplace"


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; ``command`` in its result names the chosen one."""
    parser = argparse.ArgumentParser(
        prog="hoibaocao",
        description="Answers Vietnamese questions about local-government reports, with citations.",
        epilog="Settings come from the environment and .env; see the README.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, summary: str, *, json: bool = True) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=summary, description=summary)
        command.add_argument(
            "--index", type=Path, metavar="DIR", help="index folder (default: INDEX_DIR)"
        )
        if json:
            command.add_argument("--json", action="store_true", help="print JSON on stdout")
        return command

    build = add("build", "Build the index from reports; only what changed is encoded again.")
    build.add_argument(
        "--reports",
        type=Path,
        nargs="+",
        action="extend",
        metavar="DIR",
        help="report folders (default: seeds)",
    )
    build.add_argument("--full", action="store_true", help="encode everything again")

    ask = add("ask", "Answer a question, or every question of a file.")
    what = ask.add_mutually_exclusive_group(required=True)
    what.add_argument("question", nargs="?", metavar="QUESTION")
    what.add_argument(
        "--batch", type=Path, metavar="FILE.jsonl", help="one object with question, history a line"
    )
    ask.add_argument(
        "--history", nargs="+", default=[], metavar="Q", help="earlier questions, oldest first"
    )

    add("chat", "The same conversation as in Telegram, in the terminal.", json=False)

    cite = add("cite", "Show a cited passage, its neighbours and its report.")
    cite.add_argument("id", metavar="CITATION_ID")

    figures = add("figures", "Export the figures of the reports.", json=False)
    for name in ("place", "indicator", "period"):
        figures.add_argument(f"--{name}", metavar="TEXT", help="only where it holds TEXT")
    form = figures.add_mutually_exclusive_group()
    for name in ("csv", "xlsx", "json"):
        form.add_argument(f"--{name}", dest="format", action="store_const", const=name)
    figures.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="its ending says the format; default: print on stdout",
    )

    evaluate = add("evaluate", "Score the answers against gold questions.")
    evaluate.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    evaluate.add_argument("--failures", action="store_true", help="list what is not right")

    add("feedback", "Export the answers that people judged, as gold questions.").add_argument(
        "--all", action="store_true", help="also those that were found right"
    )

    backup = add("backup", "Copy state, index and reports while the bot runs.")
    backup.add_argument("target", type=Path, metavar="DIR", help="a folder that does not exist yet")

    add("run", "Run the Telegram bot.", json=False)
    add("status", "Describe the live index.")
    return parser


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Parse and check a command line; wrong usage exits with 2."""
    parser = build_parser()
    arguments = parser.parse_args(argv)
    if arguments.command == "ask" and arguments.batch is not None and arguments.history:
        parser.error("--history goes with one question; in a batch each line has its own")
    if arguments.command == "figures":
        ending = arguments.file.suffix.lower().lstrip(".") if arguments.file else None
        arguments.format = arguments.format or ending
        if arguments.file and arguments.format not in ("csv", "xlsx", "json"):
            parser.error("FILE must end in .csv, .xlsx or .json, or one of these be chosen")
        if arguments.format == "xlsx" and not arguments.file:
            parser.error("--xlsx needs a FILE to write")
    return arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; errors become one line on stderr."""
    # A lone surrogate comes out as \udxxx, which is also how JSON writes it.
    streams = ((sys.stdin, "replace"), (sys.stdout, _ESCAPED), (sys.stderr, _ESCAPED))
    for stream, errors in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)
    arguments = parse(argv)
    try:
        status = _command(arguments.command)(arguments)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output went away; without this Python complains again at exit.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except HoibaocaoError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(f"{error}; check the path, its permissions and the free space")
    except Exception as error:
        _log.debug("unexpected error", exc_info=True)
        reason = " ".join(str(error).split())[:300]
        return _fail(
            f"unexpected {type(error).__name__}: {reason}; LOG_LEVEL=DEBUG shows where it happened"
        )


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    # Imported here so that --help and usage errors do not wait for the libraries.
    from bot import commands

    chosen: Callable[[argparse.Namespace], int] = getattr(commands, name)
    return chosen


def _fail(message: str) -> int:
    print(f"hoibaocao: {' '.join(message.split())}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
