"""The answering service over one live index: question in, cited answer out."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from index.domain import Figure, Place, Report, Span
from index.embedding.protocol import Encoder
from index.embedding.sentence_encoder import load_encoder
from index.language.places import Gazetteer
from index.language.text import clean_question
from index.location import IndexLocation, open_holder
from index.milvus.url import MilvusUrl
from index.ports import CatalogueReader, LiveHolder
from index.settings import IndexSettings
from retrieval import (
    bodies,
    breakdown,
    comparing,
    numeric,
    overview,
    passages,
    ranking,
    shortfall,
    wording,
)
from retrieval.abstaining import not_stated
from retrieval.answer import Answer, CitedPassage, Intent, Status, Understood
from retrieval.causes import asks_why
from retrieval.citing import open_citation
from retrieval.conversation import merge
from retrieval.echo import with_marks
from retrieval.numeric import Scene
from retrieval.question import MAX_QUESTION, Question
from retrieval.question_places import tax_offices
from retrieval.service_protocol import IndexStatus
from retrieval.two_indicators import compare_indicators, sides
from retrieval.understanding import is_greeting, understand
from retrieval.view import View

_log = logging.getLogger(__name__)
_HISTORY = 6
_NUMERIC = frozenset(
    {Intent.VALUE, Intent.PLAN, Intent.PERCENT_OF_PLAN, Intent.CHANGE, Intent.SHARE, Intent.COUNT}
)
_GREETING = (
    "Chào bạn. Bạn hỏi số liệu trong các báo cáo, tôi trả lời kèm câu trích và nguồn, ví dụ: "
    "thu ngân sách Hướng Hóa 2022?"
)
_EMPTY = "Bạn hãy gõ câu hỏi về một báo cáo, ví dụ: thu ngân sách Hướng Hóa 2022?"
_TOO_LONG = f"Câu hỏi dài quá. Bạn rút gọn dưới {MAX_QUESTION} ký tự giúp nhé."


class LocalAnswerService:
    """Answers from one live index, local or on a cluster.

    One caller at a time; keep it off an event loop.

    Args:
        holder: the live index.
        encoder: the encoder that the index was built with.
        today: the clock, for "năm ngoái".
    """

    def __init__(
        self, holder: LiveHolder, encoder: Encoder, today: Callable[[], date] = date.today
    ) -> None:
        self._holder = holder
        self._encoder = encoder
        self._gazetteer = Gazetteer.load()
        self._today = today
        self._view = View(holder.current, encoder)

    @classmethod
    def open(
        cls,
        index_dir: Path,
        cache_dir: Path,
        embedding_model: str | None = None,
        index_url: MilvusUrl | None = None,
    ) -> LocalAnswerService:
        """Open the live generation of ``index_dir``, or of the cluster at ``index_url``.

        Raises:
            IndexMissing, IndexDamaged, SettingsMismatch, IndexUnreachable, EncoderUnavailable:
                with the remedy.
        """
        encoder = load_encoder(embedding_model, cache_dir)
        location = IndexLocation(index_dir, index_url)
        return cls(open_holder(location, IndexSettings(encoder=encoder.name)), encoder)

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """Answer ``question``; ``history`` holds the earlier questions, oldest first."""
        text = clean_question(question[: 4 * MAX_QUESTION])
        if len(question) > 4 * MAX_QUESTION or len(text) > MAX_QUESTION:
            return Answer(Status.NOT_FOUND, _TOO_LONG, understood=Understood(Intent.HELP))
        if not any(char.isalnum() for char in text):
            return Answer(Status.NOT_FOUND, _EMPTY, understood=Understood(Intent.HELP))
        view = self._view
        if is_greeting(text):
            return Answer(Status.NOT_FOUND, _GREETING, understood=Understood(Intent.HELP))
        earlier: Question | None = None
        for said in history[-_HISTORY:]:
            said = clean_question(said[:MAX_QUESTION])
            earlier = merge(self._understand(said, view, earlier), earlier)
        own = self._understand(_with_level(text, earlier), view, earlier)
        asked = merge(own, earlier)
        answer = self._answer(with_marks(asked, view.live.accents.restore), view)
        return replace(answer, resolved=asked.text)

    def cite(self, citation_id: str) -> CitedPassage:
        """Open a citation. Raises ``CitationNotFound``."""
        return open_citation(citation_id, self._view.corpus)

    def status(self) -> IndexStatus:
        """Describe the live generation."""
        manifest = self._view.live.manifest
        counts = manifest.counts
        return IndexStatus(
            generation=self._view.live.name,
            built_at=manifest.created,
            reports=counts.reports,
            passages=counts.passages,
            figures=counts.figures,
            settings_id=manifest.settings_id,
            encoder=self._encoder.name,
        )

    def refresh(self) -> bool:
        """Swap to the newest good generation; True when another one is live now."""
        if not self._holder.refresh():
            return False
        self._view = View(self._holder.current, self._encoder)
        return True

    def check(self) -> None:
        """Raise ``IndexDamaged`` or ``IndexUnreachable`` when the index cannot be read now."""
        self._holder.check()

    def passages(
        self, question: str, count: int, *, by_place: bool = True
    ) -> list[tuple[Report, Span]]:
        """Return the best passages for a question, without the figure catalogue.

        With ``by_place`` of reports about the places that it names, where there are any.
        """
        view = self._view
        if not by_place:
            return view.search(question, count)
        return view.passages(self._understand(clean_question(question), view, None))[:count]

    @property
    def catalogue(self) -> CatalogueReader:
        """The live catalogue, for exports."""
        return self._view.live.catalogue

    def _understand(self, text: str, view: View, earlier: Question | None) -> Question:
        before = [m.place for m in earlier.places] if earlier else []
        return understand(text, self._gazetteer, view.places, view.live.accents.restore, before)

    def _answer(self, question: Question, view: View) -> Answer:
        scene = Scene(view.corpus, self._gazetteer, self._today())
        asked = view.asked_places(question)
        if question.intent is Intent.REPORTS:
            headers = view.headers_about(asked, self._gazetteer)
            return overview.reports_on(question, headers, asked, scene)
        if question.unknown_place:
            named = question.unknown_place
            why = f"Không rõ {named} là địa phương nào; bạn kiểm tra lại tên giúp nhé."
            return Answer(Status.NOT_FOUND, why, (), numeric.understood(question))
        missing = [m for m in question.places if not any(view.on_file(p) for p in m.candidates)]
        if missing:
            told = self._from_other_side(question, view, scene)
            if told is not None:
                return told
            return self._no_place(question, missing[0].place, view, scene)
        pool = view.pool(question)
        both = sides(question, lambda text: self._understand(text, view, None))
        answer = compare_indicators(question, both, pool, scene) if both else None
        if answer is None:
            answer = None if asks_why(question) else self._from_figures(question, pool, view, scene)
        offices = tax_offices(question.terms, question.places, view.places)
        if answer is None and offices:
            # What the province's tax office collects, under the office's own name.
            answer = self._from_figures(question, view.figures_of(offices), view, scene)
        if answer is None:
            answer = self._from_other_side(question, view, scene)
        if answer is None and _may_be_text(question):
            answer = passages.answer_text(question, view.passages(question), view.corpus)
        return answer if answer is not None else not_stated(question, pool, view, scene, asked)

    def _from_other_side(self, question: Question, view: View, scene: Scene) -> Answer | None:
        """Answer from a body's report on the area asked about, or on the area of the body asked.

        "dư nợ NHCSXH Phú Thọ" stands in that bank's report as the province's. What customs and
        tax offices collect is never the area's own revenue, nor the other way round.
        """
        if question.intent not in _NUMERIC or bodies.is_revenue_or_trade(question.terms):
            return None
        for other, reports in bodies.other_side(question, view):
            own = [f for f in view.figures_of(other) if reports is None or f.report_id in reports]
            found = numeric.answer_number(question, own, scene)
            if found is not None:
                return found
        return None

    def _from_figures(
        self, question: Question, pool: Sequence[Figure], view: View, scene: Scene
    ) -> Answer | None:
        intent = question.intent
        structure = breakdown.breakdown(question, pool, scene)
        if structure is not None:
            return structure
        gap = shortfall.gap_to_plan(question, pool, scene)
        if gap is not None:
            return gap
        moments = [m for m in question.periods if not m.base or intent is Intent.COMPARE]
        if intent is Intent.COMPARE:
            if len(question.places) == 2:
                return comparing.compare_places(
                    question, [view.figures_of(m.candidates) for m in question.places], scene
                )
            if len(moments) > 1:
                return comparing.compare_periods(question, pool, scene)
        if len(question.places) > 2 and (intent in _NUMERIC or intent is Intent.COMPARE):
            # Three places and more: each one's number, in order.
            return ranking.rank(question, pool, scene)
        if len(question.places) == 2 and intent in _NUMERIC:
            pools = [view.figures_of(m.candidates) for m in question.places]
            return comparing.compare_places(question, pools, scene)
        if intent is Intent.RANK:
            ranked = ranking.rank(question, view.pool(question, inside=True), scene)
            if ranked is not None:
                return ranked
        if intent is Intent.TREND:
            return ranking.trend(question, pool, scene) or numeric.answer_number(
                question, pool, scene
            )
        if intent is Intent.OVERVIEW:
            return overview.place_overview(question, pool, scene)
        if intent in _NUMERIC:
            if not question.places and question.terms and not moments and not question.how_much:
                return overview.indicator_overview(question, pool, scene)
            if "hon" in question.terms:
                return None  # two things are compared, and not both are known: no single number
            found = numeric.answer_number(question, pool, scene)
            if found is None and intent is Intent.CHANGE:
                found = comparing.change_between(question, pool, scene)
            return found
        return None

    def _no_place(self, question: Question, place: Place, view: View, scene: Scene) -> Answer:
        why = f"Chưa có báo cáo nào về {wording.full_place(place)} nên không có số liệu để trả lời."
        around = view.of_province.get(place.province_code or "", [])
        pool = view.figures_of(around)
        return numeric.not_found(question, pool, scene, [place], why)


_LEVEL = re.compile(r"\b(tỉnh|thành phố|tp|huyện|thị xã)\s*(?:thì sao|thế nào|nhé)?\s*\??$", re.I)


def _with_level(text: str, earlier: Question | None) -> str:
    """Name the place in "còn tỉnh?": the unit of that kind with the name asked about before."""
    match = _LEVEL.search(text)
    if match is None or earlier is None or not earlier.places:
        return text
    short = earlier.places[0].place.short
    return f"{text[: match.end(1)]} {short}{text[match.end(1) :]}"


def _may_be_text(question: Question) -> bool:
    """Tell whether a sentence may answer what no figure does."""
    if not question.places and len(question.all_terms) < 2:
        return False  # "bạn là ai": nothing that a report could be asked
    if question.intent in (Intent.PASSAGE, Intent.LIST, Intent.RANK):
        return True
    return question.asks_text and question.intent in _NUMERIC and not question.how_much
