"""The answering service over one live index: question in, cited answer out."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from index.domain import AreaLevel, Figure, Place, Report, Span
from index.embedding.protocol import Encoder
from index.embedding.sentence_encoder import load_encoder
from index.language.place_questions import OnFile
from index.language.places import Gazetteer
from index.language.text import clean_question
from index.location import IndexLocation, open_holder
from index.milvus.url import MilvusUrl
from index.ports import CatalogueReader, Live, LiveHolder
from index.settings import IndexSettings
from retrieval import breakdown, comparing, numeric, overview, passages, ranking, shortfall, wording
from retrieval.answer import Answer, CitedPassage, Intent, Status, Understood
from retrieval.citing import open_citation
from retrieval.conversation import merge
from retrieval.lookup import Corpus
from retrieval.numeric import Scene
from retrieval.pool import FigurePool, pool_of
from retrieval.question import MAX_QUESTION, Question, is_greeting, understand
from retrieval.question_places import tax_offices
from retrieval.search import HybridSearcher
from retrieval.service_protocol import IndexStatus

_log = logging.getLogger(__name__)
_PASSAGES = 12
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


class _View:
    """Everything that belongs to one generation; replaced as a whole on a swap."""

    def __init__(self, live: Live, encoder: Encoder) -> None:
        self.live = live
        self.corpus = Corpus(live.catalogue)
        self.searcher = HybridSearcher(live.lexical, live.dense, encoder, live.accents)
        self.places = OnFile(self.corpus.places)
        self.keys = self.places.keys
        # What the places on file lie in, and those of each province, once for all questions.
        self.around = {code for place in self.places for code in place.within}
        self.of_province: dict[str, list[Place]] = {}
        for place in self.places:
            if place.province_code:
                self.of_province.setdefault(place.province_code, []).append(place)
        self.searched: tuple[Question, list[tuple[Report, Span]]] | None = None
        self._inside: dict[str, list[str]] = {}

    def headers_about(self, places: Sequence[Place], gazetteer: Gazetteer) -> list[Report]:
        """Return the reports chiefly about one of the places or what lies in it, or all."""
        if not places:
            return self.corpus.headers
        keys: dict[str, None] = {}
        for place in places:
            if place.key not in self._inside:
                self._inside[place.key] = [
                    p.key for p in self.places if gazetteer.contains(place, p)
                ]
            keys.update(dict.fromkeys(self._inside[place.key]))
        return self.live.catalogue.report_headers(about=keys)


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
        self._view = _View(holder.current, encoder)

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
        answer = self._answer(asked, view)
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
        self._view = _View(self._holder.current, self._encoder)
        return True

    @property
    def catalogue(self) -> CatalogueReader:
        """The live catalogue, for exports."""
        return self._view.live.catalogue

    def _understand(self, text: str, view: _View, earlier: Question | None) -> Question:
        before = [m.place for m in earlier.places] if earlier else []
        return understand(text, self._gazetteer, view.places, view.live.accents.restore, before)

    def _answer(self, question: Question, view: _View) -> Answer:
        scene = Scene(view.corpus, self._gazetteer, self._today())
        asked = self._asked_places(question, view)
        if question.intent is Intent.REPORTS:
            headers = view.headers_about(asked, self._gazetteer)
            return overview.reports_on(question, headers, asked, scene)
        if question.unknown_place:
            named = question.unknown_place
            why = f"Không rõ {named} là địa phương nào; bạn kiểm tra lại tên giúp nhé."
            return Answer(Status.NOT_FOUND, why, (), numeric.understood(question))
        missing = [
            m for m in question.places if not any(self._on_file(p, view) for p in m.candidates)
        ]
        if missing:
            return self._no_place(question, missing[0].place, view, scene)
        pool = self._pool(question, view)
        answer = self._from_figures(question, pool, view, scene)
        offices = tax_offices(question.terms, question.places, view.places)
        if answer is None and offices:
            # What the province's tax office collects, under the office's own name.
            answer = self._from_figures(question, self._figures_of(offices, view), view, scene)
        if answer is None and _may_be_text(question):
            answer = passages.answer_text(question, self._passages(question, view), view.corpus)
        return answer if answer is not None else self._not_found(question, pool, view, scene, asked)

    def _from_figures(
        self, question: Question, pool: Sequence[Figure], view: _View, scene: Scene
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
                    question, [self._figures_of(m.candidates, view) for m in question.places], scene
                )
            if len(moments) > 1:
                return comparing.compare_periods(question, pool, scene)
        if len(question.places) > 2 and (intent in _NUMERIC or intent is Intent.COMPARE):
            # Three places and more: each one's number, in order.
            return ranking.rank(question, pool, scene)
        if len(question.places) == 2 and intent in _NUMERIC:
            pools = [self._figures_of(m.candidates, view) for m in question.places]
            return comparing.compare_places(question, pools, scene)
        if intent is Intent.RANK:
            ranked = ranking.rank(question, self._pool(question, view, inside=True), scene)
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
            return numeric.answer_number(question, pool, scene)
        return None

    def _asked_places(self, question: Question, view: _View) -> list[Place]:
        return list(
            {
                p.key: p
                for m in question.places
                for p in m.candidates
                if self._on_file(p, view) or p is m.place
            }.values()
        )

    def _on_file(self, place: Place, view: _View) -> bool:
        if place.key in view.keys:
            return True
        return place.level is not AreaLevel.AGENCY and place.code in view.around

    def _figures_of(
        self, places: Sequence[Place], view: _View, *, inside: bool = False
    ) -> Sequence[Figure]:
        keys = [p.key for p in places]
        if inside:
            # "khối huyện" of a province ranks the districts of that province.
            keys += [code for p in places if p.level is AreaLevel.GROUP for code in p.within]
        return pool_of(view.live.catalogue, keys, inside=inside)

    def _pool(self, question: Question, view: _View, *, inside: bool = False) -> Sequence[Figure]:
        """Return the figures that may answer: of the places named, else of the best passages."""
        if question.places:
            return self._figures_of(
                [p for m in question.places for p in m.candidates], view, inside=inside
            )
        found: list[Figure] = []
        for report, span in self._passages(question, view):
            found.extend(view.live.catalogue.figures_in(report.id, span))
        return found

    def _passages(self, question: Question, view: _View) -> list[tuple[Report, Span]]:
        """Return the best passages, of reports about the places named where there are any."""
        last = view.searched
        if last is not None and last[0] is question:
            return last[1]  # the question is encoded once, for its figures and for its text
        catalogue, allowed = view.live.catalogue, None
        if question.places:
            codes = list({p.key for m in question.places for p in m.candidates})
            allowed = np.zeros(view.searcher.size, dtype=np.bool_)
            allowed[catalogue.rows_about(codes) or catalogue.rows_stating(codes)] = True
        hits = view.searcher.search(question.text, _PASSAGES, allowed)
        found = [
            (view.corpus.report(passage.report_id), passage.span)
            for passage in catalogue.passages_at_rows([hit.row for hit in hits])
        ]
        view.searched = question, found
        return found

    def _no_place(self, question: Question, place: Place, view: _View, scene: Scene) -> Answer:
        why = f"Chưa có báo cáo nào về {wording.full_place(place)} nên không có số liệu để trả lời."
        around = view.of_province.get(place.province_code or "", [])
        pool = self._figures_of(around, view)
        return numeric.not_found(question, pool, scene, [place], why)

    def _not_found(
        self,
        question: Question,
        pool: Sequence[Figure],
        view: _View,
        scene: Scene,
        asked: list[Place],
    ) -> Answer:
        place = " hoặc ".join(wording.full_place(p) for p in asked[:2])
        what = f"“{question.indicator}”" if question.indicator else "điều này"
        when = " ".join(m.label for m in question.periods if not m.base)
        parts = [f"Các báo cáo đang có không nêu {what}"]
        if place:
            parts.append(f"của {place}")
        if when:
            parts.append(f"cho {when}")
        wider = pool
        if isinstance(pool, FigurePool):
            near = [
                p.key for area in asked for p in view.of_province.get(area.province_code or "", [])
            ]
            wider = FigurePool(pool.catalogue, [*pool.keys, *near])
        else:
            around = [p for a in asked for p in view.of_province.get(a.province_code or "", [])]
            wider = [*pool, *self._figures_of(around, view)]
        return numeric.not_found(question, wider, scene, asked, " ".join(parts) + ".")


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
