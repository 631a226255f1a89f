"""The answering service over one live index: question in, cited answer out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from index.domain import Report, Span
from index.embedding.protocol import Encoder
from index.embedding.sentence_encoder import load_encoder
from index.language.places import Gazetteer
from index.language.text import clean_question
from index.location import IndexLocation, open_holder
from index.milvus.url import MilvusUrl
from index.ports import CatalogueReader, LiveHolder
from index.settings import IndexSettings
from retrieval.answer import Answer, CitedPassage, Intent, Status, Understood
from retrieval.citing import open_citation
from retrieval.composing import compose
from retrieval.conversation import merge, with_level
from retrieval.echo import with_marks
from retrieval.follow_up_pairs import against, with_both_sides
from retrieval.politeness import asks_nothing, without_politeness
from retrieval.question import MAX_QUESTION, Question
from retrieval.scene import Scene
from retrieval.service_protocol import IndexStatus
from retrieval.text_follow_ups import with_topic
from retrieval.understanding import is_greeting, understand
from retrieval.view import View

_log = logging.getLogger(__name__)
_HISTORY = 6
_GREETING = (
    "Chào bạn. Bạn hỏi số liệu trong các báo cáo, tôi trả lời kèm câu trích và nguồn, ví dụ: "
    "thu ngân sách Hướng Hóa 2022?"
)
_NODDED = "Vâng ạ. Bạn cần số liệu nào nữa cứ hỏi nhé."
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
        self.holder = holder
        self.encoder = encoder
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
        if asks_nothing(text):
            return Answer(Status.NOT_FOUND, _NODDED, understood=Understood(Intent.HELP))
        text = without_politeness(text)
        earlier: Question | None = None
        before: Question | None = None
        for said in history[-_HISTORY:]:
            said = without_politeness(clean_question(said[:MAX_QUESTION]))
            earlier, before = self._followed(said, view, earlier, before), earlier
        asked = self._followed(with_level(text, earlier), view, earlier, before)
        answer = compose(
            with_marks(asked, view.live.accents.restore),
            view,
            Scene(view.corpus, self._gazetteer, self._today()),
            lambda side: self._understand(side, view, None),
        )
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
            encoder=self.encoder.name,
        )

    def refresh(self) -> bool:
        """Swap to the newest good generation; True when another one is live now."""
        if not self.holder.refresh():
            return False
        self._view = View(self.holder.current, self.encoder)
        return True

    def check(self) -> None:
        """Raise ``IndexDamaged`` or ``IndexUnreachable`` when the index cannot be read now."""
        self.holder.check()

    def passages(
        self, question: str, count: int, *, by_place: bool = True
    ) -> list[tuple[Report, Span]]:
        """Return the best passages for a question, without the figure catalogue.

        With ``by_place`` of reports about the places that it names, where there are any. The head
        of a report is among them where the question asks for its author, date, title or source.
        """
        view = self._view
        read = self._understand(clean_question(question), view, None)
        found = view.best_passages(read, count, by_place=by_place)
        return [(view.corpus.report(passage.report_id), passage.span) for passage in found]

    @property
    def catalogue(self) -> CatalogueReader:
        """The live catalogue, for exports."""
        return self._view.live.catalogue

    def _followed(
        self, text: str, view: View, earlier: Question | None, before: Question | None
    ) -> Question:
        """Return what a text asks, complete with what the two questions before it named."""
        text = with_both_sides(with_topic(text, earlier), earlier, before)
        own = self._understand(text, view, earlier)
        beside = against(own, earlier)
        return merge(self._understand(beside, view, earlier) if beside else own, earlier)

    def _understand(self, text: str, view: View, earlier: Question | None) -> Question:
        before = [m.place for m in earlier.places] if earlier else []
        return understand(text, self._gazetteer, view.places, view.live.accents.restore, before)
