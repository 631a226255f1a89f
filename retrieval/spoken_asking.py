"""How people ask in speech: "lên hay xuống", "có khá hơn năm ngoái không", "vượt hay hụt kế hoạch".

Reports tell a rise and a percent of plan; what asks for them in other words is read as the words
that the tables of ``questions.toml`` know. The spoken ones are in
``index/language/data/spoken_asking.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from index.language.lexicon import load_table
from index.language.text import fold, has_marks
from retrieval.words import listed

_PERCENT = r"(?:%|phần trăm|phan tram)"
_YEAR = r"(?:n[ăa]m )?(?:19|20)\d\d"


def as_asked(text: str) -> str:
    """Return a question with its spoken asking words as the tables of asking words have them."""
    short, means = _short_forms()
    said = short.sub(lambda found: means[found.group().lower()], text)
    for pattern, written in _rules():
        said = pattern.sub(written, said)
    if said == text:
        return text
    said = " ".join(said.split())
    return said if has_marks(text) else fold(said)


def asked_otherwise(text: str) -> str:
    """Return a question with the other name of what it asks for, "" where it has none."""
    names, bare = _other_names(), not has_marks(text)
    if names.search(text) is None:
        return ""
    means = {fold(said): other for said, other in load_table("spoken_asking")["otherwise"].items()}

    def written(found: re.Match[str]) -> str:
        other: str = means[fold(found.group())]
        return fold(other) if bare else other

    return names.sub(written, text)


@cache
def _other_names() -> re.Pattern[str]:
    names = _any(load_table("spoken_asking")["otherwise"])
    return re.compile(rf"(?<!\w){names}", re.IGNORECASE)


@cache
def _short_forms() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what finds the phrases that are read as others, in one pass, and those others."""
    table = load_table("spoken_asking")["short"]
    means = {form: written for said, written in table.items() for form in (fold(said), said)}
    return re.compile(rf"(?<!\w){_any(table)}", re.IGNORECASE), means


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what is replaced then, in order, and by what."""
    rules = [
        *_of_words_cut_off(),
        *_of_short_years(),
        *_of_things(),
        *_of_numbers(),
        *_of_changes(),
        *_of_plans(),
    ]
    return tuple((re.compile(rf"(?<!\w)(?:{said})", re.IGNORECASE), means) for said, means in rules)


def _of_words_cut_off() -> Iterator[tuple[str, str]]:
    """ "thu được *nhiêu*" of "bao nhiêu"."""
    cut = load_table("spoken_asking")["cut_off"]
    yield rf"(?<!{cut['lost']} ){cut['word']}(?!\w)", f"{cut['lost']} {cut['word']}"


def _of_things() -> list[tuple[str, str]]:
    """ "nuôi bao nhiêu con lợn", "việc làm 2022 được mấy người", "the huyen Ea Kar"."""
    herds, jobs = load_table("spoken_asking")["herds"], load_table("spoken_asking")["jobs"]
    likewise = load_table("spoken_asking")["likewise"]
    many = _any(listed("how_much", "phrases"))
    return [
        (
            f"{_any(herds['keeping'])} {many} {_any([herds['head']])} ({_any(herds['animals'])})",
            rf"{herds['herd']} \1 {herds['means']}",
        ),
        (f"^{_any(jobs['opens'])}", jobs["means"]),
        *_of_tellers(),
        (f"^{_any(likewise['opens'])} (?={_any(likewise['before'])})", f"{likewise['means']} "),
        *_of_joint_herds(herds),
        *_of_lists(),
        *_of_counted(),
    ]


def _of_counted() -> Iterator[tuple[str, str]]:
    """ "mấy *chiếc* tàu cá", "trồng *bao nhiêu* hồ tiêu"."""
    table, planted = (load_table("spoken_asking")[key] for key in ("classifiers", "planted"))
    many = _any(listed("how_much", "phrases"))
    yield f"({many}) {_any(table['words'])} (?={_any(table['things'])})", r"\1 "
    yield (
        f"{_any(planted['growing'])} {many} ({_any(planted['crops'])})",
        rf"{planted['area']} \1 {planted['means']}",
    )


def _of_tellers() -> Iterator[tuple[str, str]]:
    """ "các tỉnh nào *có số liệu về* thu ngân sách": asked of all that tell it."""
    table = load_table("spoken_asking")["tellers"]
    plural, who, told = (_any(table[key]) for key in ("plural", "who", "told"))
    yield f"^(?:{plural} )?{who} {told} (?:{_any(table['about'])} )?", ""


def _of_joint_herds(herds: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """ "đàn trâu bò": of both, told together or each by itself."""
    lead, alone = _any(herds["led"]), rf"(?!,| v[àaớo]|.*(?<!\w){_any(herds['unless'])})"
    firsts, seconds = zip(*(pair.split("|") for pair in herds["joint"]), strict=True)
    yield rf"({lead} {_any(firsts)}),? ({_any(seconds)}){alone}", r"\1 và \2"


def _of_lists() -> Iterator[tuple[str, str]]:
    """ "danh sách các xã đạt chuẩn"."""
    table = load_table("spoken_asking")["lists"]
    plural = _any(listed("listing", "openers"))
    yield f"{_any(table['words'])} (?:{plural} )?(?={_any(table['of'])})", f"{table['means']} "


def _of_numbers() -> list[tuple[str, str]]:
    """ "đạt *cỡ* bao nhiêu": no exact number is wanted."""
    table = load_table("spoken_asking")["about"]
    about, led = (_any(table[key]) for key in ("words", "led"))
    about = rf"(?:{about}|(?:{'|'.join(table['marked'])})(?!\w))"
    return [
        (f"{about} (?:{led} )?(?={_any(listed('how_much', 'phrases'))})", ""),
        *_of_bounds(),
        *_of_coverage(),
        *_of_prices(),
        *_of_sums(),
        *_of_profits(),
    ]


def _of_sums() -> Iterator[tuple[str, str]]:
    """ "chi trợ cấp *hết bao nhiêu*": of money, where no unit says otherwise."""
    spent = load_table("spoken_asking")["spent"]
    many = _any(listed("how_much", "phrases"))
    yield rf"{_any(spent['words'])} {many}(?=[ ?.]*$)", spent["means"]


def _of_bounds() -> Iterator[tuple[str, str]]:
    """ "phải kết nạp *ít nhất* bao nhiêu đảng viên": what is aimed at, and no rank."""
    table = load_table("spoken_asking")["least"]
    ranks, words = _any(table["which"]), _any(table["words"])
    asked = f"(?={_any(listed('how_much', 'phrases'))})"
    yield rf"^((?!.*(?<!\w){ranks}).*) {words} {asked}", rf"\1 {table['means']} "


def _of_coverage() -> Iterator[tuple[str, str]]:
    """ "bao nhiêu % *dân có thẻ BHYT*": of all people, so far as it covers them."""
    table = load_table("spoken_asking")["covered"]
    many, percent = _any(listed("how_much", "phrases")), _any(table["percent"])
    who = f"{_any(table['people'])} {_any(table['holding'])} {_any(table['insurance'])}"
    yield f"{many} ?{percent} {who}", f"{table['means']} {table['asked']}"
    yield f"{_any(table['rates'])} {who}", table["means"]
    behind = f"(?= (?:{_any(table['reached'])} )?{many} ?{percent})"
    yield f"{who}{behind}", table["means"]


def _of_prices() -> Iterator[tuple[str, str]]:
    """ "bán *bao nhiêu một ký*": in money a kilo."""
    table = load_table("spoken_asking")["priced"]
    many, one = _any(listed("how_much", "phrases")), _any(table["ones"])
    kilo = rf"(?: ?/ ?| {one} ){_any(table['kilos'])}"
    yield f"{many}(?: {_any(table['money'])})?{kilo}", table["means"]
    yield f"{one} {_any(table['kilos'])} (?:là )?{many}(?: {_any(table['money'])})?", table["means"]


def _of_profits() -> Iterator[tuple[str, str]]:
    """ "*làm 1 ha* lúa *lời bao nhiêu*", "lúa lãi *mấy triệu một ha*": in money a hectare."""
    table = load_table("spoken_asking")["profit"]
    keys = ("words", "ones", "areas", "growers", "doing", "led")
    words, ones, areas, growers, doing, led = (_any(table[key]) for key in keys)
    many = rf"{_any(listed('how_much', 'phrases'))}(?: {_any(['triệu', 'tiền', 'triệu đồng'])})?"
    area, means = rf"(?:{ones} |/ ?){areas}", table["means"]
    yield rf"{words} (?:{led} )?{many} ?{area}", f"{table['named']} {means}"
    # What is grown stands between the hectare and the profit, the growers anywhere before.
    yield rf"{growers} ((?:\w+ ){{0,6}}?){doing} (?={area})", r"\1"
    yield (
        rf"(?:{doing} )?{area} ((?:[\w-]+ ){{1,6}}?){words} (?:{led} )?{many}",
        rf"\1{table['named']} {means}",
    )


def _of_short_years() -> Iterator[tuple[str, str]]:
    """ "vụ đông xuân *22-23*"."""
    table = load_table("spoken_asking")["short_years"]
    yield (
        rf"({_any(table['before'])}) (\d\d) ?[-–/] ?(\d\d)(?![\w/-])",
        rf"\1 {table['century']}\2-{table['century']}\3",
    )


def _of_changes() -> list[tuple[str, str]]:
    """ "lên hay xuống", "hơn hay kém năm ngoái", "chênh bao nhiêu so với cùng kỳ"."""
    move, against = load_table("spoken_asking")["direction"], load_table("spoken_asking")["against"]
    up, down, either = _any(move["up"]), _any(move["down"]), _any(move["or"])
    better, times, than = (_any(against[key]) for key in ("better", "times", "than"))
    asks, ends, led = _any(move["asks"]), _any(move["ends"]), _any(against["led"])
    return [
        (f"{up} {either} {down}|{down} {either} {up}", move["means"]),
        (f"{better} {either} {better} (?:{than} )?({times})", rf"{against['means']} \1"),
        (
            f"(?:{asks} )?{better} (?:{than} )?({times}(?: {times})?) (?:{either} )?{ends}",
            rf"{against['means']} \1",
        ),
        (
            f"{_any(against['more'])} (?:{than} )?({_any(against['years'])})"
            f"(?= (?:{led} )?{_any(listed('how_much', 'phrases'))})",
            rf"{against['apart_means']} so với \1",
        ),
        (
            f"{_any(against['apart'])} ({_any(against['how'])} {than} {times})",
            rf"{against['apart_means']} \1",
        ),
        (
            rf"{_any(against['fallen'])} (?={_any(against['how'])} {than} "
            rf"(?:{times}|{_YEAR}))",
            f"{against['fallen_means']} ",
        ),
        (
            f"{_any(against['times_as_much'])} (?:{than} )?({times})",
            rf"{against['risen_means']} \1",
        ),
        (
            rf"({_any(against['as_much'])} {_any(listed('how_much', 'phrases'))} "
            rf"?{_PERCENT}) (?={times})",
            rf"\1 {against['than'][0]} ",
        ),
        (
            f"{_any(against['moved'])} (?={_any(listed('how_much', 'phrases'))})",
            f"{against['apart_means']} ",
        ),
    ]


def _of_plans() -> list[tuple[str, str]]:
    """ "vượt hay hụt kế hoạch", "được nửa kế hoạch chưa", "về đích chưa"."""
    table = load_table("spoken_asking")["plan_met"]
    plans, than = _any(table["plans"]), _any(table["than"])
    asked = rf"(?= (?:{than} )?{plans})"
    elsewhere, against = _any(table["not_of"]), _any([*table["not_against"], *table["plans"]])
    many = _any(listed("how_much", "phrases"))
    return [
        (f"{_any(table['either'])}{asked}", table["asked"]),
        (f"{_any(table['half'])}{asked}", table["asked"]),
        (f"{_any(table['part'])}(?= {plans})", table["percent"]),
        (
            rf"^((?!.*{elsewhere}).*) {_any(table['reached'])}",
            rf"\1 {table['asked']} {table['plan']}",
        ),
        (
            rf"^((?!.*{against}).*) ({_any(table['over'])} {many} ?{_any(table['percents'])})",
            rf"\1 \2 {table['plan']}",
        ),
        (
            rf"^((?!.*{against}).*) ({_any(table['over'])} {many})(?=[ ?.]*$)",
            rf"\1 \2 {table['percents'][0]} {table['plan']}",
        ),
        (
            rf"({than}) (?={_any(table['givers'])} (?:\w+ )?{_any(table['given'])})",
            rf"\1 {table['plan']} ",
        ),
    ]


def _any(phrases: Iterable[str]) -> str:
    """Return the source of a group that matches any of the phrases, typed with marks or none."""
    forms = {form for phrase in phrases for form in (phrase, fold(phrase))}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return rf"(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
