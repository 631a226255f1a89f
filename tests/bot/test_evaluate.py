from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from bot.evaluate import (
    Evaluation,
    Verdict,
    evaluate,
    failure_lines,
    score,
    table,
)
from bot.gold_file import GoldQuestion, GoldUnreadable, load_gold, read_json_lines


def gold(kind: str = "lookup", *values: str, **changes: Any) -> GoldQuestion:
    fields: dict[str, Any] = {
        "id": "q1",
        "question": "thu ngân sách Sao Mai 2023",
        "kind": kind,
        "history": (),
        "values": values,
        "variants": (),
        "forbidden": (),
        "evidence": (("sao-mai.txt", "đạt 412,6 tỷ đồng, bằng 88,2% kế hoạch"),),
    }
    return GoldQuestion(**(fields | changes))


def answer(text: str, status: str = "answered", **parts: Any) -> dict[str, Any]:
    return {"status": status, "text": text, "figures": [], "citations": [], "choices": []} | parts


def verdict(question: GoldQuestion, given: dict[str, Any]) -> Verdict:
    return score(question, given).verdict


def test_one_value_must_stand_in_the_first_line() -> None:
    question = gold("lookup", "412,6 tỷ đồng")
    assert verdict(question, answer("412,6 tỷ đồng\nbằng 88,2%")) is Verdict.RIGHT
    assert verdict(question, answer("88,2%\n412,6 tỷ đồng")) is Verdict.WRONG
    assert verdict(question, answer("Không có", "not_found")) is Verdict.MISSED
    assert verdict(question, answer("Năm nào?", "clarify")) is Verdict.MISSED


def test_a_variant_counts_as_the_value() -> None:
    question = gold("lookup", "tổ một", variants=("tổ 1",))
    assert verdict(question, answer("Tổ 1")) is Verdict.RIGHT


def test_several_values_may_stand_anywhere_but_all_must() -> None:
    question = gold("list", "Mai Hạ", "Mai Thượng")
    assert verdict(question, answer("2 xã:\nMai Hạ\nMai Thượng")) is Verdict.RIGHT
    assert verdict(question, answer("2 xã:\nMai Hạ")) is Verdict.WRONG


def test_the_unanswerable_must_not_be_answered() -> None:
    question = gold("unanswerable", forbidden=("412,6",), evidence=())
    assert verdict(question, answer("Không có số liệu", "not_found")) is Verdict.RIGHT
    assert verdict(question, answer("Không có, chỉ có 412,6", "not_found")) is Verdict.MISSED
    shown = answer("Không có", "not_found", figures=[{"text": "412,6 tỷ đồng"}])
    assert verdict(question, shown) is Verdict.MISSED
    assert verdict(question, answer("Năm nào?", "clarify")) is Verdict.MISSED
    assert verdict(question, answer("99 tỷ đồng")) is Verdict.WRONG


def test_the_ambiguous_must_be_told_apart() -> None:
    question = gold("ambiguous", "412,6 tỷ đồng", "90 tỷ đồng")
    both = "Tỉnh, năm 2023: 412,6 tỷ đồng\nThành phố, năm 2023: 90 tỷ đồng"
    assert verdict(question, answer(both)) is Verdict.RIGHT
    labels = [{"label": line, "question": "?"} for line in both.split("\n")]
    assert verdict(question, answer("Nơi nào?", "clarify", choices=labels)) is Verdict.RIGHT
    assert verdict(question, answer("Nơi nào?", "clarify")) is Verdict.MISSED
    assert verdict(question, answer("Tỉnh, năm 2023: 412,6 tỷ đồng")) is Verdict.WRONG
    assert verdict(question, answer("412,6 tỷ đồng\n90 tỷ đồng")) is Verdict.WRONG
    assert verdict(question, answer("Không có", "not_found")) is Verdict.MISSED


@pytest.mark.parametrize(
    ("file", "quote", "cited"),
    [
        ("bao-cao/sao-mai.md", "Thu đạt 412,6 tỷ  đồng,\nbằng 88,2% kế hoạch.", True),
        ("sao-mai.txt", "412,6 tỷ đồng", True),
        ("sao-mai.txt", "Huyện trồng mới 1.250 ha rừng.", False),
        ("sao-hom.txt", "đạt 412,6 tỷ đồng, bằng 88,2% kế hoạch", False),
    ],
)
def test_the_first_citation_must_show_it(file: str, quote: str, cited: bool) -> None:
    citations = [{"file": file, "quote": quote}]
    scored = score(gold("lookup", "412,6 tỷ đồng"), answer("412,6 tỷ đồng", citations=citations))
    assert scored.cited is cited
    wrong = score(gold("lookup", "7 tỷ đồng"), answer("412,6 tỷ đồng", citations=citations))
    assert not wrong.cited


def test_questions_are_asked_with_their_history_and_counted_by_kind() -> None:
    questions = [
        gold("lookup", "5 tỷ đồng"),
        gold("lookup", "6 tỷ đồng"),
        gold("followup", "7 tỷ đồng", history=("câu trước",)),
        gold("unanswerable", evidence=()),
    ]
    replies = iter(
        [answer("5 tỷ đồng"), answer("9 tỷ đồng"), answer("7 tỷ đồng"), answer("", "not_found")]
    )
    asked: list[tuple[str, tuple[str, ...]]] = []

    def ask(question: str, history: Any) -> dict[str, Any]:
        asked.append((question, tuple(history)))
        return next(replies)

    result = evaluate(questions, ask)
    assert asked[2][1] == ("câu trước",)
    assert result.by_kind["lookup"].right == 1
    assert result.by_kind["lookup"].wrong == 1
    total = result.total
    assert (total.questions, total.right, total.wrong, total.missed) == (4, 3, 1, 0)
    assert total.rate("right") == 0.75
    assert total.citable == 3
    assert [row.gold.values for row in result.failures] == [("6 tỷ đồng",)]
    assert result.to_json(failures=True)["failures"][0]["text"] == "9 tỷ đồng"
    assert "total" in table(result)
    assert "9 tỷ đồng" in failure_lines(result)[0]


def test_nothing_asked_is_no_division_by_zero() -> None:
    assert Evaluation(()).total.rate("cited") == 0


def test_gold_files_are_read_and_refused(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    row = {
        "id": "a",
        "question": "?",
        "kind": "compare",
        "answer_values": ["1 tỷ đồng"],
        "doc": "x.md",
        "quote": "một",
        "support": [{"doc": "y.md", "quote": "hai"}],
    }
    path.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    [question] = load_gold(path)
    assert question.evidence == (("x.md", "một"), ("y.md", "hai"))

    for content in ("", "not json\n", '["list"]\n', '{"question": "?"}\n'):
        path.write_text(content, encoding="utf-8")
        with pytest.raises(GoldUnreadable):
            load_gold(path)
    with pytest.raises(GoldUnreadable, match=r"gone\.jsonl"):
        load_gold(tmp_path / "gone.jsonl")


def test_lines_keep_their_numbers_and_bad_ones_are_none() -> None:
    stream = io.StringIO('{"a": 1}\n\n{bad\n' + "[" * 100_000 + "\n")
    assert read_json_lines(Path("-"), stream) == [(1, {"a": 1}), (3, None), (4, None)]
