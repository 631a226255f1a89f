"""Telling captions and author lines from text, by their wording alone.

When in doubt a line is text: a caption in the index does less harm than a figure that is not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.reading.genre import keys, one_of, plain, words

_MAX_CAPTION = 400
_MAX_SCENE = 220
_MAX_CREDIT = 60
_MAX_NAME = 70

# "Ảnh: T.SỸ", "Ảnh minh họa", "(Ảnh: Đỗ Trưởng/TTXVN)", "Nguồn ảnh: …"
_CREDIT = re.compile(
    r"(?<!\w)(?:Nguồn ảnh|Ảnh|ẢNH|\(ảnh)(?: minh h[oọ][aạ]| tư liệu| chụp| do)?\s?[:：]"
    r"(?P<name>[^\n]*)$"
)
# "Đường vào xã trồng đầy hoa. Ảnh Lan Mẫu", "(Ảnh Lan Mẫu)": the same without a colon.
_BARE_CREDIT = re.compile(
    r"(?:[.!?…”\"»]\s|\s[-–—]\s|\()[ẢAả]nh\s(?P<name>[^\n.()]{3,60})\)?\s?\.?$"
)
_ILLUSTRATION = re.compile(
    r"\(?\s?[ẢAả]nh (?:minh h(?:ọa|oạ)|tư liệu)[^.\n]{0,40}\)?\s?\.?(?:\s?Nguồn:[^.\n]{0,40}\.?)?$"
)
# "Cảnh xếp hàng ở cảng - Ảnh 2.": a site's number of its pictures behind what the picture shows.
_NUMBERED = re.compile(r"\s[-–—]\s[ẢAả]nh\s\d{1,2}\s?\.?$")
# The same glued in front of text: a name, then a gap of two spaces, then a sentence.
_GLUED = re.compile(
    r"(?P<caption>[^\n]{5,300}?(?<!\w)Ảnh\s?:\s?\S{1,30}(?: \S{1,30}){0,4}?)"
    r"\s{2,9}(?=[^\W\d_a-z]|[“\"])"
)
_NUMBER_UNIT = re.compile(r"\d\s?%|\d\s(?:tỷ|tỉ|triệu|nghìn|ha|tấn|km|xã|hộ|usd)\b", re.IGNORECASE)
_NAME_SEPARATOR = re.compile(r"\s+[-–—]\s+|(?<=[^\W\d_])-(?=[^\W\d_])|\s?[,&/]\s?|\s+và\s+")
_AGENCY = re.compile(r"\((?:[^()]{2,40})\)\s*$")
_TAIL = re.compile(
    r"(?:[.!?…][”\"»)]?|[”\"»])\s+(?P<name>\S[^.!?…”\"»\n]{1,48}|\S\.\S[^\n]{1,20})$"
)


@lru_cache(maxsize=1)
def _scene() -> re.Pattern[str]:
    table = keys("caption")
    subject, verb = one_of(table["subjects"]), one_of(table["verbs"])
    scene, event = one_of(table["scenes"]), one_of(table["events"])
    return re.compile(
        rf"(?:{subject}\b.{{0,140}}?\b{verb}\b(?:.{{0,60}}?\b{event}\b.{{0,60}})?|{scene}\b.{{0,120}})$"
    )


@lru_cache(maxsize=1)
def _at_work() -> re.Pattern[str]:
    """Return the pattern of people at what one can photograph: "nông dân xã a thu hoạch lúa"."""
    table = keys("caption")
    people, doing = one_of(table["people"]), one_of(table["doings"])
    return re.compile(rf"{people}\b(?P<whose>.{{0,60}}?)\b{doing}\b(?P<how>.{{0,90}})$")


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    return re.compile(rf"{one_of(words('byline', 'labels'))}\s?[:：]\s?|theo\s")


def is_caption(text: str) -> bool:
    """Tell whether a whole line is the caption of a picture."""
    if len(text) > _MAX_CAPTION:
        return False
    text = " ".join(text.split())
    if text.endswith("|") and not text.startswith("|"):
        return True
    credit = _CREDIT.search(text)
    if credit:
        name = credit["name"].strip()
        return len(name) <= _MAX_CREDIT and not re.search(r"\w{3,}[.!?…]\s+\S", name)
    bare = _BARE_CREDIT.search(text)
    if bare and _names(bare["name"].strip()) and not _NUMBER_UNIT.search(text):
        return True
    if _ILLUSTRATION.search(text) or _NUMBERED.search(text):
        return True
    return _is_scene(text)


def _is_scene(text: str) -> bool:
    """Tell whether ``text`` only says who does what at which event."""
    if len(text) > _MAX_SCENE or any(c.isdigit() for c in text) or text[-1] in ":;…,?!":
        return False
    stopped = text.endswith(".")
    sentence = plain(text.rstrip(" ."))
    if not _scene().match(sentence):
        return not stopped and _shows_people(sentence)
    # With a full stop it may be a sentence of the text; then only the barest form counts.
    return not stopped or (
        len(text) <= 110
        and "," not in text
        and sentence.endswith(tuple(words("caption", "events")))
    )


def _shows_people(sentence: str) -> bool:
    """Tell whether a line without a full stop shows people at work, and where or with what."""
    told = _at_work().match(sentence)
    if told is None or "," in told["whose"] + told["how"] or ":" in sentence:
        return False
    said = " ".join(f" {told['whose']} {told['how']} ".split())
    return any(f" {where} " in f" {said} " for where in words("caption", "circumstances"))


def glued_caption_end(text: str) -> int:
    """Return the length of a caption that is glued in front of text, or 0."""
    match = _GLUED.match(text)
    if not match or _NUMBER_UNIT.search(match["caption"]):
        return 0
    return match.end("caption")


def is_byline(text: str, *, labelled: bool = False) -> bool:
    """Tell whether a whole line is the name of its author or agency.

    Args:
        text: the line.
        labelled: accept it only with a label ("Tác giả: …"), for lines above the text.
    """
    text = text.strip()
    if not text or len(text) > _MAX_NAME or any(c.isdigit() for c in text):
        return False
    lowered = plain(text)
    label = _label().match(lowered)
    if label and lowered.startswith("theo ") and ":" not in text:
        return not labelled and _names(text[5:])
    if label:
        # Lower-casing keeps lengths and plain() only drops spaces at the sides and runs of them.
        rest = text.split(":", 1)[1] if ":" in text else text
        return _names(rest) or not rest.strip()
    if labelled:
        return False
    if lowered.strip("().") in words("byline", "alone"):
        return True
    return _names(text)


def is_name(text: str) -> bool:
    """Tell whether a line is written as names are: every word with a capital, none all capitals."""
    tokens = re.findall(r"[^\W\d_]+", text)
    return (
        len(text) <= _MAX_NAME
        and 1 < len(tokens) <= 6
        and all(token[0].isupper() and not token[1:].isupper() for token in tokens)
    )


def _names(text: str) -> bool:
    text = _AGENCY.sub("", text).strip().strip("()").strip()
    if not text:
        return False
    names = _NAME_SEPARATOR.split(text)
    return len(names) <= 5 and all(_name(name.strip()) for name in names)


def _name(name: str) -> bool:
    """Tell whether ``name`` is like "PHÙNG KHIÊM", "Phạm Mỹ Hạnh", "T.SỸ" or "Nụ Bùi"."""
    tokens = name.split()
    if not 1 <= len(tokens) <= 5 or plain(tokens[0]) in words("byline", "not_names"):
        return False
    if any(not token[0].isupper() or token.endswith((".", ":", ";")) for token in tokens):
        return False
    if not all(re.fullmatch(r"[^\W\d_]+(?:[.’'][^\W\d_]+)*", token) for token in tokens):
        return False
    # One syllable alone is a name only with initials (D.Ngân) or short, as a pen name (Hoàng).
    return len(tokens) > 1 or "." in name or len(name) <= 7


def byline_tail(text: str) -> int:
    """Return where an author's name starts that is glued to the end of ``text``, or 0."""
    window = max(0, len(text) - 90)
    match = _TAIL.search(text, window)
    if not match:
        return 0
    name = match["name"].strip()
    if len(_AGENCY.sub("", name).split()) < 2 and "." not in name:
        return 0
    return match.start("name") if _names(name) else 0
