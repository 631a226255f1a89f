"""``milvus://HOST:PORT/DATABASE?prefix=NAME``: the setting that moves the index to a cluster."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

SCHEME = "milvus"
DEFAULT_PORT = 19530
DEFAULT_PREFIX = "hoibaocao"
DENSE_KINDS = ("FLAT", "HNSW", "IVF_SQ8", "DISKANN")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,45}")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,59}")
_OPTIONS = {"prefix", "tls", "dense", "shards", "replicas"}
_FORM = "milvus://[USER:PASSWORD@]HOST[:PORT][/DATABASE][?prefix=NAME]"


@dataclass(frozen=True, slots=True)
class MilvusUrl:
    """Where the cluster is, and how a build lays its collections out there.

    ``prefix`` begins the name of every collection, so that several indexes share a database.
    ``dense`` is the kind of the vector index (FLAT is exact), ``shards`` and ``replicas`` are what
    a build asks the cluster for. ``str()`` leaves user and password out.
    """

    host: str
    port: int = DEFAULT_PORT
    database: str = ""
    prefix: str = DEFAULT_PREFIX
    tls: bool = False
    dense: str = "FLAT"
    shards: int = 1
    replicas: int = 1
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    @property
    def alias(self) -> str:
        """The alias that names the live generation."""
        return f"{self.prefix}_live"

    @property
    def endpoint(self) -> str:
        """The address as pymilvus takes it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}"

    def __str__(self) -> str:
        database = f"/{self.database}" if self.database else ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{SCHEME}://{host}:{self.port}{database}?prefix={self.prefix}"


def parse_url(text: str) -> MilvusUrl:
    """Return the parts of an index URL.

    Raises:
        ValueError: it is none; the message says what is wrong and never repeats a password.
    """
    try:
        parts = urlsplit(text.strip())
        port = parts.port or DEFAULT_PORT
    except ValueError:
        raise ValueError(f"must look like {_FORM}") from None
    host = parts.hostname or ""
    if parts.scheme != SCHEME or not _HOST.fullmatch(host) or parts.fragment:
        raise ValueError(f"must look like {_FORM}")
    database = parts.path.strip("/")
    if database and not _NAME.fullmatch(database):
        raise ValueError("the database must be a name of letters, digits and _")
    pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=20)
    options = dict(pairs)
    unknown = sorted(set(options) - _OPTIONS)
    if unknown or len(options) < len(pairs):
        raise ValueError(f"its options are {', '.join(sorted(_OPTIONS))}, each at most once")
    prefix = options.get("prefix", DEFAULT_PREFIX)
    if not _NAME.fullmatch(prefix):
        raise ValueError("prefix must be a name of letters, digits and _")
    dense = options.get("dense", "FLAT").upper()
    if dense not in DENSE_KINDS:
        raise ValueError(f"dense must be one of {', '.join(DENSE_KINDS)}")
    if options.get("tls", "false") not in ("true", "false"):
        raise ValueError("tls must be true or false")
    return MilvusUrl(
        host=host,
        port=port,
        database=database,
        prefix=prefix,
        tls=options.get("tls") == "true",
        dense=dense,
        shards=_number(options, "shards", 64),
        replicas=_number(options, "replicas", 64),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def _number(options: dict[str, str], name: str, most: int) -> int:
    text = options.get(name, "1")
    if not re.fullmatch(r"[0-9]{1,3}", text) or not 1 <= int(text) <= most:
        raise ValueError(f"{name} must lie in 1..{most}")
    return int(text)
