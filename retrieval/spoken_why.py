"""A bare "sao" that asks why: "sao số thu giảm", "khách tăng *mà sao* doanh thu không đạt"."""

from __future__ import annotations

import re

from index.language.text import has_marks
from retrieval.words import folded, listed, one_of


def _words(key: str) -> tuple[str, ...]:
    return (*listed("bare_sao", key), *folded("bare_sao", key))


_OPENS = re.compile(r"^sao (?=\S+ \S+)", re.IGNORECASE)
_MOVED = rf"(?:{one_of('why', 'rise')}|{one_of('why', 'fall')})"
_BARE_MOVED = rf"(?:{one_of('why', 'rise', bare=True)}|{one_of('why', 'fall', bare=True)})"
# "ra sao", "làm sao" do not stand in front of what moved; "4 sao" counts stars, "mấy sào" land.
_NOT = "".join(rf"(?<!\b{word} )" for word in _words("not_before"))
_INSIDE = re.compile(
    rf"{_NOT}(?<!\b\d )\bsao (?:mà |ma |lại |lai )?(?=.*\b(?:{_MOVED}|{_BARE_MOVED})\b)",
    re.IGNORECASE,
)
# What is conceded in front: "*khách tăng mà* sao …".
_CONCEDED = re.compile(
    rf"(?P<before>(?:\b[^\W\d_]+ ){{1,4}}?)\b{_MOVED}(?: \w+){{0,2}},? (?:mà|nhưng) "
    r"(?=(?:lại |vì )?sao )"
)
_BARE_CONCEDED = re.compile(
    rf"\b[^\W\d_]+ {_BARE_MOVED}(?: \w+)?,? (?:ma|nhung) (?=(?:lai |vi )?sao )"
)


def with_why(text: str) -> str:
    """Return a question with a "sao" that asks for a cause as "vì sao", and nothing conceded."""
    text = _conceded(text)
    asked = "vì sao " if has_marks(text) else "vi sao "
    opened = _OPENS.sub(asked, text)
    return opened if opened != text else _INSIDE.sub(asked, text, count=1)


def _conceded(text: str) -> str:
    """Cut what is conceded in front of the "sao": the words in small letters up to what moved."""
    if not has_marks(text):
        return _BARE_CONCEDED.sub("", text)
    found = _CONCEDED.search(text)
    if found is None:
        return text
    words = found["before"].split(" ")[:-1]
    small = 0
    for word in reversed(words):
        if not (word[0].islower() or word.isupper()):
            break
        small += 1
    kept = " ".join(words[: len(words) - small])
    return f"{text[: found.start()]}{kept + ' ' if kept else ''}{text[found.end() :]}"
