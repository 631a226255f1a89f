"""Restores the diacritics of a question typed without any, from the corpus's own syllables.

An encoder hardly understands "thu ngan sach" (recall@1 .30 instead of .89 measured), while the
corpus itself knows which syllables follow each other. A bigram model over its syllables, with
names and indicator terms as extra sentences, picks the likeliest reading by the Viterbi algorithm:
P(b | a) = λ c(a b) / c(a) + (1 - λ) c(b) / N, the interpolation of Jelinek and Mercer (1980).

Only the dense search sees the result; the question itself is never changed.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from index.errors import IndexDamaged
from index.language.syllable_counts import SyllableCounts
from index.language.text import fold, has_marks

FORMAT_VERSION = 1
MAX_SYLLABLES = 200_000
MAX_PAIRS = 2_000_000
MAX_BYTES = 100_000_000
# A longer question is no question; the search is linear in its length.
MAX_CHARS = 2_000
MAX_CANDIDATES = 16
_PAIR_SHARE = 0.8
_BREAK = 0  # the id of everything between two runs of syllables: sentence ends, numbers

_SYLLABLE = re.compile(r"[^\W\d_]+")
# Blanks alone join two syllables; a number or a full stop between them parts them.
_PIECE = re.compile(r"[^\W\d_]+|[^\s\w]|[\d_]+")


class AccentModel:
    """Syllable and pair counts. Make it with ``train`` or ``from_bytes``; it never changes."""

    def __init__(self, counts: dict[str, int], pairs: dict[tuple[int, int], int]) -> None:
        self._syllables = ["", *counts]
        self._counts = [0, *counts.values()]
        self._pairs = pairs
        self._total = sum(self._counts) or 1
        firsts: Counter[int] = Counter()
        for (first, _), count in pairs.items():
            firsts[first] += count
        self._firsts = dict(firsts)
        readings: dict[str, list[int]] = defaultdict(list)
        for i, syllable in enumerate(self._syllables[1:], start=1):
            readings[fold(syllable)].append(i)
        self._readings = {
            plain: sorted(ids, key=lambda i: (-self._counts[i], i))[:MAX_CANDIDATES]
            for plain, ids in readings.items()
        }

    @classmethod
    def train(cls, texts: Iterable[str], extra_phrases: Iterable[str] = ()) -> AccentModel:
        """Count the syllables and pairs of ``texts``.

        Args:
            texts: the corpus's passages. Text without any diacritic is left out: it would teach
                that syllables have none.
            extra_phrases: names and terms that questions may hold although the corpus does not,
                each counted once.
        """
        counts = SyllableCounts()
        counts.add(texts)
        return cls.of_counts(counts, extra_phrases)

    @classmethod
    def of_counts(cls, counts: SyllableCounts, extra_phrases: Iterable[str] = ()) -> AccentModel:
        """Return the model of counted texts; ``extra_phrases`` (see ``train``) are added."""
        counts.add(dict.fromkeys(extra_phrases), marked=False)
        return cls(*counts.most_common(MAX_SYLLABLES, MAX_PAIRS))

    def restore(self, text: str) -> str:
        """Return ``text`` with diacritics; unchanged if it has any already, or is too long.

        Letters other than syllables known to the model, numbers, blanks and capitals stay.
        """
        if len(text) > MAX_CHARS or has_marks(text):
            return text
        result: list[str] = []
        end = 0
        for run in _runs(text):
            reading = self._best([fold(match.group()) for match in run])
            for match, syllable in zip(run, reading, strict=True):
                result += [text[end : match.start()], _like(match.group(), syllable)]
                end = match.end()
        result.append(text[end:])
        return "".join(result)

    def _best(self, plain: list[str]) -> list[str]:
        """Return the likeliest reading of one run of syllables (Viterbi)."""
        # For each candidate of the last syllable: its log probability and the path to it.
        states: dict[int, tuple[float, tuple[int, ...]]] = {_BREAK: (0.0, ())}
        for syllable in plain:
            # A syllable that the corpus does not know stays as typed, and parts its neighbours.
            candidates = self._readings.get(syllable, [_BREAK])
            step: dict[int, tuple[float, tuple[int, ...]]] = {}
            for current in candidates:
                score, before = max(
                    (score + self._log_probability(previous, current), previous)
                    for previous, (score, _) in states.items()
                )
                step[current] = (score, (*states[before][1], current))
            states = step
        _, path = max(states.values())
        return [self._syllables[i] or p for i, p in zip(path, plain, strict=True)]

    def _log_probability(self, previous: int, current: int) -> float:
        if current == _BREAK:
            return 0.0
        single = self._counts[current] / self._total
        before = self._firsts.get(previous, 0)
        pair = self._pairs.get((previous, current), 0) / before if before else 0.0
        return math.log(_PAIR_SHARE * pair + (1 - _PAIR_SHARE) * single)

    def to_bytes(self) -> bytes:
        """Return the model as UTF-8 JSON."""
        content = {
            "format": FORMAT_VERSION,
            "syllables": self._syllables[1:],
            "counts": self._counts[1:],
            "pairs": [[a, b, n] for (a, b), n in self._pairs.items()],
        }
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> AccentModel:
        """Read what ``to_bytes`` wrote.

        Raises:
            IndexDamaged: the bytes are not such a model.
        """
        try:
            return cls(*_parsed(data))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise IndexDamaged(
                f"the accent model is damaged ({error}): run 'hoibaocao build --full'"
            ) from error


def _parsed(data: bytes) -> tuple[dict[str, int], dict[tuple[int, int], int]]:
    if len(data) > MAX_BYTES:
        raise ValueError("it is too large")
    content = json.loads(data)
    if content["format"] != FORMAT_VERSION:
        raise ValueError(f"format {content['format']}, not {FORMAT_VERSION}")
    syllables, numbers, rows = content["syllables"], content["counts"], content["pairs"]
    if not len(set(syllables)) == len(syllables) == len(numbers) <= MAX_SYLLABLES:
        raise ValueError("syllables and counts do not agree")
    if not all(isinstance(s, str) and s for s in syllables) or len(rows) > MAX_PAIRS:
        raise ValueError("a syllable is not text, or there are too many pairs")
    pairs = {(int(a), int(b)): int(n) for a, b, n in rows}
    ids = range(len(syllables) + 1)
    if not all(a in ids and b in ids and n > 0 for (a, b), n in pairs.items()):
        raise ValueError("a pair names no syllable")
    counts = {s: int(n) for s, n in zip(syllables, numbers, strict=True)}
    if not all(n > 0 for n in counts.values()):
        raise ValueError("a count is not positive")
    return counts, pairs


def _runs(text: str) -> list[list[re.Match[str]]]:
    """Return the syllables of ``text`` in runs that only blanks join."""
    runs: list[list[re.Match[str]]] = [[]]
    for match in _PIECE.finditer(text):
        if _SYLLABLE.fullmatch(match.group()):
            runs[-1].append(match)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _like(typed: str, syllable: str) -> str:
    """Return ``syllable`` in the capitals of what was typed."""
    if typed.isupper() and len(typed) > 1:
        return syllable.upper()
    return syllable.capitalize() if typed[0].isupper() else syllable
