"""Words as they are meant: glued ones parted, short forms, words and marks that were left out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache

from index.language.lexicon import load_table
from index.language.scan import Token


def written_out(tokens: Sequence[Token]) -> list[Token]:
    """Return ``tokens`` with "tăngso" read as "tăng so", "so với CK" as "so với cùng kỳ".

    "So cùng kỳ tăng 8%" leaves out "với", which is put in.

    Every token stays where it stands in the text; the words of a short form share its letters.
    """
    table = load_table("figures")["written_out"]
    joint, glued, earlier = table["joint"], _glued(), set(table["earlier"])
    found: list[Token] = []
    for at, token in enumerate(tokens):
        if token.text in glued:
            middle = token.end - len(joint)
            found.append(Token(glued[token.text], token.start, middle))
            found.append(Token(joint, middle, token.end))
        elif token.text in table["bases"] and found and found[-1].text in table["before"]:
            found += _shared(token, table["bases"][token.text].split())
        elif token.text == joint and {t.text for t in tokens[at + 1 : at + 2]} & earlier:
            found += _shared(token, [joint, table["elided"]])
        else:
            found.append(token)
    return _marked(found)


def _marked(tokens: Sequence[Token]) -> list[Token]:
    """Return ``tokens`` with the marks that were left out: "*bang* 61% *chi tiêu* … *giao*".

    Only where no other word can stand: in front of a number, and behind a percent where the same
    words go on to who assigned it.
    """
    table = load_table("figures")["written_out"]
    found = list(tokens)
    for i, token in enumerate(tokens[:-1]):
        if token.text == table["equal"][0] and tokens[i + 1].is_number:
            found[i] = token._replace(text=table["equal"][1])
        if i and (tokens[i - 1].text, token.text, tokens[i + 1].text) == ("%", *table["plan"]):
            told = itertools.takewhile(lambda t: t.is_word, tokens[i:])
            if any(t.text == table["assigned"] for t in told):
                found[i] = token._replace(text=table["plan_marked"])
    return found


def parted(text: str) -> str:
    """Return ``text`` with a blank in front of each glued joint, as long as it is.

    The blank takes the place of the last letter of the word before, so that all stays in place.
    """
    return _pattern().sub(lambda match: _part(match[0]), text)


@cache
def _glued() -> dict[str, str]:
    """Return what stands before the joint, by the glued word."""
    table = load_table("figures")["written_out"]
    return {word + table["joint"]: word for word in table["glued"]}


def _part(word: str) -> str:
    joint = len(load_table("figures")["written_out"]["joint"])
    return f"{word[: -joint - 1]} {word[-joint:]}"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_glued())})\b", re.IGNORECASE)


def _shared(token: Token, words: Sequence[str]) -> list[Token]:
    """Return the words of a short form, each with a part of its letters."""
    edges = [token.start + at for at in range(len(words))] + [token.end]
    return [Token(word, edges[at], edges[at + 1]) for at, word in enumerate(words)]
