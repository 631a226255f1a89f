"""What cases and the people in them are of where only a sentence, a heading or the title says it.

"*Tai nạn giao thông* giảm cả 3 tiêu chí: giảm 4 vụ, giảm 2 người chết", "Tình hình cháy: xảy ra 12
vụ". Seen alone, "xảy ra vụ" and "người chết" could be of anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import load_table, word_set
from index.language.scan import PhraseTable, Token, scan

_FORMS: list[list[str]] = load_table("figures")["events_told"]["events"]
_EVENTS = PhraseTable({words: forms[0] for forms in _FORMS for words in forms})
_WORDS = {word for forms in _FORMS for words in forms for word in words.split()}
_CASES = word_set("case_changes", "cases")
_BARE = sorted(word_set("events_told", "bare"), key=len, reverse=True)
_HARMED = word_set("events_told", "harmed")
_DAMAGES = word_set("events_told", "damages")
_SIDES = tuple(sorted(word_set("noise", "sides")))
_WAYS = sorted(word_set("events_told", "ways"), key=len, reverse=True)
_BY_WAY = word_set("events_told", "by_way")
_CASE = "vụ"
_ANIMALS = {"con", "hộ", "xã"}  # "dịch tả lợn xảy ra tại 108 *xã*. Riêng tháng 10, tiêu hủy …"
_LIVING = {"người", "con"}


def of_the_event(sentence: Sentence, drafts: Sequence[Draft], state: State) -> list[Draft]:
    """Return the figures, those of bare cases and harmed people named by what happened.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        state: the running context: what was told before, the topic, headings and the title.
    """
    done = list(drafts)
    others = False  # cases of the sentence that have a name of their own
    way = ""  # "đường bộ": the sort of traffic that a clause is of
    for at, draft in enumerate(drafts):
        found = _way_of(draft)
        way = found or ("" if draft.figure.unit in _CASES else way)
        if way and (event := _event_of(done[:at]) or _told_before(state)) in _BY_WAY:
            name = _by_way(draft, event, way)
            whole = name.removesuffix(f" {way}")
            done[at] = replace(draft, figure=replace(draft.figure, parent=whole)) if name else draft
        elif (event := _event_of(done[:at])) and _of_next_place(draft, done[at - 1]):
            name = _in_place(draft, event)
        else:
            name = _full_name(sentence, draft, state, others=others)
        others = not name if draft.figure.unit in _CASES else others
        if name:
            figure = renamed(done[at].figure, name)
            done[at] = replace(draft, figure=figure)
    return done


def _way_of(draft: Draft) -> str:
    """Return the sort of traffic that cases are named by: "*đường bộ* xảy ra 15 vụ", or ""."""
    name = draft.figure.indicator.lower()
    if draft.figure.unit not in _CASES:
        return ""
    way = next((w for w in _WAYS if name.startswith(f"{w} ")), "")
    if way:
        return way if name.removeprefix(f"{way} ") in _BARE else ""
    return next((w for w in _WAYS for e in _BY_WAY if name.endswith(f"{e} {w}")), "")


def _by_way(draft: Draft, event: str, way: str) -> str:
    """Return the name of cases or harmed people by the accidents of one sort of traffic."""
    if draft.figure.unit in _CASES:
        return f"{_CASE} {event} {way}"
    name = draft.figure.indicator
    if name.endswith(f" do {event}"):
        return f"{name} {way}"
    return f"{_people_first(name)} do {event} {way}" if name.lower() in _HARMED else ""


def _event_of(drafts: Sequence[Draft]) -> str:
    """Return what happened by the last cases told before in the sentence, or ""."""
    cases = [d.figure.indicator for d in drafts if d.figure.unit in _CASES]
    return next((e for e in (_last(scan(name)) for name in reversed(cases)) if e), "")


def _of_next_place(draft: Draft, before: Draft) -> bool:
    """Tell whether cases of another place follow, or the people in them: "*huyện B* 6 vụ"."""
    name = draft.figure.indicator.lower()
    if draft.figure.unit in _CASES:
        return name == _CASE and draft.figure.place != before.figure.place
    return name in _HARMED and before.figure.unit in _CASES


def _in_place(draft: Draft, event: str) -> str:
    if draft.figure.unit in _CASES:
        return f"{_CASE} {event}"
    return f"{_people_first(draft.figure.indicator)} do {event}"


def _full_name(sentence: Sentence, draft: Draft, state: State, *, others: bool) -> str:
    """Return the whole name of a figure that leaves out what happened, or ""."""
    name = draft.figure.indicator.lower()
    damage = name in _DAMAGES
    harmed = name in _HARMED or damage
    unit = draft.figure.unit
    cases = _is_bare(name) if unit[:1] == "%" else _by_sides(name) or _is_bare(name)
    if not (harmed or (cases and (unit in _CASES or unit[:1] == "%"))):
        return ""
    before = [token for token in sentence.tokens if token.end <= draft.figure.span.start]
    event = _last(before)
    again = draft.figure.relation is Relation.CHANGE and _compares(sentence)
    if not event and (name != _CASE or again) and not (harmed and others):
        event = _told_before(state)
    if not event:
        return ""
    if damage:
        return f"{draft.figure.indicator} do {event}"
    return f"{_people_first(draft.figure.indicator)} do {event}" if harmed else f"{_CASE} {event}"


def _compares(sentence: Sentence) -> bool:
    """ "*So với tháng trước*, giảm 4 vụ": the sentence goes on with the cases told before it."""
    return " ".join(token.text for token in sentence.tokens[:2]) == "so với"


def _people_first(name: str) -> str:
    """ "làm *chết* 16 *người*" is told of "người chết", and so of animals."""
    harm, _, living = name.rpartition(" ")
    return f"{living} {harm}" if living in _LIVING else name


def _by_sides(name: str) -> bool:
    """Tell whether a change was named by the clause that tells of all sides of it.

    "*tai nạn giao thông giảm cả 3 tiêu chí*: giảm 4 vụ".
    """
    words = name.split()
    return any(f" {side}" in name for side in _SIDES) and {"cả", "tiêu"} & set(words) != set()


def _is_bare(name: str) -> bool:
    """Tell whether a name only says that something happened: "xảy ra vụ", or half of it."""
    rest = next((name.removesuffix(bare) for bare in _BARE if name.endswith(bare)), None)
    return rest is not None and set(rest.split()) <= _WORDS and not _last(scan(rest))


def _told_before(state: State) -> str:
    """Return what happened by the topic, the sentence before, a heading or the title, or ""."""
    told = _last(scan(state.topic)) if state.topic else ""
    if not told:
        told = next((e for f in reversed(state.told) if (e := _told_of(f))), "")
    if not told:
        headings = (_only(heading) for heading in reversed(state.headings))
        told = next((event for event in headings if event), "")
    return told or _only(state.report.title)


def _told_of(figure: Figure) -> str:
    return _last(scan(figure.indicator)) if figure.unit in _CASES | _ANIMALS else ""


def _last(tokens: Sequence[Token]) -> str:
    found = list(_EVENTS.find(tokens))
    return found[-1].value if found else ""


def _only(text: str) -> str:
    """Return the one event that a heading or a title names, or ""."""
    events = {match.value for match in _EVENTS.find(scan(text))}
    return events.pop() if len(events) == 1 else ""
