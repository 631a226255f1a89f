import pytest

from bot import texts
from bot.smalltalk import chosen, small_talk


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("cảm ơn bạn nhiều nhé", texts.CHAT_THANKS),
        ("cam on ad", texts.CHAT_THANKS),
        ("Dạ em cảm ơn ạ!", texts.CHAT_THANKS),
        ("tks", texts.CHAT_THANKS),
        ("dạ em hiểu rồi, cảm ơn anh ạ", texts.CHAT_THANKS),
        ("dạ vâng em nhận được rồi cảm ơn ạ", texts.CHAT_THANKS),
        ("ok", texts.CHAT_OK),
        ("Oke em nhé", texts.CHAT_OK),
        ("hay quá", texts.CHAT_OK),
        ("dạ vâng", texts.CHAT_OK),
        ("👍", texts.CHAT_OK),
        ("bye bye", texts.CHAT_BYE),
        ("tạm biệt nhé", texts.CHAT_BYE),
        ("chào em", texts.CHAT_HELLO),
    ],
)
def test_what_asks_nothing_gets_a_word_back(said: str, reply: str) -> None:
    assert small_talk(said) == reply


@pytest.mark.parametrize(
    "asked",
    [
        "thu ngân sách Hướng Hóa 2022",
        "chi thì sao",
        "cảm ơn, còn năm 2021?",
        "ok thế còn Chi Lăng",
        "Ba Bể",
        "hộ nghèo",
        "2022",
        "?",
        "",
        "Anh Sơn",
        "ok " * 40,
    ],
)
def test_a_question_is_no_small_talk(asked: str) -> None:
    assert small_talk(asked) is None


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("2", 1), ("2.", 1), ("[2]", 1), ("2 nhé", 1), ("số 2", 1), ("so 2 di a", 1),
        ("cái thứ hai", 1), ("cai thu 2", 1), ("cái đầu", 0), ("đầu tiên", 0),
        ("cái đầu tiên nhé", 0), ("chọn phương án 3", 2), ("cái cuối", 4), ("thứ nhất", 0),
        ("lấy cái thứ tư", 3),
    ],
)  # fmt: skip
def test_a_choice_is_named_by_its_number(typed: str, place: int) -> None:
    assert chosen(typed, 5) == place


@pytest.mark.parametrize(
    "typed", ["6", "0", "99", "2022", "năm", "tư", "số liệu", "cái sau", "2 huyện", "số 2 năm 2022"]
)
def test_what_names_no_choice_is_a_question(typed: str) -> None:
    assert chosen(typed, 5) is None


def test_nothing_was_offered() -> None:
    assert chosen("2", 0) is None
