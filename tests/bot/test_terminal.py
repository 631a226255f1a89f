from __future__ import annotations

import io
from dataclasses import replace

import pytest

from bot import texts
from bot.library import Library
from bot.richtext import rich
from bot.terminal import (
    FIND_HINT,
    GOODBYE,
    HELP,
    NO_SUCH_CITATION,
    Conversation,
    chat,
    render_answer,
    to_terminal,
)
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from retrieval.service import LocalAnswerService
from tests.bot.doubles import BODY, ScriptedService, answered, citation, clarify, not_found
from tests.conftest import SmallIndex


def test_an_answer_shows_value_quote_and_source() -> None:
    shown = render_answer(answered("?"), ids=True)
    assert shown.startswith("Thu ngân sách huyện Sao Mai: 412,6 tỷ đồng\nTính đến 30/9/2023")
    assert "  │ Tổng thu ngân sách" in shown
    assert "«412,6 tỷ đồng»" in shown
    assert "[1] Huyện Sao Mai: kinh tế 9 tháng <2023> · Báo Sao Mai & bạn đọc · 5/10/2023" in shown
    assert f"[1] hoibaocao cite {citation().id}" in shown


def test_on_a_terminal_bold_replaces_the_marks() -> None:
    shown = render_answer(answered("?"), ansi=True)
    assert "\x1b[1m412,6 tỷ đồng\x1b[0m" in shown
    assert "«" not in shown


def test_choices_have_letters_and_the_nearest_has_its_quote() -> None:
    assert "  a) Tỉnh Sao Mai\n  b) Thành phố Sao Mai" in render_answer(clarify("?"))
    shown = render_answer(not_found("?"))
    assert "(năm 2023, không phải 2019)" in shown
    assert "bằng 88,2% kế hoạch" in shown


def test_nothing_that_drives_a_terminal_gets_through() -> None:
    hostile = rich("một\x9b31m hai\u202e ba\x1b[2J", "blockquote")
    shown = to_terminal(hostile)
    assert not {"\x9b", "\u202e", "\x1b"} & set(shown)


def test_a_number_opens_the_passage() -> None:
    conversation = Conversation(ScriptedService())
    conversation.reply("thu ngân sách?")
    for typed in ("1", "[1]"):
        opened = conversation.reply(typed)
        assert "«412,6 tỷ đồng»" in opened
        assert "Huyện đã trồng mới 1.250 ha rừng." in opened
        assert "huyện Sao Mai · 9 tháng năm 2023" in opened
    assert conversation.reply("2") == NO_SUCH_CITATION.format(number=2)


def test_a_number_with_nothing_to_open_is_a_question() -> None:
    service = ScriptedService()
    Conversation(service).reply("2022")
    Conversation(service).reply("7")
    assert [question for question, _ in service.asked] == ["2022", "7"]


def test_history_goes_along_until_it_is_forgotten() -> None:
    service = ScriptedService()
    conversation = Conversation(service)
    conversation.reply("câu một")
    conversation.reply("còn chi?")
    assert service.asked[1] == ("còn chi?", ("câu một",))
    assert conversation.reply("/moi") == texts.FORGOTTEN
    conversation.reply("câu ba")
    assert service.asked[2] == ("câu ba", ())
    for _ in range(30):
        conversation.reply("nữa")
    assert len(service.asked[-1][1]) == 8


def test_a_letter_asks_the_chosen_question() -> None:
    service = ScriptedService(clarify)
    conversation = Conversation(service)
    conversation.reply("thu ngân sách Sao Mai")
    conversation.reply("B)")
    assert service.asked[1][0] == "thu ngân sách thành phố Sao Mai"
    conversation.reply("c")
    assert service.asked[2][0] == "c"


@pytest.mark.parametrize(
    ("typed", "place"), [("1", "tỉnh"), ("2", "thành phố"), ("số 2 nhé", "thành phố")]
)
def test_a_number_asks_the_chosen_question_where_a_list_numbers_choices(
    typed: str, place: str
) -> None:
    service = ScriptedService(clarify)
    conversation = Conversation(service)
    conversation.reply("thu ngân sách Sao Mai")
    conversation.reply(typed)
    assert service.asked[1][0] == f"thu ngân sách {place} Sao Mai"


def test_a_number_beyond_the_list_is_neither_asked_nor_opened() -> None:
    service = ScriptedService(clarify)
    conversation = Conversation(service)
    conversation.reply("thu ngân sách Sao Mai")
    assert conversation.reply("3") == texts.NO_SUCH_CHOICE.format(count=2)
    assert len(service.asked) == 1


def test_a_number_in_brackets_opens_the_passage_of_a_question_back() -> None:
    service = ScriptedService(lambda asked: replace(clarify(asked), citations=(citation(),)))
    conversation = Conversation(service)
    conversation.reply("thu ngân sách Sao Mai")
    assert "«412,6 tỷ đồng»" in conversation.reply("[1]")
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("/help", HELP),
        ("/cite", texts.CITE_USAGE),
        ("/cite ../../etc/passwd", texts.CITE_USAGE),
        ("/cite abc-1-2", texts.CITATION_GONE),
    ],
)
def test_commands(typed: str, shown: str) -> None:
    assert Conversation(ScriptedService()).reply(typed) == shown


def test_an_unknown_command_gets_the_help() -> None:
    assert HELP in Conversation(ScriptedService()).reply("/xyz")


def test_a_conversation_over_pipes_ends_with_its_input() -> None:
    out = io.StringIO()
    service = ScriptedService()
    chat(service, io.StringIO("thu ngân sách?\n\n1\n"), out)
    assert texts.START in out.getvalue()
    assert BODY[: BODY.index(".")] in out.getvalue()
    assert out.getvalue().rstrip().endswith(GOODBYE)
    assert len(service.asked) == 1

    out = io.StringIO()
    chat(service, io.StringIO("/quit\ncâu sau\n"), out)
    assert len(service.asked) == 1


def test_what_a_no_leaves_out_can_be_looked_for_and_opened(
    small_index: SmallIndex, encoder: SentenceEncoder, library: Library
) -> None:
    service = LocalAnswerService(LiveIndexHolder(small_index.index_dir), encoder)
    conversation = Conversation(service, library=library)
    assert conversation.reply("/tim") == texts.FIND_USAGE
    assert FIND_HINT in conversation.reply("quế vỏ khô Văn Yên xuất sang bao nhiêu nước năm 2023?")
    assert conversation.reply("/tim").startswith(texts.PASSAGES_HEAD)
    found = conversation.reply("/tim quế vỏ khô Văn Yên")
    assert found.startswith(texts.PASSAGES_HEAD)
    assert "«quế»" in found
    number = next(n for n in range(1, 5) if "6.100 tấn" in conversation.reply(str(n)))
    assert f"[{number}]" in found


def test_an_answer_does_not_send_on_to_a_search(library: Library) -> None:
    assert FIND_HINT not in Conversation(ScriptedService(), library=library).reply("thu ngân sách?")
