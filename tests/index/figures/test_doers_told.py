"""Forces and boards stand over what a sentence tells that they did."""

from __future__ import annotations

import pytest

from index.figures.doers_told import doer_opened, end_of_doer, is_doer, is_force
from tests.index.figures.one_report import figures_of, sentence_of

_BOARD = "Ban Quản lý dự án đầu tư xây dựng công trình giao thông"


def _parents(text: str) -> dict[str, str | None]:
    return {figure.text: figure.parent for figure in figures_of(text)}


def test_what_a_force_did_is_not_what_all_did() -> None:
    told = _parents(
        "Toàn tỉnh xử lý 512 vụ vi phạm, phạt hành chính 9,4 tỷ đồng. Trong đó: Lực lượng Công an "
        "bắt giữ 128 vụ buôn lậu; phạt hành chính 1,7 tỷ đồng; khởi tố 21 vụ; huyện Anh Sơn xử lý "
        "14 vụ."
    )
    assert told["9,4 tỷ đồng"] is None
    assert (told["1,7 tỷ đồng"] or "").startswith("Lực lượng Công an")
    assert told["21 vụ"] == "Lực lượng Công an"
    assert "Công an" not in (told["14 vụ"] or "")


def test_a_board_by_its_whole_name() -> None:
    told = _parents(
        f"{_BOARD} tỉnh được giao 640 tỷ đồng, đã giải ngân 210 tỷ đồng; các xã giải ngân 37 tỷ "
        "đồng. Huyện Anh Sơn giải ngân 45 tỷ đồng."
    )
    assert told["210 tỷ đồng"] == _BOARD
    assert "Ban" not in f"{told['37 tỷ đồng']} {told['45 tỷ đồng']}"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cục Quản lý thị trường kiểm tra 402 vụ.", "Cục Quản lý thị trường"),
        (f"{_BOARD} tỉnh giải ngân 36%.", _BOARD),
        # It speaks, is one of several or is the body of one area.
        ("Ban Quản lý dự án cho biết đã giải ngân 36%.", ""),
        ("Công an, Quân sự bắt 12 vụ.", ""),
        ("Công an huyện bắt 12 vụ.", ""),
        ("Toàn tỉnh bắt 12 vụ.", ""),
    ],
)
def test_who_opens_a_sentence(text: str, name: str) -> None:
    opened = doer_opened(sentence_of(text))
    assert (opened[0] if opened else "") == name
    assert is_doer(name) is bool(name)


def test_another_doer_ends_it() -> None:
    sentence = sentence_of("Kiểm lâm xử lý 12 vụ; phạt 3 tỷ đồng; Cục Thuế truy thu 5 tỷ đồng.")
    assert sentence.body[end_of_doer(sentence, 2) :].startswith("Cục Thuế")


def test_a_body_in_its_own_report_needs_no_name() -> None:
    figures = figures_of("Cục Thuế tỉnh thu 812 tỷ đồng, đạt 61% dự toán.")
    assert {figure.parent for figure in figures} == {None}


@pytest.mark.parametrize(
    ("text", "spender"),
    [
        ("Sở Y tế được giao 386 tỷ đồng, đã giải ngân 174 tỷ đồng.", "Sở Y tế"),
        ("Sở Y tế cho biết toàn tỉnh giải ngân 174 tỷ đồng.", None),
        ("Sở Y tế được giao 86 biên chế.", None),
        ("Trong khi đó Sở Nội vụ chỉ giải ngân 38,2 tỷ đồng.", "Sở Nội vụ"),
        ("Ngược lại, Sở Nội vụ mới chỉ giải ngân 38,2 tỷ đồng.", "Sở Nội vụ"),
    ],
)
def test_an_office_that_spends(text: str, spender: str | None) -> None:
    assert figures_of(text)[-1].parent == spender


def test_a_name_s_end_is_no_part_of_what_was_done() -> None:
    (figure, *_) = figures_of("Sở Nông nghiệp và Môi trường giải ngân 64/310 tỷ đồng.")
    assert (figure.indicator, figure.parent) == ("giải ngân", "Sở Nông nghiệp và Môi trường")


def test_a_unit_of_a_body_by_its_number() -> None:
    (figure, *_) = figures_of("Đội Quản lý thị trường số 1 xử lý 146 vụ.")
    assert figure.parent == "Đội Quản lý thị trường số 1"
    assert not is_force(figure.parent)
