"""What people say besides asking: thanks, greetings, "số 2". One table each, no rules elsewhere.

Everything is compared without diacritics and in lower case, so one spelling stands for all. To add
a form, write it plainly into its table.
"""

from __future__ import annotations

import re

from bot import texts
from index.language.text import clean_question, fold

# Words that only soften or address, anywhere in a message: "ok em nhé", "cảm ơn ad nhiều ạ".
_SOFT = frozenset((
    # whom one speaks to, and who speaks
    "ban", "anh", "chi", "em", "ad", "admin", "bot", "sep", "bac", "co", "chu", "minh", "toi",
    "to", "e", "a", "c", "b", "oi",
    # particles
    "nhe", "nha", "nhi", "ah", "voi", "day", "nay", "thoi", "luon", "da", "vang", "de", "rat",
    "nhieu", "lam", "qua", "the", "vay", "roi",
))  # fmt: skip

# Whole messages that ask nothing, once the soft words are gone, and what is answered.
_CHATTER: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        texts.CHAT_THANKS,
        (
            "cam on", "xin cam on", "chan thanh cam on", "tks", "thanks", "thank", "thank you",
            "thankyou", "thks", "thanh kiu", "camon", "cam on ban", "biet on", "tot cam on",
            "ok cam on", "ok thanks", "ok tks", "duoc cam on", "hay cam on", "tuyet voi cam on",
        ),
    ),
    (
        texts.CHAT_OK,
        (
            "ok", "oke", "okay", "okie", "oki", "okla", "uh", "um", "u", "uhm", "ua", "duoc",
            "dc", "tot", "hay", "gioi", "tuyet", "tuyet voi", "chuan", "dung", "hieu", "ro",
            "da hieu", "da ro", "nhat tri", "dong y", "khong co gi", "ko co gi", "khong", "thoi",
            "ha ha", "haha", "hihi", "hehe", "the a",
        ),
    ),
    (
        texts.CHAT_BYE,
        (
            "bye", "bye bye", "bai", "tam biet", "xin tam biet", "chao tam biet", "hen gap lai",
            "gap lai sau", "hen gap", "chuc ngu ngon", "goodbye", "good bye",
        ),
    ),
    (
        texts.CHAT_HELLO,
        (
            "chao", "xin chao", "hi", "hello", "helo", "hey", "alo", "alo alo", "chao buoi sang",
            "chao buoi toi", "chao buoi chieu", "good morning", "co do khong", "co day khong",
        ),
    ),
)  # fmt: skip
# The same in pictures.
_SMILES = frozenset("👍👌🙏❤♥😊😀😁😄🙂😍🥰👏💯✅🎉")
_REPLIES = {form: reply for reply, forms in _CHATTER for form in forms}
_THANKS = tuple(form for form, reply in _REPLIES.items() if reply == texts.CHAT_THANKS)
# In front of thanks these ask nothing: "dạ em nhận được rồi, cảm ơn anh".
_SETTLED = frozenset({"nhan duoc", "da nhan duoc", "biet", "da biet", "thay", "da thay", "xem lai"})
# Of soft words alone these still say something: "dạ", "vâng", "ừ thế à".
_NOD = frozenset({"da", "vang", "roi", "the", "vay", "qua", "nhi"})

# How the place of a choice in a list is said; "cuối" counts from the end.
_ORDINALS = {
    "mot": 1, "nhat": 1, "dau": 1, "dau tien": 1,
    "hai": 2, "nhi": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5,
    # no "sáu": without its mark it is "cái sau", the next one
    "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    "cuoi": -1, "cuoi cung": -1, "chot": -1, "ap chot": -2,
}  # fmt: skip
# What stands in front of it: "cái thứ hai", "chọn số 2", "lấy phương án 3", "ý đầu tiên".
_POINTING = (
    "cai", "so", "thu", "muc", "chon", "lay", "lua chon", "phuong an", "y", "dong", "dap an",
    "truong hop", "nut",
)  # fmt: skip
_POINTED = re.compile(
    rf"(?P<lead>(?:(?:{'|'.join(sorted(_POINTING, key=len, reverse=True))})\s+)*)"
    rf"(?:(?P<digits>\d{{1,2}})|(?P<word>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}))"
)
# Behind the number, of the soft words, only what asks for nothing: "2 nhé", "số 2 đi ạ".
_AFTER = frozenset((
    "nhe", "nha", "di", "a", "ah", "oi", "em", "anh", "chi", "ad", "ban", "thoi", "day", "do",
))  # fmt: skip
_LONGEST = 60


def small_talk(text: str) -> str | None:
    """Return what to say to a message that asks nothing; None for everything else."""
    words = _words(text)
    if len(text) > _LONGEST:
        return None
    if not words:
        return texts.CHAT_OK if _SMILES & set(text) else None
    said = " ".join(words)
    kept = " ".join(word for word in words if word not in _SOFT)
    if not kept:
        return texts.CHAT_OK if _NOD & set(words) else None
    return _REPLIES.get(said) or _REPLIES.get(kept) or _thanks(kept)


def _thanks(said: str) -> str | None:
    """Return what to say to "nhận được rồi, cảm ơn": a nod, then thanks."""
    for form in _THANKS:
        nod = said.removesuffix(f" {form}")
        if nod != said and (nod in _SETTLED or _REPLIES.get(nod) == texts.CHAT_OK):
            return texts.CHAT_THANKS
    return None


def chosen(text: str, count: int) -> int | None:
    """Return which of ``count`` choices a message names, from 0; None when it names none."""
    words = _words(text)
    if not count or not words or len(text) > _LONGEST:
        return None
    while len(words) > 1 and words[-1] in _AFTER:
        words.pop()
    found = _POINTED.fullmatch(" ".join(words))
    if found is None:
        return None
    number = int(found["digits"]) if found["digits"] else _ORDINALS[found["word"]]
    # A bare word is too little: "năm", "tư", "sau" are words of questions, too.
    if found["word"] and not found["lead"] and found["word"] not in ("dau tien", "cuoi cung"):
        return None
    place = number - 1 if number > 0 else count + number
    return place if 0 <= place < count else None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(clean_question(text)))
