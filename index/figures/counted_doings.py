"""Counts named by what was done to those counted: "*kết nạp* 18 đảng viên", "*di dời* 61 hộ"."""

from __future__ import annotations

from index.domain import Relation
from index.figures import bare_counts, completions
from index.figures.draft import Draft, Naming
from index.figures.governing_verbs import verb_phrase
from index.figures.happened import that_happened
from index.figures.number import Count
from index.figures.phrase_trim import whole
from index.figures.sentence import Sentence
from index.figures.unsaid import animals, came_to, done_for, given_to, handed_on, herd, whose
from index.figures.where_counted import done_at, housed_by, only_listed, whom_done, won_at
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, phrase_words, word_set
from index.language.scan import PhraseTable, scan

_DOING, _MUST = "đang", "phải"
_IN_HAND = PhraseTable({words: words for words in word_set("in_hand", "doings", "told_of")})
_NO_STAGE = {"đã", "từng"}
_TRAVELLERS = word_set("naming", "travellers")
_GROWN_TO = word_set("naming", "grown_to") | {","}
_GUESTS = word_set("naming", "guests")
_TURNS = "lượt"
_THE_REST = "còn lại"
_HAPPENED = (" xảy ra vụ", " vụ")
_EVENTS = tuple(f"{words} " for words in sorted(word_set("naming", "events")))
_RECEIVING = word_set("naming", "receiving")
_CAUSING = word_set("naming", "causing")
_WHERE = word_set("areas", "where")
_FORMS = PhraseTable({words: words for words in word_set("counted", "forms")})
_COMPLETING = word_set("naming", "completing")
_COMING = tuple(sorted(word_set("unsaid", "coming")))
_DENYING = word_set("counted", "negations")


def named_by_doing(count: Count) -> Naming:
    """Return the name of a count: the verb before it, if there is one, and its noun.

    Args:
        count: a count that nothing else names.
    """
    number, noun = count.number, count.noun
    sentence, amount, drafts = number.sentence, number.amount, number.drafts
    verb = _verb(count)
    if count.bare and (told := whom_done(sentence, amount, number.left, drafts)):
        return Naming(told, own=True, measured=True, verb=told)
    if count.bare and (told := whose(sentence, amount, verb, noun, drafts)):
        return Naming(told, own=True, measured=True)
    if count.bare and not verb and (told := housed_by(sentence, amount, noun, drafts)):
        return Naming(told, own=True, measured=True)
    if count.bare and (told := herd(verb, noun, drafts)):
        return Naming(told, own=True, measured=True)
    if not verb and (joined := _joined_with(sentence, drafts, amount, bare=count.bare)):
        verb = _shared_verb(joined.naming.verb, noun, amount)
    if whole(phrase_words().harms, scan(verb)):
        return Naming(_harmed(verb, noun, drafts), own=True, measured=True, verb=verb)
    verb = _as_far_as_done(count, verb)
    grown = _grown_to(sentence, noun, amount, drafts) if count.bare and not verb else ""
    if told := grown or _came_before(verb, noun, amount, drafts):
        return Naming(told, own=True, measured=True)
    verb, noun = _of_turns(verb, noun, drafts)
    noun = animals(sentence, amount, noun, verb, drafts)
    if count.bare and verb.lower().startswith(f"{noun.lower()} "):
        noun = ""  # "hộ cận nghèo 812 *hộ*"
    words = completions.of_new_countryside(sentence, f"{verb} {noun}".strip(), number.state)
    words = won_at(sentence, amount, words)
    head = bare_counts.list_head(sentence, amount, number.left, drafts)
    if count.bare and verb and head:
        return Naming(f"{head}: {verb}", own=True, measured=True)
    if number.reading.added or (amount.first and sentence.tokens[amount.first - 1].text == "thêm"):
        words += " thêm"
    if sentence.words(max(number.left, amount.first - 3), amount.first).lower().endswith(_THE_REST):
        # "*Số còn lại* 17 công trình thuộc nguồn vốn khác" are not all of them.
        words = words.replace(amount.unit, f"{amount.unit} còn lại", 1)
    return Naming(words, own=True, measured=True, verb=verb)


def _shared_verb(verb: str, noun: str, amount: Amount) -> str:
    """Return the verb of the count before, or "" where the next one says itself how far it came.

    "hoàn thành 13 chỉ tiêu, 2 *chỉ tiêu cơ bản hoàn thành*, 1 *chỉ tiêu chưa đạt*".
    """
    behind = noun[len(amount.unit) :].lower().split()
    stage = _DENYING | {_DOING}  # "hoàn thành 7 khu, 4 khu *đang thi công*"
    own = f" {verb.lower()} " in f" {noun.lower()} " or not stage.isdisjoint(behind[:1])
    return "" if own else verb


def _verb(count: Count) -> str:
    """Return what was done to those counted, as told before or behind them, or ""."""
    number = count.number
    sentence, amount, drafts, left = number.sentence, number.amount, number.drafts, number.left
    verb = verb_phrase(sentence, amount, left, number.reading.cue)
    if count.bare:
        verb = that_happened(sentence, amount, left, number.reading.cue, verb)
    verb = verb or handed_on(sentence, amount, left)
    if not verb or verb.lower().startswith(_COMING):
        # "dịch tả lợn đã *xảy ra ở* 12 xã": what came there
        verb = came_to(sentence, amount, left, bare=count.bare) or verb
    if not verb and (count.bare or only_listed(count.noun)):
        verb = done_at(sentence, amount, left, drafts)
    if count.bare and not verb:
        verb = given_to(sentence, amount, drafts)
    return done_for(_completing(verb, amount, drafts), drafts)


def _as_far_as_done(count: Count, verb: str) -> str:
    """Return a verb with what says that it is not done yet; "" for one that only says where."""
    number = count.number
    if not verb and count.bare:
        return _bare_work(number.sentence, number.amount, number.left)
    if not verb or _only_where(verb):
        return ""  # "hộ nghèo *ở 4 xã* vùng cao" counts no households
    if _still_owed(number.sentence, number.amount, number.left, verb):
        verb = f"phải {verb}"
    if verb.lower().startswith(f"{_DOING} "):
        return verb
    return f"{_DOING} {verb}" if _in_hand(number.sentence, number.amount, number.left) else verb


def _of_turns(verb: str, noun: str, drafts: list[Draft]) -> tuple[str, str]:
    """Return verb and noun of a count of turns by who came in them."""
    if noun.lower() != _TURNS:
        return verb, noun
    guests = _guests(drafts) if verb.lower() in _GUESTS else ""
    if guests:
        return f"{guests} {verb}", ""  # "2,1 triệu lượt khách, trong đó *quốc tế* …"
    return verb, "" if _travels(verb) else noun  # "khách quốc tế 97.800 *lượt*"


def _grown_to(sentence: Sentence, noun: str, amount: Amount, drafts: list[Draft]) -> str:
    """ "Lượng khách quốc tế tăng 31%, *ước đạt 52.000 lượt khách*": what grew so, or ""."""
    if not drafts or not noun or drafts[-1].figure.relation is not Relation.CHANGE:
        return ""
    grown = drafts[-1].figure.indicator
    between = [t.text for t in sentence.tokens[drafts[-1].reading.after : amount.first]]
    told = "đạt" in between and _GROWN_TO.issuperset(between)
    return grown if told and noun.lower().split()[-1] in grown.lower().split() else ""


def _harmed(verb: str, noun: str, drafts: list[Draft]) -> str:
    """Name those an accident harmed: "tai nạn … làm chết 118 *người*" counts người chết.

    What harmed them is the event counted before in the sentence ("161 *vụ* tai nạn giao thông").
    """
    words = " ".join(word for word in verb.split() if word.lower() not in _CAUSING)
    for draft in reversed(drafts):
        told = draft.figure.indicator
        _, event, cause = told.partition("vụ ")
        if draft.figure.unit == "vụ" and told.lower().endswith(_HAPPENED):
            # "*Tai nạn giao thông* xảy ra 214 vụ, làm chết 61 người"
            happened = next(end for end in _HAPPENED if told.lower().endswith(end))
            before = told[: -len(happened)].lower()
            event, cause = ("vụ", before) if f"{before} ".startswith(_EVENTS) else ("", "")
        if event and draft.amount.kind is AmountKind.COUNT:
            return f"{noun} {words} do {cause}".replace("  ", " ")
    return f"{noun} {words}".strip()


def _guests(drafts: list[Draft]) -> str:
    """Return who came in the turns counted before: "khách" of "lượt khách", or ""."""
    for draft in reversed(drafts):
        turns = [token.text for token in scan(draft.figure.indicator)]
        if _TURNS in turns[:-1] and draft.amount.kind is AmountKind.COUNT:
            return turns[turns.index(_TURNS) + 1]
    return ""


def _travels(verb: str) -> bool:
    """Tell whether what stands before "97.800 lượt" is who or what came, and no verb."""
    words = verb.split() or [""]
    return words[0].lower() in _TRAVELLERS or words[-1][:1].isupper()


def _came_before(verb: str, noun: str, amount: Amount, drafts: list[Draft]) -> str:
    """Return who came: "Khách lưu trú tháng 5 ước 93 nghìn lượt; 5 tháng *đón 398 nghìn lượt*"."""
    if noun.lower() != _TURNS or verb.lower() not in _RECEIVING:
        return ""
    turns = [d.figure for d in drafts if d.figure.unit.split(" ")[-1] == _TURNS]
    whole_figures = [f for f in turns if f.parent is None and f.indicator.lower() != noun.lower()]
    return whole_figures[-1].indicator if whole_figures else ""


def _only_where(verb: str) -> bool:
    """Tell whether what stands before a count is a measure and where it was taken."""
    tokens = scan(verb)
    where = bool(tokens) and tokens[-1].text in _WHERE
    head = phrase_words().heads.match(tokens, 0) or concept_table().match(tokens, 0)
    return where and head is not None


def _in_hand(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether a count is of work in hand: "đã khởi tố 5 vụ, *đang điều tra* 3 vụ"."""
    first = max(left, sentence.clause_start(amount.first))
    words = {token.text for token in sentence.tokens[first : amount.first]}
    return _DOING in words and words.isdisjoint(_NO_STAGE)


def _bare_work(sentence: Sentence, amount: Amount, left: int) -> str:
    """Return the work in hand that a count alone is of: "*đang thực hiện* 25 dự án", or ""."""
    found = _IN_HAND.match_before(sentence.tokens, amount.first)
    if found is None or found.first <= left or sentence.tokens[found.first - 1].text != _DOING:
        return ""
    return f"{_DOING} {found.value}"


def _still_owed(sentence: Sentence, amount: Amount, left: int, verb: str) -> bool:
    """Tell whether a count is of what must be done: "*phải* di dời 864 ngôi mộ (đã di dời 851)"."""
    behind = [token.text for token in sentence.tokens[amount.last : amount.last + 2]]
    before = [token.text for token in sentence.tokens[left : amount.first]]
    if behind == ["(", "đã"] and _MUST in before:
        return True
    # "*phải di chuyển* 1.240 ngôi mộ": not all of them are moved
    done = verb.lower().split()
    return bool(done) and before[-len(done) - 1 :] == [_MUST, *done]


def _completing(verb: str, amount: Amount, drafts: list[Draft]) -> str:
    """Say of what work a bare "hoàn thành" is: "*GPMB* 41 dự án …, đã *hoàn thành* 17 dự án"."""
    if verb.lower() not in _COMPLETING:
        return verb
    works = [d.naming.verb for d in drafts if d.figure.unit == amount.unit and d.naming.verb]
    work = works[-1].removeprefix(f"{_MUST} ") if works else ""
    return f"{verb} {work}" if whole(concept_table(), scan(work)) else verb


def _joined_with(
    sentence: Sentence, drafts: list[Draft], amount: Amount, *, bare: bool
) -> Draft | None:
    """Return the count that this one is merely joined with, or None.

    What brackets say of the first stands between them, "kỷ luật 1 chi bộ *(cảnh cáo)* và 37 đảng
    viên", and so may the form that it was done in, "*bằng hình thức khiển trách*". Behind those,
    what says itself which things it counts goes on with nothing: "12 ca (giảm 3), *1 ca tử vong*".
    """
    depth = sentence.depth[amount.first]
    level = [d for d in drafts if sentence.depth[d.amount.first] <= depth]
    if not level or level[-1].amount.kind is not AmountKind.COUNT:
        return None
    before = level[-1]
    places = range(before.reading.after, amount.first)
    brackets = {"(", ")"}
    between = [i for i in places if sentence.depth[i] <= depth]
    between = [i for i in between if sentence.tokens[i].text not in brackets]
    if between and (form := _FORMS.match(sentence.tokens, between[0])) is not None:
        between = [i for i in between if i >= form.last]
        while between and sentence.tokens[between[0]].is_word and len(between) > 1:
            between = between[1:]
    told = {sentence.tokens[i].text for i in between}
    aside = len(between) < len(places)
    if aside and (before.amount.unit == amount.unit or not (bare or "và" in told)):
        return None
    return before if told in ({"và"}, {","}, {"/"}) else None
