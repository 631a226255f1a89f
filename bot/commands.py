"""What each command of the command line does; ``bot.cli`` parses, calls one, reports errors.

Every function takes the parsed arguments and returns the exit status. Libraries that take seconds
to load (torch behind the encoder, Telegram's) are imported by the commands that need them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.evaluate import evaluate as evaluate_gold
from bot.evaluate import failure_lines, table
from bot.gold_file import load_gold, read_json_lines
from bot.logs import configure_logging
from bot.progress import build_progress, counted
from bot.settings import Settings, load_settings
from index.location import describe, open_index, publish_built, reach
from retrieval.answer import Answer, Status, cited_passage_json
from retrieval.service_protocol import AnswerService

if TYPE_CHECKING:
    from retrieval.service import LocalAnswerService

MALFORMED = "Dòng {number} của tệp không phải là một câu hỏi hợp lệ nên tôi không trả lời được."
_STDIN = Path("-")


def _settings(arguments: argparse.Namespace, *, serving: bool = False) -> Settings:
    """Return the settings with what the command line overrides, and set logging up."""
    overrides: dict[str, Any] = {}
    if arguments.index is not None:
        # A folder that is named is meant, whatever INDEX_URL says.
        overrides |= {"index_dir": arguments.index, "index_url": None}
    if getattr(arguments, "reports", None):
        overrides["reports_dirs"] = tuple(arguments.reports)
    settings = load_settings(**overrides)
    # Someone who asks one question wants no log lines unless something is wrong.
    chosen = serving or "log_level" in settings.model_fields_set
    configure_logging(
        settings.log_level if chosen else "WARNING", settings.log_json, settings.secrets
    )
    return settings


def _service(settings: Settings) -> LocalAnswerService:
    from retrieval.service import LocalAnswerService

    return LocalAnswerService.open(
        settings.index_dir, settings.cache_dir, settings.embedding_model, settings.milvus
    )


def _print_json(value: Any, *, indent: int | None = 1) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=indent), flush=True)


def build(arguments: argparse.Namespace) -> int:
    """Build a new generation and say what became of every file."""
    settings = _settings(arguments)
    from index.build import build_index
    from index.embedding.sentence_encoder import load_encoder
    from index.settings import IndexSettings

    reach(settings.index_location)
    print("loading the embedding model", file=sys.stderr, flush=True)
    encoder = load_encoder(settings.embedding_model, settings.cache_dir)
    progress = build_progress(sys.stderr)
    try:
        summary = build_index(
            settings.reports_dirs,
            settings.index_dir,
            IndexSettings(encoder=encoder.name),
            encoder,
            settings.cache_dir,
            full=arguments.full,
            progress=progress,
        )
        publish_built(settings.index_location, progress)
    finally:
        progress.close()
    if arguments.json:
        _print_json(asdict(summary))
        return 0
    for label in ("skipped", "duplicates", "warnings"):
        for problem in getattr(summary, label):
            print(f"{label}: {problem.file}: {problem.reason}")
    print(
        f"{summary.reports} reports, {summary.passages} passages, {summary.figures} figures "
        f"in {summary.seconds:.1f} s ({summary.encoded} passages encoded, "
        f"{summary.from_cache} from the cache); "
        + ("" if summary.changed else "nothing has changed, still ")
        + f"generation {summary.generation}"
    )
    return 0


def ask(arguments: argparse.Namespace) -> int:
    """Answer one question, or all of a file."""
    settings = _settings(arguments)
    if arguments.batch is not None:
        return _ask_batch(arguments, settings)
    answer = _service(settings).ask(arguments.question, tuple(arguments.history))
    if arguments.json:
        _print_json(answer.to_json())
    else:
        _print_answer(answer)
    return 0


def _print_answer(answer: Answer) -> None:
    from bot.terminal import render_answer

    print(render_answer(answer, ansi=sys.stdout.isatty(), ids=True), flush=True)


def _ask_batch(arguments: argparse.Namespace, settings: Settings) -> int:
    lines = read_json_lines(arguments.batch, sys.stdin if arguments.batch == _STDIN else None)
    service = _service(settings)
    for number, row in counted(lines, "answering", len(lines)):
        answer = _answer_row(service, number, row)
        if arguments.json:
            _print_json(answer.to_json(), indent=None)
        else:
            if isinstance(row, dict):
                print(f"? {row.get('question')}")
            _print_answer(answer)
            print(flush=True)
    return 0


def _answer_row(service: AnswerService, number: int, row: Any) -> Answer:
    """Answer one line; a malformed one gets an answer too, so that lines keep matching lines."""
    history = row.get("history") or [] if isinstance(row, dict) else None
    question = row.get("question") if isinstance(row, dict) else None
    well_formed = isinstance(question, str) and isinstance(history, list)
    if not well_formed or not all(isinstance(earlier, str) for earlier in history or ()):
        print(f"line {number}: not an object with a question", file=sys.stderr)
        return Answer(Status.NOT_FOUND, MALFORMED.format(number=number))
    return service.ask(str(question), tuple(history or ()))


def chat(arguments: argparse.Namespace) -> int:
    """Hold a conversation in the terminal."""
    settings = _settings(arguments)
    from bot import terminal
    from bot.examples import find_examples
    from bot.library import Library, newest_first

    service = _service(settings)
    newest = newest_first(service.catalogue.report_headers())
    examples = find_examples(newest, service.catalogue, service.ask)
    library = Library(service.holder, service.encoder)
    terminal.chat(service, sys.stdin, sys.stdout, examples, library)
    return 0


def cite(arguments: argparse.Namespace) -> int:
    """Show what a citation id stands for."""
    settings = _settings(arguments)
    cited = _service(settings).cite(arguments.id)
    if arguments.json:
        _print_json(cited_passage_json(cited))
    else:
        from bot.terminal import render_passage

        print(render_passage(cited, ansi=sys.stdout.isatty()))
    return 0


def figures(arguments: argparse.Namespace) -> int:
    """Export the figures that fit the filters."""
    settings = _settings(arguments)
    from bot import figures_export as export

    target, form = arguments.file, arguments.format or "lines"
    catalogue = open_index(settings.index_location).catalogue
    filters = export.Filters(arguments.place, arguments.indicator, arguments.period)
    rows = list(export.rows(catalogue, filters))
    if form == "xlsx" and target is not None:
        export.write_xlsx(rows, target)
    else:
        text = export.to_text(rows, form)
        if target is None:
            print(text.rstrip("\n"))
        else:
            # The mark at the start makes Excel read the file as UTF-8.
            encoding = "utf-8-sig" if form == "csv" else "utf-8"
            target.write_text(text, encoding=encoding, newline="")
    if target is not None or form == "lines":
        print(f"{len(rows)} figures", file=sys.stderr)
    return 0


def evaluate(arguments: argparse.Namespace) -> int:
    """Score the answers to gold questions."""
    gold = load_gold(arguments.gold)
    settings = _settings(arguments)
    service = _service(settings)
    evaluation = evaluate_gold(
        counted(gold, "answering", len(gold)),
        lambda question, history: service.ask(question, history).to_json(),
    )
    if arguments.json:
        _print_json(evaluation.to_json(failures=arguments.failures))
        return 0
    print(table(evaluation))
    if arguments.failures:
        print("\n" + "\n".join(failure_lines(evaluation)))
    return 0


def feedback(arguments: argparse.Namespace) -> int:
    """Export what people judged: one gold question a line, or a short list."""
    settings = _settings(arguments)
    from bot.feedback import export

    for row in export(settings.state_file, everything=arguments.all):
        if arguments.json:
            _print_json(row, indent=None)
        else:
            given = row["given"]
            first = given["text"].split("\n", 1)[0]
            print(f"{row['id']}  👍 {given['right']}  👎 {given['wrong']}  {row['question']}")
            print(f"    {first}")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    """Copy everything that lasts, while bot and builds go on."""
    settings = _settings(arguments)
    from bot.backup import back_up

    done = back_up(settings, arguments.target)
    row = {
        "folder": str(done.folder),
        "generation": done.generation,
        "reports": [str(folder) for folder in done.reports],
        "state": str(done.state) if done.state else None,
    }
    if arguments.json:
        _print_json(row)
        return 0
    print(f"generation {done.generation or 'on the cluster, not copied'}; to run from the copy:")
    if done.generation:
        print(f"INDEX_DIR={done.folder / 'index'}")
    print(f"REPORTS_DIRS={','.join(map(str, done.reports))}")
    if done.state:
        print(f"STATE_FILE={done.state}")
    return 0


def run(arguments: argparse.Namespace) -> int:
    """Run the Telegram bot until it is told to stop."""
    settings = _settings(arguments, serving=True)
    from bot.run import run_bot

    run_bot(settings)
    return 0


def status(arguments: argparse.Namespace) -> int:
    """Describe the live generation without loading the model."""
    settings = _settings(arguments)
    name, manifest = describe(settings.index_location)
    row = {
        "generation": name,
        "built_at": manifest.created.isoformat(),
        "age_seconds": max(0, round((datetime.now(UTC) - manifest.created).total_seconds())),
        "reports": manifest.counts.reports,
        "passages": manifest.counts.passages,
        "figures": manifest.counts.figures,
        "encoder": manifest.encoder,
        "settings_id": manifest.settings_id,
        "settings": dict(manifest.settings),
    }
    if arguments.json:
        _print_json(row)
    else:
        for line in _status_lines(row):
            print(line)
    return 0


def _status_lines(row: dict[str, Any]) -> Iterator[str]:
    days, rest = divmod(int(row["age_seconds"]), 86_400)
    hours, minutes = rest // 3600, rest % 3600 // 60
    yield f"generation  {row['generation']}"
    yield f"built       {row['built_at']} ({days} d {hours} h {minutes} min ago)"
    counts = ", ".join(f"{row[name]} {name}" for name in ("reports", "passages", "figures"))
    yield f"holds       {counts}"
    yield f"encoder     {row['encoder']}"
    settings = ", ".join(f"{name}={value}" for name, value in sorted(row["settings"].items()))
    yield f"settings    {row['settings_id']}: {settings}"
