"""What an office that wrote a report has and does for itself: "Sở hiện có *62 công chức*".

Its staff, its files, its inspections and its money are none of all the area's, so its name goes
over them; what it tells of the area ("46 đô thị") stands as it is. A board of projects, a court, a
centre tells of nothing but its own work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from index.domain import AreaLevel, Figure
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.topics import under
from index.language.lexicon import concept_table, load_table, word_set
from index.language.scan import PhraseTable, scan

_TABLE = "told_of"
_DATA = load_table(_TABLE)["authors_own"]
MEMBERS = "members"
"""The kind of a union's members: those of all its area, told under its name."""
_KINDS = ("staff", "files", "papers", "inspections", "party", MEMBERS, "money")
_ANYWHERE = PhraseTable({words: kind for kind in _KINDS for words in _DATA[kind]})
_AT_HEAD = PhraseTable(
    dict.fromkeys(_DATA["staff_opens"], "staff")
    | dict.fromkeys(_DATA["inspections_open"], "inspections")
)
_WHOLE = word_set("authors_own", "money_whole", _TABLE)
_PEOPLE = word_set("authors_own", "people", _TABLE)
_HEADS = frozenset(word for head in word_set("authors", "heads", _TABLE) for word in head.split())


def _table(section: str, key: str) -> PhraseTable[str]:
    return PhraseTable({words: words for words in _DATA[section][key]})


_AREA = _table("area", "words")
_ALL_OWN, _ALONE = _table("all_own", "heads"), _table("all_own", "alone")
_BRANCH, _APART = _table("branch", "words"), _table("branch", "apart")
_STAFF = PhraseTable({words: words for words in _DATA["staff"]})
_NEAR = 6  # tokens behind a number in which "trên địa bàn tỉnh" is told of it


def under_author(sentence: Sentence, figures: Sequence[Figure], state: State) -> list[Figure]:
    """Put the office that wrote the report over the figures of a sentence that are its own.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
        state: knows the office.
    """
    author, home = state.author, state.report.place
    if author is None or home is None or not figures or state.section is not None:
        return list(figures)
    named = [_named_in_full(figure, author) for figure in figures]
    told: list[Figure] = []
    for figure in named:
        over = ""
        if figure.place is not None and figure.place.key == home.key and figure.parent is None:
            over = _over(sentence, figure, author)
        wholes = {one.indicator: one.parent for one in told if one.parent}
        if over:
            told.append(replace(figure, parent=over))
        elif figure.parent in wholes and (wholes[figure.parent] or "").startswith(author):
            told.append(under(figure, wholes[figure.parent] or author, {figure.parent}))
        else:
            told.append(figure)
    return told


def own_kind(indicator: str) -> str | None:
    """Return of which kind of an office's own doings a number's name is, or None."""
    return _kind(indicator, of_staff=False)


def tells_only_itself(office: str) -> bool:
    """Tell whether all that an office tells is its own, and others do the like in the area."""
    tokens = scan(office)
    return bool(tokens) and _ALL_OWN.match(tokens, 0) is not None and not _ALONE.match(tokens, 0)


def _over(sentence: Sentence, figure: Figure, author: str) -> str:
    """Return what goes over a figure: the office, all of its branch, or nothing."""
    first = sentence.token_at(figure.span.start)
    staffed = figure.unit in _PEOPLE and bool(_STAFF.find(sentence.tokens))
    kind = _kind(figure.indicator, of_staff=staffed)
    if kind == MEMBERS:
        return author  # "toàn tỉnh có 62.400 hội viên": of this union
    if any(match.first - first <= _NEAR for match in _AREA.find(sentence.tokens)):
        return ""  # "*Toàn tỉnh* giải quyết 214.000 hồ sơ"
    if kind is None or kind in _of_the_area(author):
        opening = _ALL_OWN.match(scan(author), 0)
        if opening is None or concept_table().find(scan(figure.indicator)):
            return ""
    before = sentence.tokens[:first]
    branch = _BRANCH.find(before)
    apart = bool(branch) and bool(_APART.find(before[branch[-1].last :]))
    return f"{author} – {branch[-1].value}" if branch and not apart else author


def _named_in_full(figure: Figure, author: str) -> Figure:
    """Return a figure under the whole name of the office: "*Hội* có 6 cán bộ"."""
    whole = figure.parent
    if whole is None or figure.place is None or figure.place.level is AreaLevel.AGENCY:
        return figure
    short = whole.lower() in author.lower() and set(whole.lower().split()) <= _HEADS
    return replace(figure, parent=author) if short and whole != author else figure


@lru_cache(maxsize=65536)
def _kind(indicator: str, *, of_staff: bool) -> str | None:
    tokens = scan(indicator.lower())
    if not tokens:
        return None
    if indicator.lower() in _WHOLE:
        return "money"
    opening = _AT_HEAD.match(tokens, 0)
    if opening is not None:
        return opening.value
    found = _ANYWHERE.find(tokens)
    if found:
        return found[0].value
    return "staff" if of_staff else None


def _of_the_area(author: str) -> frozenset[str]:
    """Return the kinds that are an office's subject, and so the area's: "*Sở Tài chính*": money."""
    name = f" {author.lower()} "
    fields = (f for f in _DATA["field"] if any(f" {word} " in name for word in f["offices"]))
    return frozenset(kind for field in fields for kind in field["kinds"])
