"""Opening what the alias names, and following it when it moves."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass

from index.errors import HoibaocaoError, IndexDamaged, IndexMissing, SettingsMismatch
from index.language.accents import AccentModel
from index.lexical import LexicalSettings
from index.manifest import Manifest, parse_manifest
from index.milvus.catalogue import MilvusCatalogue
from index.milvus.cluster import Cluster
from index.milvus.records import join, to_places
from index.milvus.schema import FORMAT, PARTS, Names, generation_of
from index.milvus.search import MilvusDense, MilvusLexical
from index.settings import IndexSettings

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class MilvusLive:
    """A generation on a cluster, opened; see ``index.ports.Live``."""

    name: str
    manifest: Manifest
    catalogue: MilvusCatalogue
    lexical: MilvusLexical
    dense: MilvusDense
    accents: AccentModel


@dataclass(frozen=True, slots=True)
class _Meta:
    manifest: Manifest
    layout: dict[str, object]
    texts: dict[str, str]


def live_name(cluster: Cluster) -> str:
    """Return the generation that the alias names.

    Raises:
        IndexMissing: there is no alias: nothing was ever built there.
        IndexDamaged: it names no collection of ours.
    """
    url = cluster.url
    target = cluster.target(url.alias)
    if target is None:
        raise IndexMissing(f"no index at {url} (no alias {url.alias}); run `hoibaocao build`")
    generation = generation_of(url.prefix, target)
    if generation is None:
        raise IndexDamaged(f"{url}: alias {url.alias} names no index; run `hoibaocao build`")
    return generation


def read_meta(cluster: Cluster, generation: str) -> _Meta:
    """Return what stands in a generation's collection of meta data.

    Raises:
        IndexDamaged: it is not whole, or of another layout.
    """
    where = f"{cluster.url} {generation}"
    collection = Names(cluster.url.prefix, generation).of("meta")
    rows = cluster.query(collection, "row >= 0", ("name", "part", "data"))
    try:
        texts = {
            name: join(row for row in rows if row["name"] == name)
            for name in ("manifest", "layout", "places", "accents")
        }
        layout = json.loads(texts["layout"])
        if not isinstance(layout, dict) or layout.get("format") != FORMAT:
            raise ValueError("another layout")
    except (ValueError, RecursionError) as error:
        raise IndexDamaged(f"{where}: not a whole index ({error}); run `hoibaocao build`") from None
    return _Meta(parse_manifest(texts["manifest"], where), layout, texts)


def open_named(
    cluster: Cluster, generation: str, settings: IndexSettings | None = None
) -> MilvusLive:
    """Open a generation by name: load its collections and compare their sizes.

    Args:
        cluster: the connection.
        generation: its name.
        settings: the settings in force; None accepts any.

    Raises:
        SettingsMismatch: it was built with other settings.
        IndexDamaged: a collection is missing, or they do not agree.
        IndexUnreachable: the cluster does not answer.
    """
    names = Names(cluster.url.prefix, generation)
    meta = read_meta(cluster, generation)
    manifest = meta.manifest
    if settings is not None and manifest.settings_id != settings.id:
        what = ", ".join(settings.differences(manifest.settings)) or "unknown"
        raise SettingsMismatch(
            f"the index at {cluster.url} was built with other settings ({what}); "
            "run `hoibaocao build`"
        )
    for part in PARTS:
        cluster.load(names.of(part))
    counts = manifest.counts
    found = (cluster.count(names.of("passages")), cluster.count(names.of("figures")))
    if found != (counts.passages, counts.figures):
        raise IndexDamaged(
            f"{cluster.url}: {generation} holds {found[0]} passages and {found[1]} figures, not "
            f"{counts.passages} and {counts.figures}; run `hoibaocao build`"
        )
    try:
        places = to_places(meta.texts["places"])
        lexical = LexicalSettings(**manifest.settings["lexical"])
        accents = AccentModel.from_bytes(meta.texts["accents"].encode("utf-8"))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise IndexDamaged(
            f"{cluster.url}: {generation} cannot be read ({type(error).__name__});"
            " run `hoibaocao build`"
        ) from error
    passages = names.of("passages")
    kind = str(meta.layout.get("dense"))
    return MilvusLive(
        name=generation,
        manifest=manifest,
        catalogue=MilvusCatalogue(cluster, names, places, counts),
        lexical=MilvusLexical(cluster, passages, names.of("terms"), counts.passages, lexical),
        dense=MilvusDense(cluster, passages, counts.passages, manifest.dimension, kind),
        accents=accents,
    )


class MilvusHolder:
    """Holds the newest good generation of a cluster; see ``index.live.LiveIndexHolder``.

    Raises:
        IndexMissing, IndexDamaged, SettingsMismatch, IndexUnreachable: with the remedy.
    """

    def __init__(self, cluster: Cluster, settings: IndexSettings | None = None) -> None:
        self._cluster = cluster
        self._settings = settings
        self._refused = ""
        self._current = open_named(cluster, live_name(cluster), settings)

    @property
    def current(self) -> MilvusLive:
        """The index to answer from; replaced as a whole, never changed."""
        return self._current

    def refresh(self) -> bool:
        """Swap to the generation that the alias names; True when another one is live now.

        While the cluster cannot be reached, or when that generation cannot be opened, the index
        at hand stays; that is logged once.
        """
        try:
            name = live_name(self._cluster)
            if name == self._current.name:
                self._refused = ""
                return False
            self._current = open_named(self._cluster, name, self._settings)
        except HoibaocaoError as error:
            if str(error) != self._refused:
                self._refused = str(error)
                _log.warning("the index at hand stays in use: %s", error)
            return False
        self._refused = ""
        return True

    def check(self) -> None:
        """Read a passage. Raises ``IndexUnreachable`` or ``IndexDamaged``."""
        if self._current.manifest.counts.passages:
            try:
                self._current.catalogue.passages_at_rows([0])
            except IndexError as error:
                raise IndexDamaged(
                    f"{self._cluster.url}: {error}; run `hoibaocao build`"
                ) from error
